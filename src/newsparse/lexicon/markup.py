"""The vocabulary of web pages, ready for look-up: what the names of an element say it holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from typing import Generic, TypeVar

import tomli
from attrs import field, frozen

from newsparse.lexicon.tables import groups, row, words
from newsparse.model import BoilerplateKind
from newsparse.text.patterns import pattern

_SIGNS = pattern(r"[^a-z0-9\u0080-\U0010ffff]+")
_REMEMBERED = 16_384
_HEAD = 3

Kind = TypeVar("Kind", bound=StrEnum)


class PagePart(StrEnum):
    """Which part of a story an element's name announces."""

    CAPTION = "caption"
    CREDIT = "credit"
    HEADLINE = "headline"
    KICKER = "kicker"
    DECK = "deck"
    LEAD = "lead"
    BYLINE = "byline"
    TIME = "time"
    EMBED = "embed"
    PICTURE = "picture"


_WEAK = frozenset({None, PagePart.PICTURE, PagePart.HEADLINE})
"""Parts that another word of the same names overrules: "image-caption", "headline__subtitle"."""
_SURE = frozenset({PagePart.CAPTION, PagePart.CREDIT, PagePart.BYLINE, PagePart.TIME, PagePart.KICKER})
"""Parts that are none of the story's text, though another of their names be one of the story's."""
_EMBEDS = frozenset({BoilerplateKind.SHARE, BoilerplateKind.MEDIA})
"""Furniture that posts of others, embedded in a story, are named after."""


@frozen(eq=False, repr=False)
class Clue:
    """What an element's names say."""

    story: bool = False
    """Whether they are those of a story's text."""
    furniture: BoilerplateKind | None = None
    """The kind of furniture they name."""
    part: PagePart | None = None
    """The part of a story they name."""


NO_CLUE = Clue()
"""Names that say nothing."""
STORY_CLUE = Clue(story=True)
"""Names of a story's text."""


@frozen(kw_only=True, eq=False, repr=False)
class MarkupRows:
    """Tables of markup.toml."""

    story: tuple[str, ...] = field(converter=words)
    """Endings of names around a story's text, signs left out."""
    modifiers: tuple[str, ...] = field(converter=words)
    """First words of names that say something else than what follows."""
    furniture: dict[str, tuple[str, ...]] = field(converter=groups)
    """Words by kind of boilerplate."""
    furniture_stems: dict[str, tuple[str, ...]] = field(converter=groups)
    """Beginnings of words by kind of boilerplate."""
    parts: dict[str, tuple[str, ...]] = field(converter=groups)
    """Words by part of a story."""
    parts_stems: dict[str, tuple[str, ...]] = field(converter=groups)
    """Beginnings of words by part of a story."""


Groups = Mapping[str, tuple[str, ...]]
"""Words by the name of what they name."""


def _kinds(kind: type[Kind], table: Groups) -> dict[str, Kind]:
    return {word: kind(name) for name, listed in table.items() for word in listed}


@frozen(eq=False, repr=False)
class _Names(Generic[Kind]):
    """Names of one sort: whole words, and beginnings of words by their first letters."""

    words: dict[str, Kind]
    stems: dict[str, list[tuple[str, Kind]]]

    def of(self, word: str) -> Kind | None:
        """Return what one word names."""
        found = self.words.get(word)
        if found is None and (stems := self.stems.get(word[:_HEAD])) is not None:
            for stem, kind in stems:
                if word.startswith(stem):
                    return kind
        return found


def _names(kind: type[Kind], whole: Groups, begun: Groups) -> _Names[Kind]:
    stems: dict[str, list[tuple[str, Kind]]] = {}
    for stem, named in _kinds(kind, begun).items():
        stems.setdefault(stem[:_HEAD], []).append((stem, named))
    return _Names(_kinds(kind, whole), stems)


_Said = tuple[BoilerplateKind | None, tuple[PagePart, ...], bool]
"""What one name says: the kind of furniture, the parts of a story in its order, whether it is a story's."""


def _reader(rows: MarkupRows) -> Callable[[str], _Said]:
    """Return the function that looks one name up; names come back, alone and beside others."""
    furniture = _names(BoilerplateKind, rows.furniture, rows.furniture_stems)
    parts = _names(PagePart, rows.parts, rows.parts_stems)
    modifiers, tails = frozenset(rows.modifiers), frozenset(ending[-_HEAD:] for ending in rows.story)

    def read(name: str) -> _Said:
        bare = name.replace("-", "").replace("_", "")
        story = bare[-_HEAD:] in tails and bare.endswith(rows.story)
        words = _SIGNS.split(name)
        if (words[0] in modifiers and len(words) > 1) or ":" in name:  # "print:hidden" is a style, no name
            return None, (), story
        kind, before, found = None, None, []
        for word in words:
            kind, named = kind or furniture.of(word), parts.of(word)
            if named is PagePart.DECK and before is PagePart.PICTURE:
                named = PagePart.CAPTION  # "image-description"
            if named is not None:
                found.append(named)
            before = named
        return kind, tuple(found), story

    return lru_cache(_REMEMBERED)(read)


def _finder(rows: MarkupRows) -> Callable[[str], Clue]:
    """Return the function that looks an element's names up."""
    read = _reader(rows)

    def find(names: str) -> Clue:
        kind, part, story = None, None, False
        for name in names.split():
            own, named, tells = read(name)
            kind, story = kind or own, story or tells
            for one in named:
                if part in _WEAK:
                    part = one
        if story and part not in _SURE:
            return STORY_CLUE
        if part is PagePart.EMBED and kind in _EMBEDS:
            kind = None
        return Clue(furniture=kind, part=part) if kind or part else NO_CLUE

    return lru_cache(_REMEMBERED)(find)


@frozen(eq=False, repr=False)
class Markup:
    """The vocabulary, with a bounded memory of names already looked up."""

    rows: MarkupRows
    """The tables as written."""
    _find: Callable[[str], Clue] = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Turn the tables round."""
        object.__setattr__(self, "_find", _finder(self.rows))

    def clue(self, names: str) -> Clue:
        """Return what an element's names say: class, id, role and itemprop, lower case, parted by blanks."""
        return self._find(names) if names else NO_CLUE


def read_markup() -> Markup:
    """Return the vocabulary of markup.toml."""
    text = (files("newsparse.lexicon") / "markup.toml").read_text("utf-8")
    return Markup(row(MarkupRows, tomli.loads(text), "markup.toml"))
