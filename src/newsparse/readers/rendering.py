"""The visible text of an item, put together block by block."""

from __future__ import annotations

from attrs import define, field

from newsparse.model import Block, Document, Evidence, Fact, Image, Problem
from newsparse.rows import Span


@define(eq=False)
class Rendering:
    """A text under construction: blocks joined by line ends, each with what the reader saw of it."""

    pieces: list[str] = field(factory=list)
    """The blocks' texts, in reading order."""
    seen: list[Evidence] = field(factory=list)
    """The evidence of each."""
    images: list[Image] = field(factory=list)
    """Pictures met on the way."""

    def add(self, text: str, evidence: Evidence) -> None:
        """Add a block, unless it is blank; white space at its ends is left out."""
        text = text.strip()
        if text:
            self.pieces.append(text)
            self.seen.append(evidence)

    def document(
        self,
        name: str,
        facts: tuple[Fact, ...] = (),
        *,
        language: str | None = None,
        problems: tuple[Problem, ...] = (),
    ) -> Document:
        """Return the document of what was added, in the format called ``name``."""
        return Document(
            text="\n".join(self.pieces),
            blocks=self._blocks(),
            facts=facts,
            images=tuple(self.images),
            format=name,
            language=language,
            problems=problems,
        )

    def _blocks(self) -> tuple[Block, ...]:
        blocks, start = [], 0
        last = len(self.pieces) - 1
        for index, (piece, evidence) in enumerate(zip(self.pieces, self.seen, strict=True)):
            end = start + len(piece) + (index < last)
            blocks.append(Block(span=Span(start, end), evidence=evidence))
            start = end
        return tuple(blocks)
