// Two wordings of one paragraph to what differs between them, and how: a glyph, a word, or a quotation mark.
// Pure: no page is touched here.

const QUOTES = "“”‘’「」『』\"'";
const OPENING = "“‘「『";

// Beyond as many differences two texts are two texts, and the time to compare them grows with the square.
const MOST = 600;

/** Read the table of static/glyphs.txt: on each line the forms of one character, which all become the first. */
export const forms = (text) => {
  const first = new Map();
  for (const line of text.split("\n")) {
    if (line.startsWith("#")) continue;
    const [head, ...others] = line;
    for (const other of others) first.set(other, head);
  }
  return first;
};

const isQuote = (character) => QUOTES.includes(character);

const common = (character, table) => {
  if (isQuote(character)) return OPENING.includes(character) ? "“" : "”";
  return table.get(character) ?? character;
};

/** Return the pairs of places that stay (E. Myers, An O(ND) difference algorithm, 1986); null where too much differs. */
const kept = (one, two) => {
  const furthest = new Map([[1, 0]]);
  const past = [];
  for (let step = 0; step <= Math.min(MOST, one.length + two.length); step += 1) {
    past.push(new Map(furthest));
    for (let line = -step; line <= step; line += 2) {
      const down = line === -step || (line !== step && (furthest.get(line - 1) ?? -1) < (furthest.get(line + 1) ?? -1));
      let x = down ? furthest.get(line + 1) : furthest.get(line - 1) + 1;
      while (x < one.length && x - line < two.length && one[x] === two[x - line]) x += 1;
      furthest.set(line, x);
      if (x >= one.length && x - line >= two.length) return walked(past, one.length, two.length);
    }
  }
  return null;
};

const walked = (past, x, y) => {
  const pairs = [];
  for (let step = past.length - 1; step >= 0; step -= 1) {
    const furthest = past[step];
    const line = x - y;
    const down =
      line === -step || (line !== step && (furthest.get(line - 1) ?? -1) < (furthest.get(line + 1) ?? -1));
    const before = down ? line + 1 : line - 1;
    const fromX = step ? furthest.get(before) : 0;
    const fromY = step ? fromX - before : 0;
    while (x > fromX && y > fromY) {
      x -= 1;
      y -= 1;
      pairs.push([x, y]);
    }
    [x, y] = [fromX, fromY];
  }
  return pairs.reverse();
};

const words = (text, lang) => {
  if (!Intl.Segmenter) return [...text].map((_, place) => place);
  const found = [];
  let number = 0;
  for (const { segment } of new Intl.Segmenter(lang, { granularity: "word" }).segment(text)) {
    for (const _ of segment) found.push(number);
    number += 1;
  }
  return found;
};

/** Let a word that differs in part differ as a whole, on both sides: 智慧 is not 智能 with half of it changed. */
const widened = (kinds, pairs, runs) => {
  const different = runs.map((run, side) => new Set(run.filter((_, place) => kinds[side][place] === "word")));
  for (const [x, y] of pairs) {
    if (different[0].has(runs[0][x]) || different[1].has(runs[1][y])) kinds[0][x] = kinds[1][y] = "word";
  }
};

/** Return for each character of both texts what it is: "", "glyph", "word" or "quote". */
export const differences = (one, two, table) => {
  const [a, b] = [[...one.text], [...two.text]];
  const pairs = kept(a.map((each) => common(each, table)), b.map((each) => common(each, table))) ?? [];
  const kinds = [a.map(() => "word"), b.map(() => "word")];
  for (const [x, y] of pairs) {
    const kind = a[x] === b[y] ? "" : isQuote(a[x]) ? "quote" : "glyph";
    kinds[0][x] = kind;
    kinds[1][y] = kind;
  }
  // Twice, since the two sides may part their words at different places: 顯示|卡 and 显卡.
  const runs = [words(one.text, one.lang), words(two.text, two.lang)];
  widened(kinds, pairs, runs);
  widened(kinds, pairs, runs);
  return kinds;
};
