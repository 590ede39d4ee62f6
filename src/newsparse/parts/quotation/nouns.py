"""Noun phrases: where one starts that ends here, where one ends that starts here."""

from __future__ import annotations

from newsparse.lexicon import kinds
from newsparse.parts.quotation.tokens import Tokens

_STOPS = kinds.BREAK & ~kinds.PRONOUN
_FUNCTION = kinds.BREAK | kinds.PREPOSITION | kinds.CONJUNCTION | kinds.DETERMINER | kinds.ADVERB | kinds.ACCORDING


def nouny(bits: int) -> bool:
    """Tell whether a word may be inside a noun phrase and is no small word."""
    return not bits & _FUNCTION or bool(bits & (kinds.NAME | kinds.TITLE))


def start_of(tokens: Tokens, low: int, last: int) -> int:
    """Return the first word of the noun phrase whose last word is ``last``, not before ``low``."""
    bits = tokens.bits
    first = last
    while first > low:
        before, here = bits[first - 1], bits[first]
        if before & (kinds.PREPOSITION | kinds.CONJUNCTION) and not before & kinds.NAME:
            step = 2 if first - 2 >= low and not here & kinds.PRONOUN else 0
            if step and before & kinds.PREPOSITION and bits[first - 2] & kinds.VERB and first - 3 >= low:
                step = 3
            if not step or not _attaches(bits, first - step + 1):
                break
            first -= step
        elif before & kinds.TIME and not here & kinds.TIME and first - 1 > low and bits[first - 2] & kinds.PREPOSITION:
            break
        elif here & kinds.DETERMINER and not before & kinds.DETERMINER:
            break
        elif before & kinds.QUOTE and not before & kinds.TERM:
            break
        elif before & _STOPS and not before & (kinds.NAME | kinds.TITLE):
            if not (before & kinds.VERB and _adjective(bits, first - 1, low)):
                break
            first -= 1
        elif before & kinds.PRONOUN:
            break
        elif before & kinds.ADVERB and not before & kinds.DETERMINER:
            break
        else:
            first -= 1
    return first


def _attaches(bits: list[int], at: int) -> bool:
    """Tell whether the preposition or conjunction at ``at`` hangs on a noun before it."""
    return nouny(bits[at - 1]) and not bits[at - 1] & kinds.TIME


def _adjective(bits: list[int], at: int, low: int) -> bool:
    """Tell whether a word that ends as a verb stands as an adjective: "the proposed plan"."""
    if bits[at] & (kinds.FINITE | kinds.AUXILIARY):
        return False
    return at == low or bool(
        bits[at - 1] & (kinds.QUOTE | kinds.DETERMINER | kinds.PREPOSITION | kinds.ADVERB | kinds.CONJUNCTION)
    )


def end_of(tokens: Tokens, first: int, high: int) -> int:
    """Return the end of the noun phrase that starts with the word ``first``; ``first`` itself if there is none."""
    bits = tokens.bits
    if first >= high:
        return first
    if bits[first] & kinds.PRONOUN and not bits[first] & kinds.DETERMINER:
        return first + 1
    at, seen = first, 0
    while at < high:
        here = bits[at]
        if here & kinds.DETERMINER and not here & kinds.NAME:
            if seen & ~kinds.DETERMINER:
                break
        elif here & (kinds.PREPOSITION | kinds.CONJUNCTION) and not here & kinds.NAME:
            if not seen or not _continues(tokens, at, seen, high):
                break
            at, seen = at + 1, kinds.DETERMINER
            continue
        elif here & kinds.OPEN:
            close = closing(tokens, at, high)
            if close < 0:
                break
            at = close
        elif here & kinds.VERB and at + 1 < high and (not seen or seen == kinds.DETERMINER) and nouny(bits[at + 1]):
            pass
        elif here & (kinds.BREAK | kinds.QUOTE) and not here & (kinds.NAME | kinds.TITLE | kinds.TERM):
            break
        elif here & (kinds.ADVERB | kinds.TIME) and seen & ~kinds.DETERMINER and not here & kinds.TITLE:
            break
        seen |= here or kinds.GLUE
        at += 1
    while at > first and bits[at - 1] & (kinds.PREPOSITION | kinds.CONJUNCTION | kinds.DETERMINER) and at - 1 > first:
        at -= 1
    return at if seen else first


def closing(tokens: Tokens, at: int, high: int) -> int:
    """Return the word that closes the bracket at ``at`` within twelve words, or -1."""
    for index in range(at + 1, min(at + 12, high)):
        if tokens.bits[index] & kinds.CLOSE:
            return index
    return -1


def _continues(tokens: Tokens, at: int, seen: int, high: int) -> bool:
    """Tell whether the preposition or conjunction at ``at`` goes on with the phrase."""
    bits = tokens.bits
    if at + 1 >= high:
        return False
    after = bits[at + 1]
    if after & kinds.TIME or not (nouny(after) or after & kinds.DETERMINER):
        return False
    if bits[at] & kinds.LINK:
        return True
    if bits[at] & kinds.CONJUNCTION:
        return bool(after & (kinds.NAME | kinds.TITLE)) or not seen & kinds.NAME
    if tokens.capitals and not seen & kinds.DETERMINER:
        return False
    return not seen & kinds.NAME or bool(bits[at - 1] & kinds.TITLE and not bits[at - 1] & kinds.NAME)
