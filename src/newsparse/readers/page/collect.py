"""The one pass over a page's parse events: runs of text with what was seen of them, and the raw metadata.

Text comes in by ``list.append``, so that it costs no call of Python's; elements cost one call at each end.
"""

from __future__ import annotations

from itertools import accumulate

from attrs import define, field

from newsparse.readers.page.elements import CELL_END, KINDS, LINE_END, Attributes, Element, Kind, hint_of
from newsparse.readers.page.pictures import Pictures

_SPECIAL = frozenset(("hidden", "style", "aria-hidden"))
_READER_ONLY = frozenset(("sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only"))
_NEVER_HIDDEN = frozenset(("html", "body", "main", "article", "head", "meta", "link"))
_NEAR = 3
_MOST_OPEN = 8


@define(slots=True, eq=False)
class Inline:
    """An inline element in a run of text, where it has attributes or a look of its own."""

    start: int
    """Offset in the run of its first character."""
    end: int
    """Offset behind its last."""
    tag: str
    """Local name."""
    attrs: Attributes
    """Its attributes."""
    depth: int
    """Inline elements around it, 0 for the outermost."""


@define(slots=True, eq=False)
class Row:
    """A run of text between two block boundaries."""

    element: Element
    """The innermost block-level element around it."""
    text: str
    """The text as it came, with marks for line breaks and cells."""
    inlines: list[Inline]
    """Inline elements worth a look, in order of closing."""
    image: int
    """The picture just before it, or -1."""


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
    language: str = ""


class Collector:
    """Takes the events of a parse (see :class:`newsparse.readers.door.Target`)."""

    def __init__(self) -> None:
        self.found = Gathered()
        self._rows = self.found.rows
        self._chunks: list[str] = []
        self.data = self._chunks.append
        self._base = 0  # chunks of all runs before this one
        self._top = Element("", {}, None)
        self._inlines: list[tuple[int, str, Attributes]] = []  # open ones, with the chunk they start at
        self._closed: list[tuple[int, int, str, Attributes, int]] = []  # those closed in this run, in chunks
        self._hidden = 0  # open elements, from the one that hides them on
        self._hider: tuple[str, Attributes, int] = ("", {}, 0)
        self._cell: Element | None = None

    def start(self, tag: str, attrs: Attributes) -> None:
        """Take the start of an element."""
        if self._hidden:
            self._hidden += 1
            if tag == "img" and self._hider[0] == "noscript":
                self._picture(attrs)
            return
        kind = _kind(tag, 0)
        if attrs and not _disjoint(attrs) and _hides(tag, kind, attrs):
            kind = 6
        if kind == 0 and not ("class" in attrs and _for_ears(attrs["class"])):
            self._inlines.append((self._base + len(self._chunks), tag, attrs))
        elif kind == 1:
            if self._chunks:
                self._flush()
            self._top = Element(tag, attrs, self._top)
        else:
            self._other(tag, attrs, kind)

    def end(self, tag: str) -> None:
        """Take the end of an element."""
        if self._hidden:
            self._hidden -= 1
            if not self._hidden:
                self._reveal()
            return
        kind = _kind(tag, 0)
        if kind == 1 or kind == 14:
            if self._chunks:
                self._flush()
            top = self._top
            if top.attrs and "itemprop" in top.attrs:
                self._item(top.attrs, self._rows[-1].text if top.runs == 1 and not top.kids else "")
            self._top = top.parent or top
        elif kind <= 4 or kind == 10:
            self._close_inline(kind)
        elif kind == 9:
            self._chunks.append(CELL_END)
            self._top = self._top.parent or self._top

    def close(self) -> Gathered:
        """Return what was collected."""
        self._flush()
        return self.found

    def _other(self, tag: str, attrs: Attributes, kind: int) -> None:
        """Take the start of an element that is neither plain inline nor a plain block."""
        if kind <= Kind.ITALIC or kind == Kind.QUOTE:
            self._inlines.append((self._base + len(self._chunks), tag, attrs))
            if kind == Kind.QUOTE:
                self.data('"')
        elif kind == Kind.BREAK:
            self.data(LINE_END)
        elif kind == Kind.ROOT and (tag == "html" or "open" in attrs):
            self.found.language = self.found.language or attrs.get("lang", attrs.get("xml:lang", ""))
            self._top = Element(tag, attrs, self._top)
        elif kind in (Kind.HIDDEN, Kind.ROOT, Kind.INLINE):
            self._hidden, self._hider = 1, (tag, attrs, len(self._chunks))
        elif kind == Kind.IMAGE:
            self._picture(attrs)
        elif kind == Kind.META:
            self._meta(tag, attrs)
        elif kind == Kind.CELL:
            self._top = self._cell = Element(tag, attrs, self._top)
        elif kind == Kind.RULE:
            self._flush()
        elif kind == Kind.OPTION:
            self.data(" ")
        elif kind == Kind.SOURCE:
            self.found.pictures.source(attrs)

    def _close_inline(self, kind: int) -> None:
        at, tag, attrs = self._inlines.pop()
        if kind == Kind.QUOTE:
            self.data('"')
        if attrs or kind:
            start, end = max(at - self._base, 0), len(self._chunks)
            self._closed.append((start, end, tag, attrs, len(self._inlines)))
            if tag == "time":
                self._clock(attrs, "".join(self._chunks[start:end]))
            if "itemprop" in attrs:
                self._item(attrs, "".join(self._chunks[start:end]))
            if kind == Kind.LINK and "author" in attrs.get("rel", ""):
                self.found.authors.append(("".join(self._chunks[start:end]), attrs.get("href", "")))

    def _flush(self) -> None:
        """End the run of text: keep it as a row if anything in it can be seen."""
        chunks = self._chunks
        text = "".join(chunks)
        if text and not text.isspace():
            element = self._top
            if self._cell is not None and element.tag == "tr" and text.count(CELL_END) == 1:
                element = self._cell
            self._rows.append(Row(element, text, self._inlines_of_run(), self._image_of(element)))
            element.runs += 1
            around = element.parent
            while around is not None and not around.kids:
                around.kids = True
                around = around.parent
        self._base += len(chunks)
        chunks.clear()
        self._closed.clear()

    def _inlines_of_run(self) -> list[Inline]:
        """Return the inline elements of the run, those still open cut at its end."""
        closed, chunks = self._closed, self._chunks
        if self._inlines:
            depth = max(len(self._inlines) - _MOST_OPEN, 0)
            for number, (at, tag, attrs) in enumerate(self._inlines[depth:], depth):
                closed.append((max(at - self._base, 0), len(chunks), tag, attrs, number))
        if not closed:
            return []
        offsets = [0, *accumulate(map(len, chunks))]
        return [Inline(offsets[start], offsets[end], tag, attrs, depth) for start, end, tag, attrs, depth in closed]

    def _reveal(self) -> None:
        """Take what a hidden element held: its title, its data, or nothing."""
        tag, attrs, mark = self._hider
        if tag == "script" and attrs.get("type", "").strip().lower().startswith("application/ld+json"):
            self.found.scripts.append("".join(self._chunks[mark:]))
        elif tag == "title" and not self.found.title:
            self.found.title = "".join(self._chunks[mark:])
        del self._chunks[mark:]

    def _picture(self, attrs: Attributes) -> None:
        index = self.found.pictures.add(attrs)
        if index < 0:
            return
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

    def _clock(self, attrs: Attributes, text: str) -> None:
        hint = f"{hint_of(attrs)} {hint_of(self._top.attrs)}".strip()
        self.found.clocks.append(Clock(attrs.get("datetime", ""), " ".join(text.split()), hint))

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


_kind = KINDS.get
_disjoint = _SPECIAL.isdisjoint


def _hides(tag: str, kind: int, attrs: Attributes) -> bool:
    """Return whether an element's attributes hide it."""
    if tag in _NEVER_HIDDEN:
        return False
    if "hidden" in attrs and attrs["hidden"] != "until-found":
        return True
    style = attrs.get("style", "")
    if "none" in style and "display:none" in style.replace(" ", "").lower():
        return True
    return kind <= Kind.ITALIC and kind != Kind.BLOCK and attrs.get("aria-hidden") == "true"


def _for_ears(classes: str) -> bool:
    """Return whether an inline element is for screen readers alone."""
    return not _READER_ONLY.isdisjoint(classes.split())
