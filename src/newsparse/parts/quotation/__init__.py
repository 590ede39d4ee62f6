"""Who said what: quotations and their sources in running text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newsparse.lexicon import Lexicon
from newsparse.model import Quotation, QuotationKind, Speaker
from newsparse.parts.quotation.found import Attribution, Range
from newsparse.parts.quotation.reader import read
from newsparse.rows import Span
from newsparse.text.whitespace import clean

_BLANK_LINE = re.compile(r"\n[^\S\n]*(?=\n)")
_LINE = re.compile(r"[^\n]+")


def find_quotations(text: str, lexicon: Lexicon, at: int = 0) -> tuple[Quotation, ...]:
    """Return the quotations of a running text, in order; speakers as they are mentioned, not resolved.

    Paragraphs are parted by blank lines, or by line ends where no blank line stands.
    """
    return quotations(text, paragraphs(text), lexicon, at)


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


def quotations(text: str, parts: Iterable[Range], lexicon: Lexicon, at: int = 0) -> tuple[Quotation, ...]:
    """Return the quotations in the paragraphs (offsets of ``text``), in order, spans shifted by ``at``."""
    found = read(text, parts, lexicon.quotation)
    return tuple(_quotation(text, item, at) for item in found if item.pieces)


def _quotation(text: str, item: Attribution, at: int) -> Quotation:
    segments = tuple(clean(text[start:end]) for start, end in item.pieces)
    return Quotation(
        text=_joined(item, segments),
        segments=segments,
        kind=item.kind,
        speaker=_speaker(text, item),
        cue=None if item.cue is None else clean(text[item.cue[0] : item.cue[1]]),
        spans=tuple(Span(start + at, end + at) for start, end in item.pieces),
        cue_span=_span(item.cue, at),
        source_span=_span(item.source, at),
        paragraph=item.paragraph,
    )


def _speaker(text: str, item: Attribution) -> Speaker | None:
    if item.head is None:
        return Speaker() if item.implied else None
    return Speaker(mention=clean(text[item.head[0] : item.head[1]]))


def _joined(item: Attribution, segments: tuple[str, ...]) -> str:
    join = " … " if item.kind is QuotationKind.MIXED else " "
    breaks = set(item.breaks)
    out = [segments[0]]
    for index, segment in enumerate(segments[1:], 1):
        out += ("\n\n" if index in breaks else join, segment)
    return "".join(out)


def _span(found: Range | None, at: int) -> Span | None:
    return None if found is None else Span(found[0] + at, found[1] + at)
