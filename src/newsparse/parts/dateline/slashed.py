"""Turkish forms with slashes: ``AA / Tunis / Salim Boussaïd`` and ``Can ÇELİK-Eser PAZARBAŞI/ADANA, (DHA)- ``."""

from __future__ import annotations

from newsparse.lexicon import Lexicon
from newsparse.model import Person
from newsparse.parts.dateline.agency import known_agency
from newsparse.parts.dateline.draft import SEPARATOR, Draft, person
from newsparse.parts.dateline.places import read_places
from newsparse.text.names import is_name
from newsparse.text.patterns import pattern

_LINE = pattern(r"([^/\n]{2,20}) / ([^/\n]{2,30})(?: / ([^/\n]{3,60}))?(?=\s*(?:\n|$))")
_CREDITED = pattern(
    r"([^/\n()]{4,90}?)\s?/\s?([^/\n(),]{2,40}(?:\([^()\n]{2,30}\))?)\s?,?\s?[-–—]?\s?\(([^()\n]{2,20})\)"
)
_NAME = pattern(r"[^-–,&]+")


def parse_slashed(text: str, start: int, lexicon: Lexicon) -> Draft | None:
    """Return a dateline whose pieces are parted by slashes."""
    if "/" not in text[start : start + 140]:
        return None
    return _agency_line(text, start, lexicon) or parse_credited(text, start, lexicon)


def _agency_line(text: str, start: int, lexicon: Lexicon) -> Draft | None:
    line = _LINE.match(text, start)
    wire = known_agency(line[1], lexicon) if line else None
    named = read_places(line[2], lexicon) if line and wire else None
    if line is None or wire is None or named is None:
        return None
    persons = _persons(line[3], line.start(3)) if line[3] else ()
    return Draft(start, line.end(), named.places, wire.printed, wire.row.id if wire.row else None, persons=persons)


def parse_credited(text: str, start: int, lexicon: Lexicon) -> Draft | None:
    """Return a dateline that names its authors before a slash: surnames in capitals, as is the city behind it."""
    found = _CREDITED.match(text, start)
    wire = known_agency(found[3], lexicon) if found else None
    if found is None or wire is None:
        return None
    named = read_places(found[2], lexicon)
    persons = _persons(found[1], found.start(1))
    if named is None or not named.caps or not persons:
        return None
    separator = SEPARATOR.match(text, found.end())
    end = separator.end() if separator else found.end()
    return Draft(start, end, named.places, wire.printed, wire.row.id if wire.row else None, persons=persons)


def _persons(names: str, start: int) -> tuple[Person, ...]:
    """Return the persons joined by hyphens or commas, ``()`` unless all look like persons."""
    found = [
        (piece[0].strip(), piece.start() + len(piece[0]) - len(piece[0].lstrip())) for piece in _NAME.finditer(names)
    ]
    if not all(is_name(name) and not name.isupper() for name, _ in found):
        return ()
    return tuple(person(name, start + offset) for name, offset in found)
