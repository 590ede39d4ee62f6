"""What stands around a page's headline: the headline itself, kicker, deck, bylines and times."""

from __future__ import annotations

from newsparse.labels.story import Line, Story
from newsparse.lexicon.markup import PagePart
from newsparse.model import BoilerplateKind, Byline, Label, Person
from newsparse.parts.byline import parse_author, parse_byline
from newsparse.rows import Span

_LONGEST = {PagePart.KICKER: 80, PagePart.DECK: 600, PagePart.BYLINE: 300, PagePart.TIME: 160}
"""Characters beyond which a line is none of these, whatever its name."""
_SHY = frozenset({None, BoilerplateKind.OTHER, BoilerplateKind.SHARE, BoilerplateKind.AUTHOR_CARD})
"""Kinds of furniture that bylines and times stand in."""
_NEAR = 12
"""How many lines around the headline kickers and decks are looked for in."""


def headline(story: Story) -> None:
    """Label the headline, and what repeats it."""
    page = story.page
    if page is None or page.heading < 0:
        return
    line = story.lines[page.heading]
    story.mark(line, Label.HEADLINE, "page-headline")
    for _, other in story.open_lines():
        if other.text == line.text:
            story.mark(other, Label.BOILERPLATE, "page-repeated", BoilerplateKind.DUPLICATE)


def around(story: Story) -> None:
    """Label kicker and decks near the headline by their names."""
    page = story.page
    if page is None or page.heading < 0:
        return
    for index in range(max(page.heading - _NEAR, 0), min(page.heading + _NEAR, len(story.lines))):
        line = story.lines[index]
        if not line.open or not page.in_scope(line.evidence) or page.kind(line.evidence) not in _SHY:
            continue
        part = page.part(line.evidence)
        if part is PagePart.KICKER and index < page.heading and len(line.text) <= _LONGEST[part]:
            story.mark(line, Label.KICKER, "page-kicker")
        elif part is PagePart.DECK and index > page.heading and len(line.text) <= _LONGEST[part]:
            if line.evidence.level or not page.in_story(line.evidence):
                story.mark(line, Label.SUBHEADLINE, "page-deck")


def signed(story: Story) -> None:
    """Label bylines and times by their names; what names them and is none is furniture."""
    page = story.page
    if page is None:
        return
    for _, line in story.open_lines():
        part = page.part(line.evidence)
        if part is not PagePart.BYLINE and part is not PagePart.TIME:
            continue
        if len(line.text) > _LONGEST[part] or not page.in_scope(line.evidence):
            continue
        if page.kind(line.evidence) not in _SHY:
            continue
        if part is PagePart.TIME:
            _time(story, line)
        else:
            _byline(story, line)


def _time(story: Story, line: Line) -> None:
    if any(char.isdigit() for char in line.text):
        story.mark(line, Label.TIME, "page-time")


def _byline(story: Story, line: Line) -> None:
    found = parse_byline(line.raw, story.lexicon, line.start) or _names(story, line)
    if found is not None:
        story.mark(line, Label.BYLINE, "page-byline", found)
    elif not story.page or not story.page.in_story(line.evidence):
        story.mark(line, Label.BOILERPLATE, "page-byline", BoilerplateKind.AUTHOR_CARD)


def _names(story: Story, line: Line) -> Byline | None:
    """Return the byline of a line that is a bare name in an element called so."""
    persons: tuple[Person, ...] = parse_author(line.raw, story.lexicon)
    if not persons:
        return None
    return Byline(persons=persons, raw=line.raw, span=Span(line.start, line.end))
