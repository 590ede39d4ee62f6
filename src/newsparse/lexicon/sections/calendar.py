"""The words of a language for the section ``[calendar]``."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class CalendarRows:
    """Keys of the ``[calendar]`` table of a language file."""


@frozen(kw_only=True)
class CalendarWords:
    """The section, ready for look-up."""


def compile_calendar(_rows: CalendarRows) -> CalendarWords:
    """Return the section's words, ready for look-up."""
    return CalendarWords()
