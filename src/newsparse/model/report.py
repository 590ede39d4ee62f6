"""What newsparse says about its own work: problems and provenance."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from newsparse.rows import Span


class Severity(StrEnum):
    """How much a problem matters."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@frozen(kw_only=True)
class Problem:
    """An oddity of the input that did not stop the parse."""

    code: str
    """Stable name: ``"decoding-fallback"``, ``"unknown-language"``."""
    message: str
    """What was found, for people."""
    severity: Severity = Severity.WARNING
    """How much it matters."""
    span: Span | None = None
    """Where, if it has a place in the source."""


@frozen(kw_only=True)
class Provenance:
    """Where a field's value came from."""

    field: str
    """Name of the Article's field."""
    origin: str
    """``"json-ld"``, ``"og"``, ``"text:<rule>"``, ``"nitf:hedline"``…"""
    raw: str | None = None
    """The value as it stood there."""
    span: Span | None = None
    """Where it stands in the source, if it does."""
