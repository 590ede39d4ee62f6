"""Stories as databases of newspapers hand them out (Nexis, Factiva): fields with labels above and below the text."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.labels.boilerplate import kind_of
from newsparse.labels.story import Line, Part, Story
from newsparse.lexicon.sections.headline import ArchiveField
from newsparse.model import BoilerplateKind, Label
from newsparse.parts.byline import parse_byline
from newsparse.parts.caption import parse_caption
from newsparse.parts.timestamp import find_timestamp
from newsparse.text.patterns import pattern

RULE = "archive-fields"
_LONGEST = 24
_FEWEST = 3
_MEDIUM = pattern(r"[A-Z]{4,12}:\s*")
_MARKS = {ArchiveField.SECTION: Label.SECTION, ArchiveField.DECK: Label.SUBHEADLINE}


def fields(story: Story) -> None:
    """Label ``BYLINE: Jane Roe``, ``LENGTH: 312 words`` and their like, and the headline above the first of them.

    Three such fields make a story one of an archive; fewer may be anything.
    """
    if story.document.format != "text" or not story.lexicon.headline.archive:
        return
    if sum(1 for _ in _found(story)) < _FEWEST:
        return
    first = True
    for index, line, colon, kind in _found(story):
        if first:
            _head(story, index)
            first = False
        _take(story, index, line, colon, kind)


def _found(story: Story) -> Iterator[tuple[int, Line, int, ArchiveField]]:
    """Yield each open line that begins with the label of a field: index, line, offset behind the colon, field."""
    known = story.lexicon.headline.archive
    for index, line in story.open_lines():
        colon = line.raw.find(":", 0, _LONGEST)
        label = line.raw[:colon] if colon > 0 else line.raw
        if len(label) <= _LONGEST and (kind := known.get(label)) is not None:
            yield index, line, len(label) + 1, kind


def _head(story: Story, end: int) -> None:
    """Label what stands above the first field: paper, day and edition, and the headline first or last of all."""
    above = [line for line in story.lines[:end] if line.open]
    titles = above[:1]
    for line in above:
        stamp = find_timestamp(line.text, story.lexicon)
        kind = kind_of(line.text, story.lexicon.boilerplate) or BoilerplateKind.NAVIGATION
        if stamp is not None and stamp.date() is not None:
            story.mark(line, Label.TIME, RULE, stamp)
            titles = above[:1]
        else:
            story.mark(line, Label.BOILERPLATE, RULE, kind)
            titles = titles if kind is BoilerplateKind.COPYRIGHT else [line]
    for title in titles:
        story.mark(title, Label.HEADLINE, RULE)


def _take(story: Story, index: int, line: Line, colon: int, kind: ArchiveField) -> None:
    """Label a field, its label apart from what it says where that is a part of the record."""
    if kind is not ArchiveField.OTHER and line.raw[colon:].strip():
        said = story.cut(index, line.start + colon)
        medium = _MEDIUM.match(said.raw)
        if kind is ArchiveField.CAPTION and medium is not None and medium.end() < len(said.raw):
            story.mark(said, Label.BOILERPLATE, RULE, BoilerplateKind.OTHER)
            said = story.cut(index + 1, said.start + medium.end())
        part = _part(story, said, kind)
        label = Label.BYLINE if kind is ArchiveField.BYLINE else Label.CAPTION
        if part is not None or kind in _MARKS:
            story.mark(said, _MARKS.get(kind, label), RULE, part)
        else:
            story.mark(said, Label.BOILERPLATE, RULE, BoilerplateKind.OTHER)
    story.mark(line, Label.BOILERPLATE, RULE, BoilerplateKind.OTHER)


def _part(story: Story, said: Line, kind: ArchiveField) -> Part | None:
    if kind is ArchiveField.BYLINE:
        return parse_byline(said.raw, story.lexicon, said.start)
    if kind is ArchiveField.CAPTION:
        return parse_caption(said.raw, story.lexicon, said.start)
    return None
