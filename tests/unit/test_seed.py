"""The seed story, item by item, as the main job asks for it."""

import pickle

import pytest

import newsparse
from newsparse import Article, clean
from newsparse.model import QuotationKind


@pytest.fixture(scope="module")
def article(seed: str) -> Article:
    return newsparse.parse(seed)


def test_head(article: Article) -> None:
    assert article.headline == (
        "The United States Engages in Unprecedented Direct Talks with Hamas to Negotiate Hostage Release"
    )
    assert article.subheadlines == (
        (
            "US Engages in Direct Talks with Hamas for the First Time Since Designating Them a Terror Organization: "
            "“In the Best Interest of American Citizens”"
        ),
        "Potential for a Second Phase of US-North Korea Talks Remains to Be Seen",
    )
    assert article.section == "World"
    assert article.kicker is None
    assert article.language == "en"


def test_published_is_a_time_without_a_date(article: Article) -> None:
    published = article.published
    assert published is not None
    assert (published.hour, published.minute) == (11, 9)
    assert published.date() is None
    assert published.isoformat() == "T11:09"


def test_one_person_in_the_bylines(article: Article) -> None:
    persons = [person for line in article.bylines for person in line.persons]
    assert [person.name for person in persons] == ["Cho Joon-hyung"]
    assert persons[0].role == "Correspondent"
    assert [person.name for person in article.authors] == ["Cho Joon-hyung"]
    assert len(persons[0].spans) == 2


def test_dateline(article: Article, seed: str) -> None:
    line = article.dateline
    assert line is not None
    assert [place.name for place in line.places] == ["Washington"]
    assert (line.agency, line.agency_id) == ("Yonhap News", "yonhap")
    assert [person.name for person in line.persons] == ["Cho Joon-hyung"]
    assert line.raw == "(Washington = Yonhap News, Correspondent Cho Joon-hyung)"
    assert line.span is not None
    assert line.span.of(seed) == line.raw
    assert line.paragraph == 0
    assert article.datelines == (line,)


def test_lead(article: Article) -> None:
    assert article.lead is not None
    assert article.lead.startswith("It has been confirmed that")


def test_agency(article: Article) -> None:
    assert (article.agency, article.agency_id) == ("Yonhap News Agency", "yonhap")
    assert article.is_wire is True
    origin = article.origin("agency")
    assert origin is not None
    assert origin.origin == "text:dateline"


def test_caption(article: Article) -> None:
    (caption,) = article.captions
    assert caption.text == (
        "An employee from Save the Children inspects the collapsed buildings in the northern Gaza Strip."
    )
    assert caption.credit == "Save the Children"
    assert caption.date is not None
    assert caption.date.isoformat() == "2025-03-05"
    assert caption.place is not None
    assert caption.place.name == "Seoul"
    assert (caption.agency, caption.agency_id) == ("Yonhap News", "yonhap")
    assert caption.rights == "Resale and DB prohibited"
    assert caption.photographers == ()


def test_body(article: Article) -> None:
    assert len(article.body) == 15
    assert {part.kind for part in article.body} == {"paragraph"}
    assert article.body[-1].text.endswith("highlighting possible bypassing issues.")
    for stranger in ("Save the Children", "authored by", "Visited", "Close"):
        assert not any(stranger in part.text for part in article.body)
    assert article.text.startswith("(Washington = Yonhap News, Correspondent Cho Joon-hyung) It has been confirmed")


def test_the_direct_quotation(article: Article) -> None:
    (quotation,) = (item for item in article.quotations if item.kind == QuotationKind.DIRECT)
    assert quotation.text == "American lives are at stake."
    assert quotation.cue == "stating"
    assert quotation.speaker is not None
    assert quotation.speaker.name == "Caroline Lebitt"
    assert quotation.speaker.role == "White House Press Secretary"


def test_indirect_quotations(article: Article) -> None:
    spoken = [item for item in article.quotations if item.kind == QuotationKind.INDIRECT]
    sources = {item.speaker.name or item.speaker.mention for item in spoken if item.speaker is not None}
    assert {"Caroline Lebitt", "Hamas"} <= sources
    assert any("Axios" in source for source in sources)
    assert any("US official" in source for source in sources)
    assert any("AFP report" in source for source in sources)
    assert not any(item.text.startswith("Trump diplomacy") for item in article.quotations)


def test_boilerplate(article: Article) -> None:
    assert [(item.text, item.kind) for item in article.boilerplate] == [
        ("Visited 1 times, 1 visit(s) today", "counter"),
        ("Close Search Window", "navigation"),
        ("Close", "navigation"),
    ]


def test_signoff(article: Article) -> None:
    (signoff,) = article.signoffs
    assert signoff.text == "This article was authored by Cho Joon-hyung."
    assert [person.name for person in signoff.persons] == ["Cho Joon-hyung"]


def test_spans_and_blocks(article: Article, seed: str) -> None:
    assert article.source == seed
    assert "".join(article.raw(block.span) for block in article.blocks) == seed
    told = [(part.span, part.text) for part in article.body]
    told += [(part.span, part.text) for part in article.boilerplate]
    told += [(part.span, part.text) for part in article.signoffs]
    assert all(clean(span.of(seed)) == text for span, text in told)
    kept = [(line.span, line.raw) for line in article.bylines]
    kept += [(line.span, line.raw) for line in article.datelines]
    kept += [(line.span, line.raw) for line in article.captions]
    assert all(span is not None and span.of(seed) == raw for span, raw in kept)
    assert article.problems == ()


def test_twice_equal_hashable_picklable_readable(article: Article, seed: str) -> None:
    again = newsparse.parse(seed)
    assert again == article
    assert hash(again) == hash(article)
    assert pickle.loads(pickle.dumps(article)) == article  # noqa: S301 - our own pickle
    assert "Cho Joon-hyung" in repr(article)
    assert "15 paragraphs" in repr(article)


def test_bytes_read_the_same(article: Article, seed: str) -> None:
    assert newsparse.parse(seed.encode()) == article
