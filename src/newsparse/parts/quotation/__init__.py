"""Who said what: quotations and their sources in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsparse.model import Quotation, QuotationKind, Speaker
from newsparse.parts.quotation.found import Attribution, Range
from newsparse.parts.quotation.reader import read
from newsparse.rows import Span
from newsparse.text.whitespace import clean

__all__ = ["Attribution", "Range", "paragraphs", "quotation", "read"]

_BLANK_LINE = re.compile(r"\n[^\S\n]*(?=\n)")
_LINE = re.compile(r"[^\n]+")


def paragraphs(text: str) -> Iterator[Range]:
    """Yield where the paragraphs of a running text stand."""
    if _BLANK_LINE.search(text) is None:
        yield from (found.span() for found in _LINE.finditer(text) if not found[0].isspace())
        return
    start = 0
    for found in [*_BLANK_LINE.finditer(text), None]:
        end = len(text) if found is None else found.start()
        piece = text[start:end]
        if piece.strip():
            yield start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
        start = end


def quotation(text: str, item: Attribution, speaker: Speaker | None) -> Quotation:
    """Return what a text's reading found as a quotation of the record."""
    pieces, cue, source = item.pieces, item.cue, item.source
    segments = tuple([clean(text[start:end]) for start, end in pieces])
    return Quotation(
        text=segments[0] if len(segments) == 1 else _joined(item, segments),
        segments=segments,
        kind=item.kind,
        speaker=speaker,
        cue=None if cue is None else clean(text[cue[0] : cue[1]]),
        spans=tuple([Span(start, end) for start, end in pieces]),
        cue_span=None if cue is None else Span(*cue),
        source_span=None if source is None else Span(*source),
        paragraph=item.paragraph,
    )


def _joined(item: Attribution, segments: tuple[str, ...]) -> str:
    join = " … " if item.kind is QuotationKind.MIXED else " "
    breaks = set(item.breaks)
    out = [segments[0]]
    for index, segment in enumerate(segments[1:], 1):
        out += ("\n\n" if index in breaks else join, segment)
    return "".join(out)
