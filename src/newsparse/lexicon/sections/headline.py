"""The words of a language for the section ``[headline]``: what stands above and around a headline."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from attrs import field, frozen

from newsparse.lexicon.tables import groups, words


class ArchiveField(StrEnum):
    """What a labelled field of a newspaper database says."""

    BYLINE = "byline"
    SECTION = "section"
    DECK = "deck"
    CAPTION = "caption"
    OTHER = "other"


@frozen(kw_only=True, eq=False, repr=False)
class HeadlineRows:
    """Keys of the ``[headline]`` table of a language file."""

    sections: tuple[str, ...] = field(default=(), converter=words)
    """Names of sections as papers print them above a headline: ``"World"``, ``"Life & Arts"``."""
    section_labels: tuple[str, ...] = field(default=(), converter=words)
    """Words that announce a section, a colon behind them: ``"Category"``."""
    archive: Mapping[str, tuple[str, ...]] = field(factory=dict, converter=groups)
    """Labels of fields in stories from databases, as printed: ``byline = ["BYLINE"]``; keys as in ArchiveField."""


@frozen(kw_only=True, eq=False, repr=False)
class HeadlineWords:
    """The section, ready for look-up."""

    sections: frozenset[str]
    """Case-folded names of sections."""
    section_labels: frozenset[str]
    """Case-folded words that announce one."""
    archive: Mapping[str, ArchiveField]
    """Labels of fields, as printed."""


def compile_headline(rows: HeadlineRows) -> HeadlineWords:
    """Return the section's words, ready for look-up."""
    return HeadlineWords(
        sections=frozenset(name.casefold() for name in rows.sections),
        section_labels=frozenset(name.casefold() for name in rows.section_labels),
        archive={name: ArchiveField(kind) for kind, names in rows.archive.items() for name in names},
    )
