"""Where rows go: Parquet or JSON Lines in part files, a folder that keeps input names, or a stream."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import IO, Any, Protocol

import pyarrow as pa
import pyarrow.parquet as pq
from attrs import define, field

from newsparse.batch.manifest import write_whole
from newsparse.batch.table import OUTPUT_SCHEMA

FORMATS = ("parquet", "jsonl", "folder")
"""Formats a run writes into an output folder."""
_GROUP_ROWS = 1024


class Sink(Protocol):
    """Takes batches of rows; a part stands on disk as a whole when it is closed, or not at all."""

    def write(self, rows: pa.RecordBatch) -> None:
        """Take one batch into the part that is open."""

    def close(self, number: int) -> str:
        """Finish the open part as part ``number`` and return its name."""

    def abandon(self) -> None:
        """Remove the open part."""

    def read(self, name: str) -> Iterator[pa.RecordBatch]:
        """Yield the rows of a finished part."""


def json_lines(rows: pa.RecordBatch) -> str:
    """Return the rows as JSON Lines; columns without a value are left out."""
    shown = ({key: value for key, value in row.items() if value not in (None, [])} for row in rows.to_pylist())
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in shown)


@define(eq=False)
class ParquetSink:
    """Part files ``part-00000.parquet``, zstd-compressed."""

    folder: Path
    """Output folder."""
    _writer: pq.ParquetWriter | None = None
    _held: list[pa.RecordBatch] = field(factory=list)

    def write(self, rows: pa.RecordBatch) -> None:
        """Take one batch into the part that is open; a few make one row group."""
        self._held.append(rows)
        if sum(batch.num_rows for batch in self._held) >= _GROUP_ROWS:
            self._flush()

    def _flush(self) -> None:
        if self._writer is None:
            self._writer = pq.ParquetWriter(self._waiting, OUTPUT_SCHEMA, compression="zstd")
        held, self._held = self._held, []
        self._writer.write_table(pa.Table.from_batches(held, OUTPUT_SCHEMA))

    def close(self, number: int) -> str:
        """Finish the open part as part ``number`` and return its name."""
        name = f"part-{number:05d}.parquet"
        self._flush()
        if self._writer is not None:
            self._writer.close()
            self._writer = None
        _finish(self._waiting, self.folder / name)
        return name

    def abandon(self) -> None:
        """Remove the open part."""
        writer, self._writer, self._held = self._writer, None, []
        try:
            if writer is not None:
                writer.close()
        except OSError:  # the disk that refused the rows refuses the footer too
            pass
        finally:
            self._waiting.unlink(missing_ok=True)

    def read(self, name: str) -> Iterator[pa.RecordBatch]:
        """Yield the rows of a finished part."""
        with pq.ParquetFile(self.folder / name) as part:
            yield from part.iter_batches()

    @property
    def _waiting(self) -> Path:
        return self.folder / ".part.parquet.tmp"


@define(eq=False)
class JsonLinesSink:
    """Part files ``part-00000.jsonl``, a row a line."""

    folder: Path
    """Output folder."""
    _out: IO[str] | None = None

    def write(self, rows: pa.RecordBatch) -> None:
        """Take one batch into the part that is open."""
        if self._out is None:
            self._out = self._waiting.open("w", encoding="utf-8", newline="\n")
        self._out.write(json_lines(rows))

    def close(self, number: int) -> str:
        """Finish the open part as part ``number`` and return its name."""
        name = f"part-{number:05d}.jsonl"
        if self._out is not None:
            self._out.close()
            self._out = None
        _finish(self._waiting, self.folder / name)
        return name

    def abandon(self) -> None:
        """Remove the open part."""
        out, self._out = self._out, None
        try:
            if out is not None:
                out.close()
        except OSError:  # the disk that refused the rows refuses the rest of the buffer too
            pass
        finally:
            self._waiting.unlink(missing_ok=True)

    def read(self, name: str) -> Iterator[pa.RecordBatch]:
        """Yield the rows of a finished part."""
        with (self.folder / name).open(encoding="utf-8") as lines:
            for line in lines:
                yield pa.RecordBatch.from_pylist([json.loads(line)], schema=OUTPUT_SCHEMA)

    @property
    def _waiting(self) -> Path:
        return self.folder / ".part.jsonl.tmp"


@define(eq=False)
class FolderSink:
    """One JSON file a document, under the input's own name; a part is a list of their names."""

    folder: Path
    """Output folder."""
    _written: list[str] = field(factory=list)

    def write(self, rows: pa.RecordBatch) -> None:
        """Write each row to a file of its own."""
        for row in rows.to_pylist():
            name = _file_name(row)
            target = self.folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shown = {key: value for key, value in row.items() if value not in (None, [])}
            write_whole(target, json.dumps(shown, ensure_ascii=False, indent=1).encode())
            self._written.append(name)

    def close(self, number: int) -> str:
        """Write the list of the part's files and return its name."""
        name = f".part-{number:05d}.json"
        write_whole(self.folder / name, json.dumps(self._written).encode())
        self._written.clear()
        return name

    def abandon(self) -> None:
        """Remove the files of the open part."""
        for name in self._written:
            (self.folder / name).unlink(missing_ok=True)
        self._written.clear()

    def read(self, name: str) -> Iterator[pa.RecordBatch]:
        """Yield the rows of a finished part."""
        for written in json.loads((self.folder / name).read_text("utf-8")):
            row = json.loads((self.folder / written).read_text("utf-8"))
            yield pa.RecordBatch.from_pylist([row], schema=OUTPUT_SCHEMA)


@define(eq=False)
class StreamSink:
    """JSON Lines to a stream, flushed for each batch; nothing to resume."""

    out: IO[str]
    """Where the lines go."""

    def write(self, rows: pa.RecordBatch) -> None:
        """Write the rows."""
        self.out.write(json_lines(rows))
        self.out.flush()

    def close(self, number: int) -> str:
        """Return a name for what went through."""
        self.out.flush()
        return f"stream-{number}"

    def abandon(self) -> None:
        """Leave the stream as it is: what went out cannot be called back."""

    def read(self, name: str) -> Iterator[pa.RecordBatch]:
        """Yield nothing: a stream cannot be read again."""
        del name
        return iter(())


_SINKS: dict[str, type[ParquetSink | JsonLinesSink | FolderSink]] = {
    "parquet": ParquetSink,
    "jsonl": JsonLinesSink,
    "folder": FolderSink,
}


def sink(form: str, folder: Path) -> Sink:
    """Return the sink of one of :data:`FORMATS`."""
    return _SINKS[form](folder)


def _finish(waiting: Path, target: Path) -> None:
    with waiting.open("rb+") as part:
        os.fsync(part.fileno())
    waiting.replace(target)


def _file_name(row: dict[str, Any]) -> str:
    """Return the input's name with ``.json``, its steps kept inside the folder; later documents get their index."""
    steps = [step for step in PurePosixPath(row["input"]).parts if step not in ("/", "..", ".")]
    name = "/".join(steps) or "document"
    return f"{name}.json" if row["index"] == 0 and name != "manifest" else f"{name}-{row['index']}.json"
