"""From labelled lines to an Article: every part in order, before anything that needs the whole story."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar, cast

from newsparse.build.credits import merged
from newsparse.build.dateline import credited, datelines, heading
from newsparse.labels.story import Line, Story
from newsparse.labels.time import CHANGED
from newsparse.model import (
    Article,
    Block,
    Boilerplate,
    BoilerplateKind,
    Byline,
    Caption,
    Label,
    Note,
    Paragraph,
    ParagraphKind,
    Provenance,
    Signoff,
    Timestamp,
)
from newsparse.model.made import MadeBlock, MadeBoilerplate, made_spans
from newsparse.rows import Span
from newsparse.text.layout import bullet_of
from newsparse.text.patterns import pattern
from newsparse.text.whitespace import clean

Part = TypeVar("Part", Byline, Caption, Note, Signoff, Timestamp)

_DASH = pattern(r"[-*–—•·▲△■□◇◆▶▷]+\s+")
_TEXTS = {
    "headline": Label.HEADLINE,
    "kicker": Label.KICKER,
    "section": Label.SECTION,
    "slugline": Label.SLUGLINE,
}
_BODY = frozenset((Label.BODY, Label.SUBHEADING))
_FIELDS = {
    Label.HEADLINE: "headline",
    Label.SUBHEADLINE: "subheadlines",
    Label.KICKER: "kicker",
    Label.SECTION: "section",
    Label.SLUGLINE: "slugline",
    Label.TIME: "published",
    Label.BYLINE: "bylines",
    Label.DATELINE: "dateline",
    Label.CAPTION: "captions",
    Label.SIGNOFF: "signoffs",
    Label.NOTE: "notes",
    Label.BODY: "body",
}
_ONCE = frozenset(("headline", "kicker", "section", "slugline", "published", "dateline", "body"))


def assemble(story: Story) -> Article:
    """Return the article of a labelled story."""
    document = story.document
    lines = [line for line in story.lines if line.label is not Label.BOILERPLATE]  # a page's are few
    body = tuple(_paragraph(line) for line in lines if line.label in _BODY)
    heads = datelines(story, body)
    bylines, signoffs = _parts(lines, Byline), _parts(lines, Signoff)
    fields: dict[str, object] = {name: _first_text(lines, label) for name, label in _TEXTS.items()}
    fields |= {
        "subheadlines": tuple(_deck(line.text) for line in lines if line.label is Label.SUBHEADLINE),
        "bylines": merged((*bylines, *credited(heads, ())), signoffs),
        "datelines": heads,
        "dateline": heading(heads),
        **_moments(lines),
        "body": body,
    }
    optional: dict[str, Callable[[], object]] = {
        "captions": lambda: _parts(lines, Caption),
        "images": lambda: document.images,
        "boilerplate": lambda: _boilerplate(story.lines),
        "signoffs": lambda: signoffs,
        "notes": lambda: _parts(lines, Note),
        "blocks": lambda: _blocks(story),
        "provenance": lambda: tuple(_provenance(lines)),
    }
    fields |= {name: make() for name, make in optional.items() if name not in story.options.skip}
    return Article(
        format=document.format, source=document.text, problems=document.problems, **cast("dict[str, Any]", fields)
    )


def _first_text(lines: Iterable[Line], label: Label) -> str | None:
    return next((line.text for line in lines if line.label is label), None)


def _deck(text: str) -> str:
    """Return a sub-headline without the dash or bullet it begins with."""
    mark = _DASH.match(text)
    return text[mark.end() :] if mark else text


def _parts(lines: Iterable[Line], kind: type[Part]) -> tuple[Part, ...]:
    return tuple(line.part for line in lines if isinstance(line.part, kind))


def _moments(lines: Iterable[Line]) -> dict[str, object]:
    """Return when the lines say that the story was published and changed; told one of them, it was published then."""
    stamps = [(line.rule == CHANGED, line.part) for line in lines if isinstance(line.part, Timestamp)]
    modified = next((stamp for changed, stamp in stamps if changed), None)
    return {"published": next((stamp for changed, stamp in stamps if not changed), modified), "modified": modified}


def _blocks(story: Story) -> tuple[Block, ...]:
    """Return the blocks with their labels; those that were not cut keep their spans."""
    starts = [line.block_start for line in story.lines]
    ends = [*starts[1:], len(story.document.text)]
    if len(starts) == len(story.document.blocks):
        spans = [block.span for block in story.document.blocks]
    else:
        spans = made_spans(starts, ends)
    return tuple(
        [MadeBlock(span, line.label, line.rule, line.evidence) for span, line in zip(spans, story.lines, strict=True)]
    )


def _paragraph(line: Line) -> Paragraph:
    """Return a body paragraph; the mark of a list item stays outside."""
    kind = line.part if isinstance(line.part, ParagraphKind) else ParagraphKind.PARAGRAPH
    mark = bullet_of(line.raw) if kind is ParagraphKind.LIST_ITEM else 0
    text = clean(line.raw[mark:]) if mark else line.text
    return Paragraph(text=text, kind=kind, span=Span(line.start + mark, line.end))


def _boilerplate(lines: Iterable[Line]) -> tuple[Boilerplate, ...]:
    left_out, other = Label.BOILERPLATE, BoilerplateKind.OTHER
    found = [line for line in lines if line.label is left_out]
    spans = made_spans([line.start for line in found], [line.end for line in found])
    return tuple(
        [
            MadeBoilerplate(line.text, line.part if isinstance(line.part, BoilerplateKind) else other, line.rule, span)
            for line, span in zip(found, spans, strict=True)
        ]
    )


def _provenance(lines: Iterable[Line]) -> Iterable[Provenance]:
    """Yield where each field came from: the rule and the line, the first one for a field that has one value."""
    seen: set[str] = set()
    for line in lines:
        field = _FIELDS.get(line.label)
        if field is None or (field in seen and field in _ONCE):
            continue
        seen.add(field)
        yield Provenance(field=field, origin=f"text:{line.rule}", raw=line.raw, span=Span(line.start, line.end))
