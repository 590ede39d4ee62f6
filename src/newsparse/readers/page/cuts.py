"""Where a run of text is cut into blocks: at line breaks, at rules of layout, between inline parts that stand apart."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from newsparse.readers.page.collect import Inline, Row
from newsparse.readers.page.elements import CELL_END, LINE_END, PHRASES, VERBATIM

_BREAKS = re.compile(f"[ \t\r\n\x0b\x0c]*+{LINE_END}(?:[ \t\r\n\x0b\x0c]|{LINE_END})*+")
_APART = frozenset(" \t\r\n\xa0|·•∙●–—―/-_›»>:")
_LONG = 100
"""Characters of a line that can only be a paragraph's."""
_WRAPPED = (40, 100)
"""Characters of wrapped lines: more on average, fewer in any."""
_MOST_WIDE = 16
_FEW = 3
"""Lines that are too few to look wrapped."""


Piece = tuple[str, int, int, "list[Inline]"]
"""A part of a run that becomes a block: its text with white space folded, where its first character stands in the run
and where its last one ends, and the inline elements that reach into it."""


def fold(text: str) -> str:
    """Fold white space as a browser renders it: ASCII white space alone; no-break and wide blanks stand."""
    return b" ".join(text.encode().split()).decode()


def pieces_of(row: Row) -> list[Piece]:
    """Return the parts of a run that are blocks of their own."""
    element, text, inlines, _image = row
    if element.tag in VERBATIM:
        return [(_verbatim(text), 0, len(text), [])]
    some = inlines if isinstance(inlines, list) else [] if inlines is None else [inlines]
    cuts = _cuts(row, some)
    if len(cuts) == 1:
        return [_piece(text, *cuts[0], some)]
    pieces = [_piece(text, start, end, near) for (start, end), near in zip(cuts, _shares(cuts, some), strict=True)]
    return [piece for piece in pieces if piece[0]]


def _verbatim(text: str) -> str:
    text = text.replace(LINE_END, "\n").replace(CELL_END, "\t").replace("\r\n", "\n")
    return "\n".join([line.rstrip() for line in text.expandtabs().split("\n")]).strip("\n")


def _piece(text: str, start: int, end: int, inlines: list[Inline]) -> Piece:
    raw = text[start:end]
    if CELL_END in raw:
        cells = [fold(cell.replace(LINE_END, " ")) for cell in raw.split(CELL_END)]
        shown = "\t".join(cells).strip("\t")
    elif LINE_END in raw:
        shown = "\n".join(filter(None, [fold(line) for line in raw.split(LINE_END)]))
    else:
        shown = fold(raw)
    return shown, start + len(raw) - len(raw.lstrip()), start + len(raw.rstrip()), inlines


def _shares(cuts: list[tuple[int, int]], inlines: list[Inline]) -> list[list[Inline]]:
    """Return the inline elements that reach into each part; of those that reach into several the last few."""
    starts, wide = [start for start, _end in cuts], 0
    shares: list[list[Inline]] = [[] for _cut in cuts]
    for inline in reversed(inlines):
        first = max(bisect_right(starts, inline[0]) - 1, 0)
        last = bisect_left(starts, inline[1], first + 1) - 1
        wide += last > first
        if last == first or wide <= _MOST_WIDE:
            for index in range(first, last + 1):
                shares[index].append(inline)
    return shares


def _cuts(row: Row, inlines: list[Inline]) -> list[tuple[int, int]]:
    """Return where the parts of a run start and end."""
    element, text, _inlines, _image = row
    if CELL_END in text:
        cells = list(_between(text, re.finditer(CELL_END, text)))
        layout = any(match[0].count(LINE_END) > 1 for match in _BREAKS.finditer(text))
        if not layout:
            return [(0, len(text))]
        return [(start + a, start + b) for start, end in cells for a, b in _lines(text[start:end], phrase=False)]
    phrase = element.tag in PHRASES
    if LINE_END in text:
        return _lines(text, phrase=phrase and element.tag not in ("td", "th"))
    cuts = [(0, len(text))] if phrase else _apart(text, inlines)
    return _credit(text, inlines) if len(cuts) == 1 and element.figure is not None else cuts


def _between(text: str, marks: Iterable[re.Match[str]]) -> Iterator[tuple[int, int]]:
    at = 0
    for mark in marks:
        yield at, mark.start()
        at = mark.end()
    yield at, len(text)


def _lines(text: str, *, phrase: bool) -> list[tuple[int, int]]:
    """Cut at two line breaks in a row, and at single ones between lines that are paragraphs.

    In a ``<p>`` a single break parts paragraphs only beside a long line, for it may be a poem's, an address's
    or a wrapped line's; elsewhere it parts, if the lines do not look wrapped.
    """
    breaks = list(_BREAKS.finditer(text))
    lines = list(_between(text, breaks))
    sizes = [end - start for start, end in lines]
    low, high = _WRAPPED
    wrapped = len(lines) > _FEW and max(sizes) < high and sum(sizes) > low * len(sizes)
    out = [lines[0]]
    for match, (start, end), before in zip(breaks, lines[1:], sizes, strict=False):
        double = match[0].count(LINE_END) > 1
        long = max(before, end - start) >= _LONG
        if double or long or not (phrase or wrapped):
            out.append((start, end))
        else:
            out[-1] = (out[-1][0], end)
    return out


def _outermost(text: str, inlines: list[Inline]) -> list[Inline]:
    """Return the outermost inline elements with attributes that hold a part of a run, in order."""
    size = len(text.strip())
    parts = [inline for inline in inlines if inline[1] - inline[0] < size or _size(text, inline) < size]
    depth = min((inline[4] for inline in parts), default=0)
    return sorted((inline for inline in parts if inline[4] == depth and inline[3]), key=_start)


def _size(text: str, inline: Inline) -> int:
    return len(text[inline[0] : inline[1]].strip())


def _start(inline: Inline) -> int:
    return inline[0]


def _apart(text: str, inlines: list[Inline]) -> list[tuple[int, int]]:
    """Cut between inline elements that stand side by side in a box with nothing but dividers between them."""
    if not inlines or not _APART.issuperset(text[: min([inline[0] for inline in inlines])]):
        return [(0, len(text))]
    outer = _outermost(text, inlines)
    if len(outer) <= 1:
        return [(0, len(text))]
    cuts: list[tuple[int, int]] = []
    at = 0
    for start, end, *_rest in outer:
        if start < at or not _APART.issuperset(text[at:start]):
            return [(0, len(text))]
        cuts += ((at, start), (start, end))
        at = end
    return [*cuts, (at, len(text))] if _APART.issuperset(text[at:]) else [(0, len(text))]


def _credit(text: str, inlines: list[Inline]) -> list[tuple[int, int]]:
    """Cut off an inline element with a class that begins or ends the text under a picture: mostly its credit."""
    outer = [inline for inline in _outermost(text, inlines) if "class" in inline[3] and inline[2] != "a"]
    if outer and not text[outer[-1][1] :].strip():
        return [(0, outer[-1][0]), (outer[-1][0], len(text))]
    if outer and not text[: outer[0][0]].strip():
        return [(0, outer[0][1]), (outer[0][1], len(text))]
    return [(0, len(text))]
