"""From collected runs of text to the page's text, its blocks with their evidence, and its containers."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, field

from newsparse.model import Block, Container, Evidence
from newsparse.readers.page.collect import Inline, Row
from newsparse.readers.page.cuts import Piece, pieces_of
from newsparse.readers.page.elements import PHRASES, Element, hint_of
from newsparse.rows import Span

_WHOLE = 0.9
"""Share of a block's characters that must be set bold or italic for the block to be."""
_LOOKS = {"b": "bold", "strong": "bold", "i": "italic", "em": "italic"}


@define(slots=True, eq=False)
class Layout:
    """Blocks in the making."""

    texts: list[str] = field(factory=list)
    blocks: list[Block] = field(factory=list)
    containers: list[Container] = field(factory=list)
    _end: int = 0
    _shared: dict[tuple[object, ...], Evidence] = field(factory=dict)

    @property
    def text(self) -> str:
        """The visible text: the blocks, joined by line ends."""
        return "".join(self.texts)

    def add(self, row: Row) -> None:
        """Lay out one run of text."""
        pieces = pieces_of(row)
        alone = len(pieces) == 1
        for piece in pieces:
            self._put(piece.text, self._evidence(row, piece, alone=alone))

    def _put(self, text: str, evidence: Evidence) -> None:
        start = self._end
        self._end = end = start + len(text) + 1
        self.texts.append(text)
        self.texts.append("\n")
        self.blocks.append(Block(span=Span(start, end), evidence=evidence))

    def finish(self) -> None:
        """Take the line end behind the last block away."""
        if self.blocks:
            self.texts.pop()
            last = self.blocks[-1]
            self.blocks[-1] = Block(span=Span(last.span.start, last.span.end - 1), evidence=last.evidence)

    def _evidence(self, row: Row, piece: Piece, *, alone: bool) -> Evidence:
        element = row.element
        single = alone and (element.tag in PHRASES or (element.runs == 1 and not element.kids))
        container = self._index(element.parent if single else element)
        image = element.figure.image if element.figure is not None else row.image
        key = (element.tag, element.attrs.get("class"), element.attrs.get("id"), container, image)
        if not piece.inlines:
            known = self._shared.get(key)
            if known is None or "role" in element.attrs:
                known = self._shared[key] = _plain(element, container, image)
            return known
        return _looked_at(element, piece, container, image)

    def _index(self, element: Element | None) -> int:
        """Return the place of an element among the containers; make it and those around it containers."""
        path = []
        while element is not None and element.index < 0 and element.tag:
            path.append(element)
            element = element.parent
        index = element.index if element is not None else -1
        for inner in reversed(path):
            self.containers.append(Container(tag=inner.tag, hint=hint_of(inner.attrs), parent=index))
            index = inner.index = len(self.containers) - 1
        return index


def _level(tag: str) -> int:
    return int(tag[1]) if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit() else 0


def _plain(element: Element, container: int, image: int) -> Evidence:
    level = _level(element.tag)
    return Evidence(
        tag=element.tag,
        hint=hint_of(element.attrs),
        container=container,
        emphasis="heading" if level else "",
        image=image,
        level=level,
    )


def _looked_at(element: Element, piece: Piece, container: int, image: int) -> Evidence:
    """Return the evidence of a piece with inline elements in it."""
    size, level = piece.size, _level(element.tag)
    shares = {"a": 0, "bold": 0, "italic": 0}
    tag, hints = element.tag, [hint_of(element.attrs)]
    for inline, covered in piece.inlines:
        look = _LOOKS.get(inline.tag, inline.tag)
        if look in shares:
            shares[look] += covered
        if covered >= size:
            hints.append(hint_of(inline.attrs))
            tag = "time" if inline.tag == "time" else tag
    looks = [look for look in ("bold", "italic") if shares[look] >= size * _WHOLE]
    return Evidence(
        tag=tag,
        hint=" ".join(filter(None, hints)),
        container=container,
        link_share=min(shares["a"] / size, 1.0) if size else 0.0,
        emphasis="heading" if level else looks[0] if looks else "",
        image=image,
        level=level,
    )


def lay_out(rows: list[Row]) -> Layout:
    """Return the blocks, text and containers of a page's runs."""
    layout = Layout()
    for row in rows:
        layout.add(row)
    layout.finish()
    return layout


