"""Who wrote, edited, translated or photographed a story."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from newsparse.rows import Span


class BylineKind(StrEnum):
    """What the persons of a byline did (IPTC creator and contributor roles)."""

    AUTHOR = "author"
    CONTRIBUTOR = "contributor"
    EDITOR = "editor"
    PHOTOGRAPHER = "photographer"
    TRANSLATOR = "translator"


@frozen(kw_only=True)
class Person:
    """A person named in a byline, dateline or sign-off."""

    name: str
    """The name as printed, capitals kept."""
    role: str | None = None
    """Job title or role as printed: ``"AP Sports Writer"``, ``"특파원"``."""
    organization: str | None = None
    """Organisation the person is said to work for, as printed."""
    email: str | None = None
    """E-mail address."""
    handle: str | None = None
    """Name on a social network, with its ``@``."""
    url: str | None = None
    """Page of the person."""
    location: str | None = None
    """Where the person reported from, as printed."""
    spans: tuple[Span, ...] = ()
    """Every place in the source where the person is credited."""


@frozen(kw_only=True)
class Byline:
    """One credit line or element and the persons in it."""

    persons: tuple[Person, ...] = ()
    """The persons, in order."""
    agency: str | None = None
    """The agency in the line, as printed."""
    agency_id: str | None = None
    """The agency's key in agencies.toml."""
    kind: BylineKind = BylineKind.AUTHOR
    """What the persons did."""
    raw: str = ""
    """The line as it stands in the source, or the metadata's value."""
    span: Span | None = None
    """Where it stands; ``None`` when it came from metadata."""
