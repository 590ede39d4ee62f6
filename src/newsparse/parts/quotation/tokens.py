"""One paragraph as words with what each may be; a quoted stretch is one word."""

from __future__ import annotations

from bisect import bisect_left

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
_SUBJECT = (
    kinds.PRONOUN | kinds.RELATIVE | kinds.AUXILIARY | kinds.ADVERB | kinds.INFINITIVE | kinds.COMMA | kinds.QUOTE
)
_OBJECT = (
    kinds.COMPLEMENTISER | kinds.PRONOUN | kinds.DETERMINER | kinds.QUESTION | kinds.INFINITIVE | kinds.OBLIQUE
    | kinds.ADVERB | kinds.QUOTE
)  # fmt: skip
_SHORTEST = 4
_LONGEST_SENTENCE = 250
_MOST = 100_000
_LONGEST = 40
_TERM_LENGTH = 40
_TERM_WORDS = 3
_TITLE_WORDS = 9
_SENTENCE_END = frozenset(".?!…。？！؟")


_Parts = tuple[tuple[str, int, int], ...]
"""The words of a piece: each with its offset and bits."""


class Memory:
    """What the pieces between blanks are: each is looked at once, and remembered with the language's words."""

    __slots__ = ("known", "words")

    def __init__(self, words: QuotationWords) -> None:
        self.words = words
        self.known: dict[str, int | _Parts] = words.pieces

    def look(self, piece: str) -> int | _Parts:
        """Return the bits of a piece that is one word, else its words with their offsets and bits."""
        made = _shape(piece, self.words) if piece.isalpha() else self._split(piece)
        if len(self.known) < _MOST and len(piece) < _LONGEST:
            self.known[piece] = made
        return made

    def _split(self, piece: str) -> int | _Parts:
        parts: list[tuple[str, int, int]] = []
        before = ""
        for found in self.words.token.finditer(piece):
            word = found[0]
            bits = self.words.listed.get(word)
            if bits is None:
                bits = _shape(word, self.words)
                if bits & kinds.END and self._inside(word, before, piece[found.end() : found.end() + 1]):
                    bits = kinds.GLUE
                elif bits & kinds.END:
                    bits |= kinds.TURN
            parts.append((word, found.start(), bits))
            before = word
        return parts[0][2] if len(parts) == 1 and parts[0][0] == piece else tuple(parts)

    def _inside(self, word: str, before: str, after: str) -> bool:
        """Tell whether a stop ends no sentence: behind an abbreviation, before a bracket or comma."""
        if after and after in _AFTER_ABBREVIATION:
            return True
        if word != "." or not before:
            return False
        return "." in before or before in self.words.abbreviations or (len(before) == 1 and before.isupper())


class Tokens:
    """Parallel lists over the words of one paragraph, its cues, and its sentences as ranges of words."""

    __slots__ = ("bits", "capitals", "cues", "quotes", "sentences", "starts", "stretches", "text", "turns", "words")

    def __init__(self, text: str, start: int, end: int, stretches: list[Stretch], memory: Memory) -> None:
        self.text, self.capitals = text, memory.words.capitals
        self.words: list[str] = []
        self.starts: list[int] = []
        self.bits: list[int] = []
        self.turns: list[int] = []
        self.stretches: dict[int, Stretch] = {}
        at = start
        for stretch in stretches:
            if at < stretch.start:
                self._add(at, stretch.start, memory)
            index = len(self.words)
            self.stretches[index] = stretch
            self.turns.append(index)
            self.words.append("")
            self.starts.append(stretch.start)
            self.bits.append(kinds.QUOTE | (kinds.TERM if _term(text, stretch) else 0))
            at = stretch.end
        if at < end:
            self._add(at, end, memory)
        self.cues = [index for index in self.turns if _second(self, index) & (kinds.CUE | kinds.ACCORDING)]
        self.quotes = list(self.stretches)
        self.sentences = _sentences(self)

    def _add(self, start: int, end: int, memory: Memory) -> None:
        """Add the words of a stretch outside quotations: this loop is where the time goes."""
        words, starts, out, turns = self.words, self.starts, self.bits, self.turns
        known, turn = memory.known.get, kinds.TURN
        for piece in self.text[start:end].split(" "):
            bits = known(piece)
            if bits is None:
                bits = memory.look(piece)
            if isinstance(bits, int):
                if bits & turn:
                    turns.append(len(words))
                words.append(piece)
                starts.append(start)
                out.append(bits)
            else:
                for word, offset, kind in bits:
                    if kind & turn:
                        turns.append(len(words))
                    words.append(word)
                    starts.append(start + offset)
                    out.append(kind)
            start += len(piece) + 1

    def end(self, index: int) -> int:
        """Return the offset behind a word."""
        return self.starts[index] + len(self.words[index]) if self.words[index] else self.stretches[index].end

    def cues_in(self, first: int, last: int) -> list[int]:
        """Return the words of a range that may attribute."""
        return self.cues[bisect_left(self.cues, first) : bisect_left(self.cues, last)]

    def quotes_in(self, first: int, last: int) -> list[int]:
        """Return the words of a range that are quoted stretches."""
        return self.quotes[bisect_left(self.quotes, first) : bisect_left(self.quotes, last)]

    def quoted(self, first: int, last: int) -> list[Stretch]:
        """Return the quoted stretches among the words of a range."""
        return [self.stretches[index] for index in self.quotes_in(first, last)]


def _second(tokens: Tokens, index: int) -> int:
    """Look again at a word that its neighbours decide on; return its bits."""
    bits = tokens.bits[index]
    if bits & kinds.CAPITAL:
        bits = _capital(bits, index, tokens.bits)
    if bits & kinds.JOIN and 0 < index < len(tokens.bits) - 1:
        inside = tokens.bits[index - 1] & tokens.bits[index + 1] & kinds.NAME
        bits = kinds.NAME if inside else bits
    if bits & kinds.CUE:
        bits = _as_noun(bits, index, tokens)
    tokens.bits[index] = bits
    return 0 if bits & kinds.NAME else bits


def _capital(bits: int, index: int, out: list[int]) -> int:
    """Return the bits of a listed word with a capital: inside a sentence most are part of a name."""
    if bits & (kinds.TITLE | kinds.TIME):
        return bits | kinds.NAME
    opened = not index or out[index - 1] & (kinds.END | kinds.QUOTE | kinds.COLON | kinds.DASH)
    return bits if opened or bits & (kinds.DETERMINER | kinds.PRONOUN) else kinds.NAME


def _shape(word: str, words: QuotationWords) -> int:
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
        if word.endswith(endings) and len(word) > _SHORTEST:
            return bits
    return 0


def _as_noun(bits: int, index: int, tokens: Tokens) -> int:
    """Return the bits of a cue, none of a verb where the words around make it a noun or an adjective."""
    if not index or bits & kinds.NAME:
        return bits
    before = tokens.bits[index - 1]
    if before & kinds.DETERMINER and not before & kinds.PRONOUN:
        return 0
    if not bits & kinds.AMBIGUOUS or before & _SUBJECT or _acts(before, index, tokens):
        return bits
    return 0


def _acts(before: int, index: int, tokens: Tokens) -> bool:
    """Tell whether a word that may be noun or verb is a verb: by the word before it, else by the one behind it."""
    if before & (kinds.END | kinds.COLON):
        return True
    if before & (kinds.PREPOSITION | kinds.NUMBER | kinds.CONJUNCTION) and not before & kinds.INFINITIVE:
        return False
    if before & kinds.NAME and _quote_before(tokens.bits, index - 1):
        return True
    after = tokens.bits[index + 1] if index + 1 < len(tokens.bits) else 0
    if after & kinds.NAME and not after & kinds.TIME and not before & kinds.NAME:
        return True
    return bool(after & _OBJECT) and not tokens.words[index - 1].endswith(("'s", "’s"))


def _quote_before(bits: list[int], index: int) -> bool:
    """Tell whether a name stands right behind a quotation: “…,” Viguerie notes."""
    while index > 0 and bits[index] & (kinds.NAME | kinds.GLUE):
        index -= 1
    return bool(bits[index] & kinds.QUOTE)


def _term(text: str, stretch: Stretch) -> bool:
    """Tell whether quoted words are a term or a title: few and without a stop, or all with capitals."""
    inside = text[stretch.inner : stretch.outer]
    if len(inside) < _TERM_LENGTH and inside.count(" ") < _TERM_WORDS and inside[-1:].isalnum():
        return True
    return titled(inside)


def titled(inside: str) -> bool:
    """Tell whether quoted words are a title: two or more, all but short ones with a capital, no stop at the end."""
    words = inside.split()
    if not 1 < len(words) <= _TITLE_WORDS or inside[-1] in ".?!":
        return False
    if not (words[0][0].isupper() and words[-1][0].isupper()):
        return False
    return all(not word[0].islower() or len(word) < _SHORTEST for word in words)


def _sentences(tokens: Tokens) -> list[tuple[int, int]]:
    """Cut the words into sentences: at stops, and after quotations that end with one."""
    out: list[tuple[int, int]] = []
    first, count = 0, len(tokens.words)
    for index in tokens.turns:
        bits = tokens.bits[index]
        if index + 1 >= count or not bits & (kinds.END | kinds.QUOTE):
            continue
        cut = _starts(tokens, index + 1) if bits & kinds.END else _ends_sentence(tokens, index)
        if cut:
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
    word = tokens.words[index]
    if not word:
        return True
    return not word[0].islower() and not tokens.bits[index] & (
        kinds.COMMA | kinds.END | kinds.CLOSE | kinds.COLON | kinds.DASH
    )


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
