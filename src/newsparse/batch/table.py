"""The documented, versioned table that articles become: one row a document."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import pyarrow as pa

from newsparse.model import Article, Byline, Caption, Dateline, Place, Quotation

TABLE_VERSION = 1
"""Version of :data:`OUTPUT_SCHEMA`; it rises when a column is renamed or changes its type."""

_TEXTS = pa.list_(pa.string())


def _struct(kinds: Mapping[str, pa.DataType]) -> pa.StructType:
    return pa.struct(list(kinds.items()))


_PERSON = _struct({name: pa.string() for name in ("name", "role", "organization", "email", "location")})
_BYLINE = _struct(
    {
        "kind": pa.string(),
        "agency": pa.string(),
        "agency_id": pa.string(),
        "raw": pa.string(),
        "persons": pa.list_(_PERSON),
    }
)
_PLACE = _struct({name: pa.string() for name in ("name", "region", "country")})
_DATELINE = _struct(
    {
        "places": pa.list_(_PLACE),
        "agency": pa.string(),
        "agency_id": pa.string(),
        "date": pa.string(),
        "raw": pa.string(),
    }
)
_CAPTION = _struct(
    {
        "text": pa.string(),
        "credit": pa.string(),
        "photographers": _TEXTS,
        "agency": pa.string(),
        "agency_id": pa.string(),
        "date": pa.string(),
        "place": pa.string(),
        "rights": pa.string(),
        "image_url": pa.string(),
    }
)
_QUOTATION = _struct(
    {
        "text": pa.string(),
        "kind": pa.string(),
        "speaker": pa.string(),
        "mention": pa.string(),
        "role": pa.string(),
        "cue": pa.string(),
        "paragraph": pa.int32(),
        "start": pa.int64(),
        "end": pa.int64(),
    }
)
_STRIPPED = _struct({name: pa.string() for name in ("text", "kind", "rule")})
_KINDED = _struct({name: pa.string() for name in ("text", "kind")})
_PROBLEM = _struct({name: pa.string() for name in ("code", "message")})

COLUMNS: dict[str, pa.DataType] = {
    "input": pa.string(),
    "index": pa.int64(),
    "url": pa.string(),
    "date": pa.string(),
    "record_id": pa.string(),
    "error_type": pa.string(),
    "error": pa.string(),
    "duplicate_of": pa.string(),
    "headline": pa.string(),
    "subheadlines": _TEXTS,
    "kicker": pa.string(),
    "section": pa.string(),
    "bylines": pa.list_(_BYLINE),
    "authors": _TEXTS,
    "dateline": _DATELINE,
    "published": pa.string(),
    "modified": pa.string(),
    "captions": pa.list_(_CAPTION),
    "quotations": pa.list_(_QUOTATION),
    "paragraphs": _TEXTS,
    "text": pa.string(),
    "boilerplate": pa.list_(_STRIPPED),
    "signoffs": pa.list_(_KINDED),
    "notes": pa.list_(_KINDED),
    "agency": pa.string(),
    "agency_id": pa.string(),
    "is_wire": pa.bool_(),
    "language": pa.string(),
    "canonical_url": pa.string(),
    "site_name": pa.string(),
    "keywords": _TEXTS,
    "kind": pa.string(),
    "format": pa.string(),
    "is_accessible_for_free": pa.bool_(),
    "problems": pa.list_(_PROBLEM),
}
"""Columns and their types: where a document stood, what went wrong, then the article's fields."""

OUTPUT_SCHEMA = pa.schema(
    [pa.field(name, kind) for name, kind in COLUMNS.items()],
    metadata={"newsparse.table": str(TABLE_VERSION)},
)
"""Schema of what :func:`newsparse.batch.parse_batch` returns. Dates are ISO 8601, as precise as known."""

_SURROGATE = re.compile("[\ud800-\udfff]")


def article_row(article: Article) -> dict[str, Any]:
    """Return the article's columns of one row; lone surrogates become U+FFFD, since Arrow text is UTF-8."""
    row = {
        "headline": article.headline,
        "subheadlines": list(article.subheadlines),
        "kicker": article.kicker,
        "section": article.section,
        "bylines": [_byline(line) for line in article.bylines],
        "authors": [person.name for person in article.authors],
        "dateline": _dateline(article.dateline),
        "published": article.published and article.published.isoformat(),
        "modified": article.modified and article.modified.isoformat(),
        "captions": [_caption(caption) for caption in article.captions],
        "quotations": [_quotation(quotation) for quotation in article.quotations],
        "paragraphs": [paragraph.text for paragraph in article.body],
        "text": article.text,
        "boilerplate": [{"text": b.text, "kind": str(b.kind), "rule": b.rule} for b in article.boilerplate],
        "signoffs": [{"text": item.text, "kind": str(item.kind)} for item in article.signoffs],
        "notes": [{"text": note.text, "kind": str(note.kind)} for note in article.notes],
        **_about(article),
        "problems": [{"code": item.code, "message": item.message} for item in article.problems],
    }
    return row if not _SURROGATE.search(article.source) else _defused(row)


def _about(article: Article) -> dict[str, Any]:
    names = ("agency", "agency_id", "is_wire", "language", "canonical_url", "site_name", "format")
    return {
        **{name: getattr(article, name) for name in (*names, "is_accessible_for_free")},
        "keywords": list(article.keywords),
        "kind": str(article.kind),
    }


def _defused(value: Any) -> Any:  # noqa: ANN401 - JSON-like values of any shape
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)
    if isinstance(value, dict):
        return {key: _defused(item) for key, item in value.items()}
    return [_defused(item) for item in value] if isinstance(value, list) else value


def _byline(line: Byline) -> dict[str, Any]:
    names = ("name", "role", "organization", "email", "location")
    persons = [{name: getattr(person, name) for name in names} for person in line.persons]
    return {
        "kind": str(line.kind),
        "agency": line.agency,
        "agency_id": line.agency_id,
        "raw": line.raw,
        "persons": persons,
    }


def _place(place: Place) -> dict[str, str | None]:
    return {"name": place.name, "region": place.region, "country": place.country}


def _dateline(line: Dateline | None) -> dict[str, Any] | None:
    return (
        None
        if line is None
        else {
            "places": [_place(place) for place in line.places],
            "agency": line.agency,
            "agency_id": line.agency_id,
            "date": line.date and line.date.isoformat(),
            "raw": line.raw,
        }
    )


def _caption(caption: Caption) -> dict[str, Any]:
    names = ("text", "credit", "agency", "agency_id", "rights", "image_url")
    return {
        **{name: getattr(caption, name) for name in names},
        "photographers": list(caption.photographers),
        "date": caption.date and caption.date.isoformat(),
        "place": caption.place and caption.place.name,
    }


def _quotation(quotation: Quotation) -> dict[str, Any]:
    speaker = quotation.speaker
    return {
        "text": quotation.text,
        "kind": str(quotation.kind),
        "speaker": speaker and speaker.name,
        "mention": speaker and speaker.mention,
        "role": speaker and speaker.role,
        "cue": quotation.cue,
        "paragraph": quotation.paragraph,
        "start": quotation.spans[0].start if quotation.spans else None,
        "end": quotation.spans[-1].end if quotation.spans else None,
    }
