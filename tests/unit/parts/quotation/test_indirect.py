from __future__ import annotations

import pytest

from newsparse import Parser
from newsparse.model import Quotation, QuotationKind

PARSER = Parser()


def find(text: str) -> tuple[Quotation, ...]:
    return PARSER.find_quotations(text, language="en")


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Bell said that the gate had failed.", "the gate had failed", "Bell"),
        ("Bell said the gate had failed.", "the gate had failed", "Bell"),
        ("Bell told reporters the gate had failed.", "the gate had failed", "Bell"),
        ("She told him that the gate had failed.", "the gate had failed", "She"),
        ("The gate had failed, Bell said.", "The gate had failed", "Bell"),
        ("The gate had failed, police said on Monday.", "The gate had failed", "police"),
        ("The gate had failed, according to the county.", "The gate had failed", "the county"),
        ("According to the county, the gate had failed.", "the gate had failed", "the county"),
        ("Bell asked whether the gate had failed.", "whether the gate had failed", "Bell"),
        ("No one, he said, was hurt.", "No one was hurt", "he"),
        ("The officials, who said they were late, left.", "they were late, left", "who"),
        ("Bell said that, if elected, he would leave.", "if elected, he would leave", "Bell"),
        ("As Bell said, the gate had failed.", "the gate had failed", "Bell"),
        ("Bell confirmed the talks, according to a county report.", "Bell confirmed the talks", "a county report"),
        ("But the gate is shut again, according to the county.", "the gate is shut again", "the county"),
        ("Bell insisted on closing the gate, as agreed.", "closing the gate, as agreed", "Bell"),
        ("Bell warned of high water.", "high water", "Bell"),
    ],
)
def test_indirect(text: str, words: str, who: str) -> None:
    (item,) = find(text)
    assert item.kind is QuotationKind.INDIRECT
    assert item.source_span is not None
    assert (item.text, item.source_span.of(text)) == (words, who)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Bell believes the gate will hold.", "the gate will hold"),
        ("Bell hopes to win.", "to win"),
        ("Bell wants to leave soon.", "to leave soon"),
        ("Critics denounced the plan.", "the plan"),
        ("The polls show Bell ahead by six points.", "Bell ahead by six points"),
    ],
)
def test_attitudes(text: str, words: str) -> None:
    (item,) = find(text)
    assert (item.kind, item.text) == (QuotationKind.ATTITUDE, words)


@pytest.mark.parametrize(
    "text",
    [
        "He is said to be ill.",
        "The report was late.",
        "A claim of fraud was filed.",
        "Bell's claims were false.",
        "Bell declined.",
        "Having said, he left.",
        "The county wrote to Bell regarding the gate but heard nothing.",
        "The limited contact over the gate could suggest that it is rusty.",
        "The crews face similar challenges if it rains.",
        "The crews waited, pressing for Bell to open the gate.",
    ],
)
def test_no_quotation(text: str) -> None:
    assert find(text) == ()


def test_several_in_one_sentence() -> None:
    text = "Bell said she would not negotiate, but hours later her office said a commission would travel to the area."
    assert [item.text for item in find(text)] == ["she would not negotiate", "a commission would travel to the area"]


def test_a_subject_goes_on_behind_a_conjunction() -> None:
    text = "Bell, a spokesman, declined to comment on the vote but said two engines would be repaired."
    found = find(text)
    assert found[-1].text == "two engines would be repaired"
    assert found[-1].source_span is not None
    assert found[-1].source_span.of(text).startswith("Bell")


def test_a_long_sentence_is_read_in_pieces() -> None:
    text = "Bell said " + "the gate failed and " * 400 + "it rained."
    assert find(text)


def test_a_phrase_in_the_middle_ends_what_was_said() -> None:
    first = find("Bell said the gate had failed, according to a county report, but the crews went on.")[0]
    assert first.text == "the gate had failed"
