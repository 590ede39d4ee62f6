"""Mail with a story in it: the text of an RFC 822 message, its subject as headline."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from newsparse.model import Document
from newsparse.readers.source import Source
from newsparse.text.patterns import pattern

NAME = "mail"
_HEADER = pattern(r"(?:From |[A-Za-z][A-Za-z0-9-]{1,60}:)")
_TELLING = pattern(r"(?im)^(from|subject|date|to|message-id|mime-version|content-type|received|return-path):")
_TELLTALES = 3


def read(source: Source) -> Iterator[Document]:
    """Yield the document of a mail; the module that reads it is imported with the first.

    Raises:
        FormatError: there are no headers.
        LimitError: its parts are nested too deeply.
    """
    yield from import_module("newsparse.readers.letter").read(source)


def is_mail(head: str) -> bool:
    """Return whether the first characters of an input are the headers of a mail."""
    if _HEADER.match(head) is None:
        return False
    headers = head.replace("\r", "").partition("\n\n")[0]
    return len({found[1].casefold() for found in _TELLING.finditer(headers)}) >= _TELLTALES
