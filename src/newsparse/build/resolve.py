"""Who a source is, over the whole story: surnames, pronouns and titles to names; what is unsure stays open."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from attrs import Factory, define

from newsparse.build.cast import AGE_BRACKET, Cast, Entity, bare_name, cast, runs
from newsparse.lexicon import kinds
from newsparse.lexicon.sections.quotation import QuotationWords
from newsparse.model import Speaker
from newsparse.parts.quotation import Attribution, Range
from newsparse.text.whitespace import clean

_WINDOW = 700
_REACH = 3
_SMALL_WORD = kinds.PREPOSITION | kinds.CONJUNCTION


def resolve(
    text: str, parts: Iterable[Range], found: Iterable[Attribution], words: QuotationWords
) -> list[Speaker | None]:
    """Return the speakers of attributions, in order, with names and roles where the paragraphs tell them."""
    resolver = Resolver(text, words, cast(text, parts, words))
    return [resolver.speaker(item) for item in found]


@define(eq=False)
class Resolver:
    """The state on the way through a story: who is who, and who spoke last."""

    text: str
    """The story's source."""
    words: QuotationWords
    """The language's words."""
    cast: Cast
    """Whom the story names."""
    last: Entity | None = None
    """Who spoke last."""
    paragraph: int = 0
    """Where."""
    spoke: list[Entity] = Factory(list)
    """Who has spoken so far."""

    def speaker(self, item: Attribution) -> Speaker | None:
        """Return the speaker of one attribution; they must come in order."""
        if item.head is None and not item.implied:
            return None
        mention = "" if item.head is None else clean(self.text[item.head[0] : item.head[1]])
        at = item.pieces[0][0] if item.source is None else item.source[0]
        found = self._entity(mention, item, at)
        if found is None:
            self._remember(mention, item.paragraph)
            return Speaker(mention=mention)
        self.last, self.paragraph = found, item.paragraph
        self.spoke.append(found)
        return Speaker(name=found.name, mention=mention, role=found.role)

    def _remember(self, mention: str, paragraph: int) -> None:
        """Keep a source without a name as the one that a following "it" or "he" may stand for."""
        folded = mention.casefold()
        if mention and folded not in self.words.referents:
            parts = folded.split()
            person = any(part in self.words.titles for part in parts)
            self.last = Entity(mention, kind=self.cast.kind_of(reversed(parts)), person=person)
            self.paragraph = paragraph

    def _entity(self, mention: str, item: Attribution, at: int) -> Entity | None:
        """Return whom a mention at offset ``at`` stands for."""
        folded = mention.casefold()
        kind = self.words.referents.get(folded)
        if kind is not None:
            return self._pronoun(kind, at, item.paragraph)
        if not mention:
            return self.last
        if self.words.order != "verb-second" and not runs(mention, self.words):
            return self._uncapitalised(mention, at)
        if self.words.kinds.get(folded, 0) & kinds.RELATIVE:
            return self._named_before(at)
        return self._by_name(mention, at) or self._in_apposition(item, mention, at) or self._by_noun(folded, at)

    def _uncapitalised(self, mention: str, at: int) -> Entity | None:
        """Return whom a mention in a script without capitals stands for: the name before or behind a title."""
        name, title = bare_name(mention, self.words)
        if name is None:
            return self.cast.by_name.get(mention)
        for entity in reversed(self.spoke):
            if entity.name.startswith(name) and (len(name) > 1 or not title or title in (entity.role or "")):
                return entity
        if len(name) == 1:
            return None
        found = self.cast.add(name, at)
        found.role = found.role or AGE_BRACKET.sub("", mention.replace(name, "", 1)).strip() or None
        return found

    # -- names -------------------------------------------------------------------------------------------------

    def _by_name(self, mention: str, at: int) -> Entity | None:
        """Return the entity whose name is the head of the mention: "operations manager Brett Carmody"."""
        if self.words.name.fullmatch(mention):
            return self._enter(mention, [], at)
        inside = runs(mention, self.words)
        if not inside:
            return None
        run = inside[-1]
        before = mention[: run.start()].split()
        if self._common(run[0], before):
            return None
        titled = bool(before) and bool(self.cast.stripped(run[0])[0])
        if run.end() == len(mention) and (titled or not any(self._small(word) for word in before)):
            return self._enter(run[0], before, at)
        return self._enter(inside[0][0], [], at) if self._leads(inside[0], mention) else None

    def _leads(self, run: re.Match[str], mention: str) -> bool:
        """Tell whether a mention opens with a name that a phrase follows: "Diane Wood of California"."""
        behind = mention[run.end() :].split(maxsplit=1)
        if run.start() or not behind or not self._small(behind[0]):
            return False
        return not self.words.kinds.get(run[0].split()[0], 0) & kinds.DETERMINER

    def _common(self, run: str, before: list[str]) -> bool:
        """Tell whether a word with a capital is a common noun, where all nouns have one: "die Polizei"."""
        return (
            self.words.capitals
            and " " not in run
            and bool(before)
            and before[-1].casefold() in (self.words.determiners)
        )

    def _small(self, word: str) -> bool:
        return bool(self.words.kinds.get(word, 0) & _SMALL_WORD)

    def _enter(self, run: str, before: list[str], at: int) -> Entity | None:
        """Return the entity of a run of capitalised words, made where it is new."""
        titles, name = self.cast.stripped(run)
        if not name[:1].isupper():
            return None
        found = self.cast.named(name, at)
        if found is None:
            if " " not in name and before and not titles:
                return None
            found = self.cast.add(name, at)
        if found.role is None or found.kind is None:
            told = [word for word in (*before, *titles.split()) if word.casefold() not in self.words.determiners]
            found.role = found.role or " ".join(told) or None
            found.kind = found.kind or self._kind_before(told)
        return found

    def _kind_before(self, told: list[str]) -> str | None:
        """Return what the words before a name tell: the title next to it, not the body it is of ("board chair")."""
        nearest = told[-1].casefold().strip(".,") if told else ""
        if nearest in self.words.titles and nearest not in self.words.people:
            return None
        return self.cast.kind_of(told)

    def _in_apposition(self, item: Attribution, mention: str, at: int) -> Entity | None:
        """Return the person named behind a common noun: "its regional secretary, Moira Uttley"."""
        if item.source is None:
            return None
        comma = self.text.find(",", *item.source)
        if comma < 0:
            return None
        found = self.words.name.search(self.text, comma + 1, item.source[1])
        if found is None or self.text[comma + 1 : found.start()].strip() or " " not in clean(found[0]):
            return None
        return self._enter(found[0], mention.split(), at)

    def _named_before(self, at: int) -> Entity | None:
        """Return the entity named right before ``at``, an apposition between: what "who" stands for."""
        low, high = bisect_left(self.cast.seen, (at - _WINDOW // 4,)), bisect_left(self.cast.seen, (at,))
        for start, run in reversed(self.cast.seen[low:high]):
            between = self.text[start + len(run) : at].strip()
            if between.strip(",") and not (between[0] == between[-1] == "," and "." not in between):
                return None
            found = self.cast.named(self.cast.stripped(run)[1], at)
            if found is not None:
                return found
        return None

    # -- pronouns and nouns ------------------------------------------------------------------------------------

    def _pronoun(self, kind: str, at: int, paragraph: int) -> Entity | None:
        """Return whom a pronoun stands for: who spoke last, else who was named last, if they agree."""
        if kind == "other":
            return None
        near = self.last if paragraph - self.paragraph < _REACH else None
        if kind in ("it", "they"):
            return near if near is not None and near.kind in ("it", "they") else None
        found = self._person(kind, at, near)
        if found is not None and found.kind is None:
            found.kind = kind
        return found

    def _person(self, kind: str, at: int, near: Entity | None) -> Entity | None:
        """Return the person a pronoun agrees with: named in this paragraph, else who spoke last, else named before."""
        start = self._paragraph_start(at)
        here = self._agreeing(kind, start, at)
        if (
            near is not None
            and near.kind == kind
            and (here is None or here.kind != kind or near in self.cast.between(start, at))
        ):
            return near
        if here is not None and here.kind == kind:
            return here
        spoke = next((entity for entity in reversed(self.spoke) if entity.kind == kind), None)
        if near is not None and near.kind is None and (near.person or near.places) and (spoke is None or here is near):
            return near
        return spoke or here or self._agreeing(kind, max(0, start - _WINDOW), start)

    def _paragraph_start(self, at: int) -> int:
        low = max(0, at - 2 * _WINDOW)
        gap = "\n\n" if self.text.find("\n\n", low, at) >= 0 else "\n"
        return max(self.text.rfind(gap, low, at), low)

    def _agreeing(self, kind: str, start: int, end: int) -> Entity | None:
        """Return the person in a stretch who agrees with a pronoun: the last of sure ones, else the first of others."""
        listed = self.cast.between(start, end)
        sure = [entity for entity in listed if entity.kind == kind]
        if sure:
            return sure[-1]
        return next((entity for entity in listed if entity.kind is None and entity.person), None)

    def _by_noun(self, mention: str, at: int) -> Entity | None:
        """Return the one whom "the company" or "the minister" stands for, where only one fits."""
        first, _, noun = mention.rpartition(" ")
        if not first or self.words.definites.isdisjoint(first.split()[:1]):
            return None
        if self.words.people.get(noun) == "it":
            return self._body(noun, at, mention)
        fitting = [
            entity for entity in self.cast.by_name.values() if entity.role and noun in entity.role.casefold().split()
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _body(self, noun: str, at: int, mention: str) -> Entity | None:
        named = [entity for entity in self.cast.by_word.get(noun, ()) if entity.places[0] <= at]
        if named:
            return named[-1]
        if mention.count(" ") != 1:
            return None
        spoke = list(dict.fromkeys(id(entity) for entity in self.spoke if entity.kind == "it"))
        return next((entity for entity in self.spoke if entity.kind == "it"), None) if len(spoke) == 1 else None
