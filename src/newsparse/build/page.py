"""A page's text and its metadata, reconciled: which of several claims becomes the article's field, and where from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

from attrs import evolve

from newsparse.build.page_authors import bylines
from newsparse.build.page_dates import dates
from newsparse.build.page_pictures import captions, images
from newsparse.build.page_title import headline, site_name
from newsparse.labels.story import Story
from newsparse.model import Alternate, Article, ArticleKind, Fact, Provenance

Facts = Mapping[str, Sequence[Fact]]
"""A page's facts by field."""

_FIRST = ("section", "copyright", "usage_terms", "identifier", "genre", "slugline")
_ADDRESS = ("link", "og", "json-ld")
_MOST = 50


def with_page(article: Article, story: Story) -> Article:
    """Return a page's article with what its metadata say, where the text does not say it better."""
    if story.document.format != "html":
        return article
    facts = by_field(story.document.facts)
    found: dict[str, tuple[object, Provenance | None]] = {}
    found["headline"] = headline(article, facts)
    found["site_name"] = site_name(facts)
    found["bylines"] = bylines(article, facts, story.lexicon)
    found |= dates(story, facts)
    for name in _FIRST:
        found[name] = _first(name, facts.get(name, ()))
    found["canonical_url"] = _first("canonical_url", sorted(facts.get("canonical_url", ()), key=_address_rank))
    found["is_accessible_for_free"] = _free(facts.get("is_accessible_for_free", ()))
    found["keywords"] = _keywords(facts.get("keywords", ()))
    found["alternates"] = _alternates(facts.get("alternates", ()))
    found["kind"] = _kind(facts.get("article_kind", ()))
    if "captions" not in story.options.skip:
        found["captions"] = captions(article, facts)
    article = _put(article, found)
    if "images" not in story.options.skip:
        article = evolve(article, images=images(article, story, facts))
    return _agency(article, facts, story)


def by_field(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    """Return facts in lists, by the field they are for."""
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        found.setdefault(fact.field, []).append(fact)
    return found


def source_of(field: str, fact: Fact) -> Provenance:
    """Return the record that a field came from a fact."""
    return Provenance(field=field, origin=fact.origin, raw=fact.raw)


def _put(article: Article, found: Mapping[str, tuple[object, Provenance | None]]) -> Article:
    """Return the article with the values that are any, and the record of where they came from."""
    taken = {name: value for name, (value, _) in found.items() if value not in (None, ())}
    sources = tuple(source for name, (_, source) in found.items() if name in taken and source is not None)
    known = {source.field for source in sources}
    kept = tuple(item for item in article.provenance if item.field not in known)
    return evolve(article, **cast("dict[str, Any]", taken), provenance=(*kept, *sources))


def _first(name: str, facts: Iterable[Fact]) -> tuple[object, Provenance | None]:
    fact = next((one for one in facts if isinstance(one.value, str) and one.value.strip()), None)
    return (fact.value, source_of(name, fact)) if fact else (None, None)


def _address_rank(fact: Fact) -> int:
    return _ADDRESS.index(fact.origin) if fact.origin in _ADDRESS else len(_ADDRESS)


def _free(facts: Sequence[Fact]) -> tuple[object, Provenance | None]:
    fact = next((one for one in facts if isinstance(one.value, bool)), None)
    return (fact.value, source_of("is_accessible_for_free", fact)) if fact else (None, None)


def _keywords(facts: Sequence[Fact]) -> tuple[object, Provenance | None]:
    """Return the keywords of the first source that has several, each once."""
    kept = {str(fact.value).casefold(): str(fact.value) for fact in reversed(facts) if fact.origin != "microdata"}
    words = tuple(reversed(kept.values()))[:_MOST]
    return (words, source_of("keywords", facts[0])) if words else (None, None)


def _alternates(facts: Sequence[Fact]) -> tuple[object, Provenance | None]:
    found = {
        str(fact.value): Alternate(url=str(fact.value), kind="amp")
        if fact.raw == "amp"
        else Alternate(url=str(fact.value), language=fact.raw, kind="translation")
        for fact in facts
    }
    return (tuple(found.values()), source_of("alternates", facts[0])) if found else (None, None)


def _kind(facts: Sequence[Fact]) -> tuple[object, Provenance | None]:
    live = next((fact for fact in facts if "liveblogposting" in str(fact.value).lower()), None)
    return (ArticleKind.LIVE, source_of("kind", live)) if live else (None, None)


def _agency(article: Article, facts: Facts, story: Story) -> Article:
    """Return the article with the agency its dateline, byline or author organisation names, if it has none yet."""
    if article.agency_id is not None:
        return article
    claimed = [(part.agency_id, f"text:{name}") for name, part in _parts(article) if part.agency_id]
    rows = story.lexicon.agencies
    for fact in (*facts.get("author_organization", ()), *facts.get("bylines", ())):
        row = rows.find(str(fact.value)) if isinstance(fact.value, str) else None
        if row is not None:
            claimed.append((row.id, fact.origin))
    row, origin = next(((rows.by_id[one], where) for one, where in claimed if one in rows.by_id), (None, ""))
    if row is None:
        return article
    source = Provenance(field="agency", origin=origin)
    wire = True if row.kind == "agency" else article.is_wire
    return evolve(article, agency=row.name, agency_id=row.id, is_wire=wire, provenance=(*article.provenance, source))


def _parts(article: Article) -> list[tuple[str, Any]]:
    dateline = [("dateline", article.dateline)] if article.dateline is not None else []
    return [*dateline, *(("bylines", line) for line in article.bylines)]
