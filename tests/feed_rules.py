"""The rules of feeds, as the W3C feed validator (https://validator.w3.org/feed/docs/) applies them.

Each fault begins with the validator's name for it, errors and warnings alike; those are left out that need the network,
and those of elements that no feed of ours has, which are told as UndefinedElement.  Behind them stand RSS 2.0
(https://www.rssboard.org/rss-specification), RFC 4287 (Atom), RFC 4151 (`tag:` URIs), RFC 3339 and RFC 2822 (dates),
the RSS Advisory Board's profile (https://www.rssboard.org/rss-profile) and OPML 2.0 (http://opml.org/spec2.opml).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from email.utils import parsedate_to_datetime
from xml.etree.ElementTree import Element, ParseError, fromstring

import html5lib

ATOM, CONTENT, DC = (
    "{http://www.w3.org/2005/Atom}",
    "{http://purl.org/rss/1.0/modules/content/}",
    "{http://purl.org/dc/elements/1.1/}",
)
LANG = "{http://www.w3.org/XML/1998/namespace}lang"

PREFIXES = {ATOM[1:-1]: "atom", CONTENT[1:-1]: "content", DC[1:-1]: "dc"}
"""What each namespace is called by convention (NonstdPrefix)."""

CHANNEL = {"title", "link", "description", "docs", "generator", "language", "lastBuildDate", f"{ATOM}link", "item"}
ITEM = {"title", "link", "description", "guid", "category", "pubDate", "source"} | {
    f"{ATOM}link",
    f"{CONTENT}encoded",
    f"{DC}creator",
    f"{DC}language",
}
FEED = {f"{ATOM}{name}" for name in "id title updated author link generator icon subtitle entry".split()}
ENTRY = {f"{ATOM}{name}" for name in "id title updated author content link summary category published".split()}
REPEATED = {"item", "category", *(f"{ATOM}{name}" for name in ("link", "entry", "author", "category")), f"{DC}creator"}

RELATIONS = {"alternate", "self", "hub", "via", "related", "enclosure"}
"""Registered with IANA, as far as a feed of ours uses them."""

ELEMENTS = frozenset(
    "a abbr aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl dt em"
    " figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span"
    " strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr".split()
)
"""Elements of HTML that no reader of feeds takes out (SecurityRisk)."""

ATTRIBUTES = frozenset(
    "abbr align alt cite class colspan datetime decoding dir headers height hidden href hreflang id lang loading"
    " referrerpolicy rel reversed rowspan scope span src srcset start title type value width".split()
)
"""Attributes of HTML likewise (SecurityRiskAttr)."""

URI = re.compile(r"[a-zA-Z][0-9a-zA-Z+.-]*:(//)?[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,#\[\]]+")
TAG = re.compile(r"tag:([a-z0-9._-]+@)?[a-z0-9.-]+,\d{4}(-\d\d(-\d\d)?)?:[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,]*")
MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9.+-]+")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
RFC_2822 = re.compile(r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d? [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d{4}")
CONTROLS = re.compile("[\x80-\x9f\ufffd]")
MARKUP = re.compile(r"</([a-zA-Z][a-zA-Z0-9]*)>|&(amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);")
YEAR = 1990
"""The first that is plausible for something on the web (ImplausibleDate)."""


def feed_faults(content: bytes) -> list[str]:
    """Return what is wrong with an RSS or an Atom feed."""
    try:
        root = fromstring(content)  # noqa: S314 - our own
    except ParseError as error:
        return [f"SAXError: {error}"]
    if root.tag == "rss":
        return [*_prefixes(content), *_characters(root), *_rss(root)]
    if root.tag == f"{ATOM}feed":
        return [*_prefixes(content), *_characters(root), *_atom(root)]
    return [f"UndefinedElement: {root.tag}"]


def opml_faults(content: bytes) -> list[str]:
    """Return what is wrong with a list of feeds."""
    root = fromstring(content)  # noqa: S314 - our own
    found = [] if root.tag == "opml" and root.get("version") == "2.0" else ["InvalidOPMLVersion"]
    found += [f"MissingElement: {name}" for name in ("head/title", "body/outline") if root.find(name) is None]
    for one in root.iter("outline"):
        if not one.get("text"):
            found.append("MissingAttribute: text")
        if one.get("type") == "rss":
            found += [f"MissingAttribute: {name}" for name in ("title", "xmlUrl") if not one.get(name)]
            found += [*_uri(one.get("xmlUrl", "")), *_uri(one.get("htmlUrl", "")), *_language(one.get("language", ""))]
        elif len(one.attrib) > 1:
            found.append("MissingOutlineType")
    return found


def _prefixes(content: bytes) -> Iterator[str]:
    for prefix, namespace in re.findall(r'xmlns:?(\w*)="([^"]*)"', content.decode().split("<item>")[0]):
        if namespace not in PREFIXES:
            yield f"UnknownNamespace: {namespace}"
        elif prefix not in {"", PREFIXES[namespace]}:
            yield f"NonstdPrefix: {prefix}"
        elif prefix == "atom" and "<feed" in content.decode():
            yield f"AvoidNamespacePrefix: {prefix}"


def _characters(root: Element) -> Iterator[str]:
    for node in root.iter():
        texts = (node.text or "", *node.attrib.values())
        yield from (f"BadCharacters: {node.tag}" for text in texts if CONTROLS.search(text))


def _rss(root: Element) -> Iterator[str]:
    channels = root.findall("channel")
    if root.get("version") != "2.0" or len(channels) != 1:
        yield "ObsoleteVersion"
        return
    (channel,) = channels
    yield from _children(
        channel,
        CHANNEL,
        {
            "title": "MissingTitle",
            "link": "MissingLink",
            "description": "MissingDescription",
            "language": "MissingDCLanguage",
        },
    )
    tags = [child.tag for child in channel]
    if "item" in tags and set(tags[tags.index("item") :]) != {"item"}:
        yield "MisplacedItem"
    yield from _plain(channel, "title", "description")
    yield from _uri(channel.findtext("link", ""))
    yield from _language(channel.findtext("language", ""))
    yield from _rfc_2822(channel.findtext("lastBuildDate"))
    if not channel.findtext("title", ""):
        yield "NotBlank: title"
    if all(link.get("rel") != "self" for link in channel.iterfind(f"{ATOM}link")):
        yield "MissingAtomSelfLink"
    yield from _links(channel)
    for item in channel.iterfind("item"):
        yield from _item(item)
    yield from _repeated("DuplicateValue", [item.findtext("guid", "") for item in channel.iterfind("item")])


def _item(item: Element) -> Iterator[str]:
    yield from _children(item, ITEM, {"guid": "MissingGuid", "title": "ItemMustContainTitleOrDescription"})
    tags = [child.tag for child in item]
    if f"{CONTENT}encoded" in tags and "description" not in tags[: tags.index(f"{CONTENT}encoded")]:
        yield "NeedDescriptionBeforeContent"
    yield from _plain(item, "title", "category", "source")
    yield from _uri(item.findtext("link", ""))
    yield from _rfc_2822(item.findtext("pubDate"))
    yield from html_faults(item.findtext("description", ""))
    yield from html_faults(item.findtext(f"{CONTENT}encoded", ""))
    yield from _language(item.findtext(f"{DC}language", "zh"))
    yield from _links(item)
    yield from (f"NotBlank: {child.tag}" for child in item if child.tag in {"title", "category"} and not child.text)
    for source in item.iterfind("source"):
        yield from _uri(source.get("url", ""))
    for guid in item.iterfind("guid"):
        if guid.get("isPermaLink") not in {"true", "false"}:
            yield "InvalidBooleanAttribute: isPermaLink"
        elif guid.get("isPermaLink") == "true" and (guid.text or "").startswith("tag:"):
            yield "InvalidPermalink"
        yield from _uri(guid.text or "")


def _atom(feed: Element) -> Iterator[str]:
    required = {f"{ATOM}{name}": "MissingElement" for name in ("id", "title", "updated")}
    yield from _children(feed, FEED, required)
    if not feed.get(LANG):
        yield "MissingDCLanguage"
    tags = [child.tag for child in feed]
    if f"{ATOM}entry" in tags and set(tags[tags.index(f"{ATOM}entry") :]) != {f"{ATOM}entry"}:
        yield "MisplacedMetadata"
    links = [(link.get("type"), link.get("rel"), link.get("hreflang")) for link in feed.iterfind(f"{ATOM}link")]
    if all(relation != "self" for _, relation, _ in links):
        yield "MissingSelf"
    yield from _repeated("DuplicateAtomLink", links)
    yield from _constructs(feed)
    entries = feed.findall(f"{ATOM}entry")
    for entry in entries:
        yield from _entry(entry, named=feed.find(f"{ATOM}author") is not None)
    yield from _repeated("DuplicateEntries", [entry.findtext(f"{ATOM}id") for entry in entries])
    yield from _repeated("DuplicateUpdated", [entry.findtext(f"{ATOM}updated") for entry in entries])


def _entry(entry: Element, *, named: bool) -> Iterator[str]:
    required = {f"{ATOM}{name}": "MissingElement" for name in ("id", "title", "updated")}
    yield from _children(entry, ENTRY, required)
    if not named and entry.find(f"{ATOM}author") is None:
        yield "MissingElement: author"
    if entry.find(f"{ATOM}content") is None and entry.find(f"{ATOM}summary") is None:
        yield "MissingTextualContent"
    links = [link for link in entry.iterfind(f"{ATOM}link") if link.get("rel", "alternate") == "alternate"]
    if not links:
        yield "MissingContentOrAlternate"
    yield from _repeated("DuplicateAtomLink", [(link.get("type"), link.get("hreflang")) for link in links])
    yield from ("AttrNotBlank: term" for one in entry.iterfind(f"{ATOM}category") if not one.get("term"))
    yield from _rfc_3339(entry.findtext(f"{ATOM}published"))
    yield from _constructs(entry)


def _constructs(parent: Element) -> Iterator[str]:
    """Check what a feed and an entry have in common (RFC 4287, 3.1 and 3.2)."""
    for child in parent:
        kind, text = child.get("type", "text"), child.text or ""
        name = child.tag.removeprefix(ATOM)
        if name in {"title", "subtitle", "summary", "content"}:
            if kind not in {"text", "html"}:
                yield f"InvalidTextType: {kind}"
            if not text:
                yield f"NotBlank: {name}"
            yield from html_faults(text) if kind == "html" else _text(name, text, "ContainsUndeclaredHTML")
        elif name == "author" and not child.findtext(f"{ATOM}name"):
            yield "MissingElement: name"
        elif name in {"id", "icon"}:
            yield from _uri(text)
    yield from _rfc_3339(parent.findtext(f"{ATOM}updated"))
    yield from _links(parent)


def _children(parent: Element, known: set[str], required: dict[str, str]) -> Iterator[str]:
    counted = Counter(child.tag for child in parent)
    yield from (f"UndefinedElement: {tag}" for tag in counted if tag not in known)
    yield from (f"DuplicateElement: {tag}" for tag, number in counted.items() if number > 1 and tag not in REPEATED)
    yield from (f"{message}: {tag}" for tag, message in required.items() if tag not in counted)


def _links(parent: Element) -> Iterator[str]:
    for link in parent.iterfind(f"{ATOM}link"):
        relation, kind = link.get("rel", "alternate"), link.get("type")
        if relation not in RELATIONS:
            yield f"UnregisteredAtomLinkRel: {relation}"
        if kind is not None and not MEDIA_TYPE.fullmatch(kind):
            yield f"InvalidMIMEType: {kind}"
        if relation == "self" and kind not in {"application/rss+xml", "application/atom+xml"}:
            yield f"SelfNotAtom: {kind}"
        if len(link) or (link.text or "").strip():
            yield "AtomLinkNotEmpty"
        yield from _uri(link.get("href", ""))
        yield from _language(link.get("hreflang", "zh"))


def _plain(parent: Element, *names: str) -> Iterator[str]:
    for name in names:
        for child in parent.iterfind(name):
            yield from _text(name, child.text or "", "ContainsHTML")


def _text(name: str, text: str, message: str) -> Iterator[str]:
    for found in MARKUP.finditer(text):
        if found[2] or found[1].lower() in ELEMENTS:
            yield f"{message}: {name}: {found[0]}"


def html_faults(text: str) -> Iterator[str]:
    """Tell what a reader of feeds would not show of a text in HTML."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    root = parser.parseFragment(text)
    yield from (f"NotHtml: {code}" for _, code, _ in parser.errors)
    for node in root.iter():
        tag = str(node.tag)
        if tag == "DOCUMENT_FRAGMENT":
            continue
        if tag not in ELEMENTS:
            yield f"SecurityRisk: {tag}"
        yield from (f"SecurityRiskAttr: {tag} {name}" for name in node.attrib if name not in ATTRIBUTES)
        for name in {"href", "src"} & node.attrib.keys():
            if not re.match(r"\w+:", node.attrib[name].strip()):
                yield f"ContainsRelRef: {node.attrib[name]}"


def _uri(text: str) -> Iterator[str]:
    if text.lower().startswith("tag:"):
        yield from () if TAG.fullmatch(text) else (f"InvalidTAG: {text}",)
    elif not URI.fullmatch(text):
        yield f"InvalidFullLink: {text}"


def _language(text: str) -> Iterator[str]:
    yield from () if LANGUAGE.fullmatch(text) else (f"InvalidLanguage: {text}",)


def _rfc_2822(text: str | None) -> Iterator[str]:
    if text is None:
        return
    if not RFC_2822.fullmatch(text):
        yield f"InvalidRFC2822Date: {text}"
        return
    moment = parsedate_to_datetime(text)
    if not text.startswith(f"{moment:%a}"):
        yield f"IncorrectDOW: {text}"
    if moment.year < YEAR:
        yield f"ImplausibleDate: {text}"


def _rfc_3339(text: str | None) -> Iterator[str]:
    if text is None:
        return
    if not RFC_3339.fullmatch(text):
        yield f"InvalidRFC3339Date: {text}"
    elif datetime.fromisoformat(text).year < YEAR:
        yield f"ImplausibleDate: {text}"


def _repeated(message: str, values: Sequence[object]) -> Iterator[str]:
    yield from (f"{message}: {value}" for value, number in Counter(values).items() if number > 1)
