"""What is left is the story's own text."""

from __future__ import annotations

from newsparse.labels.story import Story
from newsparse.model import Label, ParagraphKind

_KINDS = {
    "li": ParagraphKind.LIST_ITEM,
    "dd": ParagraphKind.LIST_ITEM,
    "blockquote": ParagraphKind.BLOCKQUOTE,
    "tr": ParagraphKind.TABLE_ROW,
    "pre": ParagraphKind.PREFORMATTED,
}


def remaining(story: Story) -> None:
    """Label every open line as body, with its kind by the element it stands in."""
    for _, line in story.open_lines():
        story.mark(line, Label.BODY, "remaining", _KINDS.get(line.evidence.tag, ParagraphKind.PARAGRAPH))
