"""What stands before the agency: places and a date, and in front of them perhaps a byline or a sub-headline."""

from __future__ import annotations

from typing import NamedTuple

from newsparse.lexicon import Lexicon
from newsparse.model import Person, Place, Timestamp
from newsparse.parts.byline import parse_byline
from newsparse.parts.dateline.places import Named, read_places, trimmed
from newsparse.parts.dates import find_date
from newsparse.text.patterns import pattern

_DIGIT = pattern(r"\d")
_CUTS = pattern(
    r"\n\s*|\s{3,}|(?<=[.!?…”\"»)])\s*(?=[^\W\d_a-z])|(?<=[a-zà-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])|(?<=\s)(?=[A-ZÀ-ÖØ-Þ]{2})"
)
_FIRST_WORD = pattern(r"[\s(*_]*([^\W\d_]+)")
_MOST_CUTS = 24
_LONGEST = 110


class Front(NamedTuple):
    """Where the dateline begins and what it says before its agency."""

    start: int
    named: Named | None
    date: Timestamp | None
    persons: tuple[Person, ...] = ()
    has_date: bool = False

    @property
    def places(self) -> tuple[Place, ...]:
        """The places, none where the agency or the date stands alone."""
        return self.named.places if self.named else ()


def read_front(text: str, start: int, stop: int, lexicon: Lexicon, *, glued: bool) -> Front | None:
    """Return what ``text[start:stop]`` says; with ``glued``, a byline or other matter may stand before it."""
    segment = text[start:stop]
    first = _FIRST_WORD.match(segment)
    credited = first is not None and first[1].casefold() in lexicon.byline.first_words
    if not credited and len(segment) <= _LONGEST and (front := read_plain(segment, start, lexicon)) is not None:
        return front
    return _behind(text, start, stop, lexicon, credited=credited) if glued or credited else None


def read_plain(segment: str, start: int, lexicon: Lexicon) -> Front | None:
    """Return places and date of a segment that holds nothing else; an empty one says nothing."""
    bare = trimmed(segment, lexicon).rstrip("( ")
    if not bare:
        return Front(start, None, None)
    date = None
    if _DIGIT.search(bare) or lexicon.calendar.days or lexicon.calendar.marked:
        date = find_date(bare, lexicon.calendar, short=lexicon.calendar.order == "dmy")
    rest = bare if date is None else _without(bare, date.start, date.end, lexicon)
    if not rest.strip(" ,،.۔-–—\u00a0"):
        return Front(start, None, date.stamp if date else None, has_date=date is not None)
    named = read_places(rest, lexicon, any_case=date is not None and bare == bare.lower())
    if named is None:
        return None
    return Front(start, named, date.stamp if date else None, has_date=date is not None)


def _without(bare: str, start: int, end: int, lexicon: Lexicon) -> str:
    """Return a segment without its date and the filler word before it (``أبوظبي في 27 نوفمبر``)."""
    before, behind = bare[:start].rstrip(" ,،۔-–—"), bare[end:].strip(" ,،.۔-–—")
    if behind and all(word.casefold() in lexicon.calendar.known for word in behind.split()):
        behind = ""
    head, _, last = before.rpartition(" ")
    if head and last.casefold() in lexicon.calendar.known:
        before = head
    return f"{before}, {behind}" if before and behind else before or behind


def _behind(text: str, start: int, stop: int, lexicon: Lexicon, *, credited: bool) -> Front | None:
    """Return the dateline behind a byline or a sub-headline that runs into it."""
    for count, cut in enumerate(_CUTS.finditer(text, start, stop)):
        if count == _MOST_CUTS:
            return None
        at = cut.end()
        if at <= start or stop - at > _LONGEST:
            continue
        front = read_plain(text[at:stop], at, lexicon)
        if front is None or not (front.places or front.has_date):
            continue
        if credited and (persons := _credited(text, start, cut.start(), lexicon)):
            return front._replace(start=start, persons=persons)
        if not credited:
            return front
    return None


def _credited(text: str, start: int, stop: int, lexicon: Lexicon) -> tuple[Person, ...]:
    """Return the persons of a byline that runs into a dateline."""
    raw = text[start:stop].rstrip(" \t\r\n\u00a0.=,-")
    for words in (4, 3, 2, 1):
        tail = raw.rsplit(None, words)
        if len(tail) == words + 1 and lexicon.agencies.find(" ".join(tail[1:])) is not None:
            raw = raw[: len(tail[0])].rstrip(" ,")
            break
    byline = parse_byline(raw, lexicon, start)
    return byline.persons if byline else ()
