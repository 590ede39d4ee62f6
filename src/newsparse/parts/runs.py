"""A run of names, cut at what stands between them and off where the names end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

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


_SIGN = pattern(r"[,;|/／、，；()（）\[\]［］\n•<>〈〉–—·-]")
"""One of these is in whatever parts the pieces of a run, words that join names left out."""


def stop_of(text: str, words: BylineWords) -> re.Match[str] | None:
    """Return where the names end: at a word that says so or at a figure."""
    folded = text.casefold()
    for word in words.stop_heads:
        at = folded.find(word)
        while at >= 0:
            behind = folded[at + len(word) : at + len(word) + 1]
            if not behind.isalpha() and behind != "_":  # a month's number may be glued to it
                return words.stop.search(text)
            at = folded.find(word, at + 1)
    digit = _DIGIT.search(text)
    return _FIGURE.search(text, digit.start()) if digit else None


def separators(text: str, words: BylineWords) -> Iterable[re.Match[str]]:
    """Return what parts the pieces of a text: by the dearer pattern, with glue, where words may run into each other."""
    if _GLUED.search(text):
        return words.separator.finditer(text)
    if words.join_words.isdisjoint(text.casefold().split()) and _SIGN.search(text) is None:
        return ()
    return words.plain_separator.finditer(text)


def items(text: str, words: BylineWords) -> Iterator[Item]:
    """Yield the pieces between separators that hold more than marks."""
    start, mark = 0, ""
    for match in separators(text, words):
        if text[start : match.start()].strip(EDGES):
            yield Item(text[start : match.start()], start, mark)
        start, mark = match.end(), match[0].strip().casefold()
    if text[start:].strip(EDGES):
        yield Item(text[start:], start, mark)
