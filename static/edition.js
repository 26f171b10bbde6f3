// The way from one edition to the other.  Every link works without this; it only remembers, and keeps the place.
// An address is never taken from storage or from the query: only links that stand on the page are followed.
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

const MASTHEAD = 64; // Pixels; what is under it is not in sight.

const within = (element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > MASTHEAD && top < innerHeight;
};

// Both editions have the same anchors: the one that was followed here, while it is in sight, else the paragraph on top.
const place = () => {
  const target = document.querySelector(":target");
  if (target && within(target)) return location.hash;
  const blocks = scrollY > 0 ? [...document.querySelectorAll(".body > [id], .body > .pair > [id]")] : [];
  const top = blocks.find(within);
  return top && blocks.indexOf(top) > 0 ? `#${top.id}` : "";
};

const links = [...document.querySelectorAll("a[data-edition]")];
const kind = document.body.dataset.chooser;

for (const link of links) {
  link.addEventListener("click", () => {
    remember(link.dataset.edition);
    if (!kind) link.hash = place();
  });
}

for (const link of document.querySelectorAll("a[data-compare]")) {
  link.addEventListener("click", async (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    try {
      const { compare } = await import("./compare.js");
      await compare(link);
    } catch {
      location.assign(link.href); // Where the two cannot be laid side by side, there still is the other.
    }
  });
}

/** Let what scrolls sideways be reached by a key. */
export const reachable = () => {
  for (const box of document.querySelectorAll(".body table, .table")) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
  }
};

reachable();

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
