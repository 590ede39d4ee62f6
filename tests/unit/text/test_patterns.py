"""A waiting pattern does what a compiled one does, and is compiled once."""

from __future__ import annotations

import re

import pytest

from newsparse.text.patterns import Openings, pattern


def test_it_works_as_a_pattern() -> None:
    digits = pattern(r"(\d+)")
    assert digits.findall("a1b22") == ["1", "22"]
    assert digits.sub("#", "a1") == "a#"
    assert digits.pattern == r"(\d+)"
    assert digits.groups == 1


def test_it_is_compiled_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    real = re.compile

    def compile_(source: str, flags: int = 0) -> re.Pattern[str]:
        made.append(source)
        return real(source, flags)

    letters = pattern("[a-z]+", re.IGNORECASE)
    monkeypatch.setattr(re, "compile", compile_)
    assert not made
    assert letters.match("AB")
    assert letters.search("AB")
    assert made == ["[a-z]+"]


def test_what_a_pattern_has_not_it_has_not() -> None:
    with pytest.raises(AttributeError):
        _ = pattern("a").nothing  # type: ignore[attr-defined]
    assert repr(pattern("a")) == "pattern('a')"


OPENINGS = Openings(
    [("written by:", r"(?P<author>written\s+by):"), ("with", "(?P<other>with)"), ("文：", "(?P<han>文：)")],
    head=" *",
    tail=r"\s{0,5}",
    flags=re.IGNORECASE,
)


@pytest.mark.parametrize(
    ("text", "group", "end"),
    [
        ("Written by: Jane", "author", 12),
        (" * WITH Jane", "other", 8),
        ("文：山田", "han", 2),
        ("Wild birds", None, 0),
        ("Written in haste", None, 0),
        ("", None, 0),
        ("  ", None, 0),
    ],
)
def test_a_phrase_that_opens_a_text(text: str, group: str | None, end: int) -> None:
    found = OPENINGS.match(text)
    assert (found.lastgroup, found.end()) == (group, end) if found else group is None


def test_phrases_from_a_place_on_up_to_another() -> None:
    assert OPENINGS.match("and with", 4) is not None
    assert OPENINGS.match("and with", 4, 7) is None
    assert OPENINGS.fullmatch("With ") is not None
    assert OPENINGS.fullmatch("With her") is None
    assert OPENINGS.fullmatch("By her") is None


def test_phrases_behind_edges() -> None:
    text = "With A, written by: B; without written by: C"
    found = [match.start() for match in OPENINGS.finditer(text, 0, re.compile(r"[,;]\s"))]
    assert found == [0, 8, 23]
    assert [match.start() for match in OPENINGS.finditer("written by: with", 0, re.compile(r"\s"))] == [0, 12]
