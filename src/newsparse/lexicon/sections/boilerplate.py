"""The words of a language for the section ``[boilerplate]``.

A pattern is compared with a line's *key*: case folded, figures made ``#``, every other sign made one blank. ``…`` in a
pattern stands for any words: ``"share"`` is a whole line, ``"share on …"`` a beginning, ``"… to your inbox"`` an end,
``"log in … comment"`` both, ``"… all rights reserved …"`` something inside.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from unicodedata import normalize

from attrs import field, fields, frozen

from newsparse.lexicon import tables
from newsparse.model import BoilerplateKind
from newsparse.text import patterns
from newsparse.text.scripts import THAI

_CAMEL = patterns.pattern(r"(?<=[a-zà-öø-ÿа-я])(?=[A-ZÀ-ÖØ-ÞА-Я])")
_HUMP = patterns.pattern(r"[A-ZÀ-ÖØ-ÞА-Я](?<=[a-zà-öø-ÿа-я][A-ZÀ-ÖØ-ÞА-Я])")
"""The same with its capital, which is quick to find."""
_FIGURE = patterns.pattern(r"\d[\d.,:]*")
_SIGNS = patterns.pattern(r"[^\w#]+|_+")
_PIECES = patterns.pattern(r"[\w#]+")
_FIRST = patterns.pattern(r"[\W_]*([^\W_]+)")
_SIGN = "\0"
_PLAIN = {code: chr(code).lower() if chr(code).isalpha() or code == ord("#") else " " for code in range(128)}
_PLAIN |= dict.fromkeys(map(ord, "0123456789_"), _SIGN)
_DOTTED_I = str.maketrans({"ı": "i", "\u0307": None})
_SPACELESS = patterns.pattern("[\u0e00-\u0e7f\u2e80-\ua4cf\uf900-\ufaff\uff66-\uff9f]")
_GAP = "…"
_BETWEEN = "\ua7f7"
"""A letter without case that no word has: texts joined by it have their keys made at once."""
_LINKS = ("http", "https", "www", "copyright", "#")


HEAD = 20
"""How much of a key tells whether a long line may be furniture."""


def key_of(text: str) -> str:
    """Return a line as patterns see it: ``"Visited 1 times, 1 visit(s)"`` is ``"visited # times # visit s"``."""
    if text.isascii():  # without figures and humps one look at every character will do
        plain = text.translate(_PLAIN)
        if _SIGN not in plain and _HUMP.search(text) is None:
            return " ".join(plain.split())
    folded = _FIGURE.sub("#", _folded(_HUMP.sub(r" \g<0>", text)))
    return _SIGNS.sub(" ", folded).strip() if "_" in folded else " ".join(_PIECES.findall(folded))


def keys_of(texts: Iterable[str]) -> dict[str, str]:
    """Return the keys of many texts by the text, all made in one go."""
    some = list(dict.fromkeys(texts))
    keys = key_of(_BETWEEN.join(some)).split(_BETWEEN)
    return dict(zip(some, map(str.strip, keys), strict=True))


def _folded(text: str) -> str:
    """Return a text case-folded, a dotless or dotted i as any other."""
    folded = text.casefold()
    return folded.translate(_DOTTED_I) if "ı" in folded or "\u0307" in folded else folded


def _is_spaceless(char: str) -> bool:
    """Return whether a character is of a script without blanks between words."""
    return char >= THAI and _SPACELESS.match(char) is not None


def opener_of(text: str) -> str:
    """Return what the patterns for a line are looked up by: its first word, or two characters where none are parted."""
    first = text[:80].partition(" ")[0]
    if first.isalpha() and first.isascii() and (first.istitle() or first.islower()):
        return first.lower()
    if text.startswith("#"):
        return "#"
    found = _FIRST.match(text[:80])
    if found is None:
        return ""
    word = found[1]
    word = _folded(word if word.istitle() or word.islower() else _CAMEL.split(word, maxsplit=1)[0])
    if word[0].isdigit():
        return "#"
    return word[:2] if _is_spaceless(word[0]) else word


def closer_of(text: str) -> str:
    """Return the last word of a line, or its last two characters where none are parted."""
    last = text[-40:].rpartition(" ")[2].rstrip(".,;:!?\"'”’")
    if last.isalpha() and last.isascii() and (last.istitle() or last.islower()):
        return last.lower()
    word = _last_word(text[-40:])
    word = _folded(word if word.istitle() or word.islower() else _CAMEL.split(word)[-1])
    return word[-2:] if word and _is_spaceless(word[-1]) else word


def _last_word(text: str) -> str:
    end = len(text)
    while end and not text[end - 1].isalnum():
        end -= 1
    start = end
    while start and text[start - 1].isalnum():
        start -= 1
    return text[start:end]


@frozen(kw_only=True, eq=False, repr=False)
class BoilerplateRows:
    """Keys of the ``[boilerplate]`` table of a language file: patterns by kind, and words that make lines furniture."""

    share: tuple[str, ...] = field(default=(), converter=tables.words)
    """Buttons and invitations to share or follow."""
    subscribe: tuple[str, ...] = field(default=(), converter=tables.words)
    """Offers of subscriptions and memberships."""
    newsletter: tuple[str, ...] = field(default=(), converter=tables.words)
    """Offers of newsletters and alerts."""
    related: tuple[str, ...] = field(default=(), converter=tables.words)
    """Pointers to other stories."""
    read_more: tuple[str, ...] = field(default=(), converter=tables.words)
    """Links to the rest of a text."""
    advert: tuple[str, ...] = field(default=(), converter=tables.words)
    """Marks of advertisements."""
    app: tuple[str, ...] = field(default=(), converter=tables.words)
    """Offers of apps."""
    counter: tuple[str, ...] = field(default=(), converter=tables.words)
    """Counters of visits, reading times."""
    copyright: tuple[str, ...] = field(default=(), converter=tables.words)
    """Copyright notices."""
    rights: tuple[str, ...] = field(default=(), converter=tables.words)
    """What may not be done with the text."""
    cookie: tuple[str, ...] = field(default=(), converter=tables.words)
    """Consent to cookies."""
    paywall: tuple[str, ...] = field(default=(), converter=tables.words)
    """Notices that the rest must be paid."""
    comments: tuple[str, ...] = field(default=(), converter=tables.words)
    """Comment sections, calls for feedback."""
    navigation: tuple[str, ...] = field(default=(), converter=tables.words)
    """Menus and links of the site."""
    about: tuple[str, ...] = field(default=(), converter=tables.words)
    """About a company, contacts."""
    disclaimer: tuple[str, ...] = field(default=(), converter=tables.words)
    """Disclaimers, notices of syndication."""
    author_card: tuple[str, ...] = field(default=(), converter=tables.words)
    """Boxes about the author."""
    media: tuple[str, ...] = field(default=(), converter=tables.words)
    """Players and galleries."""
    lists: dict[str, tuple[str, ...]] = field(factory=dict, converter=tables.groups)
    """By kind: heads of lists, that take the short lines below with them."""
    sections: dict[str, tuple[str, ...]] = field(factory=dict, converter=tables.groups)
    """By kind: heads of sections at a story's end, that take the paragraphs below with them."""
    labels: dict[str, tuple[str, ...]] = field(factory=dict, converter=tables.groups)
    """By kind: words that open a furniture line with a colon behind them."""
    words: dict[str, tuple[str, ...]] = field(factory=dict, converter=tables.groups)
    """By kind: words that a line may be made of and nothing else, figures left out."""
    imperatives: tuple[str, ...] = field(default=(), converter=tables.words)
    """First words of invitations; with one of ``objects``, a link or a handle they make a line furniture."""
    objects: dict[str, tuple[str, ...]] = field(factory=dict, converter=tables.groups)
    """By kind: what an invitation is for."""
    rights_phrases: tuple[str, ...] = field(default=(), converter=tables.words)
    """Phrases that reserve rights, wherever they stand in a line with a copyright mark or a year."""
    site_words: tuple[str, ...] = field(default=(), converter=tables.words)
    """What stands behind an agency's name in the head of its site: ``"News"``, ``"최신기사"``."""


@frozen(eq=False, repr=False)
class Pattern:
    """One pattern with gaps."""

    start: str
    """What the key begins with."""
    end: str
    """What it ends with."""
    inside: tuple[str, ...]
    """What it holds."""
    kind: BoilerplateKind
    """What such a line is."""

    def fits(self, key: str) -> bool:
        """Return whether a line's key is of this pattern."""
        return _begins(key, self.start) and _ends(key, self.end) and all(piece in key for piece in self.inside)


@frozen(eq=False, repr=False)
class Lot:
    """The patterns that are looked up by one word."""

    patterns: tuple[Pattern, ...]
    """The patterns, in order."""
    starts: tuple[str, ...]
    """Their beginnings, for one look at all."""
    heads: tuple[str, ...]
    """These, no longer than :data:`HEAD`."""
    ends: tuple[str, ...]
    """Their ends."""

    def kind_of(self, key: str) -> BoilerplateKind | None:
        """Return the kind of the first pattern that a line's key is of."""
        if not key.startswith(self.starts) or not key.endswith(self.ends):
            return None
        for pattern in self.patterns:
            if key.startswith(pattern.start) and pattern.fits(key):
                return pattern.kind
        return None


def _lots(patterns: Mapping[str, list[Pattern]]) -> dict[str, Lot]:
    return {
        word: Lot(
            patterns=tuple(some),
            starts=tuple({one.start for one in some}),
            heads=tuple({one.start[:HEAD] for one in some}),
            ends=tuple({one.end for one in some}),
        )
        for word, some in patterns.items()
    }


@frozen(kw_only=True, eq=False, repr=False)
class BoilerplateWords:
    """The section, ready for look-up; all words are keys as :func:`key_of` makes them."""

    whole: dict[str, BoilerplateKind]
    """Whole lines."""
    whole_heads: frozenset[str]
    """The beginnings of these, no longer than :data:`HEAD`."""
    starts: dict[str, Lot]
    """Patterns with a known beginning, by :func:`opener_of` it."""
    ends: dict[str, Lot]
    """Patterns with a known end alone, by :func:`closer_of` it."""
    openers: frozenset[str]
    """First words of all that may be furniture: most lines begin with none of them."""
    lists: dict[str, BoilerplateKind]
    """Heads of lists."""
    sections: dict[str, Lot]
    """Heads of sections with a known beginning, by :func:`opener_of` it."""
    section_ends: dict[str, Lot]
    """Heads of sections with a known end alone, by :func:`closer_of` it."""
    labels: dict[str, BoilerplateKind]
    """Words before a colon."""
    words: dict[str, BoilerplateKind]
    """Words that a line may be made of."""
    imperatives: frozenset[str]
    """First words of invitations."""
    inviting: frozenset[str]
    """The first of these."""
    objects: dict[str, BoilerplateKind]
    """What they are for, single words."""
    rights_phrases: tuple[str, ...]
    """Phrases that reserve rights."""
    rights_words: tuple[str, ...]
    """The last word of each of these."""
    site_words: frozenset[str]
    """Words behind an agency's name."""

    def kind_of(self, key: str, opener: str, closer: str) -> BoilerplateKind | None:
        """Return what a line with such a key is by the patterns, ``None`` if none fits."""
        if (found := self.whole.get(key)) is not None:
            return found
        lot = self.starts.get(opener)
        kind = lot.kind_of(key) if lot is not None else None
        if kind is None and (lot := self.ends.get(closer)) is not None:
            kind = lot.kind_of(key)
        return kind

    def section_of(self, text: str) -> BoilerplateKind | None:
        """Return the kind of the section that a line heads, ``None`` if it heads none."""
        lot = self.sections.get(opener_of(text))
        kind = lot.kind_of(key_of(text)) if lot is not None else None
        if kind is None and self.section_ends and (lot := self.section_ends.get(closer_of(text))) is not None:
            kind = lot.kind_of(key_of(text))
        return kind

    def may_fit(self, text: str, head: str, opener: str, closer: str) -> bool:
        """Return whether a line may be furniture by the key of its beginning; most that open so are not."""
        start, lot = head[:HEAD], self.starts.get(opener)
        if len(head) <= 2 * HEAD or start in self.whole_heads or closer in self.ends:
            return True  # a key so short may go on otherwise than the line's own
        if lot is not None and head.startswith(lot.heads):
            return True
        first = head.split(" ", 3)
        if first[0] in self.words or first[0][0] == "#":
            return True
        if opener in self.inviting and not self.imperatives.isdisjoint(" ".join(first[:size]) for size in (1, 2, 3)):
            return True
        folded = text.casefold()
        return any(map(folded.__contains__, self.rights_words))


def compile_boilerplate(rows: BoilerplateRows) -> BoilerplateWords:
    """Return the section's words, ready for look-up."""
    by_kind = [(form, kind) for kind, texts in _by_kind(rows) for text in texts for form in _forms(text)]
    sections = [(text, BoilerplateKind(kind)) for kind, texts in rows.sections.items() for text in texts]
    keys = keys_of(_pieces(rows, by_kind, sections))
    lists = _keyed(rows.lists, keys)
    whole = {keys[text]: kind for text, kind in reversed(by_kind) if _GAP not in text}
    starts, ends = _by_word(_pattern(text, kind, keys) for text, kind in by_kind if _GAP in text)
    heads, head_ends = _by_word(_pattern(text, kind, keys) for text, kind in sections)
    labels, imperatives = _keyed(rows.labels, keys), frozenset(map(keys.__getitem__, rows.imperatives))
    made = _keyed(rows.words, keys)
    return BoilerplateWords(
        whole={**whole, **lists},
        whole_heads=frozenset(key[:HEAD] for key in (*whole, *lists)),
        starts=_lots(starts),
        ends=_lots(ends),
        openers=frozenset(map(opener_of, (*whole, *lists, *labels, *imperatives, *made, *_LINKS))) | starts.keys(),
        lists=lists,
        sections=_lots(heads),
        section_ends=_lots(head_ends),
        labels=labels,
        words=made,
        imperatives=imperatives,
        inviting=frozenset(map(opener_of, imperatives)),
        objects=_keyed(rows.objects, keys),
        rights_phrases=tuple(map(keys.__getitem__, rows.rights_phrases)),
        rights_words=tuple(dict.fromkeys(keys[phrase].split()[-1] for phrase in rows.rights_phrases)),
        site_words=frozenset(map(keys.__getitem__, rows.site_words)),
    )


def _by_word(patterns: Iterable[Pattern]) -> tuple[dict[str, list[Pattern]], dict[str, list[Pattern]]]:
    """Return the patterns with a known beginning by its first word, and the others by their last."""
    starts: dict[str, list[Pattern]] = {}
    ends: dict[str, list[Pattern]] = {}
    for pattern in patterns:
        table, word = (starts, opener_of(pattern.start)) if pattern.start else (ends, closer_of(pattern.end))
        table.setdefault(word, []).append(pattern)
    return starts, ends


_Kinds = Iterable[tuple[str, BoilerplateKind]]


def _by_kind(rows: BoilerplateRows) -> Iterator[tuple[BoilerplateKind, tuple[str, ...]]]:
    known = {kind.value: kind for kind in BoilerplateKind}
    for item in fields(BoilerplateRows):
        if item.name in known:
            yield known[item.name], getattr(rows, item.name)


def _pieces(rows: BoilerplateRows, *patterns: _Kinds) -> Iterator[str]:
    """Yield all that a key is wanted of."""
    yield from (*rows.imperatives, *rows.rights_phrases, *rows.site_words)
    for some in patterns:
        for text, _kind in some:
            yield from text.split(_GAP)
    for table in (rows.lists, rows.labels, rows.words, rows.objects):
        for words in table.values():
            for word in words:
                yield from _forms(word)


def _keyed(table: Mapping[str, tuple[str, ...]], keys: Mapping[str, str]) -> dict[str, BoilerplateKind]:
    return {
        keys[form]: BoilerplateKind(kind) for kind, items in table.items() for word in items for form in _forms(word)
    }


def _forms(text: str) -> tuple[str, ...]:
    """Return a pattern as it may be printed: a capital often stands without its accent (``A lire aussi``)."""
    bare = normalize("NFD", text[:1])[:1]
    return (text, bare + text[1:]) if bare.isascii() and bare != text[:1] else (text,)


def _pattern(text: str, kind: BoilerplateKind, keys: Mapping[str, str]) -> Pattern:
    first, *rest = (keys[piece] for piece in text.split(_GAP))
    *inside, last = rest or ("",)
    return Pattern(first, last, tuple(filter(None, inside)), kind)


def _begins(key: str, start: str) -> bool:
    if not key.startswith(start):
        return False
    return len(key) == len(start) or not start or key[len(start)] == " " or _is_spaceless(start[-1])


def _ends(key: str, end: str) -> bool:
    if not key.endswith(end):
        return False
    return len(key) == len(end) or not end or key[-len(end) - 1] == " " or _is_spaceless(end[0])
