"""ninjs 1.x to 3.x: an item, a list of items, or items in a wrapper; keys in any case.

ninjs 1 names a field in the singular with its kind behind (``body_html``), ninjs 2 and 3 give lists of objects with
roles. Both stand in the rows.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

from attrs import frozen

from newsparse.model import ArticleKind, Caption, Document, Image, Problem, Severity
from newsparse.readers.body import render_html, render_plain, render_string
from newsparse.readers.inline import render_nitf_string
from newsparse.readers.jsonfile import Json, objects, records_of
from newsparse.readers.mapping import Claims, Row, Table, printed, read_json
from newsparse.readers.rendering import Rendering
from newsparse.readers.source import Source
from newsparse.text.patterns import pattern

NAME = "ninjs"
_WIDEST = 7
_WORD = pattern(r"[a-z0-9]+")

ROWS = (
    Row("guid", "identifier"),
    Row("uri", "identifier", rank=1),
    Row("id", "identifier", rank=2),
    Row("version", "version"),
    Row("pubstatus", "status"),
    Row("urgency", "urgency"),
    Row("language", "language"),
    Row("versioncreated", "published"),
    Row("firstcreated", "first_created"),
    Row("contentcreated", "first_created", rank=1),
    Row("embargoed", "embargoed"),
    Row("embargoeduntil", "embargoed"),
    Row("expires", "expires"),
    Row("headline", "headline"),
    Row("headlines", "headline", value="value", where=("role", "main|headline")),
    Row("headlines", "headline", value="value", where=("role", ""), rank=1),
    Row("title", "headline", rank=5),
    Row("headlines", "subheadlines", value="value", where=("role", "sub|subheadline|subhead|deck")),
    Row("headline_sub", "subheadlines"),
    Row("subheadline", "subheadlines"),
    Row("slugline", "slugline"),
    Row("byline", "bylines"),
    Row("by", "bylines"),
    Row("authors", "bylines", value="name", rank=1),
    Row("copyrightnotice", "copyright"),
    Row("copyrightholder", "copyright", rank=1),
    Row("usageterms", "usage_terms"),
    Row("ednote", "notes"),
    Row("keywords", "keywords"),
    Row("keywords", "keywords", value="name|value|literal"),
    Row("subject", "keywords", value="name", where=("rel", "keyword")),
    Row("subjects", "keywords", value="name", where=("rel", "keyword")),
    Row("subject", "subjects", value="name", where=("rel", "!keyword")),
    Row("subjects", "subjects", value="name", where=("rel", "!keyword")),
    Row("genre", "genre", value="name"),
    Row("genres", "genre", value="name"),
    Row("located", "located"),
    Row("located", "located", value="name|city|literal"),
    Row("descriptions", "agency", value="value", where=("role", "creditline")),
    Row("creditline", "agency"),
    Row("description_creditline", "agency"),
    Row("source", "agency", rank=1),
    Row("infosources", "agency", value="name", rank=1),
    Row("infosource", "agency", value="name", rank=1),
    Row("provider", "agency", rank=2),
    Row("provider", "agency", value="name", rank=2),
    Row("copyrightholder", "agency", rank=3),
    Row("link", "canonical_url"),
)
"""The mapping, shared with what looks like ninjs and is none."""

TABLE = Table(ROWS)


@frozen
class Text:
    """One row of where an item keeps its text; the first that has one is taken."""

    form: str
    """``html``, ``nitf`` or ``text``."""
    member: str
    """Member of an item of ninjs 1 that holds it."""
    marks: tuple[str, ...]
    """Words in role or content type of a body of ninjs 2 and 3."""


TEXTS = (
    Text("html", "body_html", ("html", "xhtml", "html5")),
    Text("html", "body_xhtml", ()),
    Text("nitf", "body_nitf", ("nitf", "xml")),
    Text("text", "body_text", ("text", "plain", "")),
    Text("text", "body", ()),
)
"""Markup before plain text, for it keeps the paragraphs."""

CAPTIONS = (("caption",), ("text", "main", "description", "long", ""), ("short", "summary"))
"""Roles of descriptions that caption a picture, best first."""

KINDS = {
    "picture": ArticleKind.PICTURE,
    "graphic": ArticleKind.PICTURE,
    "photo": ArticleKind.PICTURE,
    "image": ArticleKind.PICTURE,
    "composite": ArticleKind.PACKAGE,
    "package": ArticleKind.PACKAGE,
    "video": ArticleKind.OTHER,
    "audio": ArticleKind.OTHER,
    "event": ArticleKind.OTHER,
    "planning": ArticleKind.OTHER,
    "planning_item": ArticleKind.OTHER,
    "concept": ArticleKind.OTHER,
    "poll": ArticleKind.OTHER,
    "component": ArticleKind.OTHER,
}
"""Types of items; one that is not here is text by another name ("story", "advisory")."""


def read(source: Source) -> Iterator[Document]:
    """Yield a document for each item.

    Raises:
        FormatError: it is no JSON object.
    """
    yield from read_items(source, NAME, TABLE)


def read_items(source: Source, name: str, table: Table) -> Iterator[Document]:
    """Yield a document for each item of a JSON file in the format called ``name``, by its table."""
    records, problems = records_of(source, name)
    for record in itertools.islice(records, source.options.limits.items):
        yield _item(record, name, table, problems)


def _item(record: Json, name: str, table: Table, problems: tuple[Problem, ...]) -> Document:
    claims, out = Claims(name), Rendering()
    kind = _kind(record)
    claims.claim("kind", kind, path="type")
    read_json(record, table, claims)
    problems = (*problems, *_text(record, kind, claims, out))
    media = [record] if kind in (ArticleKind.PICTURE, ArticleKind.OTHER) else []
    for item in itertools.chain(media, objects(record.get("associations"))):
        _picture(item, claims, out)
    if kind is ArticleKind.OTHER:
        message = f"the item is a {printed(record.get('type')) or 'event'}, no story"
        problems = (*problems, Problem(code="no-story", message=message, severity=Severity.INFO))
    return out.document(name, claims.facts, language=claims.text("language"), problems=problems)


def _kind(record: Json) -> ArticleKind:
    said = printed(record.get("type")).casefold()
    if not said and any(name in record for name in ("eventdetails", "event_details", "planning")):
        return ArticleKind.OTHER
    return KINDS.get(said, ArticleKind.STORY)


def _text(record: Json, kind: ArticleKind, claims: Claims, out: Rendering) -> tuple[Problem, ...]:
    """Write the best of the texts that an item carries; a picture's is its caption over again."""
    bodies = [body for body in objects(record.get("bodies")) if isinstance(body.get("value"), str)]
    for row in TEXTS:
        text: Any = record.get(row.member) or next((body["value"] for body in bodies if _is_marked(body, row)), None)
        if not isinstance(text, str) or not text.strip():
            continue
        if kind is ArticleKind.PICTURE and printed(text) == _caption(record):
            continue
        problems = _render(text, row.form, claims, out)
        if out.pieces:
            return problems
    return ()


def _is_marked(body: Json, row: Text) -> bool:
    """Return whether a body says in its role or content type that it is of the row's form, or says nothing at all."""
    said = _WORD.findall(f"{printed(body.get('role'))} {printed(body.get('contenttype'))}".casefold())
    return any(mark in said or (not mark and not said) for mark in row.marks)


def _render(text: str, form: str, claims: Claims, out: Rendering) -> tuple[Problem, ...]:
    if form == "nitf" or text.lstrip().startswith(("<?xml", "<nitf")):
        return render_nitf_string(text, claims, out)
    if form == "html":
        return render_html(text, out)
    if "</" in text:
        return render_string(text, out)
    render_plain(text, out)
    return ()


def _picture(item: Json, claims: Claims, out: Rendering) -> None:
    """Claim caption and picture of an item or of what is associated with one."""
    url = _largest(item)
    text = _caption(item)
    if text:
        credit = _credit(item) or None
        claims.claim("captions", Caption(text=text, credit=credit, image_url=url, raw=text), path="associations")
    if url:
        index = sum(image.caption is not None for image in out.images) if text else None
        out.images.append(Image(url=url, caption=index))


def _credit(item: Json) -> str:
    """Return what a picture's credit line is to say: a line that is called so, else its byline."""
    lines = (
        printed(said.get("value")) for said in objects(item.get("descriptions")) if said.get("role") == "creditline"
    )
    members = ("creditline", "description_creditline", "byline", "by")
    return next(filter(None, itertools.chain(lines, (printed(item.get(name)) for name in members))), "")


def _caption(item: Json) -> str:
    for name in ("description_caption", "description_text", "description", "caption"):
        if text := printed(item.get(name)):
            return text
    described = list(objects(item.get("descriptions")))
    for roles in CAPTIONS:
        for said in described:
            if printed(said.get("role")).casefold() in roles and (text := printed(said.get("value"))):
                return text
    return ""


def _largest(item: Json) -> str | None:
    """Return the address of the largest rendition that is an image, or may be one."""
    best, width = None, -1
    for rendition in objects(item.get("renditions")):
        url = rendition.get("href")
        form = printed(rendition.get("mimetype")) or printed(rendition.get("contenttype")) or "image"
        size = printed(rendition.get("width"))
        wide = int(size) if size.isdecimal() and len(size) <= _WIDEST else 0
        if isinstance(url, str) and url.strip() and form.startswith("image") and wide > width:
            best, width = url.strip(), wide
    return best
