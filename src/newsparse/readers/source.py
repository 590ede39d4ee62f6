"""What every reader is given: the source, decoded or not, with what the caller said of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import frozen

from newsparse.model import Document
from newsparse.options import Options


@frozen(kw_only=True)
class Source:
    """One input, on its way to a reader."""

    content: object
    """The input itself: str, bytes (decoded by the reader, since formats declare their encodings differently),
    or a parsed tree that the page reader takes."""
    url: str | None = None
    """Address the caller gave; never fetched."""
    options: Options = Options()
    """The caller's settings."""
    language: str | None = None
    """Language the caller gave."""


Reader = Callable[[Source], Iterator[Document]]
"""Reads one input of one format; yields a document for each item in it, lazily."""


@frozen(kw_only=True)
class Format:
    """One row of the table of formats."""

    name: str
    """Name, as ``parse(format=...)`` takes it."""
    read: Reader
    """Its reader."""
    sniff: Callable[[str], bool]
    """Whether the first characters of an input (decoded as latin-1 where bytes) look like the format."""
