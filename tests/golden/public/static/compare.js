// A page and the same page in another edition, side by side.  Loaded when it is asked for, and undone without a trace.
import { differences, forms } from "./differences.js";
import { reachable } from "./edition.js";

const fetched = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.text();
};

const blocks = (root) => [...root.querySelectorAll(".article > h1, .text > .lead figcaption, .body > *")];

/** Pair blocks: by their anchor where both have it, which a hand-made edition may not; the others by their order. */
const paired = (own, other) => {
  const named = new Map(other.filter((block) => block.id).map((block) => [block.id, block]));
  return own.map((block, place) => {
    const twin = (block.id && named.get(block.id)) || other[place];
    return [block, twin && twin.tagName === block.tagName ? twin : null];
  });
};

const texts = (block) => {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  return found;
};

const marked = (nodes, kinds) => {
  let at = 0;
  for (const node of nodes) {
    const made = [];
    for (const character of node.data) {
      const kind = kinds[at];
      at += 1;
      if (made.length && made.at(-1).kind === kind) made.at(-1).text += character;
      else made.push({ kind, text: character });
    }
    node.replaceWith(
      ...made.map(({ kind, text }) => {
        if (!kind) return text;
        const mark = document.createElement("mark");
        mark.className = `diff-${kind}`;
        mark.textContent = text;
        return mark;
      }),
    );
  }
};

/** Return a block and its counterpart, both copies, with what differs marked. */
const pair = (block, twin, langs, table) => {
  const sides = [block.cloneNode(true), document.importNode(twin, true)];
  for (const node of [sides[1], ...sides[1].querySelectorAll("[id]")]) node.removeAttribute("id");
  sides[1].classList.add("twin");
  // One page has one outline: the counterpart of a heading looks like one, and is none.
  if (/^H\d$/.test(sides[1].tagName)) sides[1].setAttribute("role", "presentation");
  sides.forEach((side, place) => (side.lang ||= langs[place]));
  const found = sides.map(texts);
  const [one, two] = found.map((nodes, place) => ({
    text: nodes.map((node) => node.data).join(""),
    lang: sides[place].lang,
  }));
  const kinds = differences(one, two, table);
  found.forEach((nodes, place) => marked(nodes, kinds[place]));
  const made = document.createElement("div");
  made.className = "pair";
  made.append(...sides);
  return made;
};

const shown = ([block, made]) => (made.isConnected ? made : block);

const MASTHEAD = 64; // Pixels; what is under it is not in sight.

/** Change the page, and keep in sight what was the first in sight. */
const inPlace = (laid, change) => {
  const top = scrollY > 0 && laid.find((each) => shown(each).getBoundingClientRect().bottom > MASTHEAD);
  change();
  if (top) shown(top).scrollIntoView();
};

/** Lay the page that a link leads to beside this one. */
export const compare = async (link) => {
  const article = document.querySelector(".article");
  const legend = article.querySelector(".legend");
  const [page, table] = await Promise.all([
    fetched(link.href),
    fetched(new URL("glyphs.txt", import.meta.url)).then(forms),
  ]);
  const other = new DOMParser().parseFromString(page, "text/html");
  const langs = [document.documentElement.lang, other.documentElement.lang];
  const laid = paired(blocks(article), blocks(other))
    .filter(([, twin]) => twin)
    .map(([block, twin]) => [block, pair(block, twin, langs, table)]);
  if (laid.length < 2) throw new Error("nothing to compare");
  const show = (compared) => {
    for (const [block, made] of laid) (compared ? block : made).replaceWith(compared ? made : block);
    article.classList.toggle("compared", compared);
    legend.hidden = !compared;
    link.hidden = compared;
  };
  const end = legend.querySelector("button");
  inPlace(laid, () => show(true));
  reachable();
  end.focus({ preventScroll: true });
  end.addEventListener(
    "click",
    () => {
      inPlace(laid, () => show(false));
      link.focus({ preventScroll: true });
    },
    { once: true },
  );
};
