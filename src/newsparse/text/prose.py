"""Edges of sentences, whatever the script."""

from __future__ import annotations

from newsparse.text.patterns import pattern
from newsparse.text.scripts import THAI, reaches

STOPS = ".!?…。！？．।॥؟۔"
"""Signs that end a sentence."""
_CLOSERS = "\"'”’»›)]」』】）］*_ "
_WIDE = pattern("[\u0e00-\u0e7f\u2e80-\ua4cf\uac00-\ud7a3\uff66-\uff9f]")
_LINE, _WIDE_LINE = 60, 25
_PARAGRAPH, _WIDE_PARAGRAPH = 220, 80


def ends_sentence(text: str) -> bool:
    """Return whether a line ends as a sentence does, closing quotation marks and brackets left aside."""
    return text.rstrip(_CLOSERS)[-1:] in STOPS and bool(text)


def is_prose(text: str) -> bool:
    """Return whether a line is running text: a sentence long enough to be one, or a paragraph's length of words."""
    size = len(text)
    if size < _WIDE_LINE or size >= _PARAGRAPH:
        return size >= _PARAGRAPH
    wide = reaches(text[:_LINE], THAI) and _WIDE.search(text[:_LINE]) is not None
    if size >= (_WIDE_PARAGRAPH if wide else _PARAGRAPH):
        return True
    return size >= (_WIDE_LINE if wide else _LINE) and ends_sentence(text)
