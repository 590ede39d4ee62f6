"""From collected runs of text to the page's text, its blocks with their evidence, and its containers."""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate

from attrs import define, field

from newsparse.model import Block, Container, Evidence, Label
from newsparse.model.made import MadeBlock, MadeContainer, MadeEvidence, made_spans
from newsparse.readers.page.collect import Inline, Row
from newsparse.readers.page.cuts import Piece, fold, pieces_of
from newsparse.readers.page.elements import CELL_END, LINE_END, PHRASES, VERBATIM, Element, hint_of

_WHOLE = 0.9
"""Share of a block's characters that must be set bold or italic for the block to be."""
_AT_ONCE = 100
"""Runs whose white space is folded in one go."""
_LEVELS = {f"h{level}": level for level in range(1, 7)}
_LOOKS = {"b": "bold", "strong": "bold", "i": "italic", "em": "italic"}


@define(eq=False)
class Layout:
    """Blocks in the making."""

    texts: list[str] = field(factory=list)
    """Text of each block."""
    evidence: list[Evidence] = field(factory=list)
    """Evidence of each block."""
    containers: list[Container] = field(factory=list)
    """Elements that hold blocks, in order of opening."""
    _shared: dict[tuple[object, ...], Evidence] = field(factory=dict)

    @property
    def text(self) -> str:
        """The visible text: the blocks, joined by line ends."""
        return "\n".join(self.texts)

    def blocks(self) -> tuple[Block, ...]:
        """Return the blocks; the line end between two belongs to the first."""
        ends = list(accumulate([len(text) + 1 for text in self.texts]))
        if ends:
            ends[-1] -= 1
        unknown, spans = Label.UNKNOWN, made_spans([0, *ends][:-1], ends)
        return tuple([MadeBlock(span, unknown, "", seen) for span, seen in zip(spans, self.evidence, strict=True)])

    def add(self, row: Row, text: str) -> None:
        """Lay out one run; ``text`` is its text with white space folded, empty where marks for breaks are in it."""
        element, _raw, inline, image = row
        tag, figure, several = element.tag, element.figure, isinstance(inline, list)
        phrase = tag in PHRASES
        if figure is not None:
            image = figure.image
        if not text or tag in VERBATIM or (several and (figure is not None or not phrase)):
            self._cut(row, image)
            return
        around = element.parent if phrase or (element.runs == 1 and not element.kids) else element
        container = around.index if around is not None and around.index >= 0 else self._index(around)
        self.texts.append(text)
        if isinstance(inline, list):
            self.evidence.append(_looked_at(element, _whole(row[1], inline), container, image))
        else:
            self.evidence.append(self._plain(element, container, image, inline))

    def _cut(self, row: Row, image: int) -> None:
        """Lay out a run that may be several blocks."""
        element = row[0]
        pieces = pieces_of(row)
        container = self._container(element, alone=len(pieces) == 1)
        for piece in pieces:
            self.texts.append(piece[0])
            if piece[3]:
                self.evidence.append(_looked_at(element, piece, container, image))
            else:
                self.evidence.append(self._plain(element, container, image, None))

    def _container(self, element: Element, *, alone: bool) -> int:
        """Return the container of a block: the element around its own, or its own if that holds more."""
        single = alone and (element.tag in PHRASES or (element.runs == 1 and not element.kids))
        around = element.parent if single else element
        return around.index if around is not None and around.index >= 0 else self._index(around)

    def _plain(self, element: Element, container: int, image: int, inline: Inline | None) -> Evidence:
        """Return the evidence of a block that is all in one inline element or in none; equal ones are shared."""
        tag, hint, look = element.tag, element.hint, ""
        if inline is not None:
            look, inner = inline[2], hint_of(inline[3])
            hint = f"{hint} {inner}" if hint and inner else hint or inner
        key = (tag, hint, container, image, look)
        known = self._shared.get(key)
        if known is None:
            level = _LEVELS.get(tag, 0)
            known = self._shared[key] = MadeEvidence(
                "time" if look == "time" else tag,
                hint,
                container,
                1.0 if look == "a" else 0.0,
                ("heading" if level else _LOOKS.get(look, ""), image, level),
            )
        return known

    def _index(self, element: Element | None) -> int:
        """Return the place of an element among the containers; make it and those around it containers."""
        path = []
        while element is not None and element.index < 0 and element.tag:
            path.append(element)
            element = element.parent
        index = element.index if element is not None else -1
        for inner in reversed(path):
            self.containers.append(MadeContainer(inner.tag, inner.hint, index))
            index = inner.index = len(self.containers) - 1
        return index


def _whole(text: str, inlines: list[Inline]) -> Piece:
    """Return a run that is one piece."""
    return "", len(text) - len(text.lstrip()), len(text.rstrip()), inlines


def _looked_at(element: Element, piece: Piece, container: int, image: int) -> Evidence:
    """Return the evidence of a piece with inline elements in it."""
    _text, first, last, inlines = piece
    size = last - first
    links = bold = italic = 0
    tag, hint = element.tag, element.hint
    for start, end, name, attrs, _depth in inlines:
        covered = min(last, end) - max(first, start)
        if name == "a":
            links += max(0, covered)
        elif (look := _LOOKS.get(name)) is not None:
            if look == "bold":
                bold += covered
            else:
                italic += covered
        if covered >= size:
            hint = f"{hint} {hint_of(attrs)}".strip()
            tag = "time" if name == "time" else tag
    level = _LEVELS.get(tag, 0)
    look = "bold" if bold >= size * _WHOLE else "italic" if italic >= size * _WHOLE else ""
    looks = ("heading" if level else look, image, level)
    return MadeEvidence(tag, hint, container, min(links / size, 1.0), looks)


def lay_out(rows: list[Row], finish: Callable[[Evidence, Element], Evidence] | None = None) -> Layout:
    """Return the blocks, text and containers of a page's runs; ``finish`` may add to the evidence of each.

    The list of rows is used up, so that a long page is not in memory twice.
    """
    layout = Layout()
    add, seen = layout.add, layout.evidence
    rows.reverse()
    while rows:
        for text in _folded([row[1] for row in rows[: -_AT_ONCE - 1 : -1]]):
            first, row = len(seen), rows.pop()
            add(row, text)
            if finish is not None:
                seen[first:] = [finish(evidence, row[0]) for evidence in seen[first:]]
    return layout


def _folded(texts: list[str]) -> list[str]:
    """Return texts with white space folded, all in one go; empty ones for those with marks in them."""
    plain = ["" if LINE_END in text or CELL_END in text else text for text in texts]
    folded = fold(LINE_END.join(plain)).replace(f" {LINE_END}", LINE_END).replace(f"{LINE_END} ", LINE_END)
    return folded.split(LINE_END)
