"""Plain text: a paste, a wire story as a text file.

Blocks are paragraphs: lines parted by blank lines, by indents, or one a line where no blank line stands between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsparse.model import Block, Document, Evidence, Problem, Severity
from newsparse.readers.source import Source
from newsparse.rows import Span
from newsparse.text.decoding import decode

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]*(?:\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]|\Z)")


def read(source: Source) -> Iterator[Document]:
    """Yield the one document of a plain text."""
    text, problems = _text(source)
    blocks = tuple(Block(span=span, evidence=evidence) for span, evidence in _paragraphs(text))
    yield Document(text=text, blocks=blocks, problems=problems)


def _text(source: Source) -> tuple[str, tuple[Problem, ...]]:
    if isinstance(source.content, str):
        return source.content, ()
    if not isinstance(source.content, bytes):
        message = f"plain text is str or bytes, not {type(source.content).__name__}"
        raise TypeError(message)
    decoded = decode(source.content, language=source.language)
    if not decoded.fallback:
        return decoded.text, ()
    message = f"no declared encoding fits; read as {decoded.encoding}"
    return decoded.text, (Problem(code="decoding-fallback", message=message, severity=Severity.WARNING),)


def _paragraphs(text: str) -> Iterator[tuple[Span, Evidence]]:
    start = 0
    for match in _LINE.finditer(text):
        if match.end() > start and text[start : match.end()].strip():
            yield Span(start, match.end()), Evidence()
            start = match.end()
    if start < len(text):
        yield Span(start, len(text)), Evidence()
