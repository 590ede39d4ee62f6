"""Who wrote a page's story: the names printed with it and those in its metadata, as one list; none rather than wrong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve

from newsparse.labels.page.heading import tokens
from newsparse.lexicon import Lexicon
from newsparse.model import Article, Byline, BylineKind, Fact, Person, Provenance
from newsparse.parts.byline import parse_author

_RANKS = ("json-ld", "meta", "og", "microdata", "rel:author", "json-ld:page", "json-ld:creator")
_MOST = 12
Found = tuple[object, Provenance | None]


def bylines(article: Article, facts: Mapping[str, Sequence[Fact]], lexicon: Lexicon) -> Found:
    """Return the story's bylines: those printed, then what the metadata add to them or say where nothing is printed."""
    sites = [tokens(str(fact.value)) for fact in facts.get("site_name", ())]
    claims = _claims(facts.get("bylines", ()), lexicon, sites)
    printed = [line for line in article.bylines if line.kind == BylineKind.AUTHOR and line.persons]
    others = [line for line in article.bylines if line not in printed]
    names = {_key(person) for line in printed for person in line.persons}
    origin, told = next(((origin, people) for origin, people in claims if people), ("", ()))
    if not told:
        return article.bylines, None
    if printed and not names & {_key(person) for person in told}:
        return article.bylines, None
    added = tuple(person for person in told if _key(person) not in names)
    if not added:
        return article.bylines, None
    line = Byline(persons=added, raw=", ".join(person.name for person in added))
    return (*printed, line, *others), None if printed else Provenance(field="bylines", origin=origin, raw=line.raw)


def _claims(
    facts: Iterable[Fact], lexicon: Lexicon, sites: Sequence[frozenset[str]]
) -> list[tuple[str, tuple[Person, ...]]]:
    """Return the persons that each source of metadata names, the best source first."""
    found: dict[str, list[Person]] = {}
    for fact in sorted(facts, key=_rank):
        origin = fact.origin if not fact.origin.startswith("meta") else "meta"
        people = found.setdefault(origin, [])
        known = {_key(person) for person in people}
        people += [person for person in _persons(fact, lexicon, sites) if _key(person) not in known]
    return [(origin, tuple(people[:_MOST])) for origin, people in found.items()]


def _persons(fact: Fact, lexicon: Lexicon, sites: Sequence[frozenset[str]]) -> list[Person]:
    """Return the persons in one claim: no site, no agency, no login."""
    value = fact.value
    told = value.persons[0] if isinstance(value, Byline) and value.persons else None
    persons = parse_author(told.name if told is not None else str(value), lexicon)
    if told is not None and len(persons) == 1:
        persons = (evolve(told, name=persons[0].name, role=told.role or persons[0].role, spans=()),)
    return [person for person in persons if tokens(person.name) not in sites]


def _rank(fact: Fact) -> int:
    return next((rank for rank, origin in enumerate(_RANKS) if fact.origin.split(":")[0] == origin or fact.origin == origin), len(_RANKS))


def _key(person: Person) -> str:
    return " ".join(person.name.casefold().split())
