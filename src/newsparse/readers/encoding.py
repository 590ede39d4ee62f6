"""Bytes of pages and XML files to text: the label they declare, looked for as browsers do."""

from __future__ import annotations

import codecs
import re

from newsparse.model import Problem
from newsparse.text.decoding import Decoded, codec_of, decode

_WINDOW = 1 << 16
_COMMENT = re.compile(rb"(?s)<!--.*?(?:-->|\Z)")
_META = re.compile(rb"(?i)<meta\b[^>]{0,400}?\bcharset\s{0,9}=\s{0,9}[\"']?\s{0,9}([a-z0-9_.:+-]{1,40})")
_DECLARATION = re.compile(rb"\s*<\?xml\s[^>]{0,200}?encoding\s{0,9}=\s{0,9}[\"']([A-Za-z0-9_.:+-]{1,40})")
_LANG = re.compile(rb"(?i)<html\b[^>]{0,800}?\blang\s{0,9}=\s{0,9}[\"']?([a-z-]{2,12})")


def page_bytes(data: bytes, language: str | None = None) -> tuple[bytes, tuple[Problem, ...]]:
    """Return a page's bytes as UTF-8: by BOM, as they are, by ``<meta>`` or XML declaration, by the language's page.

    Raises:
        DecodingError: the bytes are no text.
    """
    if b"\x1b" not in data:  # no escape sequences of ISO 2022
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            pass
        else:
            return data.removeprefix(codecs.BOM_UTF8), ()
    head = _COMMENT.sub(b"", data[:_WINDOW])
    label = _first(_META, head) or _first(_DECLARATION, head)
    if (codec_of(label) or "").startswith("utf-16"):  # a label that could be read in ASCII cannot be true
        label = "utf-8"
    decoded = decode(data, declared=label, language=language or _first(_LANG, head))
    return decoded.text.encode("utf-8", "replace"), problems_of(decoded)


def xml_text(data: bytes, language: str | None = None) -> tuple[str, tuple[Problem, ...]]:
    """Return the text of an XML file's bytes: BOM, UTF-8, the XML declaration, the language's legacy page.

    Raises:
        DecodingError: the bytes are no text.
    """
    decoded = decode(data, declared=_wide(data) or _first(_DECLARATION, data[:1024]), language=language)
    return decoded.text, problems_of(decoded)


def problems_of(decoded: Decoded) -> tuple[Problem, ...]:
    """Return what was wrong with the encoding of a text."""
    if decoded.fallback:
        message = f"no declared encoding fits; read as {decoded.encoding}"
        return (Problem(code="decoding-fallback", message=message),)
    if decoded.damaged:
        message = f"{decoded.damaged} characters are not {decoded.encoding}"
        return (Problem(code="decoding-damage", message=message),)
    return ()


def _first(pattern: re.Pattern[bytes], head: bytes) -> str | None:
    found = pattern.search(head)
    return found[1].decode("ascii") if found else None


def _wide(data: bytes) -> str | None:
    """Return UTF-16 for an XML file without a byte order mark that begins with two-byte characters."""
    return {b"<\x00": "utf-16-le", b"\x00<": "utf-16-be"}.get(data[:2])
