"""One document on its way to the parser, and the Arrow shape of many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyarrow as pa
from attrs import asdict, field, frozen

from newsparse.errors import NewsparseError

CHUNK_DOCUMENTS = 32
"""Most documents in one chunk."""
CHUNK_BYTES = 4 * 1024 * 1024
"""A chunk is closed when its documents together reach this many bytes."""

_COLUMNS: dict[str, pa.DataType] = {
    "input": pa.string(),
    "index": pa.int64(),
    "content": pa.large_binary(),
    "url": pa.string(),
    "format": pa.string(),
    "language": pa.string(),
    "date": pa.string(),
    "record_id": pa.string(),
    "error": pa.string(),
}
INPUT_SCHEMA = pa.schema(_COLUMNS)
"""Columns that :func:`newsparse.batch.parse_batch` reads; only ``content`` is needed, others may be missing."""


class BatchError(NewsparseError):
    """A run of many documents cannot start or go on; the message says why."""


@frozen(kw_only=True)
class Record:
    """One document as a source holds it."""

    input: str
    """Name of the input: a path relative to what was named, or ``"-"``."""
    index: int = 0
    """Position in the input, from 0."""
    content: bytes | None = field(default=None, repr=False)
    """The document; ``None`` where it could not be read."""
    url: str | None = None
    """Address, where the source names one."""
    format: str | None = None
    """Format, where the source names one."""
    language: str | None = None
    """BCP 47 tag, where the source names one."""
    date: str | None = None
    """When it was collected, as the source says (ISO 8601)."""
    record_id: str | None = None
    """The source's own identifier of the record."""
    error: str | None = None
    """Why it could not be read."""


def to_batch(records: Iterable[Record]) -> pa.RecordBatch:
    """Return records as one Arrow batch of :data:`INPUT_SCHEMA`."""
    return pa.RecordBatch.from_pylist([asdict(record) for record in records], schema=INPUT_SCHEMA)


def chunks(records: Iterable[Record]) -> Iterator[pa.RecordBatch]:
    """Cut a stream of records into batches; the same stream is always cut the same way."""
    held: list[Record] = []
    size = 0
    for record in records:
        held.append(record)
        size += len(record.content or b"")
        if len(held) >= CHUNK_DOCUMENTS or size >= CHUNK_BYTES:
            yield to_batch(held)
            held, size = [], 0
    if held:
        yield to_batch(held)
