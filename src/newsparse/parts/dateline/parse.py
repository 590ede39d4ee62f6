"""The order in which the families of datelines are tried, and the cheap tests before them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newsparse.lexicon import Lexicon
from newsparse.model import Dateline
from newsparse.parts.dateline.bare import parse_bare, parse_generic
from newsparse.parts.dateline.dated import parse_dated, parse_glued
from newsparse.parts.dateline.draft import Draft, finished
from newsparse.parts.dateline.east import parse_east
from newsparse.parts.dateline.front import read_plain
from newsparse.parts.dateline.reported import parse_reported
from newsparse.parts.dateline.slashed import parse_slashed
from newsparse.parts.dateline.wire import parse_wire
from newsparse.text.patterns import pattern
from newsparse.text.scripts import EAST, reaches

Family = Callable[[str, int, Lexicon], Draft | None]
"""A family's parser: the line's head, where it begins, the words; the dateline or ``None``."""

REACH = 420
"""How many characters of a line are looked at."""

_START = pattern(r"[\s\u00a0*_>#•]*")
_DIGIT = pattern(r"\d")
_EAST = pattern(r"[\u3007-\u30ff\u3400-\u9fff\uac00-\ud7a3【〔]")
_EQUATION = pattern(r"[(\[][^()\[\]=\n]{1,60}=")
_NEAR = 100
_FIRST_WORDS = 7
_LOWER = pattern(r"[a-zß-öø-ÿ]")


def parse_dateline(text: str, lexicon: Lexicon, at: int = 0) -> Dateline | None:
    """Return the dateline that ``text`` opens with (a byline or sub-headline may stand before it), or ``None``.

    Args:
        text: a line or paragraph as it stands in the source.
        lexicon: the words of its language.
        at: offset of ``text`` in the source, added to every span.
    """
    head = text[:REACH]
    start = None if head[:1].isalnum() else _START.match(head)
    begin = start.end() if start else 0
    draft = _draft(head, begin, lexicon)
    if draft is None:
        return None
    return finished(draft, head, at)


def parse_dateline_element(text: str, lexicon: Lexicon, at: int = 0) -> Dateline:
    """Return what a format's own dateline element says, which needs no agency and no separator: ``PARIS, Aug 31``."""
    found = parse_dateline(text, lexicon, at)
    if found is not None:
        return found
    head = text[:REACH]
    front = read_plain(head.rstrip(" \t\r\n\u00a0-–—"), 0, lexicon)
    draft = Draft(0, len(head), front.places if front else (), date=front.date if front else None)
    return finished(draft, head, at)


def _draft(head: str, begin: int, lexicon: Lexicon) -> Draft | None:
    for family in _families(head, begin, lexicon):
        if (draft := family(head, begin, lexicon)) is not None:
            return draft
    return None


def _families(head: str, begin: int, lexicon: Lexicon) -> Iterator[Family]:
    """Yield the families whose marks the head of a line shows, the surest first."""
    if (reaches(head, EAST) and _EAST.search(head, begin, begin + _NEAR)) or _EQUATION.match(head, begin):
        yield parse_east
    if "/" in head:
        yield parse_slashed
    if "(" in head or "[" in head or "/" in head or "（" in head or "［" in head:
        yield parse_wire
    if lexicon.dateline.told:
        yield parse_reported
    if not _is_prose(head, begin, lexicon):
        if _DIGIT.search(head, begin, begin + _NEAR):
            yield parse_dated
        if not _LOWER.match(head, begin):
            yield parse_bare
        if lexicon.dateline.agencies:
            yield parse_generic
    yield parse_glued


def _is_prose(head: str, begin: int, lexicon: Lexicon) -> bool:
    """Return whether the first words are those of a sentence: two in lower case, not both inside a place's name."""
    particles, small, strange, capital = lexicon.dateline.particles, 0, False, False
    for word in head[begin : begin + _NEAR].split()[:_FIRST_WORDS]:
        last = word[-1]
        if not last.isalpha() and last != ",":
            return False
        if word[0].islower():
            small += 1
            strange = strange or word not in particles
            if small > 1 and strange and capital:
                return True
        else:
            capital = True
    return False
