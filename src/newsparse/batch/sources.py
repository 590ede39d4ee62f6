"""Where documents come from: files, folders, globs, JSON Lines, Parquet, WARC, standard input; always a stream."""

from __future__ import annotations

import glob
import gzip
import io
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import pyarrow.parquet as pq
import zstandard
from attrs import define, frozen

from newsparse.batch.record import BatchError, Record
from newsparse.batch.warc import read_warc

_CONTENT_FIELDS = ("html", "content", "text", "body", "raw_html", "page")
_URL_FIELDS = ("url", "uri", "link", "target_uri")
_READ = 1024 * 1024
_PACKED = 1024
"""Bytes of zstd decompressed at once: at most 32 MiB come of it."""


@frozen(kw_only=True)
class Fields:
    """Which fields of JSON Lines and columns of Parquet hold what."""

    content: str | None = None
    """The document; the first of html, content, text, body, raw_html, page where it is not given."""
    url: str | None = None
    """Its address; the first of url, uri, link, target_uri where it is not given."""
    language: str = "language"
    """BCP 47 tag."""
    date: str = "date"
    """When it was collected."""
    record_id: str = "id"
    """The source's own identifier."""

    @property
    def contents(self) -> tuple[str, ...]:
        """Names of the fields that may hold the document, in order."""
        return (self.content,) if self.content else _CONTENT_FIELDS

    @property
    def urls(self) -> tuple[str, ...]:
        """Names of the fields that may hold its address, in order."""
        return (self.url,) if self.url else _URL_FIELDS

    @property
    def names(self) -> frozenset[str]:
        """Names of all fields that are read; columns beyond them are left where they are."""
        return frozenset((*self.contents, *self.urls, self.language, self.date, self.record_id))


@define(eq=False)
class Tally:
    """How far reading has come, for a progress bar."""

    total: int = 0
    """Bytes of all inputs, as far as known."""
    done: int = 0
    """Bytes of the inputs that are read to their end, and of the open one so far."""
    _before: int = 0

    def moved(self, position: int) -> None:
        """Note how far the open input has been read."""
        self.done = self._before + position

    def finished(self, size: int) -> None:
        """Note that an input of ``size`` bytes has been read."""
        self._before += size
        self.done = self._before


@frozen
class Input:
    """One named input."""

    name: str
    """Name as it stands in the rows."""
    path: Path | None
    """The file; ``None`` is standard input."""


@frozen(kw_only=True, eq=False)
class Reading:
    """How inputs are read."""

    fields: Fields = Fields()
    """Names of fields."""
    limit: int = 256 * 1024 * 1024
    """Largest document, in bytes, after decompression."""
    tally: Tally
    """How far reading has come."""


def inputs(named: Iterable[str], output: Path | None = None) -> list[Input]:
    """Return the inputs that paths, folders and globs name, in a stable order, each file once.

    Args:
        named: what the inputs are called; ``"-"`` is standard input.
        output: the output folder; what lies in it is no input.

    Raises:
        BatchError: a path does not exist, or a pattern matches nothing.
    """
    kept: dict[Path | None, Input] = {}
    for item in _named(named):
        place = item.path and item.path.resolve()
        if place is None or output is None or output.resolve() not in place.parents:
            kept.setdefault(place, item)
    taken = Counter(item.name for item in kept.values())
    return [item if taken[item.name] == 1 else Input(str(item.path), item.path) for item in kept.values()]


def _named(named: Iterable[str]) -> list[Input]:
    found: list[Input] = []
    for name in named:
        path = Path(name)
        if name == "-":
            found.append(Input("-", None))
        elif path.is_dir():
            files = sorted(file for file in path.rglob("*") if file.is_file())
            found += [Input(file.relative_to(path).as_posix(), file) for file in files]
        elif path.exists():
            found.append(Input(path.name if path.is_absolute() else path.as_posix(), path))
        else:
            found += _matching(name)
    return found


def _matching(pattern: str) -> list[Input]:
    files = sorted(glob.glob(pattern, recursive=True)) if glob.has_magic(pattern) else []  # noqa: PTH207 - any root
    if not files:
        message = f"no such file or folder: {pattern}"
        raise BatchError(message, advice="name files, folders, patterns, or - for standard input")
    return [Input(Path(file).as_posix(), Path(file)) for file in files if Path(file).is_file()]


def read_inputs(found: Iterable[Input], reading: Reading) -> Iterator[Record]:
    """Yield every document of every input; what cannot be read is a record that says so."""
    for item in found:
        yield from _numbered(item, reading)
        reading.tally.finished(item.path.stat().st_size if item.path else 0)


def _numbered(item: Input, reading: Reading) -> Iterator[Record]:
    index = -1
    try:
        for index, record in enumerate(_reader(item)(item, reading)):  # noqa: B007 - counts for the except below
            yield record
    except (OSError, EOFError, ValueError, zstandard.ZstdError) as error:
        message = f"{type(error).__name__}: {error}"
        yield Record(input=item.name, index=index + 1, error=message)


Read = Callable[[Input, Reading], Iterable[Record]]


def _reader(item: Input) -> Read:
    suffixes = [suffix.lower() for suffix in item.path.suffixes] if item.path else []
    packed = suffixes[-1:] in ([".gz"], [".zst"])
    kind = (suffixes[:-1] if packed else suffixes)[-1:]
    if kind == [".warc"]:
        return _warc
    if kind in ([".jsonl"], [".ndjson"]):
        return _json_lines
    return _parquet if kind == [".parquet"] else _single


class _Zstd(io.RawIOBase):
    """Decompresses frame after frame, a little at a time, and says where the last one is torn.

    zstandard's own readers take a torn file for its end.
    """

    def __init__(self, packed: IO[bytes]) -> None:
        self._packed = packed
        self._frame = zstandard.ZstdDecompressor().decompressobj()
        self._begun = False
        self._held = b""

    def readable(self) -> bool:
        """Say that this is read from."""
        return True

    def readinto(self, into: Any) -> int:  # noqa: ANN401 - any buffer
        """Fill a buffer; 0 at the end.

        Raises:
            EOFError: the last frame is torn.
        """
        while not self._held:
            data = self._packed.read(_PACKED)
            if not data:
                if self._begun:
                    raise EOFError("the compressed data end before their end was reached")
                return 0
            self._held = self._inflate(data)
        size = min(len(into), len(self._held))
        into[:size], self._held = self._held[:size], self._held[size:]
        return size

    def _inflate(self, data: bytes) -> bytes:
        found = []
        while data:
            found.append(self._frame.decompress(data))
            self._begun, data = not self._frame.eof, self._frame.unused_data
            if self._frame.eof:
                self._frame = zstandard.ZstdDecompressor().decompressobj()
        return b"".join(found)


@contextmanager
def _open(item: Input) -> Iterator[tuple[IO[bytes], IO[bytes] | None]]:
    """Open an input; the second stream is the file itself, whose position tells how far reading has come."""
    if item.path is None:
        yield sys.stdin.buffer, None
        return
    with item.path.open("rb") as file:
        suffix = item.path.suffix.lower()
        if suffix == ".gz":
            yield io.BufferedReader(gzip.GzipFile(fileobj=file, mode="rb")), file
        elif suffix == ".zst":
            yield io.BufferedReader(_Zstd(file)), file
        else:
            yield file, file


def _single(item: Input, reading: Reading) -> Iterator[Record]:
    with _open(item) as (stream, _):
        head = stream.readline(reading.limit + 1) if item.path is None else b""
        if _is_record(head, reading.fields):
            yield from _lines(item.name, stream, reading, head)
        else:
            data = head + stream.read(reading.limit + 1 - len(head))
            yield _bounded(Record(input=item.name, content=data), reading)


def _is_record(line: bytes, fields: Fields) -> bool:
    """Return whether standard input that begins with this line is JSON Lines: an object with a document in it."""
    try:
        data = json.loads(line) if line.startswith(b"{") else None
    except (ValueError, RecursionError):
        return False
    return isinstance(data, dict) and _content(data, fields) is not None


def _json_lines(item: Input, reading: Reading) -> Iterator[Record]:
    with _open(item) as (stream, file):
        for record in _lines(item.name, stream, reading):
            yield record
            if file is not None:
                reading.tally.moved(file.tell())


def _lines(name: str, stream: IO[bytes], reading: Reading, head: bytes = b"") -> Iterator[Record]:
    index = 0
    while line := head or stream.readline(reading.limit + 1):
        head = b""
        if not line.endswith(b"\n") and len(line) > reading.limit:
            _skip_line(stream)
            yield Record(input=name, index=index, error=f"LimitError: a line of more than {reading.limit} bytes")
        elif line.strip():
            yield _from_json(name, index, line, reading)
        else:
            continue
        index += 1


def _skip_line(stream: IO[bytes]) -> None:
    while (rest := stream.readline(_READ)) and not rest.endswith(b"\n"):
        pass


def _from_json(name: str, index: int, line: bytes, reading: Reading) -> Record:
    try:
        data = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Record(input=name, index=index, error=f"no JSON: {error}"[:500])
    if not isinstance(data, dict):
        return Record(input=name, index=index, error="a line is no JSON object")
    return _from_fields(name, index, data, reading)


def _from_fields(name: str, index: int, data: dict[str, Any], reading: Reading) -> Record:
    fields = reading.fields
    content = _content(data, fields)
    if content is None:
        wanted = fields.content or "one of " + ", ".join(_CONTENT_FIELDS)
        return Record(input=name, index=index, error=f"no content: the record has no field {wanted}")
    record = Record(
        input=name,
        index=index,
        content=content.encode("utf-8", "replace") if isinstance(content, str) else content,
        url=_text(_pick(data, fields.urls)),
        language=_text(data.get(fields.language)),
        date=_text(data.get(fields.date)),
        record_id=_text(data.get(fields.record_id)),
    )
    return _bounded(record, reading)


def _content(data: dict[str, Any], fields: Fields) -> str | bytes | None:
    found = _pick(data, fields.contents)
    return found if isinstance(found, str | bytes) else None


def _pick(data: dict[str, Any], names: Iterable[str]) -> Any:  # noqa: ANN401 - a JSON value
    return next((data[name] for name in names if data.get(name) is not None), None)


def _text(value: object) -> str | None:
    return None if value is None or value == "" else str(value)


def _bounded(record: Record, reading: Reading) -> Record:
    if record.content is not None and len(record.content) > reading.limit:
        return Record(input=record.input, index=record.index, error=f"LimitError: more than {reading.limit} bytes")
    return record


def _parquet(item: Input, reading: Reading) -> Iterator[Record]:
    index = 0
    path = item.path or Path()
    with pq.ParquetFile(path, pre_buffer=False) as table:  # what Arrow reads ahead it keeps to the end of the file
        total, size = max(table.metadata.num_rows, 1), path.stat().st_size
        names = reading.fields.names
        wanted = [name for name in table.schema_arrow.names if name in names]
        for batch in table.iter_batches(batch_size=64, columns=wanted):
            for row in batch.to_pylist():
                yield _from_fields(item.name, index, row, reading)
                index += 1
            reading.tally.moved(size * index // total)


def _warc(item: Input, reading: Reading) -> Iterator[Record]:
    return read_warc(item.path or Path(), item.name, reading.limit, reading.tally.moved)
