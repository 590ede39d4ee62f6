"""What stands around a page's headline: the headline itself, kicker, deck, bylines and times."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsparse.labels.page.view import PageView
from newsparse.labels.story import Line, Story
from newsparse.lexicon.markup import PagePart
from newsparse.model import BoilerplateKind, Byline, BylineKind, Label, Person
from newsparse.parts.byline import parse_author, parse_byline
from newsparse.parts.timestamp import find_timestamp, parse_timestamp
from newsparse.rows import Span

_LONGEST = {PagePart.KICKER: 80, PagePart.DECK: 600, PagePart.BYLINE: 300, PagePart.TIME: 160}
"""Characters beyond which a line is none of these, whatever its name."""
_DECKS = frozenset({PagePart.DECK, PagePart.KICKER})
"""What stands under a headline and is called so is its deck."""
_SHORT = 160
_SHY = frozenset(
    {None, BoilerplateKind.OTHER, BoilerplateKind.SHARE, BoilerplateKind.AUTHOR_CARD, BoilerplateKind.COUNTER}
)
"""Kinds of furniture that bylines and times stand in."""
_BEFORE, _AFTER = 6, 40
"""How many lines around the headline its bylines, times, kickers and decks are looked for in."""
_LEAST = 20
"""A shorter line is no deck."""
_DIVIDER = re.compile(r"\w\s*(?:[|•·]|(?<=[\s\d])[-–—]\s)\s*(?=\w)")
"""What parts byline and time in one line."""
_WORD = re.compile(r"(?<=\s)\w")
_DATED = re.compile(r"[^\W\d_]{2,12}\.? \d{1,2},? \d{4}")
_DIVIDED = re.compile(r"[|•·–—-]\s*$")
_PICTURED = frozenset({PagePart.PICTURE, PagePart.CAPTION, PagePart.CREDIT})
_CAPITAL = r"[A-ZÀ-ÞĀ-ŽΑ-ΩА-Я][\w.'’-]{1,20}"
_NAME = re.compile(
    rf"\s{{0,3}}({_CAPITAL}(?: (?:[a-z]{{2,3}} ){{0,2}}{_CAPITAL}){{0,3}}?)"
    r"(?=\s*(?:$|@|[|•·,;(–—-]|\d| [^\W\d_A-ZÀ-Þ]| [^\W\d_]{3,12}\.? \d))"
)
"""A name in capitals' spelling, up to what follows it."""
_WORDS = 3
"""Letters without which a line is no byline."""


def headline(story: Story) -> None:
    """Label the headline, and what repeats it."""
    page = story.page
    if page is None or page.heading < 0 or story.labelled(Label.HEADLINE):  # a publisher rule knows it
        return
    line = story.lines[page.heading]
    for part in _lines_of(story, page):
        story.mark(part, Label.HEADLINE, "page-headline")
    for _, other in story.open_lines():
        if other.text == line.text:
            story.mark(other, Label.BOILERPLATE, "page-repeated", BoilerplateKind.DUPLICATE)


def _lines_of(story: Story, page: PageView) -> Iterator[Line]:
    """Yield the headline's line, and those before and after it that stand in the same heading element."""
    line = story.lines[page.heading]
    yield line
    for step in (-1, 1):
        index = page.heading + step
        while 0 <= index < len(story.lines) and (other := story.lines[index]).open and _joined(page, line, other):
            yield other
            index += step


def _joined(page: PageView, line: Line, other: Line) -> bool:
    """Return whether two lines are parts of one heading; its kicker is none."""
    at = line.evidence.container
    same = at == other.evidence.container and at >= 0 and page.tags[at] == line.evidence.tag
    return same and page.clue(other.evidence).part is not PagePart.KICKER and line.evidence.level > 0


def signed(story: Story) -> None:
    """Label bylines and times around the headline, by their names or by their words."""
    page = story.page
    if page is None:
        return
    called = dated = False
    for line in _zone(story, page):
        part = page.part(line.evidence)
        if part in _PICTURED:
            continue
        if line.text and len(line.text) <= _SHORT:
            _time(story, line, named=part is PagePart.TIME)
        if line.open and (called or dated or part is PagePart.BYLINE or _label(story, line)):
            _byline(story, line, bare=called)
        called = line.open and (label := _label(story, line)) is not None and label.end() == len(line.raw)
        dated = line.label is Label.TIME and _DIVIDED.search(line.raw) is not None


def _label(story: Story, line: Line) -> re.Match[str] | None:
    """Return the word for "by" that a line begins with, or that stands in it behind a date."""
    words = story.lexicon.byline
    if len(line.text) > _SHORT:
        return None
    first = words.label.match(line.raw)
    if first is None and (line.text[:1].isdigit() or _DATED.match(line.raw)):
        starts = (found.start() for found in _WORD.finditer(line.raw, 1))
        return next((label for at in starts if (label := words.label.match(line.raw, at))), None)
    return first


def _zone(story: Story, page: PageView) -> Iterator[Line]:
    """Yield the open lines between headline and story, cut at their dividers, and a few before the headline."""
    first = max(page.heading - _BEFORE, 0)
    index, last = first, max(page.heading, 0) + _AFTER
    while index < min(last, len(story.lines)):
        line = story.lines[index]
        if index > page.heading and line.open and _is_text(page, line):
            return
        if line.open and page.in_scope(line.evidence) and page.kind(line.evidence) in _SHY:
            free = line.evidence.image < 0 and index > page.heading
            if free and len(line.text) <= _SHORT and (mark := _DIVIDER.search(line.raw)):
                story.cut(index, line.start + mark.end())
            yield line
        index += 1


def _is_text(page: PageView, line: Line) -> bool:
    """Return whether a line is a paragraph of the story, before which its head ends."""
    size = len(line.text) * (2 if line.text[:1] > "\u2e80" else 1)
    return page.in_story(line.evidence) and size > _SHORT and page.kind(line.evidence) is None


def around(story: Story) -> None:
    """Label kicker and decks near the headline by their names."""
    page = story.page
    if page is None or page.heading < 0:
        return
    for index in range(max(page.heading - _BEFORE, 0), min(page.heading + _AFTER, len(story.lines))):
        line = story.lines[index]
        if not line.open or not page.in_scope(line.evidence) or page.kind(line.evidence) not in _SHY:
            continue
        part = page.part(line.evidence)
        if part is PagePart.KICKER and index < page.heading and len(line.text) <= _LONGEST[part]:
            story.mark(line, Label.KICKER, "page-kicker")
        elif part in _DECKS and index > page.heading and _is_deck(page, line):
            story.mark(line, Label.SUBHEADLINE, "page-deck")


def _is_deck(page: PageView, line: Line) -> bool:
    if not _LEAST <= len(line.text) <= _LONGEST[PagePart.DECK]:
        return False
    return bool(line.evidence.level) or not page.in_story(line.evidence)


def elsewhere(story: Story) -> None:
    """Label bylines and times that stand elsewhere in the story, by their names; they are read where none was yet."""
    page = story.page
    if page is None:
        return
    signed_yet = any(line.label is Label.BYLINE for line in story.lines)
    dated_yet = any(line.label is Label.TIME and line.part is not None for line in story.lines)
    for _, line in story.open_lines():
        part = page.part(line.evidence)
        if (part is not PagePart.BYLINE and part is not PagePart.TIME) or len(line.text) > _LONGEST[part]:
            continue
        if not page.in_scope(line.evidence) or page.kind(line.evidence) not in _SHY:
            continue
        if part is PagePart.BYLINE and not signed_yet:
            _byline(story, line, bare=False)
        elif part is PagePart.TIME and dated_yet and any(map(str.isdigit, line.text)):
            story.mark(line, Label.TIME, "page-time")
        elif part is PagePart.TIME:
            _time(story, line, named=True)


def _time(story: Story, line: Line, *, named: bool) -> None:
    if not any(char.isdigit() for char in line.text):
        return
    stamp = parse_timestamp(line.raw, story.lexicon)
    if stamp is None and named:
        stamp = find_timestamp(line.raw, story.lexicon)
    if stamp is not None or named:
        story.mark(line, Label.TIME, "page-time", stamp)


def _byline(story: Story, line: Line, *, bare: bool) -> None:
    """Label a line as byline if names stand in it; a bare name is one where its element or a word before it says so."""
    if len(line.text) > _LONGEST[PagePart.BYLINE] or sum(char.isalpha() for char in line.text[:_SHORT]) < _WORDS:
        return
    found = parse_byline(line.raw, story.lexicon, line.start)
    if found is None or not (found.persons or found.agency):
        found = _names(story, line) or _run(story, line, bare=bare) or found
    if found is not None and (found.kind == BylineKind.AUTHOR or line.evidence.image < 0):
        story.mark(line, Label.BYLINE, "page-byline", found)


def _names(story: Story, line: Line) -> Byline | None:
    """Return the byline of a line that is a bare name in an element called so."""
    persons = parse_author(line.raw, story.lexicon)
    return Byline(persons=persons, raw=line.raw, span=Span(line.start, line.end)) if persons else None


def _run(story: Story, line: Line, *, bare: bool) -> Byline | None:
    """Return the byline of a line whose name is followed by something else: a date, a handle, a number of views."""
    label = _label(story, line)
    if label is None and not bare:
        return None
    start = label.end() if label is not None else 0
    name = _NAME.match(line.raw, start)
    if name is None or (" " not in name[1] and name.end() < len(line.raw)):
        return None
    if name[1].casefold() in story.lexicon.byline.nobody or story.lexicon.agencies.find(name[1]):
        return None
    spot = Span(line.start + name.start(1), line.start + name.end(1))
    return Byline(persons=(Person(name=name[1], spans=(spot,)),), raw=line.raw, span=Span(line.start, line.end))
