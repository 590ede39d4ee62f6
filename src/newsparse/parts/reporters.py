"""Names in closing credits, with the places they reported from: ``A in X and B and C in Y``."""

from __future__ import annotations

from attrs import define, evolve, field

from newsparse.lexicon import Lexicon
from newsparse.model import Person
from newsparse.parts.bodies import is_organization
from newsparse.parts.people import read_people
from newsparse.parts.runs import separators
from newsparse.rows import Span
from newsparse.text.names import fold_word, is_caseless, is_name, is_single_name
from newsparse.text.patterns import pattern
from newsparse.text.scripts import EAST, reaches
from newsparse.text.whitespace import clean

_EDGES = ' \t\r\n\u00a0.,:;()[]*_—–-"“”'
_POSSESSIVE = pattern(r"(.{1,40}?)['’]s\s+(?=\S)")
_CJK = pattern(r"[\u3041-\u30fe\u4e00-\u9fff\uac00-\ud7a3]")

_CASELESS_WORDS = 3


@define
class Reporters:
    """Persons read so far, and what else stood among them."""

    lexicon: Lexicon
    at: int
    persons: list[Person] = field(factory=list)
    agency: str | None = None
    unknown: int = 0
    _placed: int = 0
    """How many of the persons have got their place."""

    def read(self, text: str, at: int, preposition: str | None = None) -> None:
        """Read one run of names; the words before a place are the lexicon's, or ``preposition`` alone."""
        byline, text = self.lexicon.byline, text.replace("\n", " ").replace("\r", " ")
        if reaches(text, EAST) and _CJK.search(text):
            self._read_cjk(text, at)
            return
        stop = byline.stop.search(text)
        if stop is not None and not stop[0][-1].isdigit() and text[: stop.start()][-1:].isspace():
            text = text[: stop.start()]
        start = 0
        for found in [*separators(text, byline), None]:
            end = found.start() if found else len(text)
            if text[start:end].strip(_EDGES):
                self._item(text[start:end], at + start, {preposition} if preposition else byline.places)
            start = found.end() if found else end

    def _read_cjk(self, text: str, at: int) -> None:
        people = read_people(text, self.lexicon, at)
        self.persons += people.persons
        self.agency = self.agency or people.agency
        self.unknown += people.unknown or not (people.persons or people.agency or people.organization)

    def _item(self, raw: str, at: int, prepositions: frozenset[str] | set[str]) -> None:
        words = clean(raw).strip(_EDGES).split()
        joins = self.lexicon.byline.joins
        while words and words[0].casefold() in joins:
            words.pop(0)
        cut = next((index for index, word in enumerate(words) if index and word.casefold() in prepositions), len(words))
        name, place = words[:cut], " ".join(words[cut + 1 :])
        if words and words[0].casefold() in prepositions and self.persons:
            name, place = [], " ".join(words[1:])
        if self._is_region(name, place):
            self._extend(" ".join(name))
        elif name and not self._add(raw, at, name):
            self.unknown += 1
        if place:
            self._place(place)

    def _is_region(self, name: list[str], place: str) -> bool:
        """Return whether a piece narrows the place before it: ``in Greenville, South Carolina``."""
        if not name or place or not self.persons or self.persons[-1].location is None:
            return False
        text = " ".join(name)
        known = self.lexicon.places.region_country(text) is not None
        return known or (len(name) == 1 and self.lexicon.agencies.find(text) is None)

    def _extend(self, region: str) -> None:
        last = self.persons[-1].location
        for index, person in enumerate(self.persons):
            if person.location == last and index >= self._placed - self._same(last):
                self.persons[index] = evolve(person, location=f"{last}, {region}")

    def _same(self, location: str | None) -> int:
        return sum(person.location == location for person in self.persons)

    def _place(self, place: str) -> None:
        for index in range(self._placed, len(self.persons)):
            self.persons[index] = evolve(self.persons[index], location=place)
        self._placed = len(self.persons)

    def _add(self, raw: str, at: int, words: list[str]) -> bool:
        """Take a name, the agency and the role before it apart; return whether it was one, or an agency."""
        text, role = " ".join(words), None
        byline = self.lexicon.byline
        owner = _POSSESSIVE.match(text)
        if owner is not None and (self._agency_in(owner[1], whole=True) or is_organization(owner[1].split(), byline)):
            self.agency, words = self.agency or owner[1], text[owner.end() :].split()
        heads = [index for index, word in enumerate(words) if fold_word(word) in byline.roles]
        if heads and heads[-1] < len(words) - 1:
            role, words = " ".join(words[: heads[-1] + 1]), words[heads[-1] + 1 :]
            self.agency = self.agency or self._agency_in(role)
        name = " ".join(words)
        if (printed := self._agency_in(name, whole=True)) is not None:
            self.agency = self.agency or printed
            return True
        if not self._is_name(words):
            return not words or name.casefold() in byline.nobody
        start = raw.find(words[0])
        end = raw.rfind(words[-1]) + len(words[-1])
        self.persons.append(Person(name=name, role=role, spans=(Span(at + start, at + end),)))
        return True

    def _is_name(self, words: list[str]) -> bool:
        if words and is_caseless(words[0]) and len(words) > _CASELESS_WORDS:
            return False
        byline = self.lexicon.byline
        whole = is_name(" ".join(words), byline.particles, byline.suffixes)
        single = len(words) == 1 and is_single_name(words[0])
        return whole or (single and words[0].casefold() not in self.lexicon.quotation.referents)

    def _agency_in(self, text: str, *, whole: bool = False) -> str | None:
        """Return the agency that a text is or, unless ``whole``, begins with."""
        words = text.split()
        if words and words[0].casefold() in self.lexicon.byline.articles:
            words = words[1:]
        for size in range(len(words), 0, -1):
            if self.lexicon.agencies.find(" ".join(words[:size])) is not None:
                return " ".join(words[:size])
            if whole:
                break
        return None
