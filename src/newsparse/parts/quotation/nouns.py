"""Noun phrases: where one starts that ends here, where one ends that starts here."""

from __future__ import annotations

from newsparse.lexicon import kinds
from newsparse.parts.quotation.tokens import Tokens

_STOPS = kinds.BREAK & ~kinds.PRONOUN
_FUNCTION = kinds.BREAK | kinds.PREPOSITION | kinds.CONJUNCTION | kinds.DETERMINER | kinds.ADVERB | kinds.ACCORDING
_BEFORE_ADJECTIVE = kinds.QUOTE | kinds.DETERMINER | kinds.PREPOSITION | kinds.ADVERB | kinds.CONJUNCTION
_NAMED = kinds.NAME | kinds.TITLE
_JOINS = kinds.PREPOSITION | kinds.CONJUNCTION
_NO_ADJECTIVE = kinds.FINITE | kinds.AUXILIARY
_WEAK = kinds.PRONOUN | kinds.ADVERB
_PASSED = kinds.ADVERB | kinds.TIME
_HALTS = kinds.BREAK | kinds.QUOTE
_IN_NAME = kinds.NAME | kinds.TITLE | kinds.TERM
_HANGING = _JOINS | kinds.DETERMINER
_NO_PLAIN = _FUNCTION | kinds.TIME | kinds.QUOTE | kinds.HEARER
"""What makes a word other than a plain noun or name."""


def nouny(bits: int) -> bool:
    """Tell whether a word may be inside a noun phrase and is no small word."""
    if bits & kinds.QUOTE:
        return bool(bits & kinds.TERM)
    return not bits & _FUNCTION or bool(bits & _NAMED)


def start_of(tokens: Tokens, low: int, last: int) -> int:
    """Return the first word of the noun phrase whose last word is ``last``, not before ``low``."""
    first, bits = last, tokens.bits
    while first > low:
        step = 1 if not (bits[first - 1] | bits[first]) & _NO_PLAIN else _step_back(bits, first, low)
        if not step:
            break
        first -= step
    return first


def _step_back(bits: list[int], first: int, low: int) -> int:
    """Return how many words the phrase that starts at ``first`` goes on to its left, 0 if it starts there."""
    before, here = bits[first - 1], bits[first]
    if before & _JOINS and not before & kinds.NAME:
        return _attached(bits, first, low) or int(bool(before & kinds.DETERMINER))  # German "der" is both
    if here & kinds.DETERMINER and not before & kinds.DETERMINER:
        return 0
    if before & kinds.TIME and not here & kinds.TIME and first - 1 > low and bits[first - 2] & kinds.PREPOSITION:
        return 0
    if before & kinds.VERB and not before & _NAMED:
        return int(_adjective(bits, first - 1, low))
    return int(not _blocks(before))


def _blocks(bits: int) -> bool:
    """Tell whether a word ends a noun phrase that goes on behind it."""
    if bits & kinds.QUOTE:
        return not bits & kinds.TERM
    if bits & kinds.DETERMINER:
        return False
    if bits & _WEAK:
        return True
    return bool(bits & _STOPS) and not bits & _NAMED


def _attached(bits: list[int], first: int, low: int) -> int:
    """Return how many words to go back over a preposition or conjunction that hangs on a noun, 0 if it does not.

    A participle may stand between: "a letter obtained by the agency".
    """
    if first - 2 < low or (bits[first] & kinds.PRONOUN and not bits[first] & kinds.DETERMINER):
        return 0
    participle = bits[first - 1] & kinds.PREPOSITION and bits[first - 2] & kinds.VERB and first - 3 >= low
    step = 3 if participle else 2
    noun = bits[first - step]
    return step if nouny(noun) and not noun & kinds.TIME else 0


def _adjective(bits: list[int], at: int, low: int) -> bool:
    """Tell whether a word that ends as a verb stands as an adjective: "the proposed plan"."""
    if bits[at] & _NO_ADJECTIVE:
        return False
    return at == low or bool(bits[at - 1] & _BEFORE_ADJECTIVE)


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
        if not here & _NO_PLAIN:
            at, seen = at + 1, seen | here or kinds.GLUE
            continue
        joins = here & _JOINS and not (here & kinds.NAME or (here & kinds.DETERMINER and not seen))
        if joins:
            step = at + 1 if seen and _continues(tokens, at, seen, high) else 0
        elif here & kinds.OPEN:
            step = closing(tokens, at, high) + 1
        else:
            step = 0 if _halts(bits, at, seen, high) else at + 1
        if not step:
            break
        at, seen = step, kinds.DETERMINER if joins else seen | here or kinds.GLUE
    while at - 1 > first and bits[at - 1] & _HANGING:
        at -= 1
    return at if seen else first


def _halts(bits: list[int], at: int, seen: int, high: int) -> bool:
    """Tell whether a word ends the noun phrase before it; ``seen`` holds the bits of the phrase so far."""
    here = bits[at]
    begun = seen & ~kinds.DETERMINER
    if here & kinds.HEARER and begun:
        return True
    if here & kinds.DETERMINER and not here & kinds.NAME:
        return bool(begun)
    if here & kinds.VERB and at + 1 < high and not begun and nouny(bits[at + 1]):
        return False
    if here & _HALTS and not here & _IN_NAME:
        return True
    return bool(here & _PASSED and begun and not here & kinds.TITLE)


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
        return bool(bits[at - 1] & kinds.TITLE) or not any(here & kinds.HEARER for here in bits[at + 1 : at + 3])
    if bits[at] & kinds.CONJUNCTION:
        return bool(after & _NAMED) or not seen & kinds.NAME
    if tokens.capitals and not seen & kinds.DETERMINER:
        return False
    return not seen & kinds.NAME or bool(bits[at - 1] & kinds.TITLE and not bits[at - 1] & kinds.NAME)
