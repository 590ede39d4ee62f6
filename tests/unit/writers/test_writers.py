"""Every writer: what it carries, what it escapes, and that official schemas accept it."""

from __future__ import annotations

import csv
import io
import json
import os
from pathlib import Path

import jsonschema
import pytest
from lxml import etree

import newsparse
from newsparse.model import (
    Article,
    ArticleKind,
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
from newsparse.writers import csvrow
from newsparse.writers.table import WRITERS

SOURCE = "OSLO (AP) — First.\nHead\na\tb\nsaid\nitem\nline one\nline two\n"
NOON = Timestamp(year=2025, month=3, day=5, hour=12, minute=0, utc_offset=60)


def _paragraph(text: str, kind: ParagraphKind = ParagraphKind.PARAGRAPH) -> Paragraph:
    start = SOURCE.index(text)
    return Paragraph(text=text, kind=kind, span=newsparse.Span(start, start + len(text)))


LINE = Dateline(places=(Place(name="OSLO", raw="OSLO"),), agency="AP", raw="OSLO (AP) —", span=newsparse.Span(0, 11))
PICTURE = Caption(
    text="A bridge", credit="AP Photo/Max Moe", photographers=("Max Moe",), image_url="https://example.org/a.jpg"
)
FULL = Article(
    headline="Bridge <opens> & closes",
    subheadlines=("Second deck",),
    slugline="BRIDGE-OSLO",
    section="World",
    genre="Feature",
    urgency=3,
    keywords=("bridge", "oslo"),
    subjects=("transport",),
    bylines=(Byline(persons=(Person(name="Jane Roe", role="Staff Writer", email="j@example.org"),)),),
    dateline=Dateline(
        places=(Place(name="OSLO", raw="OSLO"),), agency="AP", raw="OSLO (AP) —", span=newsparse.Span(0, 11)
    ),
    datelines=(Dateline(raw="OSLO (AP) —", span=newsparse.Span(0, 11), paragraph=0),),
    published=NOON,
    first_created=NOON,
    embargoed=NOON,
    expires=NOON,
    captions=(PICTURE,),
    images=(Image(url="https://example.org/a.jpg"), Image(url="https://example.org/b.jpg")),
    notes=(Note(text="Eds: moved early"),),
    agency="Associated Press",
    language="en",
    canonical_url="https://example.org/story",
    site_name="Example",
    copyright="© Example",
    usage_terms="No resale",
    identifier="tag:example.org,2025:1",
    version="2",
    status="usable",
    located=Place(name="Oslo"),
    is_accessible_for_free=True,
    source=SOURCE,
    body=(
        _paragraph("First."),
        _paragraph("Head", ParagraphKind.SUBHEADING),
        _paragraph("a\tb", ParagraphKind.TABLE_ROW),
        _paragraph("said", ParagraphKind.BLOCKQUOTE),
        _paragraph("item", ParagraphKind.LIST_ITEM),
        _paragraph("line one\nline two", ParagraphKind.PREFORMATTED),
    ),
)
HOSTILE = Article(
    headline="</script><script>\x00\x1b[31m\ud800",
    subheadlines=("\x07",),
    keywords=("\x0b",),
    notes=(Note(text="]]>\x01"),),
    language="en",
    source="\x02 & < > ]]> \ufffe",
    body=(Paragraph(text="\x02 & < > ]]> \ufffe", span=newsparse.Span(0, 16)),),
)


def _schemas() -> Path:
    named = os.environ.get("NEWSPARSE_SCHEMAS")
    folder = Path(named) if named else Path(__file__).parents[4] / "shared/schemas"
    if not folder.is_dir():
        pytest.skip("no official schemas: set NEWSPARSE_SCHEMAS to a folder that holds them")
    return folder


@pytest.mark.parametrize("article", [FULL, HOSTILE, Article()], ids=["full", "hostile", "empty"])
@pytest.mark.parametrize(
    ("name", "schema"), [("nitf", "nitf-3-6.xsd"), ("newsml-g2", "NewsML-G2_2.28-spec-All-Power.xsd")]
)
def test_xml_fits_the_official_schema(name: str, schema: str, article: Article) -> None:
    rules = etree.XMLSchema(etree.parse(str(_schemas() / schema)))
    rules.assertValid(etree.fromstring(newsparse.write(article, name).encode()))


@pytest.mark.parametrize("article", [FULL, HOSTILE, Article()], ids=["full", "hostile", "empty"])
@pytest.mark.parametrize(
    ("name", "schema"), [("ninjs", "ninjs-schema_3.1.json"), ("ninjs-1.6", "ninjs-schema_1.6.json")]
)
def test_json_fits_the_official_schema(name: str, schema: str, article: Article) -> None:
    rules = json.loads((_schemas() / schema).read_text("utf-8"))
    jsonschema.validate(json.loads(newsparse.write(article, name)), rules)


@pytest.mark.parametrize("name", sorted(WRITERS))
def test_every_format_takes_every_article(name: str) -> None:
    for article in (FULL, HOSTILE, Article()):
        assert isinstance(newsparse.write(article, name), str)


def test_unknown_format_is_named() -> None:
    with pytest.raises(newsparse.FormatError, match="nitf"):
        newsparse.write(Article(), "docx")


def test_nitf_carries_the_fields() -> None:
    root = etree.fromstring(newsparse.write(FULL, "nitf").encode())
    assert root.findtext(".//{*}hl1") == FULL.headline
    assert [e.text for e in root.iterfind(".//{*}byline/{*}person")] == ["Jane Roe"]
    assert root.findtext(".//{*}byttl") == "Staff Writer"
    assert root.findtext(".//{*}body.content/{*}p") == "OSLO (AP) — First."
    assert [e.text for e in root.iterfind(".//{*}td")] == ["a", "b"]
    assert root.findtext(".//{*}media-producer") == "AP Photo/Max Moe"


def test_newsml_null_date_where_none_is_known() -> None:
    root = etree.fromstring(newsparse.write(Article(published=Timestamp(year=2025, month=3)), "newsml-g2").encode())
    assert root.findtext(".//{*}versionCreated") == "0001-01-01T00:00:00Z"
    day = newsparse.write(Article(published=Timestamp(year=2025, month=3, day=5)), "newsml-g2")
    assert etree.fromstring(day.encode()).findtext(".//{*}contentCreated") == "2025-03-05"


def test_identifier_else_urn_of_the_source() -> None:
    assert json.loads(newsparse.write(FULL, "ninjs"))["uri"] == FULL.identifier
    made = json.loads(newsparse.write(Article(identifier="not a uri", source="x"), "ninjs"))["uri"]
    assert made.startswith("urn:newsparse:sha256:")
    assert len(made) == len("urn:newsparse:sha256:") + 64


def test_ninjs_leaves_vague_dates_out() -> None:
    item = json.loads(newsparse.write(Article(published=Timestamp(year=2025, month=3, day=5)), "ninjs"))
    assert "versionCreated" not in item
    assert json.loads(newsparse.write(FULL, "ninjs"))["versionCreated"] == "2025-03-05T12:00:00+01:00"
    kind = json.loads(newsparse.write(Article(kind=ArticleKind.PICTURE), "ninjs-1.6"))["type"]
    assert kind == "picture"


def test_jsonld_may_stand_in_a_page() -> None:
    text = newsparse.write(HOSTILE, "jsonld")
    assert "<" not in text
    thing = json.loads(newsparse.write(FULL, "jsonld"))
    assert thing["author"][0] == {
        "@type": "Person",
        "name": "Jane Roe",
        "jobTitle": "Staff Writer",
        "email": "j@example.org",
    }
    assert [image["url"] for image in thing["image"]] == ["https://example.org/a.jpg", "https://example.org/b.jpg"]


def test_by_is_not_doubled() -> None:
    story = newsparse.parse(
        "Bridge opens\n\nBy Jane Roe\n\nThe bridge opened on Monday after two years of work.", language="en"
    )
    assert "By By" not in newsparse.write(story, "text")
    assert "By " not in json.loads(newsparse.write(FULL, "ninjs"))["by"]


def test_csv_has_one_row_and_no_formula() -> None:
    rows = list(csv.reader(io.StringIO(newsparse.write(Article(headline="=cmd()"), "csv"))))
    assert rows[0] == list(csvrow.header())
    assert rows[1][0] == "'=cmd()"
    assert dict(zip(*csv.reader(io.StringIO(newsparse.write(FULL, "csv"))), strict=True))["authors"] == "Jane Roe"


def test_markdown_escapes_marks_and_keeps_kinds() -> None:
    text = newsparse.write(FULL, "markdown")
    assert "# Bridge \\<opens\\> & closes" in text
    assert "\n## Head\n" in text
    assert "\n> said\n" in text
    assert "\n- item\n" in text
    assert "\n    line one\n    line two\n" in text
    assert 'authors: ["Jane Roe"]' in text
    listlike = Article(headline="x", source="1. a", body=(Paragraph(text="1. a", span=newsparse.Span(0, 4)),))
    assert "\n1\\." not in newsparse.write(listlike, "markdown").replace("\\1.", "")


def test_text_is_the_story() -> None:
    text = newsparse.write(FULL, "text")
    assert text.startswith("Bridge <opens> & closes\n\nSecond deck\n\nBy Jane Roe\n\nOSLO (AP) — First.\n")
    assert newsparse.write(Article(), "text") == ""


def test_tei_is_well_formed() -> None:
    root = etree.fromstring(newsparse.write(FULL, "tei").encode())
    assert root.findtext(".//{*}author") == "Jane Roe"
    assert root.find(".//{*}date").get("when", "").startswith("2025-03-05")  # type: ignore[union-attr]
    etree.fromstring(newsparse.write(HOSTILE, "tei").encode())
