"""Pictures of a page: their addresses, and which is the picture of which block."""

from __future__ import annotations

import re

from newsparse.model import Image
from newsparse.readers.page.elements import Attributes

_LAZY = ("data-src", "data-original", "data-lazy-src", "data-lazy", "data-full-src", "data-url")
_SIZE = re.compile(r"\s*(\d{1,6}(?:\.\d{1,4})?)[wxh]")
_PIXELS = frozenset(("0", "1", "2"))
_SETS = ("srcset", "data-srcset", "data-lazy-srcset")


class Pictures:
    """The pictures met so far, each address once."""

    __slots__ = ("_by_url", "_sources", "images")

    def __init__(self) -> None:
        self.images: list[Image] = []
        """The pictures, in order."""
        self._by_url: dict[str, int] = {}
        self._sources: str | None = None

    def source(self, attrs: Attributes) -> None:
        """Remember the first ``<source>`` of a ``<picture>`` for the ``<img>`` that follows."""
        if self._sources is None:
            self._sources = _largest(attrs)

    def add(self, attrs: Attributes) -> int:
        """Return the index of an ``<img>``'s picture, -1 where it is a blind pixel or names none."""
        url = address(attrs) or self._sources
        self._sources = None
        if not url or _tiny(attrs):
            return -1
        known = self._by_url.get(url)
        if known is None:
            known = self._by_url[url] = len(self.images)
            self.images.append(Image(url=url, alt=attrs.get("alt") or None))
        return known


def address(attrs: Attributes) -> str | None:
    """Return the address of an ``<img>``, as printed: of lazy ones the real picture, not the place-holder."""
    for name in _LAZY:
        if name in attrs and (url := attrs[name].strip()):
            return url
    url = attrs.get("src", "").strip()
    if url and not url.startswith("data:"):
        return url
    return _largest(attrs)


def _largest(attrs: Attributes) -> str | None:
    """Return the widest candidate of a ``srcset``."""
    value = next((attrs[name] for name in _SETS if attrs.get(name)), "")
    best, most = None, -1.0
    for candidate in value.split(", ")[:50]:
        url, _blank, size = candidate.strip(" ,\t\r\n").partition(" ")
        width = _number(size)
        if url and not url.startswith("data:") and width > most:
            best, most = url, width
    return best


def _number(size: str) -> float:
    found = _SIZE.match(size)
    return float(found[1]) if found else 0.0


def _tiny(attrs: Attributes) -> bool:
    """Return whether a picture is said to be at most two pixels wide or high."""
    return any(name in attrs and attrs[name].strip() in _PIXELS for name in ("width", "height"))
