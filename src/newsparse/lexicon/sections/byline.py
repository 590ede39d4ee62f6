"""The words of a language for the section ``[byline]``."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class BylineRows:
    """Keys of the ``[byline]`` table of a language file."""


@frozen(kw_only=True)
class BylineWords:
    """The section, ready for look-up."""


def compile_byline(_rows: BylineRows) -> BylineWords:
    """Return the section's words, ready for look-up."""
    return BylineWords()
