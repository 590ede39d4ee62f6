"""Cheap looks at the script of a text, before a pattern for it is searched."""

from __future__ import annotations

THAI, EAST = "\u0e00", "\u2e80"
"""Where Thai, the first script without blanks between words, and the scripts of East Asia begin."""


def reaches(text: str, first: str) -> bool:
    """Return whether a text holds a character at or behind ``first`` in Unicode's order."""
    return not text.isascii() and max(text) >= first
