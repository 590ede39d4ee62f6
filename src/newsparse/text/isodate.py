"""Dates that machines write: ISO 8601, RFC 2822, compact and epoch forms, and what is near them.

The three-letter names of months and the zone names here are tokens of those standards, not words of a language;
dates as people print them are read in parts/timestamp.py with the lexicon.
"""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from newsparse.text.patterns import pattern

LONGEST = 80
"""Most characters of a date."""

MONTHS = {
    name: number
    for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)  # noqa: SIM905
}
"""Names of months in RFC 2822."""

ZONES = {
    "z": 0,
    "ut": 0,
    "utc": 0,
    "gmt": 0,
    "edt": -240,
    "est": -300,
    "cdt": -300,
    "cst": -360,
    "mdt": -360,
    "mst": -420,
    "pdt": -420,
    "pst": -480,
}
"""Zone names of RFC 2822 and their offsets from UTC in minutes."""

_CLOCK = r"(?P<hour>\d\d?)(?::?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:[.,]\d{1,9})?)?)?"
_CLOCK_COLON = r"(?P<hour>\d\d?):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d{1,9})?)?"
_ZONE = r"(?P<zone>[ ]?[A-Za-z]{1,4})?(?:[ ]?(?P<sign>[+\-\u2212])(?P<zh>\d\d?):?(?P<zm>\d\d)?(?:[ ][A-Z]{1,4})?)?"
_TAIL = rf"(?:(?:[Tt]|[ ],?[ ]?|,[ ]){_CLOCK}{_ZONE})?(?:[ ]?[\[(][^()\[\]]{{1,40}}[\])])?"
_DAY_NAME = r"(?:[A-Za-z]{3,9},?[ ])?"
_FORMS = tuple(
    pattern(form)
    for form in (
        rf"(?P<year>\d{{4}})(?P<dash>[-/.])(?P<month>\d\d?)(?P=dash)(?P<day>\d\d?){_TAIL}",
        r"(?P<year>\d{4})(?:-(?P<month>\d\d))?",
        rf"(?P<year>\d{{4}})(?P<month>\d\d)(?P<day>\d\d)(?:[Tt ]?{_CLOCK}{_ZONE})?",
        rf"{_DAY_NAME}(?P<day>\d\d?)[ -](?P<name>[A-Za-z]{{3}})[ -](?P<year>\d{{4}}|\d\d){_TAIL}",
        rf"{_DAY_NAME}(?P<name>[A-Za-z]{{3}})[ ]{{1,2}}(?P<day>\d\d?),?[ ](?P<year>\d{{4}}){_TAIL}",
        rf"{_DAY_NAME}(?P<name>[A-Za-z]{{3}})[ ]{{1,2}}(?P<day>\d\d?)[ ]{_CLOCK_COLON}{_ZONE}[ ](?P<year>\d{{4}})",
        rf"(?P<day>\d\d?)\.(?P<month>\d\d?)\.(?P<year>\d{{4}}){_TAIL}",
        rf"(?P<first>\d\d?)(?P<dash>[/-])(?P<second_number>\d\d?)(?P=dash)(?P<year>\d{{4}}){_TAIL}",
    )
)
_WEEK = pattern(r"(\d{4})-?W(\d\d)-?([1-7])")
_ORDINAL = pattern(r"(\d{4})-(\d{3})")
_EPOCH = pattern(r"1\d{9}(?:\d{3})?")
_LAST_HOUR, _LAST_MINUTE, _MONTHS_A_YEAR, _LONGEST_MONTH = 23, 59, 12, 31
_HALVES = {"am": 0, "pm": 12}
_FARTHEST = 15 * 60
_PIVOT = 69


class Moment(NamedTuple):
    """The numbers of a date, ``None`` where the text names none; see :class:`newsparse.model.Timestamp`."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    utc_offset: int | None = None


def parse_iso(text: str) -> Moment | None:
    """Return the moment a machine-made date names, ``None`` if it is none or may mean two days (``03/04/2025``)."""
    text = text.strip()
    if not text or len(text) > LONGEST:
        return None
    if (text[10:11] == "T" or text[8:9] == "T") and (plain := _plain(text)) is not None:
        return plain
    text = " ".join(text.split())
    for form in _FORMS:
        if (found := form.fullmatch(text)) and (moment := _moment(found.groupdict())) is not None:
            return moment
    return _counted(text)


def _plain(text: str) -> Moment | None:
    """Return the moment of ``2025-03-05T11:09:00+01:00`` or ``20250305T110900+0100``, ``None`` for other forms."""
    if (text[4:5], text[7:8], text[13:14], text[16:17]) != ("-", "-", ":", ":") and not text[9:15].isdecimal():
        return None
    try:
        then = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    shift = then.utcoffset()
    minutes = None if shift is None else shift.total_seconds() / 60
    if minutes is not None and (minutes % 1 or abs(minutes) > _FARTHEST):
        return None
    offset = None if minutes is None else int(minutes)
    return Moment(then.year, then.month, then.day, then.hour, then.minute, then.second, offset)


def _counted(text: str) -> Moment | None:
    """Return the day of a week date, an ordinal date or seconds (milliseconds) since 1970."""
    try:
        if week := _WEEK.fullmatch(text):
            return _of_day(dt.date.fromisocalendar(int(week[1]), int(week[2]), int(week[3])))
        if ordinal := _ORDINAL.fullmatch(text):
            return _of_day(dt.datetime.strptime(f"{ordinal[1]} {ordinal[2]} +0000", "%Y %j %z").date())
        if _EPOCH.fullmatch(text):
            then = dt.datetime.fromtimestamp(int(text[:10]), dt.UTC)
            return Moment(then.year, then.month, then.day, then.hour, then.minute, then.second, 0)
    except ValueError:
        pass
    return None


def _of_day(day: dt.date) -> Moment:
    return Moment(day.year, day.month, day.day)


def _moment(found: dict[str, str | None]) -> Moment | None:
    month, day = _month_and_day(found)
    if month is False or day is False or not found["year"]:
        return None
    clock = _clock(found)
    if clock is None:
        return None
    return Moment(_year(found["year"]), month, day, *clock)


def _month_and_day(found: dict[str, str | None]) -> tuple[int | None, int | None] | tuple[bool, bool]:
    """Return month and day, ``None`` where not named, ``False`` where they are none or ambiguous."""
    month, day = _number(found.get("month")), _number(found.get("day"))
    if name := found.get("name"):
        month = MONTHS.get(name.casefold(), 0)
    if "first" in found:
        month, day = _ordered(int(found["first"] or 0), int(found["second_number"] or 0))
    fits = (month is None or 1 <= month <= _MONTHS_A_YEAR) and (day is None or 1 <= day <= _LONGEST_MONTH)
    return (month, day) if fits else (False, False)


def _ordered(first: int, second: int) -> tuple[int, int]:
    """Return month and day of two numbers of which only one can be a month; zeros where both can."""
    if first > _MONTHS_A_YEAR >= second:
        return second, first
    if second > _MONTHS_A_YEAR >= first:
        return first, second
    return (first, second) if first == second else (0, 0)


def _clock(found: dict[str, str | None]) -> tuple[int | None, int | None, int | None, int | None] | None:
    """Return hour, minute, second and offset; ``None`` for an impossible time."""
    hour, minute, second = (_number(found.get(key)) for key in ("hour", "minute", "second"))
    if hour is None:
        return None, None, None, None
    if hour > _LAST_HOUR or (minute or 0) > _LAST_MINUTE or (second or 0) > _LAST_MINUTE + 1:
        return None
    zone = (found.get("zone") or "").strip().casefold()
    if zone in _HALVES:
        return (hour % 12 + _HALVES[zone], minute, second, None) if 0 < hour <= 12 else None  # noqa: PLR2004
    if zone and zone not in ZONES:
        return (hour, minute, second, None) if not found.get("sign") else None
    return hour, minute, second, _offset(found, ZONES.get(zone))


def _offset(found: dict[str, str | None], named: int | None) -> int | None:
    if not found.get("sign"):
        return named
    minutes = int(found["zh"] or 0) * 60 + int(found["zm"] or 0)
    if minutes > _FARTHEST:
        return None
    return minutes if found["sign"] == "+" else -minutes


def _year(digits: str) -> int:
    year = int(digits)
    if len(digits) > 2:  # noqa: PLR2004 - two digits or four
        return year
    return year + (1900 if year >= _PIVOT else 2000)


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None
