"""The files of a new site: settings and a glossary with a word on each, and two articles, one in each script."""

from __future__ import annotations

SITE = """\
# The settings of the site.  What is left out has a default.

# Where the site will stand; feeds, sitemap and links between the editions are made of it.
base_url = "https://example.org"
# For the time of a source that gives none with its hour.
zone = "Asia/Taipei"
# How much of an article is shown, unless it or its outlet says otherwise: full, excerpt or link.
rights = "full"

[[editions]]
tag = "zh-Hans"
locale = "zh-Hans-CN"
path = "zh-hans"
label = "简体"
title = "新闻摘要"
description = "两种字体，同一份新闻。"

[[editions]]
tag = "zh-Hant"
locale = "zh-Hant-TW"
path = "zh-hant"
label = "繁體"
title = "新聞摘要"
description = "兩種字體，同一份新聞。"
"""

SOURCES = """\
# Outlets that the package does not know, or knows otherwise than you do.
#
# [[outlets]]
# key = "example-news"
# names = { zh-Hans = "示例新闻", zh-Hant = "示例新聞" }
# domains = ["news.example.org"]
# locales = ["zh-Hant-HK"]
# zone = "Asia/Hong_Kong"
# rights = "excerpt"
"""

WORDS = """\
# Words of your own: what one thing is called in each region.  They win over the package's.
#
# { cn = "特朗普", tw = ["川普", "川普總統"], kind = "person" },   # the first is written, the others are recognised
terms = [
  { cn = "折行", tw = "斷行", hk = "斷行" },
]
# Words in which nothing is exchanged.
never = []
"""

FIRST = """\
---
title: 欢迎使用
date: 2026-01-01
tags: [说明]
---

把文章放进 `content` 文件夹，然后执行 `sitegen build`。每一篇都会有简体和繁体两个版本。

## 可以放什么

网页剪辑、带有 **front matter** 的 Markdown、折行的纯文本、一个版面上的几篇报道，或者普通的网页。
"""

SECOND = """\
---
title: 繁體的文章也一樣
date: 2026-01-02
lang: zh-Hant-TW
tags: [說明]
---

作者用哪一種字體寫，那個版本就一字不改；另一個版本由程式轉換，並且在頁面上註明。
"""

IGNORED = """\
public/
.sitegen/
"""

FILES = {
    "content/site.toml": SITE,
    "content/sources.toml": SOURCES,
    "content/glossary/words.toml": WORDS,
    "content/articles/2026-01-01-welcome.md": FIRST,
    "content/articles/2026-01-02-second.md": SECOND,
    ".gitignore": IGNORED,
}
"""Texts by path, relative to the folder of the site."""
