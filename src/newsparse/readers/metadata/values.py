"""From a metadata string to a fact."""

from __future__ import annotations

import html
import re

from newsparse.model import Fact, Timestamp
from newsparse.model.timestamp import timestamp_of

DATES = frozenset(("published", "modified", "first_created", "expires", "embargoed", "time"))
"""Fields whose values are timestamps."""
_ADDRESSES = frozenset(("canonical_url", "images", "author_url", "amp_url", "video"))
_LISTS = frozenset(("keywords",))
_LONG_TEXT = frozenset(("article_body",))
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}>")
_FREE = {"true": True, "yes": True, "1": True, "free": True, "false": False, "no": False, "0": False, "locked": False,
         "metered": False, "premium": False, "paid": False}  # fmt: skip
_MOST = 60
_LARGEST = 10**15


def readable(value: str) -> str:
    """Return a metadata string as people read it: entities decoded, tags gone, white space folded."""
    if "&" in value:
        value = html.unescape(html.unescape(value))
    if "<" in value:
        value = _TAG.sub("", value)
    return " ".join(value.split())


def facts_of(field: str, value: object, origin: str) -> list[Fact]:
    """Return the facts in one metadata value for one field; none if it is empty or of no use."""
    if isinstance(value, bool):
        return [Fact(field=field, value=value, origin=origin)] if field == "is_accessible_for_free" else []
    if isinstance(value, int | float) and field in DATES:
        value = str(int(value)) if abs(value) < _LARGEST else ""
    if not isinstance(value, str):
        return []
    if field in DATES:
        return _date(field, value, origin)
    if field in _LISTS:
        return [item for part in _split(value)[:_MOST] for item in _text(field, part, origin)]
    if field == "is_accessible_for_free":
        free = _FREE.get(value.strip().lower())
        return [] if free is None else [Fact(field=field, value=free, origin=origin, raw=value)]
    return _text(field, value, origin)


def _date(field: str, raw: str, origin: str) -> list[Fact]:
    text = " ".join(raw.split())
    if not text:
        return []
    stamp: Timestamp | None = timestamp_of(text)
    return [Fact(field=field, value=stamp or text, origin=origin, raw=text)]


def _text(field: str, raw: str, origin: str) -> list[Fact]:
    if field in _LONG_TEXT:
        value = raw.strip()
    elif field in _ADDRESSES:
        value = raw.strip() if "&amp;" not in raw else html.unescape(raw.strip())
    else:
        value = readable(raw)
    if not value:
        return []
    return [Fact(field=field, value=value, origin=origin, raw=None if value == raw else raw)]


def _split(value: str) -> list[str]:
    """Return the items of a list in one string: parted by semicolons if there are any, else by commas."""
    return value.split(";") if value.count(";") > value.count(",") else re.split("[,،、，]", value)
