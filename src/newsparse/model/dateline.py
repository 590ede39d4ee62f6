"""Where and when a story was filed."""

from __future__ import annotations

from attrs import frozen

from newsparse.model.byline import Person
from newsparse.model.place import Place
from newsparse.model.timestamp import Timestamp
from newsparse.rows import Span


@frozen(kw_only=True)
class Dateline:
    """The line that opens a wire story: places, date, agency, sometimes the authors (AP Stylebook, "datelines")."""

    places: tuple[Place, ...] = ()
    """The places, in order."""
    agency: str | None = None
    """The agency as printed: ``"AP"``, ``"연합뉴스"``."""
    agency_id: str | None = None
    """The agency's key in agencies.toml."""
    date: Timestamp | None = None
    """The date, as precise as printed."""
    persons: tuple[Person, ...] = ()
    """Persons credited inside the dateline."""
    raw: str = ""
    """The dateline as it stands, from its first character to its separator's last."""
    span: Span | None = None
    """Where it stands; ``None`` when it came from metadata."""
    paragraph: int | None = None
    """Index of the body paragraph it heads."""
