"""The words of a language for the section ``[boilerplate]``."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class BoilerplateRows:
    """Keys of the ``[boilerplate]`` table of a language file."""


@frozen(kw_only=True)
class BoilerplateWords:
    """The section, ready for look-up."""


def compile_boilerplate(_rows: BoilerplateRows) -> BoilerplateWords:
    """Return the section's words, ready for look-up."""
    return BoilerplateWords()
