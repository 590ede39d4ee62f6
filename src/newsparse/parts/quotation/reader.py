"""Paragraph after paragraph: sentences, and what joins them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsparse.lexicon import kinds
from newsparse.lexicon.sections.quotation import QuotationWords
from newsparse.model import QuotationKind
from newsparse.parts.quotation.chunks import read_chunks
from newsparse.parts.quotation.clauses import opening_subject
from newsparse.parts.quotation.found import Attribution
from newsparse.parts.quotation.sentence import Sentence
from newsparse.parts.quotation.tokens import Tokens
from newsparse.text.quotes import Stretch, marks, stretches

_ONLY_QUOTED = kinds.QUOTE | kinds.MARK | kinds.GLUE | kinds.CONJUNCTION
_DASHES = "—–―"
_STOPS = ".!?…"
_INNER = re.compile(r"(\S)\s[—–―]\s?(?=\w)")
_LABEL = 40
_PARTS = re.compile(r"\s[—–-]\s")
_WORD = re.compile(r"\w+")


class Reader:
    """The state between paragraphs: the attributions, who spoke last, whether a quotation is still open."""

    def __init__(self, text: str, words: QuotationWords, first: int, last: int) -> None:
        self.text, self.words = text, words
        self.marks = marks(text, first, last)
        self.found: list[Attribution] = []
        self.open: Attribution | None = None
        self.waiting: Attribution | None = None
        self.last: Attribution | None = None
        self.index = 0

    def read(self, start: int, end: int, index: int) -> None:
        """Read the paragraph ``text[start:end]``, the ``index``-th of the body."""
        self.index = index
        quoted = stretches(self.text, start, end, self.marks)
        if self.words.inserts and quoted:
            quoted = [part for item in quoted for part in self._parted(item)]
        if self.words.order != "verb-second":
            self._chunks(start, end, quoted)
            return
        if quoted and self.text[start] in _DASHES and self._reopens(quoted, end) and self._spoken(quoted[0].inner, end):
            return
        tokens = Tokens(self.text, start, end, quoted, self.words)
        before: list[Attribution] = []
        first = len(self.found)
        for low, high in tokens.sentences:
            before = self._sentence(tokens, low, high, before)
        self.open = self.last if quoted and not quoted[-1].closed and self.last is not None else None
        if self.text[start : start + 1] in _DASHES and not any(item.quoted and item.cue for item in self.found[first:]):
            del self.found[first:]
        if len(self.found) == first:
            self.last = None

    def _reopens(self, quoted: list[Stretch], end: int) -> bool:
        """Tell whether every dash in a paragraph that one opens begins a sentence: – Ja, sier hun. – Nei, aldri."""
        if len(quoted) == 1 and quoted[0].outer == end:
            return True
        dashes = _INNER.finditer(self.text, quoted[0].inner, end)
        return all(found[1] in _STOPS and self.text[found.end()].isupper() for found in dashes)

    def _spoken(self, inner: int, outer: int) -> bool:
        """Read a paragraph of dashes at its sentences' heads, its attribution behind a comma: – Vi går, säger hon."""
        tokens = Tokens(self.text, inner, outer, [], self.words)
        for low, high in tokens.sentences:
            first = len(self.found)
            self._sentence(tokens, low, high, [])
            made = self.found[first] if len(self.found) > first else None
            del self.found[first:]
            if made is None or made.cue is None or made.source is None or made.pieces[0][0] > made.cue[0]:
                continue
            made.kind, made.pieces = QuotationKind.DIRECT, [(inner, made.pieces[0][1])]
            again = _INNER.search(self.text, made.cue[1], outer)
            if again is not None:
                made.pieces.append((again.end(), outer))
            elif high < len(tokens.bits):
                made.pieces.append((tokens.starts[high], outer))
            self.found.append(made)
            self.last = made
            return True
        return False

    def _parted(self, item: Stretch) -> list[Stretch]:
        """Cut a stretch with an attribution between dashes in two: «…, — сказал он, — …»."""
        left = _PARTS.search(self.text, item.inner, item.outer)
        while left is not None:
            word = _WORD.match(self.text, left.end(), item.outer)
            bits = self.words.pieces.listed.get(word[0], 0) if word else 0
            if bits & kinds.FINITE and bits & kinds.DIRECT:
                right = _PARTS.search(self.text, left.end(), item.outer)
                first = Stretch(item.start, left.end() - 1, item.inner, left.start(), closed=True)
                if right is None:
                    return [first]
                return [first, Stretch(right.start() + 1, item.end, right.end(), item.outer, closed=item.closed)]
            left = _PARTS.search(self.text, left.end(), item.outer)
        return [item]

    def _chunks(self, start: int, end: int, quoted: list[Stretch]) -> None:
        """Read a paragraph of a language with its verb last or without blanks."""
        got, waiting = read_chunks(self.text, start, end, quoted, self.words)
        alone = bool(quoted) and quoted[0].start == start and quoted[-1].end >= end - 1
        if alone and not any(item.cue for item in got):
            got = [self.waiting or Attribution(QuotationKind.DIRECT, [])]
            got[0].pieces = [(item.inner, item.outer) for item in quoted]
            if self.waiting is None and self.last is not None:
                got[0].source, got[0].head = self.last.source, self.last.head
        for item in got:
            item.paragraph = self.index
        self.found += got
        self.waiting, self.last = waiting, got[-1] if got and got[-1].quoted else None

    def _sentence(self, tokens: Tokens, low: int, high: int, before: list[Attribution]) -> list[Attribution]:
        """Read one sentence; ``before`` is what the sentence before it in the paragraph held."""
        cues = tokens.cues_in(low, high)
        if tokens.quotes_in(low, high):
            if all(here & _ONLY_QUOTED for here in tokens.bits[low:high]):
                return self._bare(tokens, low, high, before)
        elif not cues:
            return []
        sentence = Sentence(tokens, self.words, low, high, cues, low)
        got = sentence.read()
        self.waiting = sentence.waiting
        for item in got:
            item.paragraph = self.index
            self.last = item
        self.found += got
        return got

    def _bare(self, tokens: Tokens, low: int, high: int, before: list[Attribution]) -> list[Attribution]:
        """Join a sentence that is nothing but quoted words to what goes before it."""
        if not low and (labelled := self._labelled(tokens.quoted(low, high))) is not None:
            self.found.append(labelled)
            self.waiting, self.last = None, labelled
            return [labelled]
        target = next((item for item in reversed(before) if item.quoted), None)
        if not low and self.open is not None:
            target = self.open
            target.breaks.append(len(target.pieces))
        elif not low and self.waiting is not None:
            target = self.waiting
            target.paragraph, target.kind = self.index, QuotationKind.DIRECT
            self.found.append(target)
        elif target is None:
            target = self._new(before) if before or not low else self._of_subject(tokens, low)
        target.pieces += [(item.inner, item.outer) for item in tokens.quoted(low, high)]
        self.waiting, self.last = None, target
        return [target]

    def _labelled(self, quoted: list[Stretch]) -> Attribution | None:
        """Return the words of a transcript that name their speaker in capitals: "WALLACE: Is it over?"."""
        first = quoted[0]
        colon = self.text.find(": ", first.inner, min(first.outer, first.inner + _LABEL))
        if colon < 0 or not self.text[first.inner : colon].isupper():
            return None
        pieces = [(colon + 2, first.outer), *((item.inner, item.outer) for item in quoted[1:])]
        made = Attribution(QuotationKind.DIRECT, pieces, cue=(colon, colon + 1), paragraph=self.index)
        made.place(first.inner, colon, colon)
        return made

    def _new(self, before: list[Attribution]) -> Attribution:
        """Return a quotation without a cue: whoever spoke last goes on."""
        made = Attribution(QuotationKind.DIRECT, [], paragraph=self.index)
        known = before[-1] if before else self.last
        if known is not None:
            made.source, made.head, made.relative = known.source, known.head, known.relative
        self.found.append(made)
        return made

    def _of_subject(self, tokens: Tokens, end: int) -> Attribution:
        """Return a quotation of the subject of the sentence before it: "Marlow gasped. “…”"."""
        made = Attribution(QuotationKind.DIRECT, [], paragraph=self.index)
        low = next(first for first, last in tokens.sentences if last == end)
        source = opening_subject(tokens, low, end)
        if source is not None:
            made.place(tokens.starts[source.first], tokens.end(source.head - 1), tokens.end(source.last - 1))
        self.found.append(made)
        return made


def read(text: str, paragraphs: Sequence[tuple[int, int]], words: QuotationWords) -> list[Attribution]:
    """Return the attributions in the paragraphs (offsets of ``text``), in order.

    Paragraphs of a running text are parted by blank lines, or by line ends where no blank line stands.
    """
    if not paragraphs:
        return []
    reader = Reader(text, words, paragraphs[0][0], paragraphs[-1][1])
    for index, (start, end) in enumerate(paragraphs):
        reader.read(start, end, index)
    return [item for item in reader.found if item.pieces]
