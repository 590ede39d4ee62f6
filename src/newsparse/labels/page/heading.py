"""Which line of a page is the headline: the heading that says what the metadata say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsparse.model import Document

_WORD = re.compile(r"\w+")
_LONGEST = 300
_ALIKE = 0.5


def tokens(text: str) -> frozenset[str]:
    """Return the words of a line, case-folded; single characters where the script has no blanks."""
    folded = text.casefold()
    found = _WORD.findall(folded)
    if any(word[0] >= "\u2e80" for word in found):
        return frozenset(char for word in found for char in word)
    return frozenset(found)


def likeness(left: frozenset[str], right: frozenset[str]) -> float:
    """Return how much two sets of words share, 0 to 1."""
    return 2 * len(left & right) / (len(left) + len(right)) if left and right else 0.0


def titles(document: Document) -> list[frozenset[str]]:
    """Return the words of every headline the metadata claim."""
    return [tokens(str(fact.value)) for fact in document.facts if fact.field == "headline"]


def find_heading(document: Document, texts: Sequence[str]) -> int:
    """Return the index of the block that is the headline, -1 where none is."""
    claimed = titles(document)
    best, most = -1, 0.0
    for index, block in enumerate(document.blocks):
        level, text = block.evidence.level, texts[index]
        if not text or len(text) > _LONGEST or not (level or "title" in block.evidence.hint or "headline" in block.evidence.hint):
            continue
        words = tokens(text)
        score = max((likeness(words, other) for other in claimed), default=0.0)
        score = (score if score > _ALIKE else 0.0) + (0.3 if level == 1 else 0.1 if level == 2 else 0.0)  # noqa: PLR2004
        if score > most and (level == 1 or score > _ALIKE):
            best, most = index, score
    return best
