"""The body of an item, whatever it is marked up with: NITF, XHTML, a string of HTML, plain lines.

One walk serves them all: it takes parse events and writes blocks. What an element means is a row of data.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from inspect import signature
from typing import Any

from attrs import define, field, frozen
from lxml import etree

from newsparse.model import Evidence, Image, Label, Problem
from newsparse.readers.door import html_events
from newsparse.readers.rendering import Rendering
from newsparse.text.patterns import pattern

_BLOCK = frozenset((
    "address", "article", "aside", "block", "blockquote", "body", "body.content", "body.end", "body.head", "bq",
    "caption", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hl1", "hl2", "hr", "html", "inlinexml", "li", "main", "media", "nav", "nitf",
    "nitf-table", "note", "ol", "p", "pre", "section", "summary", "table", "tagline", "tbody", "tfoot", "thead",
    "time", "tr", "ul",
))  # fmt: skip
_SOLID = frozenset(("tr", "media", "figcaption", "pre", "hl1", "hl2", "h1", "h2", "h3", "h4", "h5", "h6"))
_FRAMES = frozenset(("figure", "media"))
_SHAPES = frozenset(("li", "dd", "blockquote", "bq", "pre", "tr"))
_HIDDEN = frozenset((
    "head", "script", "style", "template", "noscript", "svg", "math", "object", "iframe", "select", "textarea",
    "button", "media-metadata", "media-object", "media-producer", "nitf-table-metadata", "ds", "virtloc",
))  # fmt: skip
_VOID = frozenset(("br", "img", "hr", "wbr", "input", "embed", "source", "col", "area", "link", "meta"))
_LEVELS = {"h1": 1, "hl1": 1, "h2": 2, "hl2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_TAGS = {"bq": "blockquote"}
_INDENT = pattern("(?<=[.!?\"'”’»)\\]])(?:[ \t]{3,}+|[ \t]*+\r?\n[ \t]{2,}+)(?=[^\\sa-z(])")
_WRAPPED_DEEP = pattern("[^\\s.!?\"'”’»)\\]:][ \t]*+\r?\n[ \t]{2,}")
_WIDE = pattern("[ \t]{4,}+(?=[^\\sa-z])")
_FEWEST_INDENTS = 2
_BLANK_LINE = pattern(r"\r?\n[ \t]*+\r?\n\s*+")
_ENTITY = pattern(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
TAG = pattern(r"</?[A-Za-z][^<>]{0,2000}>")
"""A tag of markup."""
_MOST_ESCAPES = 3
_WRAP = 100
_WRAPPED = 40


@frozen
class Sign:
    """One row of what elements say of the part they hold."""

    role: Label
    """The part."""
    tag: str = ""
    """Local name of the element."""
    hint: str = ""
    """Word of its class, for elements whose name says nothing."""
    inside: str = ""
    """Element around it, where the word means the part in there alone."""


SIGNS = (
    Sign(Label.HEADLINE, tag="h1"),
    Sign(Label.HEADLINE, tag="hl1"),
    *(Sign(Label.SUBHEADING, tag=tag) for tag in ("hl2", "h2", "h3", "h4", "h5", "h6")),
    Sign(Label.CAPTION, tag="figcaption"),
    Sign(Label.CAPTION, tag="media"),
    Sign(Label.BOILERPLATE, hint="byline", inside="figure"),
    Sign(Label.BOILERPLATE, hint="credit", inside="figure"),
    Sign(Label.TIME, tag="time"),
    Sign(Label.BYLINE, tag="byline"),
    Sign(Label.SECTION, tag="header"),
    Sign(Label.SLUGLINE, hint="slugline"),
    Sign(Label.SECTION, hint="vignette"),
    Sign(Label.SECTION, hint="dat"),
    Sign(Label.SUBHEADING, hint="subheading"),
    Sign(Label.SIGNOFF, tag="tagline"),
    Sign(Label.NOTE, tag="note"),
    Sign(Label.NOTE, hint="notepad"),
)
"""What elements say, whoever sends them; an element that says nothing holds what the one around it holds."""

_BY_TAG = {row.tag: row.role for row in SIGNS if row.tag}
_BY_HINT = {(row.hint, row.inside): row.role for row in SIGNS if row.hint}
_MARKS = {"<endash>": "–", "<emdash>": "—", "<nbsp>": " ", "<hardspace>": " "}


@define(eq=False)
class _Open:
    """An element that is open."""

    tag: str
    hint: str
    role: str
    shape: str
    solid: str
    frame: str
    image: int = -1
    inner: dict[str, _Open] = field(factory=dict)
    """What elements in it become that have no class, by their names."""
    seen: Evidence | None = None
    """The evidence of its blocks, where no picture changes it."""


@define(eq=False)
class Body:
    """Takes the events of a body and writes its blocks into a rendering."""

    out: Rendering
    """Where the blocks go."""
    _stack: list[_Open] = field(init=False)
    _pieces: list[str | None] = field(init=False, factory=list)
    _hidden: int = field(init=False, default=0)

    def __attrs_post_init__(self) -> None:
        """Stand outside of every element."""
        self._stack = [_Open("", "", "", "", "", "")]

    def start(self, tag: str, attrs: Mapping[str, str]) -> None:
        """Take the start of an element: a block ends what was before, a cell and a break part it."""
        tag = local(tag)
        if self._hidden or tag in _HIDDEN:
            self._hidden += tag not in _VOID
            return
        if tag == "br":
            self._pieces.append(None)
            return
        if tag in ("img", "media-reference"):
            self._picture(attrs)
            return
        top = self._stack[-1]
        if tag in ("td", "th"):
            self._pieces.append("\t")
        elif tag in _BLOCK:
            self._part(top)
        opened = None if (named := attrs.get("class")) else top.inner.get(tag)
        self._stack.append(opened if opened is not None else _opened(tag, named, top))

    def end(self, tag: str) -> None:
        """Take the end of an element."""
        tag = local(tag)
        if self._hidden:
            self._hidden -= tag not in _VOID
            return
        if tag in ("br", "img", "media-reference"):
            return
        top = self._stack[-1]
        if tag in _BLOCK and top.solid and top.tag != top.solid:
            self._part(top)
        elif tag in _BLOCK:
            self.flush()
        if len(self._stack) > 1:
            self._stack.pop()

    def data(self, text: str) -> None:
        """Take character data."""
        if not self._hidden:
            self._pieces.append(text)

    def close(self) -> None:
        """Write what is left."""
        self.flush()

    def flush(self) -> None:
        """Write the block that was gathered."""
        pieces = self._pieces
        if not pieces:
            return
        self._pieces = []
        top = self._stack[-1]
        texts = [text for text in _texts(pieces, top.solid) if text]
        if texts:
            seen = self._evidence(top)
            for text in texts:
                self.out.add(text, seen)

    def _part(self, top: _Open) -> None:
        """Part what follows from what stands before: by a block, or by a break inside a row or caption."""
        if top.solid == "tr":
            self._pieces.append(" ")
        elif top.solid:
            self._pieces.append(None)
        else:
            self.flush()

    def _picture(self, attrs: Mapping[str, str]) -> None:
        url = attrs.get("src") or attrs.get("source") or ""
        kind = attrs.get("mime-type", "image")
        if url.strip() and kind.startswith("image") and not url.startswith("data:"):
            self.out.images.append(Image(url=url.strip(), alt=shown(attrs.get("alt", "")) or None))
            for entry in reversed(self._stack):
                if entry.tag in _FRAMES:
                    entry.image = len(self.out.images) - 1
                    break

    def _evidence(self, top: _Open) -> Evidence:
        if top.seen is not None:
            return top.seen
        image = -1
        if top.frame:
            image = next((entry.image for entry in reversed(self._stack) if entry.tag in _FRAMES), -1)
        tag = top.shape or top.tag
        seen = Evidence(
            tag=_TAGS.get(tag, tag), hint=top.hint, role=top.role, level=_LEVELS.get(top.tag, 0), image=image
        )
        if not top.frame:
            top.seen = seen
        return seen


Body.start.__signature__ = signature(Body.start)  # type: ignore[attr-defined]  # lxml asks with every text


def _opened(tag: str, named: str | None, top: _Open) -> _Open:
    """Return what an element of this name and class opens inside of ``top``: ``top`` itself where it says nothing."""
    opened = top
    hint = named.casefold() if named else ""
    frame = tag if tag in _FRAMES else top.frame
    role = _BY_TAG.get(tag, "") or (_hinted(hint, frame) if hint else "")
    if tag in _BLOCK or role:
        shape = tag if tag in _SHAPES else top.shape
        opened = _Open(tag, hint, role or top.role, shape, top.solid or (tag if tag in _SOLID else ""), frame)
    if not named and tag not in _FRAMES:
        top.inner[tag] = opened
    return opened


def _hinted(hint: str, frame: str) -> str:
    places = ((word, place) for word in hint.split() for place in (frame, ""))
    return next((_BY_HINT[place] for place in places if place in _BY_HINT), "")


@lru_cache(maxsize=1024)
def local(tag: str) -> str:
    """Return the local name of an element, lower case: namespaces may be there or not."""
    return tag.rpartition("}")[2].lower()


def shown(text: str) -> str:
    """Return text as it is shown: entities that were escaped once too often resolved, white space folded."""
    if "&" in text:
        for _ in range(_MOST_ESCAPES):
            if not _ENTITY.search(text):
                break
            text = _ENTITY.sub(lambda found: html.unescape(found[0]), text)
    if "<" in text:
        for mark, char in _MARKS.items():
            text = text.replace(mark, char)
    return " ".join(text.split())


def _texts(pieces: list[str | None], solid: str) -> Iterable[str]:
    """Return the paragraphs of a block; most have no break and no indent in them."""
    if solid == "pre":
        return (_preformatted(pieces),)
    if solid == "tr":
        cells = "".join(" " if piece is None else piece for piece in pieces).split("\t")
        return ("\t".join(filter(None, map(shown, cells))),)
    runs = list(_runs(pieces)) if None in pieces else ["".join(piece for piece in pieces if piece)]
    if len(runs) == 1 and "   " not in runs[0] and "\n  " not in runs[0]:
        return (shown(runs[0]),)
    return _paragraphs(runs)


def _paragraphs(runs: list[str]) -> Iterator[str]:
    """Yield the paragraphs of a block: two breaks part them, and so does an indent after a sentence."""
    lines: list[str] = []
    for run in runs:
        first, *rest = _indented(run.replace("\xa0", " ") if "\xa0" in run else run)
        text = shown(first)
        if text:
            lines.append(text)
        elif lines:
            yield "\n".join(lines)
            lines = []
        for part in rest:
            yield "\n".join(lines)
            lines = [shown(part)]
    if lines:
        yield "\n".join(lines)


def _indented(run: str) -> list[str]:
    """Part a text at indents behind sentences; where they are the habit, at every one, as behind a byline."""
    if "   " not in run and "\n  " not in run:
        return [run]
    if _WRAPPED_DEEP.search(run):
        return [run]
    parts = _INDENT.split(run)
    if len(parts) <= _FEWEST_INDENTS or "\n" in run.strip():
        return parts
    return _WIDE.split(run) if len(_WIDE.split(run.strip())) >= len(parts) else parts


def _runs(pieces: list[str | None]) -> Iterator[str]:
    """Yield the stretches of text between breaks."""
    run: list[str] = []
    for piece in pieces:
        if piece is None:
            yield "".join(run)
            run = []
        else:
            run.append(piece)
    yield "".join(run)


def _preformatted(pieces: list[str | None]) -> str:
    text = "".join("\n" if piece is None else piece for piece in pieces)
    return "\n".join(line.rstrip() for line in html.unescape(text).splitlines()).strip("\n")


def render_element(element: etree._Element, out: Rendering) -> None:
    """Write the blocks of an element of a tree."""
    body = Body(out)
    root: Any = element  # lxml's stubs do not know that attributes are a mapping
    body.start(root.tag, root.attrib)
    if root.text:
        body.data(root.text)
    waiting = [(root, iter(root))]
    while waiting:
        around, nodes = waiting[-1]
        for node in nodes:
            body.start(node.tag, node.attrib)
            if node.text:
                body.data(node.text)
            if len(node):
                waiting.append((node, iter(node)))
                break
            body.end(node.tag)
            if node.tail:
                body.data(node.tail)
        else:
            waiting.pop()
            body.end(around.tag)
            if around.tail and around is not element:
                body.data(around.tail)
    body.close()


def render_html(text: str, out: Rendering) -> tuple[Problem, ...]:
    """Write the blocks of a string of HTML, tags or not, and return what was wrong with it."""
    body = Body(out)
    problems = html_events(text, body)
    body.close()
    return problems


def render_plain(text: str, out: Rendering) -> None:
    """Write the paragraphs of plain text: parted by blank lines, indents or, where lines are long, line ends."""
    for chunk in _BLANK_LINE.split(text):
        for paragraph in _lines(chunk.expandtabs(4)):
            out.add(shown(paragraph), Evidence())


def _lines(chunk: str) -> Iterator[str]:
    lines = chunk.splitlines()
    wrapped = len(lines) > 1 and max(map(len, lines)) <= _WRAP and max(map(len, lines)) >= _WRAPPED
    if not wrapped:
        for line in lines:
            yield from _INDENT.split(line)
        return
    held: list[str] = []
    for line in lines:
        if held and line.startswith("  "):
            yield " ".join(held)
            held = []
        held.append(line)
    yield " ".join(held)


def render_string(text: str, out: Rendering) -> tuple[Problem, ...]:
    """Write the blocks of a string that may be HTML, escaped HTML or plain text, whatever it is called."""
    said = text
    for _ in range(_MOST_ESCAPES):
        if TAG.search(said):
            return render_html(said, out)
        if "&" not in said:
            break
        said = html.unescape(said)
    render_plain(text, out)
    return ()
