"""Reading TOML tables into the sections' row classes, with clear errors."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar, cast

import attrs

from newsparse.errors import LexiconError

Row = TypeVar("Row", bound=attrs.AttrsInstance)


def words(value: object) -> tuple[str, ...]:
    """Return a TOML array of strings as a tuple."""
    if isinstance(value, list | tuple) and all(isinstance(item, str) for item in value):
        return tuple(value)
    message = f"{value!r} is no list of words"
    raise LexiconError(message)


def groups(value: object) -> dict[str, tuple[str, ...]]:
    """Return a TOML table whose values are arrays of strings."""
    if isinstance(value, Mapping):
        return {str(key): words(item) for key, item in value.items()}
    message = f"{value!r} is no table of lists of words"
    raise LexiconError(message)


def numbers(value: object) -> dict[str, int]:
    """Return a TOML table whose values are whole numbers."""
    if isinstance(value, Mapping) and all(isinstance(item, int) for item in value.values()):
        return dict(value)
    message = f"{value!r} is no table of numbers"
    raise LexiconError(message)


def pairs(value: object) -> dict[str, str]:
    """Return a TOML table whose values are strings."""
    if isinstance(value, Mapping) and all(isinstance(item, str) for item in value.values()):
        return dict(value)
    message = f"{value!r} is no table of words"
    raise LexiconError(message)


def row(kind: Callable[..., Row], table: Mapping[str, Any], where: str) -> Row:
    """Return the row class ``kind`` filled from a table; unknown keys and wrong types name ``where``."""
    known = {field.name for field in attrs.fields(cast("type[attrs.AttrsInstance]", kind))}
    unknown = sorted(set(table) - known)
    if unknown:
        message = f"unknown key {unknown[0]!r}"
        raise LexiconError(message, source=where, advice=f"use some of {', '.join(sorted(known))}")
    try:
        return kind(**table)
    except LexiconError as error:
        raise LexiconError(error.message, source=where) from error
    except TypeError as error:
        raise LexiconError(str(error), source=where) from error
