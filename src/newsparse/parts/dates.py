"""Dates as people print them, found in a line: ``March 5, 2025``, ``5. März``, ``2025年3月5日``, ``١٥ مارس``."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsparse.lexicon.sections.calendar import CalendarWords
from newsparse.model import Timestamp
from newsparse.text.digits import NUMERAL, number
from newsparse.text.patterns import pattern

_NUMBER = pattern(rf"{NUMERAL}(?<!\d{NUMERAL})(?:(?<=\d)\d{{0,3}}|{NUMERAL}{{0,3}})(?!\d)")
"""A number of either kind, by a class of its first character, which is quick to find."""
_FIGURES = pattern(r"\d{4}")
_NUMERIC = pattern(r"(\d{1,4})\s?([-./])\s?(\d{1,2})\s?\2\s?(\d{4}|\d\d)(?!\d)")
_SHORT = pattern(r"(\d{1,2})\s?[-/.]\s?(\d{1,2})(?![\d])")
_YEAR_BEFORE = pattern(r"(?<!\d)(\d{4})\.?\s?\Z")
_MONTH_YEAR = pattern(r"([^\W\d_]{3,15}\.?),?\s(?:\S{1,3}\s)?(\d{4})(?!\d)")
_BLANKS = " \u00a0\n"
_AFTER_MONTH, _LONGEST_NAME = " .\u00a0\t\r\n", 24
_MONTHS_A_YEAR, _LONGEST_MONTH, _FOUR_DIGITS, _CENTURY = 12, 31, 1000, 100
_SHIFTED = 2300


class FoundDate(NamedTuple):
    """A date and where it stands; offsets are of the text it was looked for in."""

    start: int
    end: int
    stamp: Timestamp | None
    """The date, ``None`` where it is one of a calendar that is not converted."""


def find_date(text: str, calendar: CalendarWords, *, short: bool = False) -> FoundDate | None:
    """Return the first date in ``text``; a date said twice in two calendars is one.

    Args:
        text: a line or less.
        calendar: the words of its language.
        short: whether two numbers alone (``15 - 9``) may be a date.
    """
    found = _first(text, calendar, 0, short=short)
    if found is None:
        return None
    joint = calendar.joined.match(text, found.end)
    behind = None if joint is None or joint.end() == found.end else _at(text, joint.end(), calendar)
    if behind is None or behind.start != joint.end():  # type: ignore[union-attr]
        return found
    return FoundDate(found.start, behind.end, behind.stamp if found.stamp is None else found.stamp)


def find_month(text: str, calendar: CalendarWords) -> FoundDate | None:
    """Return the first month with a year and no day (``March 2025``) in ``text``."""
    if _FIGURES.search(text) is None:
        return None
    for found in _MONTH_YEAR.finditer(text):
        month = calendar.months.get(found[1].casefold().rstrip("."))
        if month:
            return FoundDate(found.start(), found.end(), Timestamp(year=_year(found[2], calendar), month=month))
    return None


def _first(text: str, calendar: CalendarWords, start: int, *, short: bool) -> FoundDate | None:
    for figure in _NUMBER.finditer(text, start):
        if found := _at(text, figure.start(), calendar, short=short) or _behind_month(text, figure.start(), calendar):
            return found
    return _by_word(text, calendar) if calendar.days else None


def _by_word(text: str, calendar: CalendarWords) -> FoundDate | None:
    """Return a date whose day is a word (``یکم دسمبر``)."""
    for word in calendar.days:
        at = text.casefold().find(word)
        if at >= 0 and (found := calendar.day_first.match(text, at)):
            return _named(found, calendar)
    return None


def _at(text: str, start: int, calendar: CalendarWords, *, short: bool = False) -> FoundDate | None:
    """Return the date whose number stands at ``start``."""
    if (calendar.marked and (found := calendar.marked.match(text, _era_start(text, start, calendar)))) and (
        date := _of_marks(found, calendar)
    ):
        return date
    if found := calendar.day_first.match(text, start):
        return _named(found, calendar)
    if found := _NUMERIC.match(text, start):
        return _of_numbers(found, calendar)
    if short and (found := _SHORT.match(text, start)):
        first, second = int(found[1]), int(found[2])
        month, day = (first, second) if calendar.order == "mdy" else (second, first)
        return _checked(found, Timestamp(month=month, day=day))
    return None


def _era_start(text: str, start: int, calendar: CalendarWords) -> int:
    for era in calendar.eras:
        if text.endswith(era, 0, start):
            return start - len(era)
    return start


def _behind_month(text: str, start: int, calendar: CalendarWords) -> FoundDate | None:
    """Return the date whose day stands at ``start``, behind the month's name."""
    before = text[max(0, start - _LONGEST_NAME) : start].rstrip(_AFTER_MONTH)
    if not before.casefold().endswith(calendar.month_ends):
        return None
    stop = start
    for _ in range(calendar.longest):
        stop = len(text[:stop].rstrip())
        at = max(text.rfind(blank, 0, stop) for blank in _BLANKS) + 1
        if at == stop:
            break
        found = calendar.month_first.match(text, at)
        if found and found.start("day") == start:
            return _named(found, calendar)
        stop = at
    return _glued_month(text, start, calendar)


def _glued_month(text: str, start: int, calendar: CalendarWords) -> FoundDate | None:
    """Return a date behind a month that a stop or comma parts from the word before it (``Wash.,July 24``)."""
    head = text[max(0, start - 24) : start]
    bare = head.rstrip()
    cut = max(bare.rfind(mark, 0, -1) for mark in ",،.(/[")
    at = max(0, start - 24) + cut + 1
    found = calendar.month_first.match(text, at) if cut >= 0 else None
    return _named(found, calendar) if found and found.start("day") == start else None


def _named(found: re.Match[str], calendar: CalendarWords) -> FoundDate | None:
    groups = found.groupdict()
    printed = groups.get("month")
    if printed is None:
        month: int | None = int(groups["number"] or 0)
    else:
        month = calendar.months.get(" ".join(printed.casefold().split()))
    day = calendar.days.get(groups["day"].casefold()) or number(groups["day"])
    start, year = found.start(), _year(groups.get("year"), calendar)
    if month == 0 or groups.get("other"):
        return FoundDate(start, found.end(), None) if day is not None and day <= _LONGEST_MONTH + 1 else None
    if year is None and (before := _YEAR_BEFORE.search(found.string, max(0, start - 7), start)):
        start, year = before.start(), _year(before[1], calendar)
    return _checked(found, Timestamp(year=year, month=month, day=day), start)


def _of_marks(found: re.Match[str], calendar: CalendarWords) -> FoundDate | None:
    year = number(found["year"]) if found["year"] else None
    if year is not None and found["era"]:
        year += calendar.eras.get(found["era"], 0)
    elif year is not None and year < _CENTURY:
        year += 2000
    month = number(found["month"]) if found["month"] else None
    return _checked(found, Timestamp(year=year, month=month, day=number(found["day"])))


def _of_numbers(found: re.Match[str], calendar: CalendarWords) -> FoundDate | None:
    first, second, third = (int(found[group]) for group in (1, 3, 4))
    if first >= _FOUR_DIGITS or (calendar.order == "ymd" and len(found[4]) <= 2 < len(found[1])):  # noqa: PLR2004
        year, month, day = first, second, third
    elif calendar.order == "mdy" and found[2] == "/" and first <= _MONTHS_A_YEAR:
        year, month, day = third, first, second
    else:
        year, month, day = third, second, first
    year += 2000 if year < _CENTURY else 0
    if calendar.years_ahead and year > _SHIFTED:
        year -= calendar.years_ahead
    return _checked(found, Timestamp(year=year, month=month, day=day))


def _year(printed: str | None, calendar: CalendarWords) -> int | None:
    year = int(printed) if printed else None
    return year - calendar.years_ahead if year and calendar.years_ahead and year > _SHIFTED else year


def _checked(found: re.Match[str], stamp: Timestamp, start: int | None = None) -> FoundDate | None:
    """Return the date unless its numbers cannot be a month and a day."""
    if not 1 <= (stamp.month or 1) <= _MONTHS_A_YEAR or not 1 <= (stamp.day or 1) <= _LONGEST_MONTH:
        return None
    return FoundDate(found.start() if start is None else start, found.end(), stamp)
