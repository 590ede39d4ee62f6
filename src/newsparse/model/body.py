"""The running text and what surrounds it."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from newsparse.model.byline import Byline, Person
from newsparse.rows import Span


class ParagraphKind(StrEnum):
    """What a body block is."""

    PARAGRAPH = "paragraph"
    SUBHEADING = "subheading"
    LIST_ITEM = "list_item"
    BLOCKQUOTE = "blockquote"
    TABLE_ROW = "table_row"
    PREFORMATTED = "preformatted"


@frozen(kw_only=True)
class Paragraph:
    """One block of the story's own text."""

    text: str
    """The cleaned text, without a dateline."""
    kind: ParagraphKind = ParagraphKind.PARAGRAPH
    """What the block is."""
    span: Span
    """Where it stands."""


class BoilerplateKind(StrEnum):
    """Why a block was stripped."""

    SHARE = "share"
    SUBSCRIBE = "subscribe"
    NEWSLETTER = "newsletter"
    RELATED = "related"
    READ_MORE = "read_more"
    ADVERT = "advert"
    APP = "app"
    COUNTER = "counter"
    COPYRIGHT = "copyright"
    RIGHTS = "rights"
    COOKIE = "cookie"
    PAYWALL = "paywall"
    COMMENTS = "comments"
    NAVIGATION = "navigation"
    ABOUT = "about"
    DISCLAIMER = "disclaimer"
    AUTHOR_CARD = "author_card"
    DUPLICATE = "duplicate"
    MEDIA = "media"
    OTHER = "other"


@frozen(kw_only=True)
class Boilerplate:
    """A block that is no part of the story, and why."""

    text: str
    """The cleaned text."""
    kind: BoilerplateKind
    """What it is."""
    rule: str
    """Name of the labelling rule that stripped it."""
    span: Span
    """Where it stands."""


class SignoffKind(StrEnum):
    """What a closing credit says."""

    REPORTING = "reporting"
    WRITING = "writing"
    EDITING = "editing"
    CONTRIBUTION = "contribution"
    TRANSLATION = "translation"
    PHOTOGRAPHY = "photography"
    AUTHOR = "author"
    DESK = "desk"
    AGENCY = "agency"
    END = "end"


@frozen(kw_only=True)
class Signoff:
    """A credit at the end of a story: who reported, edited, contributed; desk initials; end marks."""

    text: str
    """The cleaned text."""
    kind: SignoffKind
    """What it says; the first kind named where there are several."""
    persons: tuple[Person, ...] = ()
    """The persons named."""
    credits: tuple[Byline, ...] = ()
    """The same persons by what they did."""
    agency: str | None = None
    """The agency named, as printed."""
    span: Span
    """Where it stands."""


class NoteKind(StrEnum):
    """What an editorial note is about."""

    CORRECTION = "correction"
    EDITORS_NOTE = "editors_note"
    EMBARGO = "embargo"
    UPDATE = "update"
    WRITETHRU = "writethru"
    REFILE = "refile"
    KILL = "kill"
    OTHER = "other"


@frozen(kw_only=True)
class Note:
    """A note to readers or editors that is no part of the story."""

    text: str
    """The cleaned text."""
    kind: NoteKind = NoteKind.OTHER
    """What it is about."""
    public: bool = True
    """Whether readers may see it; agencies' notes to editors are private."""
    span: Span | None = None
    """Where it stands; ``None`` when it came from metadata."""
