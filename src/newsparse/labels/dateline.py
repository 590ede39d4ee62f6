"""Datelines: the one that heads the story, and those later ones that are printed as it is."""

from __future__ import annotations

from newsparse.labels.story import Line, Story
from newsparse.model import Dateline, Label
from newsparse.parts.dateline import parse_dateline
from newsparse.text.patterns import pattern

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "title", "hr"})
_BODY_LENGTH = 110
"""A line as long as this is the story's own text: a dateline is looked for in the first few."""
_SHORTEST = 2
_TRIES = 4
_LINES = 40
"""How many lines at the head of a story may be tried."""
_HEAD = 120
_LINE_END = pattern(r"[.!?。！？।…\"”»]$")


def datelines(story: Story) -> None:
    """Cut off and label the dateline that heads the story, and later ones in its style or under a subheading."""
    first = _first(story)
    if first is None:
        return
    index, found = first
    _set(story, index, found)
    _later(story, index + 1, found)


def _first(story: Story) -> tuple[int, Dateline] | None:
    """Return the first dateline and its line's index, among the lines before and at the story's beginning."""
    tries = lines = 0
    for index, line in story.open_lines():
        if (
            line.evidence.tag in _HEADINGS
            or (line.evidence.image >= 0 and story.page is None)
            or not _in_scope(story, line)
        ):
            continue
        found = parse_dateline(line.raw, story.lexicon, line.start)
        if found is not None and _fits(story, index, line, found):
            return index, found
        lines += 1
        tries += len(line.text) >= _BODY_LENGTH
        if tries >= _TRIES or lines >= _LINES:
            return None
    return None


def _in_scope(story: Story, line: Line) -> bool:
    return story.page is None or story.page.in_scope(line.evidence)


def _fits(story: Story, index: int, line: Line, found: Dateline) -> bool:
    """Return whether a line may open with this dateline: a place and a dash alone also open headlines."""
    if found.agency is not None or (found.date is not None and index > 0):
        return True
    if len(line.text) >= _BODY_LENGTH or line.raw == found.raw:
        return len(line.text) >= _BODY_LENGTH or index > 0
    begun = index > 0 or story.document.format != "text"
    return begun and bool(_LINE_END.search(line.text)) and story.document.format != "html"


def _set(story: Story, index: int, found: Dateline) -> None:
    """Cut the dateline off before and behind, and label it; what runs into it from before is a sub-headline."""
    line, span = story.lines[index], found.span
    if span is None:
        return
    if span.start - line.start >= _SHORTEST and story.document.text[line.start : span.start].strip(
        " \t\r\n*_>#•\u00a0"
    ):
        behind = story.cut(index, span.start)
        story.mark(line, Label.SUBHEADLINE, "dateline")
        line, index = behind, index + 1
    if span.end < line.end and story.document.text[span.end : line.end].strip():
        story.cut(index, span.end)
    story.mark(line, Label.DATELINE, "dateline", found)


def _later(story: Story, start: int, first: Dateline) -> None:
    """Label the datelines of further reports in the same story."""
    before: Line | None = None
    for index, line in story.open_lines():
        run_on = story.lines[index - 1].label is Label.DATELINE  # what follows a dateline in its line opens with none
        if index >= start and not run_on and _worth(line, before, first):
            found = parse_dateline(line.raw, story.lexicon, line.start)
            if found is not None and _follows(found, first, line, before):
                _set(story, index, found)
        before = line


def _follows(found: Dateline, first: Dateline, line: Line, before: Line | None) -> bool:
    """Return whether a later dateline heads its line in the first one's style, or its agency's under a subheading."""
    if found.span is None or found.span.start != line.start:
        return False
    return _style(found) == _style(first) or (_is_subheading(before) and found.agency == first.agency)


def _worth(line: Line, before: Line | None, first: Dateline) -> bool:
    """Return whether a line may open with a dateline in the first one's style, by its first characters."""
    if line.evidence.tag in _HEADINGS:
        return False
    head = line.raw[:_HEAD]
    if first.agency is not None:
        return first.agency in head
    mark = first.raw[-1:]
    return (mark in head and first.raw[:1].isupper() and head[1:2].isupper()) or _is_subheading(before)


def _style(found: Dateline) -> tuple[str | None, bool, bool, str]:
    """Return what two datelines of one paper have in common."""
    names = "".join(place.name for place in found.places)
    return found.agency_id or found.agency, found.date is None, names == names.upper(), found.raw[-1:]


def _is_subheading(line: Line | None) -> bool:
    """Return whether the line before may be a subheading: set off, or short and without a full stop."""
    if line is None:
        return False
    return line.evidence.tag in _HEADINGS or (len(line.text) <= _HEAD // 2 and not _LINE_END.search(line.text))
