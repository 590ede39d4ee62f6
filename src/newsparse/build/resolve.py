"""Who a source is, over the whole story: surnames, pronouns and titles to names; what is unsure stays open."""

from __future__ import annotations

from itertools import islice

from attrs import Factory, define, evolve

from newsparse.build.cast import Cast, Entity, bare_name, cast, runs, stripped
from newsparse.lexicon import kinds
from newsparse.lexicon.sections.quotation import QuotationWords
from newsparse.model import Article, Quotation, Speaker
from newsparse.text.whitespace import clean

_WINDOW = 700
_REACH = 3
_MOST = 200
_SMALL_WORD = kinds.PREPOSITION | kinds.CONJUNCTION


def resolve(article: Article, words: QuotationWords) -> tuple[Quotation, ...]:
    """Return the article's quotations with the speakers' names and roles filled in, where the story tells them."""
    if not article.quotations:
        return ()
    parts = [(part.span.start, part.span.end) for part in article.body]
    resolver = Resolver(article.source, words, cast(article.source, parts, words))
    return tuple(resolver.quotation(item) for item in article.quotations)


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
    at: int = 0
    """Offset of the last source that was resolved."""
    spoke: list[Entity] = Factory(list)
    """Who has spoken so far."""

    def quotation(self, item: Quotation) -> Quotation:
        """Return one quotation, resolved; they must come in order."""
        speaker = item.speaker
        if speaker is None:
            return item
        at = item.source_span.start if item.source_span is not None else item.spans[0].start
        found = self._entity(speaker.mention, item, at)
        if found is None:
            self._remember(speaker.mention, item.paragraph or 0)
            return item
        self.last, self.paragraph, self.at = found, item.paragraph or 0, at
        self.spoke.append(found)
        return evolve(item, speaker=Speaker(name=found.name, mention=speaker.mention, role=found.role))

    def _remember(self, mention: str, paragraph: int) -> None:
        """Keep a source without a name as the one that a following "it" or "he" may stand for."""
        folded = mention.casefold()
        if mention and folded not in self.words.referents:
            parts = folded.split()
            person = any(part in self.words.titles for part in parts)
            self.last = Entity(mention, kind=self.cast.kind_of(reversed(parts)), person=person)
            self.paragraph = paragraph

    def _entity(self, mention: str, item: Quotation, at: int) -> Entity | None:
        """Return whom a mention at offset ``at`` stands for."""
        folded = mention.casefold()
        kind = self.words.referents.get(folded)
        if kind is not None:
            return self._pronoun(kind, at, item.paragraph or 0)
        if not mention:
            return self.last
        if self.words.order != "verb-second" and not runs(mention, self.words):
            return self._uncapitalised(mention, at)
        if self.words.kinds.get(folded, 0) & kinds.RELATIVE:
            return self._named_before(at)
        return self._by_name(mention, at) or self._in_apposition(item, at) or self._by_noun(folded, at)

    def _uncapitalised(self, mention: str, at: int) -> Entity | None:
        """Return whom a mention in a script without capitals stands for: the name before or behind a title."""
        name, title = bare_name(mention, self.words)
        if name is None:
            return None
        for entity in reversed(self.spoke):
            if entity.name.startswith(name) and (len(name) > 1 or not title or title in (entity.role or "")):
                return entity
        if len(name) == 1:
            return None
        found = self.cast.add(name, at)
        found.role = found.role or mention.replace(name, "", 1).strip() or None
        return found

    # -- names -------------------------------------------------------------------------------------------------

    def _by_name(self, mention: str, at: int) -> Entity | None:
        """Return the entity whose name is the head of the mention: "operations manager Brett Carmody"."""
        inside = runs(mention, self.words)
        if not inside:
            return None
        run = inside[-1]
        before = mention[: run.start()].split()
        if run.end() == len(mention) and before and stripped(run[0], self.words)[0]:
            return self._enter(run[0], before, at)
        if run.end() < len(mention) or any(self._small(word) for word in before):
            run, before = inside[0], []
            if run.start() or not self._small(
                mention[run.end() :].split(maxsplit=1)[0] if run.end() < len(mention) else ""
            ):
                return None
            if self.words.kinds.get(run[0].split()[0], 0) & kinds.DETERMINER:
                return None
        return self._enter(run[0], before, at)

    def _small(self, word: str) -> bool:
        return bool(self.words.kinds.get(word, 0) & _SMALL_WORD)

    def _enter(self, run: str, before: list[str], at: int) -> Entity | None:
        """Return the entity of a run of capitalised words, made where it is new."""
        titles, name = stripped(run, self.words)
        found = self.cast.named(name, at)
        if found is None:
            if not name[:1].isupper() or (" " not in name and before and not titles):
                return None
            found = self.cast.add(name, at)
        role = " ".join(word for word in (*before, *titles.split()) if word.casefold() not in self.words.determiners)
        found.role = found.role or role or None
        found.kind = found.kind or self.cast.kind_of(role.split())
        return found

    def _in_apposition(self, item: Quotation, at: int) -> Entity | None:
        """Return the person named behind a common noun: "its regional secretary, Moira Uttley"."""
        if item.source_span is None or item.speaker is None:
            return None
        whole = item.source_span.of(self.text)
        comma = whole.find(",")
        if comma < 0:
            return None
        inside = [run for run in runs(whole, self.words) if run.start() > comma]
        if not inside or whole[comma + 1 : inside[0].start()].strip() or " " not in clean(inside[0][0]):
            return None
        return self._enter(inside[0][0], item.speaker.mention.split(), at)

    def _named_before(self, at: int) -> Entity | None:
        """Return the last entity named before ``at`` in the same sentence or so: what "who" stands for."""
        for run in reversed(runs(self.text[max(0, at - _WINDOW // 4) : at], self.words)):
            found = self.cast.named(stripped(run[0], self.words)[1], at)
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
            and (here is None or here.kind != kind or near in self._all(start, at))
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
        gap = "\n\n" if "\n\n" in self.text[low:at] else "\n"
        return max(self.text.rfind(gap, low, at), low)

    def _all(self, start: int, end: int) -> list[Entity]:
        listed = (
            self.cast.named(stripped(run[0], self.words)[1], end) for run in runs(self.text[start:end], self.words)
        )
        return [entity for entity in listed if entity is not None]

    def _agreeing(self, kind: str, start: int, end: int) -> Entity | None:
        """Return the person in a stretch who agrees with a pronoun: the last of sure ones, else the first of others."""
        listed = self._all(start, end)
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

    def _people(self) -> list[Entity]:
        return list(islice(self.cast.by_name.values(), _MOST))

    def _body(self, noun: str, at: int, mention: str) -> Entity | None:
        named = [entity for entity in self.cast.by_word.get(noun, ()) if entity.places[0] <= at]
        if named:
            return named[-1]
        if mention.count(" ") != 1:
            return None
        spoke = list(dict.fromkeys(id(entity) for entity in self.spoke if entity.kind == "it"))
        return next((entity for entity in self.spoke if entity.kind == "it"), None) if len(spoke) == 1 else None
