"""Who said what."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from newsparse.rows import Span


class QuotationKind(StrEnum):
    """How the words are reported."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"
    ATTITUDE = "attitude"


@frozen(kw_only=True)
class Speaker:
    """The source of a quotation."""

    name: str | None = None
    """The name resolved over the story (``"Lebitt"`` is ``"Caroline Lebitt"``), or ``None``."""
    mention: str = ""
    """The head of the source as printed at the quotation: a name, a pronoun, "the company"."""
    role: str | None = None
    """Title or role, as printed anywhere in the story."""


@frozen(kw_only=True)
class Quotation:
    """Words or thoughts attributed to a source."""

    text: str
    """The segments joined: a blank over an attribution, a blank line over paragraphs, " … " between fragments."""
    segments: tuple[str, ...] = ()
    """The pieces, cleaned, one for each span."""
    kind: QuotationKind = QuotationKind.DIRECT
    """How the words are reported."""
    speaker: Speaker | None = None
    """The source; ``None`` when nobody is named."""
    cue: str | None = None
    """The word or phrase that attributes, as printed: ``"said"``, ``"according to"``."""
    spans: tuple[Span, ...] = ()
    """Where the pieces stand, outer quotation marks left out."""
    cue_span: Span | None = None
    """Where the cue stands."""
    source_span: Span | None = None
    """Where the whole noun phrase of the source stands, title and apposition included."""
    paragraph: int | None = None
    """Index of the body paragraph the first piece stands in."""


@frozen(kw_only=True)
class SpeakerSummary:
    """One speaker of a story, for source audits."""

    name: str
    """The resolved name, else the mention."""
    role: str | None = None
    """Title or role."""
    count: int = 0
    """How many quotations, attitudes left out."""
    quotations: tuple[int, ...] = ()
    """Their indexes in ``Article.quotations``."""
