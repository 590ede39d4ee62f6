"""Datelines without brackets and dates: ``FOREST HILLS — ``, ``Turim, Itália — ``, ``OSLO: ``; many lines look so."""

from __future__ import annotations

import re

from newsparse.lexicon import Lexicon
from newsparse.parts.dateline.agency import Wire, agency_at, known_agency, unknown_agency
from newsparse.parts.dateline.draft import OPENING, SEPARATOR, Draft
from newsparse.parts.dateline.places import Named, read_places
from newsparse.parts.dates import find_date
from newsparse.text.patterns import pattern

_REACH = 80
_SEPARATOR = pattern(
    r"[\s–—―:.।-](?:(?<=\s)(?:[–—―]\s?|[-‒−]{1,2}\s?|:-?\s)|(?<=[–—―])\s?|(?<=-)[-\s]|(?<=:)-?\s|(?<=\.)\s|(?<=।))"
)
_WORD, _STOP = pattern(r"[^\s,।:]+"), pattern(r"[,।:\s-]{0,3}")
_CAPITALS = pattern(r"[A-ZĐ]{3,5}")
_OWN_LINE = pattern(r"[^\s\d][^\n.:،]{1,24}(?=\n)")
_BLANK = pattern(r"[\s/]+")
_MOST = 4
_MOST_WORDS = 4
_ACRONYM = 3
_COMMA = pattern(r"[،,]\s")
_DOMAIN = pattern(r"[\w-]{2,30}\.(?:com|co|id|net|org|info|tv|news)(?:\.\w{2})?\b", re.IGNORECASE)


def parse_bare(text: str, start: int, lexicon: Lexicon) -> Draft | None:
    """Return the dateline that is a place and a separator, ``None`` where the evidence is thin."""
    for count, separator in enumerate(_SEPARATOR.finditer(text, start + 2, start + _REACH)):
        mark = separator[0].strip()
        if count == _MOST or separator.start() == start:
            return None
        phrase = text[start : separator.start()]
        draft = _with_outlet(start, phrase, separator.end(), mark, lexicon) or _place(
            text, start, phrase, separator, lexicon
        )
        if draft is not None or mark not in ".:।":
            return draft
    return None


def parse_generic(text: str, start: int, lexicon: Lexicon) -> Draft | None:
    """Return ``नई दिल्ली, एजेंसी, ``: a place and a word for any agency, at the head of one of the first lines."""
    while start >= 0:
        comma = _COMMA.search(text, start, start + _REACH)
        if comma and (draft := _generic(text, start, comma, lexicon)):
            return draft
        line_end = text.find("\n", start)
        start = line_end + 1 if line_end >= 0 else -1
    return None


def _generic(text: str, start: int, comma: re.Match[str], lexicon: Lexicon) -> Draft | None:
    behind = _WORD.match(text, comma.end())
    if behind is None or behind[0].casefold() not in lexicon.dateline.agencies:
        return None
    named = read_places(text[start : comma.start()], lexicon)
    stop = _STOP.match(text, behind.end())
    if named is None or not (named.known or named.caps or named.caseless):
        return None
    return Draft(start, stop.end() if stop else behind.end(), named.places, behind[0])


def _with_outlet(start: int, phrase: str, end: int, mark: str, lexicon: Lexicon) -> Draft | None:
    """Return place and outlet with a comma between, or an outlet alone: ``JAKARTA, KOMPAS.com – ``."""
    if mark == "." or phrase.casefold() in lexicon.dateline.rubrics:
        return None
    parts = [part.strip() for part in phrase.split(",")]
    for index in (-1, 0):
        wire = _outlet(parts[index], lexicon)
        if wire is None:
            continue
        rest = ", ".join(parts[:-1] if index else parts[1:])
        if not rest:
            return _outlet_alone(start, end, mark, wire)
        named = read_places(rest, lexicon)
        return Draft(start, end, named.places, wire.printed, wire.row.id if wire.row else None) if named else None
    return None


def _outlet(part: str, lexicon: Lexicon) -> Wire | None:
    wire = known_agency(part, lexicon)
    if wire is None and (_DOMAIN.fullmatch(part) or (lexicon.dateline.acronyms and _CAPITALS.fullmatch(part))):
        return unknown_agency(part)
    return wire


def _outlet_alone(start: int, end: int, mark: str, wire: Wire) -> Draft | None:
    """Return an outlet and a dash alone (``Suara.com - ``, ``TPO - ``); before a colon it is a label."""
    if mark in ":।" or (wire.row is not None and wire.row.kind == "photo"):
        return None
    if wire.row is None and "." in wire.printed:
        return None
    return Draft(start, end, (), wire.printed, wire.row.id if wire.row else None)


def _place(text: str, start: int, phrase: str, separator: re.Match[str], lexicon: Lexicon) -> Draft | None:
    mark, end = separator[0].strip(), separator.end()
    if mark == ":-":
        return _outlet_before(start, phrase, end, lexicon)
    named = read_places(phrase, lexicon)
    if named is None or not _believed(named, mark, phrase, lexicon) or _is_rubric(phrase, named, lexicon):
        return None
    if found := _agency_behind(text, end, named, mark, lexicon):
        return found._replace(start=start)
    if (not OPENING.match(text, end) and text[end:].strip()) or _is_caption(text, end, lexicon):
        return None
    return Draft(start, end, named.places)


def _agency_behind(text: str, start: int, named: Named, mark: str, lexicon: Lexicon) -> Draft | None:
    """Return place, mark, agency: ``АСТАНА. КАЗИНФОРМ - ``, ``تهران- ایرنا- ``, ``عمان - الرأي`` on an own line."""
    if not (named.caseless or mark == "."):
        return None
    found = agency_at(text, start, lexicon)
    separator = SEPARATOR.match(text, found[1]) if found else None
    if found and (separator or not text[found[1] :].split("\n", 1)[0].strip()):
        wire, stop = found
        end = separator.end() if separator else stop
        return Draft(start, end, named.places, wire.printed, wire.row.id if wire.row else None)
    line = _OWN_LINE.match(text, start) if named.caseless and mark != "." else None
    return Draft(start, line.end(), named.places, line[0].strip()) if line else None


def _outlet_before(start: int, phrase: str, end: int, lexicon: Lexicon) -> Draft | None:
    """Return an outlet before ``:-``, the mark of Arab papers: ``المدينة نيوز :- ``."""
    if len(phrase.split()) > _MOST_WORDS:
        return None
    row = lexicon.agencies.find(phrase.strip())
    return Draft(start, end, (), phrase.strip(), row.id if row else None)


def _is_rubric(phrase: str, named: Named, lexicon: Lexicon) -> bool:
    """Return whether a phrase is a rubric, or holds a word that is one and no known city."""
    folded = phrase.casefold().strip(" *")
    rubrics = lexicon.dateline.rubrics
    return folded in rubrics or (not named.known and any(word.strip(",") in rubrics for word in _BLANK.split(folded)))


def _believed(named: Named, mark: str, phrase: str, lexicon: Lexicon) -> bool:
    """Return whether the phrase is a place: by capitals, by a country behind it, or because the city is known."""
    if named.words > _MOST_WORDS or (named.joined and not named.caps):
        return False
    if mark in (":", ".", "।"):
        return named.known and (named.caps or mark == "।")
    if named.known or named.regional:
        return not (named.caseless and mark == ":")
    if named.caseless or not named.caps or mark in lexicon.dateline.known_only:
        return False
    return len(phrase.strip()) > _ACRONYM and not any(place.region for place in named.places)


def _is_caption(text: str, end: int, lexicon: Lexicon) -> bool:
    """Return whether a date with a colon follows, as in picture captions (``MOSCOW, RUSSIA - JULY 15: …``)."""
    head = text[end : end + 30]
    date = find_date(head, lexicon.calendar) if any(character.isdigit() for character in head) else None
    return date is not None and date.start == 0 and head[date.end : date.end + 2].strip().startswith(":")
