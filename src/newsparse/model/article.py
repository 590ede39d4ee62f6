"""The record: everything newsparse knows of one story."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol

from attrs import frozen

from newsparse.model.block import Block
from newsparse.model.body import Boilerplate, Note, Paragraph, ParagraphKind, Signoff
from newsparse.model.byline import Byline, BylineKind, Person
from newsparse.model.caption import Caption, Image
from newsparse.model.dateline import Dateline
from newsparse.model.notebook import table
from newsparse.model.place import Place
from newsparse.model.quotation import Quotation, QuotationKind, SpeakerSummary
from newsparse.model.report import Problem, Provenance
from newsparse.model.timestamp import Timestamp
from newsparse.rows import Span
from newsparse.text.align import Alignment, Piece
from newsparse.text.whitespace import clean


class ArticleKind(StrEnum):
    """What kind of item a source holds."""

    STORY = "story"
    PICTURE = "picture"
    LIVE = "live"
    PACKAGE = "package"
    OTHER = "other"


class Spanned(Protocol):
    """A part that knows where it stands."""

    @property
    def span(self) -> Span | None:
        """Where the part stands in the source."""


@frozen(kw_only=True)
class Alternate:
    """The same story elsewhere: another language, an AMP page, a syndicated copy."""

    url: str
    """Address."""
    language: str | None = None
    """BCP 47 tag, where one is given."""
    kind: str | None = None
    """``"amp"``, ``"translation"``…, where it is known."""


@frozen(kw_only=True, repr=False)
class Article:
    """A news story, parsed: immutable, hashable, comparable, picklable.

    Empty is ``None`` or ``()``. Every span is half-open, in code points of :attr:`source`.
    """

    headline: str | None = None
    """The headline, as printed (IPTC ``headline``)."""
    subheadlines: tuple[str, ...] = ()
    """Decks and sub-headlines, in order."""
    kicker: str | None = None
    """The line above the headline."""
    section: str | None = None
    """Section or desk of the publication."""
    slugline: str | None = None
    """The agency's slug (IPTC ``slugline``)."""
    urgency: int | None = None
    """Editorial urgency, 1 (most) to 9, where a format calls it so."""
    keywords: tuple[str, ...] = ()
    """Keywords."""
    subjects: tuple[str, ...] = ()
    """Subject names (IPTC Media Topics where given)."""
    genre: str | None = None
    """Genre: "Analysis", "Feature"."""
    bylines: tuple[Byline, ...] = ()
    """Credit lines with their persons; a person stands once."""
    datelines: tuple[Dateline, ...] = ()
    """All datelines, in order."""
    dateline: Dateline | None = None
    """The one that heads the story."""
    published: Timestamp | None = None
    """When this version was published."""
    modified: Timestamp | None = None
    """When it was last changed."""
    first_created: Timestamp | None = None
    """When the story was first created."""
    embargoed: Timestamp | None = None
    """Not to be published before."""
    expires: Timestamp | None = None
    """Not to be used after."""
    captions: tuple[Caption, ...] = ()
    """Photo captions, in order."""
    images: tuple[Image, ...] = ()
    """Pictures, in order."""
    quotations: tuple[Quotation, ...] = ()
    """Who said what, in order."""
    body: tuple[Paragraph, ...] = ()
    """The story's own text."""
    boilerplate: tuple[Boilerplate, ...] = ()
    """What was stripped, and why."""
    signoffs: tuple[Signoff, ...] = ()
    """Closing credits."""
    notes: tuple[Note, ...] = ()
    """Corrections, editors' notes, embargoes, write-through marks."""
    agency: str | None = None
    """Name of the agency the story comes from, from agencies.toml."""
    agency_id: str | None = None
    """Its key there."""
    is_wire: bool | None = None
    """Whether this is agency copy; ``None`` where nothing tells."""
    language: str | None = None
    """BCP 47 tag."""
    url: str | None = None
    """Address the caller gave."""
    canonical_url: str | None = None
    """Address the source calls canonical."""
    site_name: str | None = None
    """Name of the publication."""
    copyright: str | None = None
    """Copyright notice, else its holder."""
    usage_terms: str | None = None
    """Terms of use."""
    is_accessible_for_free: bool | None = None
    """The publisher's own word (schema.org ``isAccessibleForFree``)."""
    identifier: str | None = None
    """The source's identifier of the item."""
    version: str | None = None
    """The source's version of the item."""
    status: str | None = None
    """Publishing status: "usable", "canceled"."""
    located: Place | None = None
    """Structured place of origin, from metadata."""
    kind: ArticleKind = ArticleKind.STORY
    """What kind of item this is."""
    alternates: tuple[Alternate, ...] = ()
    """The same story elsewhere."""
    format: str = "text"
    """Format the source was read as."""
    source: str = ""
    """The text as read."""
    blocks: tuple[Block, ...] = ()
    """The pieces of the source, in order; together they are the source."""
    problems: tuple[Problem, ...] = ()
    """Oddities met on the way."""
    provenance: tuple[Provenance, ...] = ()
    """Where the fields came from."""

    @property
    def authors(self) -> tuple[Person, ...]:
        """The persons of the author bylines."""
        return tuple(p for line in self.bylines if line.kind == BylineKind.AUTHOR for p in line.persons)

    @property
    def text(self) -> str:
        """The body joined by blank lines, datelines included as published."""
        return "\n\n".join(self.paragraph_texts())

    def paragraph_texts(self) -> tuple[str, ...]:
        """Return the text of every body paragraph, with the dateline that heads it as published."""
        heads = self._heads()
        return tuple(
            clean(head.of(self.source)) + ("" if head.end == paragraph.span.start else " ") + paragraph.text
            if (head := heads.get(index)) is not None
            else paragraph.text
            for index, paragraph in enumerate(self.body)
        )

    @property
    def lead(self) -> str | None:
        """The first paragraph, without its dateline."""
        return next((p.text for p in self.body if p.kind == ParagraphKind.PARAGRAPH), None)

    @property
    def speakers(self) -> tuple[SpeakerSummary, ...]:
        """Who speaks, how often, with which quotations; attitudes left out, most quoted first."""
        found: dict[str, list[int]] = {}
        roles: dict[str, str | None] = {}
        for index, quotation in enumerate(self.quotations):
            speaker = quotation.speaker
            if speaker is None or quotation.kind == QuotationKind.ATTITUDE:
                continue
            name = speaker.name or speaker.mention
            found.setdefault(name, []).append(index)
            roles[name] = roles.get(name) or speaker.role
        ranked = sorted(found.items(), key=lambda item: (-len(item[1]), item[1][0]))
        return tuple(
            SpeakerSummary(name=name, role=roles[name], count=len(ids), quotations=tuple(ids)) for name, ids in ranked
        )

    def raw(self, part: Spanned | Span) -> str:
        """Return the slice of the source where a part stands, ``""`` for one without a span."""
        span = part if isinstance(part, Span) else part.span
        return "" if span is None else span.of(self.source)

    def origin(self, field: str) -> Provenance | None:
        """Return where a field's value came from, ``None`` if nothing is recorded."""
        return next((item for item in self.provenance if item.field == field), None)

    def to_text(self, span: Span) -> Span | None:
        """Translate a span of :attr:`source` to one of :attr:`text`; ``None`` outside the body."""
        return self._alignment().to_text(span)

    def to_source(self, span: Span) -> Span | None:
        """Translate a span of :attr:`text` to one of :attr:`source`; ``None`` outside it."""
        return self._alignment().to_source(span)

    def _heads(self) -> dict[int, Span]:
        """Return the span of the dateline that heads each paragraph that has one."""
        return {
            line.paragraph: line.span for line in self.datelines if line.paragraph is not None and line.span is not None
        }

    def _alignment(self) -> Alignment:
        heads = self._heads()
        pieces: list[Piece] = []
        for index, paragraph in enumerate(self.body):
            if (head := heads.get(index)) is not None:
                glued = head.end == paragraph.span.start
                pieces.append(Piece(head, clean(head.of(self.source)), "" if glued else " "))
            pieces.append(Piece(paragraph.span, paragraph.text, "\n\n"))
        return Alignment(self.source, tuple(pieces))

    def __repr__(self) -> str:
        """Return one readable line."""
        counts = (
            (len(self.body), "paragraph"),
            (len(self.captions), "caption"),
            (len(self.quotations), "quotation"),
        )
        facts = [f"{n} {word}{'' if n == 1 else 's'}" for n, word in counts]
        names = ", ".join(person.name for person in self.authors)
        by = f" by {names}" if names else ""
        return f"<Article {self.headline!r}{by}: {', '.join(facts)}>"

    def _repr_html_(self) -> str:
        """Return a small table, as notebooks show an article."""
        return table(self)
