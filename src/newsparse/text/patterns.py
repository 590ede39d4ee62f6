"""Regular expressions that are compiled when they are first used, so that importing newsparse stays cheap."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple, cast

_METHODS = ("match", "search", "fullmatch", "sub", "subn", "split", "findall", "finditer", "pattern", "flags", "groups")


class _Waiting:
    """Stands for a pattern; the first look at one of its methods compiles it and puts the real methods here."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a pattern has
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self._source, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)

    def __repr__(self) -> str:
        return f"pattern({self._source!r})"


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return what works as ``re.compile(source, flags)`` does, compiled on first use.

    Once compiled, its methods are attributes of the stand-in, so a call costs what it costs on the pattern itself.
    """
    return cast("re.Pattern[str]", _Waiting(source, flags))


class _Lot(NamedTuple):
    """The phrases that begin with the same characters."""

    heads: tuple[str, ...]
    """Their first words, case-folded."""
    reach: int
    """Characters of the longest of these."""
    whole: re.Pattern[str]
    """Any of them."""


def _lot(phrases: list[tuple[str, str]], tail: str, flags: int) -> _Lot:
    heads = tuple({phrase.casefold().split()[0].rstrip(":：") for phrase, _ in phrases})
    sources = "|".join(source for _, source in phrases)
    return _Lot(heads, max(map(len, heads)), pattern(f"(?:{sources}){tail}", flags))


class Openings:
    """Patterns of phrases that open a text, by the first characters of the phrase: a look-up tells most texts apart.

    What may stand before the phrase is skipped without counting it among its characters.
    """

    def __init__(self, phrases: Iterable[tuple[str, str]], *, head: str = "", tail: str = "", flags: int = 0) -> None:
        """Take the phrases as printed, each with its pattern, in the order they are to be tried.

        Args:
            phrases: phrase and pattern; patterns may hold groups.
            head: characters that may stand before a phrase.
            tail: a pattern behind every phrase.
            flags: flags of :mod:`re`.
        """
        self._head = head
        lots: dict[str, list[tuple[str, str]]] = {}
        for phrase, source in phrases:
            lots.setdefault(phrase[:2].casefold(), []).append((phrase, source))
        self._lots = {start: _lot(lot, tail, flags) for start, lot in lots.items()}

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the match of the phrase that stands at ``start``, ``None`` where none does."""
        head = self._head
        while head and (sign := text[start : start + 1]) and sign in head:
            start += 1
        lot = self._lots.get(text[start : start + 2].casefold())
        if lot is None or not text[start : start + lot.reach].casefold().startswith(lot.heads):
            return None
        return lot.whole.match(text, start, end)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return the match of the phrase that is the whole of a text, ``None`` where it is none."""
        lot = self._lots.get(text[:2].casefold())
        return None if lot is None else lot.whole.fullmatch(text)

    def finditer(self, text: str, start: int, edge: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Yield the matches of phrases that stand at ``start`` or right behind an edge, none inside another."""
        behind, places = start, [start, *(found.end() for found in edge.finditer(text, start))]
        for place in places:
            if place >= behind and (found := self.match(text, place)) is not None:
                behind = found.end()
                yield found
