"""The spaCy bridge: with spaCy where it is, with a stand-in that cuts text at blanks where it is not."""

from __future__ import annotations

import re
from typing import Any

import pytest
from attrs import define, field

import newsparse
from newsparse.bridges.spacy import to_doc

STORY = (
    "Bridge opens\n\nOSLO (AP) — The bridge opened on Monday after two years of work on it.\n\n"
    "“It is a fine bridge,” said Mayor Ann Poe.\n"
)


@define
class FakeSpan:
    text: str
    label_: str
    id_: str


@define
class FakeDoc:
    text: str
    spans: dict[str, list[FakeSpan]] = field(factory=dict)

    def char_span(self, start: int, end: int, *, label: str, span_id: str, alignment_mode: str) -> FakeSpan | None:
        assert alignment_mode == "expand"
        for word in re.finditer(r"\w+|\W", self.text):
            start = word.start() if word.start() < start < word.end() else start
            end = word.end() if word.start() < end < word.end() else end
        return FakeSpan(self.text[start:end], label, span_id) if start < end else None


class FakeLanguage:
    def make_doc(self, text: str) -> FakeDoc:
        return FakeDoc(text)


def pipelines() -> list[Any]:
    try:
        import spacy  # noqa: PLC0415 - an optional package
    except ImportError:
        return [FakeLanguage()]
    return [FakeLanguage(), spacy.blank("en")]


@pytest.mark.parametrize("nlp", pipelines(), ids=lambda nlp: type(nlp).__module__)
def test_quotations_are_span_groups(nlp: Any) -> None:  # noqa: ANN401 - spaCy's, or the stand-in
    doc = to_doc(newsparse.parse(STORY), nlp)
    assert doc.text.startswith("OSLO (AP) — The bridge")
    (quotation,) = doc.spans["quotations"]
    assert (quotation.label_, quotation.id_) == ("direct", "0")
    assert quotation.text.rstrip(",") == "It is a fine bridge"
    assert [(span.label_, span.text) for span in doc.spans["sources"]] == [("Ann Poe", "Mayor Ann Poe")]
    assert [span.text for span in doc.spans["cues"]] == ["said"]


def test_a_story_without_quotations_has_empty_groups() -> None:
    doc: Any = to_doc(newsparse.parse("A headline\n\nNothing was said here at all."), FakeLanguage())  # type: ignore[arg-type, unused-ignore]
    assert doc.spans == {"quotations": [], "sources": [], "cues": []}
