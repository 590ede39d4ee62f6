"""Who wrote a page's story: the names printed and those in the metadata, as one list; none rather than wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve

from newsparse.labels.page.heading import tokens
from newsparse.lexicon import Lexicon
from newsparse.model import Article, Byline, BylineKind, Fact, Person, Provenance
from newsparse.parts.byline import parse_author

Found = tuple[object, Provenance | None]
"""A field's value, and where it came from."""

_RANKS = ("json-ld", "meta", "og", "microdata", "rel", "json-ld:page", "json-ld:creator")
_MOST = 12
_LONGEST = 60
_NO_NAME = re.compile(r"[@/\\<>{}]|https?:|www\.|\d{3}|\.(?:com|net|org)\b")


def bylines(article: Article, facts: Mapping[str, Sequence[Fact]], lexicon: Lexicon) -> Found:
    """Return the story's bylines: those printed, with what the metadata add to them or say where nothing is printed.

    A body stands as the author only where no person is named anywhere.
    """
    sites = {tokens(str(fact.value)) for fact in facts.get("site_name", ())}
    authors = [line for line in article.bylines if line.kind == BylineKind.AUTHOR]
    others = tuple(line for line in article.bylines if line.kind != BylineKind.AUTHOR)
    told = _claimed(facts.get("bylines", ()), lexicon, sites)
    printed = _once(_likely(authors, told[0] if told else (), lexicon))
    if told is not None and printed and not _names(printed) & {key(person) for person in told[0]}:
        told = None
    if told is None and not printed:
        told = _single(facts.get("bylines", ()), lexicon, sites) or _bodies(article, facts, lexicon)
    if told is None:
        return (*(printed or authors), *others), None
    known = _names(printed)
    added = tuple(person for person in told[0] if key(person) not in known)
    lines = _enriched(printed, told[0])
    if added:
        lines = (*lines, Byline(persons=added, raw=", ".join(person.name for person in added)))
    return (*lines, *others), None if printed else Provenance(field="bylines", origin=told[1])


def key(person: Person) -> str:
    """Return a person's name for comparing: case-folded, blanks folded."""
    return " ".join(person.name.casefold().split())


def _names(lines: Iterable[Byline]) -> set[str]:
    return {key(person) for line in lines for person in line.persons}


def _likely(lines: Sequence[Byline], told: Sequence[Person], lexicon: Lexicon) -> Sequence[Byline]:
    """Return the lines that a word ("by") or the metadata bear out; all of them where that is none."""
    known = {key(person) for person in told}
    sure = [line for line in lines if lexicon.byline.label.match(line.raw) or _names((line,)) & known]
    return sure if any(line.persons for line in sure) else lines


def _once(lines: Iterable[Byline]) -> tuple[Byline, ...]:
    """Return bylines with every person once, and without those that name nobody new."""
    found: dict[str, Person] = {}
    kept = []
    for line in lines:
        fresh = tuple(person for person in line.persons if key(person) not in found)
        found |= {key(person): person for person in fresh}
        if fresh:
            kept.append(line if len(fresh) == len(line.persons) else evolve(line, persons=fresh))
    return tuple(kept)


def _enriched(lines: Iterable[Byline], told: Iterable[Person]) -> tuple[Byline, ...]:
    """Return printed bylines with the role and address that the metadata know of their persons."""
    known = {key(person): person for person in told}
    return tuple(evolve(line, persons=tuple(_fuller(person, known) for person in line.persons)) for line in lines)


def _fuller(person: Person, known: Mapping[str, Person]) -> Person:
    other = known.get(key(person))
    if other is None:
        return person
    return evolve(
        person, role=person.role or other.role, email=person.email or other.email, url=person.url or other.url
    )


def _claimed(
    facts: Iterable[Fact], lexicon: Lexicon, sites: set[frozenset[str]]
) -> tuple[tuple[Person, ...], str] | None:
    """Return the persons that the best source of metadata names, and the source."""
    found: dict[int, dict[str, Person]] = {}
    origins: dict[int, str] = {}
    for fact in facts:
        rank = _rank(fact)
        origins.setdefault(rank, fact.origin)
        for person in _persons(fact, lexicon):
            if tokens(person.name) not in sites:
                found.setdefault(rank, {}).setdefault(key(person), person)
    if not found:
        return None
    best = min(found)
    many = _MOST if best <= _RANKS.index("og") else 1  # such marks stand on teasers and comments too
    return tuple(found[best].values())[:many], origins[best]


def _persons(fact: Fact, lexicon: Lexicon) -> tuple[Person, ...]:
    """Return the persons in one claim: no agency, no login, no address."""
    value = fact.value
    if not isinstance(value, Byline):
        return parse_author(str(value), lexicon)
    told = value.persons[0]
    persons = parse_author(told.name, lexicon)
    if len(persons) == 1:
        return (evolve(told, name=persons[0].name, role=told.role or persons[0].role, spans=()),)
    return persons


def _single(
    facts: Iterable[Fact], lexicon: Lexicon, sites: set[frozenset[str]]
) -> tuple[tuple[Person, ...], str] | None:
    """Return the author with a single name or a pen name, where the metadata name but one."""
    claims = {" ".join(_name(fact).split()): fact for fact in sorted(facts, key=_rank)}
    for name, fact in claims.items():
        if not 1 < len(name) <= _LONGEST or _NO_NAME.search(name) or not any(char.isalpha() for char in name):
            continue
        if name.casefold() in lexicon.byline.nobody or tokens(name) in sites or lexicon.agencies.find(name):
            continue
        return (Person(name=name),), fact.origin
    return None


def _name(fact: Fact) -> str:
    return fact.value.persons[0].name if isinstance(fact.value, Byline) else str(fact.value)


def _bodies(
    article: Article, facts: Mapping[str, Sequence[Fact]], lexicon: Lexicon
) -> tuple[tuple[Person, ...], str] | None:
    """Return the agency or desk that signs where no person does."""
    agency = next((line.agency for line in article.bylines if line.agency and line.kind == BylineKind.AUTHOR), None)
    if agency is not None:
        return (Person(name=agency, organization=agency),), "text:byline"
    for fact in (*facts.get("author_organization", ()), *facts.get("bylines", ())):
        name = " ".join(_name(fact).split())
        if 1 < len(name) <= _LONGEST and not _NO_NAME.search(name) and name.casefold() not in lexicon.byline.nobody:
            return (Person(name=name, organization=name),), fact.origin
    return None


def _rank(fact: Fact) -> int:
    if fact.origin in _RANKS:
        return _RANKS.index(fact.origin)
    head = fact.origin.partition(":")[0]
    return _RANKS.index(head) if head in _RANKS and head != "json-ld" else len(_RANKS)
