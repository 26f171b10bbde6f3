// Searches as docs/search.md tells.  What is found enters the page as text only.
const box = document.querySelector("[data-index]");
const { index, own, ...words } = box.dataset;
const editions = JSON.parse(words.editions);
const [form, field, also, status, list, more] = box.querySelectorAll("form, input, output, ol, .search-more");
const filters = [...box.querySelectorAll("select")];
const wanted = new URLSearchParams(location.search);

let kept = {};
const get = async (url, read = JSON.parse) =>
  read(await (kept[url] ??= fetch(url).then((got) => (got.ok ? got.text() : Promise.reject(got.status)))));

let folds, names, segments, paired, letter, query;
const load = async () => {
  folds = await get(`${index}fold.json`);
  names = await get(`${own}names.json`);
  ({ segments, paired } = await get(`${index}index.json`));
  letter = `(?!${paired})[\\p{L}\\p{N}]`;
};
const isPaired = (token) => token.match(new RegExp(paired, "u"));
const foldOne = (each) => each.normalize("NFKC").toLowerCase().replace(/./gsu, (one) => folds[one] ?? one);
const fold = (text) => text.replace(/./gsu, foldOne);

// open: words may go on.
const way = (text, open) => {
  const tokens = text.match(new RegExp(`${paired}+|(?:${letter})+`, "gu")) ?? [];
  const end = open ? "" : `(?!${letter})`;
  const parts = tokens.map((each) => (isPaired(each) ? each : `(?<!${letter})${each}${end}`));
  return { tokens, open, pattern: new RegExp(parts.join("[^\\p{L}\\p{N}]*"), "gu") };
};

// A term has several ways: as it was typed, and with a name in it as others call that.
const read = (text) => {
  const others = [];
  const terms = [];
  for (const [, quoted, plain] of text.matchAll(/[“「『"]([^”」』"]*)|([^\s、，。；：！？“”「」『』"]+)/gu)) {
    const term = fold(quoted ?? plain);
    const ways = [way(term, !quoted)];
    if (!ways[0].tokens.length) continue;
    const within = Object.keys(names.aliases).filter((each) => term.includes(each) && term.match(way(each).pattern));
    const [name] = within.sort((a, b) => b.length - a.length);
    for (const [other, shown] of (!quoted && names.aliases[name]) || []) {
      others.push(shown);
      ways.push(way(term.replace(name, other)));
    }
    terms.push(ways);
  }
  return { terms, others, marks: new RegExp(terms.flat().map((way) => way.pattern.source).join("|"), "gu") };
};

const all = (maps) =>
  maps.reduce((one, two) => new Map([...one].filter(([at]) => two.has(at)).map(([at, n]) => [at, n + two.get(at)])));
const any = (maps) => new Map(maps.flatMap((map) => [...map]).sort(([, one], [, two]) => one - two));

// Three times a place, plus the field where it is: text, lead or title.
const postings = (line) =>
  new Map(line.split(" ")[1].split(",").map((each) => [Math.floor(each / 3), [1, 2, 5][each % 3]]));

const inSegment = async ([name, shards, version]) => {
  const lookUp = async (term, open) => {
    const lines = (await get(`${index}${name}/${term.codePointAt() % shards}.txt?${version}`, String)).split("\n");
    return any(lines.filter((line) => line.startsWith(open ? term : `${term} `)).map(postings));
  };
  const inWay = ({ tokens, open }) =>
    tokens.flatMap((token, place) => {
      const [first, ...rest] = token;
      if (!isPaired(token)) return lookUp(token, open && !tokens[place + 1]);
      return rest.length ? rest.map((two, at) => lookUp((rest[at - 1] ?? first) + two)) : lookUp(token, true);
    });
  const each = (merge, asked) => Promise.all(asked).then(merge);
  const hits = await each(all, query.terms.map((ways) => each(any, ways.map((way) => each(all, inWay(way))))));
  const facts = hits.size && (await get(`${index}${name}/facts.json?${version}`));
  return Array.from(hits, ([at, score]) => {
    const [day, source, tag] = facts[at];
    const record = async () => (await get(`${own}${name}/${at >> 4}.json?${version}`))[at % 16];
    return { record, rank: score + Date.parse(day || "1970") / 3e10, tag, source: [source], month: [day.slice(0, 7)] };
  });
};

// What an article's rights let its page show.
const textsOf = async (url) => {
  const page = new DOMParser().parseFromString(await get(url, String), "text/html");
  page.querySelectorAll(".body .fn").forEach((each) => each.remove());
  page.querySelectorAll(".body :is(br, p, li, td, th, h2, h3, h4)").forEach((each) => each.after("\n"));
  return Array.from(page.querySelectorAll("h1, .body"), (each) => each.textContent);
};

const write = (node, text, length) => {
  const plain = text.replace(/./gsu, (one) => [foldOne(one), one].find((each) => each.length === one.length));
  let at = length ? Math.max(0, plain.search(query.marks) - 30) : 0;
  const end = length ? at + length : text.length;
  node.append(at ? "…" : "");
  for (const { index: start, 0: found } of plain.slice(0, end).matchAll(query.marks)) {
    node.append(text.slice(at, start));
    at = start + found.length;
    node.appendChild(document.createElement("mark")).textContent = text.slice(start, at);
  }
  node.append(text.slice(at, end), end < text.length ? "…" : "");
};

// An article is read before it is shown: a pair here and a pair there make no phrase.
const show = async (hit) => {
  const [tail, title, summary, time, lang, hidden] = await hit.record();
  let [context, language, sure] = [summary, lang, hidden];
  for (const [home, edition] of editions) {
    const [heading, text = ""] = await textsOf(home + tail);
    const holds = (text) => query.terms.every((ways) => ways.some((way) => fold(text).match(way.pattern)));
    if (holds(text)) [context, language] = [text, home === editions[0][0] ? lang : edition];
    sure ||= holds(`${heading}\n${text}`);
    if (sure) break;
  }
  if (!sure) return [];
  const item = box.querySelector("template").content.cloneNode(true).firstElementChild;
  const [link, facts, shown] = item.querySelectorAll("a, p");
  link.href = editions[0][0] + tail;
  [link.lang, shown.lang] = [lang, language];
  write(link, title);
  facts.append(names.source[hit.source] ?? "", " ", time);
  write(shown, context, 120);
  return item;
};

let hits;
let turn = 0;
const next = async () => {
  const mine = turn;
  const items = (await Promise.all(hits.splice(0, 10).map(show))).flat();
  if (mine !== turn) return;
  list.append(...items);
  const left = hits.length;
  if (left && !items.length) return next();
  more.hidden = !left;
  const count = list.children.length + left;
  status.textContent = words[left ? "most" : count ? "found" : "none"].replace("%d", count);
};

const search = async () => {
  const mine = ++turn;
  history.replaceState(null, "", `?${wanted}`);
  list.replaceChildren();
  more.hidden = true;
  also.textContent = status.textContent = "";
  if (!letter) await load();
  query = read(field.value);
  const found = query.terms[0] ? (await Promise.all(segments.map(inSegment))).flat() : [];
  if (mine !== turn) return;
  for (const select of filters) {
    const { name } = select;
    const keys = [...new Set(found.flatMap((hit) => hit[name]))].filter(Boolean).sort().reverse();
    select.replaceChildren(select[0], ...keys.map((key) => new Option(names[name]?.[key] ?? key, key)));
    select.value = keys.find((key) => key === wanted.get(name)) ?? "";
  }
  hits = found.filter((hit) => filters.every(({ name, value }) => !value || hit[name].includes(value)));
  hits.sort((a, b) => b.rank - a.rank);
  if (query.others[0]) also.textContent = words.also.replace("%s", query.others.join("、"));
  if (query.terms[0]) await next();
};

const fail = () => {
  kept = {};
  status.textContent = words.failed;
};
let timer;
const begin = (event) => {
  clearTimeout(timer);
  if (event.type === "submit") event.preventDefault();
  else wanted.set(event.target.name, event.target.value);
  if (!event.isComposing) timer = setTimeout(() => search().catch(fail), 200);
};
form.onsubmit = form.oninput = begin;
field.addEventListener("compositionend", begin);
more.onclick = () => next().catch(fail);
window.onkeydown = (event) => {
  if (event.key !== "/" || event.target.matches("input, select")) return;
  event.preventDefault();
  field.focus();
};
field.value = wanted.get("q");
if (field.value) form.requestSubmit();
