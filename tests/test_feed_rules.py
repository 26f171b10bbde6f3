"""The rules of feeds see what is wrong: each fault is planted in a feed that has none."""

from __future__ import annotations

import pytest

from tests.feed_rules import feed_faults, opml_faults
from tests.json_feed_rules import json_feed_faults

NAMESPACES = (
    'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
RSS = f"""\
<rss version="2.0" {NAMESPACES}><channel><title>海</title><link>https://example.org/</link>
<description>海</description><language>zh-Hans</language>
<atom:link rel="self" type="application/rss+xml" href="https://example.org/feed.xml"/>
<item><title>潮</title><link>https://example.org/a</link><description>潮水</description>
<content:encoded>&lt;p&gt;潮水&lt;/p&gt;</content:encoded><source url="https://example.org/b.xml">报</source>
<guid isPermaLink="false">tag:example.org,2025:a</guid><pubDate>Tue, 28 Jan 2025 05:49:00 +0000</pubDate>
</item></channel></rss>"""
ATOM = """\
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans"><id>tag:example.org,2025:</id><title>海</title>
<updated>2025-01-28T05:49:00Z</updated><author><name>海</name></author>
<link rel="self" type="application/atom+xml" href="https://example.org/atom.xml"/>
<entry><id>tag:example.org,2025:a</id><title>潮</title><updated>2025-01-28T05:49:00.1Z</updated>
<link href="https://example.org/a"/><content type="html">&lt;p&gt;潮水&lt;/p&gt;</content></entry>
<entry><id>tag:example.org,2025:b</id><title>岸</title><updated>2025-01-28T05:49:00.2Z</updated>
<link href="https://example.org/b"/><summary>堤岸</summary></entry></feed>"""
JSON = """\
{"version": "https://jsonfeed.org/version/1.1", "title": "海", "home_page_url": "https://example.org/",
"feed_url": "https://example.org/feed.json", "hubs": [{"type": "WebSub", "url": "https://hub.example/"}],
"items": [{"id": "a", "content_html": "<p>潮</p>", "date_published": "2025-01-28T05:49:00Z", "language": "en",
"url": "https://example.org/a", "tags": ["海"], "authors": [{"name": "潘某"}]}]}"""
OPML = """\
<opml version="2.0"><head><title>海</title></head><body><outline text="标签"><outline type="rss" text="海" title="海"
xmlUrl="https://example.org/feed.xml" htmlUrl="https://example.org/" language="zh-Hans"/></outline></body></opml>"""


def test_a_feed_without_faults_has_none() -> None:
    assert feed_faults(RSS.encode()) == feed_faults(ATOM.encode()) == []
    assert json_feed_faults(JSON.encode()) == opml_faults(OPML.encode()) == []


def message(found: list[str]) -> set[str]:
    return {fault.partition(":")[0] for fault in found}


@pytest.mark.parametrize(
    ("right", "wrong", "fault"),
    [
        ("</rss>", "", "SAXError"),
        ("rss", "rdf", "UndefinedElement"),
        ('version="2.0"', 'version="0.91"', "ObsoleteVersion"),
        ("xmlns:dc=", "xmlns:d=", "NonstdPrefix"),
        ("http://purl.org/dc/elements/1.1/", "https://example.org/", "UnknownNamespace"),
        ("<description>海</description>", "", "MissingDescription"),
        ("<language>zh-Hans</language>", "", "MissingDCLanguage"),
        ("zh-Hans", "汉语", "InvalidLanguage"),
        ("<title>海</title>", "<title/>", "NotBlank"),
        ("<title>海</title>", "<title>海</title><title>海</title>", "DuplicateElement"),
        ("<title>海</title>", "<title>&lt;b&gt;海&lt;/b&gt;</title>", "ContainsHTML"),
        ("<title>海</title>", "<title>海\x85</title>", "BadCharacters"),
        ("<title>海</title>", "<titel>海</titel>", "UndefinedElement"),
        ('rel="self"', 'rel="alternate"', "MissingAtomSelfLink"),
        ('rel="self"', 'rel="selbst"', "UnregisteredAtomLinkRel"),
        ('type="application/rss+xml"', 'type="text/html"', "SelfNotAtom"),
        ('type="application/rss+xml"', 'type="html"', "InvalidMIMEType"),
        ('feed.xml"/>', 'feed.xml">海</atom:link>', "AtomLinkNotEmpty"),
        ("</item>", "</item><docs>https://example.org/</docs>", "MisplacedItem"),
        ("</item>", "</item><item><guid isPermaLink='false'>tag:example.org,2025:a</guid></item>", "DuplicateValue"),
        ("<description>潮水</description>", "", "NeedDescriptionBeforeContent"),
        ("https://example.org/a", "/a", "InvalidFullLink"),
        ("https://example.org/b.xml", "", "InvalidFullLink"),
        ("tag:example.org,2025:a", "tag:example.org:a", "InvalidTAG"),
        ('"false"', '"true"', "InvalidPermalink"),
        ('"false"', '"no"', "InvalidBooleanAttribute"),
        ("Tue, 28", "Mon, 28", "IncorrectDOW"),
        ("Tue, 28 Jan 2025", "2025-01-28", "InvalidRFC2822Date"),
        ("Tue, 28 Jan 2025", "Sun, 28 Jan 1962", "ImplausibleDate"),
        ("&lt;/p&gt;", "&lt;/q&gt;", "NotHtml"),
        ("&lt;p&gt;", "&lt;iframe&gt;&lt;/iframe&gt;&lt;p&gt;", "SecurityRisk"),
        ("&lt;p&gt;", "&lt;p onclick='x'&gt;", "SecurityRiskAttr"),
        ("&lt;p&gt;", "&lt;p&gt;&lt;a href='/b'&gt;岸&lt;/a&gt;", "ContainsRelRef"),
    ],
)
def test_a_fault_of_rss_is_seen(right: str, wrong: str, fault: str) -> None:
    assert fault in message(feed_faults(RSS.replace(right, wrong).encode()))


@pytest.mark.parametrize(
    ("right", "wrong", "fault"),
    [
        ("<feed xmlns=", '<feed xmlns:atom="http://www.w3.org/2005/Atom" xmlns=', "AvoidNamespacePrefix"),
        (' xml:lang="zh-Hans"', "", "MissingDCLanguage"),
        ("<title>海</title>", "", "MissingElement"),
        ("<author><name>海</name></author>", "", "MissingElement"),
        ("<name>海</name>", "<name/>", "MissingElement"),
        ('rel="self"', 'rel="alternate"', "MissingSelf"),
        ("</feed>", "<icon>https://example.org/a.png</icon></feed>", "MisplacedMetadata"),
        (
            '<link rel="self"',
            '<link rel="hub" href="https://a.example/"/>' * 2 + '<link rel="self"',
            "DuplicateAtomLink",
        ),
        ("2025:b", "2025:a", "DuplicateEntries"),
        ("00.2Z", "00.1Z", "DuplicateUpdated"),
        ("00.2Z", "00.2", "InvalidRFC3339Date"),
        ("2025-01-28T05:49:00.2Z", "1962-01-28T05:49:00.2Z", "ImplausibleDate"),
        ("<summary>堤岸</summary>", "", "MissingTextualContent"),
        ('<link href="https://example.org/b"/>', "", "MissingContentOrAlternate"),
        ('<link href="https://example.org/b"/>', '<link href="https://example.org/b"/>' * 2, "DuplicateAtomLink"),
        ('type="html"', 'type="text"', "ContainsUndeclaredHTML"),
        ('type="html"', 'type="htm"', "InvalidTextType"),
        ("<summary>堤岸</summary>", "<summary/>", "NotBlank"),
        ("<summary>", '<category term=""/><summary>', "AttrNotBlank"),
    ],
)
def test_a_fault_of_atom_is_seen(right: str, wrong: str, fault: str) -> None:
    assert fault in message(feed_faults(ATOM.replace(right, wrong).encode()))


@pytest.mark.parametrize(
    ("right", "wrong", "fault"),
    [
        ("version/1.1", "version/1", "version"),
        ('"title": "海", ', "", "feed: without title"),
        ('"type": "WebSub", ', "", "hubs: without type"),
        ('"id": "a"', '"id": 1', "item: id: unknown, or of another type"),
        ('"id": "a"', '"id": "a", "lang": "zh"', "item: lang: unknown, or of another type"),
        ("content_html", "summary", "content"),
        ("</p>", "</q>", "NotHtml"),
        ("https://example.org/a", "/a", "item: url: no address: /a"),
        ("05:49:00Z", "05:49", "item: date_published: no moment: 2025-01-28T05:49"),
        ('"en"', '"英"', "item: language: no language: 英"),
        ('["海"]', "[1]", "item: tags: not all are texts"),
        ('"name"', '"mail"', "authors: without name"),
        ("}]}]}", '}]}, {"id": "a", "content_text": "岸"}]}', "id: twice: a"),
    ],
)
def test_a_fault_of_json_feed_is_seen(right: str, wrong: str, fault: str) -> None:
    found = json_feed_faults(JSON.replace(right, wrong).encode())
    assert [one for one in found if one.startswith(fault)]


@pytest.mark.parametrize(
    ("right", "wrong", "fault"),
    [
        ('version="2.0"', 'version="3"', "InvalidOPMLVersion"),
        ("<title>海</title>", "", "MissingElement"),
        ('text="标签"', "", "MissingAttribute"),
        (' title="海"', "", "MissingAttribute"),
        (' type="rss"', "", "MissingOutlineType"),
        ("https://example.org/feed.xml", "feed.xml", "InvalidFullLink"),
    ],
)
def test_a_fault_of_a_list_of_feeds_is_seen(right: str, wrong: str, fault: str) -> None:
    assert fault in message(opml_faults(OPML.replace(right, wrong).encode()))
