"""The state of reading one sentence, and how its finds become attributions."""

from __future__ import annotations

from attrs import Factory, define

from newsparse.lexicon import kinds
from newsparse.lexicon.sections.quotation import QuotationWords
from newsparse.model import QuotationKind
from newsparse.parts.quotation.clauses import Source
from newsparse.parts.quotation.found import Attribution, Range
from newsparse.parts.quotation.tokens import Tokens, titled

NO_WORD = kinds.MARK | kinds.QUOTE | kinds.GLUE | kinds.CONJUNCTION
"""What is no word of a reported clause."""
BEFORE_GROUP = kinds.COMMA | kinds.QUOTE | kinds.DASH | kinds.END
"""What stands before an attribution that follows its words."""
FRAGMENT = 3
"""Words that make a quoted stretch speech rather than a term."""
_OUTER = kinds.COMMA | kinds.END | kinds.COLON | kinds.DASH


@define(eq=False)
class Reading:
    """A sentence on its way through the reading."""

    tokens: Tokens
    """The paragraph's words."""
    words: QuotationWords
    """The language's."""
    first: int
    """First word."""
    last: int
    """Behind the last word."""
    cues: list[int]
    """Words of the sentence that may attribute."""
    free: int
    """First word that no attribution has claimed."""
    found: list[Attribution] = Factory(list)
    """Attributions so far."""
    waiting: Attribution | None = None
    """An attribution whose words follow in the next paragraph."""

    def _add(
        self, parts: list[tuple[int, int]], source: Source | None, cue: tuple[int, int] | None, frame: int
    ) -> None:
        tokens = self.tokens
        kind, pieces = self._pieces(parts, frame)
        if not pieces and not (parts and parts[-1][0] >= self.last):
            return
        made = Attribution(kind, pieces, phrase=source, implied=source is None and cue is not None)
        if source is not None:
            made.place(
                self._printed(tokens.starts[source.first]), tokens.end(source.head - 1), tokens.end(source.last - 1)
            )
            made.relative = bool(tokens.bits[source.first] & kinds.RELATIVE)
        if cue is not None:
            made.cue = (tokens.starts[cue[0]], tokens.end(cue[1] - 1))
        if pieces:
            self.found.append(made)
        else:
            self.waiting = made

    def _printed(self, start: int) -> int:
        """Return where a source begins that hangs on its verb: "elle" in "a-t-elle ajouté"."""
        text = self.tokens.text
        return start + (3 if text.startswith("-t-", start) else 1) if text[start] == "-" else start

    def _pieces(self, parts: list[tuple[int, int]], frame: int) -> tuple[QuotationKind, list[Range]]:
        """Return the kind of an attribution and the offsets of its words."""
        tokens, bits = self.tokens, self.tokens.bits
        kind = QuotationKind.INDIRECT if frame & kinds.SPEECH else QuotationKind.ATTITUDE
        if not tokens.quotes:
            return kind, self._words(parts)
        quoted = [stretch for first, last in parts for stretch in tokens.quoted(first, last)]
        if not quoted:
            return kind, self._words(parts)
        outside = len([here for first, last in parts for here in bits[first:last] if not here & NO_WORD])
        if quoted and not outside:
            return QuotationKind.DIRECT, [(item.inner, item.outer) for item in quoted]
        if not frame & kinds.NOUN or frame & kinds.SPEECH:
            quoted = [item for item in quoted if not titled(tokens.text[item.inner : item.outer])]
        inside = sum(tokens.text.count(" ", item.inner, item.outer) + 1 for item in quoted)
        if quoted and (inside >= FRAGMENT or inside * 2 > outside):
            return QuotationKind.MIXED, [(item.inner, item.outer) for item in quoted]
        return kind, self._words(parts)

    def _words(self, parts: list[tuple[int, int]]) -> list[Range]:
        """Return the offsets of ranges of words, the marks around them left out."""
        tokens, bits = self.tokens, self.tokens.bits
        pieces: list[Range] = []
        for low, high in parts:
            first, last = low, high
            while first < last and bits[first] & _OUTER:
                first += 1
            while last > first and bits[last - 1] & _OUTER:
                last -= 1
            if first < last:
                pieces.append((tokens.starts[first], tokens.end(last - 1)))
        return pieces

    def _quotes(self, first: int, last: int) -> bool:
        """Tell whether quoted words stand in a range."""
        return bool(self.tokens.quotes_in(first, last))

    def _all_quoted(self, first: int, last: int) -> bool:
        return all(self.tokens.bits[i] & NO_WORD for i in range(first, last))

    def _speech(self, at: int) -> bool:
        """Tell whether a quoted stretch is speech and no title: three words or more, not all with capitals."""
        stretch = self.tokens.stretches[at]
        inside = self.tokens.text[stretch.inner : stretch.outer]
        return inside.count(" ") + 1 >= FRAGMENT and not titled(inside)
