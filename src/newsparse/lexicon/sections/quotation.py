"""The words of a language for the section ``[quotation]``."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class QuotationRows:
    """Keys of the ``[quotation]`` table of a language file."""


@frozen(kw_only=True)
class QuotationWords:
    """The section, ready for look-up."""


def compile_quotation(_rows: QuotationRows) -> QuotationWords:
    """Return the section's words, ready for look-up."""
    return QuotationWords()
