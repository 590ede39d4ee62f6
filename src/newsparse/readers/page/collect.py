"""The one pass over a page's parse events: runs of text with what was seen of them, and the raw metadata.

Text comes in by ``list.append``, so that it costs no call of Python's; elements cost one call at each end.
"""

from __future__ import annotations

from collections.abc import Callable
from inspect import signature
from itertools import accumulate
from typing import ClassVar

from attrs import define, field

from newsparse.readers.page.elements import CELL_END, KINDS, LINE_END, Attributes, Element, Kind, hint_of
from newsparse.readers.page.pictures import Pictures

_NEVER_HIDDEN = frozenset(("html", "body", "main", "article", "head", "meta", "link"))
_NEAR = 3
_MOST_OPEN = 8
_MOST_PIECES = 64
_MUCH = 600
"""Characters of hidden text that may be a story."""
_RAW = frozenset(("script", "style", "title", "textarea", "iframe", "noembed", "noframes", "datalist", "rp", "rt"))
_HEADINGS = frozenset(("h1", "h2", "h3"))  # shown to ears alone, they may still be the story's only ones


Inline = tuple[int, int, str, Attributes, int]
"""An inline element in a run: start and end in its text, tag, attributes, inline elements around it."""
Row = tuple[Element, str, "Inline | list[Inline] | None", int]
"""A run of text between two block boundaries: the innermost block-level element around it; the text with marks for
line breaks and cells; the one inline element that holds all of it, or a list of all there are, or ``None``; the
picture just before it or -1. (Rows and inlines are bare tuples because pages have thousands.)"""


@define(slots=True, eq=False)
class Item:
    """An element with ``itemprop``, and where it stood."""

    name: str
    """The property."""
    value: str
    """Its content, date, address or text."""
    scope: str
    """Property or type of the item around it."""
    around: bool = False
    """Whether it is an item itself, so that its value is all the text in it."""


@define(slots=True, eq=False)
class Clock:
    """A ``<time>`` element."""

    stamp: str
    """Its ``datetime``."""
    text: str
    """What it shows."""
    hint: str
    """Hint of it and of the block around it."""


@define(slots=True, eq=False)
class Gathered:
    """What one pass over a page collected."""

    rows: list[Row] = field(factory=list)
    pictures: Pictures = field(factory=Pictures)
    metas: list[Attributes] = field(factory=list)
    links: list[Attributes] = field(factory=list)
    scripts: list[str] = field(factory=list)
    items: list[Item] = field(factory=list)
    clocks: list[Clock] = field(factory=list)
    authors: list[tuple[str, str]] = field(factory=list)
    title: str = ""
    hidden: int = 0
    unscripted: int = 0
    language: str = ""


class Collector:
    """Takes the events of a parse (see :class:`newsparse.readers.door.Target`)."""

    def __init__(self, *, shows: bool = False) -> None:
        """Begin a page; ``shows`` takes what is hidden for text, scripts and the like left out."""
        self._shows = shows
        self.found = Gathered()
        self._rows = self.found.rows
        self._chunks: list[str] = []
        self.data = self._chunks.append
        self._top = Element("", {}, None)
        self._inlines: list[tuple[int, str, Attributes]] = []  # open ones, with the chunk they start at
        self._closed: list[Inline] = []  # those closed in this run, in chunks
        self._hidden = 0  # open elements, from the one that hides them on
        self._hider: tuple[str, Attributes, int] = ("", {}, 0)
        self._cell: Element | None = None
        self._pictured = -_NEAR  # rows there were at the last picture

    def start(self, tag: str, attrs: Attributes) -> None:
        """Take the start of an element."""
        if self._hidden:
            self._hidden += 1
            if tag == "img" and self._hider[0] == "noscript":
                self._picture(tag, attrs)
            return
        kind = _kind(tag, 0)
        if ("style" in attrs or "hidden" in attrs or "aria-hidden" in attrs) and self._conceals(tag, kind, attrs):
            self._hide(tag, attrs)
        elif kind == _BLOCK:
            if self._chunks:
                self._flush()
            self._top = Element(tag, attrs, self._top)
        elif kind < _QUOTE:
            self._inlines.append((len(self._chunks), tag, attrs))
        else:
            self._OPENERS[kind](self, tag, attrs)

    def end(self, tag: str) -> None:
        """Take the end of an element."""
        if self._hidden:
            self._hidden -= 1
            if not self._hidden:
                self._reveal()
            return
        kind = _kind(tag, 0)
        if kind == _BLOCK:
            if self._chunks:
                self._flush()
            top = self._top
            if "itemprop" in top.attrs:
                self._measure(top)
            self._top = top.parent or top
        elif kind <= _INLINE:
            self._close_inline(kind)
        elif kind == _CELL:
            self.data(CELL_END)
            self._top = self._top.parent or self._top
        elif kind <= _BOX or kind == _HIDDEN:  # of hidden ones those that are shown
            self._close_box()

    def close(self) -> Gathered:
        """Return what was collected."""
        if self._hidden:
            self._reveal()
        if self._chunks:
            self._flush()
        self._hidden = 0
        return self.found

    def _conceals(self, tag: str, kind: int, attrs: Attributes) -> bool:
        """Return whether an element is hidden by its attributes, and stays so."""
        return not (self._shows and kind > _INLINE) and _hides(tag, kind, attrs)

    def _hide(self, tag: str, attrs: Attributes) -> None:
        if self._shows and tag not in _RAW and _kind(tag, 0) > _INLINE:
            self._open_box(tag, attrs)
        else:
            self._hidden, self._hider = 1, (tag, attrs, len(self._chunks))

    def _break(self, _tag: str, _attrs: Attributes) -> None:
        self.data(LINE_END)

    def _blank(self, _tag: str, _attrs: Attributes) -> None:
        self.data(" ")

    def _rule(self, _tag: str, _attrs: Attributes) -> None:
        if self._chunks:
            self._flush()

    def _open_cell(self, tag: str, attrs: Attributes) -> None:
        self._top = self._cell = Element(tag, attrs, self._top)

    def _open_box(self, tag: str, attrs: Attributes) -> None:
        """Take the start of a figure, a dialog or the root."""
        if self._chunks:
            self._flush()
        if tag == "dialog" and "open" not in attrs:
            self._hide(tag, attrs)
            return
        self._top = Element(tag, attrs, self._top)
        if tag == "figure":
            self._top.figure = self._top
        elif tag == "html" and not self.found.language:
            self.found.language = attrs.get("lang", attrs.get("xml:lang", ""))

    def _close_box(self) -> None:
        if self._chunks:
            self._flush()
        top = self._top
        if "itemprop" in top.attrs:
            self._measure(top)
        self._top = top.parent or top

    def _measure(self, top: Element) -> None:
        """Take a block-level element that is metadata too."""
        self._item(top.attrs, self._rows[-1][1] if top.runs == 1 and not top.kids else "")

    def _open_quote(self, tag: str, attrs: Attributes) -> None:
        """Take the start of a ``<q>``: browsers print quotation marks around it."""
        self._inlines.append((len(self._chunks), tag, attrs))
        self.data('"')

    def _close_inline(self, kind: int) -> None:
        inlines = self._inlines
        at, tag, attrs = inlines.pop()
        if kind == _QUOTE:
            self.data('"')
        if not attrs:
            if kind:
                self._closed.append((at, len(self._chunks), tag, attrs, len(inlines)))
            if kind != _TIME:
                return
        else:
            self._closed.append((at, len(self._chunks), tag, attrs, len(inlines)))
        if kind == _TIME or "itemprop" in attrs or "rel" in attrs:
            self._marked(tag, attrs, at)
        if "class" in attrs and _for_ears(attrs["class"]):
            del self._chunks[at:]
            while self._closed and self._closed[-1][1] > at:
                self._closed.pop()

    def _marked(self, tag: str, attrs: Attributes, at: int) -> None:
        """Take an inline element that is metadata too."""
        text = "".join(self._chunks[at : at + _MOST_PIECES])
        if tag == "time":
            hint = f"{hint_of(attrs)} {hint_of(self._top.attrs)}".strip()
            self.found.clocks.append(Clock(attrs.get("datetime", ""), " ".join(text.split()), hint))
        if "itemprop" in attrs:
            self._item(attrs, text)
        if tag == "a" and "author" in attrs.get("rel", ""):
            self.found.authors.append((text, attrs.get("href", "")))

    def _flush(self) -> None:
        """End the run of text: keep it as a row if anything in it can be seen."""
        chunks, closed = self._chunks, self._closed
        alone = len(chunks) == 1
        text = chunks[0] if alone else "".join(chunks)
        blank = not text or text.isspace()
        if not blank:
            self._keep(text)
        chunks.clear()
        if closed:
            closed.clear()
        if self._inlines and not (alone and blank):
            self._inlines[-_MOST_OPEN:] = [(0, tag, attrs) for _at, tag, attrs in self._inlines[-_MOST_OPEN:]]

    def _keep(self, text: str) -> None:
        element = self._top
        if self._cell is not None and element.tag == "tr" and text.count(CELL_END) == 1:
            element = self._cell
        elif "class" in element.attrs and element.tag not in _HEADINGS and _for_ears(element.attrs["class"]):
            return
        inlines = self._inlines_of_run(text) if self._closed or self._inlines else None
        rows = self._rows
        rows.append((element, text, inlines, self._image_of(element) if len(rows) - self._pictured < _NEAR else -1))
        element.runs += 1
        around = element.parent
        while around is not None and not around.kids:
            around.kids = True
            around = around.parent

    def _inlines_of_run(self, text: str) -> Inline | list[Inline]:
        """Return the inline elements of the run, those still open cut at its end; of one that holds all just it."""
        closed, chunks, most = self._closed, self._chunks, len(self._chunks)
        if self._inlines:
            depth = max(len(self._inlines) - _MOST_OPEN, 0)
            for number, (at, tag, attrs) in enumerate(self._inlines[depth:], depth):
                closed.append((min(at, most), most, tag, attrs, number))
        if len(closed) == 1:
            at, end, tag, attrs, number = closed[0]
            if (not at or not "".join(chunks[:at]).strip()) and (end == most or not "".join(chunks[end:]).strip()):
                return 0, len(text), tag, attrs, number
        offsets = [0, *accumulate(map(len, chunks))]
        return [(offsets[min(at, most)], offsets[end], tag, attrs, no) for at, end, tag, attrs, no in closed]

    def _reveal(self) -> None:
        """Take what a hidden element held: its title, its data, or nothing."""
        tag, attrs, mark = self._hider
        if tag == "script" and "ld+json" in attrs.get("type", "").lower():
            self.found.scripts.append("".join(self._chunks[mark:]))
        elif tag == "title" and not self.found.title:
            self.found.title = "".join(self._chunks[mark:])
        elif tag not in _RAW:
            size = sum([len(chunk.strip()) for chunk in self._chunks[mark:]])
            self.found.hidden += size
            if tag == "noscript":
                self.found.unscripted = max(self.found.unscripted, size)
        del self._chunks[mark:]

    def _picture(self, _tag: str, attrs: Attributes) -> None:
        index = self.found.pictures.add(attrs)
        if index < 0:
            return
        self._pictured = len(self._rows)
        element: Element | None = self._top
        if element is not None and element.figure is not None:
            element = element.figure
            element.image = index if element.image < 0 else element.image
            return
        for _level in range(_NEAR):
            if element is not None:
                element.image, element.image_row = index, len(self._rows)
                element = element.parent

    def _image_of(self, element: Element | None) -> int:
        """Return the picture just before a run: near in the tree, and with no more than a row or two between."""
        for _level in range(_NEAR):
            if element is None:
                return -1
            if element.image >= 0:
                return element.image if len(self._rows) - element.image_row < _NEAR else -1
            element = element.parent
        return -1

    def _meta(self, tag: str, attrs: Attributes) -> None:
        if "itemprop" in attrs:
            self._item(attrs, "")
        if tag == "meta":
            self.found.metas.append(attrs)
        elif tag == "link":
            self.found.links.append(attrs)

    def _source(self, _tag: str, attrs: Attributes) -> None:
        self.found.pictures.source(attrs)

    def _item(self, attrs: Attributes, text: str) -> None:
        value = attrs.get("content") or attrs.get("datetime") or text or attrs.get("href") or attrs.get("src") or ""
        value = " ".join(value.split())
        if value:
            self.found.items.append(Item(attrs["itemprop"].strip(), value, self._scope(attrs), "itemscope" in attrs))

    def _scope(self, attrs: Attributes) -> str:
        """Return what the nearest item around an ``itemprop`` is of: a property, or a type."""
        around = [inline[2] for inline in self._inlines[: -_MOST_OPEN - 1 : -1]]
        element: Element | None = self._top
        for _level in range(_MOST_OPEN * 4):
            if element is None:
                break
            around.append(element.attrs)
            element = element.parent
        for outer in around:
            if "itemscope" in outer and outer is not attrs:
                return (outer.get("itemprop") or outer.get("itemtype", "").rpartition("/")[2]).strip().lower()
        return ""

    _OPENERS: ClassVar[dict[int, Callable[[Collector, str, Attributes], None]]] = {
        Kind.QUOTE: _open_quote,
        Kind.FIGURE: _open_box,
        Kind.ROOT: _open_box,
        Kind.CELL: _open_cell,
        Kind.BREAK: _break,
        Kind.HIDDEN: _hide,
        Kind.IMAGE: _picture,
        Kind.META: _meta,
        Kind.RULE: _rule,
        Kind.OPTION: _blank,
        Kind.SOURCE: _source,
    }

    def withheld(self) -> bool:
        """Return whether the story may be in what is hidden: much for browsers without scripts, or most of all text.

        Pages whose text a script unfolds, and broken ones in which all is in an element that was never closed.
        """
        hidden, unscripted = self.found.hidden, self.found.unscripted
        return unscripted >= _MUCH or (hidden >= _MUCH and hidden > sum([len(row[1]) for row in self._rows]))


Collector.start.__signature__ = signature(Collector.start)  # type: ignore[attr-defined]  # lxml asks with every page
_kind = KINDS.get
_TIME, _QUOTE, _BLOCK, _BOX = map(int, (Kind.TIME, Kind.QUOTE, Kind.BLOCK, Kind.ROOT))
_CELL, _HIDDEN = int(Kind.CELL), int(Kind.HIDDEN)
_INLINE = _QUOTE


def _hides(tag: str, kind: int, attrs: Attributes) -> bool:
    """Return whether an element's attributes hide it."""
    if kind <= _INLINE and attrs.get("aria-hidden") == "true":
        return True
    if tag in _NEVER_HIDDEN:
        return False
    if "hidden" in attrs and attrs["hidden"] != "until-found":
        return True
    style = attrs.get("style", "")
    return "none" in style and "display:none" in style.replace(" ", "").lower()


def _for_ears(classes: str) -> bool:
    """Return whether an element is for screen readers alone, by the classes that style sheets use for it."""
    return (
        "sr-only" in classes
        or "screen-reader" in classes
        or ("visually" in classes and ("visually-hidden" in classes or "visuallyhidden" in classes))
    )
