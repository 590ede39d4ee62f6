"""What a caller may set, in one frozen object."""

from __future__ import annotations

from collections.abc import Callable

from attrs import field, frozen

from newsparse.errors import OptionError
from newsparse.rows import AgencyRow, LexiconRow, PublisherRule

PARTS = ("captions", "quotations", "boilerplate", "signoffs", "notes", "images", "provenance", "blocks")
"""Parts of an article that may be left out with ``Options.skip``."""

Detector = Callable[[str], str | None]
"""Names the language of a text as a BCP 47 tag, or ``None``."""


@frozen(kw_only=True)
class Limits:
    """Bounds on what is read; input beyond them raises :class:`newsparse.LimitError`."""

    size: int = 256 * 1024 * 1024
    """Largest input, in bytes or code points."""
    depth: int = 10_000
    """Deepest nesting of JSON and XML interchange files, in levels."""
    items: int = 100_000
    """Most items read out of one file."""


def _known_parts(_options: object, _field: object, value: tuple[str, ...]) -> None:
    unknown = sorted(set(value) - set(PARTS))
    if unknown:
        message = f"unknown part {unknown[0]!r} in Options.skip"
        raise OptionError(message, advice=f"use some of {', '.join(PARTS)}")


@frozen(kw_only=True)
class Options:
    """Settings of a :class:`newsparse.Parser`; change one with ``attrs.evolve``."""

    languages: tuple[str, ...] = ()
    """BCP 47 tags the language is looked for among; empty means all that newsparse knows."""
    limits: Limits = Limits()
    """Bounds on size, depth and number of items."""
    agencies: tuple[AgencyRow, ...] = ()
    """Agencies added to the table, before its own rows."""
    lexicon: tuple[LexiconRow, ...] = ()
    """Words added to languages."""
    publishers: tuple[PublisherRule, ...] = ()
    """Rules for publishers' pages; none by default."""
    off: tuple[str, ...] = ()
    """Names of labelling rules that are switched off."""
    skip: tuple[str, ...] = field(default=(), validator=_known_parts)
    """Parts that are not wanted, see :data:`PARTS`; skipping them saves time."""
    detector: Detector | None = None
    """Language detector, asked only where newsparse itself finds no language."""
