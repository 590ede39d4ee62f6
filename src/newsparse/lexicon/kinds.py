"""What a word may be in a sentence, as bits of one number: the small grammar of :mod:`newsparse.parts.quotation`.

A lexicon's ``[quotation]`` section gives words their bits; marks and shapes get theirs from the tokens.
"""

from __future__ import annotations

from typing import Final

DETERMINER: Final = 1 << 0
PREPOSITION: Final = 1 << 1
LINK: Final = 1 << 2
"""A preposition that always belongs to the noun before it: "of"."""
PRONOUN: Final = 1 << 3
CONJUNCTION: Final = 1 << 4
SUBORDINATOR: Final = 1 << 5
COMPLEMENTISER: Final = 1 << 6
RELATIVE: Final = 1 << 7
QUESTION: Final = 1 << 8
AUXILIARY: Final = 1 << 9
PASSIVE: Final = 1 << 10
"""An auxiliary that makes a passive with a participle: "was"."""
ADVERB: Final = 1 << 11
TIME: Final = 1 << 12
INFINITIVE: Final = 1 << 13
"""The mark of an infinitive: "to"."""
TITLE: Final = 1 << 14
VERB: Final = 1 << 15
"""Any other finite verb."""
OBLIQUE: Final = 1 << 16
"""A pronoun that is no subject: "him", "himself"."""
FINITE: Final = 1 << 17
"""A cue as a finite verb."""
GERUND: Final = 1 << 18
"""A cue as a participle that follows its clause: ", saying"."""
PARTICIPLE: Final = 1 << 19
"""A cue form that makes a passive: "was told"."""
NAME: Final = 1 << 20
"""A capitalised word or one of a script without capitals."""
NUMBER: Final = 1 << 21
COMMA: Final = 1 << 22
END: Final = 1 << 23
"""A full stop, a question or exclamation mark."""
COLON: Final = 1 << 24
DASH: Final = 1 << 25
OPEN: Final = 1 << 26
"""An opening bracket."""
CLOSE: Final = 1 << 27
"""A closing bracket."""
QUOTE: Final = 1 << 28
"""A whole quoted stretch."""
GLUE: Final = 1 << 29
"""The full stop of an abbreviation and other marks inside a noun phrase."""

# Bits behind the 30th make numbers that are slower to compare: few words have them.
DIRECT: Final = 1 << 30
"""The cue takes quoted words."""
CLAUSE: Final = 1 << 31
"""The cue takes a clause with a complementiser or a question word."""
BARE: Final = 1 << 32
"""The cue takes a clause without one."""
NOUN: Final = 1 << 33
"""The cue takes a noun phrase: "criticized the plan"."""
TO: Final = 1 << 34
"""The cue takes an infinitive: "vowed to"."""
OBJECT: Final = 1 << 35
"""The cue takes a person before its content: "told reporters"."""
SPEECH: Final = 1 << 36
"""The cue is speech; without this bit it is an attitude: "believes"."""
ACCORDING: Final = 1 << 37
"""The first word of a phrase that names a source: "according to"."""
TERM: Final = 1 << 38
"""A quoted stretch of few words inside a noun phrase: the "ice watch" project."""
AMBIGUOUS: Final = 1 << 39
"""A form of a cue that is a noun as well: "claims"."""
CAPITAL: Final = 1 << 40
"""A small word or cue written with a capital: part of a name, unless it opens a sentence."""
JOIN: Final = 1 << 41
"""A small word that is part of a name between capitals: "de" in "Jan de Wit"."""
MODAL: Final = 1 << 42
"""An auxiliary of what may be: "could"."""
HEARER: Final = 1 << 43
"""Whom one speaks to: agencies and papers, no part of a source."""

CUE: Final = FINITE | GERUND | PARTICIPLE
MARK: Final = COMMA | END | COLON | DASH | OPEN | CLOSE
BREAK: Final = (
    COMMA | END | COLON | DASH | OPEN | CLOSE | PRONOUN | SUBORDINATOR | COMPLEMENTISER | RELATIVE | QUESTION
    | AUXILIARY | VERB | FINITE | GERUND | OBLIQUE | INFINITIVE
)  # fmt: skip
"""What no noun phrase runs over."""
