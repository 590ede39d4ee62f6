"""What a family of datelines found, before it becomes a :class:`newsparse.model.Dateline`."""

from __future__ import annotations

from typing import NamedTuple

from attrs import evolve

from newsparse.model import Dateline, Person, Place, Timestamp
from newsparse.rows import Span
from newsparse.text.patterns import pattern
from newsparse.text.whitespace import clean

SEPARATOR = pattern(r"[\s\u00a0]*(?:[.,]?[\s\u00a0]*[-–—‒―−]{1,3}|:-|_|[:=|।۔]|\.(?=\s|$)|\"(?=\s))")
"""What parts a dateline from the story: dashes of any kind, colon, equals sign, bar, danda, full stop."""

DASH = pattern(r"[\s\u00a0]*\.?[\s\u00a0]*[-–—‒―−_]{1,3}|[\s\u00a0]*\"(?=\s)|[\s\u00a0]*:-")
"""The separators that are a dash, or what a wrong encoding made of one."""

OPENING = pattern(r"[\s\u00a0\"'“”„«»‘’¿¡\[(*<–—-]*[^\W_a-zà-öø-ÿа-яёα-ω]")
"""How a story may begin: a capital, a digit or a letter of a script without capitals, quotation marks before it."""


class Draft(NamedTuple):
    """A dateline in the making; offsets are of the text it was looked for in."""

    start: int
    end: int
    places: tuple[Place, ...] = ()
    agency: str | None = None
    agency_id: str | None = None
    date: Timestamp | None = None
    persons: tuple[Person, ...] = ()


def finished(draft: Draft, text: str, at: int) -> Dateline:
    """Return the dateline, its end moved before trailing blanks."""
    raw = text[draft.start : draft.end].rstrip()
    return Dateline(
        places=draft.places,
        agency=draft.agency,
        agency_id=draft.agency_id,
        date=draft.date,
        persons=tuple(_shifted(one, at) for one in draft.persons),
        raw=raw,
        span=Span(draft.start + at, draft.start + at + len(raw)),
    )


def _shifted(one: Person, at: int) -> Person:
    return evolve(one, spans=tuple(span.shift(at) for span in one.spans)) if at else one


def person(name: str, start: int, role: str | None = None) -> Person:
    """Return a person named at ``start``."""
    return Person(name=clean(name), role=role, spans=(Span(start, start + len(name)),))
