"""Language by script and by the lexicons' own common words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

from attrs import frozen

from newsparse.lexicon.load import LanguageHead
from newsparse.text.patterns import pattern

WINDOW = 2000
"""How many characters are looked at."""
_SAMPLE = 250
_HITS = 2
_SHARE = 0.06
_WORD = pattern(r"[^\W\d_]+")
_SCRIPTS = (
    ("Hang", "\uac00", "\ud7a3"),
    ("Jpan", "\u3041", "\u30fa"),
    ("Hani", "\u4e00", "\u9fff"),
    ("Arab", "\u0620", "\u06d3"),
    ("Hebr", "\u05d0", "\u05ea"),
    ("Deva", "\u0904", "\u0939"),
    ("Beng", "\u0985", "\u09b9"),
    ("Thai", "\u0e01", "\u0e2e"),
    ("Grek", "\u0386", "\u03ce"),
    ("Cyrl", "\u0400", "\u045f"),
    ("Latn", "A", "\u024f"),
    ("Latn", "\u1e00", "\u1eff"),
)
_LATIN_END = "\u0250"
_SPACELESS = frozenset(("Jpan", "Hani", "Thai"))


@frozen(eq=False, repr=False)
class Detection:
    """What was found."""

    tag: str | None
    """BCP 47 tag, ``None`` on a tie or with too few hits."""
    script: str | None
    """ISO 15924 code of the main script."""


@frozen(eq=False, repr=False)
class Profile:
    """One language's commonest words."""

    tag: str
    """BCP 47 tag."""
    scripts: tuple[str, ...]
    """Scripts it is written in."""
    common: frozenset[str]
    """Its words, case-folded."""
    letters: str
    """Letters that none of the others in its script use, or hardly."""
    bases: tuple[str, ...] = ()
    """Languages it differs little from: their file is read first."""


@frozen(eq=False, repr=False)
class Index:
    """All languages' common words, by script and word."""

    languages: dict[str, tuple[str, ...]]
    """Script to the tags written in it."""
    words: dict[str, dict[str, tuple[str, ...]]]
    """Script to word to the tags it is common in."""
    letters: dict[str, dict[str, tuple[str, ...]]]
    """Script to letter to the tags it marks."""
    bases: dict[str, tuple[str, ...]]
    """Tag to the languages it differs little from."""


def profile(head: LanguageHead) -> Profile:
    """Return what detection needs of a language."""
    return Profile(
        head.tag, head.scripts, frozenset(word.casefold() for word in head.common), head.letters, head.inherits
    )


def index(profiles: Sequence[Profile]) -> Index:
    """Return the look-up of all profiles' words."""
    languages: dict[str, tuple[str, ...]] = {}
    words: dict[str, dict[str, tuple[str, ...]]] = {}
    letters: dict[str, dict[str, tuple[str, ...]]] = {}
    for item in profiles:
        for script in item.scripts:
            languages[script] = (*languages.get(script, ()), item.tag)
            _add(words.setdefault(script, {}), item.common, item.tag)
            _add(letters.setdefault(script, {}), item.letters, item.tag)
    return Index(languages, words, letters, {item.tag: item.bases for item in profiles if item.bases})


def _add(table: dict[str, tuple[str, ...]], keys: Iterable[str], tag: str) -> None:
    for key in keys:
        table[key] = (*table.get(key, ()), tag)


_RIVALS, _PLAINLY = 2, 3


def script_of(text: str) -> str | None:
    """Return the script most letters of ``text`` are of; a tenth of kana makes Japanese, of Hangul Korean.

    A long text is judged by letters from all over it.
    """
    letters = "".join(filter(str.isalpha, text[:: max(1, len(text) // _SAMPLE)]))
    if letters.isascii() or max(letters) < _LATIN_END:
        return "Latn" if letters else None
    counts: Counter[str] = Counter()
    for char, count in Counter(letters).items():
        counts[_script(char)] += count
    counts.pop("", None)
    total = counts.total()
    for name in ("Jpan", "Hang"):
        if counts[name] * 10 >= total > 0:
            return name
    return max(counts, key=lambda name: counts[name], default=None)


def _script(char: str) -> str:
    if char < _LATIN_END:
        return "Latn"
    return next((name for name, first, last in _SCRIPTS if first <= char <= last), "")


def detect(text: str, known: Index) -> Detection:
    """Return the language whose common words are most frequent in the first :data:`WINDOW` characters."""
    window = text[:WINDOW]
    script = script_of(window)
    if script is None:
        return Detection(None, None)
    fitting = known.languages.get(script, ())
    if len(fitting) == 1:
        return Detection(fitting[0], script)
    if not fitting:
        return Detection(None, script)
    folded = window.casefold()
    tokens = list(folded) if script in _SPACELESS else folded.split()
    found = _winner(_tally(tokens, known.words[script]), len(tokens), known)
    if found is None:  # a look at every word without its punctuation, and at letters that tell
        tokens = tokens if script in _SPACELESS else _WORD.findall(folded)
        found = _winner(_tally(tokens, known.words[script]) + _tally(folded, known.letters[script]), len(tokens), known)
    return Detection(found, script)


def contradicted(text: str, tag: str, known: Index) -> str | None:
    """Return the language of ``text`` where it is plainly not ``tag``: its common words thrice as many, and more."""
    window = text[:WINDOW]
    script = script_of(window)
    if script is None or script in _SPACELESS or len(known.languages.get(script, ())) < _RIVALS:
        return None
    tokens = window.casefold().split()
    hits = _tally(tokens, known.words[script])
    best = _winner(hits, len(tokens), known)
    return best if best is not None and best != tag and hits[best] >= _PLAINLY * max(hits[tag], _HITS) else None


def _tally(tokens: Iterable[str], table: dict[str, tuple[str, ...]]) -> Counter[str]:
    """Count for each language the tokens that the table says are its own."""
    return Counter(chain.from_iterable(filter(None, map(table.get, tokens))))


def _winner(hits: Counter[str], tokens: int, known: Index) -> str | None:
    """Return the language with most hits; none with hits too few for so many tokens.

    On a tie it is the one that all the others differ little from, else none.
    """
    most = max(hits.values(), default=0)
    if most < max(_HITS, _SHARE * tokens):
        return None
    tied = [tag for tag, count in hits.items() if count == most]
    found = [tag for tag in tied if not any(base in tied for base in known.bases.get(tag, ()))]
    return found[0] if len(found) == 1 else None
