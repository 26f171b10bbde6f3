// Light or dark by choice.  Small, and run before anything is painted: so that a page never changes its colours.
// What follows the system needs none of this.
(() => {
  "use strict";
  const NAME = "theme";
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const bars = [...document.querySelectorAll('meta[name="theme-color"]')].map((meta) => [meta, meta.content]);
  root.dataset.script = "";

  const chosen = () => {
    try {
      const theme = localStorage.getItem(NAME);
      return theme === "light" || theme === "dark" ? theme : "";
    } catch {
      return root.dataset.theme ?? ""; // Storage may be switched off: the choice holds for this page.
    }
  };

  const show = (theme) => {
    if (theme) root.dataset.theme = theme;
    else delete root.dataset.theme;
    for (const [meta, own] of bars) meta.content = theme ? bars[theme === "dark" ? 1 : 0][1] : own;
  };

  const choose = (theme) => {
    show(theme);
    try {
      if (theme) localStorage.setItem(NAME, theme);
      else localStorage.removeItem(NAME);
    } catch {
      return;
    }
  };

  show(chosen());
  addEventListener("pageshow", () => show(chosen()));
  addEventListener("storage", () => show(chosen()));
  document.addEventListener("click", (event) => {
    if (!event.target.closest?.(".theme")) return;
    const own = system.matches ? "dark" : "light";
    const other = system.matches ? "light" : "dark";
    choose((root.dataset.theme || own) === own ? other : ""); // To choose what the system has is to choose nothing.
  });
})();
