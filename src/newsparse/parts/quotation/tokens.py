"""One paragraph as words with what each may be; a quoted stretch is one word."""

from __future__ import annotations

import re
from collections.abc import Mapping

from newsparse.lexicon import kinds
from newsparse.lexicon.sections.quotation import QuotationWords
from newsparse.text.quotes import Stretch

_MARKS = {
    ",": kinds.COMMA,
    "،": kinds.COMMA,
    "，": kinds.COMMA,
    "、": kinds.COMMA,
    ";": kinds.COMMA,
    "；": kinds.COMMA,
    ".": kinds.END,
    "?": kinds.END,
    "!": kinds.END,
    "؟": kinds.END,
    "。": kinds.END,
    "！": kinds.END,
    "？": kinds.END,
    "…": kinds.GLUE,
    ":": kinds.COLON,
    "：": kinds.COLON,
    "—": kinds.DASH,
    "–": kinds.DASH,
    "―": kinds.DASH,
    "-": kinds.DASH,
    "(": kinds.OPEN,
    "[": kinds.OPEN,
    ")": kinds.CLOSE,
    "]": kinds.CLOSE,
    "&": kinds.GLUE,
    "%": kinds.GLUE,
    "$": kinds.GLUE,
    "/": kinds.GLUE,
    "'": kinds.GLUE,
    "’": kinds.GLUE,
}
_AFTER_ABBREVIATION = frozenset(")],;")
_SUBJECT = kinds.PRONOUN | kinds.RELATIVE | kinds.AUXILIARY | kinds.ADVERB | kinds.INFINITIVE | kinds.COMMA | kinds.QUOTE
_OBJECT = (
    kinds.COMPLEMENTISER | kinds.PRONOUN | kinds.DETERMINER | kinds.QUESTION | kinds.INFINITIVE | kinds.OBLIQUE | kinds.ADVERB
)
_TERM_LENGTH = 40
_TERM_WORDS = 3
_SENTENCE_END = frozenset(".?!…。？！؟")


class Tokens:
    """Parallel lists over the words of one paragraph, and its sentences as ranges of them."""

    __slots__ = ("bits", "capitals", "ends", "sentences", "starts", "stretches", "text", "words")

    def __init__(self, text: str, start: int, end: int, stretches: list[Stretch], words: QuotationWords) -> None:
        self.text, self.capitals = text, words.capitals
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.stretches: dict[int, Stretch] = {}
        at = start
        for stretch in stretches:
            self._add(words.token, at, stretch.start)
            self.stretches[len(self.words)] = stretch
            self.words.append("")
            self.starts.append(stretch.start)
            self.ends.append(stretch.end)
            at = stretch.end
        self._add(words.token, at, end)
        self.bits = _bits(self, words)
        self.sentences = _sentences(self)

    def _add(self, token: re.Pattern[str], start: int, end: int) -> None:
        for found in token.finditer(self.text, start, end):
            self.words.append(found[0])
            self.starts.append(found.start())
            self.ends.append(found.end())

    def quoted(self, first: int, last: int) -> list[Stretch]:
        """Return the quoted stretches among the words of a range."""
        return [self.stretches[i] for i in range(first, last) if self.bits[i] & kinds.QUOTE]


def _bits(tokens: Tokens, words: QuotationWords) -> list[int]:
    listed = words.kinds
    out: list[int] = []
    for index, word in enumerate(tokens.words):
        bits = listed.get(word)
        if bits is None:
            bits = _shape(word, index, tokens, words)
            if bits & kinds.END and index and word == "." and _abbreviated(tokens.words[index - 1], words):
                bits = kinds.GLUE
        elif word[0].isupper() and bits & ~kinds.PRONOUN:
            bits = _capital(bits, index, tokens, out)
        if bits & kinds.CUE:
            bits = _as_noun(bits, index, tokens, out, listed)
        elif bits & kinds.END and index + 1 < len(tokens.words) and tokens.words[index + 1] in _AFTER_ABBREVIATION:
            bits = kinds.GLUE
        out.append(bits)
    return out


def _as_noun(bits: int, index: int, tokens: Tokens, out: list[int], listed: Mapping[str, int]) -> int:
    """Return the bits of a cue, none of a verb where the words around make it a noun or an adjective."""
    if not index or bits & kinds.NAME:
        return bits
    before = out[index - 1]
    if before & kinds.DETERMINER and not before & kinds.PRONOUN:
        return 0
    if not bits & kinds.AMBIGUOUS or before & _SUBJECT or before & (kinds.END | kinds.COLON):
        return bits
    if before & (kinds.PREPOSITION | kinds.NUMBER | kinds.CONJUNCTION) and not before & kinds.INFINITIVE:
        return 0
    after = listed.get(tokens.words[index + 1], 0) if index + 1 < len(tokens.words) else 0
    if after & _OBJECT or (index + 1 < len(tokens.words) and not tokens.words[index + 1]):
        return bits if not tokens.words[index - 1].endswith(("'s", "’s")) else 0
    return 0


def _capital(bits: int, index: int, tokens: Tokens, out: list[int]) -> int:
    """Return the bits of a listed word with a capital: inside a sentence most are part of a name."""
    if bits & (kinds.TITLE | kinds.TIME):
        return bits | kinds.NAME
    opened = not index or out[index - 1] & (kinds.END | kinds.QUOTE | kinds.COLON | kinds.DASH)
    return bits if opened or bits & (kinds.DETERMINER | kinds.PRONOUN) else kinds.NAME


def _shape(word: str, index: int, tokens: Tokens, words: QuotationWords) -> int:
    if not word:
        return kinds.QUOTE | (kinds.TERM if _term(tokens.text, tokens.stretches[index]) else 0)
    first = word[0]
    if first.isupper():
        return 0 if words.capitals else kinds.NAME
    if first.isdigit():
        return kinds.NUMBER
    if not first.isalpha():
        if len(word) > 1:
            return kinds.DASH if first == "-" else kinds.GLUE
        return _MARKS.get(first, 0)
    for endings, bits in words.endings:
        if word.endswith(endings) and len(word) > 4:
            return bits
    return 0


def _term(text: str, stretch: Stretch) -> bool:
    inside = text[stretch.inner : stretch.outer]
    return len(inside) < _TERM_LENGTH and inside.count(" ") < _TERM_WORDS and inside[-1:].isalnum()


def _abbreviated(word: str, words: QuotationWords) -> bool:
    return word in words.abbreviations or (len(word) == 1 and word.isupper())


def _sentences(tokens: Tokens) -> list[tuple[int, int]]:
    """Cut the words into sentences: at stops, and after quotations that end with one."""
    out: list[tuple[int, int]] = []
    first, count = 0, len(tokens.words)
    for index, bits in enumerate(tokens.bits):
        if index + 1 == count or index < first:
            break
        if bits & kinds.END:
            cut = _starts(tokens, index + 1)
        elif bits & kinds.QUOTE:
            cut = _ends_sentence(tokens, index)
        else:
            continue
        if cut:
            out.append((first, index + 1))
            first = index + 1
    if first < count:
        out.append((first, count))
    return out


def _starts(tokens: Tokens, index: int) -> bool:
    word = tokens.words[index]
    if not word:
        return True
    return not word[0].islower() and not tokens.bits[index] & (kinds.COMMA | kinds.END | kinds.CLOSE | kinds.COLON | kinds.DASH)


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
        if bits & (kinds.END | kinds.QUOTE | kinds.AUXILIARY | kinds.VERB):
            return False
    return False
