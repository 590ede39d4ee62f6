"""What a paragraph's reading finds: attributions, before they become quotations."""

from __future__ import annotations

from attrs import Factory, define

from newsparse.model import QuotationKind
from newsparse.parts.quotation.clauses import Source

Range = tuple[int, int]
"""Offsets of a text, half-open."""


@define(eq=False)
class Attribution:
    """Words or thoughts with their source, as offsets of the text read."""

    kind: QuotationKind
    """How the words are reported."""
    pieces: list[Range]
    """What was said."""
    cue: Range | None = None
    """The word that attributes."""
    source: Range | None = None
    """The whole noun phrase of the source."""
    head: Range | None = None
    """The phrase without its apposition."""
    relative: bool = False
    """Whether the source is a relative pronoun."""
    implied: bool = False
    """Whether the subject is left out and goes on from what goes before."""
    paragraph: int = 0
    """Index of the paragraph the first piece stands in."""
    breaks: list[int] = Factory(list)
    """Indexes of pieces that open a new paragraph."""
    phrase: Source | None = None
    """The source as words of its sentence."""

    @property
    def quoted(self) -> bool:
        """Whether words in marks are part of it."""
        return self.kind in (QuotationKind.DIRECT, QuotationKind.MIXED)

    def place(self, start: int, head: int, end: int) -> None:
        """Set where the source stands: its start, the end of its head and its end."""
        self.source, self.head = (start, end), (start, head)
