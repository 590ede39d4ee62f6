"""The persons and bodies a story names: every run of capitalised words, and what each is called for short."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import Factory, define

from newsparse.lexicon import kinds
from newsparse.lexicon.sections.quotation import QuotationWords

_UPPER = "".join(chr(code) for code in range(0x41, 0x587) if chr(code).isupper())
_LINK = "(?:(?:de|la|del|da|dos|di|van|von|der|den|bin|al|el|le|of) ){0,2}"
_RUN = re.compile(rf"[{_UPPER}][\w’'.&-]*(?:[ \n\t\xa0]{_LINK}[{_UPPER}][\w’'.&-]*)*")
_AGE = re.compile(r",? ?\(?\d{2}\b|, [^\W\d_]")
_POSSESSIVE = re.compile(r"['’]s?$")
_SMALL = (
    kinds.DETERMINER | kinds.PREPOSITION | kinds.CONJUNCTION | kinds.SUBORDINATOR | kinds.PRONOUN | kinds.ADVERB
    | kinds.AUXILIARY | kinds.TIME | kinds.QUESTION | kinds.RELATIVE | kinds.COMPLEMENTISER | kinds.FINITE
    | kinds.GERUND
)  # fmt: skip


@define(eq=False)
class Entity:
    """Somebody or some body of the story."""

    name: str
    """The fullest form."""
    places: list[int] = Factory(list)
    """Where it is named, in order."""
    kind: str | None = None
    """``he``, ``she``, ``they`` or ``it``, where anything tells."""
    role: str | None = None
    """Title or role, as printed."""
    person: bool = False
    """Whether a role, an age or an apposition shows a person."""


@define(eq=False)
class Cast:
    """All entities of a story, found by their last word and by their first."""

    words: QuotationWords
    """The language's words."""
    by_name: dict[str, Entity] = Factory(dict)
    """Entities by full name, case-folded."""
    by_word: dict[str, list[Entity]] = Factory(dict)
    """Entities by each of their words, case-folded."""

    def add(self, name: str, at: int) -> Entity:
        """Return the entity of a full name, made where it is new."""
        key = name.casefold()
        found = self.by_name.get(key)
        if found is None:
            found = Entity(name, kind=self.kind_of(name.split()))
            self.by_name[key] = found
            for word in dict.fromkeys(key.split()):
                self.by_word.setdefault(word, []).append(found)
        found.places.append(at)
        return found

    def kind_of(self, parts: Iterable[str]) -> str | None:
        """Return what the words of a name or role tell: ``he``, ``she``, ``they``, ``it`` or nothing."""
        told = (self.words.people.get(word.casefold().strip(".,")) for word in parts)
        return next((kind for kind in told if kind), None)

    def named(self, short: str, at: int) -> Entity | None:
        """Return the one entity that a surname, a first name or a full name stands for at offset ``at``."""
        key = short.casefold()
        if " " in key and key in self.by_name:
            return self._longer(key) or self.by_name[key]
        listed = [entity for entity in self.by_word.get(key.rsplit(" ", 1)[-1], ()) if _ends(entity, key)]
        listed = listed or [
            entity for entity in self.by_word.get(key, ()) if entity.name.casefold().startswith(key + " ")
        ]
        if not listed:
            return None
        before = [entity for entity in listed if entity.places[0] <= at]
        return max(before, key=lambda entity: _last(entity, at)) if before else listed[0]

    def _longer(self, key: str) -> Entity | None:
        last = key.rsplit(" ", 1)[-1]
        longer = (item for item in self.by_word.get(last, ()) if item.name.casefold().endswith(" " + key))
        return next(longer, None)


def _ends(entity: Entity, key: str) -> bool:
    name = entity.name.casefold()
    return " " in name and name.endswith(" " + key)


def _last(entity: Entity, at: int) -> int:
    return max((place for place in entity.places if place <= at), default=-1)


def stripped(name: str, words: QuotationWords) -> tuple[str, str]:
    """Return the titles before a name, and the name: ``"Police chief", "Ragnfrid Eikeland"``."""
    parts = name.split()
    first = 0
    while first < len(parts) - 1 and _no_name(parts[first], words):
        first += 1
    titles = [index for index in range(first, len(parts) - 1) if parts[index].strip(".,").casefold() in words.titles]
    start = titles[-1] + 1 if titles else first
    parts[-1] = _POSSESSIVE.sub("", parts[-1]).rstrip(".,") if len(parts[-1]) > _INITIAL else parts[-1]
    return " ".join(parts[first:start]), " ".join(parts[start:])


_INITIAL = 3
_LONGEST_NAME = 4
_AGE_BRACKET = re.compile(r"[(（]\d+[)）]")


def _no_name(word: str, words: QuotationWords) -> bool:
    return bool(words.kinds.get(word, 0) & _SMALL)


def cast(text: str, parts: Iterable[tuple[int, int]], words: QuotationWords) -> Cast:
    """Return the entities that the paragraphs (offsets of ``text``) name with two words or more."""
    made = Cast(words)
    for start, end in parts:
        for found in _RUN.finditer(text, start, end):
            if " " not in found[0] and "\n" not in found[0]:
                continue
            titles, name = stripped(found[0], words)
            if " " in name:
                entity = made.add(name, found.start())
                entity.role = entity.role or titles or None
                entity.kind = entity.kind or made.kind_of(titles.split())
                entity.person = entity.person or bool(entity.role) or _AGE.match(text, found.end()) is not None
    return made


def runs(text: str) -> list[re.Match[str]]:
    """Return the runs of capitalised words in a text."""
    return list(_RUN.finditer(text))


def bare_name(mention: str, words: QuotationWords) -> tuple[str | None, str]:
    """Return the person's name in a mention of a script without capitals, and the title: 三ケ尻玲子, 理事長."""
    title = max((item for item in words.titles if mention.endswith(item)), key=len, default="")
    if not title:
        return _behind_title(mention, words)
    body = mention[: len(mention) - len(title)].strip()
    parts = body.split()
    if len(parts) > 1 or mention != body + title:
        name = parts[-1] if mention.endswith(f" {title}") and parts else parts[0] if parts else ""
        return (_AGE_BRACKET.sub("", name) or None), title
    for link in words.links:
        body = body.rpartition(link)[2]
    return (body or None), title


def _behind_title(mention: str, words: QuotationWords) -> tuple[str | None, str]:
    place, title = max(((mention.rfind(item), item) for item in words.titles), default=(-1, ""))
    name = mention[place + len(title) :] if place >= 0 else ""
    return (name if 1 < len(name) <= _LONGEST_NAME else None), title
