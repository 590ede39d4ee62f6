"""NewsML-G2 2.4 to 2.35: news items, packages, messages with several items; with or without namespaces.

The text is inline: XHTML, NITF, or a string of either kind. Which qualified code carries what is in the rows.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from attrs import frozen
from lxml import etree

from newsparse.model import ArticleKind, Caption, Document, Image, Problem, Severity
from newsparse.readers.body import local, shown
from newsparse.readers.inline import render_inline
from newsparse.readers.mapping import Claims, Row, Table, child, children, descendants, printed, read_xml, text_of
from newsparse.readers.rendering import Rendering
from newsparse.readers.source import Source
from newsparse.readers.xmlfile import root_of

NAME = "newsml-g2"
_WIDEST = 7
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ITEMS = frozenset(("newsitem", "packageitem", "conceptitem", "knowledgeitem", "planningitem", "catalogitem"))
_LOOSE = frozenset(("contentmeta", "contentset", "itemmeta", "groupset"))
_AUTHORS = frozenset(("photographer", "phot", "photog", "photo", "author", "writer", "reporter", "byline"))

TABLE = Table(
    (
        Row("itemmeta/versioncreated", "published"),
        Row("contentmeta/contentmodified", "published", rank=1),
        Row("contentmeta/contentcreated", "published", rank=2),
        Row("itemmeta/firstcreated", "first_created"),
        Row("contentmeta/contentcreated", "first_created", rank=1),
        Row("contentmeta/contentmodified", "modified"),
        Row("itemmeta/embargoed", "embargoed"),
        Row("contentmeta/contentexpires", "expires"),
        Row("itemmeta/expires", "expires", rank=1),
        Row("itemmeta/pubstatus", "status", value="qcode|uri|literal"),
        Row("itemmeta/ednote", "notes:public", where=("role", "public"), rank=0),
        Row("itemmeta/ednote", "notes"),
        Row("contentmeta/ednote", "notes", rank=1),
        Row("contentmeta/headline", "headline", where=("role", "")),
        Row("contentmeta/headline", "headline", where=("role", "main|headline|medium|long"), rank=1),
        Row("itemmeta/title", "headline", rank=7),
        Row("contentmeta/headline", "subheadlines", where=("role", "subheadline|sub|deck|subhead")),
        Row("contentmeta/slugline", "slugline"),
        Row("contentmeta/urgency", "urgency"),
        Row("contentmeta/by", "bylines"),
        Row("contentmeta/dateline", "dateline"),
        Row("contentmeta/keyword", "keywords"),
        Row("contentmeta/subject/name", "subjects", first=True),
        Row("contentmeta/genre/name", "genre", first=True),
        Row("contentmeta/genre", "genre", value="literal", rank=1),
        Row("contentmeta/language", "language", value="tag"),
        Row("contentmeta/located/name", "located", first=True),
        Row("contentmeta/located", "located", value="literal", rank=1),
        Row("contentmeta/creditline", "agency"),
        Row("contentmeta/infosource/name", "agency", first=True, rank=1),
        Row("contentmeta/infosource", "agency", value="literal", rank=2),
        Row("itemmeta/provider/name", "agency", first=True, rank=3),
        Row("itemmeta/provider", "agency", value="literal|qcode", rank=4),
        Row("rightsinfo/copyrightnotice", "copyright"),
        Row("rightsinfo/copyrightholder/name", "copyright", first=True, rank=1),
        Row("rightsinfo/copyrightholder", "copyright", value="literal", rank=2),
        Row("rightsinfo/usageterms", "usage_terms"),
    ),
    stops=frozenset(("contentset", "assert", "groupset", "inlineref", "derivedfrom")),
)
"""The mapping of a news item."""


@frozen
class Kind:
    """One row of what a class of items is to a reader of news."""

    name: str
    """Local part of ``itemClass``."""
    kind: ArticleKind
    """What it is."""


KINDS = (
    Kind("text", ArticleKind.STORY),
    Kind("picture", ArticleKind.PICTURE),
    Kind("graphic", ArticleKind.PICTURE),
    Kind("photo", ArticleKind.PICTURE),
    Kind("animated", ArticleKind.PICTURE),
    Kind("composite", ArticleKind.PACKAGE),
    Kind("package", ArticleKind.PACKAGE),
    Kind("video", ArticleKind.OTHER),
    Kind("audio", ArticleKind.OTHER),
)
"""Classes of items; one that is not here is no story."""

_KINDS = {row.name: row.kind for row in KINDS}
_ROOTS = {"packageitem": ArticleKind.PACKAGE, "newsitem": ArticleKind.STORY}


def read(source: Source) -> Iterator[Document]:
    """Yield a document for each item of a message, or for the one item a file holds.

    Raises:
        FormatError: there is no XML in it.
    """
    root, problems = root_of(source, NAME)
    items = _ITEMS if local(root.tag) not in _ITEMS | _LOOSE else frozenset((local(root.tag),))
    found = itertools.islice(_worth(root, items), source.options.limits.items)
    first = next(found, None)
    for item in itertools.chain([root if first is None else first], found):
        yield _item(item, root, problems)


def _worth(root: etree._Element, names: frozenset[str]) -> Iterator[etree._Element]:
    """Yield the items, but for references that some senders put beside them as packages."""
    for item in descendants(root, names):
        if item is root or child(item, "itemmeta") is not None or child(item, "contentset") is not None:
            yield item


def _item(item: etree._Element, root: etree._Element, problems: tuple[Problem, ...]) -> Document:
    claims, out = Claims(NAME), Rendering()
    kind = _kind(item)
    read_xml(item, TABLE, claims)
    _creators(item, kind, claims)
    claims.claim("identifier", printed(item.get("guid")), path="@guid")
    claims.claim("version", printed(item.get("version")), path="@version")
    for element in (item, root):
        claims.claim("language", printed(element.get(_XML_LANG) or element.get("lang")), rank=3, path="@xml:lang")
    problems = (*problems, *_content(item, claims, out))
    claims.claim("kind", kind, path="itemClass")
    if kind is not ArticleKind.STORY:
        _media(item, claims, out)
    if kind is ArticleKind.OTHER:
        problems = (*problems, not_a_story(local(item.tag)))
    return out.document(NAME, claims.facts, language=claims.text("language"), problems=problems)


def not_a_story(what: str) -> Problem:
    """Return the Problem that says an item is no story."""
    return Problem(code="no-story", message=f"the item is a {what}, no story", severity=Severity.INFO)


def _creators(item: etree._Element, kind: ArticleKind, claims: Claims) -> None:
    """Claim the names of creators whose role says that they are authors; of a text, others may be log-in names."""
    meta = item if local(item.tag) == "contentmeta" else child(item, "contentmeta")
    for creator in children(meta, "creator"):
        role = (creator.get("role") or "").rpartition(":")[2].casefold()
        if role in _AUTHORS or (kind is ArticleKind.PICTURE and not role):
            name = child(creator, "name")
            text = printed(creator.get("literal") if name is None else text_of(name))
            claims.claim("bylines", text, rank=1, path="contentmeta/creator")


def _kind(item: etree._Element) -> ArticleKind:
    name = child(item, "itemmeta", "itemclass")
    if name is None:
        return _ROOTS.get(local(item.tag), ArticleKind.STORY if local(item.tag) in _LOOSE else ArticleKind.OTHER)
    said = (name.get("qcode") or name.get("uri") or name.get("literal") or "").rpartition(":")[2]
    return _KINDS.get(said.rpartition("/")[2].casefold(), _ROOTS.get(local(item.tag), ArticleKind.OTHER))


def _content(item: etree._Element, claims: Claims, out: Rendering) -> tuple[Problem, ...]:
    """Write the text of an item: its inline content, but for binaries."""
    content = item if local(item.tag) == "contentset" else child(item, "contentset")
    problems: list[Problem] = []
    for part in () if content is None else content:
        name = local(part.tag)
        if name == "inlinexml" or (name == "inlinedata" and not part.get("encoding")):
            problems.extend(render_inline(part, claims, out))
    return tuple(problems)


def _media(item: etree._Element, claims: Claims, out: Rendering) -> None:
    """Claim caption and picture of an item that is a picture, a clip or a package of them."""
    url = _picture(item)
    credit = None
    if (line := child(item, "contentmeta", "creditline")) is not None:
        credit = printed(text_of(line)) or None
    for node in children(child(item, "contentmeta"), "description"):
        text = printed(text_of(node))
        if text and (node.get("role") or "caption").rpartition(":")[2].casefold() in ("caption", "summary"):
            claims.claim("captions", Caption(text=text, credit=credit, image_url=url, raw=text), path="description")
            break
    if url:
        out.images.append(Image(url=url, caption=0 if claims.first("captions") else None))


def _picture(item: etree._Element) -> str | None:
    """Return the address of the largest rendition."""
    content = child(item, "contentset")
    if content is None:
        return None
    found = [part for part in content if local(part.tag) == "remotecontent" and part.get("href")]
    sized = sorted(found, key=_width, reverse=True)
    return shown(sized[0].get("href") or "") or None if sized else None


def _width(part: etree._Element) -> int:
    width = part.get("width") or ""
    return int(width) if width.isdecimal() and len(width) <= _WIDEST else 0
