"""What is left is the story's own text: subheadings, lists, paragraphs."""

from __future__ import annotations

from newsparse.labels.story import Line, Story
from newsparse.model import Label, ParagraphKind
from newsparse.text.layout import is_rule
from newsparse.text.prose import ends_sentence

_KINDS = {
    "li": ParagraphKind.LIST_ITEM,
    "dd": ParagraphKind.LIST_ITEM,
    "blockquote": ParagraphKind.BLOCKQUOTE,
    "tr": ParagraphKind.TABLE_ROW,
    "pre": ParagraphKind.PREFORMATTED,
}
_LONGEST, _MOST_WORDS = 90, 14
_ROW = "tr"
_NO_HEADING = ":;,"


def separators(story: Story) -> None:
    """Label lines without a letter or figure: ``___``, ``* * *``, the underline of a heading."""
    for _, line in story.open_lines():
        if is_rule(line.text):
            story.mark(line, Label.SEPARATOR if line.text else Label.BLANK, "separators")


def subheadings(story: Story) -> None:
    """Label short lines of a plain text that stand alone between paragraphs, without the end of a sentence."""
    if story.document.format != "text":
        return
    lines = [line for line in story.lines if line.open or line.label is Label.DATELINE]
    for before, line, after in zip(lines, lines[1:], lines[2:], strict=False):
        if line.open and _is_subheading(line) and _in_story(before) and ends_sentence(after.text):
            story.mark(line, Label.SUBHEADING, "subheadings", ParagraphKind.SUBHEADING)


def _in_story(line: Line) -> bool:
    return line.label in (Label.DATELINE, Label.SUBHEADING) or ends_sentence(line.text)


def _is_subheading(line: Line) -> bool:
    text = line.text
    if len(text) > _LONGEST or len(text.split()) > _MOST_WORDS or line.evidence.tag == _ROW or line.prose:
        return False
    if line.evidence.emphasis:
        return True
    quoted = line.evidence.tag == "li"
    return not ends_sentence(text) and text[-1] not in _NO_HEADING and not (quoted and text[0].islower())


def remaining(story: Story) -> None:
    """Label every open line as body, with its kind by the element or Markdown mark it stands in."""
    lines = story.lines
    for index, line in story.open_lines():
        kind = _KINDS.get(line.evidence.tag, ParagraphKind.PARAGRAPH)
        if kind is ParagraphKind.LIST_ITEM and story.document.format == "text" and not _in_list(lines, index):
            kind = ParagraphKind.PARAGRAPH
        story.mark(line, Label.BODY, "remaining", kind)


def _in_list(lines: list[Line], index: int) -> bool:
    """Return whether another item stands next to one: a dash alone opens speech or a deck as well as a list."""
    around = (lines[place] for place in (index - 1, index + 1) if 0 <= place < len(lines))
    return any(line.evidence.tag == "li" for line in around)
