"""The shape of a person's name in any script, without knowing a single name.

Particles ("van der", "bin") and suffixes ("Jr.") are words, so the lexicon hands them in.
"""

from __future__ import annotations

import re
from unicodedata import normalize

from newsparse.text.patterns import pattern
from newsparse.text.scripts import EAST

NO_WORDS: frozenset[str] = frozenset()
"""For callers that know no particles or suffixes."""

LONGEST = 6
"""Most words of a name, particles included."""

_TOKEN = pattern(r"[^\s,;:|/()\[\]{}<>\"“”„«»=·•†…?!]+")
_LETTERS = r"[^\W\d_]"
_WORD = pattern(rf"(?:{_LETTERS}\.){{1,4}}|{_LETTERS}+(?:[-'’‘ʼ‑.·]{_LETTERS}+)*[-'’.]?")
_INITIAL = pattern(rf"(?:{_LETTERS}\.-?){{1,4}}|{_LETTERS}")
_LOWER_HEAD = pattern(r"(?:[a-z]{1,3}['’‘]|(?:al|el|an|ar|as|at|ad|ul|ur)-)(?=[^\W\d_])", re.IGNORECASE)
_HAN = r"\u3005\u4e00-\u9fff\uf900-\ufaff"
_CJK_NAME = pattern(
    rf"[\uac00-\ud7a3]{{2,4}}|[{_HAN}]{{2,4}}|[{_HAN}]{{1,4}}[ \u3000][{_HAN}\u3041-\u30fa]{{1,5}}|"
    rf"[{_HAN}]{{1,3}}[\u3041-\u30fe]{{1,6}}|[\u30a1-\u30fe]{{2,12}}(?:[・＝=·][\u30a1-\u30fe]{{1,12}}){{1,3}}|"
    rf"[{_HAN}]{{2,12}}[·‧•][{_HAN}]{{1,12}}"
)
_CASELESS_WORD = pattern(r"[^\s\d.,;:!?()\[\]/|«»\"“”।॥]{1,30}")
_FIRST_CASELESS = "\u0590"
_CASELESS = pattern(r"[\u0590-\u08ff\u0900-\u0dff\u0e00-\u10ff\ufb1d-\ufefc]")


def is_initial(word: str) -> bool:
    """Return whether ``word`` is one or more initials: ``"J."``, ``"J.R.R."``."""
    return bool(_INITIAL.fullmatch(word)) and word[0].isupper()


def is_capitalised(word: str) -> bool:
    """Return whether a word begins with a capital, a joined article (``d'``, ``al-``) left out."""
    if word[:1].isupper():
        return True
    head = _LOWER_HEAD.match(word)
    core = word[head.end() :] if head else word
    return bool(core) and (core[0].isupper() or core[0].istitle())


def is_caseless(word: str) -> bool:
    """Return whether a word is of a script with blanks but without capitals: Arabic, Hebrew, Hindi, Thai."""
    return word[:1] >= _FIRST_CASELESS and bool(_CASELESS.match(word))


def is_cjk_name(text: str) -> bool:
    """Return whether the whole of ``text`` may be a Chinese, Japanese or Korean name."""
    return text[:1] >= EAST and bool(_CJK_NAME.fullmatch(text))


def is_name(text: str, particles: frozenset[str] = NO_WORDS, suffixes: frozenset[str] = NO_WORDS) -> bool:
    """Return whether the whole of ``text`` has the shape of a full personal name.

    A name has two to :data:`LONGEST` words: capitalised words, initials, particles between them, a suffix at
    the end. In scripts without capitals two to five words are one. ``particles`` and ``suffixes`` are case-folded,
    without full stops.
    """
    if is_cjk_name(text):
        return True
    words = normalize("NFC", text).replace(",", " ").split()
    while len(words) > 1 and fold_word(words[-1]) in suffixes:
        words.pop()
    if words and is_caseless(words[0]):
        return 1 < len(words) < LONGEST and all(_CASELESS_WORD.fullmatch(word) for word in words)
    return 1 < len(words) <= LONGEST and all(_WORD.fullmatch(word) for word in words) and _shaped(words, particles)


def is_single_name(word: str) -> bool:
    """Return whether one word may be a surname alone: capitalised, letters only, two or more."""
    return len(word) > 1 and bool(_WORD.fullmatch(word)) and is_capitalised(word) and not is_initial(word)


def fold_word(word: str) -> str:
    """Return a word as look-up tables hold it: case-folded, without a full stop at the end."""
    return word.rstrip(".").casefold()


def _shaped(words: list[str], particles: frozenset[str]) -> bool:
    if len({fold_word(word) for word in words}) < len(words) or _ends_low(words, particles):
        return False
    if words[0][1:].islower() and any(_shouts(word, particles) for word in words[1:-1]):
        return False
    full = 0
    for word in words:
        if is_capitalised(word):
            full += not is_initial(word)
        elif fold_word(word) not in particles:
            return False
    return full >= 1 and not (full == 1 and is_initial(words[-1]) and len(words[-1]) == 1)


def _shouts(word: str, particles: frozenset[str]) -> bool:
    """Return whether a word is an acronym: amid words in lower case it makes a heading, not a name."""
    return len(word) > 1 and word.isupper() and "." not in word and fold_word(word) not in particles


def _ends_low(words: list[str], particles: frozenset[str]) -> bool:
    return fold_word(words[-1]) in particles and not words[-1][0].isupper()


def surname(name: str, suffixes: frozenset[str] = NO_WORDS) -> str:
    """Return the last word of a name, suffixes left out; the name itself where it is one word."""
    words = name.replace(",", " ").split()
    while len(words) > 1 and fold_word(words[-1]) in suffixes:
        words.pop()
    return words[-1] if words else name


def tokens(text: str) -> list[re.Match[str]]:
    """Return the runs of ``text`` between blanks, commas, brackets, slashes, bars and quotation marks."""
    return list(_TOKEN.finditer(text))
