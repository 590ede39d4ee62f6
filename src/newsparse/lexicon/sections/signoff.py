"""The words of a language for the section ``[signoff]``: closing credits, end marks and editorial notes."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import field, frozen

from newsparse.lexicon.sections.byline import NEVER, any_of, folded, inner, starts_of
from newsparse.lexicon.tables import groups, words
from newsparse.model import NoteKind, SignoffKind
from newsparse.text.patterns import Openings, pattern

CREDITS = (
    SignoffKind.AUTHOR,
    SignoffKind.REPORTING,
    SignoffKind.WRITING,
    SignoffKind.EDITING,
    SignoffKind.CONTRIBUTION,
    SignoffKind.TRANSLATION,
    SignoffKind.PHOTOGRAPHY,
)
"""Kinds of credit; each has a key of labels of the same name."""


@frozen(kw_only=True, eq=False, repr=False)
class SignoffRows:
    """Keys of the ``[signoff]`` table of a language file; a label that ends with ``:`` needs the colon."""

    author: tuple[str, ...] = field(default=(), converter=words)
    """Labels before authors: ``"This article was authored by"``."""
    reporting: tuple[str, ...] = field(default=(), converter=words)
    """Labels before reporters: ``"Reporting by"``."""
    writing: tuple[str, ...] = field(default=(), converter=words)
    """Labels before writers: ``"Writing by"``."""
    editing: tuple[str, ...] = field(default=(), converter=words)
    """Labels before editors: ``"Editing by"``."""
    contribution: tuple[str, ...] = field(default=(), converter=words)
    """Labels before further reporters: ``"Additional reporting by"``."""
    translation: tuple[str, ...] = field(default=(), converter=words)
    """Labels before translators."""
    photography: tuple[str, ...] = field(default=(), converter=words)
    """Labels before photographers."""
    contributed: tuple[str, ...] = field(default=(), converter=words)
    """Phrases behind contributors: ``"contributed to this report"``."""
    reported: tuple[str, ...] = field(default=(), converter=words)
    """Phrases between a reporter and his place: ``"reported from"``."""
    sources: tuple[str, ...] = field(default=(), converter=words)
    """Labels before agencies: ``"Quelle:"``, ``"Zdroj:"``."""
    syndicated: tuple[str, ...] = field(default=(), converter=words)
    """Phrases of lines that say where a text was taken over from."""
    reports: tuple[str, ...] = field(default=(), converter=words)
    """Openings of lines that name the agency of the report: ``"This report by"``."""
    ends: tuple[str, ...] = field(default=(), converter=words)
    """Marks of the end, alone on a line, with or without brackets, dashes or slashes: ``"END"``, ``"끝"``."""
    cards: tuple[str, ...] = field(default=(), converter=words)
    """What follows the author's name in a line about him: ``"is a"``, ``"covers"``."""
    notes: dict[str, tuple[str, ...]] = field(factory=dict, converter=groups)
    """Openings of notes, by kind of note: ``"CORRECTION:"``, ``"Eds:"``, ``"(Adds"``."""


@frozen(kw_only=True, eq=False, repr=False)
class SignoffWords:
    """The section, ready for look-up; all sets are case-folded."""

    opening: Openings
    """A label of a credit; ``lastgroup`` begins with the kind."""
    contributed: re.Pattern[str]
    """A phrase behind contributors."""
    reported: re.Pattern[str]
    """A phrase between a reporter and his place."""
    anchors: tuple[str, ...]
    """Such phrases case-folded, those that hold others left out: the cheap test, since they may stand anywhere."""
    source: Openings
    """A label before agencies, where a line begins."""
    longest_source: int
    """Characters of the longest of these."""
    longest_end: int
    """Characters of the longest mark of the end."""
    syndicated: re.Pattern[str]
    """A phrase of taking over."""
    reports: Openings
    """The opening of a line about the report's agency."""
    starts: frozenset[str]
    """First characters of labels and of openings of reports: the cheap test for a line of some length."""
    ends: frozenset[str]
    """Marks of the end."""
    card: re.Pattern[str]
    """What follows an author's name in a line about him, where it begins."""
    note: Openings
    """The opening of a note; ``lastgroup`` begins with the kind."""


def _labels(entries: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return labels, the longest first, each with its pattern, a group named after the kind."""
    ordered = enumerate(sorted(entries, key=lambda entry: (-len(entry[1]), entry)))
    return [(item, f"(?P<{kind}_{number}>{_phrase(item)})") for number, (kind, item) in ordered]


def _phrase(item: str) -> str:
    body = r"\s+".join(map(re.escape, item.removesuffix(":").split()))
    if item.endswith(":"):
        return body + r"\s{0,3}[:：]"
    return body + (r"(?!\w)\s{0,3}[:：]?" if item[-1].isalnum() and item[-1] < "\u2e80" else r"\s{0,3}[:：]?")


def _note(rows: SignoffRows) -> Openings:
    for kind in rows.notes:
        NoteKind(kind)
    labels = _labels((kind, item) for kind, items in rows.notes.items() for item in items)
    return Openings(labels, head=" \t\r\n*_")


def _listed(items: tuple[str, ...], tail: str) -> list[tuple[str, str]]:
    """Return phrases, the longest first, each with its pattern."""
    ordered = sorted(set(items), key=lambda item: (-len(item), item))
    return [(item, _phrase(item) if item.endswith(":") else any_of((item,)) + tail) for item in ordered]


def _phrases(items: tuple[str, ...], head: str = "", tail: str = r"(?!\w)") -> re.Pattern[str]:
    body = "|".join(source for _, source in _listed(items, tail))
    return pattern(rf"{head}(?:{body})", re.IGNORECASE) if items else NEVER


def compile_signoff(rows: SignoffRows) -> SignoffWords:
    """Return the section's words, ready for look-up."""
    labels = _labels((kind.value, item) for kind in CREDITS for item in getattr(rows, kind.value))
    return SignoffWords(
        opening=Openings(labels, tail=r"\s{0,5}", flags=re.IGNORECASE),
        contributed=_phrases(rows.contributed, r"(?<!\w)"),
        reported=_phrases(rows.reported, r"(?<!\w)"),
        anchors=inner(folded((*rows.contributed, *rows.reported, *rows.syndicated))),
        source=Openings(_listed(rows.sources, r"(?!\w)\s{0,3}[:：]?"), head=" \n*_(（[", flags=re.IGNORECASE),
        longest_source=max(map(len, rows.sources), default=0),
        syndicated=_phrases(rows.syndicated),
        reports=Openings(_listed(rows.reports, r"(?!\w)"), head=" \n*_(（[—–-", flags=re.IGNORECASE),
        starts=starts_of((*(item for item, _ in labels), *rows.reports)),
        ends=folded(rows.ends),
        longest_end=max(map(len, rows.ends), default=0),
        card=_phrases(rows.cards, r"[\s,]{0,3}"),
        note=_note(rows),
    )
