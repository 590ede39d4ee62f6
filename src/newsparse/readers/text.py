"""Plain text: a paste from a page, a wire story as a text file.

Blocks are paragraphs: lines parted by blank lines or indents, hard-wrapped lines joined, else one a line. White space
belongs to the block before it. What Markdown marks say of a block goes into its evidence.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.model import Block, Document, Evidence, Label, Problem, Severity
from newsparse.model.made import MadeBlock, made_spans
from newsparse.readers.source import Source
from newsparse.rows import Span
from newsparse.text import patterns
from newsparse.text.decoding import decode
from newsparse.text.layout import PlainLine, bullet_of, is_rule, is_underline, paragraphs

_CONTROL = patterns.pattern("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_ODD = patterns.pattern("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
_SURROGATE = patterns.pattern("[\ud800-\udfff]")
_EMPHASIS = (("***", "bold"), ("**", "bold"), ("__", "bold"), ("*", "italic"), ("_", "italic"))
_HEADING = patterns.pattern(r"(#{1,6})\s")
_DASHES = "-–— "
_ENDS = ("*", "_")


def read(source: Source) -> Iterator[Document]:
    """Yield the one document of a plain text."""
    text, problems = _text(source)
    yield document(text, problems)


def document(text: str, problems: tuple[Problem, ...] = ()) -> Document:
    """Return the document of a decoded plain text."""
    return Document(text=text, blocks=tuple(blocks(text)), problems=(*problems, *_oddities(text)))


def blocks(text: str) -> Iterator[Block]:
    """Yield the blocks of a plain text; together they are the text."""
    seen: dict[tuple[str, int, str, int, int], Evidence] = {}
    found = list(paragraphs(text))
    if text and not found:
        yield Block(span=Span(0, len(text)))
    firsts = [taken[0] for taken in found]
    cuts = [line.start for line in firsts[1:]]
    spans = made_spans([0, *cuts], [*cuts, len(text)])
    for span, taken, below in zip(spans, found, [*firsts[1:], None], strict=False):  # no paragraph, no block
        yield MadeBlock(span, Label.UNKNOWN, "", _evidence(taken, below, seen))


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
    if text.replace("\n", "").isprintable() or _ODD.search(text) is None:
        return
    for code, pattern, name in (
        ("control-characters", _CONTROL, "control characters"),
        ("lone-surrogates", _SURROGATE, "halves of surrogate pairs"),
    ):
        found = [match.start() for match in pattern.finditer(text)]
        if found:
            yield Problem(code=code, message=f"the text holds {len(found)} {name}", span=Span(found[0], found[0] + 1))


def _evidence(
    taken: list[PlainLine], below: PlainLine | None, seen: dict[tuple[str, int, str, int, int], Evidence]
) -> Evidence:
    """Return what the marks, indent and surroundings of a paragraph say; equal evidence is one object."""
    line = taken[0]
    tag, level, emphasis = "", 0, ""
    if not line.text[0].isalpha() or line.text[-1] in _ENDS:
        tag, level, emphasis = _marks(line.text if len(taken) == 1 else f"{line.text} {taken[-1].text}")
    if len(taken) == 1 and not tag and below is not None and not below.gap and is_underline(below.text):
        tag, level, emphasis = ("h1", 1, "heading") if below.text[0] == "=" else ("h2", 2, "heading")
    key = (tag, level, emphasis, line.indent, line.gap)
    found = seen.get(key)
    if found is None:
        found = seen[key] = Evidence(tag=tag, level=level, emphasis=emphasis, indent=line.indent, gap=line.gap)
    return found


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
    if bare[-1:] not in _ENDS:
        return ""
    for mark, name in _EMPHASIS:
        size = len(mark)
        if len(bare) > 2 * size and bare.startswith(mark) and bare.endswith(mark) and mark not in bare[size:-size]:
            return name
    return ""
