"""Parts that the format itself declares, or a publisher rule: their labels are not guessed."""

from __future__ import annotations

from newsparse.labels.story import Line, Part, Story
from newsparse.lexicon import Lexicon
from newsparse.model import BoilerplateKind, Byline, Caption, Evidence, Label, Note, ParagraphKind, Signoff, SignoffKind
from newsparse.parts.byline import parse_author, parse_byline
from newsparse.parts.note import parse_note
from newsparse.parts.signoff import parse_signoff
from newsparse.rows import Span
from newsparse.text.patterns import pattern

_HEAD = "head"
_LONGEST_HEADLINE = 200
_CODE = pattern(r"[A-Z]{2,6}\d{2,6}\b")
_KINDS = {
    "li": ParagraphKind.LIST_ITEM,
    "dd": ParagraphKind.LIST_ITEM,
    "blockquote": ParagraphKind.BLOCKQUOTE,
    "tr": ParagraphKind.TABLE_ROW,
    "pre": ParagraphKind.PREFORMATTED,
}
_PLAIN: dict[Label, BoilerplateKind | ParagraphKind] = {
    Label.BOILERPLATE: BoilerplateKind.OTHER,
    Label.SUBHEADING: ParagraphKind.SUBHEADING,
}


def declared(story: Story) -> None:
    """Label every line whose element, role or publisher rule says what it is; a headline is one once."""
    headed = False
    for _, line in story.open_lines():
        role = line.evidence.role
        if not role:
            continue
        label = Label(role)
        if label is Label.HEADLINE and headed:
            label = Label.SUBHEADING
        headed = headed or label is Label.HEADLINE
        story.mark(line, label, "declared", _part(line, label, story.lexicon))


def centred(story: Story) -> None:
    """Label a wire's byline set in the centre, with the title or agency on the line below it."""
    lines = story.lines
    for index, line in story.open_lines():
        if line.evidence.hint != "centre" or line.evidence.tag != _HEAD:
            continue
        below = lines[index + 1] if index + 1 < len(lines) else line
        both = below.open and below.evidence.hint == "centre" and below.evidence.tag == _HEAD
        whole = story.document.text[line.start : below.end] if both else line.raw
        alone = parse_byline(line.raw, story.lexicon, line.start)
        if alone is None or (not alone.persons and alone.agency is None):
            continue
        found = parse_byline(whole, story.lexicon, line.start) if both else None
        story.mark(line, Label.BYLINE, "centred-bylines", found or alone)
        if found is not None:
            story.mark(below, Label.BYLINE, "centred-bylines")


def head_lines(story: Story) -> None:
    """Label what is left of the head of a wire story, whose lines carry no names.

    Of lines that end quad left the first is the headline, of lines set one below the other the longest; a line of
    picture numbers is none, and neither is one as long as a paragraph.
    """
    lines = [line for _, line in story.open_lines() if line.evidence.tag == _HEAD]
    best = _headline(lines)
    for line in lines:
        if line is best:
            story.mark(line, Label.HEADLINE, "head-lines")
        elif _CODE.search(line.text):
            story.mark(line, Label.BOILERPLATE, "head-lines", BoilerplateKind.MEDIA)
        elif (note := parse_note(line.raw, story.lexicon, line.start)) is not None:
            story.mark(line, Label.NOTE, "head-lines", note)
        else:
            below = line.evidence.hint != "line"
            story.mark(line, Label.SUBHEADLINE if below else Label.KICKER, "head-lines")


def _headline(lines: list[Line]) -> Line | None:
    fit = [line for line in lines if len(line.text) <= _LONGEST_HEADLINE and not _CODE.search(line.text)]
    if fit and fit[0].evidence.hint == "line":
        return max(fit, key=lambda line: len(line.text))
    left = (line for line in fit if line.evidence.hint == "left")
    return next(left, next(iter(fit), None))


def _part(line: Line, label: Label, lexicon: Lexicon) -> Part | None:
    span = Span(line.start, line.end)
    if label is Label.BYLINE:
        return _byline(line, lexicon)
    if label is Label.CAPTION:
        return Caption(text=line.text, raw=line.raw, span=span)
    if label is Label.NOTE:
        return Note(text=line.text, public="private" not in line.evidence.hint, span=span)
    if label is Label.SIGNOFF:
        found = parse_signoff(line.raw, lexicon, line.start)
        return found or Signoff(text=line.text, kind=SignoffKind.AUTHOR, span=span)
    if label in _PLAIN:
        return _PLAIN[label]
    return _kind(line.evidence) if label is Label.BODY else None


def _kind(evidence: Evidence) -> ParagraphKind:
    return _KINDS.get(evidence.tag, ParagraphKind.PARAGRAPH)


def _byline(line: Line, lexicon: Lexicon) -> Byline:
    """Return the byline of a line that is one for certain, even where no word in it says so."""
    found = parse_byline(line.raw, lexicon, line.start)
    if found is not None:
        return found
    persons = parse_author(line.raw, lexicon)
    return Byline(persons=persons, raw=line.raw, span=Span(line.start, line.end))
