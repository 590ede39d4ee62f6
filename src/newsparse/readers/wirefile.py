"""Wire formats made of control characters: their text, and their two-digit years."""

from __future__ import annotations

from newsparse.model import Problem
from newsparse.readers.source import Source
from newsparse.text.decoding import decode

_CENTURY_BREAK = 70


def message_text(source: Source, name: str) -> tuple[str, tuple[Problem, ...]]:
    """Return the text of a wire file in the format called ``name``: UTF-8, else cp1252.

    Raises:
        TypeError: the content is neither text nor bytes.
    """
    content = source.content
    if isinstance(content, str):
        return content, ()
    if isinstance(content, bytes):
        return decode(content, declared="cp1252", language=source.language).text, ()
    message = f"{name} is str or bytes, not {type(content).__name__}"
    raise TypeError(message)


def full_year(year: int) -> int:
    """Return the year that two digits name; wires are younger than 1970."""
    return year + (1900 if year >= _CENTURY_BREAK else 2000)
