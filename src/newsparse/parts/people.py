"""A run of persons with their roles, organisations, places and addresses: what bylines and closing credits share."""

from __future__ import annotations

import re

from attrs import define, evolve, field, frozen

from newsparse.lexicon import Lexicon
from newsparse.lexicon.sections.byline import BylineWords
from newsparse.model import Person
from newsparse.parts.addresses import mask, with_addresses
from newsparse.parts.bodies import is_organization
from newsparse.parts.runs import EDGES, Item, items, stop_of
from newsparse.rows import Span
from newsparse.text.names import LONGEST, fold_word, is_capitalised, is_cjk_name, is_name, is_single_name
from newsparse.text.patterns import pattern
from newsparse.text.scripts import EAST, reaches
from newsparse.text.whitespace import clean

_CJK = pattern(r"[\u3005-\u30fe\u3400-\u9fff\uac00-\ud7a3]")
_MOMENT = pattern(
    r"\d{1,2}[.:h]\d{2}|\d{4}[-/.年년]|\d{1,2}[/.]\d{1,2}[/.]|\d{1,2}月|\d{1,2}\s?[ap]\.?m|"
    r"\d{1,2}\.?,?\s[^\W\d_]{2,12}\.?,?\s\d{4}|\d{1,2},\s\d{4}",
    re.IGNORECASE,
)
_HANGUL = pattern(r"[\uac00-\ud7a3]{2,7}")
_SYLLABLES = 3
_MOST_WORDS = LONGEST + 4
"""Words of the longest name, with what may follow it."""


@frozen(kw_only=True)
class People:
    """What a run of names held."""

    persons: tuple[Person, ...] = ()
    """The persons, in order."""
    agency: str | None = None
    """The first agency of the table, as printed."""
    agency_id: str | None = None
    """Its key."""
    organization: str | None = None
    """The first other organisation."""
    nobody: bool = False
    """Whether something stood for a name and named nobody."""
    role: bool = False
    """Whether a role was named."""
    unknown: int = 0
    """Number of pieces that are none of all this."""
    cut: bool = False
    """Whether the run broke off at a number that is neither date nor time."""
    linked: bool = False
    """Whether a name stood with a role, an agency, an address or a verb: evidence that it is a credit."""
    loose: bool = False
    """Whether a name was linked to words that are no body for sure: "Port Wins Contract for Second Pier"."""


@define
class _Reading:
    """The pieces read so far."""

    lexicon: Lexicon
    at: int
    persons: list[Person] = field(factory=list)
    agency: str | None = None
    agency_id: str | None = None
    organization: str | None = None
    nobody: bool = False
    role: bool = False
    verb: bool = False
    loose: bool = False
    unknown: int = 0
    closed: bool = False
    place: str | None = None
    """A place that stands before the persons."""

    @property
    def words(self) -> BylineWords:
        """The byline words of the language."""
        return self.lexicon.byline


def read_people(text: str, lexicon: Lexicon, at: int = 0, *, whole: bool = False) -> People:
    """Return the persons, roles, organisations and agencies in a raw run of names; offsets shift by ``at``.

    With ``whole`` a run that holds anything else is of no use, so that what follows is not read.
    """
    masked, addresses = mask(text)
    stop = stop_of(masked, lexicon.byline)
    body = masked[: stop.start()] if stop else masked
    reading = _Reading(lexicon, at)
    for item in items(body, lexicon.byline):
        _classify(item, reading)
        if whole and reading.unknown:
            return People(unknown=reading.unknown)
    if reading.place is not None:
        _locate(reading.place, reading)
    persons = with_addresses(reading.persons, addresses, at)
    dated = stop is not None and (not stop[0].isdigit() or bool(_MOMENT.match(masked, stop.start())))
    evidence = reading.agency or reading.organization or reading.role or reading.verb or addresses or dated
    return People(
        persons=persons,
        agency=reading.agency,
        agency_id=reading.agency_id,
        organization=reading.organization,
        nobody=reading.nobody,
        role=reading.role,
        unknown=reading.unknown,
        cut=stop is not None and not dated,
        linked=bool(evidence),
        loose=reading.loose,
    )


def _classify(item: Item, reading: _Reading) -> None:
    text = clean(item.raw).strip(EDGES)
    if text.casefold() in reading.words.nobody and not reading.persons:
        reading.nobody = True
        return
    if _agency(text, reading):
        return
    if reaches(text, EAST) and _CJK.search(text):
        _read_cjk(item, text, reading)
        return
    parts = _without_tail(item, _without_verb(text.split(), reading), reading)
    if not parts or (reading.persons and fold_word(text) in reading.words.suffixes):
        return
    if reading.persons and _agency(" ".join(parts), reading):
        return
    turn = fold_word(parts[0])
    if turn in reading.words.places and reading.persons:
        _locate(" ".join(parts[1:]), reading)
    elif turn in reading.words.places and len(parts) > 1 and not reading.place:
        reading.place = " ".join(parts[1:])
    elif turn in reading.words.links - reading.words.particles and reading.persons and len(parts) > 1:
        _belong(parts[1:], reading)
    elif (head := _last_role(parts, reading.words)) is not None:
        _read_role(item, parts, head, reading)
    else:
        _read_name(item, parts, reading)


def _agency(text: str, reading: _Reading) -> bool:
    article, _, rest = text.partition(" ")
    row = reading.lexicon.agencies.find(text)
    if row is None and article.casefold() in reading.words.articles:
        row = reading.lexicon.agencies.find(rest)
    if row is None:
        return False
    if reading.agency is None:
        reading.agency, reading.agency_id = text, row.id
    return True


def _without_verb(parts: list[str], reading: _Reading) -> list[str]:
    for end in (-1, 0):
        if parts and parts[end].casefold() in reading.words.verbs:
            parts.pop(end)
            reading.verb = True
    return parts


def _without_tail(item: Item, parts: list[str], reading: _Reading) -> list[str]:
    """Take a name off words that go on with a place, an organisation or a verb; return the words that are left."""
    words = reading.words
    for index in range(2, _name_end(parts, words)):
        turn = parts[index].casefold()
        known = (
            turn in words.turns
            and turn not in words.particles
            and (turn not in words.articles or parts[index][0].isupper())
        )
        row = parts[index][0].isupper() and reading.lexicon.agencies.find(" ".join(parts[index:]))
        if not (known or row) or not is_name(" ".join(parts[:index]), words.particles, words.suffixes):
            continue
        if _last_role(parts[:index], words) is not None or is_organization(parts[:index], words):
            return parts
        rest = _after_turn(parts[index:], reading)
        if fold_word(parts[0]) in words.places:
            reading.place = " ".join(parts[1:index])
            return rest
        _add(item, parts[:index], reading)
        if turn in words.links - words.places and rest and is_capitalised(rest[0]):
            _belong(rest, reading)
            return []
        return rest
    return parts


def _belong(parts: list[str], reading: _Reading) -> None:
    """Read whom persons work for: what stands behind "for" or "of"."""
    text = " ".join(parts)
    if reading.lexicon.places.is_city(text):
        _locate(text, reading)
    elif not _agency(text, reading):
        reading.loose = reading.loose or not is_organization(parts, reading.words)
        _employ(text, reading)


def _name_end(parts: list[str], words: BylineWords) -> int:
    """Return behind which word no name that opens a piece can end, for there stands a small word that is in none."""
    last = min(len(parts), _MOST_WORDS)
    for index in range(last):
        word = parts[index]
        if word.islower() and word.isalpha() and word not in words.particles and word not in words.suffixes:
            return min(last, index + 1)
    return last


def _after_turn(rest: list[str], reading: _Reading) -> list[str]:
    words, turn = reading.words, rest[0].casefold()
    if turn in words.verbs:
        reading.verb, rest = True, rest[1:]
        turn = rest[0].casefold() if rest else ""
    return rest[1:] if turn in words.links - words.places - words.articles else rest


def _is_role(word: str, words: BylineWords) -> bool:
    name = fold_word(word)
    return name in words.roles or name.rpartition("-")[2] in words.roles or name.endswith(words.role_endings)


def _last_role(parts: list[str], words: BylineWords) -> int | None:
    return next((index for index in range(len(parts) - 1, -1, -1) if _is_role(parts[index], words)), None)


def _read_role(item: Item, parts: list[str], head: int, reading: _Reading) -> None:
    """Read ``[name] [organisation] role [name | of ...]``."""
    words, start = reading.words, head
    while start and (_is_role(parts[start - 1], words) or fold_word(parts[start - 1]) in words.role_words):
        start -= 1
    before, after, role = parts[:start], parts[head + 1 :], parts[start : head + 1]
    reading.role = True
    if after and (_agency(" ".join(after), reading) or is_organization(after, words)):
        _employ(" ".join(after), reading)
        after = []
    if after and not before and is_name(" ".join(after), words.particles, words.suffixes):
        _add(item, after, reading, role=" ".join(role))
        return
    name, role = _split_name(before, role, reading)
    if after and fold_word(after[0]) in words.places:
        place, after = " ".join(after[1:]), []
    else:
        place = None
    if name:
        _add(item, name, reading)
    _enrole(" ".join([*role, *after]), place, reading)


def _split_name(before: list[str], role: list[str], reading: _Reading) -> tuple[list[str], list[str]]:
    """Return the name that stands before a role, and the role with what belongs to it."""
    words, text = reading.words, " ".join(before)
    if not before:
        return [], role
    if _agency(text, reading):
        return [], [*before, *role]
    if is_organization(before, words):
        reading.organization = reading.organization or text
        _employ(text, reading)
        return [], role
    for size in (len(before), 3, 2):
        name = before[:size]
        if size <= len(before) and is_name(" ".join(name), words.particles, words.suffixes):
            fits = size < 4 or fold_word(before[-3]) in words.particles  # noqa: PLR2004 - longer names hold particles
            rest = before[size:]
            if any(word[0].islower() and word.casefold() not in words.role_words | words.links for word in rest):
                reading.unknown += 1
            if fits and (size != 3 or len(before) == 3 or len(name[1]) < 3):  # noqa: PLR2004 - a middle initial
                return name, [*before[size:], *role]
    return [], [*before, *role]


def _enrole(role: str, place: str | None, reading: _Reading) -> None:
    """Give a role to the persons before it that have none."""
    for index, person in enumerate(reading.persons):
        if person.role is None:
            reading.persons[index] = evolve(person, role=role, location=person.location or place)


def _settle(item: Item, text: str, reading: _Reading) -> None:
    """Take a single word behind persons as their place, in brackets behind a role as part of that."""
    last = reading.persons[-1] if reading.persons else None
    if last and last.role and "(" in item.mark:
        reading.persons[-1] = evolve(last, role=f"{last.role} ({text})")
    else:
        _locate(text, reading)


def _locate(place: str, reading: _Reading) -> None:
    for index, person in enumerate(reading.persons):
        if person.location is None:
            reading.persons[index] = evolve(person, location=place)


def _read_name(item: Item, parts: list[str], reading: _Reading) -> None:
    words, text = reading.words, " ".join(parts)
    places = reading.lexicon.places
    city = not words.cities.isdisjoint((text.casefold(), parts[0].casefold()))
    city = city or places.is_city(text) or places.region_country(text) is not None
    if is_organization(parts, words) and not (city and len(parts) == 1):
        reading.organization = reading.organization or text
        _employ(text, reading)
    elif not city and not reading.closed and is_name(text, words.particles, words.suffixes):
        _add(item, parts, reading)
        reading.closed = item.mark in words.joins and len(reading.persons) > 1
    elif (reading.persons or reading.organization or reading.agency) and (city or is_single_name(text)):
        _settle(item, text, reading)
    elif city:
        reading.place = text
    elif reading.closed and all(is_capitalised(word) for word in parts):
        _employ(text, reading)
    elif parts[0].casefold() in words.links | words.places or text.casefold() in words.role_words:
        reading.role = reading.role or bool(reading.persons)
    else:
        reading.unknown += 1


def _employ(organization: str, reading: _Reading) -> None:
    for index, person in enumerate(reading.persons):
        if person.organization is None:
            reading.persons[index] = evolve(person, organization=organization)


def _add(item: Item, name: list[str], reading: _Reading, role: str | None = None) -> None:
    start = item.raw.find(name[0])
    end = item.raw.rfind(name[-1]) + len(name[-1])
    base = reading.at + item.start
    text = " ".join(name).rstrip("'’,")
    if name[-1].casefold() in reading.words.suffixes and item.raw[end : end + 1] == ".":
        text, end = f"{text}.", end + 1
    reading.persons.append(Person(name=text, role=role, spans=(Span(base + start, base + end),)))


def _read_cjk(item: Item, text: str, reading: _Reading) -> None:
    words = reading.words
    if (title := words.title.search(text)) is not None:
        _read_title(item, title, text, reading)
    elif (match := words.korean_role.search(text)) is not None:
        _read_behind(item, match, text, reading)
    elif reading.persons and (verb := next((verb for verb in words.verbs if text.endswith(verb)), None)) is not None:
        _locate(text.removesuffix(verb), reading) if text != verb else None
    elif text.endswith(words.organization_endings):
        reading.organization = reading.organization or text
        _employ(text, reading)
    elif _is_bare_name(text, words):
        _add(item, text.split(), reading)
    elif _HANGUL.fullmatch(text) and not reading.persons:
        reading.place = text
    elif not reading.persons:
        reading.unknown += 1


def _is_bare_name(text: str, words: BylineWords) -> bool:
    """Return whether a piece is a name without any role; two Hangul syllables alone are a place as likely."""
    if _HANGUL.fullmatch(text):
        return _is_korean_name(text, words)
    return is_cjk_name(text) and not any(text.endswith(verb) for verb in words.verbs)


def _read_title(item: Item, match: re.Match[str], text: str, reading: _Reading) -> None:
    reading.role = True
    outlet = text[: match.start()].strip(EDGES)
    if outlet and not _agency(outlet, reading):
        reading.organization = reading.organization or outlet
    for name in re.split(r"[、，,\s]+", match[3]):
        _add(item, [name], reading, role=match[1] + match[2])
    _employ(outlet, reading) if outlet and outlet != reading.agency else None


def _read_behind(item: Item, match: re.Match[str], text: str, reading: _Reading) -> None:
    """Read names with one role behind them; what stands before the names is a place or a desk."""
    reading.role = True
    names = match[1].replace("·", " ").split()
    for index, name in enumerate(names):
        last = index == len(names) - 1
        if last or not _HANGUL.fullmatch(name) or _is_korean_name(name, reading.words):
            _add(item, [name], reading, role=match[2])
    outlet = text[: match.start()].strip(EDGES)
    if outlet:
        _agency(outlet, reading)


def _is_korean_name(name: str, words: BylineWords) -> bool:
    return len(name) == _SYLLABLES and (not words.surnames or name[0] in words.surnames)
