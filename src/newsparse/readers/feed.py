"""RSS and Atom: a document for each item, the fullest of its texts, what the channel says as the last resort.

Extensions (Dublin Core, ``content:encoded``, Media RSS, WENN's own) are rows.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from lxml import etree

from newsparse.model import Caption, Document, Fact, Image, Problem
from newsparse.readers.body import local, render_element, render_string, shown
from newsparse.readers.mapping import Claims, Row, Table, child, children, descendants, printed, read_xml, text_of
from newsparse.readers.rendering import Rendering
from newsparse.readers.source import Source
from newsparse.readers.xmlfile import root_of

NAME = "feed"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ITEMS = frozenset(("item", "entry"))
_CHANNEL = 8

TABLE = Table(
    (
        Row("guid", "identifier"),
        Row("entry/id", "identifier"),
        Row("item/title", "headline"),
        Row("entry/title", "headline"),
        Row("pubdate", "published"),
        Row("entry/published", "published"),
        Row("date", "published", rank=1),
        Row("issued", "published", rank=1),
        Row("entry/updated", "published", rank=2),
        Row("entry/updated", "modified"),
        Row("modified", "modified"),
        Row("author/name", "bylines"),
        Row("creator", "bylines"),
        Row("item/author", "bylines", rank=1),
        Row("tag", "keywords", value="value"),
        Row("keywords", "keywords", rank=1),
        Row("category", "subjects", value="label|term"),
        Row("item/category", "subjects", rank=1),
        Row("link", "canonical_url", value="href", where=("rel", "")),
        Row("link", "canonical_url", value="href", where=("rel", "alternate")),
        Row("item/link", "canonical_url", rank=1),
        Row("rights", "copyright"),
        Row("copyright", "copyright"),
        Row("item/source", "agency"),
        Row("item/language", "language"),
        Row("contentmetadata", "language", value="lang"),
        Row("publishing_status", "status"),
        Row("contentmetadata/slug", "slugline"),
    ),
    stops=frozenset(("content", "encoded", "description", "summary", "body", "first_line")),
)
"""The mapping of an item."""

CHANNEL = Table(
    (
        Row("channel/language", "language"),
        Row("channel/copyright", "copyright"),
        Row("channel/rights", "copyright"),
        Row("feed/rights", "copyright"),
        Row("channel/title", "site_name"),
        Row("feed/title", "site_name"),
        Row("feed/author/name", "agency"),
    ),
    stops=_ITEMS,
)
"""The mapping of what stands around the items."""

TEXTS = (
    ("contentmetadata/first_line", "contentmetadata/body"),
    ("encoded",),
    ("content",),
    ("description",),
    ("summary",),
)
"""Where an item keeps its text: the parts of each kind of text, fullest first."""
MEDIA = frozenset(("content", "thumbnail", "enclosure"))
"""Elements that name a picture."""


def read(source: Source) -> Iterator[Document]:
    """Yield a document for each item or entry.

    Raises:
        FormatError: there is no XML in it.
    """
    root, problems = root_of(source, NAME)
    channel = Claims(NAME)
    read_xml(root, CHANNEL, channel)
    channel.claim("language", printed(root.get(_XML_LANG)), path="@xml:lang")
    for item in itertools.islice(descendants(root, _ITEMS), source.options.limits.items):
        yield _item(item, channel.facts, problems)


def _item(item: etree._Element, channel: tuple[Fact, ...], problems: tuple[Problem, ...]) -> Document:
    claims, out = Claims(NAME), Rendering()
    read_xml(item, TABLE, claims)
    claims.claim("language", printed(item.get(_XML_LANG)), rank=4, path="@xml:lang")
    for fact in channel:
        claims.claim(fact.field, fact.value, rank=_CHANNEL, path=fact.origin.partition(":")[2])
    problems = (*problems, *_text(item, out))
    _media(item, claims, out)
    return out.document(NAME, claims.facts, language=claims.text("language"), problems=problems)


def _text(item: etree._Element, out: Rendering) -> tuple[Problem, ...]:
    problems: list[Problem] = []
    for paths in TEXTS:
        for path in paths:
            part = child(item, *path.split("/"))
            if part is None:
                continue
            if len(part):
                render_element(part, out)
            else:
                problems += render_string(part.text or "", out)
        if out.pieces:
            break
    return tuple(problems)


def _media(item: etree._Element, claims: Claims, out: Rendering) -> None:
    """Claim the pictures of Media RSS and enclosures, with their captions and credits."""
    for media in descendants(item, MEDIA):
        url = (media.get("url") or "").strip()
        form = media.get("type") or media.get("medium") or "image"
        if not url or not form.startswith("image") or any(image.url == url for image in out.images):
            continue
        said = {local(node.tag): shown(text_of(node)) for node in media}
        text = said.get("description") or said.get("title") or ""
        if text:
            credit = said.get("credit") or next((shown(text_of(n)) for n in children(item, "credit")), None)
            claims.claim("captions", Caption(text=text, credit=credit or None, image_url=url, raw=text), path="media")
        index = sum(image.caption is not None for image in out.images) if text else None
        out.images.append(Image(url=url, caption=index))
