"""Whose words they are: the noun phrase that governs a cue."""

from __future__ import annotations

from newsparse.lexicon import kinds
from newsparse.parts.quotation.clauses import Source, name_apposition, opening_subject, subject_after, subject_before
from newsparse.parts.quotation.nouns import end_of, nouny
from newsparse.parts.quotation.reading import BEFORE_GROUP, Reading

_ENDS_ATTRIBUTION = BEFORE_GROUP | kinds.COLON | kinds.PREPOSITION | kinds.TIME
_LINKS = kinds.QUESTION | kinds.SUBORDINATOR
_INVERTS = kinds.FINITE | kinds.DIRECT
_OPENS = kinds.COMPLEMENTISER | kinds.QUOTE
_PAUSES = kinds.COMMA | kinds.END
_ADJUNCT = kinds.PREPOSITION | kinds.TIME | kinds.OBLIQUE
_PARTS = kinds.COMMA | kinds.QUOTE
_SMALL = kinds.PREPOSITION | kinds.CONJUNCTION | kinds.DETERMINER | kinds.QUOTE | kinds.NAME | kinds.TITLE
_APPOSED = kinds.RELATIVE | kinds.DETERMINER | kinds.NUMBER | kinds.TITLE
_FRONTED = kinds.PREPOSITION | kinds.TIME | kinds.ADVERB
_NO_FRONTED = (
    kinds.COMMA | kinds.QUOTE | kinds.FINITE | kinds.VERB | kinds.AUXILIARY | kinds.PRONOUN & ~kinds.DETERMINER
)
_LONGEST_FRONTED = 8
_VERBS = kinds.VERB | kinds.FINITE | kinds.GERUND | kinds.PARTICIPLE


class Sources(Reading):
    """The part of the reading that looks for sources."""

    def _inverted(self, at: int, group: int) -> Source | None:
        """Return the subject that follows the cue, where none goes before it: "said Rosalind Teague"."""
        bits = self.tokens.bits
        if bits[at] & _INVERTS != _INVERTS:
            return None
        before = bits[group - 1] if group > self.first else kinds.END
        if before & _LINKS and group - 1 <= self.free:
            before = kinds.COMMA
        if not before & BEFORE_GROUP:
            if not (self.words.fronts and self._fronted(group)):
                return None
            before = kinds.END
        found = subject_after(self.tokens, at + 1, self.last)
        if found is None and not before & kinds.END:
            found = self._behind_phrase(at + 1, before)
        if found is None or bits[found.first] & kinds.OBLIQUE:
            return None
        if before & kinds.QUOTE or found.last >= self.last or self._closes(found, before, group):
            return found
        return found if self.words.separable and self.tokens.word(at) in self.words.separable else None

    def _fronted(self, group: int) -> bool:
        """Tell whether a phrase of time or place alone goes before the verb: "Am Montag sagte sie"."""
        bits = self.tokens.bits
        if not bits[self.free] & _FRONTED or group - self.free > _LONGEST_FRONTED:
            return False
        return not any(here & _NO_FRONTED and not here & kinds.TERM for here in bits[self.free : group])

    def _closes(self, found: Source, before: int, group: int) -> bool:
        """Tell whether a clause ends behind a subject that follows its cue, so that it is no object or clause."""
        bits = self.tokens.bits
        behind = found.last
        if bits[behind] & kinds.HEARER:
            behind = end_of(self.tokens, behind, self.last)
        after = bits[behind] if behind < self.last else kinds.END
        pronoun = found.last == found.first + 1 and bits[found.first] & kinds.PRONOUN
        if pronoun and after & kinds.ADVERB and found.last + 1 < self.last:
            after = bits[found.last + 1]
        if before & kinds.END and after & _OPENS:
            return True
        if after & kinds.QUOTE or (not after & _PAUSES and self._apposition_ends(group - 1)):
            return False
        return bool(after & _ENDS_ATTRIBUTION)

    def _behind_phrase(self, at: int, before: int) -> Source | None:
        """Return the subject behind a prepositional phrase: "dijo ante la sede la dirigente"."""
        bits = self.tokens.bits
        if not (self.words.drops or before & _PARTS) or at >= self.last or not bits[at] & _ADJUNCT:
            return None
        at = max(end_of(self.tokens, at + 1, self.last), at + 1)
        found = subject_after(self.tokens, at, self.last)
        return found if found is not None and (found.last >= self.last or bits[found.last] & BEFORE_GROUP) else None

    def _apposition_ends(self, comma: int) -> bool:
        """Tell whether the comma before a cue closes an apposition: "Conway, a manager, said Trump"."""
        bits = self.tokens.bits
        at = comma - 1
        while at > self.free and not bits[at] & _PARTS:
            at -= 1
        return at > self.free and bool(bits[at + 1] & _APPOSED)

    def _subject(self, at: int, group: int) -> Source | None:
        """Return the subject that goes before the cue."""
        tokens, bits = self.tokens, self.tokens.bits
        low = self.free
        if bits[at] & kinds.GERUND and group == at:
            before = bits[at - 1] if at > low else kinds.COMMA
            if not nouny(before) or before & kinds.COMMA:
                return (
                    self._last_source()
                    or opening_subject(tokens, self.first, at)
                    or opening_subject(tokens, self.first, self.last)
                )
        if group > low and bits[group - 1] & kinds.CONJUNCTION:
            comma = next((i for i in range(group - 2, low, -1) if bits[i] & kinds.COMMA), group)
            near = comma + 1 < group and bits[comma + 1] & kinds.PRONOUN
            known = opening_subject(tokens, comma + 1, group - 1) if near else self._last_source()
            if known is not None:
                return known
        return subject_before(tokens, low, group)

    def _last_source(self) -> Source | None:
        named = (item.phrase for item in reversed(self.found) if not item.relative)
        return next((phrase for phrase in named if phrase is not None), None)

    def _phrase_source(self, at: int, behind: int) -> Source | None:
        """Return the source of a phrase: the pronoun inside it ("по его словам"), else what follows."""
        bits = self.tokens.bits
        for index in range(at, behind):
            if bits[index] & kinds.DETERMINER and self.tokens.word(index).casefold() in self.words.referents:
                return Source(index, index + 1, index + 1)
        first = behind - 1 if bits[behind - 1] & kinds.DETERMINER else behind
        link = first < self.last and bits[first] & kinds.LINK
        end = end_of(self.tokens, first + 1 if link else first, self.last)
        if end <= behind and not (end == behind and behind > first):
            return None
        if self.tokens.capitals and (end := self._behind_noun(first, end)) <= first:
            return None
        return Source(first, name_apposition(self.tokens, end, self.last), end)

    def _behind_noun(self, first: int, end: int) -> int:
        """Return where a phrase ends in a language whose nouns have capitals; ``first`` if it has no noun or pronoun.

        A word in lower case behind a noun, and no small word, is the sentence's own: "laut RWE ▏weniger".
        """
        tokens, any_noun, behind = self.tokens, False, False
        for index in range(first, end):
            here = tokens.bits[index]
            if not tokens.small(index) or here & kinds.PRONOUN:
                any_noun = behind = True
            elif here & _SMALL:
                behind = False
            elif behind:
                return index
        return end if any_noun else first

    def _phrase(self, at: int) -> int:
        """Return the word behind the phrase that starts at ``at``, 0 if none does."""
        tokens = self.tokens
        found = self.words.phrase.match(tokens.text, tokens.starts[at])
        if found is None:
            return 0
        end = found.end()
        while tokens.starts[at] < end:
            at += 1
        return at

    def _signature(self, at: int) -> Source | None:
        """Return the name behind a dash that signs a quotation: “…” — Jacklyn Ashley."""
        bits = self.tokens.bits
        if at + 2 >= self.last or not bits[at + 1] & kinds.DASH:
            return None
        end = end_of(self.tokens, at + 2, self.last)
        return Source(at + 2, end, end) if end > at + 2 else None

    def _verb(self, source: Source | None, quoted: int) -> tuple[int, int] | None:
        """Return the verb behind the subject, for want of a cue."""
        bits = self.tokens.bits
        for at in range(source.last if source else quoted, quoted):
            if bits[at] & _VERBS:
                return at, at + 1
        if quoted > self.first and bits[quoted - 1] & kinds.COLON:
            return quoted - 1, quoted
        return None
