"""What holds for every input, and for the seed however it is laid out."""

import pickle
import re
import textwrap
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsparse
from newsparse import Article, DecodingError, clean

FURNITURE = (
    "Advertisement", "Read more:", "Share this article", "Sign up for our newsletter", "Close", "Subscribe now",
    "Copyright 2025 The Example. All rights reserved.", "Follow us on Facebook", "1 of 3 |", "Related", "Comments",
    "We use cookies to improve your experience.", "This story has been shared 12 times. 12", "Download our app today",
    "Most read", "Read more: Three dead after storm", "https://example.com/a/b", "#news #world", "2 min read",
    "Facebook Twitter Email", "Your email address will not be published.",
)  # fmt: skip
LINE_ENDS = ("\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029")

texts = st.text(max_size=400) | st.text(alphabet="aB. \n\t-*_#>|(){}[]“”\"'—:,1\u00a0\u3000年日、。한글ا", max_size=400)


def known(article: Article) -> tuple[object, ...]:
    """Everything that does not depend on where the parts stand."""
    quotations = tuple((item.text, item.kind, item.cue, item.speaker) for item in article.quotations)
    names = tuple((line.kind, tuple(person.name for person in line.persons)) for line in article.bylines)
    captions = tuple((item.text, item.credit, item.date) for item in article.captions)
    places = tuple(place.name for line in article.datelines for place in line.places)
    head = (article.headline, article.subheadlines, article.section, article.published, article.agency)
    return (*head, tuple(part.text for part in article.body), names, captions, places, quotations)


def hold(article: Article) -> None:
    """The laws of spans and blocks."""
    source = article.source
    assert "".join(block.span.of(source) for block in article.blocks) == source
    assert all(a.span.end == b.span.start for a, b in pairwise(article.blocks))
    for part in article.body:
        assert clean(part.span.of(source)) == part.text
    for stripped in article.boilerplate:
        assert clean(stripped.span.of(source)) == stripped.text
    for credit in article.signoffs:
        assert clean(credit.span.of(source)) == credit.text
    raws = [(line.span, line.raw) for line in article.bylines]
    raws += [(line.span, line.raw) for line in article.datelines]
    raws += [(line.span, line.raw) for line in article.captions]
    assert all(span is None or span.of(source) == raw for span, raw in raws)
    assert all(item.span is None or item.span.of(source) == item.raw for item in article.provenance)
    for problem in article.problems:
        assert problem.span is None or 0 <= problem.span.start <= problem.span.end <= len(source)


@given(texts)
def test_any_text(text: str) -> None:
    article = newsparse.parse(text, format="text")
    assert article.source == text
    hold(article)


@given(texts, st.sampled_from(("en", "ko", "ja", "zh", "ar", "de", "ru", "tr", "th", "hi")))
@settings(max_examples=40)
def test_any_text_in_any_language(text: str, language: str) -> None:
    hold(newsparse.parse(text, format="text", language=language))


@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    try:
        article = newsparse.parse(data, format="text")
    except DecodingError:
        return
    hold(article)


@given(texts)
@settings(max_examples=40)
def test_twice_the_same(text: str) -> None:
    first, second = newsparse.parse(text), newsparse.parse(text)
    assert first == second
    assert hash(first) == hash(second)
    assert pickle.loads(pickle.dumps(first)) == first  # noqa: S301 - our own pickle


@given(st.data())
@settings(max_examples=25)
def test_furniture_never_changes_the_story(seed: str, data: st.DataObject) -> None:
    paragraphs = seed.split("\n\n")
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(paragraphs)))
        paragraphs.insert(place, data.draw(st.sampled_from(FURNITURE)))
    article = newsparse.parse("\n\n".join(paragraphs))
    hold(article)
    assert known(article) == known(newsparse.parse(seed))


@pytest.mark.parametrize("end", LINE_ENDS)
def test_line_ends_change_nothing(seed: str, end: str) -> None:
    article = newsparse.parse(seed.replace("\n", end))
    hold(article)
    assert known(article) == known(newsparse.parse(seed))


@pytest.mark.parametrize("width", [60, 66, 72, 80, 100])
def test_wrapping_changes_nothing(seed: str, width: int) -> None:
    wrapped = [textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False) for line in seed.split("\n")]
    article = newsparse.parse("\n".join(wrapped))
    hold(article)
    assert known(article) == known(newsparse.parse(seed))


def test_spaces_before_and_behind_change_nothing(seed: str) -> None:
    article = newsparse.parse(f" \n\n {seed} \n\n\n ")
    hold(article)
    assert known(article) == known(newsparse.parse(seed))


RENAMED = {"Cho Joon-hyung": "Park Min-seo", "Washington": "Ottawa", "Seoul": "Busan", "Axios": "Kestrel",
           "Lebitt": "Moreau", "Yonhap News": "Kyodo News"}  # fmt: skip


def test_renaming_renames_and_nothing_else(seed: str) -> None:
    pattern = re.compile("|".join(RENAMED))

    def renamed(text: str) -> str:
        return pattern.sub(lambda found: RENAMED[found[0]], text)

    before, after = newsparse.parse(seed), newsparse.parse(renamed(seed))
    hold(after)
    assert after.headline == renamed(before.headline or "")
    assert [part.text for part in after.body] == [renamed(part.text) for part in before.body]
    assert [person.name for person in after.authors] == ["Park Min-seo"]
    assert after.dateline is not None
    assert [place.name for place in after.dateline.places] == ["Ottawa"]
    assert (after.agency, after.agency_id) == ("Kyodo News", "kyodo")
    assert [caption.place and caption.place.name for caption in after.captions] == ["Busan"]
    assert [item.text for item in after.quotations] == [renamed(item.text) for item in before.quotations]
    speakers = [item.speaker.name if item.speaker else None for item in before.quotations]
    assert [item.speaker.name if item.speaker else None for item in after.quotations] == [
        name and renamed(name) for name in speakers
    ]
