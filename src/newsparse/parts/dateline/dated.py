"""Datelines with a bare date, an agency without brackets or none: ``PEKING, March 9 - ``, ``КИЇВ. 5 липня. УНН``."""

from __future__ import annotations

from newsparse.lexicon import Lexicon
from newsparse.parts.dateline.agency import agency_at
from newsparse.parts.dateline.draft import DASH, OPENING, SEPARATOR, Draft
from newsparse.parts.dateline.front import Front, read_plain
from newsparse.parts.dateline.places import Named
from newsparse.parts.dates import FoundDate, find_date
from newsparse.text.patterns import pattern

_REACH = 80
_GAP = pattern(r"[\s\u00a0]*[.,،۔]?[\s\u00a0]*[-–—]?[\s\u00a0]*")
_DASHED = pattern(r"\s[-–—]\s")
_SENTENCE = pattern(r"[.!?…]\s+(?=[^\W\d_][^\s.,]{1,24}(?:[\s-][^\s.,]{2,24})?[.,]\s\d{1,2}[.\s])")
_MOST_GLUED = 240


def parse_dated(text: str, start: int, lexicon: Lexicon) -> Draft | None:
    """Return the dateline with a bare date that ``text`` opens with."""
    head = text[start : start + _REACH]
    date = find_date(head, lexicon.calendar)
    return _from(text, start, date, lexicon) if date else None


def _from(text: str, start: int, date: FoundDate, lexicon: Lexicon) -> Draft | None:
    end = start + date.end
    front = read_plain(text[start:end], start, lexicon)
    if front is None or (front.named is None and not front.has_date):
        return None
    gap = _GAP.match(text, end)
    behind = gap.end() if gap else end
    if found := agency_at(text, behind, lexicon):
        wire, stop = found
        separator = SEPARATOR.match(text, stop)
        if wire.row is not None and (separator or (OPENING.match(text, stop) and _quiet(front))):
            finish = separator.end() if separator else stop
            return Draft(start, finish, front.places, wire.printed, wire.row.id, front.date)
    return _without_agency(text, end, front)


def _quiet(front: Front) -> bool:
    """Return whether the front alone makes a dateline where nothing parts the agency from the story."""
    return front.named is not None and front.named.caseless


def _without_agency(text: str, end: int, front: Front) -> Draft | None:
    """Return a place and a date before a dash or colon; a place in capitals or a known one."""
    named = front.named
    separator = DASH.match(text, end) or (
        SEPARATOR.match(text, end) if text[end : end + 2].lstrip()[:1] == ":" else None
    )
    if separator and ":" in separator[0] and _DASHED.search(text, front.start, end):
        return None  # MOSCOW, RUSSIA - JULY 15: opens a caption
    if named is None or separator is None or not _opens(text, separator.end(), named):
        return None
    if not (named.caps or named.known or named.regional) or front.date is None or front.date.day is None:
        return None
    return Draft(front.start, separator.end(), front.places, date=front.date)


def _opens(text: str, end: int, named: Named) -> bool:
    """Return whether a story may begin here: the line ends, or the city is known, or with a capital."""
    return OPENING.match(text, end) is not None or named.known or not text[end:].strip()


def parse_glued(text: str, start: int, lexicon: Lexicon) -> Draft | None:
    """Return a dateline with a bare agency behind a caption that runs into it: ``… Фото: EPA. Москва. 5 июня. …``."""
    for stop in _SENTENCE.finditer(text, start, start + _MOST_GLUED):
        at = stop.end()
        date = find_date(text[at : at + _REACH // 2], lexicon.calendar)
        draft = _from(text, at, date, lexicon) if date else None
        if draft is not None and draft.agency is not None and draft.places:
            return draft
    return None
