"""Bytes to Source: which encoding they are in, told by how common the characters are that come of it.

Every Big5 file also decodes as GB18030, and many the other way round, so that
the first codec that raises nothing is often the wrong one.
"""

from __future__ import annotations

import codecs
import functools
import re
from collections import Counter
from dataclasses import dataclass

from sitegen.model.body import HAN
from sitegen.model.diagnostics import Diagnostic, Location, Outcome, Severity
from sitegen.model.source import RawFile, Source

LIMIT = 2_000_000
"""The most bytes a file may have; the longest real article had 1.6 million."""

MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))

FEW = 20
"""With fewer Han characters than this, a guess between encodings is a doubtful one."""

MARGIN = 0.15
"""So much closer must the better guess be, on a scale from 0 to 1, to be no doubtful one."""

SOUND = 3
"""A text is UTF-8 with faults if it has this many sound characters beyond ASCII, or more, for each fault.

In GB18030 and Big5 hardly a character in fifty happens to be one of UTF-8, too.
"""

COMMONEST = frozenset(
    "的一是不了在人有我他这個个們们中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着下自之年过過发發后後作里裡用道行所然家种種"
    "事成方多经經么麼去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心本前开開但因只从從想实實日军軍者意无無力它與与长長把机機十民第公此已"
    "，。、：；！？「」『』（）《》“”　"
)

CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
INVISIBLE = re.compile(
    r"[\u00ad\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u061c\ufeff\ufff9-\ufffb]"
    r"|(?<![\ufe0f\u2600-\u27bf\U0001f000-\U0001faff])\u200d"
)
"""Zero-width characters, outside of emoji that are joined by one, and marks of direction."""

REPLACED = (
    ("\r\n", "\n"),
    ("\r", " "),
    ("\x0b", "\n"),
    ("\x85", "\n"),
    ("\u2028", "\n"),
    ("\u2029", "\n"),
    ("\xa0", " "),
)
"""Line ends, a lone CR, and the blank that does not break, with what takes their place, in this order."""


@dataclass(frozen=True, slots=True)
class _Guess:
    text: str
    encoding: str
    doubtful: bool = False


def decode(raw: RawFile) -> Outcome[Source]:
    """Decode a file, whatever it is in.  Only one beyond all bounds, or without any text, gives no source."""
    if len(raw.content) > LIMIT:
        message = f"the file has {len(raw.content):,} bytes, more than the {LIMIT:,} that are read"
        return _refused(raw, "source/too-long", message, "split it, or leave out what is no text")
    guess = _guess(raw.content)
    text, told = _cleaned(guess.text, raw.path)
    if not text.strip():
        return _refused(raw, "source/empty", "the file has no text", "write it, or remove the file")
    notes = [*_told_of_encoding(guess, raw.path), *told]
    source = Source(raw.path, text, guess.encoding, raw.defaults, raw.edition, raw.edition_of)
    return Outcome(source, tuple(notes))


def seen(text: str) -> str:
    """Return a text without what cannot be seen: an escape in front matter can write what no file holds as such."""
    return INVISIBLE.sub("", CONTROLS.sub("", text))


def _refused(raw: RawFile, code: str, message: str, hint: str) -> Outcome[Source]:
    return Outcome(None, (Diagnostic(Location(raw.path), Severity.ERROR, code, message, hint),))


def _guess(content: bytes) -> _Guess:
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return _Guess(content.decode(encoding, "replace").removeprefix("\ufeff"), encoding)
    try:
        return _Guess(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        utf8 = content.decode("utf-8", "replace")
    # A cut character or two does not turn UTF-8 into something else.
    faults = utf8.count("\ufffd")
    beyond = len(re.findall(r"[^\x00-\x7f\ufffd]", utf8))
    if beyond >= SOUND * faults:
        return _Guess(utf8, "utf-8")
    simplified = content.decode("gb18030", "replace")
    traditional, name = _big5(content)
    one, other = _commonness(simplified), _commonness(traditional)
    text, encoding = (simplified, "gb18030") if one >= other else (traditional, name)
    return _Guess(text, encoding, abs(one - other) < MARGIN or len(HAN.findall(text)) < FEW)


def _big5(content: bytes) -> tuple[str, str]:
    """Return the better of the two readings of Big5: with Hong Kong's characters, or with Microsoft's."""
    readings = [(content.decode(name, "replace"), name) for name in ("big5hkscs", "cp950")]
    return min(readings, key=lambda reading: reading[0].count("\ufffd"))


def _commonness(text: str) -> float:
    """Return how common the characters of a text are: 1 where all are, below 0 where hardly one is."""
    counts = Counter(text)
    beyond = sum(count for char, count in counts.items() if char >= "\x80")
    return sum(_weight(char) * count for char, count in counts.items() if char >= "\x80") / max(beyond, 1)


def _weight(char: str) -> float:
    if char in COMMONEST:
        return 1.0
    if char in _level_one():
        return 0.6
    if char == "\ufffd" or "\ue000" <= char <= "\uf8ff":
        return -1.0
    is_kana = "\u3041" <= char <= "\u30fa"
    return -0.2 if is_kana or HAN.match(char) else 0.0


@functools.cache
def _level_one() -> frozenset[str]:
    """Return the common characters of GB 2312 (rows 16 to 55) and of Big5 (A4 to C6), as the codecs have them."""
    rows = [("gb2312", range(0xB0, 0xD8)), ("big5", range(0xA4, 0xC7))]
    codes = [(name, bytes((lead, trail))) for name, leads in rows for lead in leads for trail in range(0x40, 0xFF)]
    return frozenset("".join(code.decode(name, "ignore") for name, code in codes)) - {chr(code) for code in range(128)}


def _cleaned(text: str, path: str) -> tuple[str, list[Diagnostic]]:
    """Return a text with LF at its line ends and nothing in it that cannot be seen; tell what was taken out."""
    for old, new in REPLACED:
        text = text.replace(old, new)
    text = re.sub(r"\n?\x0c(?=[^\n])", "\n ", text).replace("\x0c", "\n")
    told: list[Diagnostic] = []
    for pattern, code, what in ((CONTROLS, "controls", "control"), (INVISIBLE, "invisible", "invisible")):
        found = pattern.search(text)
        if found:
            line = text.count("\n", 0, found.start()) + 1
            text, count = pattern.subn("", text)
            message = f"{count} {what} character{'s' if count > 1 else ''} removed, the first here"
            told.append(Diagnostic(Location(path, line), Severity.INFO, f"source/{code}", message))
    return text, [*told, *_told_of_odd(text, path)]


def _told_of_odd(text: str, path: str) -> list[Diagnostic]:
    told: list[Diagnostic] = []
    lost = text.find("\ufffd")
    if lost >= 0:
        where = Location(path, text.count("\n", 0, lost) + 1)
        count = text.count("\ufffd")
        message = f"{count} character{'s are' if count > 1 else ' is'} lost (U+FFFD), the first here"
        told.append(Diagnostic(where, Severity.WARNING, "source/lost", message, "put them in from the original"))
    private = re.search("[\ue000-\uf8ff]", text)
    if private:
        where = Location(path, text.count("\n", 0, private.start()) + 1)
        message = "a character for private use stands here; what it shows depends on the reader's fonts"
        told.append(Diagnostic(where, Severity.INFO, "source/private", message))
    return told


def _told_of_encoding(guess: _Guess, path: str) -> list[Diagnostic]:
    if guess.encoding == "utf-8":
        return []
    severity = Severity.WARNING if guess.doubtful else Severity.INFO
    sure = "probably " if guess.doubtful else ""
    message = f"the file is {sure}in {guess.encoding}, not in UTF-8"
    return [Diagnostic(Location(path), severity, "source/encoding", message, "save it in UTF-8 to be sure")]
