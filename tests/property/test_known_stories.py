"""What the strategies of newsparse.testing put into a story comes out of it again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse.testing import KnownStory, boilerplate_lines, stories, styles


def test_there_are_styles_in_several_languages() -> None:
    assert {"ap", "reuters", "dpa", "efe"} <= set(styles())


@pytest.mark.parametrize("style", styles())
@given(data=st.data())
def test_every_part_is_found(style: str, data: st.DataObject) -> None:
    story = data.draw(stories(style=style))
    article = newsparse.parse(story.text)
    assert article.headline == story.headline
    assert article.language == story.language
    assert [person.name for person in article.authors] == [story.author]
    assert article.dateline is not None
    assert [place.name for place in article.dateline.places] == [story.place]
    assert (article.dateline.agency, article.dateline.agency_id) == (story.agency, story.agency_id)
    assert tuple(paragraph.text for paragraph in article.body) == story.body
    assert [line.text for line in article.boilerplate] == list(story.boilerplate)


@given(stories())
def test_the_quotation_has_its_speaker(story: KnownStory) -> None:
    quoted = [item for item in newsparse.parse(story.text).quotations if item.kind == "direct"]
    assert len(quoted) == 1
    assert quoted[0].text.rstrip(",") == story.quotation
    assert quoted[0].speaker is not None
    assert quoted[0].speaker.name == story.speaker


@given(stories(style="ap"), st.data())
def test_boilerplate_never_changes_the_body(story: KnownStory, data: st.DataObject) -> None:
    before = newsparse.parse(story.text).body
    blocks = story.text.split("\n\n")
    at = data.draw(st.integers(min_value=3, max_value=len(blocks)))
    blocks.insert(at, data.draw(boilerplate_lines()))
    after = newsparse.parse("\n\n".join(blocks)).body
    assert [paragraph.text for paragraph in after] == [paragraph.text for paragraph in before]
