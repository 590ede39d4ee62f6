"""Bylines: near the headline, run into the lead, or behind the story."""

from __future__ import annotations

from newsparse.labels.story import Line, Story
from newsparse.model import Byline, Label
from newsparse.parts.byline import may_open, parse_bylines
from newsparse.rows import Span
from newsparse.text.names import is_caseless
from newsparse.text.patterns import pattern

LONGEST = 260
"""A longer line is no byline."""

_PROSE = 170
_LEAD = 60
_RUN_IN = 200
_HEADLINE = 18
_AGENCY = 40
_WIDE = "\u2e80"
_BARE_WORDS = 4
_CLOSING = 4
_SENTENCES = 3
_NEAR = 5
_STOP = pattern(r"\w{3}[.!?]\s")
_END = tuple('.!?:;。！？…”"»')


def run_in(story: Story) -> None:
    """Cut a byline off the lead it is run into, where a bar parts them: ``By A and B | LIMA, March 3 (Reuters) -``."""
    for index, line in story.open_lines():
        bar = line.raw.find("|", 0, _RUN_IN)
        if bar <= 0 or len(line.raw) - bar < _LEAD or not _labelled(line, story):
            continue
        found = parse_bylines(line.raw[:bar], story.lexicon, line.start)
        if len(found) == 1 and found[0].persons:
            story.cut(index, line.start + bar + 1)
            story.mark(line, Label.BYLINE, "bylines-run-in", found[0])


def bylines(story: Story) -> None:
    """Label bylines before the story's text, and after it those with a label or an agency."""
    headline = next((index for index, line in enumerate(story.lines) if line.label is Label.HEADLINE), len(story.lines))
    page, signed = story.page, any(isinstance(line.part, Byline) and line.part.persons for line in story.lines)
    seen, sentences = False, 0
    for index, line in story.open_lines():
        sentences += line.prose
        if sentences == _SENTENCES or _is_text(story, index, line):
            break
        bare = (seen or index > headline) and (
            page is None or (not signed and not sentences and _leads(story, index, line))
        )
        if _is_agency(story, index, line, bare=bare):
            continue
        cells = line.evidence.tag == "tr" and "\t" in line.raw
        if len(line.raw) <= LONGEST and not cells and (found := _read(story, line, bare=bare)):
            _mark(story, index, line, found)
        seen = seen or len(line.text) * (2 if line.text[:1] > _WIDE else 1) >= _HEADLINE


def _is_agency(story: Story, index: int, line: Line, *, bare: bool) -> bool:
    """Label an agency alone on a line behind a byline or a headline; return whether it was one."""
    behind = index > 0 and story.lines[index - 1].label is Label.BYLINE
    if len(line.text) > _AGENCY or not (behind or (bare and story.document.format == "text")):
        return False
    row = story.lexicon.agencies.find(line.text)
    if row is not None:
        byline = Byline(agency=line.text, agency_id=row.id, raw=line.raw, span=Span(line.start, line.end))
        story.mark(line, Label.BYLINE, "bylines", byline)
    return row is not None


def closing(story: Story) -> None:
    """Label bylines among the last lines: with a label, or a name with its agency."""
    last = [(index, line) for index, line in enumerate(story.lines) if line.open][-_CLOSING:]
    for index, line in reversed(last):
        if len(line.raw) > LONGEST or line.text.endswith(_END) or _STOP.search(line.text):
            break
        found = parse_bylines(line.raw, story.lexicon, line.start)
        if found and found[0].persons and (_labelled(line, story) or found[0].agency or found[0].persons[0].email):
            _mark(story, index, line, found)


def _is_text(story: Story, index: int, line: Line) -> bool:
    """Return whether the story's text begins here: behind a dateline, or with a sentence of some length."""
    if index and story.lines[index - 1].label is Label.DATELINE:
        return True
    return len(line.text) >= _PROSE and line.text.endswith(_END)


def _leads(story: Story, index: int, line: Line) -> bool:
    """Return whether a page's line stands right before the story's text, in a script whose names can be told."""
    if line.evidence.level or is_caseless(line.text):
        return False
    near = story.lines[index + 1 : index + _NEAR]
    following = next((other for other in near if other.text and other.label is not Label.BYLINE), None)
    return following is not None and (following.label is Label.DATELINE or following.prose)


def _labelled(line: Line, story: Story) -> bool:
    if not may_open(line.raw, story.lexicon):
        return False
    return story.lexicon.byline.label.match(line.raw.lstrip(" *_#>(（[【〔")) is not None


def _read(story: Story, line: Line, *, bare: bool) -> tuple[Byline, ...]:
    """Return the bylines of a line: with a label anywhere, without one only behind a headline."""
    labelled = _labelled(line, story)
    if not labelled and (not bare or line.text.endswith(_END)):
        return ()
    found = parse_bylines(line.raw, story.lexicon, line.start)
    if labelled or not found:
        return found
    told = any(person.role or person.email or person.organization for line in found for person in line.persons)
    told = told or any(line.agency for line in found) or any(char.isdigit() for char in line.text)
    return found if told or len(line.text.split()) <= _BARE_WORDS * len(found[0].persons) else ()


def _mark(story: Story, index: int, line: Line, found: tuple[Byline, ...]) -> None:
    """Label a line, cut into one block a byline."""
    for number, byline in enumerate(found):
        part = byline if byline.persons or byline.agency else None
        if number + 1 < len(found) and (span := found[number + 1].span) is not None:
            rest = story.cut(index, span.start)
            story.mark(line, Label.BYLINE, "bylines", part)
            index, line = index + 1, rest
        else:
            story.mark(line, Label.BYLINE, "bylines", part)
