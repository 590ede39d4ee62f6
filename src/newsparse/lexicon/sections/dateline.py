"""The words of a language for the section ``[dateline]``."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class DatelineRows:
    """Keys of the ``[dateline]`` table of a language file."""


@frozen(kw_only=True)
class DatelineWords:
    """The section, ready for look-up."""


def compile_dateline(_rows: DatelineRows) -> DatelineWords:
    """Return the section's words, ready for look-up."""
    return DatelineWords()
