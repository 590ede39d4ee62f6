"""Which line of a page is the headline: the heading that says what the metadata say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsparse.lexicon.markup import Clue
from newsparse.model import BoilerplateKind, Document, Evidence

_WORD = re.compile(r"\w+")
_LONGEST = 300
_ALIKE = 0.5
_FEW, _SHORT = 2, 15
_LEVELS = {1: 0.3, 2: 0.1}
"""What a heading's level adds to its likeness with the claims."""
_TRAIL, _UP = 0.6, 4
"""What a heading loses in a trail of links: it names the page there, and is none; how far up that is looked for."""
_OTHER = 0.4
"""What a heading loses that is named an alternative one."""
_LINK = 0.2
"""What a heading loses that is a link: it may be a teaser's."""
_TITLED, _FULL = 0.05, 4
"""What a name that says so, and as many words, add to the claim of a heading that the metadata do not bear out."""


def tokens(text: str) -> frozenset[str]:
    """Return the words of a line, case-folded; single characters where the script has no blanks."""
    folded = text.casefold()
    found = _WORD.findall(folded)
    if not folded.isascii() and any(word[0] >= "\u2e80" for word in found):
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


def find_heading(document: Document, texts: Sequence[str], clues: Sequence[Clue]) -> int:
    """Return the index of the block that is the headline, -1 where none is; ``clues`` are those of the containers."""
    claimed, marked = titles(document), _marked(document)
    said = frozenset[str]().union(*claimed, *marked)
    best, most = -1, 0.0
    for index, block in enumerate(document.blocks):
        evidence, text = block.evidence, texts[index]
        if not evidence.level and "title" not in evidence.hint and "headline" not in evidence.hint:
            continue
        if not text or len(text) > _LONGEST:
            continue
        words = tokens(text)
        if evidence.level != 1 and words.isdisjoint(said):
            continue
        claims = [*claimed, *marked] if "headline" in evidence.hint else claimed
        alike = max((likeness(words, other) for other in claims), default=0.0)
        if evidence.level != 1 and alike <= _ALIKE:
            continue
        score = (alike if alike > _ALIKE else _look(evidence, words)) + _LEVELS.get(evidence.level, 0.0)
        score -= _doubts(document, evidence, clues)
        if score > most:
            best, most = index, score
    return best if best >= 0 else _same(texts, claimed)


def _marked(document: Document) -> list[frozenset[str]]:
    """Return the words of headlines that microdata mark."""
    facts = [fact for fact in document.facts if fact.field == "headline" and fact.origin == "microdata"]
    return [tokens(str(fact.value)) for fact in facts[:1]]


def _look(evidence: Evidence, words: frozenset[str]) -> float:
    """Return what speaks for a heading that no metadata bear out: its name, and some words."""
    named = "title" in evidence.hint or "headline" in evidence.hint
    return _TITLED * named + _TITLED * (len(words) >= _FULL)


def _doubts(document: Document, evidence: Evidence, clues: Sequence[Clue]) -> float:
    """Return what speaks against a heading: that it is a link, an alternative one, or one of the page's navigation."""
    doubts = _LINK if evidence.link_share > _ALIKE else 0.0
    doubts += _OTHER if "alternativeheadline" in evidence.hint else 0.0
    return doubts + (_TRAIL if _in_trail(document, evidence, clues) else 0.0)


def _in_trail(document: Document, evidence: Evidence, clues: Sequence[Clue]) -> bool:
    """Return whether a heading stands in the page's navigation."""
    at = evidence.container
    for _level in range(_UP):
        if at < 0:
            return False
        if clues[at].furniture is BoilerplateKind.NAVIGATION:
            return True
        at = document.containers[at].parent
    return False


def _same(texts: Sequence[str], claimed: Sequence[frozenset[str]]) -> int:
    """Return the first block that says what the metadata say, whatever its element."""
    sizes = {len(words) for words in claimed if len(words) > _FEW}
    for index, text in enumerate(texts):
        if sizes and _SHORT < len(text) <= _LONGEST and tokens(text) in claimed:
            return index
    return -1
