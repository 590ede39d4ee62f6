"""A schema.org document in JSON: the article among the nodes of a graph, its text in ``articleBody``."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from newsparse.model import ArticleKind, Caption, Document, Evidence, Image, Problem
from newsparse.readers.body import render_string
from newsparse.readers.jsonfile import Json, objects, records_of
from newsparse.readers.mapping import Claims, Row, Table, printed, read_json
from newsparse.readers.rendering import Rendering
from newsparse.readers.source import Source

NAME = "jsonld"

TABLE = Table(
    (
        Row("identifier", "identifier"),
        Row("identifier", "identifier", value="value"),
        Row("@id", "identifier", rank=1),
        Row("headline", "headline"),
        Row("name", "headline", rank=1),
        Row("alternativeheadline", "subheadlines"),
        Row("datepublished", "published"),
        Row("datemodified", "modified"),
        Row("datecreated", "first_created"),
        Row("expires", "expires"),
        Row("author", "bylines"),
        Row("author", "bylines", value="name"),
        Row("creator", "bylines", value="name", rank=1),
        Row("keywords", "keywords"),
        Row("about", "subjects", value="name"),
        Row("genre", "genre"),
        Row("articlesection", "section"),
        Row("inlanguage", "language"),
        Row("inlanguage", "language", value="alternatename|name"),
        Row("publisher", "site_name", value="name"),
        Row("sourceorganization", "agency", value="name"),
        Row("copyrightnotice", "copyright"),
        Row("copyrightholder", "copyright", value="name", rank=1),
        Row("copyrightholder", "copyright", rank=1),
        Row("license", "usage_terms"),
        Row("usageinfo", "usage_terms", rank=1),
        Row("dateline", "dateline"),
        Row("locationcreated", "located", value="name"),
        Row("url", "canonical_url"),
        Row("mainentityofpage", "canonical_url", value="@id", rank=1),
        Row("mainentityofpage", "canonical_url", rank=1),
        Row("version", "version"),
        Row("creativeworkstatus", "status"),
    )
)
"""The mapping."""

KINDS = {
    "liveblogposting": ArticleKind.LIVE,
    "imageobject": ArticleKind.PICTURE,
    "photograph": ArticleKind.PICTURE,
    "imagegallery": ArticleKind.PACKAGE,
}
"""Types that are no story of their own."""


def read(source: Source) -> Iterator[Document]:
    """Yield a document for each node with a text or headline; where there is none, for the first node.

    Raises:
        FormatError: it is no JSON object.
    """
    records, problems = records_of(source, NAME)
    found = itertools.islice(records, source.options.limits.items)
    held: Json | None = None
    count = 0
    for record in found:
        if _is_article(record):
            count += 1
            yield _item(record, problems)
        held = held or record
    if not count and held is not None:
        yield _item(held, problems)


def _is_article(record: Json) -> bool:
    return any(printed(record.get(name)) for name in ("articlebody", "headline", "text"))


def _type(record: Json) -> str:
    said = record.get("@type")
    first = said[0] if isinstance(said, list) and said else said
    return printed(first).rpartition("/")[2].casefold()


def _item(record: Json, problems: tuple[Problem, ...]) -> Document:
    claims, out = Claims(NAME), Rendering()
    claims.claim("kind", KINDS.get(_type(record), ArticleKind.STORY), path="@type")
    read_json(record, TABLE, claims)
    free = record.get("isaccessibleforfree")
    if isinstance(free, bool) or printed(free).casefold() in ("true", "false"):
        claims.claim(
            "is_accessible_for_free", printed(free).casefold() == "true" or free is True, path="isAccessibleForFree"
        )
    _keywords(record, claims)
    body = next((text for name in ("articlebody", "text") if isinstance(text := record.get(name), str) and text), "")
    problems = (*problems, *render_string(body, out))
    out.seen[:] = [Evidence(tag=seen.tag, hint=seen.hint, role=seen.role) for seen in out.seen]
    _images(record, claims, out)
    return out.document(NAME, claims.facts, language=claims.text("language"), problems=problems)


def _keywords(record: Json, claims: Claims) -> None:
    """Claim each of the keywords that stand in one string, parted by commas."""
    said = record.get("keywords")
    if isinstance(said, str) and "," in said:
        for word in said.split(","):
            claims.claim("keywords", printed(word), rank=-1, path="keywords")


def _images(record: Json, claims: Claims, out: Rendering) -> None:
    value = record.get("image")
    for url in (value, *value) if isinstance(value, list) else (value,):
        if isinstance(url, str) and url.strip():
            out.images.append(Image(url=url.strip()))
    for image in objects(value):
        url = printed(image.get("url")) or printed(image.get("contenturl"))
        text = printed(image.get("caption")) or printed(image.get("description"))
        if text:
            credit = printed(image.get("credittext")) or None
            claims.claim("captions", Caption(text=text, credit=credit, image_url=url or None, raw=text), path="image")
        if url:
            index = sum(seen.caption is not None for seen in out.images) if text else None
            out.images.append(Image(url=url, caption=index))
