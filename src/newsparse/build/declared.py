"""What an interchange file says of itself, put into the article: such facts go before what the text was taken for.

Readers know no words, so bylines, datelines and wire dates come as they are printed and are parsed here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from attrs import evolve

from newsparse.lexicon import Lexicon
from newsparse.model import (
    Article,
    ArticleKind,
    Block,
    Byline,
    Caption,
    Dateline,
    Document,
    Fact,
    Image,
    Note,
    Place,
    Provenance,
    Timestamp,
)
from newsparse.parts.byline import parse_author, parse_byline
from newsparse.parts.dateline import parse_dateline
from newsparse.parts.timestamp import parse_timestamp
from newsparse.text.whitespace import clean

_TEXTS = (
    "headline", "kicker", "section", "slugline", "genre", "canonical_url", "site_name", "copyright", "usage_terms",
    "identifier", "version", "status",
)  # fmt: skip
_TIMES = ("published", "modified", "first_created", "embargoed", "expires")
_MANY = ("keywords", "subjects", "subheadlines")
_EXACT = {"urgency": int, "located": Place, "kind": ArticleKind, "is_accessible_for_free": bool}
_GUESSED = ("html", "text")
_ROUND = " /-–—.()"


def with_facts(article: Article, document: Document, lexicon: Lexicon) -> Article:
    """Return the article with the facts of the file it was read from."""
    if document.format in _GUESSED:
        return article
    facts: dict[str, list[Fact]] = {}
    for fact in document.facts:
        facts.setdefault(fact.field, []).append(fact)
    found: dict[str, object] = {}
    for name in _TEXTS:
        found[name] = next((fact.value for fact in facts.get(name, ()) if isinstance(fact.value, str)), None)
    for name, kind in _EXACT.items():
        found[name] = next((fact.value for fact in facts.get(name, ()) if isinstance(fact.value, kind)), None)
    for name in _TIMES:
        found[name] = next(_times(facts.get(name, ()), lexicon), None)
    for name in _MANY:
        found[name] = tuple(fact.value for fact in facts.get(name, ()) if isinstance(fact.value, str))
    found |= _agency(facts.get("agency", ()), lexicon)
    found["notes"] = _notes(article, facts.get("notes", ()))
    captions = _captions(article, facts.get("captions", ()))
    found["captions"], found["images"] = _pictured(captions, document.images, article.blocks)
    found["bylines"] = _bylines(article, facts.get("bylines", ()), lexicon)
    found["dateline"] = _dateline(article, facts.get("dateline", ()), lexicon)
    found["datelines"] = article.datelines or ((found["dateline"],) if found["dateline"] else ())
    taken = {name: value for name, value in found.items() if value not in (None, ())}
    sources = tuple(
        Provenance(field=name, origin=facts[name][0].origin, raw=facts[name][0].raw)
        for name in sorted(taken)
        if name in facts
    )
    known = tuple(item for item in article.provenance if item.field not in taken or item.field not in facts)
    return evolve(article, **cast("dict[str, Any]", taken), provenance=(*known, *sources))


def _times(facts: list[Fact] | tuple[Fact, ...], lexicon: Lexicon) -> Iterator[Timestamp]:
    """Yield the moments; one that the reader could not read names its month in the story's language."""
    for fact in facts:
        stamp = parse_timestamp(fact.value, lexicon) if isinstance(fact.value, str) else fact.value
        if isinstance(stamp, Timestamp):
            yield stamp


def _agency(facts: list[Fact] | tuple[Fact, ...], lexicon: Lexicon) -> dict[str, object]:
    """Return the agency that the file names, by its name in the table where it stands there."""
    names = [fact.value.strip(_ROUND) for fact in facts if isinstance(fact.value, str)]
    row = lexicon.agencies.first(names)
    if row is None:
        return {"agency": names[0] if names else None}
    return {"agency": row.name, "agency_id": row.id, "is_wire": True if row.kind == "agency" else None}


def _notes(article: Article, facts: list[Fact] | tuple[Fact, ...]) -> tuple[Note, ...]:
    printed = {note.text for note in article.notes}
    told = (fact.value for fact in facts if isinstance(fact.value, Note))
    return (*(note for note in told if note.text not in printed), *article.notes)


def _captions(article: Article, facts: list[Fact] | tuple[Fact, ...]) -> tuple[Caption, ...]:
    """Return the captions of the file's pictures, then those in its text that are none of them."""
    told = tuple(fact.value for fact in facts if isinstance(fact.value, Caption))
    texts = {caption.text for caption in told}
    return (*told, *(line for line in article.captions if not {line.text, clean(line.raw)} & texts))


def _pictured(
    captions: tuple[Caption, ...], images: tuple[Image, ...], blocks: tuple[Block, ...]
) -> tuple[tuple[Caption, ...], tuple[Image, ...]]:
    """Return captions with the pictures whose frame they stand in, and pictures with their captions."""
    framed = {block.span.start: images[block.evidence.image] for block in blocks if block.evidence.image >= 0}
    if not framed or not captions:
        return captions, images
    starts = (caption.span.start if caption.span and caption.image_url is None else -1 for caption in captions)
    urls = [framed[start].url if start in framed else None for start in starts]
    captions = tuple(evolve(one, image_url=url) if url else one for one, url in zip(captions, urls, strict=True))
    places = {caption.image_url: index for index, caption in enumerate(captions)}
    return captions, tuple(
        evolve(image, caption=places[image.url]) if image.caption is None and image.url in places else image
        for image in images
    )


def _bylines(article: Article, facts: list[Fact] | tuple[Fact, ...], lexicon: Lexicon) -> tuple[Byline, ...]:
    """Return the file's bylines where they name anyone, else the text's; a line for no one is kept beside none."""
    told = tuple(_byline(fact, lexicon) for fact in facts)
    if any(line.persons for line in told):
        told = tuple(_with_roles(line, article) for line in told)
        names = {person.name.casefold() for line in told for person in line.persons}
        others = (line for line in article.bylines if line.kind != told[0].kind)
        return (*told, *(line for line in others if not {p.name.casefold() for p in line.persons} & names))
    return article.bylines if any(line.persons for line in article.bylines) else (told or article.bylines)


def _with_roles(line: Byline, article: Article) -> Byline:
    """Return a byline whose persons have the roles that the text gives them."""
    roles = {person.name.casefold(): person.role for printed in article.bylines for person in printed.persons}
    if not any(roles.values()):
        return line
    persons = (
        person if person.role else evolve(person, role=roles.get(person.name.casefold())) for person in line.persons
    )
    return evolve(line, persons=tuple(persons))


def _byline(fact: Fact, lexicon: Lexicon) -> Byline:
    if isinstance(fact.value, Byline):
        return fact.value
    raw = str(fact.value)
    line = parse_byline(raw, lexicon)
    if line is not None:
        return evolve(line, span=None, persons=tuple(evolve(person, spans=()) for person in line.persons))
    return Byline(persons=parse_author(raw, lexicon), raw=raw)


def _dateline(article: Article, facts: list[Fact] | tuple[Fact, ...], lexicon: Lexicon) -> Dateline | None:
    """Return the text's dateline, with the file's places where it has none; else the file's."""
    told = next((line for fact in facts if (line := _told(fact, lexicon)) is not None), None)
    printed = article.dateline
    if printed is None or told is None or printed.places:
        return printed or told
    return evolve(printed, places=told.places)


def _told(fact: Fact, lexicon: Lexicon) -> Dateline | None:
    """Return the dateline of a fact: a line as printed, a bare place; a date or a time stamp is none."""
    if isinstance(fact.value, Dateline):
        row = lexicon.agencies.find(fact.value.agency or "")
        return evolve(fact.value, agency_id=row.id if row else None)
    raw = str(fact.value)
    found = parse_dateline(raw, lexicon)
    if found is not None:
        return evolve(found, span=None, persons=tuple(evolve(person, spans=()) for person in found.persons))
    if not raw or any(char.isdigit() for char in raw):
        return None
    name, _comma, region = raw.strip(_ROUND).partition(",")
    return Dateline(places=(Place(name=name.strip(), region=region.strip() or None, raw=raw),), raw=raw)
