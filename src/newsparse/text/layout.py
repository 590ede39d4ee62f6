"""How a plain text is laid out: its lines, the column it is wrapped at, and which lines make one paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from attrs import define

from newsparse.text.patterns import pattern

_NARROWEST, _WIDEST = 20, 140
_BAND = 12
_MOST = 0.5
_LOWER = 0.35
_FULL_LINE = 40
_FIRST_WORD = pattern(r"[\u2e80-\uffef]{1,3}|[^\s\u2e80-\uffef]+")
_LABEL = pattern(r"[A-Z]{1,14}:\s")
_UNDERLINES = ("=", "-", "~")
_UNDERLINE = pattern(r"={3,}|-{3,}|~{3,}")
_BULLET = pattern(r"(?:[-*+•·‣▪◦●■▶►]|\d{1,2}[.)])\s+")
_MARKS = ("#", ">", "|")


@define
class PlainLine:
    """One line of a plain text that is not blank."""

    start: int
    """Offset of its first character that is not white space."""
    text: str
    """The line, without the white space at both ends."""
    indent: int
    """Columns before the first character."""
    gap: int
    """Blank lines before it."""

    @property
    def width(self) -> int:
        """Columns the line takes, its indent with it."""
        return self.indent + len(self.text)


def lines(text: str) -> Iterator[PlainLine]:
    """Yield the lines of a text that are not blank, whatever ends them."""
    at = gap = 0
    for piece in text.splitlines(keepends=True):
        body = piece.strip()
        if body:
            lead = 0 if piece[0] == body[0] else len(piece) - len(piece.lstrip())
            yield PlainLine(at + lead, body, len(piece[:lead].expandtabs()) if lead else 0, gap)
        gap = 0 if body else gap + 1
        at += len(piece)


def paragraphs(text: str) -> Iterator[list[PlainLine]]:
    """Yield the lines of each paragraph: lines that were wrapped hard stand together, every other alone."""
    found = list(lines(text))
    width = wrap_width(found)
    taken: list[PlainLine] = []
    for line in found:
        if taken and not (width and _wraps(taken[-1], line, width) and not _closed(taken)):
            yield taken
            taken = []
        taken.append(line)
    if taken:
        yield taken


def _closed(taken: Sequence[PlainLine]) -> bool:
    """Return whether the lines so far are one remark in brackets, closed."""
    return taken[0].text[0] in "([" and taken[-1].text[-1] in ")]"


def wrap_width(found: Sequence[PlainLine]) -> int:
    """Return the column at which a text is wrapped hard, 0 if it is not.

    In wrapped text most lines that another follows are nearly as long as the longest, and those that follow seldom
    begin with a capital; both are looked at over the whole text, so that a stray line changes nothing.
    """
    pairs = [(a, b) for a, b in pairwise(found) if not b.gap and b.indent <= a.indent and not starts_block(b.text)]
    width = _densest([a.width for a, _ in pairs])
    near = [(a, b) for a, b in pairs if width - _BAND < a.width <= width]
    lower, upper = _cases(b.text for _, b in near)
    if lower + upper == 0:
        tight = len(near) > len(_MARKS) and len(near) * 10 >= len(pairs) * 7
        return width if tight else 0
    if len(near) == 1:
        return width if lower and width >= _FULL_LINE else 0
    return width if lower >= _LOWER * (lower + upper) else 0


def starts_block(text: str) -> bool:
    """Return whether a line opens a block of its own by its marks: a list item, a heading, a label in capitals."""
    if text.startswith(_MARKS) or is_rule(text) or _LABEL.match(text):
        return True
    bullet = _BULLET.match(text)
    return bullet is not None and not text[bullet.end() : bullet.end() + 1].islower()


def bullet_of(text: str) -> int:
    """Return how many characters of a line are the mark of a list item, 0 where it is none."""
    bullet = _BULLET.match(text)
    return bullet.end() if bullet else 0


def is_rule(text: str) -> bool:
    """Return whether a line parts or underlines others: it holds no letter and no digit."""
    return not text[:1].isalnum() and not any(map(str.isalnum, text))


def is_underline(text: str) -> bool:
    """Return whether a line underlines the one above it as a heading."""
    return text.startswith(_UNDERLINES) and _UNDERLINE.fullmatch(text) is not None


def _densest(widths: Sequence[int]) -> int:
    """Return the largest width that half of all lines, and they alone, come near to; 0 if none is."""
    counts = [0] * (_WIDEST + 1)
    for width in widths:
        if width <= _WIDEST:
            counts[width] += 1
    for width in range(_WIDEST, _NARROWEST, -1):
        if counts[width] and sum(counts[max(0, width - _BAND + 1) : width + 1]) >= _MOST * len(widths):
            return width
    return 0


def _cases(texts: Iterable[str]) -> tuple[int, int]:
    firsts = [text[0] for text in texts]
    return sum(map(str.islower, firsts)), sum(map(str.isupper, firsts))


def _wraps(above: PlainLine, below: PlainLine, width: int) -> bool:
    """Return whether ``below`` goes on with the sentence of ``above``: its first word had no room there."""
    if below.gap or below.indent > above.indent or max(above.width, below.width) > width:
        return False
    word = _FIRST_WORD.match(below.text)
    if word is None or above.width + 1 + len(word[0]) <= width:
        return False
    return not starts_block(below.text) and not above.text.endswith("^") and not above.text.startswith(("#", "|"))
