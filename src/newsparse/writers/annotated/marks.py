"""Stretches of the source that the view marks, cut so that they never overlap."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from newsparse.model import Article, Byline, Caption, Dateline, Quotation
from newsparse.rows import Span


@frozen(kw_only=True)
class Mark:
    """One stretch with what is to be said of it."""

    span: Span
    """Where it stands."""
    kind: str
    """Class in the page: ``"quotation"``, ``"cue"``, ``"source"``, ``"person"``."""
    tip: str
    """What hover or focus tells."""
    speaker: int = -1
    """Number of the speaker it belongs to, -1 for none."""


@frozen
class Piece:
    """A slice of text with the marks that cover it."""

    text: str
    """The slice."""
    marks: tuple[Mark, ...]
    """Marks on it, the widest first."""


def marks(article: Article) -> tuple[Mark, ...]:
    """Return every mark of an article: quotations with cue and source, and credited persons."""
    found: list[Mark] = []
    numbers = {index: n for n, speaker in enumerate(article.speakers) for index in speaker.quotations}
    for index, quotation in enumerate(article.quotations):
        found += _of_quotation(quotation, numbers.get(index, -1))
    for line in article.bylines:
        for person in line.persons:
            role = f", {person.role}" if person.role else ""
            tip = f"{line.kind}: {person.name}{role}"
            found += [Mark(span=span, kind="person", tip=tip) for span in person.spans]
    return tuple(sorted(found, key=lambda mark: (mark.span.start, -mark.span.end)))


def fields(article: Article) -> list[tuple[int, str]]:
    """Return what each parsed part says, field by field, with where it begins, in the order of the source."""
    found = [(line.span, _listed(_of_dateline(line))) for line in article.datelines]
    found += [(line.span, _listed(_of_byline(line))) for line in article.bylines]
    found += [(caption.span, _listed(_of_caption(caption))) for caption in article.captions]
    found += [(part.span, f"closing credit: {part.kind}") for part in article.signoffs]
    found += [(note.span, f"note: {note.kind}{'' if note.public else ', not public'}") for note in article.notes]
    return sorted((span.start, told) for span, told in found if span is not None and told)


def _listed(values: dict[str, object]) -> str:
    return "; ".join(f"{name}: {value}" for name, value in values.items() if value)


def _of_dateline(line: Dateline) -> dict[str, object]:
    places = (", ".join(filter(None, (place.name, place.region, place.country))) for place in line.places)
    return {"place": " / ".join(places), "agency": line.agency_id or line.agency, "date": line.date}


def _of_byline(line: Byline) -> dict[str, object]:
    return {str(line.kind): ", ".join(person.name for person in line.persons), "agency": line.agency_id or line.agency}


def _of_caption(caption: Caption) -> dict[str, object]:
    return {
        "credit": caption.credit,
        "photographer": ", ".join(caption.photographers),
        "agency": caption.agency_id or caption.agency,
        "date": caption.date,
        "place": caption.place and caption.place.name,
        "rights": caption.rights,
    }


def _of_quotation(quotation: Quotation, number: int) -> Iterator[Mark]:
    speaker = quotation.speaker
    who = (speaker.name or speaker.mention) if speaker else "nobody named"
    tip = f"{quotation.kind} quotation; speaker: {who}"
    if speaker is not None and speaker.role:
        tip += f" ({speaker.role})"
    if quotation.cue:
        tip += f"; cue: {quotation.cue}"
    for span in quotation.spans:
        yield Mark(span=span, kind="quotation", tip=tip, speaker=number)
    if quotation.cue_span is not None:
        yield Mark(span=quotation.cue_span, kind="cue", tip=f"cue of {who}", speaker=number)
    if quotation.source_span is not None:
        yield Mark(span=quotation.source_span, kind="source", tip=f"source: {who}", speaker=number)


def _start(mark: Mark) -> int:
    return mark.span.start


def pieces(source: str, span: Span, on: Sequence[Mark]) -> Iterator[Piece]:
    """Cut the slice at ``span`` wherever a mark that begins in it begins or ends; marks come sorted."""
    first = bisect_left(on, span.start, key=_start)
    here = on[first : bisect_left(on, span.end, lo=first, key=_start)]
    edges = {span.start, span.end}
    for mark in here:
        edges |= {mark.span.start, min(mark.span.end, span.end)}
    cuts = sorted(edges)
    for start, end in pairwise(cuts):
        covering = tuple(mark for mark in here if mark.span.start <= start and mark.span.end >= end)
        yield Piece(source[start:end], covering)
