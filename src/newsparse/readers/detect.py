"""Which format an input is of, found from its first characters; the table of all formats."""

from __future__ import annotations

import codecs

from newsparse.errors import FormatError
from newsparse.readers import (
    anpa,
    apmedia,
    feed,
    html,
    iptc7901,
    jsonld,
    mail,
    newsml1,
    newsmlg2,
    ninjs,
    nitf,
    ritzau,
    sniff,
    text,
)
from newsparse.readers.source import Format, Source
from newsparse.readers.walk import is_tree

_WINDOW = 4096

FORMATS: tuple[Format, ...] = (
    Format(name=iptc7901.NAME, read=iptc7901.read, sniff=iptc7901.is_iptc7901),
    Format(name=anpa.NAME, read=anpa.read, sniff=anpa.is_anpa),
    Format(name=nitf.NAME, read=nitf.read, sniff=sniff.is_nitf),
    Format(name=newsmlg2.NAME, read=newsmlg2.read, sniff=sniff.is_newsmlg2),
    Format(name=newsml1.NAME, read=newsml1.read, sniff=sniff.is_newsml1),
    Format(name=ritzau.NAME, read=ritzau.read, sniff=sniff.is_ritzau),
    Format(name=feed.NAME, read=feed.read, sniff=sniff.is_feed),
    Format(name=jsonld.NAME, read=jsonld.read, sniff=sniff.is_jsonld),
    Format(name=apmedia.NAME, read=apmedia.read, sniff=sniff.is_apmedia),
    Format(name=ninjs.NAME, read=ninjs.read, sniff=sniff.is_ninjs),
    Format(name=mail.NAME, read=mail.read, sniff=mail.is_mail),
    Format(name="html", read=html.read, sniff=html.sniff),
    Format(name="text", read=text.read, sniff=lambda _head: True),
)
"""All formats, in the order they are tried; plain text takes what is left."""


def named(name: str) -> Format:
    """Return the format called so.

    Raises:
        FormatError: there is none.
    """
    for item in FORMATS:
        if item.name == name:
            return item
    message = f"unknown format {name!r}"
    raise FormatError(message, advice=f"use one of {', '.join(item.name for item in FORMATS)}")


def detect(source: Source) -> Format:
    """Return the format of an input.

    Raises:
        TypeError: the input is neither text nor bytes nor a parsed page.
    """
    content = source.content
    if is_tree(content):
        return named("html")
    if not isinstance(content, str | bytes):
        message = f"cannot parse {type(content).__name__}; pass str, bytes, a BeautifulSoup, Tag or lxml element"
        raise TypeError(message)
    head = content[:_WINDOW]
    start = _ascii(head) if isinstance(head, bytes) else head
    return named("html") if html.opens(start) else next(item for item in FORMATS if item.sniff(start))


def _ascii(head: bytes) -> str:
    """Return the first bytes as text in which ASCII can be read: the zeros of UTF-16 and UTF-32 left out."""
    for mark in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        if head.startswith(mark):
            return head[2:].replace(b"\x00", b"").decode("latin-1")
    return (head.replace(b"\x00", b"") if b"\x00" in head[:2] else head).decode("latin-1")
