"""The words of a language for the section ``[signoff]``: closing credits, end marks and editorial notes."""

from __future__ import annotations

import re

from attrs import field, frozen

from newsparse.lexicon.sections.byline import NEVER, any_of, folded, starts_of
from newsparse.lexicon.tables import groups, words
from newsparse.model import NoteKind, SignoffKind

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


@frozen(kw_only=True)
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


@frozen(kw_only=True, eq=False)
class SignoffWords:
    """The section, ready for look-up; all sets are case-folded."""

    label: re.Pattern[str]
    """A label of a credit; ``lastgroup`` begins with the kind."""
    contributed: re.Pattern[str]
    """A phrase behind contributors."""
    reported: re.Pattern[str]
    """A phrase between a reporter and his place."""
    anchors: tuple[str, ...]
    """These phrases case-folded: the cheap test, since they may stand anywhere."""
    source: re.Pattern[str]
    """A label before agencies, where a line begins."""
    syndicated: re.Pattern[str]
    """A phrase of taking over."""
    reports: re.Pattern[str]
    """The opening of a line about the report's agency."""
    ends: frozenset[str]
    """Marks of the end."""
    card: re.Pattern[str]
    """What follows an author's name in a line about him, where it begins."""
    note_starts: frozenset[str]
    """First two characters of notes, case-folded: the cheap test."""
    note: re.Pattern[str]
    """The opening of a note; ``lastgroup`` begins with the kind."""


def _labels(entries: list[tuple[str, str]]) -> str:
    ordered = sorted(entries, key=lambda entry: (-len(entry[1]), entry))
    return "|".join(f"(?P<{kind}_{number}>{_phrase(item)})" for number, (kind, item) in enumerate(ordered))


def _phrase(item: str) -> str:
    body = r"\s+".join(map(re.escape, item.removesuffix(":").split()))
    if item.endswith(":"):
        return body + r"\s{0,3}[:：]"
    return body + (r"(?!\w)\s{0,3}[:：]?" if item[-1].isalnum() and item[-1] < "\u2e80" else r"\s{0,3}[:：]?")


def _credit_label(rows: SignoffRows) -> re.Pattern[str]:
    body = _labels([(kind.value, item) for kind in CREDITS for item in getattr(rows, kind.value)])
    return re.compile(rf"(?<![^\s(（\[;,.*_—–/|-])(?:{body})\s{{0,5}}", re.IGNORECASE) if body else NEVER


def _note(rows: SignoffRows) -> re.Pattern[str]:
    for kind in rows.notes:
        NoteKind(kind)
    body = _labels([(kind, item) for kind, items in rows.notes.items() for item in items])
    return re.compile(rf"[\s*_]{{0,6}}(?:{body})") if body else NEVER


def _phrases(items: tuple[str, ...], head: str = "", tail: str = r"(?!\w)") -> re.Pattern[str]:
    if not items:
        return NEVER
    ordered = sorted(set(items), key=lambda item: (-len(item), item))
    body = "|".join(_phrase(item) if item.endswith(":") else any_of((item,)) + tail for item in ordered)
    return re.compile(rf"{head}(?:{body})", re.IGNORECASE)


def compile_signoff(rows: SignoffRows) -> SignoffWords:
    """Return the section's words, ready for look-up."""
    return SignoffWords(
        label=_credit_label(rows),
        contributed=_phrases(rows.contributed, r"(?<!\w)"),
        reported=_phrases(rows.reported, r"(?<!\w)"),
        anchors=tuple(sorted(folded((*rows.contributed, *rows.reported, *rows.syndicated)))),
        source=_phrases(rows.sources, r"[\s*_(（\[]{0,6}", r"(?!\w)\s{0,3}[:：]?"),
        syndicated=_phrases(rows.syndicated),
        reports=_phrases(rows.reports, r"[\s*_(（\[—–-]{0,6}"),
        ends=folded(rows.ends),
        card=_phrases(rows.cards, r"[\s,]{0,3}"),
        note_starts=starts_of(item for items in rows.notes.values() for item in items),
        note=_note(rows),
    )
