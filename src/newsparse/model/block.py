"""Blocks: the pieces that partition a source."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from newsparse.rows import Span


class Label(StrEnum):
    """What a block is."""

    UNKNOWN = "unknown"
    BLANK = "blank"
    SEPARATOR = "separator"
    HEADLINE = "headline"
    SUBHEADLINE = "subheadline"
    KICKER = "kicker"
    SECTION = "section"
    SLUGLINE = "slugline"
    TIME = "time"
    BYLINE = "byline"
    DATELINE = "dateline"
    CAPTION = "caption"
    BODY = "body"
    SUBHEADING = "subheading"
    SIGNOFF = "signoff"
    NOTE = "note"
    BOILERPLATE = "boilerplate"


@frozen(kw_only=True)
class Evidence:
    """What a reader saw of a block; it judges nothing."""

    tag: str = ""
    """Local name of the element the block stands in (``"p"``, ``"h2"``, ``"hl1"``), empty for plain text."""
    hint: str = ""
    """Class, id, role and itemprop of that element, lower case, parted by blanks."""
    container: int = -1
    """Index in ``Document.containers`` of the element's parent; blocks of one container share it."""
    link_share: float = 0.0
    """Share of the block's characters that stand in links, 0 to 1."""
    emphasis: str = ""
    """``"bold"``, ``"italic"``, ``"heading"`` or empty: how the whole block is set off."""
    role: str = ""
    """Part that the format or a publisher rule itself declares the block to be: a :class:`Label` value."""
    rule: str = ""
    """Name of the publisher rule that hit, if one did."""
    image: int = -1
    """Index in ``Document.images`` of the picture the block stands with."""
    level: int = 0
    """Heading level 1 to 6, or list depth, 0 for none."""
    indent: int = 0
    """Blanks before the first character, for plain text."""
    gap: int = 0
    """Blank lines before the block, for plain text."""


@frozen(kw_only=True)
class Block:
    """One piece of the source; all blocks together are the source."""

    span: Span
    """Where it stands, the white space behind it included."""
    label: Label = Label.UNKNOWN
    """What it is."""
    rule: str = ""
    """Name of the labelling rule that said so."""
    evidence: Evidence = Evidence()
    """What the reader saw."""
