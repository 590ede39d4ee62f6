"""Editorial notes, by their opening words."""

from __future__ import annotations

from newsparse.labels.story import Story
from newsparse.model import Label
from newsparse.parts.note import parse_note


def notes(story: Story) -> None:
    """Label corrections, notes to editors, embargoes and update marks, wherever they stand."""
    for _, line in story.open_lines():
        found = parse_note(line.raw, story.lexicon, line.start)
        if found is not None:
            story.mark(line, Label.NOTE, "notes", found)
