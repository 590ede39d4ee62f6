"""What was said: the words left and right of a cue that it governs."""

from __future__ import annotations

from typing import NamedTuple

from newsparse.lexicon import kinds
from newsparse.parts.quotation.clauses import clause_end
from newsparse.parts.quotation.nouns import end_of, nouny
from newsparse.parts.quotation.reading import BEFORE_GROUP, FRAGMENT
from newsparse.parts.quotation.sources import Sources

_LEADING = kinds.COMMA | kinds.DASH | kinds.CONJUNCTION | kinds.ADVERB | kinds.COLON
_CLAUSE_OVER = kinds.END | kinds.CLOSE | kinds.OPEN | kinds.SUBORDINATOR
_ADJUNCT = kinds.PREPOSITION | kinds.TIME | kinds.ADVERB
_VERBS = kinds.AUXILIARY | kinds.VERB | kinds.FINITE
_MARKED = kinds.QUOTE | kinds.COLON
_PAUSES = kinds.COMMA | kinds.DASH
_NOT_FREE = kinds.LINK | kinds.DETERMINER
_BARE = kinds.BARE | kinds.NOUN
_NO_BARE = kinds.CONJUNCTION | _CLAUSE_OVER
_OPENS = kinds.COMPLEMENTISER | kinds.QUESTION | _MARKED | kinds.INFINITIVE | kinds.PREPOSITION
_TAKES = kinds.DIRECT | kinds.CLAUSE
_LINKS = kinds.SUBORDINATOR | kinds.QUESTION
_FRONTED = kinds.PREPOSITION | kinds.SUBORDINATOR | kinds.TIME
_PARTED = kinds.COMMA | kinds.PRONOUN
_NO_CLAUSE = kinds.CONJUNCTION | kinds.RELATIVE | kinds.CUE | kinds.QUOTE | kinds.SUBORDINATOR
_VERB_OR_QUOTE = _VERBS | kinds.QUOTE
_PARTS = kinds.COMMA | kinds.QUOTE


class Content(NamedTuple):
    """What stands right of a cue: where it starts and what opens it (one of the frame bits), 0 for nothing."""

    first: int
    """First word."""
    opened: int
    """``DIRECT``, ``CLAUSE``, ``BARE``, ``NOUN`` or ``TO``; 0 where the cue ends its clause."""


class Contents(Sources):
    """The part of the reading that looks for what a cue governs."""

    # -- to the right ------------------------------------------------------------------------------------------

    def _right(self, at: int, frame: int, *, left: bool = True) -> Content:
        """Return what stands right of the cue, behind its object, its adverbs and its prepositional phrases.

        ``left`` tells whether anything stands left of it that it could govern.
        """
        if frame & kinds.OBJECT:
            at = self._object(at)
        bits = self.tokens.bits
        if at < self.last and bits[at] & kinds.PREPOSITION and self._takes(at):
            return Content(at + 1, kinds.NOUN)
        while at < self.last:
            here = bits[at]
            found = None
            if here & _OPENS:
                found = self._opened(at, here, frame)
            elif here & _PAUSES:
                found = self._paused(at, frame, left=left)
            if found is not None:
                return found
            step = self._passed(at, here, frame)
            if not step:
                bare = frame & _BARE and not here & _NO_BARE
                return Content(at, kinds.BARE if bare else 0)
            at = step
        return Content(self.last, 0)

    def _takes(self, at: int) -> bool:
        """Tell whether a preposition opens what the cue before it says: "insists on"."""
        return self.tokens.word(at) in self.words.takes.get(self.tokens.word(at - 1), ())

    def _opened(self, at: int, here: int, frame: int) -> Content | None:
        """Return the content that a word opens: a complementiser, a question word, a quotation, a colon, "to"."""
        if here & kinds.COMPLEMENTISER:
            return Content(at + 1, kinds.CLAUSE)
        if here & kinds.QUESTION and frame & kinds.CLAUSE:
            return Content(at, kinds.CLAUSE)
        if here & _MARKED:
            return Content(at + bool(here & kinds.COLON), kinds.DIRECT)
        if here & kinds.INFINITIVE and frame & kinds.TO:
            return Content(at, kinds.TO)
        if frame & kinds.NOUN and here & kinds.PREPOSITION and not here & _NOT_FREE:
            return Content(at, kinds.NOUN)
        return None

    def _paused(self, at: int, frame: int, *, left: bool) -> Content:
        """Return what follows a comma or dash: a clause, a quotation or nothing."""
        bits, last = self.tokens.bits, self.last
        after = bits[at + 1] if at + 1 < last else kinds.END
        if after & kinds.COMPLEMENTISER:
            return Content(at + 2, kinds.CLAUSE)
        if self.words.comma and frame & kinds.CLAUSE and not left and at + 2 < last and not self._insertion(at + 1):
            return Content(at + 1, kinds.CLAUSE)
        first = at + 2 if after & kinds.CONJUNCTION else at + 1
        return Content(first, kinds.DIRECT) if first < last and bits[first] & kinds.QUOTE else Content(at, 0)

    def _passed(self, at: int, here: int, frame: int) -> int:
        """Return the word behind an adverb, a phrase or an object before the content, 0 for anything else."""
        if here & _CLAUSE_OVER:
            return 0
        if here & _ADJUNCT and not here & kinds.DETERMINER:
            return max(end_of(self.tokens, at + 1, self.last), at + 1) if here & kinds.PREPOSITION else at + 1
        if frame & kinds.SPEECH and not frame & _BARE and (nouny(here) or here & kinds.OBLIQUE):
            return at + 1
        return 0

    def _insertion(self, at: int) -> bool:
        """Tell whether what follows a comma is no reported clause: a conjunction, a relative, another cue."""
        here = self.tokens.bits[at]
        return bool(here & _NO_CLAUSE)

    def _object(self, at: int) -> int:
        """Return the word behind the person a cue speaks to: "told reporters"."""
        tokens, bits, last = self.tokens, self.tokens.bits, self.last
        if at >= last:
            return at
        if bits[at] & kinds.OBLIQUE:
            return at + 1
        if bits[at] & kinds.PRONOUN and not bits[at] & kinds.DETERMINER:
            return at + 1
        end = end_of(tokens, at, last)
        if end < last and bits[end] & _VERBS:
            return at
        return end

    # -- to the left -------------------------------------------------------------------------------------------

    def _left(self, end: int, frame: int) -> tuple[int, int] | None:
        """Return what stands left of the cue's clause, if a comma or a quotation parts them."""
        bits = self.tokens.bits
        if not frame & _TAKES or end <= self.free:
            return None
        end -= self._linked(end)
        if end <= self.free or not bits[end - 1] & BEFORE_GROUP:
            return None
        start = self.free
        while start < end and bits[start] & _LEADING:
            start += 1
        while end > start and bits[end - 1] & _PAUSES:
            end -= 1
        return (start, end) if start < end and self._clause(start, end) else None

    def _linked(self, end: int) -> int:
        """Return 1 where a word like "as" ties the cue's clause to what goes before: "…, as police said"."""
        bits = self.tokens.bits
        if end - 1 <= self.free or not bits[end - 1] & _LINKS:
            return 0
        return int(bool(bits[end - 2] & _PARTS))

    def _clause(self, start: int, end: int) -> bool:
        """Tell whether a range may be reported words and is no fronted phrase of place or time."""
        bits = self.tokens.bits
        if not bits[start] & _FRONTED or bits[start] & kinds.DETERMINER:
            return True
        inside = bits[start:end]
        if self.tokens.capitals and any(
            not here & ~kinds.VERB and self.tokens.small(i) for i, here in enumerate(inside, start)
        ):
            return True  # where nouns have capitals, a plain word without one is mostly a verb
        return any(here & _PARTED or (here & kinds.QUOTE and not here & kinds.TERM) for here in inside)

    def _short(self, first: int, last: int) -> bool:
        """Tell whether a range is too short to be reported words."""
        return last - first < FRAGMENT and not self._quotes(first, last)

    def _goes_on(self, comma: int, before: tuple[int, int]) -> bool:
        """Tell whether a clause goes on behind an inserted attribution: "No one, he said, was hurt"."""
        bits = self.tokens.bits
        if comma + 1 >= self.last or not bits[comma] & kinds.COMMA:
            return False
        if not bits[comma + 1] & _VERBS:
            return False
        return not any(here & _VERB_OR_QUOTE for here in bits[before[0] : before[1]])

    def _after_as(self, left: int, comma: int) -> tuple[int, int] | None:
        """Return the clause after "As she put it,"."""
        bits = self.tokens.bits
        if not self.first < left <= self.free + 2 or not bits[left - 1] & _LINKS:
            return None
        if comma + 2 >= self.last or not bits[comma] & kinds.COMMA:
            return None
        return comma + 1, clause_end(self.tokens, comma + 1, self.last)
