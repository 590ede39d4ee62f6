"""Nothing that people look at can steer their screen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.text.defuse import defuse


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mb", "a␛[31mb"),
        ("a\x7fb", "a␡b"),
        ("a\x9bb", "a[U+009B]b"),
        ("a\u202eb", "a[U+202E]b"),
        ("a\ud800b", "a[U+D800]b"),
        ("a\n\tb", "a\n\tb"),
        ("Łódź 東京", "Łódź 東京"),
    ],
)
def test_each_kind(text: str, shown: str) -> None:
    assert defuse(text) == shown


@given(st.text())
def test_nothing_steers(text: str) -> None:
    shown = defuse(text)
    assert not any(ord(char) < 32 and char not in "\n\t" for char in shown.replace("\r\n", "\n"))
    assert not any("\u202a" <= char <= "\u202e" or "\u2066" <= char <= "\u2069" for char in shown)
    assert defuse(shown) == shown


def test_line_ends_of_every_kind_stay_and_a_lone_return_is_shown() -> None:
    assert defuse("a\r\nb\nc\rd") == "a\r\nb\nc␍d"
