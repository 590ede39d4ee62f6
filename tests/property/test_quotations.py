"""Laws of quotations: they never overlap, lie in body paragraphs and read as the source does."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse import Article, Parser, clean

PARSER = Parser()
PIECES = st.sampled_from(
    ["“", "”", '"', "‘", "’", "said", "Bell", "Ann Lee", "he", "the gate", "that", ",", ".", "?", "told reporters", ":",
     "according to", "wants to", "who", "and", "but", "as", "—", "\n\n", "“We won,”", "“It rained.”", "saying",
     "on Monday", "«", "»", "„", "the mayor", "was", "(D-Ohio)"]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=60).map(" ".join)


def check(article: Article) -> None:
    spans = sorted(span for item in article.quotations for span in item.spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))
    for item in article.quotations:
        assert item.paragraph is not None
        assert article.body[item.paragraph].span.covers(item.spans[0])
        for span, segment in zip(item.spans, item.segments, strict=True):
            assert any(part.span.covers(span) for part in article.body)
            assert segment == clean(span.of(article.source))
        if item.cue_span is not None:
            assert item.cue == clean(item.cue_span.of(article.source))


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_quotations_keep_the_laws(text: str) -> None:
    check(PARSER.parse(f"A headline\n\n{text}", language="en"))


@settings(max_examples=60, deadline=None)
@given(
    st.text(alphabet="「」『』“”、。はがとSaid述べた说：“” a\n", max_size=120),
    st.sampled_from(["ja", "ko", "tr", "zh"]),
)
def test_quotations_keep_the_laws_in_chunks(text: str, language: str) -> None:
    check(PARSER.parse(f"見出し\n\n{text}", language=language))


STORY = (
    "Old mill burns\n\n“We saw the smoke,” said Ann Carver.\n\nThe mill is empty, Carver said. “It was,” she added.\n"
)


@given(st.sampled_from(["Holt", "Brenner", "Ostrowska", "Ibarra", "Nakamura", "Lindqvist"]))
def test_a_speaker_swapped_is_swapped_and_nothing_else(surname: str) -> None:
    was, now = (PARSER.parse(text, language="en") for text in (STORY, STORY.replace("Carver", surname)))
    assert [item.text for item in was.quotations] == [item.text for item in now.quotations]
    assert [item.cue for item in was.quotations] == [item.cue for item in now.quotations]
    names = [item.speaker.name if item.speaker else None for item in was.quotations]
    assert [item.speaker.name if item.speaker else None for item in now.quotations] == [
        name and name.replace("Carver", surname) for name in names
    ]


@pytest.mark.parametrize(
    "mark", ['"', "“", "”", "' ", "said, ", '" said ', "“a,” he said, ", "Bell said ", "and said ", "「」と"]
)
@pytest.mark.slow
def test_hostile_text_is_linear(mark: str) -> None:
    text = mark * 20_000
    start = time.perf_counter()
    PARSER.find_quotations(text, language="en")
    assert time.perf_counter() - start < 20


@pytest.mark.parametrize(
    ("language", "piece"), [("ja", "述べた"), ("zh", "说"), ("ko", "라고 말했다 "), ("tr", "dedi ")]
)
def test_cues_without_a_stop_take_linear_time(language: str, piece: str) -> None:
    start = time.perf_counter()
    PARSER.find_quotations(piece * 20_000, language=language)
    assert time.perf_counter() - start < 20


def test_a_sentence_is_not_cut_inside_a_quotation() -> None:
    text = "政府は" + "長い話が続いたあとで、" * 60 + "「" + "橋は閉鎖した、" * 20 + "」と述べた。"
    check(PARSER.parse(f"見出し\n\n{text}", language="ja"))
    assert PARSER.find_quotations(text, language="ja")[-1].text == "橋は閉鎖した、" * 20


def test_what_was_read_before_changes_nothing() -> None:
    fresh, used = Parser(), Parser()
    used.find_quotations("A . B , said . ' Mr . x", language="en")
    text = "“We won,” Mr. Bell said. “It rained.”"
    assert fresh.find_quotations(text, language="en") == used.find_quotations(text, language="en")
