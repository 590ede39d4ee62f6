"""Written and read again: what a format has a place for comes back, as the table in the documentation says."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Callable
from operator import attrgetter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsparse
from newsparse.model import (
    Article,
    Byline,
    Caption,
    Dateline,
    Image,
    Note,
    Paragraph,
    ParagraphKind,
    Person,
    Place,
    Timestamp,
)
from newsparse.rows import Span

PAGE = Path(__file__).parents[2] / "docs/reference/formats.md"
SENTENCES = (
    "The county closed the northern pier on Tuesday after two winters of storms.",
    "Boats will leave from the old quay until the work is done, the board wrote in a letter to the towns.",
    "“We have waited ten years for this,” said Ingrid Sol, who heads the board of the harbor.",
    "Nobody was hurt when a part of the wall fell into the water in January.",
    "Repairs are expected to cost 4.5 million, and half of the money is there already.",
)
HEADS = ("Two years of work", "Boats from the old quay", "What it costs")
NAMES = ("Jane Roe", "Bo Lindqvist", "María Ortega", "Tom O’Neill")
CAPTIONS = ("The northern pier of the harbor.", "Boats at the old quay in January.", "A wall in the water.")
CREDITS = ("Nils Berg/EXA", "Ana Tui")
FIELDS: dict[str, Callable[[Article], object]] = {
    "authors": lambda article: [person.name for person in article.authors],
    "roles of authors": lambda article: [person.role for person in article.authors],
    "places of the dateline": lambda article: (
        [place.name for place in article.dateline.places] if article.dateline else []
    ),
    "captions": lambda article: [caption.text for caption in article.captions],
    "credits of captions": lambda article: [caption.credit for caption in article.captions],
    "images": lambda article: [image.url for image in article.images],
    "notes": lambda article: " ".join(note.text for note in article.notes),
    "located": lambda article: article.located.name if article.located else None,
    "text": lambda article: article.text,
    "kinds of paragraphs": lambda article: [paragraph.kind for paragraph in article.body],
}
"""How the fields are compared that are not compared as they are."""


def carried() -> dict[str, tuple[str, ...]]:
    """The fields that come back from each format, out of the documentation's table."""
    lines = PAGE.read_text("utf-8").partition("### What comes back")[2].splitlines()
    rows = [[cell.strip(" `") for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]
    head = rows[0]
    rows = [row for row in rows if len(row) == len(head)]
    return {
        name: tuple(row[0] for row in rows[2:] if row[column] == "yes") for column, name in enumerate(head) if column
    }


def _said(text: str) -> bool:
    folded = text.casefold()
    empty = folded in ("none", "null", "nil", "unknown", "n/a", "not available") or "no-data-available" in folded
    return any(char.isalpha() for char in text) and not empty


TEXTS = (
    st.text(st.characters(categories=("Lu", "Ll", "Nd"), include_characters=" -&'%$é漢"), min_size=2, max_size=40)
    .map(lambda text: " ".join(unicodedata.normalize("NFC", text).split()))
    .filter(_said)
)
MOMENTS = st.builds(
    lambda when, minutes: Timestamp(
        year=when.year,
        month=when.month,
        day=when.day,
        hour=when.hour,
        minute=when.minute,
        second=when.second,
        utc_offset=minutes,
    ),
    st.datetimes(dt.datetime(1995, 1, 1), dt.datetime(2040, 1, 1)),  # noqa: DTZ001 - the offset stands beside it
    st.integers(-12 * 60, 14 * 60),
)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """An article with any of its fields."""
    places = draw(st.lists(st.sampled_from(("OSLO", "LIMA")), max_size=1))
    front = f"{places[0]} (AP) — " if places else ""
    lines = draw(st.lists(st.sampled_from(SENTENCES), min_size=1, unique=True))
    kinds = [ParagraphKind.PARAGRAPH, *draw(st.lists(st.sampled_from(KINDS), min_size=len(lines), max_size=len(lines)))]
    if len(lines) > 1:
        lines.insert(1, draw(st.sampled_from(HEADS)))
        kinds[1] = ParagraphKind.SUBHEADING
    source, body, start = "\n".join([front + lines[0], *lines[1:]]), [], len(front)
    for text, kind in zip(lines, kinds, strict=False):
        body.append(Paragraph(text=text, kind=kind, span=Span(start, start + len(text))))
        start += len(text) + 1
    line = Dateline(places=(Place(name=places[0], raw=places[0]),), agency="AP", raw=front.strip()) if places else None
    stands = () if line is None else (Dateline(raw=front.strip(), span=Span(0, len(front) - 1), paragraph=0),)
    captions = draw(st.lists(st.sampled_from(CAPTIONS), max_size=2, unique=True))
    shown = tuple(
        Caption(text=text, raw=text, credit=draw(st.sampled_from(CREDITS)), image_url=f"https://example.org/{n}.jpg")
        for n, text in enumerate(captions)
    )
    headline = draw(TEXTS)
    persons = draw(st.lists(st.sampled_from(NAMES), max_size=2, unique=True))
    return Article(
        headline=headline,
        subheadlines=tuple(line for line in draw(st.lists(TEXTS, max_size=1)) if line != headline),
        slugline=draw(TEXTS | st.none()),
        section=draw(TEXTS | st.none()),
        genre=draw(TEXTS | st.none()),
        urgency=draw(st.integers(1, 9) | st.none()),
        keywords=tuple(draw(st.lists(TEXTS, max_size=3, unique=True))),
        subjects=tuple(draw(st.lists(TEXTS, max_size=3, unique=True))),
        bylines=tuple(Byline(persons=(Person(name=name, role="Staff Writer"),)) for name in persons),
        dateline=line,
        datelines=stands,
        published=draw(MOMENTS | st.none()),
        first_created=draw(MOMENTS | st.none()),
        embargoed=draw(MOMENTS | st.none()),
        expires=draw(MOMENTS | st.none()),
        captions=shown,
        images=tuple(Image(url=caption.image_url or "") for caption in shown),
        notes=tuple(Note(text=text) for text in draw(st.lists(TEXTS, max_size=1))),
        agency=draw(st.sampled_from(("Associated Press", "Reuters"))),
        language="en",
        copyright=draw(TEXTS | st.none()),
        usage_terms=draw(TEXTS | st.none()),
        identifier=draw(st.integers(0, 10**9).map("urn:example:{}".format)),
        version=draw(st.integers(1, 99).map(str)),
        status=draw(st.sampled_from(("usable", "withheld", "canceled"))),
        located=draw(st.sampled_from((None, Place(name="Bergen")))),
        site_name=draw(TEXTS | st.none()),
        is_accessible_for_free=draw(st.booleans() | st.none()),
        source=source,
        body=tuple(body),
    )


KINDS = (ParagraphKind.PARAGRAPH, ParagraphKind.LIST_ITEM, ParagraphKind.BLOCKQUOTE)


@pytest.mark.parametrize("name", carried())
@given(article=articles())
@settings(max_examples=60)
def test_what_is_written_comes_back(name: str, article: Article) -> None:
    found = newsparse.parse(newsparse.write(article, name))
    for field in carried()[name]:
        seen = FIELDS.get(field, attrgetter(field))
        wanted = seen(article)
        if wanted not in (None, "", [], ()):
            assert seen(found) == wanted, field


@given(article=articles())
def test_json_is_lossless(article: Article) -> None:
    assert newsparse.from_json(newsparse.write(article, "json")) == article


def test_the_table_names_formats_and_fields() -> None:
    rows = carried()
    assert set(rows) == {"ninjs", "ninjs-1.6", "nitf", "newsml-g2", "jsonld"}
    assert {field for fields in rows.values() for field in fields} >= {"headline", "text", "published"}
