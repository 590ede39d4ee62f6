"""The agency of a dateline: what stands in its brackets, or bare behind its date."""

from __future__ import annotations

from typing import NamedTuple

from newsparse.lexicon import Lexicon
from newsparse.model import Timestamp
from newsparse.parts.dates import find_date
from newsparse.rows import AgencyRow
from newsparse.text.patterns import pattern
from newsparse.text.whitespace import clean

LONGEST = 60
"""Most characters between the brackets."""

_PART = pattern(r"\s?[/,،|＝=、·]\s?|\s[-–—]\s|-(?=[A-Za-z])")
_STATION = pattern(r"[KW][A-Z]{2,3}(?:-?(?:TV|FM|AM|DT|LD))?(?:[ /-]?\d{1,2})?")
_DOMAIN = pattern(r"[\w-]{2,30}(?:\.[\w-]{2,20}){1,2}")
_TOKEN = pattern(r"(?=[\d\s]{0,6}[^\W\d_])[^\W_][\w.&'’/+-]{0,29}(?:\s[^\W_][\w.&'’/+-]{0,20}){0,3}")
_WORD = pattern(r"[^\s,،;:()\[\]–—|/]+")
_MOST_WORDS = 4


class Wire(NamedTuple):
    """What an agency's place in a dateline says."""

    printed: str
    row: AgencyRow | None
    """The row of the table; ``None`` for an agency that is not in it."""
    date: Timestamp | None = None
    """A date beside it in the brackets."""
    sure: bool = False
    """Whether it can hardly be anything but an agency."""


def known_agency(content: str, lexicon: Lexicon) -> Wire | None:
    """Return the agency that the text between brackets or slashes names, ``None`` if it names none of the table."""
    content = content.strip()
    if not content or len(content) > LONGEST:
        return None
    agencies = lexicon.agencies
    if (row := agencies.find(content)) is not None:
        return Wire(clean(content), row, sure=True)
    if content.casefold() in lexicon.dateline.agencies:
        return Wire(clean(content), None, sure=True)
    for title in lexicon.dateline.reporters:
        if content.startswith(title) and (row := agencies.find(content[len(title) :].strip())) is not None:
            return Wire(clean(content), row, sure=True)
    parts = [part for part in _PART.split(content) if part]
    if len(parts) < 2 or (row := agencies.first(parts)) is None:  # noqa: PLR2004 - an agency and something else
        return None
    date = find_date(content, lexicon.calendar) if any(character.isdigit() for character in content) else None
    printed = content if date is None else content[: date.start].rstrip(" ,،")
    return Wire(clean(printed or parts[0]), row, date.stamp if date else None, sure=True)


def unknown_agency(content: str) -> Wire | None:
    """Return what may be an agency that is not in the table, by its looks."""
    content = content.strip()
    if not _TOKEN.fullmatch(content):
        return None
    sure = bool(_STATION.fullmatch(content) or _DOMAIN.fullmatch(content))
    return Wire(clean(content), None, sure=sure)


def agency_at(text: str, start: int, lexicon: Lexicon) -> tuple[Wire, int] | None:
    """Return the agency whose name begins at ``start`` without brackets, and where it ends; the longest name wins."""
    ends = []
    for word in _WORD.finditer(text, start, start + LONGEST):
        ends.append(word.end())
        if len(ends) == _MOST_WORDS:
            break
    for end in reversed(ends):
        printed = text[start:end].rstrip(".-")
        if (row := lexicon.agencies.find(printed)) is not None:
            return Wire(clean(printed), row, sure=True), start + len(printed)
    return None
