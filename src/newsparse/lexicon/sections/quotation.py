"""The words of a language for the section ``[quotation]``: cue verbs with their frames, and small words around."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from attrs import field, frozen

from newsparse.errors import LexiconError
from newsparse.lexicon import kinds
from newsparse.lexicon.pieces import Pieces
from newsparse.lexicon.tables import groups, words
from newsparse.text.patterns import pattern

FRAMES = {
    "say": kinds.SPEECH | kinds.DIRECT | kinds.CLAUSE | kinds.BARE,
    "tell": kinds.SPEECH | kinds.DIRECT | kinds.CLAUSE | kinds.BARE | kinds.OBJECT,
    "ask": kinds.SPEECH | kinds.DIRECT | kinds.CLAUSE | kinds.OBJECT | kinds.TO,
    "urge": kinds.SPEECH | kinds.DIRECT | kinds.OBJECT | kinds.TO,
    "quote": kinds.SPEECH | kinds.DIRECT | kinds.CLAUSE,
    "vow": kinds.SPEECH | kinds.DIRECT | kinds.CLAUSE | kinds.TO,
    "judge": kinds.NOUN,
    "think": kinds.CLAUSE | kinds.BARE,
    "know": kinds.CLAUSE,
    "want": kinds.TO | kinds.NOUN,
    "plan": kinds.TO,
    "show": kinds.CLAUSE | kinds.BARE | kinds.NOUN,
}
"""Groups of cues: what a cue of the group may take."""


_FOLLOWING = 2
_PREPOSITIONS = 3
_OF_CUES = kinds.CUE | kinds.SPEECH | kinds.DIRECT | kinds.CLAUSE | kinds.BARE | kinds.NOUN | kinds.TO | kinds.OBJECT
_UPPER = "".join(chr(code) for code in range(0x41, 0x587) if chr(code).isupper())


@frozen(kw_only=True, eq=False, repr=False)
class QuotationRows:
    """Keys of the ``[quotation]`` table of a language file."""

    order: str = "verb-second"
    """Order of words: ``"verb-second"``, ``"verb-final"`` (ja, ko, tr) or ``"unspaced"`` (zh)."""
    cues: dict[str, tuple[str, ...]] = field(factory=dict, converter=groups)
    """Cue verbs by frame (:data:`FRAMES`), each ``"finite forms / forms that follow a clause / passive forms"``, and
    perhaps ``"/ prepositions"`` that open what is said: "insisted on"."""
    according: tuple[str, ...] = field(default=(), converter=words)
    """Phrases that a source follows: "according to"."""
    tags: tuple[str, ...] = field(default=(), converter=words)
    """The same, but only right behind the words: "so" in "…, so Vogt"."""
    inserts: bool = False
    """Whether an attribution may stand between dashes inside the marks: «…, — сказал он, — …»."""
    hearers: tuple[str, ...] = field(default=(), converter=words)
    """Agencies and papers that are spoken to; in scripts without blanks what ends a source: "对"."""
    complementisers: tuple[str, ...] = field(default=(), converter=words)
    """Words that open a reported clause: "that"."""
    relatives: tuple[str, ...] = field(default=(), converter=words)
    """Relative pronouns: "who"."""
    questions: tuple[str, ...] = field(default=(), converter=words)
    """Words that open a reported question: "whether", "why"."""
    determiners: tuple[str, ...] = field(default=(), converter=words)
    """Articles and the like: "the", "her", "some"."""
    definites: tuple[str, ...] = field(default=(), converter=words)
    """Definite articles and demonstratives: what may point back to a name."""
    prepositions: tuple[str, ...] = field(default=(), converter=words)
    """Prepositions."""
    links: tuple[str, ...] = field(default=(), converter=words)
    """Prepositions that always belong to the noun before: "of"."""
    conjunctions: tuple[str, ...] = field(default=(), converter=words)
    """"and", "or", "but"."""
    subordinators: tuple[str, ...] = field(default=(), converter=words)
    """Words that open other clauses: "because", "while"."""
    auxiliaries: tuple[str, ...] = field(default=(), converter=words)
    """Auxiliary verbs and negations."""
    passives: tuple[str, ...] = field(default=(), converter=words)
    """Auxiliaries of the passive: "was"."""
    modals: tuple[str, ...] = field(default=(), converter=words)
    """Auxiliaries of what may be: "could", "might"."""
    infinitives: tuple[str, ...] = field(default=(), converter=words)
    """Marks of an infinitive: "to"."""
    adverbs: tuple[str, ...] = field(default=(), converter=words)
    """Adverbs that stand between a subject and its verb: "also"."""
    adverb_endings: tuple[str, ...] = field(default=(), converter=words)
    """Endings of adverbs: "ly"."""
    verbs: tuple[str, ...] = field(default=(), converter=words)
    """Other finite verbs, where a noun phrase ends."""
    verb_endings: tuple[str, ...] = field(default=(), converter=words)
    """Endings of finite verbs: "ed"."""
    times: tuple[str, ...] = field(default=(), converter=words)
    """Weekdays, months and other words of time."""
    titles: tuple[str, ...] = field(default=(), converter=words)
    """Titles and roles before a name: "Sen", "President", "spokesman"."""
    abbreviations: tuple[str, ...] = field(default=(), converter=words)
    """Words whose full stop ends no sentence: "Mr", "Rep"."""
    nouns: tuple[str, ...] = field(default=(), converter=words)
    """Forms of cues that are nouns as well: "claims", "report"."""
    joins: tuple[str, ...] = field(default=(), converter=words)
    """Small words inside names: "van", "de", "of"."""
    elisions: tuple[str, ...] = field(default=(), converter=words)
    """Words that lose their vowel before an apostrophe: "l", "qu"."""
    clitics: tuple[str, ...] = field(default=(), converter=words)
    """Pronouns that hang on their verb by a hyphen: "il" in "dit-il"."""
    spaced: bool = True
    """Whether blanks stand between words."""
    clauses: str = "bare"
    """How a clause is reported: ``"bare"`` ("said it is"), ``"comma"`` ("sagte, es sei"), ``"marked"`` ("dijo que")."""
    capitals: bool = False
    """Whether all nouns take a capital."""
    drops: bool = False
    """Whether a subject may be left out: "relató"."""
    fronts: bool = False
    """Whether a subject follows its verb behind a phrase of time or place: "Am Montag sagte sie"."""
    pronouns: dict[str, tuple[str, ...]] = field(factory=dict, converter=groups)
    """Subject pronouns by what they stand for: ``he``, ``she``, ``they``, ``it``, ``other``."""
    obliques: tuple[str, ...] = field(default=(), converter=words)
    """Pronouns that are no subject: "him", "himself"."""
    possessives: dict[str, tuple[str, ...]] = field(factory=dict, converter=groups)
    """Possessive pronouns by what they stand for."""
    people: dict[str, tuple[str, ...]] = field(factory=dict, converter=groups)
    """Words that tell what a name is: ``he`` (first names, "Mr", "chairman"), ``she``, ``it`` ("company"), ``they``."""
    separable: dict[str, tuple[str, ...]] = field(factory=dict, converter=groups)
    """By what must close the clause of a cue that says only with it, the cue's forms: "mit" closes "teilte … mit"."""
    particles: tuple[str, ...] = field(default=(), converter=words)
    """Verb-final languages: what ends a subject ("は", "이")."""
    quotatives: tuple[str, ...] = field(default=(), converter=words)
    """Verb-final languages: what follows quoted words or a reported clause ("と", "라고")."""
    backward: tuple[str, ...] = field(default=(), converter=words)
    """Phrases a source goes before: "によると", "göre", "zufolge", "szerint"; one word where the verb is not final."""


@frozen(kw_only=True, eq=False, repr=False)
class QuotationWords:
    """The section, ready for look-up."""

    order: str
    """Order of words."""
    spaced: bool
    """Whether blanks stand between words."""
    drops: bool
    """Whether a subject may be left out."""
    fronts: bool
    """Whether a subject follows its verb behind a phrase of time or place."""
    comma: bool
    """Whether a reported clause follows a comma."""
    capitals: bool
    """Whether all nouns take a capital."""
    name: re.Pattern[str]
    """A run of words with capitals."""
    pieces: Pieces
    """What stands between two blanks, as words with what each may be."""
    kinds: Mapping[str, int]
    """What a word may be, as bits of :mod:`newsparse.lexicon.kinds`; capitalised forms too."""
    takes: Mapping[str, tuple[str, ...]]
    """Forms of cues to the prepositions that open what is said."""
    separable: Mapping[str, frozenset[str]]
    """Forms of cues to the words one of which must close their clause."""
    phrase: re.Pattern[str]
    """A phrase that a source follows."""
    phrases: tuple[str, ...]
    """The same as listed."""
    hearers: tuple[str, ...]
    """What is spoken to, or begins to tell so."""
    tags: frozenset[str]
    """Phrases that stand only right behind the words."""
    inserts: bool
    """Whether an attribution may stand between dashes inside the marks."""
    referents: Mapping[str, str]
    """Pronouns and possessives to what they stand for."""
    people: Mapping[str, str]
    """Names and nouns to what they are."""
    titles: frozenset[str]
    """Titles and roles, case-folded."""
    determiners: frozenset[str]
    """Articles and the like, case-folded."""
    definites: frozenset[str]
    """Definite articles and demonstratives, case-folded."""
    links: tuple[str, ...]
    """Words that tie a noun to the one before it."""
    following: frozenset[str]
    """Cue forms that their source follows: "belirten"."""
    cues: tuple[str, ...]
    """All finite cue forms, longest first, for scripts without blanks between words."""
    particles: tuple[str, ...]
    """What ends a subject."""
    quotatives: tuple[str, ...]
    """What follows quoted words or a reported clause."""
    backward: tuple[str, ...]
    """Phrases a source goes before."""
    complementisers: tuple[str, ...]
    """Words that open a reported clause, where the verb is else final: "कि"."""


def compile_quotation(rows: QuotationRows) -> QuotationWords:
    """Return the section's words, ready for look-up."""
    table = _kinds(rows)
    cues = _forms(rows)
    listed = {word: bits | kinds.CAPITAL if _capital(word, bits) else bits for word, bits in table.items()}
    endings = ((rows.adverb_endings, kinds.ADVERB), (rows.verb_endings, kinds.VERB))
    abbreviations = frozenset(both(rows.abbreviations))
    return QuotationWords(
        order=rows.order,
        spaced=rows.spaced,
        drops=rows.drops,
        fronts=rows.fronts,
        comma=rows.clauses == "comma",
        capitals=rows.capitals,
        name=_name(rows),
        pieces=Pieces(listed, _token(rows), endings, abbreviations, capitals=rows.capitals),
        kinds=table,
        takes=_takes(rows),
        separable=_separable(rows),
        phrase=_phrase(_attributing(rows)),
        phrases=rows.according,
        hearers=rows.hearers,
        tags=frozenset(rows.tags),
        inserts=rows.inserts,
        referents=_inverted(rows.pronouns) | _inverted(rows.possessives),
        people=_inverted(rows.people),
        titles=frozenset(word.casefold() for word in rows.titles),
        determiners=frozenset(word.casefold() for word in rows.determiners),
        definites=frozenset(word.casefold() for word in rows.definites),
        following=frozenset(form for form, last in cues.items() if last),
        links=rows.links,
        cues=tuple(sorted(cues, key=lambda word: (-len(word), word))),
        particles=rows.particles,
        quotatives=tuple(sorted(rows.quotatives, key=lambda word: (-len(word), word))),
        backward=tuple(sorted(rows.backward, key=lambda word: (-len(word), word))),
        complementisers=() if rows.order == "verb-second" else rows.complementisers,
    )


def _capital(word: str, bits: int) -> bool:
    """Tell whether a small word or cue is written with a capital."""
    return word[0].isupper() and bool(bits & ~kinds.PRONOUN)


def _forms(rows: QuotationRows) -> dict[str, bool]:
    """Return the forms of cues of speech for languages read in chunks, and whether the source follows each.

    Forms of these languages may hold blanks, so ``|`` parts them.
    """
    if rows.order == "verb-second":
        return {}
    parts = (cue.split("/") for cue in rows.cues.get("say", ()))
    listed = ((form.strip(), index) for part in parts for index, forms in enumerate(part) for form in forms.split("|"))
    return {form: index == _FOLLOWING for form, index in listed if form}


def _token(rows: QuotationRows) -> re.Pattern[str]:
    """Return the pattern of a word: abbreviations, elided words, clitics, numbers, words, marks."""
    elided = rf"\b(?:{'|'.join(rows.elisions)})['’](?=\w)|" if rows.elisions else ""
    clitic = rf"(?:-t)?-(?:{'|'.join(rows.clitics)})\b" if rows.clitics else ""
    bar = f"(?!{clitic})" if clitic else ""
    parts = (
        r"(?:[^\W\d_]\.){2,}",
        r"\d+(?:[.,]\d+)+%?",
        rf"\w+(?:{bar}['’.\-&/]\w+)*",
        *([clitic] if clitic else []),
        r"\.{2,}",
        r"-{2,}",
        r"[^\w\s]",
    )
    return pattern(elided + "|".join(parts), re.IGNORECASE if elided else 0)


def _name(rows: QuotationRows) -> re.Pattern[str]:
    joins = "|".join(re.escape(word) for word in rows.joins) or "&"
    word = rf"[{_UPPER}][\w’'.&-]*"
    return pattern(rf"{word}(?:[ \n\t\xa0](?:(?:{joins}) ){{0,2}}{word})*")


def both(listed: Iterable[str]) -> Iterator[str]:
    """Yield every word as listed and with a capital."""
    for word in listed:
        yield word
        yield word[:1].upper() + word[1:]


def _kinds(rows: QuotationRows) -> dict[str, int]:
    lists = (
        (rows.determiners, kinds.DETERMINER),
        (rows.prepositions, kinds.PREPOSITION),
        (rows.links, kinds.PREPOSITION | kinds.LINK),
        (rows.conjunctions, kinds.CONJUNCTION),
        (rows.subordinators, kinds.SUBORDINATOR),
        (rows.complementisers, kinds.COMPLEMENTISER),
        (rows.relatives, kinds.RELATIVE),
        (rows.questions, kinds.QUESTION),
        (rows.auxiliaries, kinds.AUXILIARY),
        (rows.passives, kinds.AUXILIARY | kinds.PASSIVE),
        (rows.modals, kinds.AUXILIARY | kinds.MODAL),
        (rows.infinitives, kinds.INFINITIVE),
        (rows.adverbs, kinds.ADVERB),
        (rows.verbs, kinds.VERB),
        (rows.times, kinds.TIME),
        (rows.titles, kinds.TITLE),
        (rows.obliques, kinds.OBLIQUE),
        (rows.hearers, kinds.HEARER),
        (rows.nouns, kinds.AMBIGUOUS),
        ([word for group in rows.pronouns.values() for word in group], kinds.PRONOUN),
        ([word for group in rows.possessives.values() for word in group], kinds.DETERMINER),
    )
    table: dict[str, int] = {}
    for listed, bits in lists:
        _give(table, listed, bits)
    for group, listed in rows.cues.items():
        for cue in listed:
            _give_cue(table, cue, _frame(group) & ~(0 if rows.clauses == "bare" else kinds.BARE))
    for word, bits in table.items():
        if bits & kinds.CUE == kinds.GERUND and bits & kinds.PREPOSITION:
            table[word] = bits & ~_OF_CUES
    for word in rows.joins:
        if table.get(word, 0) and not table[word] & (kinds.LINK | kinds.CONJUNCTION):
            table[word] |= kinds.JOIN
    _give(table, [word for word in rows.separable if word.islower() and word not in table], kinds.ADVERB)
    _give(table, [phrase.split()[0] for phrase in _attributing(rows)], kinds.ACCORDING)
    return table


def _attributing(rows: QuotationRows) -> tuple[str, ...]:
    """Return the phrases that attribute without a verb."""
    return (*rows.according, *rows.tags, *(rows.backward if rows.order == "verb-second" else ()))


def _give(table: dict[str, int], listed: Iterable[str], bits: int) -> None:
    for word in both(listed):
        table[word] = table.get(word, 0) | bits


def _give_cue(table: dict[str, int], cue: str, frame: int) -> None:
    parts = cue.split("/")
    for part, form in zip(parts, (kinds.FINITE, kinds.GERUND, kinds.PARTICIPLE), strict=False):
        _give(table, part.split(), form | frame)


def _frame(group: str) -> int:
    if group in FRAMES:
        return FRAMES[group]
    message = f"unknown group of cues {group!r}"
    raise LexiconError(message, advice=f"use some of {', '.join(FRAMES)}")


def _takes(rows: QuotationRows) -> dict[str, tuple[str, ...]]:
    if rows.order != "verb-second":
        return {}
    parts = (cue.split("/") for listed in rows.cues.values() for cue in listed if cue.count("/") == _PREPOSITIONS)
    return {form: tuple(last.split()) for *forms, last in parts for form in both(" ".join(forms).split())}


def _separable(rows: QuotationRows) -> dict[str, frozenset[str]]:
    verbs = {form for listed in rows.separable.values() for form in both(listed)}
    return {verb: frozenset(end for end, listed in rows.separable.items() if verb in both(listed)) for verb in verbs}


def _phrase(listed: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern of phrases, with or without a capital, the longest first."""
    ordered = sorted(both(listed), key=lambda phrase: (-phrase.count(" "), -len(phrase)))
    forms = (r"\s*".join(map(re.escape, phrase.split())) for phrase in ordered)
    return re.compile(rf"(?:{'|'.join(forms) or '(?!)'})(?!\w)")


def _inverted(table: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    return {word.casefold(): key for key, listed in table.items() for word in listed}
