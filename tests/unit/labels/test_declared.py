"""Declared roles and the unnamed head lines of wires."""

import pytest
from tests.unit.readers import test_anpa as anpa
from tests.unit.readers import test_iptc7901 as wire
from tests.unit.readers.test_nitf import small

import newsparse
from newsparse.model import Article, Label, ParagraphKind


def labels(article: Article) -> list[tuple[str, str]]:
    """Label and text of every block."""
    return [(block.label.value, article.raw(block.span).strip()) for block in article.blocks]


def test_nitf_says_what_its_blocks_are() -> None:
    head = "<hedline><hl1>Bridge reopens</hl1><hl2>Thousands waited</hl2></hedline><byline>By Ana Tui</byline>"
    body = (
        "<p>AUCKLAND, March 5 (AP) - The harbour bridge reopened on Tuesday.</p><hl2>Queues</hl2><note><p>Call us.</p>"
        "</note><media><media-reference source='b.jpg'/><media-caption>The bridge.</media-caption></media>"
    )
    article = newsparse.parse(small(body, head))
    assert (article.headline, article.subheadlines) == ("Bridge reopens", ("Thousands waited",))
    assert [person.name for person in article.authors] == ["Ana Tui"]
    assert [p.kind for p in article.body] == [ParagraphKind.PARAGRAPH, ParagraphKind.SUBHEADING]
    assert [(note.text, note.public) for note in article.notes] == [("Call us.", True)]
    assert [caption.text for caption in article.captions] == ["The bridge."]
    assert article.dateline is not None
    assert [place.name for place in article.dateline.places] == ["AUCKLAND"]


def test_a_second_headline_is_a_subheading() -> None:
    article = newsparse.parse('{"body_html": "<h1>One</h1><p>It was said.</p><h1>Two</h1>", "headline": "Head"}')
    assert [label for label, _text in labels(article)] == ["headline", "body", "subheading"]


def test_a_byline_for_no_one_is_kept() -> None:
    article = newsparse.parse(small("<p>It was said.</p>", "<byline>gr/bp</byline>"))
    assert article.authors == ()
    assert labels(article)[0] == ("byline", "gr/bp")


def test_head_lines_of_anpa() -> None:
    article = newsparse.parse(anpa.message(anpa.STORY))
    assert labels(article)[:6] == [
        ("slugline", "BC-PE--Copper Mine, 2nd Ld-Writethru,321"),
        ("headline", "Mine reopens after a year"),
        ("boilerplate", "AP Photo XLI101, XLI102"),
        ("note", "Eds: Adds detail."),
        ("byline", "By JANE ROE"),
        ("byline", "AP Business Writer"),
    ]
    assert [(person.name, person.role) for person in article.authors] == [("JANE ROE", "AP Business Writer")]
    assert article.headline == "Mine reopens after a year"


def test_a_byline_below_a_summary() -> None:
    summary = "The mine reopened after a year in which nothing at all was dug, " * 4
    text = f"^BC-Slug,1<\n^Mine reopens<\n^{summary}<\n^By JANE ROE=\n\t   LIMA, Peru (AP) _ The mine reopened.\n"
    article = newsparse.parse(anpa.message(text))
    assert article.headline == "Mine reopens"
    assert article.subheadlines == (summary.strip(),)
    assert [person.name for person in article.authors] == ["JANE ROE"]


def test_an_alert_has_no_headline() -> None:
    article = newsparse.parse(anpa.message("^BC-Alert,1<\n\t   LIMA, Peru (AP) _ The mine reopened.\n"))
    assert article.headline is None
    assert article.slugline == "BC-Alert"


def test_head_lines_of_iptc_7901() -> None:
    article = newsparse.parse(wire.message(wire.STORY.replace("exa =", "dpa =")))
    assert article.headline == "Talks could fail"
    assert [person.name for person in article.authors] == ["Jane Roe"]
    assert article.dateline is not None
    assert {note.text for note in article.notes} >= {"- adds Bonn and more", "- one more"}
    assert not any(note.public for note in article.notes if note.text.startswith("-"))
    assert article.body[-1].text == '"Two," he said.'


@pytest.mark.parametrize("rule", ["declared", "centred-bylines", "head-lines"])
def test_the_rules_can_be_switched_off(rule: str) -> None:
    parser = newsparse.Parser(newsparse.Options(off=(rule,)))
    found = parser.parse(anpa.message(anpa.STORY))
    assert rule not in {block.rule for block in found.blocks}


def test_a_declared_body_has_no_page_furniture() -> None:
    text = "<p>It was said on Tuesday that the mine is open.</p><p>About Example Inc.</p><p>Example digs.</p>"
    article = newsparse.parse(small(text))
    assert [paragraph.text for paragraph in article.body][1:] == ["About Example Inc.", "Example digs."]
    assert all(block.label is not Label.BOILERPLATE for block in article.blocks)
