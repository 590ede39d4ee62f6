"""Headline, sub-headlines, kicker, section and slug of a plain text: what stands above the story's first sentence."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from newsparse.labels.story import Line, Story
from newsparse.model import BoilerplateKind, Label
from newsparse.text.patterns import pattern
from newsparse.text.prose import ends_sentence, is_prose

_LONGEST = 250
_SECTION, _SECTION_WORDS = 30, 2
_LABELLED = 80
_DECK = 600
_STOPS = ".。．।۔"
_LEADS = (":", "：")
_SLUG = pattern(r"[A-Z]{1,4}-{1,2}[A-Z]|[A-Z][A-Z/&-]{3,}$")
_CYCLE = pattern(r"[A-Z]{1,3}-(?:[A-Z]{1,3}-)*-[A-Z]")
_SLUG_WORDS, _SLUG_LINES = 8, 3
_AND = ("&", "/", "-", "–")
_ANCHORS = frozenset((Label.BYLINE, Label.TIME, Label.DATELINE))


def sluglines(story: Story) -> None:
    """Label an agency's slug in the first lines, "BC-NORWAY-FERRY/FIRE (UPDATE 3)", above a headline of its own."""
    if story.document.format != "text":
        return
    lines = [line for _, line in story.open_lines()][: _SLUG_LINES + 1]
    for line, below in pairwise(lines):
        text = line.text
        words = text.split()
        shaped = _SLUG.match(words[0]) is not None and ("-" in words[0] or "/" in words[0])
        capital = text == text.upper() or _CYCLE.match(text) is not None
        if not shaped or len(words) > _SLUG_WORDS or not capital or not _headed(below.text):
            return
        story.mark(line, Label.SLUGLINE, "slugs")


def _headed(below: str) -> bool:
    """Return whether the line below a slug is a headline: no sentence, and not in capitals as the slug is."""
    return any(map(str.islower, below)) and not is_prose(below)


def section_labels(story: Story) -> None:
    """Label "Category: Diplomacy" in the head, the word before the colon apart from the section."""
    if story.document.format != "text":
        return
    words = story.lexicon.headline
    for index, line in story.open_lines():
        if line.prose:
            return
        head, colon, rest = line.raw.partition(":")
        told = colon and rest.strip() and len(line.raw) <= _LABELLED
        if told and head.strip().casefold() in words.section_labels:
            second = story.cut(index, line.start + len(head) + 1)
            story.mark(line, Label.BOILERPLATE, "section-labels", BoilerplateKind.NAVIGATION)
            story.mark(second, Label.SECTION, "section-labels")
            return


def headlines(story: Story) -> None:
    """Label the headline of a plain text, with the section or kicker above and the sub-headlines below it.

    All open lines above the story's first sentence are its head; where a byline, a time or the dateline stands behind
    a sentence or two, those are sub-headlines too.
    """
    if story.document.format != "text" or story.labelled(Label.HEADLINE):
        return
    head = _head(story)
    if not head:
        return
    at = _headline_at(head, story)
    for above in head[:at]:
        story.mark(above, Label.SECTION if _is_section(above.text, story) else Label.KICKER, "above-headline")
    story.mark(head[at], Label.HEADLINE, "headline")
    for below in head[at + 1 :]:
        story.mark(below, Label.SUBHEADLINE, "below-headline")


def _head(story: Story) -> Sequence[Line]:
    """Return the open lines that stand above the story, none where it begins at once."""
    lines = story.lines
    begins = (index for index, line in enumerate(lines) if line.open and _begins(line, lines, index))
    first = next(begins, None)
    dated = next((index for index, line in enumerate(lines) if line.label is Label.DATELINE), None)
    start = min((index for index in (first, dated) if index is not None), default=None)
    if start is None:
        return _alone(story)
    opening = next(line for line in lines if line.open or line.label is Label.DATELINE)
    if opening is lines[start] and (opening.label is Label.DATELINE or not _may_head(opening.text)):
        return ()
    end = _end(story, start)
    return [line for line in lines[:end] if line.open and len(line.text) <= _DECK]


def _begins(line: Line, lines: Sequence[Line], index: int) -> bool:
    """Return whether a line is running text: a sentence, or the words that lead to a list."""
    if line.prose:
        return True
    leads = line.text.endswith(_LEADS) and index + 1 < len(lines)
    return leads and lines[index + 1].evidence.tag == "li"


def _alone(story: Story) -> Sequence[Line]:
    """Return the first line of a text without a sentence, where there is more to follow."""
    lines = [line for _, line in story.open_lines()]
    return lines[:1] if len(lines) > 1 and _may_head(lines[0].text) else ()


def _may_head(text: str) -> bool:
    return len(text) <= _LONGEST and not (is_prose(text) and text.rstrip("\"'”’»」 ")[-1:] in _STOPS)


def _end(story: Story, start: int) -> int:
    """Return where the story begins: at its first sentence, or behind a byline, time or dateline below one more."""
    lines = story.lines
    end, decks = start, 0
    if lines[start].open and _may_head(lines[start].text) and not any(line.open for line in lines[:start]):
        end = start + 1
    last = next((index for index in range(len(lines) - 1, -1, -1) if lines[index].open and lines[index].prose), -1)
    for index in range(end, last):
        line = lines[index]
        if line.label in _ANCHORS:
            end = index
            if line.label is Label.DATELINE:
                break
        elif line.open and line.prose:
            decks += 1
            if decks > 1 or len(line.text) > _DECK:
                break
    return end


def _headline_at(head: Sequence[Line], story: Story) -> int:
    for index, line in enumerate(head):
        if line.evidence.level == 1 and line.evidence.emphasis == "heading":
            return index
    at = 0
    while at + 1 < len(head) and _stands_above(head[at].text, head[at + 1].text, story):
        at += 1
    return at


def _stands_above(text: str, below: str, story: Story) -> bool:
    """Return whether a line is a section or kicker, seen from the line below it."""
    if text.casefold() in story.lexicon.headline.sections:
        return True
    return _is_section(text, story) and len(below) > 2 * len(text) and not ends_sentence(text)


def _is_section(text: str, story: Story) -> bool:
    if text.casefold() in story.lexicon.headline.sections:
        return True
    words = [word for word in text.split() if word not in _AND]
    return len(text) <= _SECTION and len(words) <= _SECTION_WORDS and not any(map(str.isdigit, text))
