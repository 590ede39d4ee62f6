"""One sentence: its cues from left to right, the source of each and what it governs."""

from __future__ import annotations

from attrs import Factory, define, frozen

from newsparse.lexicon import kinds
from newsparse.lexicon.sections.quotation import QuotationWords
from newsparse.model import QuotationKind
from newsparse.parts.quotation.clauses import (
    Source,
    clause_end,
    name_apposition,
    opening_subject,
    subject_after,
    subject_before,
    verb_group,
)
from newsparse.parts.quotation.found import Attribution
from newsparse.parts.quotation.nouns import end_of, nouny
from newsparse.parts.quotation.tokens import Tokens, titled

_NO_WORD = kinds.MARK | kinds.QUOTE | kinds.GLUE | kinds.CONJUNCTION
_BEFORE_GROUP = kinds.COMMA | kinds.QUOTE | kinds.DASH | kinds.END
_BREAKS = kinds.COMMA | kinds.QUOTE | kinds.COMPLEMENTISER
_FRAGMENT = 3
_CLOSING = 14


@frozen
class Content:
    """What stands right of a cue: where it starts and what opens it (one of the frame bits), 0 for nothing."""

    first: int
    """First word."""
    opened: int
    """``DIRECT``, ``CLAUSE``, ``BARE`` or ``TO``; 0 where the cue ends its clause."""


@define(eq=False)
class Sentence:
    """A sentence on its way through the reading."""

    tokens: Tokens
    """The paragraph's words."""
    words: QuotationWords
    """The language's."""
    first: int
    """First word."""
    last: int
    """Behind the last word."""
    found: list[Attribution]
    """Attributions so far."""
    free: int
    """First word that no attribution has claimed."""
    cues: list[int] = Factory(list)
    """Words of the sentence that may attribute."""
    waiting: Attribution | None = None
    """An attribution whose words follow in the next paragraph."""

    def read(self) -> list[Attribution]:
        """Return the attributions of the sentence, in order."""
        at = self._closing()
        bits = self.tokens.bits
        for index in self.cues:
            if index < at:
                continue
            if bits[index] & kinds.ACCORDING and (behind := self._according(index)) > index:
                at = behind
            elif bits[index] & kinds.CUE:
                at = max(self._cue(index), index + 1)
        self._leftover()
        return self.found

    # -- a verb ------------------------------------------------------------------------------------------------

    def _closing(self) -> int:
        """Read the attribution that closes the sentence, if one does: it governs all before it."""
        bits = self.tokens.bits
        low = max(self.first + 2, self.last - _CLOSING)
        for at in reversed(self.cues):
            here = bits[at]
            if at <= low or any(bits[i] & _BREAKS for i in range(at + 1, self.last - 1)):
                break
            if here & kinds.FINITE and here & kinds.DIRECT and here & kinds.SPEECH:
                return self._closed_by(at)
        return self.first

    def _closed_by(self, at: int) -> int:
        bits = self.tokens.bits
        group = verb_group(self.tokens, self.first, at)
        source = subject_before(self.tokens, self.first, group)
        if source is None or source.first <= self.first or source.last < group - 1:
            return self.first
        if self._right(at + 1, bits[at]).opened or not bits[source.first - 1] & (kinds.COMMA | kinds.QUOTE):
            return self.first
        before = self._left(source.first, bits[at])
        if before is None or bits[before[0]] & kinds.SUBORDINATOR or (
            before[1] - before[0] < _FRAGMENT and not self._quotes(*before)
        ):
            return self.first
        self._add([before], source, (group, at + 1), bits[at])
        self.free = self.last
        return self.last

    # -- a verb ------------------------------------------------------------------------------------------------

    def _cue(self, at: int) -> int:
        """Read the cue at ``at``; return the word to go on from."""
        tokens, bits = self.tokens, self.tokens.bits
        group = verb_group(tokens, self.free, at)
        if bits[at] & kinds.PARTICIPLE and any(bits[i] & kinds.PASSIVE for i in range(group, at)):
            return at
        if group == at and at > self.first and bits[at - 1] & (kinds.INFINITIVE | kinds.PREPOSITION) and not bits[at] & kinds.GERUND:
            return at
        right = at + 1
        source = self._inverted(at, group)
        left = group
        if source is not None:
            right = source.last
        else:
            source = self._subject(at, group)
            if source is None:
                return self._dropped(at, group)
            left = source.first if source.last <= at else group
            while left > self.free and bits[left - 1] & kinds.AUXILIARY:
                left -= 1
        return self._govern(at, group, source, left, right)

    def _dropped(self, at: int, group: int) -> int:
        """Read a cue whose subject is left out: "…", relató."""
        bits = self.tokens.bits
        if not self.words.drops or not bits[at] & kinds.FINITE or not bits[at] & kinds.SPEECH or group == self.first:
            return at
        if not bits[group - 1] & (kinds.COMMA | kinds.QUOTE | kinds.DASH):
            return at
        return self._govern(at, group, None, group, at + 1)

    def _inverted(self, at: int, group: int) -> Source | None:
        """Return the subject that follows the cue, where none goes before it."""
        bits = self.tokens.bits
        before = bits[group - 1] if group > self.first else kinds.END
        if before & (kinds.QUESTION | kinds.SUBORDINATOR) and group - 1 <= self.free:
            before = kinds.COMMA
        if not before & _BEFORE_GROUP or not bits[at] & kinds.FINITE:
            return None
        found = subject_after(self.tokens, at + 1, self.last)
        if found is None and not before & kinds.END:
            found = self._behind_phrase(at + 1)
        if found is None or bits[found.first] & kinds.OBLIQUE:
            return None
        if before & kinds.QUOTE or found.last >= self.last:
            return found
        after = bits[found.last]
        pronoun = found.last == found.first + 1 and bits[found.first] & kinds.PRONOUN
        if pronoun and after & kinds.ADVERB and found.last + 1 < self.last:
            after = bits[found.last + 1]
        if before & kinds.END and after & (kinds.COMPLEMENTISER | kinds.QUOTE):
            return found
        if after & kinds.QUOTE or (not after & (kinds.COMMA | kinds.END) and self._apposition_ends(group - 1)):
            return None
        return found if after & (_BEFORE_GROUP | kinds.COLON | kinds.PREPOSITION | kinds.TIME) else None

    def _behind_phrase(self, at: int) -> Source | None:
        """Return the subject behind a prepositional phrase: "dijo ante la sede la dirigente"."""
        bits = self.tokens.bits
        if not self.words.drops or at >= self.last or not bits[at] & (kinds.PREPOSITION | kinds.TIME | kinds.OBLIQUE):
            return None
        at = max(end_of(self.tokens, at + 1, self.last), at + 1)
        found = subject_after(self.tokens, at, self.last)
        return found if found is not None and (found.last >= self.last or bits[found.last] & _BEFORE_GROUP) else None

    def _apposition_ends(self, comma: int) -> bool:
        """Tell whether the comma before a cue closes an apposition: "Conway, a manager, said Trump"."""
        bits = self.tokens.bits
        at = comma - 1
        while at > self.free and not bits[at] & (kinds.COMMA | kinds.QUOTE):
            at -= 1
        return at > self.free and bool(bits[at + 1] & (kinds.RELATIVE | kinds.DETERMINER | kinds.NUMBER | kinds.TITLE))

    def _subject(self, at: int, group: int) -> Source | None:
        """Return the subject that goes before the cue."""
        tokens, bits = self.tokens, self.tokens.bits
        low = self.free
        if bits[at] & kinds.GERUND and group == at:
            before = bits[at - 1] if at > low else kinds.COMMA
            if not nouny(before) or before & kinds.COMMA:
                return self._last_source() or opening_subject(tokens, self.first, at) or opening_subject(tokens, self.first, self.last)
        if group > low and bits[group - 1] & kinds.CONJUNCTION:
            comma = next((i for i in range(group - 2, low, -1) if bits[i] & kinds.COMMA), group)
            known = opening_subject(tokens, comma + 1, group - 1) or self._last_source()
            if known is not None:
                return known
        return subject_before(tokens, low, group)

    def _last_source(self) -> Source | None:
        named = (item.phrase for item in reversed(self.found) if not item.relative)
        return next((phrase for phrase in named if phrase is not None), None)

    def _govern(self, at: int, group: int, source: Source | None, left: int, right: int) -> int:
        """Give the cue at ``at`` what it governs, to its left, its right or both."""
        bits = self.tokens.bits
        frame = bits[at]
        before = self._left(left, frame)
        content = self._right(right, frame, left=before is not None)
        if before and content.opened and not content.opened & kinds.DIRECT and bits[before[1] - 1] & kinds.QUOTE:
            content = Content(content.first, 0)
        parts: list[tuple[int, int]] = []
        stop = content.first
        if before and before[1] - before[0] < _FRAGMENT and not self._quotes(*before) and not self._goes_on(content.first, before):
            before = None
        if before and (not content.opened or (content.opened & kinds.DIRECT and self._all_quoted(*before))):
            parts.append(before)
        if before and not content.opened and self._goes_on(content.first, before):
            stop = clause_end(self.tokens, content.first + 1, self.last)
            parts = [before, (content.first + 1, stop)]
        elif content.opened:
            if bits[content.first : content.first + 1] and bits[content.first] & kinds.QUESTION and not frame & kinds.CLAUSE:
                return at
            stop = clause_end(self.tokens, content.first, self.last)
            parts.append((content.first, stop))
        elif not parts:
            resumed = self._after_as(left, content.first)
            if resumed is None:
                return at
            parts.append(resumed)
            stop = resumed[1]
        self._add(parts, source, (group, at + 1), frame)
        self.free = stop
        return stop

    def _goes_on(self, comma: int, before: tuple[int, int]) -> bool:
        """Tell whether a clause goes on behind an inserted attribution: "No one, he said, was hurt"."""
        bits = self.tokens.bits
        if comma + 1 >= self.last or not bits[comma] & kinds.COMMA:
            return False
        if not bits[comma + 1] & (kinds.AUXILIARY | kinds.VERB | kinds.FINITE):
            return False
        return not any(bits[i] & (kinds.AUXILIARY | kinds.VERB | kinds.FINITE | kinds.QUOTE) for i in range(*before))

    def _insertion(self, at: int) -> bool:
        """Tell whether what follows a comma is no reported clause: a conjunction, a relative, another cue."""
        here = self.tokens.bits[at]
        return bool(here & (kinds.CONJUNCTION | kinds.RELATIVE | kinds.CUE | kinds.QUOTE | kinds.SUBORDINATOR))

    def _right(self, at: int, frame: int, *, left: bool = True) -> Content:
        """Return what stands right of the cue, behind its object, its adverbs and its prepositional phrases."""
        tokens, bits, last = self.tokens, self.tokens.bits, self.last
        if frame & kinds.OBJECT:
            at = self._object(at)
        while at < last:
            here = bits[at]
            if here & kinds.COMPLEMENTISER:
                return Content(at + 1, kinds.CLAUSE)
            if here & kinds.QUESTION and frame & kinds.CLAUSE:
                return Content(at, kinds.CLAUSE)
            if here & kinds.QUOTE:
                return Content(at, kinds.DIRECT)
            if here & kinds.COLON:
                return Content(at + 1, kinds.DIRECT)
            if here & (kinds.COMMA | kinds.DASH):
                if at + 1 < last and bits[at + 1] & kinds.COMPLEMENTISER:
                    return Content(at + 2, kinds.CLAUSE)
                if self.words.comma and frame & kinds.CLAUSE and not left and at + 2 < last and not self._insertion(at + 1):
                    return Content(at + 1, kinds.CLAUSE)
                after = at + 2 if at + 1 < last and bits[at + 1] & kinds.CONJUNCTION else at + 1
                quoted = after < last and bits[after] & kinds.QUOTE
                return Content(after, kinds.DIRECT) if quoted else Content(at, 0)
            if here & (kinds.END | kinds.CLOSE | kinds.OPEN | kinds.SUBORDINATOR):
                return Content(at, 0)
            if here & kinds.INFINITIVE and frame & kinds.TO:
                return Content(at, kinds.TO)
            if here & (kinds.PREPOSITION | kinds.TIME | kinds.ADVERB) and not here & kinds.DETERMINER:
                if frame & kinds.NOUN and here & kinds.PREPOSITION and not here & kinds.LINK:
                    return Content(at, kinds.NOUN)
                at = max(end_of(tokens, at + 1, last), at + 1) if here & kinds.PREPOSITION else at + 1
                continue
            if frame & kinds.SPEECH and not frame & (kinds.BARE | kinds.NOUN) and nouny(here):
                at += 1
                continue
            if frame & (kinds.BARE | kinds.NOUN) and not here & (kinds.CONJUNCTION | kinds.SUBORDINATOR):
                return Content(at, kinds.BARE)
            return Content(at, 0)
        return Content(last, 0)

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
        if end < last and bits[end] & (kinds.AUXILIARY | kinds.VERB | kinds.FINITE):
            return at
        return end

    def _left(self, end: int, frame: int) -> tuple[int, int] | None:
        """Return what stands left of the cue's clause, if a comma or a quotation parts them."""
        bits = self.tokens.bits
        if end - 1 > self.free and bits[end - 1] & (kinds.SUBORDINATOR | kinds.QUESTION) and bits[end - 2] & (kinds.COMMA | kinds.QUOTE):
            end -= 1
        if not frame & (kinds.DIRECT | kinds.CLAUSE) or end <= self.free or not bits[end - 1] & _BEFORE_GROUP:
            return None
        start = self.free
        while start < end and bits[start] & (kinds.COMMA | kinds.DASH | kinds.CONJUNCTION | kinds.ADVERB | kinds.COLON):
            start += 1
        while end > start and bits[end - 1] & (kinds.COMMA | kinds.DASH):
            end -= 1
        if start >= end:
            return None
        if any(bits[i] & kinds.QUOTE and not bits[i] & kinds.TERM for i in range(start, end)):
            return start, end
        if bits[start] & (kinds.PREPOSITION | kinds.SUBORDINATOR | kinds.TIME) and not any(
            bits[i] & (kinds.COMMA | kinds.PRONOUN) for i in range(start, end)
        ):
            return None
        return start, end

    def _after_as(self, left: int, comma: int) -> tuple[int, int] | None:
        """Return the clause after "As she put it,"."""
        bits = self.tokens.bits
        if left - 1 < self.first or not bits[left - 1] & (kinds.SUBORDINATOR | kinds.QUESTION) or left - 1 > self.free + 1:
            return None
        if comma + 2 >= self.last or not bits[comma] & kinds.COMMA:
            return None
        return comma + 1, clause_end(self.tokens, comma + 1, self.last)

    def _quotes(self, first: int, last: int) -> bool:
        """Tell whether quoted words stand in a range."""
        return any(first <= index < last for index in self.tokens.stretches)

    def _all_quoted(self, first: int, last: int) -> bool:
        return all(self.tokens.bits[i] & _NO_WORD for i in range(first, last))

    # -- a phrase ----------------------------------------------------------------------------------------------

    def _according(self, at: int) -> int:
        """Read "according to X" at ``at``; return the word to go on from."""
        bits = self.tokens.bits
        behind = self._phrase(at)
        source = self._phrase_source(at, behind) if behind else None
        if source is None:
            return at
        start, left = self.free, at
        while start < at and bits[start] & (kinds.COMMA | kinds.DASH | kinds.CONJUNCTION):
            start += 1
        while left > start and bits[left - 1] & (kinds.COMMA | kinds.DASH | kinds.ADVERB):
            left -= 1
        end = stop = max(source.last, behind)
        if left - start >= _FRAGMENT or any(bits[i] & kinds.QUOTE for i in range(start, left)):
            parts = [(start, left)]
            if end + 1 < self.last and bits[end] & kinds.COLON and bits[end + 1] & kinds.QUOTE:
                self._add([(end + 1, self.last)], source, (at, behind), kinds.SPEECH)
                stop = self.last
        elif end + 1 < self.last:
            if bits[end] & kinds.COMMA:
                end += 1
            stop = clause_end(self.tokens, end, self.last)
            parts = [(end, stop)]
        else:
            return at
        self._add(parts, source, (at, behind), kinds.SPEECH)
        self.free = stop
        return stop

    def _phrase_source(self, at: int, behind: int) -> Source | None:
        """Return the source of a phrase: the pronoun inside it ("по его словам"), else what follows."""
        bits = self.tokens.bits
        for index in range(at, behind):
            if bits[index] & kinds.DETERMINER and self.tokens.words[index].casefold() in self.words.referents:
                return Source(index, index + 1, index + 1)
        first = behind - 1 if bits[behind - 1] & kinds.DETERMINER else behind
        end = end_of(self.tokens, first, self.last)
        if end <= behind and not (end == behind and behind > first):
            return None
        return Source(first, name_apposition(self.tokens, end, self.last), end)

    def _phrase(self, at: int) -> int:
        """Return the word behind the phrase that starts at ``at``, 0 if none does."""
        listed = self.tokens.words
        for rest in self.words.phrases.get(listed[at], ()):
            if tuple(listed[at + 1 : at + 1 + len(rest)]) == rest:
                return at + 1 + len(rest)
        return 0

    # -- what is found -----------------------------------------------------------------------------------------

    def _add(self, parts: list[tuple[int, int]], source: Source | None, cue: tuple[int, int] | None, frame: int) -> None:
        tokens = self.tokens
        kind, pieces = self._pieces(parts, frame)
        if not pieces and not (parts and parts[-1][0] >= self.last):
            return
        made = Attribution(kind, pieces, phrase=source, implied=source is None and cue is not None)
        if source is not None:
            made.source = (tokens.starts[source.first], tokens.end(source.last - 1))
            made.head = (tokens.starts[source.first], tokens.end(source.head - 1))
            made.relative = bool(tokens.bits[source.first] & kinds.RELATIVE)
        if cue is not None:
            made.cue = (tokens.starts[cue[0]], tokens.end(cue[1] - 1))
        if pieces:
            self.found.append(made)
        else:
            self.waiting = made

    def _pieces(self, parts: list[tuple[int, int]], frame: int) -> tuple[QuotationKind, list[tuple[int, int]]]:
        """Return the kind of an attribution and the offsets of its words."""
        tokens, bits = self.tokens, self.tokens.bits
        quoted = [stretch for first, last in parts for stretch in tokens.quoted(first, last)]
        outside = sum(1 for first, last in parts for i in range(first, last) if not bits[i] & _NO_WORD)
        if quoted and not outside:
            return QuotationKind.DIRECT, [(item.inner, item.outer) for item in quoted]
        if not frame & kinds.NOUN or frame & kinds.SPEECH:
            quoted = [item for item in quoted if not titled(tokens.text[item.inner : item.outer])]
        inside = sum(tokens.text.count(" ", item.inner, item.outer) + 1 for item in quoted)
        if quoted and (inside >= _FRAGMENT or inside * 2 > outside):
            return QuotationKind.MIXED, [(item.inner, item.outer) for item in quoted]
        kind = QuotationKind.INDIRECT if frame & kinds.SPEECH else QuotationKind.ATTITUDE
        trimmed = (self._trim(first, last) for first, last in parts)
        return kind, [(tokens.starts[a], tokens.end(b - 1)) for a, b in trimmed if a < b]

    def _trim(self, first: int, last: int) -> tuple[int, int]:
        bits = self.tokens.bits
        while first < last and bits[first] & (kinds.COMMA | kinds.END | kinds.COLON | kinds.DASH):
            first += 1
        while last > first and bits[last - 1] & (kinds.COMMA | kinds.END | kinds.COLON | kinds.DASH):
            last -= 1
        return first, last

    def _leftover(self) -> None:
        """Give quoted words that no cue governs to the subject of their sentence."""
        tokens, bits = self.tokens, self.tokens.bits
        rest = [i for i in tokens.stretches if self.free <= i < self.last and self._speech(i)]
        if not rest or self._all_quoted(self.first, self.last):
            return
        source = self._signature(rest[-1])
        if source is not None:
            cue = (rest[-1] + 1, rest[-1] + 2)
        else:
            source = self._last_source() or opening_subject(tokens, self.first, rest[0])
            cue = self._verb(source, rest[0])
        if source is None:
            return
        self._add([(i, i + 1) for i in rest], source, cue, kinds.SPEECH)
        if self.found and rest[0] > self.first and not bits[rest[0] - 1] & kinds.COLON:
            self.found[-1].kind = QuotationKind.MIXED

    def _speech(self, at: int) -> bool:
        """Tell whether a quoted stretch is speech and no title: three words or more, not all with capitals."""
        stretch = self.tokens.stretches[at]
        inside = self.tokens.text[stretch.inner : stretch.outer]
        return inside.count(" ") + 1 >= _FRAGMENT and not titled(inside)

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
            if bits[at] & (kinds.VERB | kinds.FINITE | kinds.GERUND | kinds.PARTICIPLE):
                return at, at + 1
        if quoted > self.first and bits[quoted - 1] & kinds.COLON:
            return quoted - 1, quoted
        return None
