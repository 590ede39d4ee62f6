"""Exact deduplication, on request: by canonical address or by the text's hash."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any, Literal

import pyarrow as pa
from attrs import define, field

from newsparse.batch.table import COLUMNS, OUTPUT_SCHEMA

By = Literal["url", "text"]
"""What makes two documents the same."""
_PLACE = ("input", "index", "url", "date", "record_id")
_ASKED = (*_PLACE, "duplicate_of", "canonical_url", "text")
Row = dict[str, Any]


def _url_key(row: Row) -> str | None:
    address: str | None = row["canonical_url"] or row["url"]
    return address


def _text_key(row: Row) -> str | None:
    return " ".join(row["text"].split()) if row["text"] else None


_KEYS: dict[By, Callable[[Row], str | None]] = {"url": _url_key, "text": _text_key}


@define
class Seen:
    """What has been seen, as 16-byte hashes; rows must come in the order of the input."""

    by: By
    """What makes two documents the same."""
    _first: dict[bytes, str] = field(factory=dict)

    def mark(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        """Return the batch with every repeated document reduced to a row that names the first one."""
        repeated = {position: first for position, row in enumerate(_rows(batch)) if (first := self._known(row))}
        if not repeated:
            return batch
        rows = batch.to_pylist()
        for position, first in repeated.items():
            place = {name: rows[position][name] for name in _PLACE}
            rows[position] = {**dict.fromkeys(COLUMNS), **place, "duplicate_of": first}
        return pa.RecordBatch.from_pylist(rows, schema=OUTPUT_SCHEMA)

    def learn(self, batch: pa.RecordBatch) -> None:
        """Take in rows that an earlier run has written."""
        for row in _rows(batch):
            if row["duplicate_of"] is None:
                self._known(row)

    def _known(self, row: Row) -> str | None:
        key = _KEYS[self.by](row)
        if key is None:
            return None
        digest = hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=16).digest()
        here = f"{row['input']}#{row['index']}"
        first = self._first.setdefault(digest, here)
        return None if first == here else first


def _rows(batch: pa.RecordBatch) -> list[Row]:
    rows: list[Row] = batch.select(list(_ASKED)).to_pylist()
    return rows
