"""Photo captions and images."""

from __future__ import annotations

from attrs import frozen

from newsparse.model.place import Place
from newsparse.model.timestamp import Timestamp
from newsparse.rows import Span


@frozen(kw_only=True)
class Caption:
    """What is printed under a picture, with its credit and rights apart (IPTC Photo Metadata names)."""

    text: str
    """The description, without slug, credit and rights."""
    credit: str | None = None
    """The credit line as printed: ``"AP Photo/Jane Roe, File"``."""
    photographers: tuple[str, ...] = ()
    """Names of the photographers in the credit."""
    agency: str | None = None
    """The agency that took or provided the picture, as printed."""
    agency_id: str | None = None
    """The agency's key in agencies.toml."""
    date: Timestamp | None = None
    """When the picture was taken, as precise as printed; a day without month or year is the last up to the story's."""
    place: Place | None = None
    """Where the picture was taken or the caption filed."""
    rights: str | None = None
    """Restrictions on use, as printed: ``"Resale and DB prohibited"``."""
    image_url: str | None = None
    """Address of the picture, where the source names one."""
    raw: str = ""
    """The caption as it stands in the source, credit included."""
    span: Span | None = None
    """Where it stands; ``None`` when it came from metadata."""


@frozen(kw_only=True)
class Image:
    """A picture of the story."""

    url: str
    """Address, as printed in the source."""
    alt: str | None = None
    """The alternative text; it is no caption."""
    caption: int | None = None
    """Index of its caption in ``Article.captions``."""
