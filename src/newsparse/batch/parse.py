"""The unit of every runner: one Arrow batch of documents in, one Arrow batch of rows out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

import pyarrow as pa
from attrs import frozen

from newsparse.api import Parser
from newsparse.batch.table import OUTPUT_SCHEMA, article_row
from newsparse.options import Options

_KEPT = ("input", "index", "url", "date", "record_id")
_ASKED = (*_KEPT, "content", "format", "language", "error")


@frozen
class Fault:
    """Why a document has no article."""

    kind: str
    """Name of the error's type: ``"DecodingError"``, ``"TimeLimit"``, ``"WorkerDied"``."""
    message: str
    """What it said."""


Faults = Mapping[int, Fault]
"""Documents of a batch, by position, that are known to be bad and are not parsed again."""
Notice = Callable[[int], None]
"""Told the position of each document before it is parsed."""


@lru_cache(maxsize=4)
def _parser(options: Options) -> Parser:
    return Parser(options)


def parse_batch(batch: pa.RecordBatch, options: Options | None = None) -> pa.RecordBatch:
    """Return a row for each document of a batch; pure, so that any Arrow engine may call it.

    Args:
        batch: documents in a column ``content`` (binary or text), with any of the other columns of
            :data:`newsparse.batch.INPUT_SCHEMA`.
        options: settings of the parser.

    Returns:
        A batch of :data:`newsparse.batch.OUTPUT_SCHEMA` with as many rows in the same order. A document that
        cannot be parsed is a row with ``error_type`` and ``error``.
    """
    return parse_known(batch, options or Options(), {}, lambda _position: None)


def parse_known(batch: pa.RecordBatch, options: Options, faults: Faults, notice: Notice) -> pa.RecordBatch:
    """Parse a batch of which some documents are known to be bad, telling the position of each on the way."""
    parser = _parser(options)
    rows = []
    for position, document in enumerate(_documents(batch)):
        fault = faults.get(position)
        if fault is None:
            notice(position)
            fault, fields = _parse_one(parser, document)
        else:
            fields = {}
        kept = {name: document[name] for name in _KEPT}
        wrong = {"error_type": fault.kind, "error": fault.message} if fault else {}
        rows.append({**kept, **fields, **wrong})
    return pa.RecordBatch.from_pylist(rows, schema=OUTPUT_SCHEMA)


def _documents(batch: pa.RecordBatch) -> list[dict[str, Any]]:
    columns = {name: batch.column(name).to_pylist() for name in _ASKED if name in batch.schema.names}
    defaults: dict[str, list[Any]] = {"input": [""] * batch.num_rows, "index": list(range(batch.num_rows))}
    blank = [None] * batch.num_rows
    filled = {name: columns.get(name) or defaults.get(name, blank) for name in _ASKED}
    return [dict(zip(_ASKED, values, strict=True)) for values in zip(*filled.values(), strict=True)]


def _parse_one(parser: Parser, document: dict[str, Any]) -> tuple[Fault | None, dict[str, Any]]:
    if document["error"] is not None or document["content"] is None:
        return Fault("SourceError", document["error"] or "the document has no content"), {}
    named = {name: document[name] for name in ("url", "format", "language")}
    try:
        return None, article_row(parser.parse(document["content"], **named))
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - one bad document must never end a run; the row says what it was
        return Fault(type(error).__name__, str(error)), {}
