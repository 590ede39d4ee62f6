"""How the fields of a record stand in a format: rows of data, and the one walk that follows them.

A dialect is a row more, never a branch: an agency that keeps its slug in a ``meta`` of its own has a row for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Protocol

import attrs
from attrs import define, field, frozen
from lxml import etree

from newsparse.model import Fact, FactValue, Note, Place
from newsparse.model.timestamp import timestamp_of
from newsparse.readers.body import TAG, local, shown
from newsparse.text.patterns import pattern

_NOTHING = frozenset(("no-data-available", "none", "n/a", "null", "nil", "-", "not available", "unknown"))
_LONGEST_NOTHING = 17
_MOST_URGENT, _LEAST_URGENT = 1, 9
_MOMENTS = frozenset(("published", "modified", "first_created", "embargoed", "expires"))
_TAIL = pattern("[:/#]")
_JOINED = frozenset(("usage_terms", "copyright"))
_NOTE = {"notes": False, "notes:public": True}


@frozen(eq=False)
class Row:
    """Where one field of the record stands."""

    path: str
    """Local names from the outside in, lower case, parted by ``/``; what stands before the first does not matter."""
    field: str
    """Field of the article; ``notes:public`` is a note that readers may see."""
    value: str = ""
    """Attributes or members to take the value from, parted by ``|``, the first that has one; empty for the text."""
    where: tuple[str, str] = ("", "")
    """An attribute and the values it may have, lower case, parted by ``|``; ``*`` stands for any beginning, and what
    stands before a colon or slash is left out; no value means that the attribute must be absent, ``!``
    before one that it must be another."""
    rank: int = 0
    """Rows of a higher rank speak only where those of the lower ones are silent."""
    first: bool = False
    """Whether only the first element of the name speaks, the next being other languages or shorter forms of it."""
    names: tuple[str, ...] = attrs.field(init=False)
    """``value``, in parts; empty for the text."""
    words: frozenset[str] = attrs.field(init=False)
    """The values of ``where``."""
    endings: tuple[str, ...] = attrs.field(init=False)
    """The ends of values of ``where``."""

    def __attrs_post_init__(self) -> None:
        """Part the attributes and the values once and for all."""
        words = self.where[1].split("|")
        object.__setattr__(self, "names", tuple(self.value.split("|")) if self.value else ())
        object.__setattr__(self, "words", frozenset(word for word in words if word and word[0] != "*"))
        object.__setattr__(self, "endings", tuple(word[1:] for word in words if word[:1] == "*"))

    def fits(self, cell: Cell) -> bool:
        """Return whether a cell has the attribute that the row asks for."""
        name, wanted = self.where
        said = cell.get(name)
        if wanted[:1] == "!":
            return said != wanted[1:]
        if not said or not isinstance(said, str):
            return not wanted
        whole = said.casefold()
        if whole in self.words or (self.endings and whole.endswith(self.endings)):
            return True
        return _TAIL.split(whole)[-1] in self.words if _TAIL.search(whole) else False


class Cell(Protocol):
    """A place in a file where a value may stand: an element of XML, a member of JSON."""

    def get(self, name: str, /) -> object:
        """Return the value of an attribute or member, ``None`` where there is none."""


def printed(value: object) -> str:
    """Return a value as text, empty where it says nothing ("", "N/A", "No-Data-Available")."""
    if isinstance(value, str):
        text = shown(value)
        if "<" in text:
            text = " ".join(TAG.sub(" ", text).split())
        if len(text) <= _LONGEST_NOTHING and text.casefold() in _NOTHING:
            return ""
        return "" if "No-Data-Available" in text else text
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def _converted(name: str, text: str) -> FactValue | None:
    """Return a value as the record holds it: moments, numbers, places and notes are no strings."""
    if name in _MOMENTS:
        return timestamp_of(text)
    if name in _NOTE:
        return Note(text=text, public=_NOTE[name])
    if name == "urgency":
        number = int(text) if text.isascii() and text.isdigit() and len(text) == 1 else 0
        return number if _MOST_URGENT <= number <= _LEAST_URGENT else None
    if name == "located":
        return place_of(text)
    if name == "status":
        return _code(text).casefold()
    return _code(text) if name == "agency" and " " not in text else text


def _code(text: str) -> str:
    """Return the local part of a qualified code."""
    return text.rpartition(":")[2]


def place_of(text: str) -> Place:
    """Return a place as printed, what follows its first comma as region."""
    name, _comma, region = text.partition(",")
    return Place(name=name.strip(), region=region.strip() or None, raw=text)


@define(eq=False)
class Claims:
    """Facts gathered from one item; the lowest rank that claims a field has it."""

    origin: str
    """Name of the format, for provenance."""
    _ranks: dict[str, int] = field(init=False, factory=dict)
    _facts: dict[str, dict[object, Fact]] = field(init=False, factory=dict)

    def take(self, row: Row, cell: Cell, text: str) -> None:
        """Take the value that a row finds in a cell, whose text is ``text``."""
        if row.where[0] and not row.fits(cell):
            return
        value = "" if row.names else printed(text)
        for name in row.names:
            if (said := cell.get(name)) is not None and (value := printed(said)):
                break
        if value:
            self.claim(row.field, _converted(row.field, value), rank=row.rank, path=row.path, raw=value)

    def claim(
        self, name: str, value: FactValue | None, *, rank: int = 0, path: str = "", raw: str | None = None
    ) -> None:
        """Take one value for one field, ``None`` for none."""
        if value is None or value == "":
            return
        name = name.partition(":")[0]
        held = self._ranks.get(name)
        if held is None or rank < held:
            self._ranks[name], self._facts[name] = rank, {}
        elif rank > held:
            return
        key = value.text if isinstance(value, Note) else value  # a note is one note, public or not
        facts = self._facts[name]
        if key not in facts:
            origin = f"{self.origin}:{path}" if path else self.origin
            facts[key] = Fact(field=name, value=value, origin=origin, raw=raw if raw != value else None)

    def outranks(self, row: Row) -> bool:
        """Return whether a row has nothing to say, since one of a lower rank has spoken."""
        return self._ranks.get(row.field, row.rank) < row.rank

    def first(self, name: str) -> FactValue | None:
        """Return the first value claimed for a field."""
        return next((fact.value for fact in self._facts.get(name, {}).values()), None)

    def text(self, name: str) -> str | None:
        """Return the first value claimed for a field, if it is text."""
        value = self.first(name)
        return value if isinstance(value, str) else None

    @property
    def facts(self) -> tuple[Fact, ...]:
        """All facts, a field at a time."""
        return tuple(fact for facts in self._facts.values() for fact in facts.values())


Rows = tuple[tuple[tuple[str, ...], Row], ...]
"""Rows, each with the names of the elements around the parent of its own."""


@define(eq=False, slots=False)
class Table:
    """The mapping of one format, ready for look-up."""

    rows: tuple[Row, ...]
    """Its rows."""
    stops: frozenset[str] = frozenset()
    """Elements whose inside is no metadata."""

    @cached_property
    def by_name(self) -> dict[str, dict[str, Rows]]:
        """The rows by the innermost name of their path, then by the name around it, those for any name among each."""
        found: dict[str, dict[str, Rows]] = {}
        for row in self.rows:
            last, *around = reversed(row.path.split("/"))
            inner = found.setdefault(last, {})
            name = around[0] if around else ""
            inner[name] = (*inner.get(name, ()), (tuple(around[1:]), row))
        return {
            last: {name: rows + inner.get("", ()) if name else rows for name, rows in {"": (), **inner}.items()}
            for last, inner in found.items()
        }


def read_xml(root: etree._Element, table: Table, claims: Claims) -> None:
    """Take every value the table finds under an element, but for the inside of its stops."""
    by_name, stops = table.by_name, table.stops
    waiting: list[tuple[Iterator[etree._Element], str]] = [(iter((root,)), _name(root.getparent()))]
    while waiting:
        elements, around = waiting[-1]
        for element in elements:
            name = local(element.tag)
            if name in stops:
                continue
            if (rows := by_name.get(name)) is not None:
                _take(element, rows.get(around) or rows[""], claims)
            if len(element):
                waiting.append((iter(element), name))
                break
        else:
            waiting.pop()


def _name(element: etree._Element | None) -> str:
    return "" if element is None else local(element.tag)


def _take(element: etree._Element, rows: Rows, claims: Claims) -> None:
    """Take what some rows find in an element."""
    text: str | None = None
    for around, row in rows:
        if claims.outranks(row) or (around and not _stands_in(element.getparent(), around)):
            continue
        if row.first and (before := element.getprevious()) is not None and before.tag == element.tag:
            continue
        if text is None and not row.names:
            text = text_of(element)
        claims.take(row, element, text or "")


def _stands_in(element: etree._Element | None, around: tuple[str, ...]) -> bool:
    """Return whether the elements around one bear these names, from the inside out."""
    for name in around:
        element = None if element is None else element.getparent()
        if element is None or local(element.tag) != name:
            return False
    return True


def text_of(element: etree._Element | None) -> str:
    """Return the text in an element and all that is in it, empty for none."""
    if element is None:
        return ""
    if len(element) == 0:
        return element.text or ""
    return " ".join(str(part) for part in element.itertext())


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """Return the first element down a path of local names, ``None`` where there is none."""
    for name in path:
        if element is None:
            return None
        element = next((node for node in element if local(node.tag) == name), None)
    return element


def children(element: etree._Element | None, name: str) -> Iterator[etree._Element]:
    """Yield the children of a name."""
    if element is not None:
        yield from (node for node in element if local(node.tag) == name)


def descendants(element: etree._Element, names: frozenset[str]) -> Iterator[etree._Element]:
    """Yield all elements of some names, in order; those inside of one that was found are left out."""
    walk = etree.iterwalk(element, events=("start",))
    for _event, node in walk:
        if local(node.tag) in names:
            yield node
            walk.skip_subtree()


def read_json(record: Mapping[str, object], table: Table, claims: Claims) -> None:
    """Take every value the table finds in a JSON object whose keys are lower case."""
    for name, every in table.by_name.items():
        if (value := record.get(name)) is None:
            continue
        rows = every[""]
        for cell in _cells(value, rows[0][1].field):
            for _around, row in rows:
                if isinstance(cell, Mapping):
                    claims.take(row, cell, "")
                elif not row.names and row.where == ("", ""):
                    claims.take(row, {}, printed(cell))


def _cells(value: object, name: str) -> Iterable[object]:
    """Return the values of a member: of a list of terms one text, of other lists each."""
    if not isinstance(value, list):
        return (value,)
    if name in _JOINED and all(isinstance(part, str) for part in value):
        return (" ".join(value),)
    return value
