// The way from one edition to the other.  Every link works without this; it only remembers and shortens.
// An address is never taken from storage or from the query: only links that stand on the page are followed.
(() => {
  "use strict";
  const NAME = "edition";

  const remembered = () => {
    try {
      return localStorage.getItem(NAME);
    } catch {
      return null; // Storage may be switched off.
    }
  };

  const remember = (edition) => {
    try {
      localStorage.setItem(NAME, edition);
    } catch {
      return;
    }
  };

  const links = [...document.querySelectorAll("a[data-edition]")];
  const kind = document.body.dataset.chooser;

  for (const link of links) {
    link.addEventListener("click", () => {
      remember(link.dataset.edition);
      if (!kind) link.hash = location.hash; // Both editions have the same anchors.
    });
  }

  if (kind === "root") {
    const edition = remembered();
    const link = links.find((each) => each.dataset.edition === edition);
    if (link) location.replace(link.href);
  }

  if (kind === "missing") {
    const homes = links.map((link) => link.pathname);
    const home = homes.find((each) => location.pathname.startsWith(each));
    const rest = home ? location.pathname.slice(home.length) : "";
    for (const offer of document.querySelectorAll("[data-twin]")) {
      if (!rest || offer.dataset.twin === home) continue;
      const link = offer.querySelector("a");
      link.pathname = link.pathname + rest;
      offer.hidden = false;
    }
  }
})();
