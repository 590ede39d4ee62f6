"""Headline, sub-headlines, kicker, section."""

from __future__ import annotations

from newsparse.labels.story import Story
from newsparse.model import Label


def first_line(story: Story) -> None:
    """Label the first open line of a plain text as its headline."""
    if story.document.format != "text":
        return
    for _, line in story.open_lines():
        story.mark(line, Label.HEADLINE, "first-line")
        return
