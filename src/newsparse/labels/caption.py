"""Captions: lines that say of themselves that they are, and lines behind a picture's marker."""

from __future__ import annotations

from newsparse.labels.story import Line, Story
from newsparse.model import BylineKind, Caption, Label
from newsparse.parts.byline import may_open
from newsparse.parts.caption import MARKER, find_caption, parse_caption

LONGEST = 800
"""A longer line is no caption."""

_SENTENCE_END = tuple('.!?:;。！？…”"»')
_OPEN = "([（【"
_TITLE = 120


def captions(story: Story) -> None:
    """Label lines with a credit, and the line that stands right behind a picture's marker ("1 of 3 |")."""
    lexicon = story.lexicon
    for index, line in story.open_lines():
        if len(line.raw) > LONGEST:
            continue
        if index and not line.evidence.gap and _is_marked(story, index):
            caption = parse_caption(line.raw, lexicon, line.start)
        else:
            caption = find_caption(line.raw, lexicon, line.start)
        if caption is not None and not _is_authors(line, story):
            _mark(story, index, line, caption)


def _is_marked(story: Story, index: int) -> bool:
    """Return whether the line above is a picture's marker."""
    above = story.lines[index - 1].text
    return above[:1].isdigit() and MARKER.fullmatch(above) is not None


def _is_authors(line: Line, story: Story) -> bool:
    """Return whether a line opens with the label of an author."""
    label = story.lexicon.byline.label.match(line.raw) if may_open(line.raw, story.lexicon) else None
    return label is not None and str(label.lastgroup).startswith(BylineKind.AUTHOR)


def _mark(story: Story, index: int, line: Line, caption: Caption) -> None:
    """Label a caption, with the line before it that belongs to it: its description or its title."""
    above = _above(story, index, line, caption)
    if not caption.text and above is None:
        return
    if above is None:
        story.mark(line, Label.CAPTION, "captions", caption)
    elif caption.text:
        story.mark(above, Label.CAPTION, "captions")
        story.mark(line, Label.CAPTION, "captions", caption)
    else:
        raw = story.document.text[above.start : line.end]
        story.mark(above, Label.CAPTION, "captions", parse_caption(raw, story.lexicon, above.start))
        story.mark(line, Label.CAPTION, "captions")


def _above(story: Story, index: int, line: Line, caption: Caption) -> Line | None:
    """Return the short open line right above, without a blank line between, that a slug or bare credit goes on."""
    if index == 0 or line.evidence.gap or not story.lines[index - 1].open:
        return None
    above = story.lines[index - 1]
    if above.text[:1] in _OPEN or story.lexicon.byline.label.match(above.text):
        return None
    slugged = line.text[:1] in _OPEN and ("=" in line.text[:40] or "＝" in line.text[:40])
    fits = len(above.text) <= _TITLE and not above.text.endswith(_SENTENCE_END)
    return above if fits and (slugged or not caption.text) else None
