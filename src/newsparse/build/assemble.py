"""From labelled lines to an Article."""

from __future__ import annotations

from newsparse.build.dateline import credited, datelines, heading
from newsparse.labels.story import Line, Story
from newsparse.model import (
    Article,
    Block,
    Boilerplate,
    BoilerplateKind,
    Byline,
    Caption,
    Dateline,
    Label,
    Note,
    Paragraph,
    ParagraphKind,
    Signoff,
)
from newsparse.rows import Span


def assemble(story: Story) -> Article:
    """Return the article of a labelled story: parts in order, before anything that needs the whole story."""
    document = story.document
    body = tuple(_paragraph(line) for line in story.labelled(Label.BODY))
    lines = datelines(story, body)
    headline = next((line.text for line in story.lines if line.label is Label.HEADLINE), None)
    return Article(
        headline=headline,
        datelines=lines,
        dateline=heading(lines),
        bylines=credited(lines, ()),
        body=body,
        format=document.format,
        source=document.text,
        blocks=_blocks(story),
        problems=document.problems,
    )


def _blocks(story: Story) -> tuple[Block, ...]:
    ends = [*(line.block_start for line in story.lines[1:]), len(story.document.text)]
    return tuple(
        Block(span=Span(line.block_start, end), label=line.label, rule=line.rule, evidence=line.evidence)
        for line, end in zip(story.lines, ends, strict=False)
    )


def _paragraph(line: Line) -> Paragraph:
    kind = line.part if isinstance(line.part, ParagraphKind) else ParagraphKind.PARAGRAPH
    return Paragraph(text=line.text, kind=kind, span=Span(line.start, line.end))


def boilerplate(line: Line) -> Boilerplate:
    """Return a stripped line with its kind and the rule that stripped it."""
    kind = line.part if isinstance(line.part, BoilerplateKind) else BoilerplateKind.OTHER
    return Boilerplate(text=line.text, kind=kind, rule=line.rule, span=Span(line.start, line.end))


PARTS = (Byline, Caption, Dateline, Note, Signoff)
