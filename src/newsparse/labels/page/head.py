"""What stands around a page's headline: the headline itself, kicker, deck, bylines and times."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from newsparse.labels.page.signature import LONGEST, credited, label_end, signature
from newsparse.labels.page.view import PageView
from newsparse.labels.story import Line, Story
from newsparse.lexicon.markup import PagePart
from newsparse.model import BoilerplateKind, Byline, BylineKind, Label
from newsparse.parts.byline import may_open, parse_byline
from newsparse.parts.timestamp import find_timestamp, parse_timestamp

_LONGEST = {PagePart.KICKER: 80, PagePart.DECK: 600, PagePart.BYLINE: LONGEST, PagePart.TIME: 160}
"""Characters beyond which a line is none of these, whatever its name."""
_DECKS = frozenset({PagePart.DECK, PagePart.KICKER})
"""What stands under a headline and is called so is its deck."""
_SHORT, _STATED = 160, 80
_EDGE, _TRIES = 4, 8
"""How near to the story's first or last line a byline stands in it; how many lines are tried at most."""
_SHY = frozenset(
    {None, BoilerplateKind.OTHER, BoilerplateKind.SHARE, BoilerplateKind.AUTHOR_CARD, BoilerplateKind.COUNTER}
)
"""Kinds of furniture that bylines and times stand in."""
_BARS = frozenset({BoilerplateKind.SHARE, BoilerplateKind.COUNTER})
"""Kinds in which a bare name is that of a service."""
_ASIDE = frozenset({BoilerplateKind.NAVIGATION, BoilerplateKind.RELATED, BoilerplateKind.AUTHOR_CARD})
"""Kinds of furniture that a byline may stand in where none stands anywhere else."""
_BEFORE, _AFTER = 6, 40
"""How many lines around the headline its bylines, times, kickers and decks are looked for in."""
_TWO_SENTENCES = 200
"""A longer text under the headline is a paragraph that leads into the story, whatever its name."""
_PARAGRAPH = 60
"""Characters of a paragraph behind which a heading is one of the story's."""
_LEAST = 20
"""A shorter line is no deck."""
_DIVIDER = re.compile(r"\w\s*(?:[|•·]|(?<=[\s\d])[-–—]\s)\s*(?=\w)")
"""What parts byline and time in one line."""
_DIVIDED = re.compile(r"[|•·–—-]\s*$")
_PICTURED = frozenset({PagePart.PICTURE, PagePart.CAPTION, PagePart.CREDIT})


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
            _credit(story, page, line)
            continue
        label = label_end(story, line)
        if line.text and len(line.text) <= _SHORT:
            _time(story, line, named=part is PagePart.TIME and label < 0)
        if line.open and (called or dated or part is PagePart.BYLINE or label >= 0):
            _byline(story, line, bare=called)
        if line.open and part is PagePart.TIME and label >= 0:
            _time(story, line, named=True)
        called = line.open and label == len(line.raw)
        dated = line.label is Label.TIME and _DIVIDED.search(line.raw) is not None


def _credit(story: Story, page: PageView, line: Line) -> None:
    """Label a line as byline that is named a credit, and stands with no picture."""
    named = page.clue(line.evidence).part is PagePart.CREDIT and len(line.text) <= _SHORT
    if not named or line.evidence.image >= 0 or page.pictured(line.evidence):
        return
    found = credited(story, line)
    if found is not None:
        story.mark(line, Label.BYLINE, "page-byline", found)


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
    """Label kicker and decks near the headline by their names; a heading behind a paragraph is none."""
    page = story.page
    if page is None or page.heading < 0:
        return
    begun = False
    for index in range(max(page.heading - _BEFORE, 0), min(page.heading + _AFTER, len(story.lines))):
        line = story.lines[index]
        if not line.open or not page.in_scope(line.evidence) or page.kind(line.evidence) not in _SHY:
            continue
        part = page.part(line.evidence)
        if part is PagePart.KICKER and index < page.heading and len(line.text) <= _LONGEST[part]:
            story.mark(line, Label.KICKER, "page-kicker")
        elif index > page.heading and part not in _DECKS:
            begun = begun or (line.evidence.tag == "p" and len(line.text) > _PARAGRAPH and page.in_story(line.evidence))
            if _is_text(page, line):
                return
        elif index > page.heading and _is_deck(page, line) and not (begun and line.evidence.level):
            story.mark(line, Label.SUBHEADLINE, "page-deck")


def _is_deck(page: PageView, line: Line) -> bool:
    """Return whether a line called a deck is one: a heading, or a sentence or two outside of the story."""
    size = len(line.text) * (2 if line.text[:1] > "\u2e80" else 1)
    if line.evidence.level:
        return _LEAST <= size <= _LONGEST[PagePart.DECK]
    return _LEAST <= size <= _TWO_SENTENCES and not page.in_story(line.evidence)


def elsewhere(story: Story) -> None:
    """Label bylines and times that stand elsewhere in the story, by their names; they are read where none was yet."""
    page = story.page
    if page is None:
        return
    signed_yet = any(line.label is Label.BYLINE for line in story.lines)
    tries = 0 if signed_yet else _TRIES
    dated_yet = any(line.label is Label.TIME and line.part is not None for line in story.lines)
    for index, line in story.open_lines():
        if tries and len(line.text) <= _STATED and may_open(line.text, story.lexicon) and label_end(story, line) > 0:
            tries = 0 if _at_edge(story, page, index) and _byline(story, line, bare=False) else tries - 1
        part = page.part(line.evidence)
        if (part is not PagePart.BYLINE and part is not PagePart.TIME) or len(line.text) > _LONGEST[part]:
            continue
        if not page.in_scope(line.evidence) or page.kind(line.evidence) not in _SHY:
            continue
        if part is PagePart.BYLINE and line.open and not signed_yet:
            _byline(story, line, bare=False)
        elif part is PagePart.TIME and dated_yet and any(map(str.isdigit, line.text)):
            story.mark(line, Label.TIME, "page-time")
        elif part is PagePart.TIME:
            _time(story, line, named=True)


def _at_edge(story: Story, page: PageView, index: int) -> bool:
    """Return whether a line is one of the story's own, with few of them before or behind it, or with a colon in it."""
    lines = story.lines
    before, behind = range(index - 1, page.heading, -1), range(index + 1, len(lines))
    if not _is_own(page, lines[index]) or page.listed(lines[index].evidence):
        return False
    near = (sum(1 for _ in islice((i for i in some if _is_own(page, lines[i])), _EDGE)) for some in (before, behind))
    return ":" in lines[index].text or any(count < _EDGE for count in near)


def _is_own(page: PageView, line: Line) -> bool:
    """Return whether a line is one of the story's own, no heading and no furniture."""
    evidence = line.evidence
    return page.in_story(evidence) and not evidence.level and evidence.image < 0 and page.kind(evidence) is None


def _time(story: Story, line: Line, *, named: bool) -> None:
    if not any(map(str.isdigit, line.text)):
        return
    stamp = parse_timestamp(line.raw, story.lexicon)
    if stamp is None and named:
        stamp = find_timestamp(line.raw, story.lexicon)
    if stamp is not None or named:
        story.mark(line, Label.TIME, "page-time", stamp)


def _byline(story: Story, line: Line, *, bare: bool) -> bool:
    """Label a line as byline if names stand in it; return whether they do."""
    page = story.page
    if page is None or page.kind(line.evidence) in _BARS:
        found = parse_byline(line.raw, story.lexicon, line.start)
    else:
        own = page.clue(line.evidence).part is PagePart.BYLINE
        found = signature(story, line, bare=bare, own=own)
    if found is None or (found.kind != BylineKind.AUTHOR and line.evidence.image >= 0):
        return False
    story.mark(line, Label.BYLINE, "page-byline", found)
    return True


def last_resort(story: Story) -> None:
    """Label the byline of a story that has none yet: in its footer, beside it or on a card, where all name the same."""
    page = story.page
    if page is None or any(line.label is Label.BYLINE and line.part is not None for line in story.lines):
        return
    found: dict[str, tuple[Line, Byline]] = {}
    for _, line in story.open_lines():
        part, kind = page.part(line.evidence), page.kind(line.evidence)
        if part is not PagePart.BYLINE or len(line.text) > _SHORT or kind not in _ASIDE:
            continue
        if not page.in_scope(line.evidence) and kind is not BoilerplateKind.AUTHOR_CARD:
            continue
        own = page.clue(line.evidence).part is PagePart.BYLINE
        byline = signature(story, line, bare=False, own=own)
        if byline is not None and byline.persons and byline.kind == BylineKind.AUTHOR:
            found.setdefault(" ".join(person.name for person in byline.persons), (line, byline))
    name = min(found, key=len, default="")
    if name and all(other.endswith(name) for other in found):
        line, byline = found[name]
        story.mark(line, Label.BYLINE, "page-byline-aside", byline)
