"""The JSON Schema of what :func:`newsparse.to_json` writes, made from the classes themselves."""

from __future__ import annotations

from enum import Enum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

import attrs

from newsparse.model.article import Article
from newsparse.model.codec import SCHEMA_VERSION, model_classes

_PRIMITIVES = {str: "string", int: "integer", bool: "boolean", float: "number", NoneType: "null"}


def json_schema() -> dict[str, Any]:
    """Return the schema (JSON Schema 2020-12) of an article as JSON, version :data:`SCHEMA_VERSION`."""
    definitions = {kind.__name__: _object(kind) for kind in model_classes() if kind is not Article}
    article = _object(Article)
    article["properties"] |= {"newsparse": {"const": SCHEMA_VERSION}, "text": {"type": "string"}}
    article["required"] = ["newsparse"]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:newsparse:article:{SCHEMA_VERSION}",
        "title": "newsparse article",
        **article,
        "$defs": definitions,
    }


def _object(kind: type[attrs.AttrsInstance]) -> dict[str, Any]:
    fields = attrs.fields(attrs.resolve_types(kind))
    shape: dict[str, Any] = {
        "type": "object",
        "properties": {field.name: _type(field.type) for field in fields},
        "additionalProperties": False,
    }
    required = [field.name for field in fields if field.default is attrs.NOTHING]
    return {**shape, "required": required} if required else shape


def _type(kind: Any) -> dict[str, Any]:  # noqa: ANN401 - a type expression has no better type
    origin = get_origin(kind)
    if origin is tuple:
        return {"type": "array", "items": _type(get_args(kind)[0])}
    if origin in (Union, UnionType):
        return {"anyOf": [_type(part) for part in get_args(kind)]}
    if attrs.has(kind):
        return {"$ref": f"#/$defs/{kind.__name__}"}
    if issubclass(kind, Enum):
        return {"enum": [member.value for member in kind]}
    return {"type": _PRIMITIVES[kind]}
