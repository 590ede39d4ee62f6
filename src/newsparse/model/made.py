"""Blocks, their evidence and the like by the hundred, as a page has them: the same frozen objects, made faster.

attrs fills a frozen object through ``object.__setattr__``, a call a field. A subclass that is not frozen is filled by
plain assignments, and then becomes the class itself: equal, hashed and frozen like all others, at a third of the time.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from itertools import repeat
from typing import Any

from newsparse.model.block import Block, Evidence, Label
from newsparse.model.body import Boilerplate, BoilerplateKind
from newsparse.model.document import Container
from newsparse.rows import Span

_start: Any = Span.start
_end: Any = Span.end


def made_spans(starts: Sequence[int], ends: Sequence[int]) -> list[Span]:
    """Return the spans from ``starts`` to ``ends``: made empty, then filled field by field without a Python call."""
    spans = list(map(object.__new__, repeat(Span, len(starts))))
    deque(map(_start.__set__, spans, starts), maxlen=0)
    deque(map(_end.__set__, spans, ends), maxlen=0)
    return spans


class _Open:
    """Takes assignments."""

    __slots__ = ()
    __setattr__ = object.__setattr__
    __delattr__ = object.__delattr__


class MadeEvidence(_Open, Evidence):
    """Evidence of a page's block; the fields that pages do not have are empty."""

    __slots__ = ()

    def __init__(self: Any, tag: str, hint: str, container: int, link_share: float, look: tuple[str, int, int]) -> None:
        """Make evidence; ``look`` is emphasis, picture and level."""
        self.tag, self.hint, self.container, self.link_share = tag, hint, container, link_share
        self.emphasis, self.image, self.level = look
        self.role = self.rule = ""
        self.indent = self.gap = 0
        self.__class__ = Evidence


class MadeBlock(_Open, Block):
    """A block."""

    __slots__ = ()

    def __init__(self: Any, span: Span, label: Label, rule: str, evidence: Evidence) -> None:
        """Make a block."""
        self.span, self.label, self.rule, self.evidence = span, label, rule, evidence
        self.__class__ = Block


class MadeContainer(_Open, Container):
    """A container."""

    __slots__ = ()

    def __init__(self: Any, tag: str, hint: str, parent: int) -> None:
        """Make a container."""
        self.tag, self.hint, self.parent = tag, hint, parent
        self.__class__ = Container


class MadeBoilerplate(_Open, Boilerplate):
    """A piece of boilerplate."""

    __slots__ = ()

    def __init__(self: Any, text: str, kind: BoilerplateKind, rule: str, span: Span) -> None:
        """Make a piece of boilerplate."""
        self.text, self.kind, self.rule, self.span = text, kind, rule, span
        self.__class__ = Boilerplate
