"""Trees that the caller has built already (lxml, BeautifulSoup) as the events that a parse would give."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from lxml import etree

from newsparse.readers.door import Target, sound
from newsparse.readers.page.elements import KINDS, ROLE, Attributes, Kind


def is_tree(content: object) -> bool:
    """Return whether ``content`` is a tree of lxml's or BeautifulSoup's; neither is imported to find out."""
    return isinstance(content, etree._Element | etree._ElementTree) or _is_soup(content)  # noqa: SLF001


def tree_events(content: object, target: Target) -> None:
    """Hand the events of a tree to ``target``; of any depth, and without changing the tree."""
    for event in _soup(content) if _is_soup(content) else _lxml(content):
        if isinstance(event, str):
            target.data(sound(event)[0])
        elif event[1] is None:
            target.end(event[0])
        else:
            target.start(event[0], event[1])


def markup_of(page: object) -> str:
    """Return the text of a page that may be a tree already."""
    if isinstance(page, bytes):
        return page.decode("utf-8", "replace")
    if isinstance(page, str) or _is_soup(page):
        return str(page)
    return str(etree.tostring(cast("Any", page), encoding="unicode", method="html"))


_UNSEEN = frozenset(("Comment", "Declaration", "Doctype", "ProcessingInstruction", "XMLProcessingInstruction"))
_Event = str | tuple[str, Attributes | None]


def _is_soup(content: object) -> bool:
    foreign = (kind.__module__.partition(".")[0] == "bs4" for kind in type(content).__mro__)
    return any(foreign) and hasattr(content, "contents")


def _lxml(content: Any) -> Iterator[_Event]:  # noqa: ANN401 - an element or a tree, which share no class
    root = content.getroot() if hasattr(content, "getroot") else content
    for action, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")) if root is not None else ():
        if not isinstance(element.tag, str):  # a comment, an instruction, an entity
            if action in ("comment", "pi") and element is not root and element.tail:
                yield element.tail
        elif action == "start":
            yield _name(element.tag, element.attrib), element.attrib
            if element.text:
                yield element.text
        else:
            yield _name(element.tag, element.attrib), None
            if element is not root and element.tail:
                yield element.tail


def _soup(content: Any) -> Iterator[_Event]:  # noqa: ANN401 - bs4 is not imported here
    pending = [iter((content,))]
    names: list[str] = []
    while pending:
        node = next(pending[-1], None)
        if node is None:
            pending.pop()
            if names:
                yield names.pop(), None
        elif not hasattr(node, "contents"):
            if _shows(node):
                yield str(node)
        else:
            names.append(_name(node.name or "", node.attrs))
            yield names[-1], {name: _joined(value) for name, value in node.attrs.items()}
            pending.append(iter(node.contents))


def _name(tag: str, attrs: Attributes) -> str:
    """Return the local name of an element; of an inline one that a publisher rule hit the name of a box."""
    return "div" if ROLE in attrs and KINDS.get(tag, 0) <= Kind.QUOTE else tag.rpartition("}")[2]


def _shows(node: object) -> bool:
    """Return whether a string of a soup is text, not a comment or a declaration."""
    return type(node).__name__ not in _UNSEEN


def _joined(value: object) -> str:
    if isinstance(value, str):
        return value
    return " ".join(map(str, value)) if isinstance(value, list | tuple) else "" if value is None else str(value)
