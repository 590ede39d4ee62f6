"""The working state of the chain: a document's lines, and the only two things a rule may do to them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from attrs import define, field, frozen

from newsparse.labels.page.look import look
from newsparse.labels.page.view import PageView
from newsparse.lexicon import Lexicon
from newsparse.model import (
    BoilerplateKind,
    Byline,
    Caption,
    Dateline,
    Document,
    Evidence,
    Label,
    Note,
    ParagraphKind,
    Signoff,
    Timestamp,
)
from newsparse.options import Options
from newsparse.text.prose import is_prose
from newsparse.text.whitespace import clean

_AROUND = 6
"""Lines that stay on either side of a page's story when the others are set aside: rules look at neighbours."""

Part = Byline | Dateline | Caption | Signoff | Note | Timestamp | BoilerplateKind | ParagraphKind
"""What a rule hands over with a label: the part it parsed, or the kind of boilerplate or paragraph."""


@define(slots=True, eq=False)
class Line:
    """One block under work. Offsets leave out the white space at both ends; ``raw`` is the slice."""

    start: int
    """Offset of the first character that is not white space."""
    end: int
    """Offset behind the last one."""
    block_start: int
    """Where the block itself starts; blocks partition the source."""
    raw: str
    """The source from start to end."""
    text: str
    """``raw``, cleaned."""
    evidence: Evidence
    """What the reader saw; both halves of a cut block keep it."""
    label: Label = Label.UNKNOWN
    """What the line is, so far."""
    rule: str = ""
    """Name of the rule that said so."""
    part: Part | None = None
    """What the rule found there."""
    _prose: bool | None = field(default=None, init=False)

    @property
    def prose(self) -> bool:
        """Whether ``text`` is running text; see :func:`newsparse.text.prose.is_prose`."""
        if self._prose is None:
            self._prose = is_prose(self.text)
        return self._prose

    def shorten(self, text: str, end: int) -> None:
        """End the line before ``end`` of the source ``text``, and before the white space there."""
        self.end = self.start + len(text[self.start : end].rstrip())
        self.raw = text[self.start : self.end]
        self.text = clean(self.raw)
        self._prose = None

    @property
    def open(self) -> bool:
        """Whether no rule has labelled the line yet."""
        return self.label is Label.UNKNOWN


@define(eq=False)
class Story:
    """A document on its way through the chain. Rules label lines and cut them; nothing else."""

    document: Document
    """What the reader handed on."""
    lexicon: Lexicon
    """The words of the story's language."""
    options: Options
    """The caller's settings."""
    lines: list[Line] = field(factory=list)
    """The blocks, in order."""
    page: PageView | None = None
    """What a page's markup says; ``None`` for what is no page."""
    _first: int = field(default=0, init=False)
    _before: list[Line] = field(factory=list, init=False)
    _behind: list[Line] = field(factory=list, init=False)

    def all_lines(self) -> list[Line]:
        """Return all lines, with those that :meth:`narrow` set aside."""
        return [*self._before, *self.lines, *self._behind]

    def narrow(self, rule: str) -> None:
        """Set aside what ``rule`` labelled at both ends, but for a few lines: no rule that follows walks over it."""
        lines, first, last = self.lines, 0, len(self.lines)
        while first < last and lines[first].rule == rule:
            first += 1
        while last > first and lines[last - 1].rule == rule:
            last -= 1
        first, last = max(first - _AROUND, 0), last + _AROUND
        self._before, self.lines, self._behind = lines[:first], lines[first:last], lines[last:]
        self._shift(-first)

    def widen(self) -> None:
        """Put the lines back that were set aside."""
        shift = len(self._before)
        self.lines, self._before, self._behind = self.all_lines(), [], []
        self._shift(shift)

    def _shift(self, by: int) -> None:
        self._first = 0
        if self.page is not None and self.page.heading >= 0:
            self.page.heading += by

    def open_lines(self) -> Iterator[tuple[int, Line]]:
        """Yield index and line of every line without a label, in order; cuts on the way are safe."""
        lines, unknown = self.lines, Label.UNKNOWN
        while self._first < len(lines) and lines[self._first].label is not unknown:  # a page's head, after one rule
            self._first += 1
        first = self._first
        for index, line in enumerate(islice(lines, first, None), first):  # a list's iterator meets what a cut adds
            if line.label is unknown:
                yield index, line

    def labelled(self, label: Label) -> list[Line]:
        """Return the lines with a label."""
        return [line for line in self.lines if line.label is label]

    def mark(self, line: Line, label: Label, rule: str, part: Part | None = None) -> None:
        """Give a line its label, the rule's name and what the rule found."""
        line.label, line.rule, line.part = label, rule, part

    def cut(self, index: int, offset: int) -> Line:
        """Cut the line at ``offset`` of the source and return the second half; both keep the evidence.

        White space around the cut belongs to the first half's block.
        """
        line = self.lines[index]
        text = self.document.text
        start = offset
        while start < line.end and text[start].isspace():
            start += 1
        if not line.start < start < line.end:
            message = f"cut at {offset} outside {line.start}..{line.end}"
            raise ValueError(message)
        second = _line(text, start, start, line.end, line.evidence)
        line.shorten(text, start)
        self.lines.insert(index + 1, second)
        return second


def _line(text: str, block_start: int, start: int, end: int, evidence: Evidence) -> Line:
    raw = text[start:end]
    return Line(start, end, block_start, raw, clean(raw), evidence)


def begin(document: Document, lexicon: Lexicon, options: Options) -> Story:
    """Return the story at the start of the chain: every block a line; blank blocks are labelled so."""
    text = document.text
    lines: list[Line] = []
    for block in document.blocks:
        start = block.span.start
        raw = text[start : block.span.end]
        body = raw.strip()
        if body:
            first = start if raw[0] == body[0] else start + len(raw) - len(raw.lstrip())
            lines.append(Line(first, first + len(body), start, body, clean(body), block.evidence))
        else:
            lines.append(Line(start, start, start, "", "", block.evidence, Label.BLANK, "blank"))
    story = Story(document, lexicon, options, lines)
    if document.format == "html":
        story.page = look(document, lexicon.markup, [line.text for line in lines])
    return story


RuleFunction = Callable[[Story], None]
"""A rule looks at the story and marks or cuts its lines."""


@frozen
class Rule:
    """One row of the chain's table."""

    name: str
    """Name, shown in provenance and ``explain``; ``Options.off`` switches it off."""
    reads: tuple[str, ...]
    """What it looks at: ``"text"``, ``"evidence"``, or labels that earlier rules wrote."""
    writes: tuple[Label, ...]
    """Labels it may give."""
    apply: RuleFunction
    """The rule."""
    around: bool = False
    """Whether it looks for what stands around a story; a file that declares its body has nothing there."""
