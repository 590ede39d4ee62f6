"""Datelines with an agency in brackets or between slashes: ``PARIS, Aug 31 (Reuters) - ``, ``ОМСК, 9 мая. /ТАСС/.``."""

from __future__ import annotations

import re

from newsparse.lexicon import Lexicon
from newsparse.parts.byline import parse_byline
from newsparse.parts.dateline.agency import Wire, known_agency, unknown_agency
from newsparse.parts.dateline.draft import DASH, OPENING, SEPARATOR, Draft
from newsparse.parts.dateline.front import Front, read_front, read_plain
from newsparse.parts.dateline.places import Named, read_places
from newsparse.parts.dates import find_date
from newsparse.text.patterns import pattern

_GROUP = pattern(r"[(（\[［]([^()\[\]（）［］\n]{1,60})[)）\]］]|/\s?([^/\n()\[\]（）]{1,40}?)\s?/")
_MOST_GROUPS = 5
_MOST_WORDS = 4
_REACH = 320
_NEAR = 90
_DATE = 24
_DIGIT, _SLASH = pattern(r"\d"), pattern(r"\s?/")
_SECOND = pattern(r"\s*([^\n:;]{2,70}?)\s?(?:[-–—]\s|[-–—]{2})")
_LEAD_IN = pattern(r"\s*[(（]([^()（）\n]{4,80})[)）]\s*\n?\s*(?=[(（])")


def parse_wire(text: str, start: int, lexicon: Lexicon) -> Draft | None:
    """Return the dateline with a bracketed agency that ``text`` opens with, glued matter before it aside."""
    credit = _LEAD_IN.match(text, start, start + _NEAR)
    byline = parse_byline(credit[1], lexicon, credit.start(1)) if credit else None
    begin = credit.end() if credit and byline and byline.persons else start
    for count, group in enumerate(_GROUP.finditer(text, begin, start + _REACH)):
        if count == _MOST_GROUPS:
            break
        draft = _around(text, begin, group, lexicon)
        if draft is not None:
            if byline and begin != start:
                return draft._replace(start=start, persons=byline.persons)
            return draft
    return None


def _around(text: str, start: int, group: re.Match[str], lexicon: Lexicon) -> Draft | None:
    """Return the dateline whose agency the group is."""
    content = group[1] or group[2] or ""
    wire = known_agency(content, lexicon)
    if wire is not None:
        return _known(text, start, group, wire, lexicon)
    if group[1] is None or group.start() - start > _NEAR:
        return None
    if group.start() == start and _DIGIT.search(content) and (draft := _within(text, group, lexicon)) is not None:
        return draft
    return _unknown(text, start, group, content, lexicon)


def _within(text: str, group: re.Match[str], lexicon: Lexicon) -> Draft | None:
    """Return the dateline that stands whole in its brackets, place and day: ``(Albany, NY - October 21) ``."""
    front = read_plain(group[1], group.start(1), lexicon)
    named = front.named if front else None
    if front is None or named is None or front.date is None or front.date.day is None:
        return None
    dash = DASH.match(text, group.end())
    end = dash.end() if dash else group.end()
    if not (named.caps or named.known or named.regional) or not OPENING.match(text, end):
        return None
    return Draft(group.start(), end, front.places, date=front.date)


def _known(text: str, start: int, group: re.Match[str], wire: Wire, lexicon: Lexicon) -> Draft | None:
    """Return the dateline that an agency of the table closes or opens."""
    if wire.row is not None and wire.row.kind == "photo":
        return None
    end, strong = _end(text, _dated_slash(text, group, lexicon))
    front = read_front(text, start, group.start(), lexicon, glued=strong) if end is not None else None
    if end is None or front is None:
        return None
    rest = text[end:].strip()
    opens = group.start() == start and wire.row is not None and wire.printed == (group[1] or "").strip() and rest
    if not (strong or opens or _fits(front, own_line=not rest)):
        return None
    if front.named is None and not front.has_date:
        return _agency_first(text, front, end, wire, lexicon)
    return _draft(front, end, wire)


def _end(text: str, behind: int) -> tuple[int | None, bool]:
    """Return where a dateline ends behind its agency, and whether a separator says so."""
    if separator := SEPARATOR.match(text, behind):
        return separator.end(), True
    if not text[behind:].strip() or text[behind:].lstrip(" \t\r").startswith("\n"):
        return behind, False
    return (behind, False) if OPENING.match(text, behind) else (None, False)


def _fits(front: Front, *, own_line: bool) -> bool:
    """Return whether the front is one of a dateline where nothing parts it from the story."""
    named = front.named
    if named is None or front.has_date:
        return front.has_date
    if named.words > _MOST_WORDS:
        return False
    return own_line or named.known or named.regional or named.caseless or named.places[0].region is not None


def _dated_slash(text: str, group: re.Match[str], lexicon: Lexicon) -> int:
    """Return where a group between slashes ends, with the date behind it: ``/ ACCESSWIRE / March 5, 2020 /``."""
    behind = group.end()
    dated = group[2] and _DIGIT.search(text, behind, behind + _DATE)
    date = find_date(text[behind : behind + _DATE], lexicon.calendar) if dated else None
    if date is None or text[behind : behind + date.start].strip():
        return behind
    slash = _SLASH.match(text, behind + date.end)
    return slash.end() if slash else behind


def _draft(front: Front, end: int, wire: Wire) -> Draft:
    row = wire.row
    return Draft(
        front.start, end, front.places, wire.printed, row.id if row else None, wire.date or front.date, front.persons
    )


def _agency_first(text: str, front: Front, end: int, wire: Wire, lexicon: Lexicon) -> Draft | None:
    """Return a dateline that opens with its agency, places and date behind it if there are any."""
    draft = _draft(front, end, wire)
    second = _SECOND.match(text, end)
    named = read_plain(second[1], second.start(1), lexicon) if second else None
    if (
        second
        and named
        and named.named
        and (named.has_date or named.named.caps)
        and (named.named.caps or named.has_date)
    ):
        return draft._replace(end=second.end(), places=named.places, date=named.date)
    return draft


def _unknown(text: str, start: int, group: re.Match[str], content: str, lexicon: Lexicon) -> Draft | None:
    """Return a dateline with brackets that hold a station, an unknown agency, a place or a country."""
    dash = DASH.match(text, group.end())
    front = read_plain(text[start : group.start()], start, lexicon) if dash else None
    if dash is None or front is None or not OPENING.match(text, dash.end()):
        return None
    if front.named is None and not front.has_date:
        return _alone(text, start, group, content, lexicon)
    if lexicon.places.region_country(content) and front.named:
        named = read_places(f"{text[start : group.end()]}", lexicon)
        return Draft(start, dash.end(), named.places, date=front.date) if named else None
    wire = unknown_agency(content)
    if wire is None or not _believed(front, wire, lexicon):
        return None
    return _draft(front, dash.end(), wire)


def _believed(front: Front, wire: Wire, lexicon: Lexicon) -> bool:
    named = front.named
    if wire.sure or front.has_date:
        return True
    return named is not None and not _rubric(named, lexicon) and (named.caps or named.known or named.regional)


def _rubric(named: Named, lexicon: Lexicon) -> bool:
    return any(word in lexicon.dateline.rubrics for place in named.places for word in place.name.casefold().split())


def _alone(text: str, start: int, group: re.Match[str], content: str, lexicon: Lexicon) -> Draft | None:
    """Return a dateline that is a bracket and a dash: ``(Leipzig) - ``, ``(COLORADO SPRINGS) — ``, ``(PL)- ``."""
    end = DASH.match(text, group.end())
    if end is None or text[start : group.start()].strip(" *_"):
        return None
    named = read_places(content, lexicon)
    if named and not _rubric(named, lexicon) and (named.known or named.regional or (named.caps and " " in content)):
        return Draft(start, end.end(), named.places)
    wire = unknown_agency(content)
    if wire is None or (named and _rubric(named, lexicon)) or content[0].islower():
        return None
    return Draft(start, end.end(), (), wire.printed)
