"""What is looked for by its first sign is found where it stands, and nowhere else."""

from __future__ import annotations

import pytest

from newsparse.lexicon import Lexicons
from newsparse.lexicon.sections.boilerplate import closer_of, key_of, opener_of
from newsparse.options import Options
from newsparse.parts.credit import parse_credit
from newsparse.parts.runs import items, stop_of
from newsparse.parts.timestamp import find_timestamp

LEXICONS = Lexicons(Options())


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Share this: story!", "share this story"),
        ("Visited 1 times, 1 visit(s)", "visited # times # visit s"),
        ("ShareTweet", "share tweet"),
        ("one_two", "one two"),
        ("Élan — ÉlanÀ", "élan élan à"),
    ],
)
def test_key_is_the_same_with_and_without_figures_humps_and_accents(text: str, key: str) -> None:
    assert key_of(text) == key


def test_first_and_last_word_of_a_line_end_at_a_hump() -> None:
    assert (opener_of("ShareTweet now"), closer_of("now ShareTweet»!")) == ("share", "tweet")
    assert closer_of("—!") == ""


def test_credit_that_opens_with_a_link_has_its_agency() -> None:
    credit = parse_credit("via AP", LEXICONS.get("en"))
    assert credit is not None
    assert credit.agency == "AP"


def test_pieces_are_parted_by_signs_and_joins_alone() -> None:
    words = LEXICONS.get("en").byline
    assert [item.raw for item in items("Ada Vale and Bo Reed, Cy Dunn", words)] == ["Ada Vale", "Bo Reed", "Cy Dunn"]
    assert [item.raw for item in items("Ada Vale", words)] == ["Ada Vale"]


def test_names_end_at_a_word_of_dates_but_not_inside_another() -> None:
    words = LEXICONS.get("en").byline
    assert stop_of("Ada Mayfield Update_desk", words) is None
    stop = stop_of("Mayfield Vale Updated today", words)
    assert stop is not None
    assert stop.start() == len("Mayfield Vale ")


@pytest.mark.parametrize(("tag", "text", "hour"), [("ko", "오후 3시 30분", 15), ("en", "at 11:09 AM World", 11)])
def test_half_of_the_day_stands_before_or_behind_the_hour(tag: str, text: str, hour: int) -> None:
    stamp = find_timestamp(text, LEXICONS.get(tag))
    assert stamp is not None
    assert stamp.hour == hour
