"""Quotation marks of every kind: one linear pass that pairs them, tolerant of odd and missing ones."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

Marks = list[tuple[int, str]]
"""Double marks with their offsets, in order."""

_MARKS = (*'"“”„‟«»「」＂〝〞', "``", "''")
_SINGLE = re.compile(r"['‘’‚]")
_CLOSERS = {
    "“": '”"“＂‟',
    "”": "”",
    "„": '“”"‟',
    "‟": "”",
    "«": "»",
    "»": "«»",
    "「": "」",
    "＂": "＂",
    "〝": "〞〟",
    '"': '"”',
    "``": "''\"”",
    "''": "''",
}
_BEFORE = frozenset("([{—–-/‘'“\"„«¿¡:：，、。「")
_AFTER = frozenset(".,;:!?)]}—–-’'”\"»，。、；：！？…」")
_ENDS = frozenset(",.?!…;")
_DASHES = "—–―"
_DASH = re.compile(r"[—–―]\s*(?=[^\W_]|[¿¡«\"“…])")
_INNER_DASH = re.compile(r"\s[—–―]\s?(?=\w)|(?<=[,.!?…])\s?[—–―]\s?(?=\w)|(?<=[\w»\"”])[—–―](?=[.,;:])")


class Stretch(NamedTuple):
    """One quoted stretch of a text."""

    start: int
    """Offset of the opening mark."""
    end: int
    """Offset behind the closing mark."""
    inner: int
    """Offset of the first character inside."""
    outer: int
    """Offset behind the last character inside."""
    closed: bool
    """Whether a closing mark stands there; an open stretch runs to the end of its paragraph."""


def marks(text: str, start: int, end: int) -> Marks:
    """Return the double marks of a stretch of text: a search for each is far cheaper than a pattern for all."""
    found: Marks = []
    for mark in _MARKS:
        at = text.find(mark, start, end)
        while at >= 0:
            found.append((at, mark))
            at = text.find(mark, at + len(mark), end)
    found.sort()
    return found


def stretches(text: str, start: int, end: int, known: Marks | None = None) -> list[Stretch]:
    """Return the quoted stretches of the paragraph ``text[start:end]``, outermost only, in order.

    ``known`` are the marks of a longer stretch of the text, where they are known.
    """
    if known is None:
        inside = marks(text, start, end)
    else:
        inside = known[bisect_left(known, (start,)) : bisect_left(known, (end,))]
    single = text.find("‘", start, inside[0][0] if inside else end)
    if single < 0 and not inside:
        single = text.find("'", start, end)
    if single >= 0:
        found = _singles(text, start, end)
        if found and (not inside or any(item.start < inside[0][0] < item.end for item in found)):
            return found
    if inside:
        return _Pairing(text, start, end).run(inside)
    return _dialogue(text, start, end) if text[start : start + 1] in _DASHES else []


class _Pairing:
    """The state of the pass: what is open, how deep, and what was the last closing mark seen inside."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start, self.end = text, start, end
        self.found: list[Stretch] = []
        self.mark = ""
        self.at = self.depth = 0
        self.last_close = -1

    def run(self, inside: Marks) -> list[Stretch]:
        """Return the stretches that marks make."""
        for at, mark in inside:
            if self.mark:
                self._inside(at, mark)
            elif self._opens(at, mark):
                self.mark, self.at, self.depth, self.last_close = mark, at, 0, -1
        if self.mark:
            if self.last_close >= 0:
                self._close(self.last_close, 1)
            else:
                inner = self.at + len(self.mark)
                self.found.append(Stretch(self.at, self.end, inner, self.end, closed=False))
        return self.found

    def _sides(self, at: int, mark: str) -> tuple[str, str]:
        after = at + len(mark)
        before = self.text[at - 1] if at > self.start else " "
        return before, self.text[after] if after < self.end else " "

    def _opens(self, at: int, mark: str) -> bool:
        before, after = self._sides(at, mark)
        if mark in "“„«「〝``":
            return True
        if mark == "」" or after.isspace() or (before.isdigit() and mark == '"'):
            return False
        left = before.isspace() or before in _BEFORE
        return left if mark in "”»''‟" else left or after not in _AFTER

    def _inside(self, at: int, mark: str) -> None:
        before, after = self._sides(at, mark)
        left = before.isspace() or before in _BEFORE
        if mark in _CLOSERS[self.mark] and not (mark == "“" and self.mark == "“" and left and not after.isspace()):
            if self.mark in ("''", '"', "``"):
                self._straight(at, mark, before, after)
            elif self.depth and mark not in '"＂':
                self.depth -= 1
                self.last_close = at
            elif mark != '"' or not self._nested(before, after):
                self._close(at, len(mark))
        elif (mark == self.mark and mark in "«「") or (self.mark == '"' and mark == "“"):
            self.depth += 1

    def _nested(self, before: str, after: str) -> bool:
        """Tell whether a straight mark inside curly ones opens a quotation in the quotation."""
        return before.isspace() and not after.isspace()

    def _straight(self, at: int, mark: str, before: str, after: str) -> None:
        if self.depth and mark == "”":
            self.depth -= 1
            return
        clear = (before.isspace() or before in "([{") and not after.isspace() and mark == self.mark
        if clear and after not in _AFTER:
            self.found.append(Stretch(self.at, at, self.at + len(self.mark), at, closed=False))
            self.at = at
        elif before.isdigit() and after.isspace() and self.text[at + len(mark) : at + len(mark) + 2].strip().islower():
            if self.text.find(self.mark, at + len(mark), self.end) < 0:
                self._close(at, len(mark))
        else:
            self._close(at, len(mark))

    def _close(self, at: int, width: int) -> None:
        self.found.append(Stretch(self.at, at + width, self.at + len(self.mark), at, closed=True))
        self.mark = ""


def _singles(text: str, start: int, end: int) -> list[Stretch]:
    """Pair single marks (British style), apostrophes left out: one opens at the start of a word."""
    found: list[Stretch] = []
    opened, spare = -1, -1
    for hit in _SINGLE.finditer(text, start, end):
        at = hit.start()
        before = text[at - 1] if at > start else " "
        after = text[at + 1] if at + 1 < end else " "
        if (
            hit[0] in "'‘‚"
            and (before.isspace() or before in "([—–")
            and not after.isspace()
            and (opened < 0 or hit[0] == "‘")
        ):
            if opened >= 0 and spare > 0:
                found.append(Stretch(opened, spare + 1, opened + 1, spare, closed=True))
            opened, spare = at, -1
        elif opened >= 0 and hit[0] != "‘" and not after.isalnum():
            if _closes(text[opened], before, after):
                found.append(Stretch(opened, at + 1, opened + 1, at, closed=True))
                opened = -1
            elif text[opened] == "‘":
                spare = at
    if opened >= 0 and spare > 0:
        found.append(Stretch(opened, spare + 1, opened + 1, spare, closed=True))
    return found


def _closes(mark: str, before: str, after: str) -> bool:
    """Tell whether a single mark at the end of a word closes, and is no apostrophe: drivers’ union."""
    if before in _ENDS or before in '”"':
        return True
    stops = after in ",.;:!?)"
    return stops or before != "s" if mark == "‘" else stops and before != "s"


def _dialogue(text: str, start: int, end: int) -> list[Stretch]:
    """Read a paragraph that a dash opens as speech: "—Words —said she—. More words."."""
    head = _DASH.match(text, start, end)
    if head is None:
        return []
    cuts = [(found.start(), found.end()) for found in _INNER_DASH.finditer(text, head.end(), end)]
    found: list[Stretch] = []
    at, speech = head.end(), True
    for left, right in [*cuts, (end, end)]:
        piece = text[at:left]
        if speech and any(char.isalnum() for char in piece):
            inner = at + len(piece) - len(piece.lstrip())
            found.append(Stretch(at if found else start, left, inner, left, closed=left < end or bool(found)))
        at, speech = right, not speech
    return found
