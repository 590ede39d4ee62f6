"""The places of a dateline: one or several, each with what narrows it."""

from __future__ import annotations

from typing import NamedTuple

from newsparse.lexicon import Lexicon
from newsparse.lexicon.places import Places
from newsparse.model import Place
from newsparse.text.patterns import pattern
from newsparse.text.whitespace import clean

LONGEST = 90
"""Most characters of all places together."""

_MOST_WORDS = 6
_COMMA = pattern(r"\s?[,،，]\s?")
_BRACKETED = pattern(r"\s?[(\[（]([^()\[\]（）]{2,40})[)\]）]")
_EDGES = " \t\r\n\u00a0,،۔-–—*_"
_OPEN = pattern(r"[(\[（]")
_FORBIDDEN = pattern(r"[\d\"“”«»„!?;:<>=@#%*|…。！？।©]")
_WORD = pattern(r"[^\s/]+")
_JOINED = pattern(r"[-'’‑]")
_LOWER = pattern(r"[a-zà-öø-ÿа-яёіїєґ]")


class Named(NamedTuple):
    """The places of a phrase, and how sure they are."""

    places: tuple[Place, ...]
    caps: bool
    """Whether every place is printed in capitals."""
    known: bool
    """Whether one of them is a known city."""
    regional: bool
    """Whether a country or state narrows one of them."""
    caseless: bool
    """Whether the script has no capitals."""
    joined: bool
    """Whether a word ("and") joins two of them."""
    words: int
    """Number of words of the longest name."""


def read_places(phrase: str, lexicon: Lexicon, *, any_case: bool = False) -> Named | None:
    """Return the places that ``phrase`` names, ``None`` if it is something else.

    Args:
        phrase: the text between the start of a dateline and its date or agency.
        lexicon: the words of its language.
        any_case: whether names in lower case may be places (a whole text without capitals).
    """
    phrase = trimmed(phrase, lexicon)
    if credit := lexicon.dateline.correspondents.match(phrase):
        phrase = phrase[credit.end() :]
    if not phrase or len(phrase) > LONGEST or _FORBIDDEN.search(phrase):
        return None
    found: list[Place] = []
    known = lexicon.places
    for piece in _pieces(phrase, lexicon):
        place = _place(piece, lexicon, known, any_case=any_case)
        if place is None:
            return None
        found.append(place)
    return _judged(found, phrase, lexicon, known)


def trimmed(phrase: str, lexicon: Lexicon) -> str:
    """Return a phrase without marks at its ends; the full stop of a state's abbreviation (``Mich.``) stays."""
    bare = phrase.strip(_EDGES).lstrip(".")
    while bare.endswith("."):
        last = max(bare.rfind(mark) for mark in " ,") + 1
        if bare[last:].casefold() in lexicon.places.regions or bare[:last].endswith((" D.", " N.", " S.", " W.")):
            return bare
        bare = bare[:-1].rstrip(_EDGES)
    return bare


def _pieces(phrase: str, lexicon: Lexicon) -> list[str]:
    pieces: list[str] = []
    cut = 0
    for join in lexicon.dateline.joins.finditer(phrase):
        tail = phrase[join.end() :].split(" ", maxsplit=1)[0].split(",", maxsplit=1)[0]
        if tail.casefold() in lexicon.dateline.tails and "/" in join[0]:
            continue
        pieces.append(phrase[cut : join.start()])
        cut = join.end()
    return [*pieces, phrase[cut:]]


def _place(piece: str, lexicon: Lexicon, known: Places, *, any_case: bool) -> Place | None:
    """Return one place with its region: ``Shimla (Himachal Pradesh) [India]``, ``HILO, Hawaii``."""
    narrower: list[str] = []
    bare = piece
    if _OPEN.search(piece):
        narrower = [found[1] for found in _BRACKETED.finditer(piece)]
        bare = _BRACKETED.sub("", piece)
        if _OPEN.search(bare):
            return None
    names = [name for part in _COMMA.split(bare) if (name := part.strip())]
    if not names:
        return None
    if len(names) == 1 and names[0][-1] == ".":
        names = _state_behind(names[0], known)
    for name in names[:3]:
        if not _is_name(name, lexicon, any_case=any_case):
            return None
    region = ", ".join(map(clean, [*names[1:], *narrower])) or None
    return Place(name=clean(names[0]), region=region, country=_country(names, narrower, known), raw=piece.strip())


def _state_behind(name: str, known: Places) -> list[str]:
    """Return city and state of a name that holds both without a comma: ``FARMINGTON Conn.``."""
    city, _, state = name.rpartition(" ")
    return [city, state] if city and state.casefold() in known.regions else [name]


def _country(names: list[str], narrower: list[str], known: Places) -> str | None:
    hints = [*names[1:], *narrower]
    if not hints:
        return known.alone.get(names[0].casefold())
    codes = {code for hint in hints if (code := known.region_country(hint))}
    return codes.pop() if len(codes) == 1 else None


def _is_name(name: str, lexicon: Lexicon, *, any_case: bool) -> bool:
    """Return whether ``name`` has the shape of a place's name: capitals, particles between them, few words."""
    words = _WORD.findall(name)
    if not words or len(words) > _MOST_WORDS or len(name) > LONGEST // 2:
        return False
    if any_case:
        return len(words) <= _MOST_WORDS // 2
    particles = lexicon.dateline.particles
    capital = False
    for word in words:
        if not _LOWER.match(word):
            capital = capital or word[0].isalpha()
        elif word.casefold() not in particles and not _elided(word):
            return False
    return capital and (not _LOWER.match(words[-1]) or _elided(words[-1]))


def _elided(word: str) -> bool:
    """Return whether a word is a particle joined to a name: ``d'Ivoire``, ``al-Sheikh``."""
    parts = _JOINED.split(word, maxsplit=1)
    return len(parts) > 1 and len(parts[0]) <= 3 and parts[1][:1].isupper()  # noqa: PLR2004 - "d", "al", "del"


def _judged(places: list[Place], phrase: str, lexicon: Lexicon, known: Places) -> Named:
    names = [place.name for place in places]
    letters = "".join(names)
    upper, lower = letters.upper(), letters.lower()
    regions = [part for place in places if place.region for part in place.region.split(", ")]
    return Named(
        tuple(places),
        caps=letters == upper and upper != lower,
        known=any(map(known.is_city, names)),
        regional=any(map(known.is_region, regions)),
        caseless=upper == lower,
        joined=len(places) > 1 and bool(lexicon.dateline.word_joins.search(phrase)),
        words=max([name.count(" ") for name in names]) + 1,
    )
