"""The shapes of data that users may add to newsparse, and the span that everything shares.

This module imports nothing of newsparse, so that every room may use it.
"""

from __future__ import annotations

from attrs import frozen


@frozen(order=True)
class Span:
    """A half-open stretch ``[start, end)`` of a text, in Unicode code points."""

    start: int
    """Offset of the first code point."""
    end: int
    """Offset behind the last code point."""

    def __len__(self) -> int:
        """Return the number of code points covered."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the slice of ``text`` that the span covers."""
        return text[self.start : self.end]

    def shift(self, offset: int) -> Span:
        """Return the same stretch, ``offset`` code points further on."""
        return Span(self.start + offset, self.end + offset)

    def covers(self, other: Span) -> bool:
        """Return whether ``other`` lies inside this span."""
        return self.start <= other.start and other.end <= self.end


@frozen(kw_only=True)
class AgencyRow:
    """One news agency, as a row of the agencies table."""

    id: str
    """Key of the row, lower case: ``"ap"``, ``"yonhap"``."""
    name: str
    """The agency's name in English, as ``Article.agency`` gives it."""
    forms: tuple[str, ...] = ()
    """Printed forms in datelines, credits and bylines, compared without case: ``"AP"``, ``"연합뉴스"``."""
    country: str | None = None
    """ISO 3166-1 alpha-2 code of the seat."""
    kind: str = "agency"
    """``agency``, ``press_release``, ``photo``, ``outlet`` or ``station``."""
    url: str | None = None
    """Home page."""


@frozen(kw_only=True)
class LexiconRow:
    """One entry added to a language's lexicon: words for one key of one section."""

    language: str
    """BCP 47 tag of the language the words belong to: ``"en"``."""
    section: str
    """Table of the language file: ``"byline"``, ``"boilerplate"``."""
    key: str
    """Key in that table: ``"roles"``, ``"share"``."""
    words: tuple[str, ...]
    """What is added."""


@frozen(kw_only=True)
class PublisherRule:
    """What a user knows of one publisher's pages, as data."""

    host: str
    """Host the rule is for, with its sub-domains: ``"example.org"``; ``*`` is a wildcard."""
    css: tuple[tuple[str, str], ...] = ()
    """Pairs of a field (``"headline"``, ``"byline"``, ``"body"``, ``"caption"``…) and a CSS selector."""
    xpath: tuple[tuple[str, str], ...] = ()
    """Pairs of a field and an XPath 1.0 expression, without EXSLT functions."""
    strip: tuple[str, ...] = ()
    """CSS selectors of elements that are boilerplate."""
