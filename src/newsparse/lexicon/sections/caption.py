"""The words of a language for the section ``[caption]``."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class CaptionRows:
    """Keys of the ``[caption]`` table of a language file."""


@frozen(kw_only=True)
class CaptionWords:
    """The section, ready for look-up."""


def compile_caption(_rows: CaptionRows) -> CaptionWords:
    """Return the section's words, ready for look-up."""
    return CaptionWords()
