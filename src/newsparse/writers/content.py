"""What several formats need of an article in the same shape."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from attrs import frozen

from newsparse.model import Article, Caption, ParagraphKind, Timestamp
from newsparse.text.patterns import pattern

_URI = pattern(r"[A-Za-z][A-Za-z0-9+.-]{0,30}:[!-~]+\Z")


@frozen
class Item:
    """One block of the story as it is written out."""

    text: str
    """The cleaned text; a dateline stands before the paragraph it heads."""
    kind: ParagraphKind
    """What it is."""


def items(article: Article) -> Iterator[Item]:
    """Yield the body with its datelines as published, then the sign-offs as paragraphs."""
    for text, paragraph in zip(article.paragraph_texts(), article.body, strict=True):
        yield Item(text, paragraph.kind)
    for signoff in article.signoffs:
        yield Item(signoff.text, ParagraphKind.PARAGRAPH)


def urn(article: Article) -> str:
    """Return a URN from the SHA-256 of the source, the same for the same source."""
    digest = hashlib.sha256(article.source.encode("utf-8", "surrogatepass")).hexdigest()
    return f"urn:newsparse:sha256:{digest}"


def uri(article: Article) -> str:
    """Return the article's identifier where it is a URI, else its canonical address, else :func:`urn`."""
    for value in (article.identifier, article.canonical_url, article.url):
        if value and is_uri(value):
            return value
    return urn(article)


def is_uri(value: str) -> bool:
    """Return whether a value is a URI, and no relative address."""
    return _URI.match(value) is not None


def pictures(article: Article) -> tuple[Caption, ...]:
    """Return the captions, then an empty one for every image that has none."""
    shown = {caption.image_url for caption in article.captions}
    bare = dict.fromkeys(image.url for image in article.images if image.url not in shown)
    return (*article.captions, *(Caption(text="", raw="", image_url=url) for url in bare))


def by(article: Article) -> str | None:
    """Return the authors' names as one line without a leading "By"."""
    return ", ".join(person.name for person in article.authors) or None


def instant(stamp: Timestamp | None) -> str | None:
    """Return a complete date and time with its offset (RFC 3339), ``None`` for anything less precise."""
    moment = stamp.datetime() if stamp is not None else None
    return moment.isoformat() if moment is not None and moment.tzinfo is not None else None


def calendar_date(stamp: Timestamp | None) -> str | None:
    """Return date or date and time as known (ISO 8601), ``None`` where no full date is known."""
    if stamp is None or stamp.date() is None:
        return None
    moment = stamp.datetime()
    return moment.isoformat() if moment is not None else stamp.isoformat().partition("T")[0]


def notes(article: Article) -> str | None:
    """Return the notes to editors and readers, joined by line ends."""
    return "\n".join(note.text for note in article.notes) or None


def caption_rights(caption: Caption) -> str | None:
    """Return what a picture's credit line is to say: the credit, else the agency."""
    return caption.credit or caption.agency
