"""Which line of a page is the headline: the heading that says what the metadata say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsparse.model import Document

_WORD = re.compile(r"\w+")
_LONGEST = 300
_ALIKE = 0.5
_FEW, _SHORT = 2, 15
_LEVELS = {1: 0.3, 2: 0.1}
"""What a heading's level adds to its likeness with the claims."""


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
    """Return the words of every headline the metadata claim; microdata stand on teasers too, and count for little."""
    facts = [fact for fact in document.facts if fact.field == "headline"]
    sure = [fact for fact in facts if fact.origin != "microdata"]
    return [tokens(text) for text in dict.fromkeys(str(fact.value) for fact in sure or facts[:1])]


def find_heading(document: Document, texts: Sequence[str]) -> int:
    """Return the index of the block that is the headline, -1 where none is."""
    claimed = titles(document)
    best, most = -1, 0.0
    for index, block in enumerate(document.blocks):
        evidence, text = block.evidence, texts[index]
        if not evidence.level and "title" not in evidence.hint and "headline" not in evidence.hint:
            continue
        if not text or len(text) > _LONGEST:
            continue
        words = tokens(text)
        score = max((likeness(words, other) for other in claimed), default=0.0)
        score = (score if score > _ALIKE else 0.0) + _LEVELS.get(evidence.level, 0.0)
        if score > most and (evidence.level == 1 or score > _ALIKE):
            best, most = index, score
    return best if best >= 0 else _same(texts, claimed)


def _same(texts: Sequence[str], claimed: Sequence[frozenset[str]]) -> int:
    """Return the first block that says what the metadata say, whatever its element."""
    sizes = {len(words) for words in claimed if len(words) > _FEW}
    for index, text in enumerate(texts):
        if sizes and _SHORT < len(text) <= _LONGEST and tokens(text) in claimed:
            return index
    return -1
