"""Facts of interchange files in the article: they go before the text, and what is printed is parsed."""

import json

import pytest
from tests.unit.readers import test_iptc7901 as wire
from tests.unit.readers import test_newsmlg2 as g2
from tests.unit.readers import test_other_wires as wires
from tests.unit.readers.test_nitf import FULL, PICTURE, small

import newsparse
from newsparse.model import Article, ArticleKind, Timestamp

TEXT = "<p>The mine was opened again on Tuesday, and the people of the town said that it was time.</p>"


def ninjs(**fields: object) -> Article:
    return newsparse.parse(json.dumps({"headline": "Head", "language": "en", "body_html": TEXT, **fields}))


def names(article: Article) -> list[str]:
    return [person.name for person in article.authors]


def test_the_file_goes_before_the_text() -> None:
    article = newsparse.parse(FULL)
    assert article.headline == "Bridge reopens after storm"
    assert article.published == Timestamp(year=2024, month=3, day=5, hour=10, minute=15, second=0, utc_offset=780)
    assert (article.slugline, article.urgency, article.status) == ("Harbour Bridge", 3, "embargoed")
    assert article.keywords == ("bridge", "harbour")
    assert article.located is not None
    assert article.language == "en-NZ"
    assert (article.format, article.kind) == ("nitf", ArticleKind.STORY)
    origin = article.origin("urgency")
    assert origin is not None
    assert (origin.origin, origin.raw) == ("nitf:urgency", "3")


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("By Jane Roe and Bo Li", ["Jane Roe", "Bo Li"]),
        ("MARKO DJUR", ["MARKO DJUR"]),
        ("EXA", []),
        ("Jane Roe, Associated Press", ["Jane Roe"]),
    ],
)
def test_bylines_are_parsed(byline: str, expected: list[str]) -> None:
    article = ninjs(byline=byline)
    assert names(article) == expected
    assert all(line.span is None for line in article.bylines)


def test_a_named_byline_goes_before_the_texts() -> None:
    text = "<p>By Ana Tui</p>" + TEXT
    assert names(ninjs(byline="Jane Roe", body_html=text)) == ["Jane Roe"]
    assert names(ninjs(byline="EXA", body_html=text)) == ["Ana Tui"]


@pytest.mark.parametrize(
    ("dateline", "places", "agency"),
    [
        ("LIMA, March 5 (AFP) -", ["LIMA"], "AFP"),
        ("FORT EXAMPLE, Pa.", ["FORT EXAMPLE"], None),
        ("2014-07-16 13:00:03 GMT+00:00", None, None),
        ("4/4/2018", None, None),
    ],
)
def test_datelines_of_elements(dateline: str, places: list[str] | None, agency: str | None) -> None:
    meta = g2.META.replace("LIMA (Example) -", dateline)
    article = newsparse.parse(g2.item(g2.XHTML.replace("@", TEXT), meta))
    if places is None:
        assert article.dateline is None
        return
    assert article.dateline is not None
    assert [place.name for place in article.dateline.places] == places
    assert article.dateline.agency == agency
    assert article.datelines == (article.dateline,)


def test_the_texts_dateline_goes_before_the_elements() -> None:
    head = "<dateline><location><city>Wellington</city></location></dateline>"
    article = newsparse.parse(small("<p>AUCKLAND (AP) - The bridge was opened on Tuesday.</p>", head))
    assert article.dateline is not None
    assert [place.name for place in article.dateline.places] == ["AUCKLAND"]
    article = newsparse.parse(small("<p>(AP) - The bridge was opened on Tuesday.</p>", head))
    assert article.dateline is not None
    assert [place.name for place in article.dateline.places] == ["Wellington"]


def test_agency_by_its_name_in_the_table() -> None:
    article = ninjs(source="/AP/")
    assert (article.agency, article.agency_id, article.is_wire) == ("Associated Press", "ap", True)
    article = ninjs(source="Example Nobody Knows")
    assert (article.agency, article.agency_id, article.is_wire) == ("Example Nobody Knows", None, None)


def test_a_month_in_another_language() -> None:
    text = "Berlin (dpa) - Das ist ein Satz und er ist nicht der letzte, der von der Stadt und dem Land ist."
    story = wire.message(f"Kopf =\r\n\r\n   {text}\r\n\r\n", trailer="\x03212322 GMT Okt 18")
    found = newsparse.parse(story, language="de").published
    assert found is not None
    assert found.isoformat()[:16] == "2018-10-21T23:22"


def test_captions_stand_once() -> None:
    picture = {"type": "picture", "description_text": "The mine.", "byline": "Bo Li"}
    figure = "<figure><img src='a.jpg'><figcaption>The mine.</figcaption></figure>"
    article = ninjs(associations={"a": picture}, body_html=TEXT + figure)
    assert [(caption.text, caption.credit) for caption in article.captions] == [("The mine.", "Bo Li")]


def test_pictures_and_what_is_no_story() -> None:
    item = {
        "altids": {"itemid": "1"}, "type": "picture", "headline": "The mine of the town",
        "description_caption": "The mine.", "photographer": {"name": "Jane Roe"},
    }  # fmt: skip
    article = newsparse.parse(wires.ap(item))
    assert article.kind is ArticleKind.PICTURE
    assert [caption.text for caption in article.captions] == ["The mine."]
    assert names(article) == ["Jane Roe"]
    event = newsparse.parse('{"type": "event", "headline": "Press day", "uri": "x"}')
    assert event.kind is ArticleKind.OTHER
    assert [problem.code for problem in event.problems] == ["no-story"]


def test_notes_private_and_public() -> None:
    article = newsparse.parse(g2.item(g2.XHTML.replace("@", TEXT)))
    assert [(note.text, note.public) for note in article.notes] == [("Corrects name", True), ("Call the desk", False)]


def test_several_items() -> None:
    article = newsparse.parse(wires.RSS)
    assert article.headline == "Mill & mine"
    assert "several-items" in [problem.code for problem in article.problems]
    assert [item.headline for item in newsparse.iter_articles(wires.RSS)] == ["Mill & mine", "Second"]


def test_a_language_that_is_plainly_not_the_declared_one() -> None:
    text = "<p>(ANSA) - Rome, October 11 - The government has said that it is not in the interest of the people to have an election this year, and that the law will be made with the help of all the parties.</p>"  # noqa: E501
    article = ninjs(body_html=text, language="it")
    assert article.language == "it"
    assert article.dateline is not None
    assert [place.name for place in article.dateline.places] == ["Rome"]


def test_a_picture_and_its_caption_know_each_other() -> None:
    plain = newsparse.parse(PICTURE.replace("<media-producer>Nils Berg/XNA", "<media-producer>"))
    assert [(caption.text, caption.image_url) for caption in plain.captions] == [("The pier at Elvra.", "pier.jpg")]
    assert [(image.url, image.caption) for image in plain.images] == [("pier.jpg", 0)]
    told = newsparse.parse(PICTURE)
    assert [(caption.credit, caption.image_url) for caption in told.captions] == [("Nils Berg/XNA", "pier.jpg")]
    assert [image.caption for image in told.images] == [0]
    assert [signoff.text for signoff in told.signoffs] == ["Bo Ek keeps the lighthouse."]


def test_a_row_of_a_table_is_no_byline() -> None:
    row = "<table><tr><th>Year</th><th>Cost</th></tr><tr><td>2020</td><td>3</td></tr></table>"
    article = ninjs(byline="By Jane Roe", body_html=f"<p>It cost more.</p>{row}{TEXT}")
    assert [paragraph.text for paragraph in article.body if paragraph.kind == "table_row"] == ["Year Cost", "2020 3"]
