"""A waiting pattern does what a compiled one does, and is compiled once."""

from __future__ import annotations

import re

import pytest

from newsparse.text.patterns import pattern


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
