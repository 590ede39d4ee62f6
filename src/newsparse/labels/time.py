"""Lines of date and time, with the section or the broken byline that a page's paste leaves around them."""

from __future__ import annotations

from newsparse.labels.story import Line, Story
from newsparse.model import BoilerplateKind, Label, Timestamp
from newsparse.parts.timestamp import parse_timestamp, read_timestamp
from newsparse.text.patterns import pattern

_LONGEST = 120
_FEW = 3
_HEAD = 60
_PARTS = pattern(r"\s*[|·•]\s*|\s{2,}|\s[-–—]\s")
_BAR = pattern(r"\s*[|·•]\s*")
_DIGIT = pattern(r"\d")
_CLOCK_END = pattern(r"[\d)](?:\s?[A-Za-z.]{1,5})?\s+(?=(?:[^\W\d_][^\s\d]*\s?){1,2}\Z)")
_WORD = pattern(r"[^\W\d_]+")
_AROUND = " \t\u00a0\u3000,;:(（/|·•-–—"
CHANGED = "times-changed"
"""Rule of a line that says when the story was changed."""


def times(story: Story) -> None:
    """Label the lines of a plain text that are a date or time and nothing else, or have such a piece behind a bar.

    A second one at the story's end says when it was sent, and is furniture.
    """
    if story.document.format != "text":
        return
    started = dated = False
    for index, line in story.open_lines():
        text = line.text
        timed = len(text) <= _LONGEST and (not line.prose or _opens_date(text, story))
        if not timed or _DIGIT.search(text) is None:
            started = started or line.prose
            continue
        _cut_at_change(story, index, line)
        stamp, first = _stamps(line.text, story)
        if line.prose and stamp is None:
            started = True
            continue
        if stamp is not None and _opens_change(line.text, story):
            story.mark(line, Label.TIME, CHANGED, stamp)
        elif stamp is not None and started and dated:
            story.mark(line, Label.BOILERPLATE, "times", BoilerplateKind.OTHER)
        elif stamp is not None:
            story.mark(line, Label.TIME, "times", stamp)
        elif not started and index < _HEAD:
            _cut_at_bar(story, index, line) or _with_section(story, index, line, first)
        dated = dated or line.label is Label.TIME


def _cut_at_change(story: Story, index: int, line: Line) -> None:
    """``Published March 5, 2025, updated March 6``: cut before the second moment, if a first one stands before it."""
    changes = story.lexicon.calendar.changes
    for word in _WORD.finditer(line.raw) if changes else ():
        if word[0].casefold() in changes and (head := line.raw[: word.start()].rstrip(_AROUND)):
            if _stamp(head, story) is not None:
                second = story.cut(index, line.start + word.start())
                if _stamp(second.text, story) is None:
                    story.mark(second, Label.BOILERPLATE, CHANGED, BoilerplateKind.OTHER)
            return


def _opens_date(text: str, story: Story) -> bool:
    """Return whether a line that ends as a sentence does may be a date all the same: "Updated 4:05 p.m."."""
    first = _WORD.match(text)
    return first is not None and first[0].casefold() in story.lexicon.calendar.known


def _opens_change(text: str, story: Story) -> bool:
    first = _WORD.search(text)
    return first is not None and first[0].casefold() in story.lexicon.calendar.changes


def _stamp(text: str, story: Story) -> Timestamp | None:
    """Return the moment of a line whose first piece is one; later pieces may be other dates or a reading time."""
    return _stamps(text, story)[0]


def _stamps(text: str, story: Story) -> tuple[Timestamp | None, Timestamp | None]:
    """Return the moment of a line as :func:`_stamp` does, and the first that stands anywhere in it."""
    found, alone = read_timestamp(text, story.lexicon)
    if alone:
        return found, found
    pieces = [piece for piece in _PARTS.split(text.strip("|·• ")) if piece]
    first = parse_timestamp(pieces[0], story.lexicon) if len(pieces) > 1 else None
    return first if first is not None and (first.hour is None or first.minute is not None) else None, found


def _cut_at_bar(story: Story, index: int, line: Line) -> bool:
    """``Yusuf Kerim | 04.03.2025``: the piece behind the bar is the time, what stands before is left open."""
    bar = _BAR.search(line.raw)
    if bar is None or bar.start() == 0 or bar.end() >= len(line.raw):
        return False
    stamp = _stamp(line.raw[bar.end() :], story)
    if stamp is None:
        return False
    second = story.cut(index, line.start + bar.start())
    story.mark(second, Label.TIME, "times", stamp)
    return True


def _with_section(story: Story, index: int, line: Line, stamp: Timestamp | None) -> bool:
    """``Written by 11:09 AM World``, ``Posted on March 12, 2025 by admin``: nobody is named, but the time is."""
    if stamp is None or (stamp.hour is None and stamp.day is None):
        return False
    if stamp.year and stamp.day and stamp.minute is not None and len(_WORD.findall(line.text)) <= _FEW:
        story.mark(line, Label.TIME, "times", stamp)
        return True
    tail = _CLOCK_END.search(line.raw)
    offset = tail.end() if tail else len(line.raw)
    if not _known(line.raw[:offset], story):
        return False
    if not line.raw[offset:].strip() or _known(line.raw[offset:], story):
        story.mark(line, Label.TIME, "times", stamp)
    else:
        second = story.cut(index, line.start + offset)
        story.mark(line, Label.TIME, "times", stamp)
        story.mark(second, Label.SECTION, "times")
    return True


def _known(text: str, story: Story) -> bool:
    """Return whether every word of a piece is one that stands around dates, opens bylines or names nobody."""
    calendar, byline = story.lexicon.calendar, story.lexicon.byline
    found = [word.casefold() for word in _WORD.findall(text)]
    return bool(found) and all(
        word in calendar.known
        or word in calendar.months
        or word in calendar.weekdays
        or word in calendar.zones
        or word in byline.first_words
        or word in byline.nobody
        for word in found
    )
