"""Sign-offs: at the end of the story, and at the tail of its last paragraph."""

from __future__ import annotations

from newsparse.labels.story import Story
from newsparse.model import Label
from newsparse.parts.signoff import find_tail, parse_signoff

REACH = 14
"""How many open lines from the end may be sign-offs."""

_PROSE = 100


def signoffs(story: Story) -> None:
    """Label sign-offs among the last lines, once there has been a line of some length."""
    lines = [line for line in story.lines if line.label is Label.UNKNOWN]
    begun = next((index for index, line in enumerate(lines) if line.prose or len(line.raw) >= _PROSE), 0)
    for line in lines[begun + 1 :][-REACH:]:
        found = parse_signoff(line.raw, story.lexicon, line.start)
        if found is not None:
            story.mark(line, Label.SIGNOFF, "signoffs", found)


def tails(story: Story) -> None:
    """Cut a sign-off off the end of the last paragraph."""
    index = next((index for index in range(len(story.lines) - 1, 0, -1) if story.lines[index].open), None)
    if index is None or sum(line.label is Label.UNKNOWN for line in story.lines) < 2:  # noqa: PLR2004 - a headline alone has no tail
        return
    line = story.lines[index]
    offset = find_tail(line.raw, story.lexicon)
    if offset is None:
        return
    rest = story.cut(index, line.start + offset)
    story.mark(rest, Label.SIGNOFF, "signoff-tails", parse_signoff(rest.raw, story.lexicon, rest.start))
