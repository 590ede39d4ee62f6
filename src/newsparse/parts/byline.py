"""Bylines: who wrote, photographed, translated or edited a story, in a printed line or a metadata value."""

from __future__ import annotations

import re

from attrs import evolve

from newsparse.lexicon import Lexicon
from newsparse.model import Byline, BylineKind, Person
from newsparse.parts.people import People, read_people
from newsparse.rows import Span
from newsparse.text.names import is_name, is_single_name
from newsparse.text.patterns import pattern
from newsparse.text.whitespace import clean

LONGEST = 500
"""A longer text is no byline."""

_BARE = 40
_LEAD = pattern(
    r"[\s*_#>(\[（【〔［<–—-]*(?:\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?[\sT]*(?:\d{1,2}:\d{2}(?::\d{2})?)?\s*)?"
)
_OPENING = " *_#>(（[【〔"
_WORD = pattern(r"\w+")
_EDGE = pattern(r"[\s,;|/.()（）·•–—-]")
"""What stands before a label within a line."""
_ADDRESS = pattern(r"https?:|www\.|//", re.IGNORECASE)
_INVERTED = pattern(r"([^\s,]+),\s+([^\s,]+(?:\s[^\s,]{1,2}\.?)?)")


def parse_byline(text: str, lexicon: Lexicon, at: int = 0) -> Byline | None:
    """Return the byline that ``text`` is, ``None`` where it is none or its sense is in doubt.

    A line without persons is one too where it names an organisation behind a label ("By MND Staff").
    Of a line with several parts ("Text: A, Photos: B") the first is returned; :func:`parse_bylines` gives all.
    """
    return next(iter(parse_bylines(text, lexicon, at)), None)


def parse_bylines(text: str, lexicon: Lexicon, at: int = 0) -> tuple[Byline, ...]:
    """Return every part of a byline, one for each kind of credit; all of them or none."""
    lead = None if text[:1].isalpha() else _LEAD.match(text)
    start = lead.end() if lead else 0
    if not text.strip() or len(text) > LONGEST:
        return ()
    label = lexicon.byline.label.match(text, start) if may_open(text[start:], lexicon) else None
    cuts = [(start, label.end() if label else start, _kind(label))]
    if not lexicon.byline.inner_words.isdisjoint(_WORD.findall(text.casefold())):
        inner = lexicon.byline.inner_label.finditer(text, cuts[0][1], _EDGE)
        cuts += [(match.start(), match.end(), _kind(match)) for match in inner if match.start() > cuts[0][1]]
    found = []
    for index, (begin, names, kind) in enumerate(cuts):
        end = cuts[index + 1][0] if index + 1 < len(cuts) else len(text)
        part = _part(text, Span(begin, end), (names, kind), lexicon, at)
        if part is None or (label is None and index == 0 and not _stands_alone(part[1], text)):
            return ()
        found.append(part[0])
    return tuple(found)


def may_open(text: str, lexicon: Lexicon) -> bool:
    """Return whether a text begins as some label of a byline does: the cheap test."""
    return text.lstrip(_OPENING)[:2].casefold() in lexicon.byline.starts


def _kind(label: re.Match[str] | None) -> BylineKind:
    return BylineKind(str(label.lastgroup).partition("_")[0]) if label else BylineKind.AUTHOR


def _part(
    text: str, span: Span, label: tuple[int, BylineKind], lexicon: Lexicon, at: int
) -> tuple[Byline, People] | None:
    """Return one part of a byline and who is named there; ``label`` is where it ends, and whom it credits."""
    names, kind = label
    rest = text[names : span.end]
    people = read_people(rest, lexicon, at + names, whole=True) if rest.strip() else _nobody(text[span.start : names])
    if (
        people.unknown
        or (people.cut and not people.persons)
        or not (people.persons or people.agency or people.organization or people.nobody)
    ):
        return None
    raw = text[span.start : span.end].rstrip()
    line = Byline(
        persons=people.persons,
        agency=people.agency or (None if people.persons else people.organization),
        agency_id=people.agency_id,
        kind=kind,
        raw=raw,
        span=Span(at + span.start, at + span.start + len(raw)),
    )
    return line, people


def _nobody(label: str) -> People:
    """Return what a label without a name says: "Von unserem Korrespondenten" is signed, a lone "By" is nothing."""
    return People(nobody=" " in label.strip())


def _stands_alone(people: People, text: str) -> bool:
    """Return whether a line without a label is a byline: names and nothing else, or names with evidence."""
    bare = len(clean(text)) <= _BARE * len(people.persons)
    return bool(people.persons) and not people.cut and not people.loose and (people.linked or bare)


def parse_author(value: str, lexicon: Lexicon) -> tuple[Person, ...]:
    """Return the persons in a metadata value, which needs no label: ``"Jane Roe and John Doe"``, ``"Roe, Jane"``.

    Addresses, logins, site names, agencies, "Staff" and "admin" are nobody. Spans are left out.
    """
    text = clean(value)
    if not text or len(text) > LONGEST or _ADDRESS.search(text):
        return ()
    inverted = _INVERTED.fullmatch(text)
    if inverted and is_single_name(inverted[1]) and is_name(f"{inverted[2]} {inverted[1]}"):
        text = f"{inverted[2]} {inverted[1]}"
    label = lexicon.byline.label.match(text)
    people = read_people(text[label.end() if label else 0 :], lexicon)
    return tuple(evolve(person, spans=()) for person in people.persons)
