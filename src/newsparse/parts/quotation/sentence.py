"""One sentence: its cues from left to right, the source of each and what it governs."""

from __future__ import annotations

from newsparse.lexicon import kinds
from newsparse.model import QuotationKind
from newsparse.parts.quotation.clauses import (
    Source,
    clause_end,
    opening_subject,
    subject_after,
    subject_before,
    verb_group,
)
from newsparse.parts.quotation.contents import Content, Contents
from newsparse.parts.quotation.found import Attribution
from newsparse.parts.quotation.nouns import start_of
from newsparse.parts.quotation.reading import BEFORE_GROUP, FRAGMENT

_BREAKS = kinds.COMMA | kinds.QUOTE | kinds.COMPLEMENTISER
_PARTS = kinds.COMMA | kinds.QUOTE
_PAUSES = kinds.COMMA | kinds.DASH
_BEFORE_DROPPED = kinds.COMMA | kinds.QUOTE | kinds.DASH
_LEADS = kinds.COMMA | kinds.DASH | kinds.CONJUNCTION
_TRAILS = kinds.COMMA | kinds.DASH | kinds.ADVERB
_GOVERNED = kinds.INFINITIVE | kinds.PREPOSITION
_CLOSES = kinds.FINITE | kinds.DIRECT | kinds.SPEECH
_DROPS = kinds.FINITE | kinds.SPEECH
_SPEAKS = kinds.NUMBER | kinds.NAME | kinds.PRONOUN | kinds.TITLE | kinds.RELATIVE | kinds.QUOTE
_VERBS = kinds.VERB | kinds.FINITE
_NO_HEAD = kinds.DETERMINER | kinds.PRONOUN
_GOES_ON = ",?!"
_CLOSING = 14
_CLAUSE_ENDS = BEFORE_GROUP | kinds.COLON | kinds.CONJUNCTION | kinds.CLOSE | kinds.COMPLEMENTISER | kinds.QUESTION


class Sentence(Contents):
    """The reading of a sentence."""

    def read(self) -> list[Attribution]:
        """Return the attributions of the sentence, in order."""
        bits = self.tokens.bits
        at = self.first
        if self.cues and self.cues[-1] > self.last - _CLOSING:
            at = self._closing()
        for index in self.cues:
            if index < at:
                continue
            if bits[index] & kinds.ACCORDING and (behind := self._according(index)) > index:
                at = behind
            elif bits[index] & kinds.CUE:
                at = max(self._cue(index), index + 1)
        if self.tokens.quotes:
            self._leftover()
        return self.found

    # -- the attribution that closes a sentence ----------------------------------------------------------------

    def _closing(self) -> int:
        """Read the attribution that closes the sentence, if one does: it governs all before it."""
        bits = self.tokens.bits
        low, high = max(self.first + 2, self.last - _CLOSING), self.last - 1
        for at in reversed(self.cues):
            if at <= low:
                break
            if bits[at] & kinds.ACCORDING:
                return self.first if self._follows_source(at) else self._closed_by_phrase(at)
            for index in range(at + 1, high):
                if bits[index] & _BREAKS:
                    return self.first
            if bits[at] & _CLOSES == _CLOSES:
                return self._closed_by(at)
            high = at + 1
        return self.first

    def _closed_by_phrase(self, at: int) -> int:
        """Read "…, according to X." as what closes its sentence, quoted words apart; return the word to go on from."""
        bits, behind = self.tokens.bits, self._phrase(at)
        source = self._phrase_source(at, behind)
        if source is None or not bits[at - 1] & _PAUSES or max(source.last, behind) < self.last - 1:
            return self.first
        start = self.first
        while start < at and bits[start] & _LEADS:
            start += 1
        if at - start < FRAGMENT or bits[start] & kinds.ACCORDING or self._quotes(start, self.last):
            return self.first
        self._add([(start, at)], source, (at, behind), kinds.SPEECH)
        self.free = self.last
        return self.last

    def _closed_by(self, at: int) -> int:
        """Read the cue at ``at`` as the one that closes its sentence; return the word to go on from."""
        bits = self.tokens.bits
        if self._right(at + 1, bits[at]).opened or self._quotes(at + 1, self.last) or self._parted(at):
            return self.first
        group = verb_group(self.tokens, self.first, at)
        source = subject_before(self.tokens, self.first, group)
        if source is None or source.first <= self.first or source.last < group - 1:
            return self.first
        if not bits[source.first - 1] & _PARTS:
            return self.first
        before = self._left(source.first, bits[at])
        if before is None or bits[before[0]] & kinds.SUBORDINATOR or self._short(*before):
            return self.first
        self._add([before], source, (group, at + 1), bits[at])
        self.free = self.last
        return self.last

    # -- any verb ----------------------------------------------------------------------------------------------

    def _cue(self, at: int) -> int:
        """Read the cue at ``at``; return the word to go on from."""
        bits = self.tokens.bits
        group = verb_group(self.tokens, self.free, at)
        if self._unfinished(at, group) or self._parted(at):
            return at
        source = self._inverted(at, group)
        if source is not None:
            return self._govern(at, group, source, group, source.last)
        source = self._subject(at, group)
        if source is None:
            return self._dropped(at, group)
        if group < at and self._supposed(source, group, at):
            return at
        left = source.first if source.last <= at else group
        while left > self.free and bits[left - 1] & kinds.AUXILIARY:
            left -= 1
        return self._govern(at, group, source, left, at + 1)

    def _unfinished(self, at: int, group: int) -> bool:
        """Tell whether a cue is a passive or an infinitive."""
        bits = self.tokens.bits
        if group < at:
            return bool(bits[at] & kinds.PARTICIPLE) and any(here & kinds.PASSIVE for here in bits[group:at])
        if at == self.first or bits[at] & kinds.GERUND:
            return False
        return bool(bits[at - 1] & _GOVERNED)

    def _parted(self, at: int) -> bool:
        """Tell whether a cue lacks the word that must close its clause: "gab" says with "an" or "bekannt" alone."""
        tokens, separable = self.tokens, self.words.separable
        wanted = separable.get(tokens.word(at)) if separable else None
        if wanted is None:
            return False
        bits, last = tokens.bits, self.last
        if at + 1 < last and tokens.word(at + 1) in wanted and not bits[at + 1] & kinds.PREPOSITION:
            return False
        behind = (i for i in range(at + 1, last) if i + 1 >= last or bits[i + 1] & _CLAUSE_ENDS)
        return not any(tokens.word(i) in wanted for i in behind)

    def _supposed(self, source: Source, group: int, at: int) -> bool:
        """Tell whether a thing is only supposed to say: "the delay could suggest that …"."""
        tokens, bits = self.tokens, self.tokens.bits
        if not any(here & kinds.MODAL for here in bits[group:at]):
            return False
        head = source.first
        while head + 1 < source.head and not bits[head + 1] & kinds.PREPOSITION:
            head += 1
        return not (bits[head] | bits[source.first]) & _SPEAKS and tokens.word(head).casefold() not in self.words.people

    def _dropped(self, at: int, group: int) -> int:
        """Read a cue whose subject is left out: "…", relató."""
        bits = self.tokens.bits
        if not self.words.drops or bits[at] & _DROPS != _DROPS or group == self.first:
            return at
        if not bits[group - 1] & _BEFORE_DROPPED:
            return at
        return self._govern(at, group, None, group, at + 1)

    def _govern(self, at: int, group: int, source: Source | None, left: int, right: int) -> int:
        """Give the cue at ``at`` what it governs, to its left, its right or both; return the word to go on from."""
        bits = self.tokens.bits
        frame = bits[at]
        before = self._left(left, frame)
        content = self._right(right, frame, left=before is not None)
        if before and content.opened and not content.opened & kinds.DIRECT and bits[before[1] - 1] & kinds.QUOTE:
            content = Content(content.first, 0)
        parts = self._parts(before, content, frame)
        if not parts and not content.opened and (resumed := self._after_as(left, content.first)) is not None:
            parts = [resumed]
        if not parts:
            return at
        self._add(parts, source, (group, at + 1), frame)
        self.free = max(parts[-1][1], content.first)
        return self.free

    def _parts(self, before: tuple[int, int] | None, content: Content, frame: int) -> list[tuple[int, int]]:
        """Return the ranges of words that a cue governs."""
        if before is not None and not content.opened and self._goes_on(content.first, before):
            return [before, (content.first + 1, clause_end(self.tokens, content.first + 1, self.last))]
        if before is not None and self._short(*before):
            before = None
        if not content.opened:
            return [before] if before is not None else []
        opening = self.tokens.bits[content.first] if content.first < self.last else 0
        if opening & kinds.QUESTION and not frame & kinds.CLAUSE:
            return []
        after = (content.first, clause_end(self.tokens, content.first, self.last))
        if before is not None and content.opened & kinds.DIRECT and self._all_quoted(*before):
            return [before, after]
        return [after]

    # -- a phrase ----------------------------------------------------------------------------------------------

    def _according(self, at: int) -> int:
        """Read "according to X" at ``at``; return the word to go on from."""
        bits = self.tokens.bits
        if self._follows_source(at):
            return self._postposed(at)
        behind = self._phrase(at)
        source = self._phrase_source(at, behind) if behind else None
        if source is None:
            return at
        end = max(source.last, behind)
        if self.tokens.word(at).casefold() in self.words.tags and not self._tagged(at, end):
            return at
        parts = self._around(at, end)
        if not parts:
            return at
        self._add(parts, source, (at, behind), kinds.SPEECH)
        if end + 1 < self.last and parts[0][1] <= at and bits[end] & kinds.COLON and bits[end + 1] & kinds.QUOTE:
            self._add([(end + 1, self.last)], source, (at, behind), kinds.SPEECH)
            end = self.last
        self.free = max(end, parts[-1][1])
        return self.free

    def _follows_source(self, at: int) -> bool:
        """Tell whether the word at ``at`` attributes what stands around to the phrase before it: "zufolge"."""
        return bool(self.words.backward) and self.tokens.word(at) in self.words.backward

    def _postposed(self, at: int) -> int:
        """Read "X according to", in the order of some languages: X opens the sentence or begins with an article."""
        first = start_of(self.tokens, self.free, at - 1) if at > self.free else at
        opens = all(here & _LEADS for here in self.tokens.bits[self.free : first])
        if first >= at or not (opens or self.tokens.bits[first] & kinds.DETERMINER):
            return at
        end = clause_end(self.tokens, at + 1, self.last) if at + 1 < self.last else at + 1
        parts = [(low, high) for low, high in ((self.free, first), (at + 1, end)) if high - low > 1]
        if not parts:
            return at
        self._add(parts[opens and len(parts) > 1 :], Source(first, at, at), (at, at + 1), kinds.SPEECH)
        self.free = max(end, at + 1)
        return self.free

    def _tagged(self, at: int, end: int) -> bool:
        """Tell whether a phrase with its source stands right behind words and closes or parts them: "…, so Vogt."."""
        bits = self.tokens.bits
        behind = end >= self.last or bool(bits[end] & BEFORE_GROUP)
        return behind and at > self.free and bool(bits[at - 1] & BEFORE_GROUP)

    def _around(self, at: int, end: int) -> list[tuple[int, int]]:
        """Return the clause before a phrase that stands from ``at`` to ``end``, else the one behind it."""
        bits = self.tokens.bits
        start, left = self.free, at
        while start < at and bits[start] & _LEADS:
            start += 1
        while left > start and bits[left - 1] & _TRAILS:
            left -= 1
        if left - start >= FRAGMENT or self._quotes(start, left):
            after = end + bool(end < self.last and bits[end] & kinds.COMMA)
            if after < self.last and bits[after] & kinds.QUOTE and self._all_quoted(start, left):
                return [(start, left), (after, clause_end(self.tokens, after, self.last))]
            return [(start, left)]
        if end + 1 >= self.last or left > self.first:
            return []
        end += bool(bits[end] & kinds.COMMA)
        return [(end, clause_end(self.tokens, end, self.last))]

    # -- no cue ------------------------------------------------------------------------------------------------

    def _leftover(self) -> None:
        """Give quoted words that no cue governs to the subject of their sentence."""
        tokens, bits = self.tokens, self.tokens.bits
        rest = [i for i in tokens.quotes_in(self.free, self.last) if self._speech(i)]
        if not rest or self._all_quoted(self.first, self.last):
            return
        source = self._signature(rest[-1])
        cue: tuple[int, int] | None = (rest[-1] + 1, rest[-1] + 2)
        if source is None:
            source = self._last_source() or opening_subject(tokens, self.first, rest[0])
            cue = self._verb(source, rest[0]) if source is not None else None
        if source is None and rest[0] == self.first:
            source, cue = self._behind_words(rest[0] + 1)
        if source is not None and source.last - source.first == 1 and bits[source.first] & _NO_HEAD == kinds.DETERMINER:
            return
        self._add([(i, i + 1) for i in rest], source, cue, kinds.SPEECH)
        if self.found and rest[0] > self.first and not bits[rest[0] - 1] & kinds.COLON:
            self.found[-1].kind = QuotationKind.MIXED

    def _behind_words(self, at: int) -> tuple[Source | None, tuple[int, int] | None]:
        """Return the subject and verb behind words that a comma ends: “I never saw it,” Marlow began."""
        tokens = self.tokens
        stretch = tokens.stretches[at - 1]
        source = subject_after(tokens, at, self.last) if tokens.text[stretch.outer - 1] in _GOES_ON else None
        if source is None or source.last >= self.last or not tokens.bits[source.last] & _VERBS:
            return None, None
        return source, (source.last, source.last + 1)
