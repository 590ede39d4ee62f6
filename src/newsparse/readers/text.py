"""Plain text: a paste from a page, a wire story as a text file.

Blocks are paragraphs: lines parted by blank lines or indents, hard-wrapped lines joined, else one a line. White space
belongs to the block before it. What Markdown marks say of a block goes into its evidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsparse.model import Block, Document, Evidence, Problem, Severity
from newsparse.readers.source import Source
from newsparse.rows import Span
from newsparse.text.decoding import decode
from newsparse.text.layout import PlainLine, bullet_of, is_rule, is_underline, paragraphs

_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_EMPHASIS = (("***", "bold"), ("**", "bold"), ("__", "bold"), ("*", "italic"), ("_", "italic"))
_HEADING = re.compile(r"(#{1,6})\s")
_DASHES = "-–— "


def read(source: Source) -> Iterator[Document]:
    """Yield the one document of a plain text."""
    text, problems = _text(source)
    yield document(text, problems)


def document(text: str, problems: tuple[Problem, ...] = ()) -> Document:
    """Return the document of a decoded plain text."""
    return Document(text=text, blocks=tuple(blocks(text)), problems=(*problems, *_oddities(text)))


def blocks(text: str) -> Iterator[Block]:
    """Yield the blocks of a plain text; together they are the text."""
    found = list(paragraphs(text))
    starts = [0, *(taken[0].start for taken in found[1:])]
    ends = [*starts[1:], len(text)]
    below = [*found[1:], ()]
    if not found and text:
        yield Block(span=Span(0, len(text)))
    for start, end, taken, following in zip(starts, ends, found, below, strict=False):
        yield Block(span=Span(start, end), evidence=_evidence(taken, following))


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


def _oddities(text: str) -> Iterator[Problem]:
    """Yield what no text should hold; it stays where it is."""
    for code, pattern, name in (
        ("control-characters", _CONTROL, "control characters"),
        ("lone-surrogates", _SURROGATE, "halves of surrogate pairs"),
    ):
        first = pattern.search(text)
        if first:
            count = len(pattern.findall(text))
            yield Problem(code=code, message=f"the text holds {count} {name}", span=Span(*first.span()))


def _evidence(taken: Sequence[PlainLine], following: Sequence[PlainLine]) -> Evidence:
    line = taken[0]
    raw = line.text if len(taken) == 1 else f"{line.text} {taken[-1].text}"
    tag, level, emphasis = _marks(raw)
    if not level and len(taken) == 1 and following and not following[0].gap and is_underline(following[0].text):
        tag, level, emphasis = ("h1", 1, "heading") if following[0].text[0] == "=" else ("h2", 2, "heading")
    return Evidence(tag=tag, emphasis=emphasis, level=level, indent=line.indent, gap=line.gap)


def _marks(raw: str) -> tuple[str, int, str]:
    """Return the tag that Markdown marks stand for, the level and the emphasis of a paragraph."""
    if is_rule(raw):
        return "hr", 0, ""
    heading = _HEADING.match(raw)
    if heading:
        level = len(heading[1])
        return f"h{level}", level, "heading"
    if raw[0] == ">":
        return "blockquote", 0, _emphasis(raw[1:])
    if raw[0] == "|" and raw.endswith("|") and len(raw) > 1:
        return "tr", 0, ""
    return ("li", 1, _emphasis(raw)) if bullet_of(raw) else ("", 0, _emphasis(raw))


def _emphasis(raw: str) -> str:
    """Return how a whole paragraph is set off: ``"bold"``, ``"italic"`` or not at all."""
    bare = raw.strip(_DASHES)
    for mark, name in _EMPHASIS:
        size = len(mark)
        if len(bare) > 2 * size and bare.startswith(mark) and bare.endswith(mark) and mark not in bare[size:-size]:
            return name
    return ""
