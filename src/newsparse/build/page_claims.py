"""Who a page's metadata say wrote its story: persons, else a pen name, else a body; each with its origin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from attrs import evolve

from newsparse.labels.page.heading import tokens
from newsparse.lexicon import Lexicon
from newsparse.model import Article, Byline, BylineKind, Fact, Person
from newsparse.parts.bodies import is_desk
from newsparse.parts.byline import parse_author

Claim = tuple[tuple[Person, ...], str]
"""Persons, and the origin of the claim."""

_RANKS = ("json-ld", "meta", "og", "microdata", "rel", "json-ld:page", "json-ld:creator", "twitter")
_MOST = 12
_LONGEST = 60
_NO_NAME = re.compile(r"[@/\\<>{}]|https?:|www\.|\d{5}|\.(?:com|net|org)\b")


def key(person: Person) -> str:
    """Return a person's name for comparing: case-folded, blanks folded."""
    return " ".join(person.name.casefold().split())


def persons(
    facts: Iterable[Fact], lexicon: Lexicon, sites: set[frozenset[str]], printed: frozenset[str]
) -> Claim | None:
    """Return the persons that the best source of metadata names, and the source.

    Of several of one kind it is the one that names most of those whose keys are ``printed``.
    """
    for rank, claims in groupby(sorted(facts, key=_rank), key=_rank):
        found: dict[str, dict[str, Person]] = {}
        for fact in claims:
            for person in _persons(fact, lexicon):
                if tokens(person.name) not in sites:
                    found.setdefault(fact.origin, {}).setdefault(key(person), person)
        if found:
            best = max(found, key=lambda origin: len(printed & found[origin].keys()))
            many = _MOST if rank <= _RANKS.index("og") else 1  # such marks stand on teasers and comments too
            return tuple(found[best].values())[:many], best
    return None


def _persons(fact: Fact, lexicon: Lexicon) -> tuple[Person, ...]:
    """Return the persons in one claim: no agency, no login, no address."""
    value = fact.value
    if not isinstance(value, Byline):
        return parse_author(_tail(fact, lexicon), lexicon)
    told = value.persons[0]
    found = parse_author(told.name, lexicon)
    if len(found) == 1:
        return (evolve(told, name=found[0].name, role=told.role or found[0].role, spans=()),)
    return found


def _tail(fact: Fact, lexicon: Lexicon) -> str:
    """Return a claim's text; of a link's what stands behind its word for "by" ("All posts by Jane Roe")."""
    text = str(fact.value)
    if not fact.origin.startswith("rel"):
        return text
    starts = (found.end() for found in re.finditer(r"\s", text[:_LONGEST]))
    label = next((label for at in starts if (label := lexicon.byline.label.match(text, at))), None)
    return text[label.end() :] if label is not None else text


def pen_name(facts: Iterable[Fact], lexicon: Lexicon, sites: set[frozenset[str]]) -> Claim | None:
    """Return the author with a single name or a pen name, where the metadata name but one."""
    claims: dict[str, Fact] = {}
    for fact in sorted(facts, key=_rank):
        claims.setdefault(_name(fact, lexicon), fact)
    for name, fact in claims.items():
        if not 1 < len(name) <= _LONGEST or _NO_NAME.search(name) or not any(char.isalpha() for char in name):
            continue
        if _is_nobody(name, lexicon) or tokens(name) in sites or lexicon.agencies.find(name):
            continue
        if _says_more(fact, name) or "," in name:
            continue
        return (Person(name=name),), fact.origin
    return None


def _name(fact: Fact, lexicon: Lexicon) -> str:
    """Return the name in a claim, without a word for "by"; one before a lone word may be part of it ("Von Braun")."""
    told = fact.value.persons[0].name if isinstance(fact.value, Byline) else str(fact.value)
    name = " ".join(told.split())
    label = lexicon.byline.label.match(name)
    rest = name[label.end() :] if label is not None else ""
    return rest if " " in rest or rest[:1].islower() else name


def _is_nobody(name: str, lexicon: Lexicon) -> bool:
    return name.casefold().rstrip(".") in lexicon.byline.nobody


def _says_more(fact: Fact, name: str) -> bool:
    """Return whether an author link says more than a name: "View archive"."""
    return fact.origin.startswith("rel") and " " in name


def body(article: Article, facts: Mapping[str, Sequence[Fact]], lexicon: Lexicon) -> Claim | None:
    """Return the agency or desk that signs where no person does."""
    agency = next((line.agency for line in article.bylines if line.agency and line.kind == BylineKind.AUTHOR), None)
    if agency is not None:
        return (Person(name=agency, organization=agency),), "text:byline"
    for fact in (*facts.get("author_organization", ()), *facts.get("bylines", ())):
        name = _name(fact, lexicon)
        if not 1 < len(name) <= _LONGEST or _NO_NAME.search(name) or _says_more(fact, name):
            continue
        if not _is_nobody(name, lexicon) or is_desk(name, lexicon.byline):
            return (Person(name=name, organization=name),), fact.origin
    return None


def _rank(fact: Fact) -> int:
    if fact.origin in _RANKS:
        return _RANKS.index(fact.origin)
    head = fact.origin.partition(":")[0]
    return _RANKS.index(head) if head in _RANKS and head != "json-ld" else len(_RANKS)
