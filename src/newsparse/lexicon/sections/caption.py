"""The words of a language for the section ``[caption]``: what stands around photo credits."""

from __future__ import annotations

import re

from attrs import field, frozen

from newsparse.lexicon.sections.byline import NEVER, any_of, folded, inner
from newsparse.lexicon.tables import words
from newsparse.text.patterns import Openings, pattern

_CLOSE = r"[\s.。)\]）】]{0,4}$"


@frozen(kw_only=True, eq=False, repr=False)
class CaptionRows:
    """Keys of the ``[caption]`` table of a language file."""

    labels: tuple[str, ...] = field(default=(), converter=words)
    """Words that open a credit with a colon, a slash or an equals sign behind them: ``"Foto"``, ``"Credit"``."""
    by: tuple[str, ...] = field(default=(), converter=words)
    """Phrases that open a credit as they are: ``"Photo by"``."""
    after: tuple[str, ...] = field(default=(), converter=words)
    """Words behind who provided the picture: ``"제공"``."""
    taken: tuple[str, ...] = field(default=(), converter=words)
    """Words behind who took the picture: ``"撮影"``, ``"摄"``."""
    file: tuple[str, ...] = field(default=(), converter=words)
    """Words in a credit that say the picture is an old one: ``"File"``."""
    heads: tuple[str, ...] = field(default=(), converter=words)
    """Marks before the text, a dash or a colon behind them: ``"FILE"``, ``"ARCHIV"``."""
    links: tuple[str, ...] = field(default=(), converter=words)
    """Words between the parts of a credit: ``"via"``, ``"for"``."""
    rights: tuple[str, ...] = field(default=(), converter=words)
    """Phrases of restrictions on use: ``"All rights reserved"``."""
    providers: tuple[str, ...] = field(default=(), converter=words)
    """Sources that are no persons and no agencies: ``"Handout"``, ``"privat"``."""
    media: tuple[str, ...] = field(default=(), converter=words)
    """Words behind an agency's name in a credit: ``"Photo"``, ``"Images"``, ``"Pool"``."""
    tails: tuple[str, ...] = field(default=(), converter=words)
    """Buttons left behind a caption: ``"more >"``."""
    places: tuple[str, ...] = field(default=(), converter=words)
    """Prepositions before the place a picture shows: ``"in"``, ``"near"``."""
    others: tuple[str, ...] = field(default=(), converter=words)
    """Labels of credits other than the photograph's: ``"Styling"``."""


@frozen(kw_only=True, eq=False, repr=False)
class CaptionWords:
    """The section, ready for look-up; all sets are case-folded."""

    label: re.Pattern[str]
    """A label with its mark or a phrase that opens a credit, anywhere in a text."""
    after: re.Pattern[str]
    """A word behind who provided the picture, at the end of a text."""
    taken: re.Pattern[str]
    """A word behind who took it, at the end of a text."""
    label_signs: tuple[str, ...]
    """The shortest of the labels and closing words: where none is, none of all is."""
    label_heads: tuple[str, ...]
    """The first words of labels, and the signs that are labels themselves: where none is, no label is."""
    head: Openings
    """A mark before the text."""
    tail: re.Pattern[str]
    """Buttons at the end of a text."""
    tail_ends: tuple[str, ...]
    """The last words of these."""
    rights: re.Pattern[str]
    """A restriction on use."""
    rights_heads: tuple[str, ...]
    """The first words of restrictions."""
    other: re.Pattern[str]
    """The label of another credit."""
    links: frozenset[str]
    """Words between the parts of a credit."""
    separator: re.Pattern[str]
    """What parts the pieces of a credit."""
    link: re.Pattern[str]
    """A word between the parts of a credit that opens it."""
    file: frozenset[str]
    """Words for old pictures."""
    providers: frozenset[str]
    """Sources that are no persons."""
    media: frozenset[str]
    """Words behind an agency's name."""
    places: frozenset[str]
    """Prepositions before a place."""
    label_words: frozenset[str]
    """The labels themselves and the closing words: the cheap test."""


def _label(rows: CaptionRows) -> re.Pattern[str]:
    # Latin labels may be glued to the text before them ("World CupCredit: PA"), then with their capital.
    parts = []
    if rows.by:
        parts.append(rf"(?:(?<!\w)(?i:{any_of(rows.by)})|(?<=[a-z.!?\"”)])(?:{any_of(rows.by)}))(?!\w)\s{{0,3}}[:：]?")
    if rows.labels:
        words = any_of(rows.labels)
        parts.append(rf"(?:(?<![^\W_])(?i:{words})|(?<=[^\W\d_])(?:{words}))\s{{0,3}}[:：=＝]")
        unspaced = tuple(word for word in rows.labels if word[-1] > "\u2e80")
        if unspaced:
            parts.append(rf"(?:{any_of(unspaced)})\s{{0,3}}[/／]")
        parts.append(rf"(?<=[(\[（【|])\s{{0,3}}(?i:{words})\s{{0,3}}[/／]?(?=\s)")
    parts.append(r"[©ⓒ]")
    return pattern("|".join(parts))


def _end(items: tuple[str, ...], before: str = "", after: str = "") -> re.Pattern[str]:
    return pattern(rf"{before}(?:{any_of(items)}){after}", re.IGNORECASE) if items else NEVER


def _separator(rows: CaptionRows) -> re.Pattern[str]:
    # A sign, a dash or a linking word with the blanks around it; the class in front is quick to find.
    link = rf"(?:{any_of(rows.links)})\s" if rows.links else r"(?!)"
    dash = r"[-–—·]{1,2}(?=\s)"
    sign = r"/／|,，、;；()（）\[\]•【】＝=<>–—"
    inside = rf"(?<=\s)(?:\s{{0,2}}(?:[{sign}]|\s{dash}|\s{link})|{dash}|{link})"
    return pattern(rf"[\s{sign}](?:(?<=[{sign}])|{inside})\s{{0,3}}", re.IGNORECASE)


def compile_caption(rows: CaptionRows) -> CaptionWords:
    """Return the section's words, ready for look-up."""
    label_words = folded((*rows.labels, *(phrase.split()[0] for phrase in rows.by), *rows.after, *rows.taken))
    return CaptionWords(
        label=_label(rows),
        label_heads=inner((*(item.casefold().split()[0] for item in (*rows.by, *rows.labels)), "©", "ⓒ")),
        after=_end(rows.after, after=_CLOSE),
        taken=_end(rows.taken, after=_CLOSE),
        head=Openings(
            ((item, any_of((item,))) for item in sorted(rows.heads, key=len, reverse=True)),
            head=" \t\r\n*_(",
            tail=r"(?:\s?\))?[*_]{0,3}\s{0,3}(?:[-–—:：|]{1,2}|(?<=\)))\s{0,3}",
            flags=re.IGNORECASE,
        ),
        tail=_end(rows.tails, r"(?:(?<=\s)|(?<=[.!?)\]]))", r"\s{0,3}$"),
        tail_ends=tuple({item.casefold().split()[-1] for item in rows.tails}),
        rights=_end(rows.rights),
        rights_heads=tuple({item.casefold().split()[0] for item in rows.rights}),
        other=_end(rows.others, r"[|.,;\s]{1,4}", r"\s?[:：]"),
        links=folded(rows.links),
        separator=_separator(rows),
        link=_end(rows.links, after=r"\s{1,4}"),
        file=folded(rows.file),
        providers=folded(rows.providers),
        media=folded(rows.media),
        places=folded(rows.places),
        label_words=label_words,
        label_signs=inner(word for word in label_words if word.isalpha()),
    )
