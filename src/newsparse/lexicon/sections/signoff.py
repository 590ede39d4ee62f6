"""The words of a language for the section ``[signoff]``."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class SignoffRows:
    """Keys of the ``[signoff]`` table of a language file."""


@frozen(kw_only=True)
class SignoffWords:
    """The section, ready for look-up."""


def compile_signoff(_rows: SignoffRows) -> SignoffWords:
    """Return the section's words, ready for look-up."""
    return SignoffWords()
