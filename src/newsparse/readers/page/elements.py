"""What HTML's elements are to a reader, and the element objects that the collector keeps."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum


class Kind(IntEnum):
    """What the collector does at an element; inline ones first, then boxes, then the rest."""

    INLINE = 0
    LINK = 1
    BOLD = 2
    ITALIC = 3
    TIME = 4
    QUOTE = 5
    BLOCK = 6
    FIGURE = 7
    ROOT = 8
    CELL = 9
    BREAK = 10
    HIDDEN = 11
    IMAGE = 12
    META = 13
    RULE = 14
    OPTION = 15
    SOURCE = 16


_TABLE = {
    Kind.LINK: "a",
    Kind.BOLD: "b strong",
    Kind.ITALIC: "i em",
    Kind.TIME: "time",
    Kind.QUOTE: "q",
    Kind.BLOCK: """address article aside blockquote body button caption center dd details dir div dl dt fieldset
        figcaption footer form h1 h2 h3 h4 h5 h6 head header hgroup label legend li listing main menu nav ol
        optgroup p plaintext pre search section select summary table tbody tfoot thead tr ul xmp""",
    Kind.FIGURE: "figure",
    Kind.ROOT: "html dialog",
    Kind.CELL: "td th",
    Kind.BREAK: "br",
    Kind.HIDDEN: """applet audio canvas datalist embed iframe noembed noframes noscript object rp rt script style svg
        template textarea title video""",
    Kind.IMAGE: "img amp-img",
    Kind.META: "meta link base",
    Kind.RULE: "hr",
    Kind.OPTION: "option",
    Kind.SOURCE: "source",
}

KINDS: dict[str, int] = {tag: int(kind) for kind, tags in _TABLE.items() for tag in tags.split()}
"""Kind of each element; one that is not here is inline."""

_PHRASES = "p h1 h2 h3 h4 h5 h6 li dt dd pre td th tr caption summary legend label button"
PHRASES = frozenset(_PHRASES.split())
"""Elements that hold one run of text: a block in them belongs to the element around them."""

VERBATIM = frozenset(("pre", "listing", "xmp", "plaintext"))
"""Elements whose line ends stand."""

ROLE, RULE = "data-newsparse-role", "data-newsparse-rule"
"""Attributes that mark what a publisher rule hit on a tree; such an element is a box."""
LINE_END = "\x1e"
"""Stands for a ``<br>`` in collected text."""
CELL_END = "\x1f"
"""Stands between the cells of a table's row in collected text."""

_HINTS = ("class", "id", "role", "itemprop", "data-testid", "data-component", "data-type", "data-qa")
_only_class = frozenset(_HINTS[1:]).isdisjoint
_LONGEST = 4000
"""Characters of names that are looked at."""

Attributes = Mapping[str, str]


class Element:
    """A block-level element, open or closed.

    Attributes:
        tag: local name.
        attrs: its attributes.
        parent: the element around it.
        figure: the figure it stands in.
        runs: blocks that stand in it directly.
        kids: whether blocks stand in elements in it.
        index: its place among the document's containers, once it has one.
        image: the last picture in it, of a figure the first.
        image_row: how many rows had been collected when the picture came.
    """

    __slots__ = ("_hint", "attrs", "figure", "image", "image_row", "index", "kids", "parent", "runs", "tag")

    def __init__(self, tag: str, attrs: Attributes, parent: Element | None) -> None:
        self.tag = tag
        self.attrs = attrs
        self.parent = parent
        self.figure: Element | None = parent.figure if parent is not None else None
        self.runs = self.image_row = 0
        self.kids = False
        self.index = self.image = -1
        self._hint: str | None = None

    @property
    def hint(self) -> str:
        """Its class, id, role and itemprop."""
        if self._hint is None:
            self._hint = hint_of(self.attrs)
        return self._hint


def hint_of(attrs: Attributes) -> str:
    """Return class, id, role, itemprop and the like, lower case, parted by blanks; of very many names the first."""
    hint = attrs.get("class", "")
    if not _only_class(attrs):
        hint = " ".join([attrs[name] for name in _HINTS if name in attrs])
    return hint.lower() if len(hint) < _LONGEST else hint[:_LONGEST].rpartition(" ")[0].lower()
