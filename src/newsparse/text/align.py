"""Offsets of a source against offsets of the text made from it."""

from __future__ import annotations

from attrs import frozen

from newsparse.rows import Span


@frozen
class Piece:
    """One slice of a source, its cleaned text and what joins it to the next."""

    span: Span
    """Where the slice stands."""
    text: str
    """What it reads, cleaned."""
    join: str
    """What stands between it and the next piece in the text."""


@frozen
class Alignment:
    """Pieces of a source put together to one text, with the way there and back."""

    source: str
    """The whole source."""
    pieces: tuple[Piece, ...]
    """Its slices, in order."""

    @property
    def text(self) -> str:
        """The cleaned pieces, joined."""
        return "".join(text for piece in self.pieces for text in (piece.text, piece.join)).rstrip()

    def to_text(self, span: Span) -> Span | None:
        """Translate a span of the source; ``None`` if an end stands outside every piece."""
        start = self._forward(span.start, 0)
        end = self._forward(span.end - 1, 1) if span.end > span.start else start
        return None if start is None or end is None else Span(start, end)

    def to_source(self, span: Span) -> Span | None:
        """Translate a span of the text; ``None`` if an end stands between pieces."""
        start = self._backward(span.start, 0)
        end = self._backward(span.end - 1, 1) if span.end > span.start else start
        return None if start is None or end is None else Span(start, end)

    def _forward(self, at: int, step: int) -> int | None:
        base = 0
        for piece in self.pieces:
            if piece.span.start <= at < piece.span.end:
                raw = piece.span.of(self.source)
                return base + _walk(raw, piece.text)[at - piece.span.start] + step
            base += len(piece.text) + len(piece.join)
        return None

    def _backward(self, at: int, step: int) -> int | None:
        base = 0
        for piece in self.pieces:
            if base <= at < base + len(piece.text):
                steps = _walk(piece.span.of(self.source), piece.text)
                return piece.span.start + _first(steps, at - base) + step
            base += len(piece.text) + len(piece.join)
        return None


def _walk(raw: str, cleaned: str) -> list[int]:
    """Return for every offset of ``raw`` the offset in ``cleaned`` it became, or the one next to it."""
    steps, at = [], 0
    last = max(len(cleaned) - 1, 0)
    for char in raw:
        steps.append(min(at, last))
        if at < len(cleaned) and (char == cleaned[at] or (cleaned[at] == " " and char.isspace())):
            at += 1
    return steps


def _first(steps: list[int], at: int) -> int:
    """Return the last offset of ``steps`` that holds ``at`` and is a match, by bisection."""
    low, high = 0, len(steps)
    while low < high:
        middle = (low + high) // 2
        if steps[middle] <= at:
            low = middle + 1
        else:
            high = middle
    return max(low - 1, 0)
