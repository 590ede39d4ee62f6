"""JSON interchange files: from the source to objects, with depth, numbers and doubled keys in bounds."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import cast

from newsparse.errors import FormatError, LimitError
from newsparse.model import Problem
from newsparse.readers.source import Source
from newsparse.readers.xmlfile import text_of_source
from newsparse.text.patterns import pattern

_STRING = pattern(r'"(?:[^"\\]|\\.)*+"', re.DOTALL)
_BRACKET = pattern(r"[\[\]{}]")
_WRAPPERS = ("item", "items", "data", "newsitems", "articles", "stories", "_items", "@graph")
_LONGEST_NUMBER = 18

Json = Mapping[str, object]
"""A JSON object whose keys are lower case."""


def records_of(source: Source, name: str) -> tuple[Iterator[Json], tuple[Problem, ...]]:
    """Return the items of a JSON file in the format called ``name``, whatever they are wrapped in, and Problems.

    Raises:
        FormatError: it is no JSON, or holds no object.
        LimitError: it is nested deeper than ``Options.limits`` allow.
        DecodingError: the bytes are no text.
    """
    text, problems = text_of_source(source, name)
    _within_depth(text, source.options.limits.depth)
    doubled: list[str] = []
    try:
        root = json.loads(
            text.lstrip("\ufeff"), object_pairs_hook=lambda pairs: _object(pairs, doubled), parse_int=_number
        )
    except RecursionError:
        message = "the JSON is nested deeper than Python's own reader goes"
        raise LimitError(message, source=name, advice="lower Options.limits.depth to have it refused early") from None
    except ValueError as error:
        message = f"this is no {name}: {error}"
        raise FormatError(message, source=name, advice="mend the JSON, or leave the format out") from None
    if doubled:
        problems = (*problems, Problem(code="doubled-key", message=f"{doubled[0]!r} stands twice; the last one holds"))
    return _records(root), problems


def _number(digits: str) -> int | str:
    """Return a whole number, or its digits where no field could be so large."""
    return int(digits) if len(digits) <= _LONGEST_NUMBER else digits


def _object(pairs: list[tuple[str, object]], doubled: list[str]) -> Json:
    """Return an object with its keys in lower case; ninjs 3 writes ``versionCreated``, ninjs 2 ``versioncreated``."""
    found = {key.lower(): value for key, value in pairs}
    if len(found) < len(pairs):
        keys = Counter(key for key, _value in pairs)
        doubled.extend(key for key, times in keys.items() if times > 1)
    return found


def _within_depth(text: str, most: int) -> None:
    """Raise where brackets are nested too deeply; a file with few brackets cannot be, and is not looked through."""
    if text.count("[") + text.count("{") <= most:
        return
    depth = 0
    for found in _BRACKET.finditer(_STRING.sub("", text)):
        depth += 1 if found[0] in "[{" else -1
        if depth > most:
            message = f"the JSON is nested deeper than {most} levels"
            raise LimitError(message, advice="raise Options.limits.depth")


def _records(root: object) -> Iterator[Json]:
    """Yield the innermost objects of wrappers: ``{"data": {"items": [{"item": ...}]}}``."""
    waiting = [root]
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting.extend(reversed(value))
        elif isinstance(value, dict):
            inner = next((value[key] for key in _WRAPPERS if _wraps(value, key)), None)
            if inner is None:
                yield cast("Json", value)
            else:
                waiting.append(inner)


def _wraps(value: Json, key: str) -> bool:
    inner = value.get(key)
    objects = isinstance(inner, dict) or (isinstance(inner, list) and bool(inner) and isinstance(inner[0], dict))
    return objects and not any(name in value for name in ("headline", "headlines", "versioncreated", "@type"))


def objects(value: object) -> Iterator[Json]:
    """Yield the objects of a member that may be one, a list of them or an object of named ones."""
    if isinstance(value, dict):
        if value and all(isinstance(inner, dict) for inner in value.values()):
            for name, inner in value.items():
                yield {"name": name, **inner}
        else:
            yield cast("Json", value)
    elif isinstance(value, list):
        for inner in value:
            if isinstance(inner, dict):
                yield cast("Json", inner)
