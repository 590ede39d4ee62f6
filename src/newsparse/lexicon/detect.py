"""Language by script and by the lexicons' own common words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from attrs import frozen

from newsparse.lexicon.load import LanguageHead

WINDOW = 2000
"""How many characters are looked at."""
_MIN_HITS = 3
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = (
    ("Hang", re.compile("[\uac00-\ud7a3]")),
    ("Jpan", re.compile("[\u3041-\u30fa]")),
    ("Hani", re.compile("[\u4e00-\u9fff]")),
    ("Arab", re.compile("[\u0620-\u06d3]")),
    ("Hebr", re.compile("[\u05d0-\u05ea]")),
    ("Deva", re.compile("[\u0904-\u0939]")),
    ("Beng", re.compile("[\u0985-\u09b9]")),
    ("Thai", re.compile("[\u0e01-\u0e2e]")),
    ("Grek", re.compile("[\u0386-\u03ce]")),
    ("Cyrl", re.compile("[\u0400-\u045f]")),
    ("Latn", re.compile("[A-Za-z\u00c0-\u024f]")),
)
_SPACELESS = frozenset(("Jpan", "Hani", "Thai"))


@frozen
class Detection:
    """What was found."""

    tag: str | None
    """BCP 47 tag, ``None`` on a tie or with too few hits."""
    script: str | None
    """ISO 15924 code of the main script."""


@frozen
class Profile:
    """One language's commonest words."""

    tag: str
    """BCP 47 tag."""
    scripts: tuple[str, ...]
    """Scripts it is written in."""
    common: frozenset[str]
    """Its words, case-folded."""


def profile(head: LanguageHead) -> Profile:
    """Return what detection needs of a language."""
    return Profile(head.tag, head.scripts, frozenset(word.casefold() for word in head.common))


def script_of(text: str) -> str | None:
    """Return the script most letters of ``text`` are of; a tenth of kana makes Japanese, of Hangul Korean."""
    counts = {name: len(pattern.findall(text)) for name, pattern in _SCRIPTS}
    total = sum(counts.values())
    if not total:
        return None
    for name in ("Jpan", "Hang"):
        if counts[name] * 10 >= total:
            return name
    return max(counts, key=lambda name: counts[name])


def detect(text: str, profiles: Sequence[Profile]) -> Detection:
    """Return the language whose common words are most frequent in the first :data:`WINDOW` characters."""
    window = text[:WINDOW]
    script = script_of(window)
    fitting = [item for item in profiles if script in item.scripts]
    if len(fitting) == 1:
        return Detection(fitting[0].tag, script)
    tokens = Counter(window if script in _SPACELESS else _WORD.findall(window.casefold()))
    scores = sorted(((sum(tokens[word] for word in item.common), item.tag) for item in fitting), reverse=True)
    if not scores or scores[0][0] < _MIN_HITS or (len(scores) > 1 and scores[0][0] == scores[1][0]):
        return Detection(None, script)
    return Detection(scores[0][1], script)
