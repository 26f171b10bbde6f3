"""What a page says besides its story, told from the words: rights, credits, related reading, calls to subscribe.

Only short paragraphs are looked at, and only for whole ones: a sentence of the
story that speaks of a subscription is part of the story.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

RIGHTS = re.compile(
    r"[(（]?(?:©|Copyright\b|版[权權][声聲]明|[著着]作[权權]|版[权權]所有)"
    r"|.{0,60}(?:不得擅自|未[经經].{0,12}授[权權]|禁止[转轉][载載]|请勿转载|請勿轉載|请勿用作|[转轉][载載][请請])",
    re.IGNORECASE,
)
LONGEST_RIGHTS = 700

ROLE = (
    r"(?:[编編][译譯辑輯审審]|[审審][校核]|[译譯]者|翻[译譯]|[责責]任?[编編][辑輯]?|[网網][编編]|核稿|[撰发發]稿|[记記]者|值班[编編][辑輯]"
    r"|排版|校[对對]|整理|[综綜]合[报報][导導道]|本文[依根][据據])"
)
CREDIT = re.compile(
    rf"[(（]\s*[^()（）]{{0,60}}(?:{ROLE}|[報报][导導道]|[作笔筆]者|消息|完)[^()（）]{{0,60}}[)）]|[(（]完[)）]"
    rf"|(?:\S{{0,16}}[ 　])?{ROLE}(?:[/／]{ROLE})?[ 　:：/／丨|｜][^。！？]{{1,90}}"
    r"|[^。！？，,]{2,24}[(（][据據]?[^()（）]{0,20}社[^()（）]{0,20}[)）]"
)
"""A paragraph that says who reported, translated, edited; or from which agencies it was put together."""

GLUED = re.compile(
    rf"(?P<credit>[(（](?:{ROLE}[:：/／]?[^()（）]{{1,40}})[)）]\s*(?P<date>1[01]\d[01]\d[0-3]\d)?|[(（]完[)）])\s*$"
)
"""The same at the end of the last paragraph; the seven digits are a day of the Republic of China, 109 = 2020."""

CALL = re.compile(
    r"\.{3}more|…more|获取更多RSS.*|Feed enhanced by .*|我们的标准：.*|(?:感[谢謝]您的)?[订訂][阅閱][！!]?"
    r"|(?:延伸|相[关關]|更多|推[荐薦])(?:[阅閱][读讀]|文章|[报報][导導道]|新[闻聞]|[内內]容)(?:[:：|｜].{0,80})?"
    r"|(?:点击|點擊|点此|點此|扫码|掃碼)(?:查看|[阅閱][读讀]|[这這][里裡裏]|[进進]入|下[载載]|[订訂][阅閱]|[关關]注).{0,40}"
    r"|.{0,20}(?:关注|關注)(?:本|我们的|我們的)(?:公众号|公眾號|微信|微博|频道|頻道).{0,60}|欲了解.{0,60}公众号.{0,40}"
    r"|(?:下载|下載|安装|安裝)(?:我们|我們|本[报報台站]|.{0,8}[Aa][Pp][Pp]).{0,40}|微信搜索.{0,80}"
    r"|\d{1,3} ?(?:分钟|分鐘|小时|小時|天|日|周)前",
    re.DOTALL,
)
"""A paragraph that is no part of the story: related reading, feeds, subscriptions, how long ago the page was."""

LONGEST = 140


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a paragraph is, besides story.  kind: `rights`, `credit`, `promotion`, or empty where it is story."""

    kind: str


def judge(text: str, *, near_end: bool) -> Verdict:
    """Judge a whole paragraph by its words.  near_end: only there a paragraph can be a credit or a rights line."""
    if near_end and len(text) <= LONGEST_RIGHTS and RIGHTS.match(text):
        return Verdict("rights")
    if len(text) > LONGEST:
        return Verdict("")
    if near_end and CREDIT.fullmatch(text):
        return Verdict("credit")
    if CALL.fullmatch(text):
        return Verdict("promotion")
    return Verdict("")


def glued_credit(text: str) -> tuple[str, str]:
    """Return a credit at the end of a paragraph, and the seven digits after it; both empty where there is none."""
    found = GLUED.search(text[-120:])
    return (found["credit"].strip(), found["date"] or "") if found else ("", "")
