"""A moment, as precise as its source and no more."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from newsparse.text.isodate import parse_iso


@frozen(kw_only=True)
class Timestamp:
    """A date, a time of day or both, with gaps where the source is silent.

    Values are kept as printed, even impossible ones ("31 June"); :meth:`date` and :meth:`datetime`
    are ``None`` then.
    """

    year: int | None = None
    """Year of the common era."""
    month: int | None = None
    """Month, 1 to 12."""
    day: int | None = None
    """Day of the month."""
    hour: int | None = None
    """Hour of the day, 0 to 23."""
    minute: int | None = None
    """Minute."""
    second: int | None = None
    """Second."""
    utc_offset: int | None = None
    """Offset from UTC in minutes, east positive; ``None`` where the source names none."""

    def date(self) -> dt.date | None:
        """Return the calendar date, ``None`` where it is incomplete or impossible."""
        if self.year is None or self.month is None or self.day is None:
            return None
        try:
            return dt.date(self.year, self.month, self.day)
        except ValueError:
            return None

    def datetime(self) -> dt.datetime | None:
        """Return date and time, aware only where the source said the offset; ``None`` if incomplete."""
        day = self.date()
        if day is None or self.hour is None or self.minute is None:
            return None
        try:
            zone = None if self.utc_offset is None else dt.timezone(dt.timedelta(minutes=self.utc_offset))
            return dt.datetime.combine(day, dt.time(self.hour, self.minute, self.second or 0), zone)
        except ValueError:
            return None

    def isoformat(self) -> str:
        """Print what is known in the manner of ISO 8601: ``2025-03-05``, ``T11:09``, ``--03-05``."""
        return self._day() + self._time()

    def __str__(self) -> str:
        """Return :meth:`isoformat`."""
        return self.isoformat()

    def _day(self) -> str:
        if self.year is None:
            if self.month is None:
                return "" if self.day is None else f"---{self.day:02d}"
            return f"--{self.month:02d}" + ("" if self.day is None else f"-{self.day:02d}")
        parts = [f"{self.year:04d}"]
        for value in (self.month, self.day):
            if value is None:
                break
            parts.append(f"{value:02d}")
        return "-".join(parts)

    def _time(self) -> str:
        if self.hour is None:
            return ""
        clock = [f"{value:02d}" for value in (self.hour, self.minute, self.second) if value is not None]
        return "T" + ":".join(clock) + self._zone()

    def _zone(self) -> str:
        if self.utc_offset is None:
            return ""
        sign = "-" if self.utc_offset < 0 else "+"
        hours, minutes = divmod(abs(self.utc_offset), 60)
        return f"{sign}{hours:02d}:{minutes:02d}"


def timestamp_of(text: str) -> Timestamp | None:
    """Return the timestamp a machine-made date names: ISO 8601, RFC 2822, compact, epoch seconds.

    ``None`` for anything else, and where day and month could be changed round (``03/04/2025``).
    """
    moment = parse_iso(text)
    return None if moment is None else Timestamp(**moment._asdict())
