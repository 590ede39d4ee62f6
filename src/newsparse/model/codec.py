"""Articles to and from plain dicts and JSON, lossless.

A dict leaves out every field that holds its default; it carries ``"newsparse"``, the version of the shape
(:data:`SCHEMA_VERSION`), and ``"text"``, which is derived and ignored on the way back. cattrs does the work.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, get_args

import attrs
from cattrs import BaseValidationError, Converter, transform_error
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from newsparse.errors import CodecError
from newsparse.model.article import Article
from newsparse.rows import Span
from newsparse.text.patterns import pattern

SCHEMA_VERSION = 1
"""Version of the dict's shape; it rises when a field is renamed or changes its type."""

Model = TypeVar("Model")
_VERSION, _TEXT = "newsparse", "text"
_SURROGATE = pattern("[\ud800-\udfff]")


def model_classes(root: type = Article) -> tuple[type[attrs.AttrsInstance], ...]:
    """Return every attrs class an article is made of, each after those it holds."""
    found: dict[type[attrs.AttrsInstance], None] = {}

    def visit(kind: Any) -> None:  # noqa: ANN401 - a type expression has no better type
        for part in get_args(kind):
            visit(part)
        if attrs.has(kind) and kind not in found:
            for field in attrs.fields(attrs.resolve_types(kind)):
                visit(field.type)
            found[kind] = None

    visit(root)
    return tuple(found)


@cache
def _writing() -> Converter:
    """Return what makes dicts of articles; it costs time to make, so it is made when it is first used."""
    made = Converter()
    made.register_unstructure_hook(StrEnum, str)
    for kind in model_classes():
        whole = kind is Span
        rename = {field.name: override(omit_if_default=not whole) for field in attrs.fields(kind)}
        made.register_unstructure_hook(kind, make_dict_unstructure_fn(kind, made, **rename))  # type: ignore[arg-type]
    return made


@cache
def _reading() -> Converter:
    """Return what makes articles of dicts."""
    made = Converter(forbid_extra_keys=True)
    for kind in model_classes():
        made.register_structure_hook(kind, make_dict_structure_fn(kind, made, _cattrs_forbid_extra_keys=True))
    return made


def to_dict(article: Article) -> dict[str, Any]:
    """Return the article as dicts, lists, strings, numbers and booleans; defaults are left out."""
    fields = _writing().unstructure(article)
    return {_VERSION: SCHEMA_VERSION, **fields, _TEXT: article.text}


def from_dict(data: object) -> Article:
    """Return the article that :func:`to_dict` was given.

    Raises:
        CodecError: the dict is no article, or of a newer version; the message names the path to the fault.
    """
    if not isinstance(data, Mapping):
        message = f"an article is a mapping, not {type(data).__name__}"
        raise CodecError(message)
    version = data.get(_VERSION)
    if version != SCHEMA_VERSION:
        message = f"version {version!r} of an article is not {SCHEMA_VERSION}"
        raise CodecError(message, advice="read it with the newsparse that wrote it")
    fields = {key: value for key, value in data.items() if key not in (_VERSION, _TEXT)}
    try:
        return _reading().structure(fields, Article)
    except (BaseValidationError, ValueError, TypeError) as error:
        faults = transform_error(error) if isinstance(error, BaseValidationError) else [str(error)]
        raise CodecError("; ".join(faults)) from error


def to_json(article: Article, *, indent: int | None = None) -> str:
    """Return the article as one JSON object, readable characters unescaped.

    Lone surrogates are escaped, so that the text can be encoded; two halves that stand side by side come back
    as the one character they make.
    """
    text = json.dumps(to_dict(article), ensure_ascii=False, indent=indent)
    return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def from_json(text: str | bytes) -> Article:
    """Return the article that :func:`to_json` was given.

    Raises:
        CodecError: the text is no JSON, or no article.
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        message = f"no JSON: {error}"
        raise CodecError(message) from error
    return from_dict(data)
