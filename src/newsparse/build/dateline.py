"""The article's datelines, its agency, and whether it is wire copy."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from newsparse.labels.story import Line, Story
from newsparse.lexicon import Lexicon
from newsparse.model import Article, Byline, BylineKind, Dateline, Label, Paragraph, Provenance
from newsparse.parts.dateline import parse_dateline_element
from newsparse.rows import AgencyRow, Span

_WIRE = frozenset({"agency", "press_release"})


def datelines(story: Story, body: tuple[Paragraph, ...]) -> tuple[Dateline, ...]:
    """Return the story's datelines in order, each with the body paragraph it heads."""
    lines = [_dateline(line, story) for line in story.labelled(Label.DATELINE)]
    starts = [paragraph.span.start for paragraph in body]
    return tuple(evolve(line, paragraph=_headed(line, starts)) for line in lines)


def _dateline(line: Line, story: Story) -> Dateline:
    """Return the dateline of a line; one that only the format declares is parsed as an element."""
    if isinstance(line.part, Dateline):
        return line.part
    return parse_dateline_element(line.raw, story.lexicon, line.start)


def _headed(line: Dateline, starts: list[int]) -> int | None:
    """Return the index of the first paragraph behind a dateline."""
    if line.span is None:
        return None
    return next((index for index, start in enumerate(starts) if start >= line.span.end), None)


def heading(lines: tuple[Dateline, ...]) -> Dateline | None:
    """Return the dateline that heads the first paragraph, else the first there is."""
    return next((line for line in lines if line.paragraph == 0), next(iter(lines), None))


def credited(lines: tuple[Dateline, ...], bylines: tuple[Byline, ...]) -> tuple[Byline, ...]:
    """Return the bylines that datelines hold and no other line says: ``(서울=연합뉴스) 김병규 기자 = ``."""
    known = {person.name for byline in bylines for person in byline.persons}
    found = []
    for line in lines:
        persons = tuple(person for person in line.persons if person.name not in known)
        if persons:
            known.update(person.name for person in persons)
            found.append(Byline(persons=persons, kind=BylineKind.AUTHOR, raw=line.raw, span=line.span))
    return tuple(found)


def with_agency(article: Article, lexicon: Lexicon) -> Article:
    """Return the article with its agency by the first part that names one: dateline, byline, closing credit."""
    if article.agency is not None:
        return article
    for origin, key, printed, span in _named(article):
        row = lexicon.agencies.by_id.get(key) if key else lexicon.agencies.find(printed)
        if row is not None and row.kind in _WIRE:
            return _wired(article, row, (origin, printed, span))
    return article


def _named(article: Article) -> Iterator[tuple[str, str | None, str, Span | None]]:
    """Yield where an agency is named, its key, its name as printed and its place."""
    for dateline in article.datelines:
        if dateline.agency:
            yield "text:dateline", dateline.agency_id, dateline.agency, dateline.span
    for byline in article.bylines:
        if byline.agency:
            yield "text:byline", byline.agency_id, byline.agency, byline.span
    for signoff in article.signoffs:
        if signoff.agency:
            yield "text:signoff", None, signoff.agency, signoff.span


def _wired(article: Article, row: AgencyRow, source: tuple[str, str, Span | None]) -> Article:
    origin, printed, around = source
    at = -1 if around is None else article.source.find(printed, around.start, around.end)
    span = Span(at, at + len(printed)) if at >= 0 else None
    known = tuple(
        Provenance(field=field, origin=origin, raw=printed, span=span) for field in ("agency", "agency_id", "is_wire")
    )
    return evolve(
        article, agency=row.name, agency_id=row.id, is_wire=True, provenance=(*article.provenance, *known)
    )  # fmt: skip
