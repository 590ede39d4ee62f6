"""Clauses: which noun phrase governs a verb, and where a clause ends."""

from __future__ import annotations

from typing import NamedTuple

from newsparse.lexicon import kinds
from newsparse.parts.quotation.nouns import end_of, nouny, start_of
from newsparse.parts.quotation.tokens import Tokens

_PAUSE = kinds.COMMA | kinds.DASH | kinds.CLOSE
_NO_TURN = kinds.AUXILIARY | kinds.INFINITIVE | kinds.RELATIVE
_VERBAL = kinds.INFINITIVE | kinds.VERB | kinds.FINITE
_GOVERNS = kinds.PREPOSITION | kinds.VERB | kinds.FINITE | kinds.INFINITIVE
_GROUP = kinds.AUXILIARY | kinds.ADVERB
_WHEN = kinds.TIME | kinds.NUMBER
_BEFORE_DAY = kinds.DETERMINER | kinds.PREPOSITION
_NO_DAY = kinds.PRONOUN | kinds.LINK
_SUBJECT = kinds.PRONOUN | kinds.RELATIVE | kinds.COMMA
_OPENS = kinds.PREPOSITION | kinds.SUBORDINATOR
_NAMES = kinds.NAME | kinds.GLUE
_QUOTED_END = kinds.END | kinds.QUOTE
_INSERTED = kinds.COMMA | kinds.DASH | kinds.OPEN | _QUOTED_END
_LEADS = kinds.CONJUNCTION | kinds.ADVERB | kinds.GLUE
_FRONTED = _OPENS | kinds.TIME | kinds.GERUND | kinds.COMMA
_APPOSED = kinds.NAME | kinds.DETERMINER | kinds.TITLE
_NO_APPOSITION = kinds.GERUND | kinds.ADVERB | kinds.TIME | kinds.CONJUNCTION | kinds.QUOTE | kinds.SUBORDINATOR
_CLAUSE = kinds.AUXILIARY | kinds.FINITE | kinds.PRONOUN
_MARKED = kinds.QUOTE | kinds.COLON
_IN_PHRASE = kinds.DETERMINER | kinds.PRONOUN | kinds.LINK
_SAID = kinds.COMPLEMENTISER | kinds.QUOTE | kinds.FINITE
_MAY_END = kinds.END | kinds.COMMA | kinds.CONJUNCTION | kinds.QUOTE
_NO_VERB = kinds.AMBIGUOUS | kinds.NAME
_BREAKS = kinds.QUOTE | kinds.SUBORDINATOR
_HEADS = 3
_NEAR = 8


class Source(NamedTuple):
    """A noun phrase that governs a cue, as ranges of words."""

    first: int
    """First word, title included."""
    last: int
    """Behind the last word, apposition included."""
    head: int
    """Behind the last word of the phrase without its apposition."""


def verb_group(tokens: Tokens, low: int, cue: int) -> int:
    """Return the first word of the verb group that the cue at ``cue`` ends: "has repeatedly said"."""
    bits = tokens.bits
    while cue > low and bits[cue - 1] & _GROUP and not bits[cue - 1] & kinds.NAME:
        cue -= 1
    return cue


def subject_before(tokens: Tokens, low: int, verb: int) -> Source | None:
    """Return the subject of the verb group that starts at ``verb``, looking back to ``low``."""
    last = verb - 1
    if last < low:
        return None
    bits = tokens.bits[last]
    if bits & _WHEN:
        last = _before_time(tokens, low, last)
        bits = tokens.bits[last]
    if bits & kinds.RELATIVE or (bits & kinds.PRONOUN and not bits & kinds.DETERMINER):
        return Source(last, last + 1, last + 1)
    if bits & _PAUSE or (bits & kinds.QUOTE and _title(tokens, last)):
        return _over_pause(tokens, low, last)
    if bits & kinds.CONJUNCTION or (bits & _VERBAL and not nouny(bits)):
        return opening_subject(tokens, low, last)
    if not (nouny(bits) or bits & kinds.PRONOUN) or (bits & kinds.QUOTE and not bits & kinds.TERM):
        return None
    return _trimmed(tokens, low, start_of(tokens, low, last), last + 1)


def _title(tokens: Tokens, at: int) -> bool:
    """Tell whether a quoted stretch is a title with the comma of its clause inside: “Scandal,”."""
    stretch = tokens.stretches[at]
    inside = tokens.text[stretch.inner : stretch.outer]
    return inside.endswith(",") and inside.count(" ") < _HEADS and inside[:1].isupper()


def _before_time(tokens: Tokens, low: int, last: int) -> int:
    """Return the last word before a phrase of time between a subject and its verb: "Cruz on Friday said"."""
    bits, at = tokens.bits, last
    while at > low and bits[at] & _WHEN:
        at -= 1
    if at == last or not any(bits[i] & kinds.TIME for i in range(at + 1, last + 1)):
        return last
    while at > low and bits[at] & _BEFORE_DAY and not bits[at] & _NO_DAY:
        at -= 1
    return at if nouny(bits[at]) or bits[at] & _SUBJECT else last


def _trimmed(tokens: Tokens, low: int, first: int, end: int) -> Source:
    """Return the phrase, cut to its last name where it hangs on a preposition that opens the clause."""
    bits = tokens.bits
    if first > low and bits[first - 1] & _OPENS and bits[end - 1] & kinds.NAME:
        name = end - 1
        while name > first and bits[name - 1] & _NAMES:
            name -= 1
        first = max(first, name)
    return Source(first, end, end)


def _over_pause(tokens: Tokens, low: int, last: int) -> Source | None:
    """Return the subject before an apposition or an insertion that a comma, dash or bracket closes at ``last``."""
    bits = tokens.bits
    found: Source | None = None
    at, close = last - 1, last + 1 if bits[last] & kinds.QUOTE else last
    for _ in range(_HEADS):
        while at >= low and not bits[at] & _INSERTED:
            at -= 1
        if at <= low or (bits[at] & _QUOTED_END and not bits[at] & kinds.TERM):
            break
        if bits[at - 1] & kinds.PRONOUN:
            return Source(at - 1, at, at)
        if not nouny(bits[at - 1]):
            break
        first = start_of(tokens, low, at - 1)
        if first > low and bits[first - 1] & _GOVERNS and not bits[first - 1] & kinds.SUBORDINATOR:
            break
        found = Source(first, close, at)
        if first <= low or not bits[first - 1] & kinds.COMMA:
            return found
        at = first - 1
    return found or opening_subject(tokens, low, last)


def opening_subject(tokens: Tokens, low: int, high: int) -> Source | None:
    """Return the subject of the clause that opens at ``low``: fronted phrases up to a comma are passed over."""
    bits = tokens.bits
    at = low
    for _ in range(4):
        while at < high and bits[at] & _LEADS and not bits[at] & kinds.DETERMINER:
            at += 1
        if at < high and bits[at] & kinds.QUOTE:
            at += 1
            continue
        if at < high and bits[at] & _FRONTED:
            comma = _next_comma(bits, at + 1, high)
            if comma < 0:
                return None
            at = comma + 1
            continue
        break
    end = end_of(tokens, at, high)
    if end == at:
        return None
    return Source(at, name_apposition(tokens, end, high), end)


def name_apposition(tokens: Tokens, end: int, high: int) -> int:
    """Return the end of a name or noun between commas behind a noun phrase, else ``end``."""
    bits = tokens.bits
    if end + 1 >= high or not bits[end] & kinds.COMMA or not bits[end + 1] & _APPOSED:
        return end
    stop = end_of(tokens, end + 1, high)
    return stop if stop > end + 1 and stop < high and bits[stop] & kinds.COMMA else end


def _next_comma(bits: list[int], at: int, high: int) -> int:
    while at < high:
        if bits[at] & kinds.COMMA:
            return at
        at += 1
    return -1


def subject_after(tokens: Tokens, verb: int, high: int) -> Source | None:
    """Return the subject that follows its verb, ``verb`` being the first word after it: "said Rosalind Teague, 64"."""
    bits = tokens.bits
    if verb < high and bits[verb] & kinds.HEARER:
        verb += 1
    while verb < high and bits[verb] & _GROUP and not bits[verb] & kinds.DETERMINER:
        verb += 1
    end = end_of(tokens, verb, high)
    if end == verb:
        return None
    return Source(verb, apposition(tokens, end, high), end)


def apposition(tokens: Tokens, end: int, high: int) -> int:
    """Return the end of the apposition or relative clause that follows a noun phrase, else ``end``."""
    bits = tokens.bits
    at = end
    if at < high and bits[at] & kinds.RELATIVE:
        return clause_end(tokens, at, high, soft=True)
    for _ in range(4):
        if at + 1 >= high or not bits[at] & kinds.COMMA:
            break
        after = bits[at + 1]
        if after & kinds.RELATIVE:
            return clause_end(tokens, at + 1, high, soft=True)
        if after & _NO_APPOSITION:
            break
        stop = end_of(tokens, at + 1, high)
        if stop == at + 1 or (stop < high and bits[stop] & _CLAUSE):
            break
        at = stop
        if at < high and bits[at] & kinds.RELATIVE:
            return clause_end(tokens, at, high, soft=True)
    return at


def _says(bits: int) -> bool:
    """Tell whether a word can only be a verb of saying, not a noun."""
    return bool(bits & kinds.FINITE and bits & kinds.SPEECH and not bits & _NO_VERB)


def _attributes(tokens: Tokens, at: int, high: int) -> bool:
    """Tell whether a noun phrase and a cue that opens quoted words stand at ``at``: "…, Mr. Barrett said, “…”"."""
    bits = tokens.bits
    cue = tokens.next_cue(at + 1, min(high, at + _NEAR))
    if not cue or cue + 2 >= high or not _says(bits[cue]):
        return False
    if not bits[cue + 1] & _MARKED and not (bits[cue + 1] & kinds.COMMA and bits[cue + 2] & kinds.QUOTE):
        return False
    return all(nouny(bits[i]) or bits[i] & _IN_PHRASE for i in range(at, cue))


def _turns(tokens: Tokens, at: int, high: int) -> bool:
    """Tell whether another attribution follows a conjunction: ", but hours later her office said"."""
    bits = tokens.bits
    for cue in tokens.cues_in(at, high):
        if _says(bits[cue]) and not bits[cue - 1] & _NO_TURN:
            return not any(bits[i] & _SAID for i in range(at, cue))
    return False


def clause_end(tokens: Tokens, at: int, high: int, *, soft: bool = False) -> int:
    """Return where a clause ends: at a stop, a following attribution, a turn; soft: at a quotation or such too."""
    bits = tokens.bits
    first = at + 1
    while at < high:
        here = bits[at]
        if not here & _MAY_END:
            at += 1
            continue
        last = at + 1 >= high
        if here & kinds.END and last:
            return at
        if here & kinds.COMMA and at > first and not last and _ends_at(tokens, at, high, soft=soft):
            return at
        if here & kinds.CONJUNCTION and at > first and not last and _says(bits[at + 1]):
            return at
        if here & kinds.QUOTE and soft and not here & kinds.TERM:
            return at
        at += 1
    return high


def _ends_at(tokens: Tokens, comma: int, high: int, *, soft: bool) -> bool:
    """Tell whether a comma ends a clause: a participle, another attribution or another clause follows."""
    bits = tokens.bits
    after = bits[comma + 1]
    if after & kinds.ADVERB and comma + 2 < high:
        after |= bits[comma + 2] & kinds.GERUND
    if after & kinds.GERUND and not after & kinds.NAME:
        return True
    if soft:
        return bool(after & _BREAKS) and not after & kinds.PREPOSITION
    if _attributes(tokens, comma + 1, high) or (after & kinds.CONJUNCTION and _turns(tokens, comma + 2, high)):
        return True
    if after & kinds.ACCORDING:
        return True
    return after & _OPENS == kinds.SUBORDINATOR and tokens.text[tokens.starts[comma]] == ","
