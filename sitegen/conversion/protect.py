"""What must come through a conversion as it was: addresses, code, names of notes."""

from __future__ import annotations

import re

ADDRESS = re.compile(
    r"(?:https?|ftp)://[^\s<>\"'「」『』《》（）“”，。；、\u3000]+|www\.[^\s<>\"'「」『』《》（）“”，。；、\u3000]+"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
)
"""A web address or an address of mail, as it stands in a text."""

CODE_SPAN = r"(?<!`)(?P<ticks>`+)(?!`)(?:(?!(?P=ticks)(?!`)).)+(?<!`)(?P=ticks)(?!`)"

MARKDOWN = re.compile(
    rf"\A(?:---|\+\+\+)[ \t]*\n(?:.*\n)*?(?:---|\+\+\+)[ \t]*$"
    rf"|^ {{0,3}}(?P<fence>```+|~~~+)[^\n]*\n(?:.*\n)*?(?: {{0,3}}(?P=fence)[ \t]*$|\Z)"
    rf"|{CODE_SPAN}"
    r"|\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:[ \t]+\"[^\"\n]*\")?\)|\[\^[^\]\s]+\]"
    r"|^\[[^\]\n]+\]:[ \t]*\S+|<[A-Za-z/!][^<>\n]*>",
    re.MULTILINE,
)
"""In Markdown: front matter, fenced code and code spans, destinations of links, names of notes, tags of HTML."""

TEXT = re.compile(rf"{CODE_SPAN}|</?[A-Za-z][^<>]*>", re.DOTALL)
"""In plain text, too, a tag and a code span are no words."""

MARKS = re.compile(r"[*_~]{1,3}")
"""Markdown's signs of emphasis: words go on across them."""
