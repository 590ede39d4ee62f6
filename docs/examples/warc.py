"""The stories of a WARC file as rows, a few at a time."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa

from newsparse.batch import chunks, parse_batch
from newsparse.batch.warc import read_warc


def rows(archive: Path) -> Iterator[dict[str, Any]]:
    """Yield the row of every HTML response in a WARC file."""
    for batch in chunks(read_warc(archive, archive.name, limit=10_000_000)):
        parsed: pa.RecordBatch = parse_batch(batch)
        yield from parsed.to_pylist()
