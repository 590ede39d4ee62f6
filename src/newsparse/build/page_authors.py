"""Who wrote a page's story: the names printed and those in the metadata, as one list; none rather than wrong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve

from newsparse.build.page_claims import Claim, body, key, pen_name, persons
from newsparse.labels.page.heading import tokens
from newsparse.lexicon import Lexicon
from newsparse.model import Article, Byline, BylineKind, Fact, Person, Provenance

Found = tuple[object, Provenance | None]
"""A field's value, and where it came from."""

_WEAK = frozenset({"bylines", "bylines-closing", "page-byline-aside"})
"""Rules whose bylines are such by their look, or stand beside the story; what the metadata say is better."""

_FEW = 12
"""More bylines than this are not weighed one by one."""


def bylines(article: Article, facts: Mapping[str, Sequence[Fact]], lexicon: Lexicon) -> Found:
    """Return the story's bylines: those printed, with what the metadata add to them or say where nothing is printed.

    A body stands as the author only where no person is named anywhere.
    """
    sites = {tokens(str(fact.value)) for fact in facts.get("site_name", ())}
    authors = [line for line in article.bylines if line.kind == BylineKind.AUTHOR]
    others = tuple(line for line in article.bylines if line.kind != BylineKind.AUTHOR)
    claims = (*facts.get("bylines", ()), *_labelled(facts.get("labelled", ()), lexicon))
    told = persons(claims, lexicon, sites, frozenset(_names(authors)))
    pen = pen_name(claims, lexicon, sites) if told is None else None
    known = (told or pen or ((), ""))[0]
    printed = _once(_likely(_mended(authors, known), known, lexicon))
    if told is not None and printed and not _names(printed) & {key(person) for person in told[0]}:
        if len(printed) <= _FEW and all(_weak(article, line) for line in printed):
            printed = ()
        else:
            told = None
    if told is None and not printed:
        told = pen or body(article, facts, lexicon)
    if told is None:
        return (*(printed or authors), *others), None
    return _joined(printed, told, others)


def _joined(printed: tuple[Byline, ...], told: Claim, others: tuple[Byline, ...]) -> Found:
    """Return the bylines printed, with the persons that the metadata add to them."""
    known = _names(printed)
    added = tuple(person for person in told[0] if key(person) not in known)
    lines = _enriched(printed, told[0])
    if added:
        lines = (*lines, Byline(persons=added, raw=", ".join(person.name for person in added)))
    return (*lines, *others), None if printed else Provenance(field="bylines", origin=told[1])


def _labelled(facts: Iterable[Fact], lexicon: Lexicon) -> list[Fact]:
    """Return the labelled values whose label is a word for "by": ``Written by`` · ``Jane Roe``."""
    label = lexicon.byline.label
    return [
        Fact(field="bylines", value=fact.value, origin=fact.origin, raw=fact.raw)
        for fact in facts
        if label.fullmatch(fact.origin.partition(":")[2].strip())
    ]


def _weak(article: Article, line: Byline) -> bool:
    """Return whether a byline is one by its look, not by a word for "by" or by its element."""
    start = line.span.start if line.span is not None else -1
    return any(block.rule in _WEAK for block in article.blocks if block.span.start <= start < block.span.end)


def _names(lines: Iterable[Byline]) -> set[str]:
    return {key(person) for line in lines for person in line.persons}


def _mended(lines: Iterable[Byline], told: Iterable[Person]) -> list[Byline]:
    """Return printed bylines without what is glued to a name that the metadata know ("Jane RoeFollow")."""
    names = [person.name for person in told]
    return [evolve(line, persons=tuple(_cut(person, names) for person in line.persons)) for line in lines]


def _cut(person: Person, names: Iterable[str]) -> Person:
    name = next((name for name in names if person.name.startswith(name) and person.name[len(name) :][:1].isalpha()), "")
    spans = tuple(evolve(span, end=span.start + len(name)) for span in person.spans)
    return evolve(person, name=name, spans=spans) if name else person


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
