"""One paragraph as words with what each may be; a quoted stretch is one word."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate, chain, compress
from typing import TYPE_CHECKING

from newsparse.lexicon import kinds
from newsparse.lexicon.pieces import CUE, STOP, Known, Pieces
from newsparse.text.quotes import Stretch

if TYPE_CHECKING:
    from newsparse.lexicon.sections.quotation import QuotationWords

_SUBJECT = (
    kinds.PRONOUN | kinds.RELATIVE | kinds.AUXILIARY | kinds.ADVERB | kinds.INFINITIVE | kinds.COMMA | kinds.QUOTE
)
_OBJECT = (
    kinds.COMPLEMENTISER | kinds.PRONOUN | kinds.DETERMINER | kinds.QUESTION | kinds.INFINITIVE | kinds.OBLIQUE
    | kinds.ADVERB | kinds.QUOTE
)  # fmt: skip
_TITLED = kinds.TITLE | kinds.TIME
_OPENS = kinds.END | kinds.QUOTE | kinds.COLON | kinds.DASH
_ALWAYS = kinds.DETERMINER | kinds.PRONOUN | kinds.HEARER
_CUES = kinds.CUE | kinds.ACCORDING
_ENDS_BEFORE = kinds.COMMA | kinds.END | kinds.CLOSE | kinds.COLON | kinds.DASH
_CLAUSE_OPENS = kinds.END | kinds.COLON
_NO_SUBJECT = kinds.PREPOSITION | kinds.NUMBER | kinds.CONJUNCTION
_NAMES = kinds.NAME | kinds.GLUE
_NO_CUE_BEHIND = kinds.END | kinds.QUOTE | kinds.AUXILIARY | kinds.VERB
_STOPS = kinds.END | kinds.QUOTE
_BOUNDS = kinds.MARK | kinds.QUOTE | kinds.CUE | kinds.VERB
_NEAR = 9
_DASHES = "-—–―"
_QUOTED = (kinds.QUOTE, 0, STOP)
_SHORTEST = 4
_LONGEST_SENTENCE = 250
_TERM_LENGTH = 40
_TERM_WORDS = 3
_TITLE_WORDS = 9
_SENTENCE_END = frozenset(".?!…。？！؟")


class Tokens:
    """Parallel sequences over the words of one paragraph, its cues, and its sentences as ranges of words.

    Where nothing attributes or is quoted there are no sentences.
    """

    __slots__ = ("bits", "capitals", "cues", "quotes", "sentences", "starts", "stretches", "text")

    def __init__(self, text: str, start: int, end: int, stretches: list[Stretch], words: QuotationWords) -> None:
        known = words.pieces
        self.text, self.capitals = text, words.capitals
        self.starts: list[int] = []
        self.stretches: dict[int, Stretch] = {}
        found: list[int] = []
        for stretch in stretches:
            if start < stretch.start:
                found += _add(text, start, stretch.start, known, self.starts)
            self.stretches[len(self.starts)] = stretch
            found += _QUOTED
            self.starts.append(stretch.start)
            start = stretch.end
        if start < end:
            found += _add(text, start, end, known, self.starts)
        self.starts.append(end)
        self.bits = found[::3]
        self.quotes = list(self.stretches)
        self.cues: list[int] = []
        self.sentences: list[tuple[int, int]] = []
        looks = found[2::3]
        if stretches or CUE in looks:
            self._look(looks, words.phrase)

    def _look(self, looks: list[int], phrase: re.Pattern[str]) -> None:
        """Look again at the words that their neighbours decide on: which are cues, which end a sentence."""
        bits, cues = self.bits, self.cues
        for index, stretch in self.stretches.items():
            if _term(self.text, stretch):
                bits[index] |= kinds.TERM
        stops: list[int] = []
        for index in compress(range(len(bits)), looks):
            here = bits[index]
            if here & _STOPS:
                stops.append(index)
                continue
            if here & kinds.CAPITAL:
                here = _capital(here, index, bits)
            if here & kinds.JOIN and 0 < index < len(bits) - 1 and bits[index - 1] & bits[index + 1] & kinds.NAME:
                here = kinds.NAME
            if here & kinds.CUE and index and not here & kinds.NAME:
                here = _as_noun(here, index, self)
            if here & kinds.ACCORDING and phrase.match(self.text, self.starts[index]) is None:
                here &= ~kinds.ACCORDING
            bits[index] = here
            if here & _CUES and not here & kinds.NAME:
                cues.append(index)
        self.sentences = _sentences(self, stops)

    def end(self, index: int) -> int:
        """Return the offset behind a word."""
        if index in self.stretches:
            return self.stretches[index].end
        end = self.starts[index + 1]
        while self.text[end - 1].isspace():
            end -= 1
        return end

    def word(self, index: int) -> str:
        """Return a word, a quoted stretch with its marks."""
        return self.text[self.starts[index] : self.end(index)]

    def small(self, index: int) -> bool:
        """Tell whether a word starts with a small letter."""
        return self.text[self.starts[index]].islower() and index not in self.stretches

    def cues_in(self, first: int, last: int) -> list[int]:
        """Return the words of a range that may attribute."""
        return self.cues[bisect_left(self.cues, first) : bisect_left(self.cues, last)]

    def next_cue(self, first: int, last: int) -> int:
        """Return the first word of a range that may attribute, 0 if none does."""
        at = bisect_left(self.cues, first)
        return self.cues[at] if at < len(self.cues) and self.cues[at] < last else 0

    def quotes_in(self, first: int, last: int) -> list[int]:
        """Return the words of a range that are quoted stretches."""
        return self.quotes[bisect_left(self.quotes, first) : bisect_left(self.quotes, last)] if self.quotes else []

    def quoted(self, first: int, last: int) -> list[Stretch]:
        """Return the quoted stretches among the words of a range."""
        return [self.stretches[index] for index in self.quotes_in(first, last)]


def _add(text: str, start: int, end: int, known: Pieces, starts: list[int]) -> Known | list[int]:
    """Add where words outside quotations start, return what is known of them: no loop, time would go there."""
    piece = text[start:end]
    pieces = piece.split()
    if not pieces:
        return ()
    if piece[0].isspace():
        start = end - len(piece.lstrip())
    if piece[-1].isspace():
        end = start + len(piece.strip())
    flat = list(chain.from_iterable(map(known.__getitem__, pieces)))
    found = list(accumulate(flat[1::3], initial=start))
    if found.pop() == end + 1:
        starts += found
    else:
        _add_apart(text, start, pieces, known, starts)
    return flat


def _add_apart(text: str, start: int, pieces: list[str], known: Pieces, starts: list[int]) -> None:
    """Add where words start that have more than one blank between some of them."""
    for piece in pieces:
        start = text.index(piece, start)
        starts += accumulate(known[piece][1:-3:3], initial=start)
        start += len(piece)


def _capital(bits: int, index: int, out: list[int]) -> int:
    """Return the bits of a listed word with a capital: inside a sentence most are part of a name."""
    if bits & _TITLED:
        return bits | kinds.NAME
    if not index or out[index - 1] & _OPENS or bits & _ALWAYS:
        return bits
    return kinds.NAME


def _as_noun(bits: int, index: int, tokens: Tokens) -> int:
    """Return the bits of a cue, none of a verb where the words around make it a noun or an adjective."""
    before = tokens.bits[index - 1]
    if before & kinds.DETERMINER and not before & kinds.PRONOUN:
        return 0
    if not bits & kinds.AMBIGUOUS or before & _SUBJECT or _acts(before, index, tokens):
        return bits
    return 0


def _acts(before: int, index: int, tokens: Tokens) -> bool:
    """Tell whether a word that may be noun or verb is a verb: by the word before it, else by the one behind it."""
    if before & _CLAUSE_OPENS:
        return True
    if before & _NO_SUBJECT and not before & kinds.INFINITIVE:
        return False
    if before & kinds.NAME and _quote_before(tokens.bits, index - 1):
        return True
    after = tokens.bits[index + 1] if index + 1 < len(tokens.bits) else 0
    if after & kinds.END and _closes_quotation(tokens.bits, index):
        return True
    if after & kinds.NAME and not after & kinds.TIME and not before & kinds.NAME:
        return True
    return bool(after & _OBJECT) and not tokens.word(index - 1).endswith(("'s", "’s"))


def _closes_quotation(bits: list[int], index: int) -> bool:
    """Tell whether a word that ends its sentence stands behind quoted words: “…,” a voice in the film states."""
    for at in range(index - 1, max(index - _NEAR, -1), -1):
        if bits[at] & _BOUNDS:
            return bool(bits[at] & kinds.QUOTE)
    return False


def _quote_before(bits: list[int], index: int) -> bool:
    """Tell whether a name stands right behind a quotation: “…,” Viguerie notes."""
    while index > 0 and bits[index] & _NAMES:
        index -= 1
    return bool(bits[index] & kinds.QUOTE)


def _term(text: str, stretch: Stretch) -> bool:
    """Tell whether quoted words are a term or a title: few and without a stop, or all with capitals."""
    if text[stretch.start] in _DASHES:
        return False
    inside = text[stretch.inner : stretch.outer]
    if len(inside) < _TERM_LENGTH and inside[-1:].isalnum() and inside.count(" ") < _TERM_WORDS:
        return True
    return titled(inside)


def titled(inside: str) -> bool:
    """Tell whether quoted words are a title: two or more, all but short ones with a capital, no stop at the end."""
    if inside[-1:] in "?!" or ". " in inside or inside.count(" ") > 2 * _TITLE_WORDS:
        return False
    words = inside.split()
    if not 1 < len(words) <= _TITLE_WORDS:
        return False
    if not (words[0][0].isupper() and words[-1][0].isupper()):
        return False
    return all(not word[0].islower() or len(word) < _SHORTEST for word in words)


def _sentences(tokens: Tokens, stops: Sequence[int]) -> list[tuple[int, int]]:
    """Cut the words into sentences: at stops, and after quotations that end with one."""
    out: list[tuple[int, int]] = []
    first, count = 0, len(tokens.bits)
    for index in stops:
        if index + 1 >= count:
            break
        end = tokens.bits[index] & kinds.END
        if _starts(tokens, index + 1) if end else _ends_sentence(tokens, index):
            first = _cut(out, first, index + 1)
    if first < count:
        _cut(out, first, count)
    return out


def _cut(out: list[tuple[int, int]], first: int, end: int) -> int:
    """Add a sentence, in pieces where it is longer than any sentence is; return its end."""
    while end - first > _LONGEST_SENTENCE:
        out.append((first, first + _LONGEST_SENTENCE))
        first += _LONGEST_SENTENCE
    out.append((first, end))
    return end


def _starts(tokens: Tokens, index: int) -> bool:
    """Tell whether a sentence may start with a word."""
    return not tokens.bits[index] & _ENDS_BEFORE and not tokens.small(index)


def _ends_sentence(tokens: Tokens, index: int) -> bool:
    """Tell whether a quotation closes its sentence: a stop inside and a capital after it."""
    stretch = tokens.stretches[index]
    last = tokens.text[stretch.outer - 1 : stretch.outer]
    if last not in _SENTENCE_END or not _starts(tokens, index + 1):
        return False
    return last in ".。" or not _cue_near(tokens, index + 1)


def _cue_near(tokens: Tokens, index: int) -> bool:
    """Tell whether a cue that ends its clause follows: “Is it?” Mr. Smith asked."""
    for at in range(index, min(index + 8, len(tokens.bits))):
        bits = tokens.bits[at]
        if bits & kinds.FINITE and bits & kinds.DIRECT:
            return True
        if bits & _NO_CUE_BEHIND:
            return False
    return False
