"""A place, as printed in a dateline or caption."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class Place:
    """A place named in the text; unresolved fields are ``None``, never guessed."""

    name: str
    """The place as printed, without its region: ``"HILO"``."""
    region: str | None = None
    """What narrows the place, as printed: ``"Hawaii"``, ``"Wis."``, ``"South Korea"``."""
    country: str | None = None
    """ISO 3166-1 alpha-2 code, where a printed hint or AP's list of stand-alone cities makes it safe."""
    raw: str = ""
    """Place and region exactly as printed."""
