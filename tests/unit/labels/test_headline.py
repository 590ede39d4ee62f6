"""What stands above a story's first sentence."""

import pytest

import newsparse
from newsparse.model import Label

BODY = (
    "The city council approved a new bridge over the river after a long debate. Work is to begin in the spring.\n\n"
    "Residents of both banks have asked for the crossing since the ferry was closed four years ago, they said.\n"
)


def labels(text: str) -> list[tuple[Label, str]]:
    article = newsparse.parse(text, language="en")
    found = [(block.label, " ".join(article.raw(block.span).split())) for block in article.blocks]
    return [item for item in found if item[0] not in (Label.BODY, Label.DATELINE)]


def test_headline_and_deck() -> None:
    assert labels(f"Council approves new bridge\n\nFerry goes after forty years\n\n{BODY}") == [
        (Label.HEADLINE, "Council approves new bridge"),
        (Label.SUBHEADLINE, "Ferry goes after forty years"),
    ]


@pytest.mark.parametrize("section", ["World", "Life & Arts", "Local News", "Riverside"])
def test_a_section_above(section: str) -> None:
    text = f"{section}\nCouncil approves new bridge over the river\n\n{BODY}"
    assert labels(text)[0] == (Label.SECTION, section)
    assert labels(text)[1][0] is Label.HEADLINE


def test_a_known_section_above_a_short_headline() -> None:
    assert labels(f"Sports\nRiver wins\n\n{BODY}")[0] == (Label.SECTION, "Sports")


def test_a_short_headline_is_no_section() -> None:
    found = labels(f"Bridge comes at last\n\nThe council votes for the crossing after forty years of waiting\n\n{BODY}")
    assert [label for label, _ in found] == [Label.HEADLINE, Label.SUBHEADLINE]


def test_a_kicker_above_a_marked_headline() -> None:
    found = labels(f"The long wait for the river crossing\n\n# Council approves new bridge\n\n{BODY}")
    assert [label for label, _ in found] == [Label.KICKER, Label.HEADLINE]


def test_a_section_behind_its_label() -> None:
    found = labels(f"Category: Town affairs\n\nCouncil approves new bridge\n\n{BODY}")
    assert found[:2] == [(Label.BOILERPLATE, "Category:"), (Label.SECTION, "Town affairs")]


def test_sentences_before_a_byline_are_a_deck() -> None:
    deck = "The vote ends forty years of waiting. The ferry will sail until the first car has crossed the river."
    found = labels(f"Council approves new bridge\n\n{deck}\n\nBy Anna Holm\n\n{BODY}")
    assert (Label.SUBHEADLINE, deck) in found
    assert newsparse.parse(f"Council approves new bridge\n\n{BODY}\nBy Anna Holm").subheadlines == ()


def test_a_question_may_be_a_headline() -> None:
    question = "Who will pay for the new bridge over the river, and when will it be open to cars?"
    assert labels(f"{question}\n\n{BODY}") == [(Label.HEADLINE, question)]


def test_a_story_without_a_headline() -> None:
    assert labels(BODY) == []
    assert newsparse.parse(f"LONDON, March 9 (Reuters) - {BODY}").headline is None
    assert newsparse.parse("word").headline is None
    assert newsparse.parse("").headline is None


def test_lines_without_a_sentence() -> None:
    article = newsparse.parse("Results of the day\n\nFenwick 2 Vik 1\n\nHolm 0 Lie 0")
    assert article.headline == "Results of the day"
    assert len(article.body) == 2


@pytest.mark.parametrize("slug", ["BC-RIVER-BRIDGE/VOTE (UPDATE 2)", "AP-US--Bridge Vote".upper(), "RIVER-BRIDGE/"])
def test_slugs(slug: str) -> None:
    article = newsparse.parse(f"{slug}\nCouncil approves new bridge\n\n{BODY}")
    assert (article.slugline, article.headline) == (slug, "Council approves new bridge")


@pytest.mark.parametrize("line", ["HIGH-TECH FIRM BUYS RIVAL", "NATO-RUSSIA TALKS COLLAPSE IN VIENNA AFTER THREE DAYS"])
def test_headlines_in_capitals_are_no_slugs(line: str) -> None:
    assert newsparse.parse(f"{line}\n\n{BODY}").headline == line


def test_the_head_of_a_page_is_left_to_its_own_rules() -> None:
    page = f"<html><body><p>World</p><h1>Council approves bridge</h1><p>{BODY}</p></body></html>"
    assert newsparse.parse(page).headline == "Council approves bridge"
