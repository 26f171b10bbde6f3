"""Short news items on three events, each as an outlet of another script and region would tell it."""

from __future__ import annotations

from datetime import UTC, datetime
from html import escape

from sitegen.conversion.edition import editions
from sitegen.model.article import Article, Measure, Published
from sitegen.model.body import Body
from sitegen.model.diagnostics import Location
from sitegen.model.edition import Edition
from sitegen.model.locale import parse_locale
from sitegen.model.outlet import Outlet
from tests.site.examples import SETTINGS

MAINLAND, TAIWAN, HONG_KONG = "zh-Hans-CN", "zh-Hant-TW", "zh-Hant-HK"

SLUMP_CN = (
    "英伟达股价重挫 市值一日蒸发5930亿美元",
    (
        "人工智能初创公司深度求索发布低成本模型后，英伟达股价周一重挫近17%，市值一日蒸发5930亿美元，创下美国股市的最高纪录。"
        "美国总统特朗普说，这给硅谷敲响了警钟。"
    ),
)
SLUMP_TW = (
    "輝達股價重挫17% 市值單日蒸發5890億美元",
    (
        "人工智慧新創公司深度求索推出低成本模型，輝達股價週一重挫17%，市值單日蒸發5890億美元，創美國股市最高紀錄。"
        "美國總統川普表示，這對矽谷是一記警鐘。"
    ),
)
SLUMP_HK = (
    "英偉達股價急挫 市值一日蒸發近5930億美元",
    (
        "人工智能初創公司深度求索推出低成本模型，拖累英偉達股價周一急挫，市值一日蒸發近5930億美元。"
        "特朗普形容事件為矽谷敲響警鐘。"
    ),
)
ORDERS_CN = (
    "深度求索带动需求 企业增购英伟达芯片",
    "深度求索的低成本模型走红以后，多家云计算企业向英伟达增购芯片，分析人士认为算力需求不降反升。",
)
FERRY_CN = (
    "海岸轮渡停航三日后复航",
    "台风过境，海岸轮渡停航三日，今早六时复航，首班船载客八百人，码头外排起长队。",
)
FERRY_TW = (
    "颱風過後 海岸渡輪停航三日今復航",
    "颱風過境，海岸渡輪停航三日，今早六時復航，首班船載客八百人，碼頭外大排長龍。",
)


def both(
    key: str,
    told: tuple[str, str],
    region: str = MAINLAND,
    moment: str = "2025-01-28T05:00",
    outlet: str = "",
    **more: str,
) -> tuple[Edition, ...]:
    """Return the simplified and the traditional edition of an article.

    told: headline and text.  moment: in UTC, or empty.  more: path, story and link.
    """
    title, text = told
    when = datetime.fromisoformat(moment).replace(tzinfo=UTC) if moment else None
    article = Article(
        key=key,
        locale=parse_locale(region),
        title=title,
        body=Body(f'<p id="p1">{escape(text, quote=False)}</p>'),
        origin=Location(more.get("path", f"{key}.md"), 1),
        measure=Measure(),
        published=Published(when.date(), when) if when else None,
        outlet=Outlet(outlet, (("zh-Hans", outlet),)) if outlet else None,
        story=more.get("story", ""),
        link=more.get("link", ""),
    )
    made = editions(article, SETTINGS).value
    assert made is not None
    return made


def news(
    key: str,
    told: tuple[str, str],
    region: str = MAINLAND,
    moment: str = "2025-01-28T05:00",
    outlet: str = "",
    **more: str,
) -> Edition:
    """Return the simplified edition, by which articles are compared."""
    return both(key, told, region, moment, outlet, **more)[0]


def three() -> list[Edition]:
    """Return one event in three vocabularies."""
    return [
        news("a", SLUMP_CN, MAINLAND, "2025-01-28T01:00", "harbour"),
        news("b", SLUMP_TW, TAIWAN, "2025-01-28T03:00", "pier"),
        news("c", SLUMP_HK, HONG_KONG, "2025-01-28T05:00", "strait"),
    ]


def ferries() -> list[Edition]:
    """Return another event of the same day, in both scripts."""
    return [
        news("f", FERRY_CN, MAINLAND, "2025-01-28T02:00", "harbour"),
        news("g", FERRY_TW, TAIWAN, "2025-01-28T04:00", "pier"),
    ]
