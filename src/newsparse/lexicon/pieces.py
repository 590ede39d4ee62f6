"""The pieces of a text between its blanks, as words with what each may be: every piece is looked at once."""

from __future__ import annotations

import re
from collections.abc import Mapping

from newsparse.lexicon import kinds

PLAIN, STOP, SMALL, CUE = range(4)
"""What the neighbours of a word decide on: nothing, whether a sentence ends, what a small word is, whether it says."""

Known = tuple[int, ...]
"""Words in a row, three numbers for each: its bits, how far on the next word starts, what decides on it."""

MARKS = {
    ",": kinds.COMMA,
    "،": kinds.COMMA,
    "，": kinds.COMMA,
    "、": kinds.COMMA,
    ";": kinds.COMMA,
    "；": kinds.COMMA,
    ".": kinds.END,
    "?": kinds.END,
    "!": kinds.END,
    "؟": kinds.END,
    "。": kinds.END,
    "！": kinds.END,
    "？": kinds.END,
    "…": kinds.GLUE,
    ":": kinds.COLON,
    "：": kinds.COLON,
    "—": kinds.DASH,
    "–": kinds.DASH,
    "―": kinds.DASH,
    "-": kinds.DASH,
    "(": kinds.OPEN,
    "[": kinds.OPEN,
    ")": kinds.CLOSE,
    "]": kinds.CLOSE,
    "&": kinds.GLUE,
    "%": kinds.GLUE,
    "$": kinds.GLUE,
    "/": kinds.GLUE,
    "'": kinds.GLUE,
    "’": kinds.GLUE,
}
"""What a mark is."""
_AFTER_ABBREVIATION = frozenset(")],;")
_STOPS = kinds.END | kinds.QUOTE
_SHORTEST = 4
_LONGEST = 40
_MOST = 50_000


class Pieces(dict[str, Known]):
    """What stands between two blanks, as words. What is missed is made: a pure function with a memory."""

    def __init__(
        self,
        listed: Mapping[str, int],
        token: re.Pattern[str],
        endings: tuple[tuple[tuple[str, ...], int], ...],
        abbreviations: frozenset[str],
        *,
        capitals: bool,
    ) -> None:
        """Take a language's words: their bits, what one is, endings and their bits, words before a full stop."""
        super().__init__()
        self.listed, self.token, self.endings, self.abbreviations = listed, token, endings, abbreviations
        self.capitals = capitals
        self._same: dict[Known, Known] = {}

    def __missing__(self, piece: str) -> Known:
        """Return the words of a piece that was not met before."""
        bits = self.listed.get(piece)
        if bits is None and piece.isalpha():
            bits = self._shape(piece)
        made = self._split(piece) if bits is None else (bits, len(piece) + 1, _look(bits))
        if len(self) < _MOST and len(piece) < _LONGEST:
            self[piece] = made = self._same.setdefault(made, made)
        return made

    def _split(self, piece: str) -> Known:
        made: list[int] = []
        before, size = "", len(piece)
        for found in self.token.finditer(piece):
            word = found[0]
            bits = self.listed.get(word)
            if bits is None:
                bits = self._shape(word)
                if bits & kinds.END and self._inside(word, before, piece[found.end() : found.end() + 1]):
                    bits = kinds.GLUE
            made += (bits, len(word) + (found.end() == size), _look(bits))
            before = word
        return tuple(made)

    def _shape(self, word: str) -> int:
        """Return the bits of a word that is in no list."""
        first = word[0]
        if first.isupper():
            return 0 if self.capitals else kinds.NAME
        if first.isdigit():
            return kinds.NUMBER
        if not first.isalpha():
            if len(word) > 1:
                return kinds.DASH if first == "-" else kinds.GLUE
            return MARKS.get(first, 0)
        for endings, bits in self.endings:
            if word.endswith(endings) and len(word) > _SHORTEST:
                return bits
        return 0

    def _inside(self, word: str, before: str, after: str) -> bool:
        """Tell whether a stop ends no sentence: behind an abbreviation, before a bracket or comma."""
        if after and after in _AFTER_ABBREVIATION:
            return True
        if word != "." or not before:
            return False
        return "." in before or before in self.abbreviations or (len(before) == 1 and before.isupper())


def _look(bits: int) -> int:
    if bits & (kinds.CUE | kinds.ACCORDING):
        return CUE
    if bits & (kinds.CAPITAL | kinds.JOIN):
        return SMALL
    return STOP if bits & _STOPS else PLAIN
