"""The persons and bodies a story names: every run of capitalised words, and what each is called for short."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator

from attrs import Factory, define

from newsparse.lexicon import kinds
from newsparse.lexicon.sections.quotation import QuotationWords

_YEARS = re.compile(r", \d{2},")
_AGE = re.compile(r",? ?\(?\d{2}\b|, [^\W\d_]")
AGE_BRACKET = re.compile(r"[(（]\d+[)）]")
"""An age behind a name: (67)."""
_STOP = re.compile(r"\.\s")
_MOST = 60
_INITIAL = 3
_NAME = 2
_LONGEST_NAME = 4
_APOSTROPHES = ("'s", "’s", "'", "’")
_SURNAME_ENDS = "s'’.,"
_SMALL = (
    kinds.DETERMINER | kinds.PREPOSITION | kinds.CONJUNCTION | kinds.SUBORDINATOR | kinds.PRONOUN | kinds.ADVERB
    | kinds.AUXILIARY | kinds.TIME | kinds.QUESTION | kinds.RELATIVE | kinds.COMPLEMENTISER | kinds.FINITE
    | kinds.GERUND | kinds.ACCORDING
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

    text: str
    """The story's source."""
    words: QuotationWords
    """The language's words."""
    by_name: dict[str, Entity] = Factory(dict)
    """Entities by full name, case-folded."""
    by_word: dict[str, list[Entity]] = Factory(dict)
    """Entities by each of their words, case-folded."""
    seen: list[tuple[int, str]] = Factory(list)
    """Every run of capitalised words, with its offset."""
    _bare: dict[str, tuple[str, str]] = Factory(dict)
    _meant: dict[str, list[Entity]] = Factory(dict)

    def add(self, name: str, at: int) -> Entity:
        """Return the entity of a full name, made where it is new."""
        key = name.casefold()
        found = self.by_name.get(key)
        if found is None:
            parts = key.split()
            found = self.by_name[key] = Entity(name, [at], self.kind_of(parts))
            for word in parts:
                sharing = self.by_word.setdefault(word, [])
                if not sharing or sharing[-1] is not found:
                    sharing.append(found)
            self._meant.clear()
        elif at >= found.places[-1]:
            found.places.append(at)
        else:
            insort(found.places, at)
        return found

    def kind_of(self, parts: Iterable[str]) -> str | None:
        """Return what the words of a name or role tell: ``he``, ``she``, ``they``, ``it`` or nothing."""
        people = self.words.people
        for word in parts:
            kind = people.get(word.casefold().strip(".,"))
            if kind is not None:
                return kind
        return None

    def named(self, short: str, at: int) -> Entity | None:
        """Return the one entity that a surname, a first name or a full name stands for at offset ``at``."""
        key = short.casefold()
        meant = self._meant.get(key)
        if meant is None:
            meant = self._meant[key] = self._candidates(key)
        if len(meant) < 2:  # noqa: PLR2004
            return meant[0] if meant else None
        before = [entity for entity in meant if entity.places[0] <= at]
        return max(before, key=lambda entity: _last(entity, at)) if before else meant[0]

    def _candidates(self, key: str) -> list[Entity]:
        """Return the entities that a name, case-folded, may stand for."""
        sharing = self.by_word.get(key.rsplit(" ", 1)[-1], [])[:_MOST]
        longer = [entity for entity in sharing if entity.name.casefold().endswith(" " + key)]
        if key in self.by_name:
            return longer[:1] or [self.by_name[key]]
        first = self.by_word.get(key, [])[:_MOST]
        return longer or [entity for entity in first if entity.name.casefold().startswith(key + " ")]

    def stripped(self, run: str) -> tuple[str, str]:
        """Return the titles before a name, and the name."""
        found = self._bare.get(run)
        if found is None:
            found = self._bare[run] = stripped(run, self.words)
        return found

    def between(self, start: int, end: int) -> list[Entity]:
        """Return the entities that a stretch of the text names, in order."""
        low, high = bisect_left(self.seen, (start,)), bisect_left(self.seen, (end,))
        named = [self.named(self.stripped(run)[1], end) for _, run in self.seen[low:high]]
        return [entity for entity in named if entity is not None]


def _last(entity: Entity, at: int) -> int:
    index = bisect_right(entity.places, at)
    return entity.places[index - 1] if index else -1


def stripped(name: str, words: QuotationWords) -> tuple[str, str]:
    """Return the titles before a name, and the name: ``"Police chief", "Ragnfrid Eikeland"``."""
    parts = name.split()
    first, last = 0, len(parts) - 1
    while first < last and words.kinds.get(parts[first], 0) & _SMALL:
        first += 1
    start = last
    while start > first and parts[start - 1].strip(".,").casefold() not in words.titles:
        start -= 1
    if words.capitals and start == first and last - first > 1 and words.people.get(parts[first].casefold()) is None:
        start = _behind_role(parts, first, words)
    for index in range(start + 2, last + 1):
        if parts[index] in words.links and parts[index - 1] not in words.links:
            del parts[index:]
            break
    surname = parts[-1]
    if len(surname) > _INITIAL and surname[-1] in _SURNAME_ENDS:
        mark = next((mark for mark in _APOSTROPHES if surname.endswith(mark)), "")
        parts[-1] = surname[: len(surname) - len(mark)].rstrip(".,")
    return " ".join(parts[first:start]), " ".join(parts[start:])


def _behind_role(parts: list[str], first: int, words: QuotationWords) -> int:
    """Return where the name starts behind a role no list has, where nouns have capitals: Landwirt Jens Hartmann."""
    named = (at for at in range(first, len(parts)) if words.people.get(parts[at].casefold()) in ("he", "she"))
    end = next((at for at in range(first + 2, len(parts)) if parts[at] in words.links), len(parts))
    plain = end - first > _NAME and all(part[:1].isupper() for part in parts[first:end])
    return next(named, end - 2 if plain else first)


def _no_name(word: str, words: QuotationWords) -> bool:
    return bool(words.kinds.get(word, 0) & _SMALL)


def cast(text: str, parts: Iterable[tuple[int, int]], words: QuotationWords) -> Cast:
    """Return the entities that the paragraphs (offsets of ``text``) name with two words or more."""
    made = Cast(text, words)
    known: dict[str, Entity | None] = {}
    for start, end in parts:
        for found in words.name.finditer(text, start, end):
            run = found[0]
            if ". " in run:
                for at, part in _parted(run, found.start(), words):
                    _meet(made, part, at, known)
            elif " " in run or "\n" in run or text.startswith(", ", found.end()):
                _meet(made, run, found.start(), known)
            else:  # most runs: one word, no age behind it
                made.seen.append((found.start(), run))
    return made


def _meet(made: Cast, run: str, at: int, known: dict[str, Entity | None]) -> None:
    """Take in a run of capitalised words; ``known`` holds those met before."""
    text = made.text
    made.seen.append((at, run))
    if " " not in run and "\n" not in run and _YEARS.match(text, at + len(run)) is None:
        return
    if run not in known:
        known[run] = _entity(made, run, at)
    elif (entity := known[run]) is not None:
        entity.places.append(at)
    entity = known[run]
    if entity is not None and not entity.person:
        entity.person = _AGE.match(text, at + len(run)) is not None


def _parted(run: str, at: int, words: QuotationWords) -> Iterator[tuple[int, str]]:
    """Cut a run of capitalised words where a sentence ends in it: "Bush. He"; abbreviations end none."""
    start = 0
    for stop in _STOP.finditer(run):
        word = run[start : stop.start()].rpartition(" ")[2]
        if len(word) > 1 and "." not in word and word not in words.pieces.abbreviations:
            yield at + start, run[start : stop.start()]
            start = stop.end()
    yield at + start, run[start:]


def _entity(made: Cast, run: str, at: int) -> Entity | None:
    """Return whom a run of capitalised words names, titles apart; ``None`` where it is no name."""
    titles, name = made.stripped(run)
    if not name[:1].isupper() or (" " not in name and (name != run or _no_name(name, made.words))):
        return None
    if made.words.capitals and not made.words.determiners.isdisjoint(name.split()):
        return None
    entity = made.add(name, at)
    if titles:
        entity.role = entity.role or titles
        entity.kind = entity.kind or made.kind_of(titles.split())
        entity.person = True
    return entity


def runs(text: str, words: QuotationWords) -> list[re.Match[str]]:
    """Return the runs of capitalised words in a text."""
    return list(words.name.finditer(text))


def bare_name(mention: str, words: QuotationWords) -> tuple[str | None, str]:
    """Return the person's name in a mention of a script without capitals, and the title: 三ケ尻玲子, 理事長."""
    age = AGE_BRACKET.search(mention)
    if age is not None and age.end() == len(mention):
        mention = mention[: age.start()]
    title = max((item for item in words.titles if mention.endswith(item)), key=len, default="")
    if not title:
        return _behind_title(mention, words)
    body = mention[: len(mention) - len(title)].strip()
    parts = body.split()
    if len(parts) > 1 or mention != body + title:
        aged = next((part for part in parts if AGE_BRACKET.search(part)), None)
        last = len(title) == 1 or (parts and len(parts[-1]) == 1)
        name = aged or (parts[-1 if last else 0] if parts else "")
        return (AGE_BRACKET.sub("", name) or None), title
    for link in words.links:
        body = body.rpartition(link)[2]
    return (body or None), title


def _behind_title(mention: str, words: QuotationWords) -> tuple[str | None, str]:
    place, title = max(((mention.rfind(item), item) for item in words.titles), default=(-1, ""))
    name = mention[place + len(title) :] if place >= 0 else ""
    return (name if 1 < len(name) <= _LONGEST_NAME else None), title
