"""Labelled lines put together to an article; parts that are not wanted left out."""

import datetime as dt

import pytest

import newsparse
from newsparse import Options, Parser

STORY = """Local
Council approves new bridge

- Ferry goes after forty years

By Anna Holm
March 12, 2025

The old ferry at dawn. (AP Photo/Olav Lie)

FENWICK (AP) - The city council approved a new bridge over the river after a long debate on Tuesday night.

"We will cross," said the mayor, Abel Finch, before the vote of the council.

Advertisement

(Reporting by Anna Holm; Editing by Ruth Berg)
"""


def test_every_field_knows_its_origin() -> None:
    article = newsparse.parse(STORY)
    origins = {
        field: article.origin(field) for field in ("headline", "section", "published", "bylines", "dateline", "body")
    }
    assert all(found is not None and found.origin.startswith("text:") for found in origins.values())
    headline = origins["headline"]
    assert headline is not None
    assert (headline.origin, headline.raw) == ("text:headline", "Council approves new bridge")


def test_the_parts_are_there() -> None:
    article = newsparse.parse(STORY)
    assert (article.section, article.subheadlines) == ("Local", ("Ferry goes after forty years",))
    assert [len(part) for part in (article.body, article.captions, article.boilerplate, article.signoffs)] == [
        2,
        1,
        1,
        1,
    ]
    assert article.dateline is not None
    assert article.dateline.paragraph == 0


@pytest.mark.parametrize("part", ["captions", "boilerplate", "signoffs", "notes", "provenance", "blocks", "quotations"])
def test_what_is_not_wanted_is_left_out(part: str) -> None:
    whole, less = newsparse.parse(STORY), Parser(Options(skip=(part,))).parse(STORY)
    assert getattr(less, part) == ()
    assert less.body == whole.body
    assert part == "notes" or getattr(whole, part) != ()


def test_list_items_without_their_marks() -> None:
    text = "Plan\n\nThe plan of the council for the winter names two points of some weight:\n\n"
    text += "- One pier\n- One quay\n\nThat is all of it, said the mayor to the people on the quay on Tuesday.\n"
    article = newsparse.parse(text, language="en")
    assert [part.text for part in article.body if part.kind == "list_item"] == ["One pier", "One quay"]


def test_captions_dates_are_whole_or_none() -> None:
    told = "Council approves bridge\n\n2025/03/05 09:12\n\n記者会見する市長＝４日、松江市（共同）\n\n"
    told += "　【松江共同】市は橋を架けると発表した。春に着工し、二年後に完成する見通しだという。\n"
    caption = newsparse.parse(told, language="ja").captions[0]
    assert caption.date is not None
    assert caption.date.date() == dt.date(2025, 3, 4)
    untold = newsparse.parse(told.replace("2025/03/05 09:12\n\n", ""), language="ja").captions[0]
    assert untold.date is None
