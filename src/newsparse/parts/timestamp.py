"""Dates and times of day as printed in any language, as precise as printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from newsparse.lexicon import Lexicon
from newsparse.lexicon.sections.calendar import CalendarWords
from newsparse.model import Timestamp
from newsparse.model.timestamp import timestamp_of
from newsparse.parts.dates import FoundDate, find_date, find_month
from newsparse.text.digits import NUMERAL
from newsparse.text.patterns import pattern

LONGEST = 120
"""Most characters of a line that is nothing but a date."""

_WORD = pattern(r"[^\s\d,.:;|/()\[\]·•–—、。，：-]+(?:\.[^\s\d,.:;|()]+)*")
_DIGIT = pattern(r"\d")
_HOUR = pattern(r"\d(?<![\d.:]\d)")
_FIGURE = pattern(rf"{NUMERAL}")
_NOON, _HOURS = 12, 23
_MINUTES = 59


def parse_timestamp(text: str, lexicon: Lexicon, at: int = 0) -> Timestamp | None:  # noqa: ARG001 - parts share a shape
    """Return the date and time that is the whole of ``text``, labels ("Updated") and weekdays aside, or ``None``.

    A timestamp has no span, so ``at`` changes nothing.
    """
    if len(text) > LONGEST * 2:
        return None
    line = " ".join(text.split())
    if not line or len(line) > LONGEST or not _may_be(line, lexicon.calendar):
        return None
    if (machine := timestamp_of(line)) is not None and (machine.day is not None or machine.month is not None):
        return machine
    stamp, rest = _taken(line, lexicon.calendar)
    return stamp if stamp is not None and _nothing_left(rest, lexicon.calendar) else None


def read_timestamp(text: str, lexicon: Lexicon) -> tuple[Timestamp | None, bool]:
    """Return the first date and time in a line, and whether it is the whole of the line, labels and weekdays aside."""
    line = " ".join(text[: LONGEST * 2].split())
    if not line or not _may_be(line[:LONGEST], lexicon.calendar):
        return None, False
    short = len(line) <= LONGEST and len(text) <= LONGEST * 2
    machine = timestamp_of(line) if short else None
    if machine is not None and (machine.day is not None or machine.month is not None):
        return machine, True
    stamp, rest = _taken(line[:LONGEST], lexicon.calendar)
    return stamp, short and stamp is not None and _nothing_left(rest, lexicon.calendar)


def find_timestamp(text: str, lexicon: Lexicon) -> Timestamp | None:
    """Return the first date and time in the first :data:`LONGEST` characters of ``text``, whatever else it says."""
    line = " ".join(text[: LONGEST * 2].split())[:LONGEST]
    return _taken(line, lexicon.calendar)[0] if _may_be(line, lexicon.calendar) else None


def _may_be(line: str, calendar: CalendarWords) -> bool:
    return bool(_FIGURE.search(line) or calendar.days)


def _taken(line: str, calendar: CalendarWords) -> tuple[Timestamp | None, str]:
    """Return what ``line`` says of date and time, and the line without it."""
    date = find_date(line, calendar) or find_month(line, calendar)
    rest = line if date is None else f"{line[: date.start]} , {line[date.end :]}"
    clock = _clock_in(rest, calendar, dated=date is not None)
    if clock is not None:
        found, stamp = clock
        return _joined(date, stamp), rest[: found.start()] + " " + rest[found.end() :]
    return (date.stamp if date else None), rest


def _clock_in(rest: str, calendar: CalendarWords, *, dated: bool) -> tuple[re.Match[str], Timestamp] | None:
    for found in _clocks(rest, calendar):
        stamp = _clock(found, calendar)
        if stamp is not None and (dated or stamp.minute is None or _plain(found)):
            return found, stamp
    return None


def _clocks(text: str, calendar: CalendarWords) -> Iterator[re.Match[str]]:
    """Yield what may be times of day, none inside another; each is looked for at its number and right before it."""
    behind = 0
    for hour in _HOUR.finditer(text):
        for start in range(max(behind, hour.start() - calendar.longest_half - 1), hour.start() + 1):
            if (found := calendar.clock.match(text, start)) is not None:
                behind = found.end()
                yield found
                break


def _plain(found: re.Match[str]) -> bool:
    """Return whether a time without a date is one beyond doubt: not two numbers with a full stop between."""
    return "." not in found[0] or any(found[group] for group in ("am1", "am2", "pm1", "pm2", "zone"))


def _clock(found: re.Match[str], calendar: CalendarWords) -> Timestamp | None:
    hour, minute = int(found["hour"] or found["only"]), found["minute"]
    if found["pm1"] or found["pm2"]:
        hour += _NOON if hour < _NOON else 0
    elif (found["am1"] or found["am2"]) and hour == _NOON:
        hour = 0
    if hour > _HOURS or int(minute or 0) > _MINUTES:
        return None
    return Timestamp(
        hour=hour,
        minute=int(minute) if minute else None,
        second=int(found["second"]) if found["second"] else None,
        utc_offset=_offset(found, calendar),
    )


def _offset(found: re.Match[str], calendar: CalendarWords) -> int | None:
    named = calendar.zones.get((found["zone"] or "").casefold())
    if not found["sign"]:
        return named
    minutes = int(found["zh"]) * 60 + int(found["zm"] or 0)
    return (named or 0) + (minutes if found["sign"] == "+" else -minutes)


def _joined(date: FoundDate | None, clock: Timestamp) -> Timestamp:
    if date is None or date.stamp is None:
        return clock
    return attrs.evolve(clock, year=date.stamp.year, month=date.stamp.month, day=date.stamp.day)


def _nothing_left(rest: str, calendar: CalendarWords) -> bool:
    """Return whether only labels, weekdays and filler words are left."""
    if _DIGIT.search(rest):
        return False
    words = (word.casefold().rstrip(".") for word in _WORD.findall(rest))
    return all(word in calendar.known or word in calendar.weekdays or word in calendar.zones for word in words)
