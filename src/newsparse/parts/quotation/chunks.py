"""Languages whose verb stands last, or that write without blanks: read by marks, particles and cues."""

from __future__ import annotations

import re
from bisect import bisect_left

from attrs import define, frozen

from newsparse.lexicon.sections.quotation import QuotationWords
from newsparse.model import QuotationKind
from newsparse.parts.quotation.found import Attribution, Range
from newsparse.text.quotes import Stretch

_STOP = re.compile(r"[。！？]|[.!?](?=\s|$)")
_PAUSES = "，,、；;：:。"
_COLONS = (":", "：")
_BLANKS = " \t\n\r\u3000\xa0"
_NEAR = 14
_LONGEST = 600
_SUBJECT = 90
_TERM = 16
_GAP = 3
_SHORTEST = 4


@frozen
class Cue:
    """A cue form where it stands."""

    start: int
    """First character."""
    end: int
    """Behind the last one."""
    follows: bool
    """Whether its source follows it: "belirten Bahtiyarlı"."""


@define(eq=False)
class Chunk:
    """A sentence on its way through the reading."""

    text: str
    """The whole text."""
    words: QuotationWords
    """The language's words."""
    start: int
    """First character of the sentence."""
    end: int
    """Behind its last one."""
    quoted: list[Stretch]
    """Its quoted stretches."""
    found: list[Attribution]
    """Attributions so far."""
    forms: list[str] | None = None
    """The cue forms that stand anywhere in it, the longest first."""
    waiting: Attribution | None = None
    """An attribution whose words follow in the next paragraph."""

    def read(self) -> list[Attribution]:
        """Return the attributions of the sentence, in order."""
        at = self._backward()
        while (cue := self._next(at)) is not None:
            at = self._unspaced(at, cue) if self.words.order == "unspaced" else self._final(at, cue)
        return self.found

    # -- finding cues ------------------------------------------------------------------------------------------

    def _next(self, at: int) -> Cue | None:
        """Return the first cue from ``at`` on, outside quotations; of several at one place the longest."""
        best: Cue | None = None
        if self.forms is None:
            self.forms = [form for form in self.words.cues if self.text.find(form, self.start, self.end) >= 0]
        for form in self.forms:
            place = self._outside(form, at, self.end if best is None else min(self.end, best.start + len(form)))
            if place >= 0 and (best is None or place < best.start):
                best = Cue(place, place + len(form), form in self.words.following)
        return best

    def _outside(self, form: str, at: int, end: int) -> int:
        place = self.text.find(form, at, end)
        while place >= 0:
            inside = next((item for item in self.quoted if item.start <= place < item.end), None)
            if inside is None and self._whole(place, len(form)):
                return place
            place = self.text.find(form, inside.end if inside else place + 1, end)
        return -1

    def _whole(self, place: int, length: int) -> bool:
        """Tell whether a form stands as a word, where words have blanks between them."""
        if self.words.order == "unspaced" or not self.words.spaced:
            return True
        before, after = self.text[place - 1 : place], self.text[place + length : place + length + 1]
        return not (before.isalnum() or after.isalnum())

    # -- verb last ---------------------------------------------------------------------------------------------

    def _final(self, at: int, cue: Cue) -> int:
        """Give the cue what stands before it; return where to go on."""
        inside = [
            item for item in self.quoted if at <= item.start and item.end <= cue.start and self._speech(item, cue)
        ]
        stop = self._content_end(cue.start)
        behind = [item for item in self.quoted if 0 <= item.start - cue.end <= _GAP]
        if inside:
            self._direct(at, cue, inside)
        elif behind:
            source = self._before(at, cue.start)
            self._add(QuotationKind.DIRECT, [(item.inner, item.outer) for item in behind], cue, source)
            return behind[-1].end
        elif (opened := self._opened(cue.end)) > 0:
            self._add(QuotationKind.INDIRECT, [self._trim(opened, self.end)], cue, self._before(at, cue.start))
            return self.end
        elif self.text[cue.end : cue.end + 1] in _COLONS:
            self._wait(at, cue)
        elif stop > 0:
            self._indirect(at, cue, stop)
        return cue.end

    def _opened(self, end: int) -> int:
        """Return where a reported clause begins that follows its cue: "ने कहा कि …"; 0 if none does."""
        for word in self.words.complementisers:
            if self.text.startswith(f" {word} ", end):
                return end + len(word) + 2
        return 0

    def _speech(self, item: Stretch, cue: Cue) -> bool:
        """Tell whether quoted words before a cue are speech: long, or right before it."""
        if item.outer - item.inner > _TERM or cue.start - item.end < _NEAR:
            return True
        return bool(self.words.quotatives) and self.text.startswith(self.words.quotatives, item.end)

    def _content_end(self, end: int) -> int:
        """Return where the reported clause before a cue ends: at its quotative, else at the cue; 0 if none is near."""
        if not self.words.quotatives:
            return end
        low = max(self.start, end - _NEAR)
        places = ((self.text.rfind(mark, low, end), len(mark)) for mark in self.words.quotatives)
        place = max(((place + size, size) for place, size in places if place >= 0), default=(0, 0))
        return place[0] - place[1] if place[0] else 0

    def _direct(self, at: int, cue: Cue, inside: list[Stretch]) -> None:
        source = self._after(cue) if cue.follows else None
        source = source or self._before(at, inside[0].start) or self._between(inside[-1].end, cue.start)
        self._add(QuotationKind.DIRECT, [(item.inner, item.outer) for item in inside], cue, source)

    def _indirect(self, at: int, cue: Cue, stop: int) -> None:
        source = self._after(cue) if cue.follows else None
        first = at
        if source is None and (subject := self._topic(at, stop)) is not None:
            source, first = (subject[0], subject[1]), subject[2]
        if source is None and not self.found and not self.words.quotatives:
            return
        piece = self._trim(first, stop)
        if piece[1] - piece[0] > 1:
            self._add(QuotationKind.INDIRECT, [piece], cue, source)

    def _wait(self, at: int, cue: Cue) -> None:
        source = (self.found[-1].source if self.found else None) or self._before(at, cue.start)
        self.waiting = Attribution(QuotationKind.DIRECT, [], cue=(cue.start, cue.end), source=source, head=source)

    def _before(self, at: int, end: int) -> Range | None:
        """Return the source that stands right before a quotation, its particle left out."""
        start, end = self._trim(at, end)
        for particle in self.words.particles:
            if self.text.endswith(particle, start, end) and end - len(particle) > start:
                return self._last_chunk(start, end - len(particle))
        topic = self._topic(start, end)
        if topic is not None:
            return topic[0], topic[1]
        if self.words.quotatives:
            return None
        return self._last_chunk(start, end)

    def _last_chunk(self, start: int, end: int) -> Range | None:
        pause = max((self.text.rfind(mark, start, end) for mark in _PAUSES), default=-1)
        start, end = self._trim(pause + 1 if pause >= 0 else start, end)
        return (start, end) if start < end else None

    def _between(self, at: int, end: int) -> Range | None:
        """Return the source that stands between a quotation and its cue: 「…」と、…は語った."""
        for mark in self.words.quotatives:
            if self.text.startswith(mark, at):
                at += len(mark)
                break
        start, end = self._trim(at, end)
        topic = self._topic(start, end + 1)
        return (topic[0], topic[1]) if topic else None

    def _after(self, cue: Cue) -> Range | None:
        """Return the source that follows its cue, up to the next comma."""
        comma = self.text.find(",", cue.end, self.end)
        if comma < 0:
            return None
        start, end = self._trim(cue.end, comma)
        return (start, end) if start < end else None

    def _topic(self, at: int, end: int) -> tuple[int, int, int] | None:
        """Return the topic that opens a stretch, and where the rest begins."""
        if not self.words.particles:
            return None
        places = (self._particle(particle, at, end) for particle in self.words.particles)
        found = min((place for place in places if place[0] > 0), default=None)
        if found is None:
            return None
        start, stop = self._trim(at, found[0])
        return (start, stop, found[1]) if start < stop else None

    def _particle(self, particle: str, at: int, end: int) -> Range:
        """Return where a particle first ends a topic, ``(0, 0)`` if it does not."""
        high = min(end, at + _SUBJECT)
        place = self.text.find(particle, at + 1, high)
        while place >= 0:
            rest = place + len(particle)
            after = self.text[rest : rest + 1]
            if particle in _PAUSES or (after in _BLANKS if self.words.spaced else self._called(at, place)):
                return place, rest
            place = self.text.find(particle, rest, high)
        return 0, 0

    def _called(self, start: int, end: int) -> bool:
        """Tell whether a stretch ends as a person or a body does: 氏, 省, 社長."""
        return self.text.endswith((*self.words.titles, *self.words.people), start, end)

    # -- without blanks ----------------------------------------------------------------------------------------

    def _unspaced(self, at: int, cue: Cue) -> int:
        """Read a cue of a language with the subject first: 他说："…"."""
        source = self._chunk_before(at, cue.start)
        after = cue.end
        while self.text[after : after + 1] in _PAUSES and after < self.end:
            after += 1
        inside = [item for item in self.quoted if item.start >= cue.end]
        left = [item for item in self.quoted if at <= item.start and item.end <= cue.start]
        if inside and inside[0].start <= after + 1:
            if left and source is not None and self._trim(left[-1].end, source[0])[0] >= source[0] - 1:
                inside = left + inside
            self._add(QuotationKind.DIRECT, [(item.inner, item.outer) for item in inside], cue, source)
            return self.end
        if left and after >= self.end - 1:
            self._add(QuotationKind.DIRECT, [(item.inner, item.outer) for item in left], cue, source)
            return self.end
        if self.text[cue.end : cue.end + 1] in _COLONS and not self.text[after : self.end].strip():
            self.waiting = Attribution(QuotationKind.DIRECT, [], cue=(cue.start, cue.end), source=source, head=source)
            return self.end
        piece = self._trim(after, self.end)
        if source is None or piece[1] - piece[0] < _SHORTEST or (cue.end - cue.start == 1 and after == cue.end):
            return cue.end
        if inside:
            self._add(QuotationKind.MIXED, [(item.inner, item.outer) for item in inside], cue, source)
        else:
            self._add(QuotationKind.INDIRECT, [piece], cue, source)
        return self.end

    def _chunk_before(self, at: int, end: int) -> Range | None:
        """Return the subject right before a cue: the words since the last comma or quotation."""
        low = max([item.end for item in self.quoted if item.end <= end and item.end >= at], default=at)
        found = self._last_chunk(low, end)
        if found is None or found[1] - found[0] > _SUBJECT:
            return None
        for hearer in self.words.hearers:
            place = self.text.find(hearer, found[0] + 2, found[1])
            found = (found[0], place) if place > 0 else found
        for phrase in self.words.phrases:
            if self.text.startswith(phrase, found[0]) and found[1] - found[0] > len(phrase):
                found = (found[0] + len(phrase), found[1])
        return found

    def leftover(self) -> None:
        """Keep quoted words that no cue governs and that are too long for a term: nobody is named for them."""
        claimed = [piece for item in self.found for piece in item.pieces]
        rest = [
            (item.inner, item.outer)
            for item in self.quoted
            if item.outer - item.inner > _TERM
            and all(end <= item.inner or item.outer <= start for start, end in claimed)
        ]
        if rest:
            self.found.append(Attribution(QuotationKind.MIXED, rest))

    # -- phrases and results -----------------------------------------------------------------------------------

    def _backward(self) -> int:
        """Read "によると" and its like, whose source goes before; return where to go on."""
        for phrase in self.words.backward:
            place = self.text.find(phrase, self.start + 1, min(self.end, self.start + 2 * _SUBJECT))
            if place < 0:
                continue
            source = self._last_chunk(self.start, place)
            piece = self._trim(place + len(phrase), self.end)
            if source is not None and piece[0] < piece[1] and not any(item.end > piece[0] for item in self.quoted):
                self._add(QuotationKind.INDIRECT, [piece], Cue(place, place + len(phrase), follows=False), source)
                return self.end
        return self.start

    def _trim(self, start: int, end: int) -> Range:
        marks = _PAUSES + _BLANKS + ".!?！？।"
        while start < end and self.text[start] in marks:
            start += 1
        while end > start and self.text[end - 1] in marks:
            end -= 1
        return start, end

    def _add(self, kind: QuotationKind, pieces: list[Range], cue: Cue, source: Range | None) -> None:
        if source is None and self.found:
            source = self.found[-1].source
        made = Attribution(kind, pieces, cue=(cue.start, cue.end), source=source, head=source)
        made.implied = source is None
        self.found.append(made)


def sentences(text: str, start: int, end: int, quoted: list[Stretch]) -> list[Range]:
    """Cut a paragraph at its stops, those inside quotations left out, and where it is longer than any sentence is."""
    out: list[Range] = []
    first, index = start, 0
    for stop in _STOP.finditer(text, start, end):
        while index < len(quoted) and quoted[index].end <= stop.start():
            index += 1
        if index < len(quoted) and quoted[index].start <= stop.start():
            continue
        out += _cut(first, stop.end(), quoted)
        first = stop.end()
    if text[first:end].strip():
        out += _cut(first, end, quoted)
    return out


def _cut(first: int, end: int, quoted: list[Stretch]) -> list[Range]:
    """Return a sentence in pieces of no more than :data:`_LONGEST`, none of which ends inside a quotation."""
    out: list[Range] = []
    while end - first > _LONGEST:
        place = first + _LONGEST
        at = bisect_left(quoted, place, key=lambda item: item.end)
        if at < len(quoted) and quoted[at].start < place:
            place = quoted[at].end
        out.append((first, place))
        first = place
    out.append((first, end))
    return out


def read_chunks(
    text: str, start: int, end: int, quoted: list[Stretch], words: QuotationWords
) -> tuple[list[Attribution], Attribution | None]:
    """Return the attributions of a paragraph, and one that waits for the next paragraph's words."""
    found: list[Attribution] = []
    waiting: Attribution | None = None
    for low, high in sentences(text, start, end, quoted):
        inside = [item for item in quoted if low <= item.start < high]
        chunk = Chunk(text, words, low, high, inside, [])
        chunk.read()
        if inside:
            chunk.leftover()
        found += chunk.found
        waiting = chunk.waiting
    return found, waiting
