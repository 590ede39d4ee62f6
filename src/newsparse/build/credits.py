"""The bylines of the whole story: a person stands once, with the most that is known of him."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from unicodedata import combining, normalize

from attrs import define, evolve

from newsparse.model import Byline, BylineKind, Person, Signoff, SignoffKind
from newsparse.text.names import surname
from newsparse.text.patterns import pattern

RANKS = (
    BylineKind.AUTHOR,
    BylineKind.TRANSLATOR,
    BylineKind.PHOTOGRAPHER,
    BylineKind.CONTRIBUTOR,
    BylineKind.EDITOR,
)
"""Kinds of byline, the highest first: who is named for two has the higher."""

_EMAIL = pattern(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[a-z]{2,10}){1,3}", re.IGNORECASE)


@define(eq=False)
class _Entry:
    """One person in one line."""

    person: Person
    kind: BylineKind
    line: int
    """Index of the line."""


def merged(bylines: Sequence[Byline], signoffs: Sequence[Signoff]) -> tuple[Byline, ...]:
    """Return the bylines of lines, datelines and closing credits, every person once.

    "Reporting by" makes an author only where no byline names anyone; a surname is the one full name that ends so.
    """
    lines = [*bylines, *_credits(bylines, signoffs)]
    groups = _groups(lines)
    homes: dict[int, list[tuple[Person, BylineKind]]] = {}
    for group in groups:
        home = min(group, key=lambda entry: RANKS.index(entry.kind))
        homes.setdefault(home.line, []).append((_fullest(home, group), home.kind))
    found = [_line(line, homes.get(index)) for index, line in enumerate(lines)]
    return _addressed(tuple(line for line in found if line is not None), signoffs)


def _line(line: Byline, persons: list[tuple[Person, BylineKind]] | None) -> Byline | None:
    """Return a line with the persons that stand there; one that names a body alone stays as it is."""
    if persons:
        return evolve(line, persons=tuple(person for person, _ in persons))
    return None if line.persons else line


def _credits(bylines: Iterable[Byline], signoffs: Iterable[Signoff]) -> list[Byline]:
    """Return the lines of closing credits; reporters beside other authors are contributors."""
    signed = [(signoff.kind, line) for signoff in signoffs for line in signoff.credits]
    named = any(line.persons for line in bylines if line.kind is BylineKind.AUTHOR)
    named = named or any(kind is SignoffKind.AUTHOR and line.kind is BylineKind.AUTHOR for kind, line in signed)
    found = []
    for kind, line in signed:
        lower = named and kind is not SignoffKind.AUTHOR and line.kind is BylineKind.AUTHOR
        found.append(evolve(line, kind=BylineKind.CONTRIBUTOR) if lower else line)
    return found


def _groups(lines: Sequence[Byline]) -> list[list[_Entry]]:
    """Return the entries of every person, in the order the persons are first named."""
    entries = [_Entry(person, line.kind, index) for index, line in enumerate(lines) for person in line.persons]
    full = {key(entry.person.name) for entry in entries if " " in entry.person.name.strip()}
    found: dict[str, list[_Entry]] = {}
    for entry in entries:
        found.setdefault(_whole(key(entry.person.name), full), []).append(entry)
    return list(found.values())


def _whole(name: str, full: set[str]) -> str:
    """Return the one full name that ends with a surname, else the name itself."""
    if " " in name:
        return name
    fitting = [other for other in full if surname(other) == name]
    return fitting[0] if len(fitting) == 1 else name


def key(name: str) -> str:
    """Return a name for comparing: no case, no accents, blanks folded."""
    plain = name if name.isascii() else "".join(char for char in normalize("NFKD", name) if not combining(char))
    return " ".join(plain.casefold().split())


def _fullest(home: _Entry, group: Sequence[_Entry]) -> Person:
    """Return a person with everything that any line says of him."""
    persons = [home.person, *(entry.person for entry in group if entry is not home)]
    spans = sorted({span for person in persons for span in person.spans})
    longest = max(persons, key=lambda person: len(person.name.split()))
    name = home.person.name if " " in home.person.name or " " not in longest.name else longest.name
    return Person(
        name=name,
        role=_first(person.role for person in persons),
        organization=_first(person.organization for person in persons),
        email=_first(person.email for person in persons),
        handle=_first(person.handle for person in persons),
        url=_first(person.url for person in persons),
        location=_first(person.location for person in persons),
        spans=tuple(spans),
    )


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value), None)


def _addressed(lines: tuple[Byline, ...], signoffs: Iterable[Signoff]) -> tuple[Byline, ...]:
    """Give the one author the one address that stands alone behind the story."""
    found = {
        match[0] for signoff in signoffs if signoff.kind is SignoffKind.DESK for match in _EMAIL.finditer(signoff.text)
    }
    authors = [line for line in lines if line.kind is BylineKind.AUTHOR and line.persons]
    if len(found) != 1 or len(authors) != 1 or len(authors[0].persons) != 1 or authors[0].persons[0].email:
        return lines
    person = evolve(authors[0].persons[0], email=found.pop())
    return tuple(evolve(line, persons=(person,)) if line is authors[0] else line for line in lines)
