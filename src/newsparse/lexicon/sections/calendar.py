"""The words of a language for the section ``[calendar]``: months, weekdays, and what stands between them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import attrs
from attrs import field, frozen

from newsparse.errors import LexiconError
from newsparse.lexicon.tables import numbers, words
from newsparse.text.digits import NUMERAL
from newsparse.text.patterns import pattern

MONTHS, WEEKDAYS = 12, 7
_COMPOUND = 4


def lists(value: object) -> tuple[tuple[str, ...], ...]:
    """Return a TOML array of arrays of strings."""
    if isinstance(value, list | tuple):
        return tuple(words(item) for item in value)
    message = f"{value!r} is no list of lists of words"
    raise LexiconError(message)


def _that_many(count: int) -> Callable[[Any, Any, tuple[tuple[str, ...], ...]], None]:
    def check(_rows: object, attribute: attrs.Attribute[Any], value: tuple[tuple[str, ...], ...]) -> None:
        if len(value) not in (0, count):
            message = f"{attribute.name} has {len(value)} rows instead of {count}"
            raise LexiconError(message)

    return check


@frozen(kw_only=True, eq=False, repr=False)
class CalendarRows:
    """Keys of the ``[calendar]`` table of a language file."""

    months: tuple[tuple[str, ...], ...] = field(default=(), converter=lists, validator=_that_many(MONTHS))
    """The printed forms of the twelve months, without a full stop at the end."""
    weekdays: tuple[tuple[str, ...], ...] = field(default=(), converter=lists, validator=_that_many(WEEKDAYS))
    """The printed forms of the seven weekdays, Monday first."""
    am: tuple[str, ...] = field(default=(), converter=words)
    """Words for the hours before noon."""
    pm: tuple[str, ...] = field(default=(), converter=words)
    """Words for the hours after noon."""
    order: str = "dmy"
    """Order of the numbers in a short date."""
    also: Mapping[str, int] = field(factory=dict, converter=numbers)
    """More printed forms of months, with the number of the month."""
    unresolved: tuple[str, ...] = field(default=(), converter=words)
    """Months of other calendars (Hijri, Bikram Sambat, Solar Hijri): dates that are known but not converted."""
    month_prefixes: tuple[str, ...] = field(default=(), converter=words)
    """Words that stand before the number of a month: ``"tháng"``."""
    days: Mapping[str, int] = field(factory=dict, converter=numbers)
    """Days of the month printed as words: ``"primero"``."""
    ordinals: tuple[str, ...] = field(default=(), converter=words)
    """What follows the number of a day: ``"st"``, ``"er"``."""
    fillers: tuple[str, ...] = field(default=(), converter=words)
    """Words that stand between or before the pieces of a date or time: ``"de"``, ``"kl."``, ``"Uhr"``."""
    labels: tuple[str, ...] = field(default=(), converter=words)
    """Words that say what a date is for: ``"Updated"``, ``"Published"``."""
    changes: tuple[str, ...] = field(default=(), converter=words)
    """Words that open what says when a story was changed: ``"Updated"``."""
    years: tuple[str, ...] = field(default=(), converter=words)
    """Marks behind the number of a year: ``"年"``."""
    month_marks: tuple[str, ...] = field(default=(), converter=words)
    """Marks behind the number of a month: ``"月"``."""
    day_marks: tuple[str, ...] = field(default=(), converter=words)
    """Marks behind the number of a day: ``"日"``."""
    hour_marks: tuple[str, ...] = field(default=(), converter=words)
    """Marks between hours and minutes besides colon and full stop: ``"h"``, ``"時"``."""
    minute_marks: tuple[str, ...] = field(default=(), converter=words)
    """Marks behind the minutes: ``"分"``."""
    zones: Mapping[str, int] = field(factory=dict, converter=numbers)
    """Names of time zones whose offset is safe, in minutes east of UTC."""
    eras: Mapping[str, int] = field(factory=dict, converter=numbers)
    """Names of eras and what is added to their years: ``"令和"`` 2018; 0 for the common era."""
    other_eras: tuple[str, ...] = field(default=(), converter=words)
    """Marks of years in calendars that are not converted: ``"هـ"``."""
    years_ahead: int = 0
    """How far printed years run ahead where they do (Thai Buddhist era: 543)."""


@frozen(kw_only=True, eq=False, repr=False)
class CalendarWords:
    """The section, ready for look-up."""

    months: dict[str, int]
    """Case-folded form to number of the month, 0 for months of other calendars."""
    days: dict[str, int]
    """Case-folded words for days of the month."""
    weekdays: frozenset[str]
    """Case-folded weekdays."""
    day_heads: tuple[str, ...]
    """The longer weekdays, that compounds begin with: ``"dienstag"`` in "Dienstagmorgen"."""
    known: frozenset[str]
    """Case-folded words that may stand around a date without changing it."""
    changes: frozenset[str]
    """Case-folded words that say that a moment is that of a change."""
    zones: dict[str, int]
    """Case-folded zone names, offset in minutes."""
    eras: dict[str, int]
    """Names of eras, what is added to their years."""
    order: str
    """Order of the numbers in a short date."""
    years_ahead: int
    """How far printed years run ahead."""
    longest: int
    """Most words of a month's form."""
    month_ends: tuple[str, ...]
    """The last words of all forms of months, case-folded."""
    day_first: re.Pattern[str]
    """``5 March 2025``, matched at the number."""
    month_first: re.Pattern[str]
    """``March 5, 2025``, matched at the month."""
    marked: re.Pattern[str] | None
    """``2025年3月5日``, matched at the first number; ``None`` where no such marks are printed."""
    clock: re.Pattern[str]
    """A time of day, matched at its number or at the half of the day before it."""
    longest_half: int
    """Characters of the longest half of the day: ``"午後"``, ``"p.m."``."""
    joined: re.Pattern[str]
    """What may stand between two dates that say the same in two calendars."""


def _forms(rows: CalendarRows) -> dict[str, int]:
    pairs = [(form, number) for number, group in enumerate(rows.months, 1) for form in group]
    pairs += _shortened(rows.months)
    pairs += [*rows.also.items(), *((form, 0) for form in rows.unresolved)]
    found: dict[str, int] = {}
    for form, number in pairs:
        for folded in (form.casefold(), form.upper().casefold()):
            found.setdefault(folded, number)
    return found


def _shortened(months: Iterable[tuple[str, ...]]) -> list[tuple[str, int]]:
    """Return the first three and four letters of months' names where they are those of no other month."""
    found: dict[str, set[int]] = {}
    for number, group in enumerate(months, 1):
        for form in group:
            if form.upper() != form.lower() and form.isalpha():
                for length in (3, 4):
                    found.setdefault(form[:length].casefold(), set()).add(number)
    return [(form, numbers_.pop()) for form, numbers_ in found.items() if len(numbers_) == 1 and len(form) > 2]  # noqa: PLR2004


def _any(forms: Iterable[str], otherwise: str = r"(?!)") -> str:
    """Return an alternation of literal forms, the longest first."""
    ordered = sorted(set(forms), key=lambda form: (-len(form), form))
    return "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in ordered) or otherwise


def _between(rows: CalendarRows) -> str:
    """Return what may stand between day, month and year: stops, commas, blanks, filler words."""
    return rf"(?:[.,،\s]|(?:{_any(rows.fillers)})(?=[\s\d]))"


_PIECE = pattern(r"[^\s.-]+(?:\.[^\s.-]+)*")
_END = r"(?![^\W\d_])"


def _day_first(rows: CalendarRows, months: Iterable[str]) -> re.Pattern[str]:
    day = rf"(?P<day>\d{{1,2}}|(?:{_any(rows.days)})(?=\s))(?:\s?(?:{_any(rows.ordinals)})(?=[\s.,]))?"
    month = rf"(?:(?P<month>{_any(months)}){_END}|(?:{_any(rows.month_prefixes)})\s*(?P<number>\d{{1,2}}))"
    era = rf"(?:\s?(?:(?P<other>{_any(rows.other_eras)})|{_any(rows.eras)}){_END}\.?)?"
    between = _between(rows)
    year = rf"(?:{between}{{0,4}}(?<!\d)(?P<year>\d{{4}})(?!\d)\.?{era})"
    return pattern(rf"{day}{between}{{0,5}}[-/]?{month}\.?(?:{year})?", re.IGNORECASE)


def _month_first(rows: CalendarRows, months: Iterable[str]) -> re.Pattern[str]:
    day = rf"(?P<day>\d{{1,2}})(?!\d)(?:(?:{_any(rows.ordinals)})(?=[\s.,]))?"
    year = r"(?:[.,،]?\s{0,2}(?<!\d)(?P<year>\d{4})(?!\d))"
    return pattern(rf"(?P<month>{_any(months)})\.?\s{{0,3}}{day}(?:{year})?", re.IGNORECASE)


def _marked(rows: CalendarRows) -> re.Pattern[str] | None:
    if not rows.day_marks:
        return None
    year = rf"(?:(?P<era>{_any(rows.eras)})?\s?(?P<year>{NUMERAL}{{1,4}}|元)\s?(?:{_any(rows.years)})\s?)?"
    month = rf"(?:(?P<month>{NUMERAL}{{1,3}})\s?(?:{_any(rows.month_marks)})\s?)?"
    return pattern(rf"{year}{month}(?P<day>{NUMERAL}{{1,3}})\s?(?:{_any(rows.day_marks)})")


def _clock(rows: CalendarRows) -> re.Pattern[str]:
    am, pm = (rf"(?P<{{}}>{_any(half)})" for half in (rows.am, rows.pm))
    first = rf"(?:(?:{am.format('am1')}|{pm.format('pm1')})\s?)?"
    last = rf"(?:\s?(?:{am.format('am2')}|{pm.format('pm2')}){_END}\.?)?"
    hours = rf"(?<![\d.:])(?P<hour>\d{{1,2}})\s?(?:[:.]|(?:{_any(rows.hour_marks)}))"
    minutes = rf"\s?(?P<minute>\d\d)(?!\d)(?:[:.](?P<second>\d\d)(?!\d))?\s?(?:{_any(rows.minute_marks)})?"
    marked = rf"(?:{_any(rows.hour_marks)}){_END}|(?=\s?(?:{_any((*rows.am, *rows.pm))}){_END})"
    whole = rf"(?<![\d.:])(?P<only>\d{{1,2}})\s?(?:{marked})"
    zone = (
        rf"(?:\s?\(?(?P<zone>{_any(rows.zones)}){_END})?(?:\s?(?P<sign>[+\-−])(?P<zh>\d\d?)(?::?(?P<zm>\d\d))?(?!\d))?"
    )
    return pattern(rf"{first}(?:{hours}{minutes}|{whole}){last}{zone}", re.IGNORECASE)


def _known(rows: CalendarRows) -> frozenset[str]:
    groups = (rows.fillers, rows.labels, rows.changes, rows.am, rows.pm, rows.ordinals, rows.eras, *rows.weekdays)
    return frozenset(word.casefold() for group in groups for item in group for word in _PIECE.findall(item))


def compile_calendar(rows: CalendarRows) -> CalendarWords:
    """Return the section's words, ready for look-up."""
    months = _forms(rows)
    printed = [*months, *(form for group in rows.months for form in group)]
    return CalendarWords(
        months=months,
        days={word.casefold(): number for word, number in rows.days.items()},
        weekdays=frozenset(form.casefold() for group in rows.weekdays for form in group),
        day_heads=tuple(form.casefold() for group in rows.weekdays for form in group if len(form) > _COMPOUND),
        known=_known(rows),
        changes=frozenset(word.casefold() for word in rows.changes),
        zones={name.casefold(): offset for name, offset in rows.zones.items()},
        eras=dict(rows.eras),
        order=rows.order,
        years_ahead=rows.years_ahead,
        month_ends=tuple(
            {word.rstrip(".") for form in (*months, *map(str.casefold, printed)) for word in form.split()[-1:]}
        ),
        longest=max((len(form.split()) for form in months), default=1),
        day_first=_day_first(rows, printed),
        month_first=_month_first(rows, printed),
        marked=_marked(rows),
        clock=_clock(rows),
        longest_half=max(map(len, (*rows.am, *rows.pm)), default=0),
        joined=pattern(rf"\s*(?:{_any(rows.fillers)})?\s*", re.IGNORECASE),
    )
