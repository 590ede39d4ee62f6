"""A run of names, cut at what stands between them and off where the names end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from newsparse.lexicon.sections.byline import FIGURE, BylineWords
from newsparse.text.patterns import pattern

EDGES = " \t\r\n\u00a0\u3000.,:：;-–—*_·\"'“”"
"""What may stand around a piece and is none of it."""

_DIGIT, _FIGURE = pattern(r"\d"), pattern(FIGURE)
_GLUED = pattern(r"[a-zß-öø-ÿ][^\W\d_a-zß-öø-ÿ]")
"""Where a word may run into the next, as a separator with glue finds it."""


@frozen
class Item:
    """A piece between separators."""

    raw: str
    start: int
    mark: str
    """What stood before it, case-folded."""


def stop_of(text: str, words: BylineWords) -> re.Match[str] | None:
    """Return where the names end: at a word that says so or at a figure."""
    folded = text.casefold()
    for word in words.stop_heads:
        if word in folded:
            return words.stop.search(text)
    digit = _DIGIT.search(text)
    return _FIGURE.search(text, digit.start()) if digit else None


def separator_of(text: str, words: BylineWords) -> re.Pattern[str]:
    """Return what parts the pieces of a text: the dearer pattern, with glue, where words may run into each other."""
    return words.separator if _GLUED.search(text) else words.plain_separator


def items(text: str, words: BylineWords) -> Iterator[Item]:
    """Yield the pieces between separators that hold more than marks."""
    start, mark = 0, ""
    for match in separator_of(text, words).finditer(text):
        if text[start : match.start()].strip(EDGES):
            yield Item(text[start : match.start()], start, mark)
        start, mark = match.end(), match[0].strip().casefold()
    if text[start:].strip(EDGES):
        yield Item(text[start:], start, mark)
