"""What HTML's elements are to a reader, and the element objects that the collector keeps."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum


class Kind(IntEnum):
    """What the collector does at an element."""

    INLINE = 0
    BLOCK = 1
    LINK = 2
    BOLD = 3
    ITALIC = 4
    BREAK = 5
    HIDDEN = 6
    IMAGE = 7
    META = 8
    CELL = 9
    QUOTE = 10
    RULE = 11
    OPTION = 12
    SOURCE = 13
    ROOT = 14


_TABLE = {
    Kind.BLOCK: """address article aside blockquote body button caption center dd details dir div dl dt fieldset
        figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup label legend li listing main menu nav ol
        optgroup p plaintext pre search section select summary table tbody tfoot thead tr ul xmp""",
    Kind.LINK: "a",
    Kind.BOLD: "b strong",
    Kind.ITALIC: "i em",
    Kind.BREAK: "br",
    Kind.HIDDEN: """applet audio canvas datalist embed iframe noembed noframes noscript object rp rt script style svg
        template textarea title video""",
    Kind.IMAGE: "img amp-img",
    Kind.META: "meta link base",
    Kind.CELL: "td th",
    Kind.QUOTE: "q",
    Kind.RULE: "hr",
    Kind.OPTION: "option",
    Kind.SOURCE: "source",
    Kind.ROOT: "html dialog",
}

KINDS: dict[str, Kind] = {tag: kind for kind, tags in _TABLE.items() for tag in tags.split()}
"""Kind of each element; one that is not here is inline."""

PHRASES = frozenset("p h1 h2 h3 h4 h5 h6 li dt dd pre td th tr caption summary legend label button".split())
"""Elements that hold one run of text: a block in them belongs to the element around them."""

VERBATIM = frozenset(("pre", "listing", "xmp", "plaintext"))
"""Elements whose line ends stand."""

LINE_END = "\x1e"
"""Stands for a ``<br>`` in collected text."""
CELL_END = "\x1f"
"""Stands between the cells of a table's row in collected text."""

_HINTS = ("class", "id", "role", "itemprop", "data-testid", "data-component", "data-type", "data-qa")

Attributes = Mapping[str, str]


class Element:
    """A block-level element, open or closed."""

    __slots__ = ("attrs", "figure", "image", "image_row", "index", "kids", "parent", "runs", "tag")

    def __init__(self, tag: str, attrs: Attributes, parent: Element | None) -> None:
        self.tag = tag
        self.attrs = attrs
        self.parent = parent
        self.figure = self if tag == "figure" else parent.figure if parent is not None else None
        self.runs = 0
        """Blocks that stand in it directly."""
        self.kids = False
        """Whether blocks stand in elements in it."""
        self.index = -1
        """Its place among the document's containers, once it has one."""
        self.image = -1
        """The last picture in it."""
        self.image_row = 0
        """How many rows had been collected when it came."""


def hint_of(attrs: Attributes) -> str:
    """Return class, id, role, itemprop and the like, lower case, parted by blanks."""
    if not attrs:
        return ""
    return " ".join(" ".join([attrs[name] for name in _HINTS if name in attrs]).lower().split())
