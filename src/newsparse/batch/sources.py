"""Where documents come from: files, folders, globs, JSON Lines, Parquet, WARC, standard input; always a stream."""

from __future__ import annotations

import glob
import gzip
import io
import json
import sys
from collections.abc import Callable, Iterable, Iterator
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


@define(eq=False)
class Tally:
    """How far reading has come, for a progress bar."""

    total: int = 0
    """Bytes of all inputs, as far as known."""
    done: int = 0
    """Bytes of the inputs that are read to their end, and of the open one so far."""


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


def inputs(named: Iterable[str]) -> list[Input]:
    """Return the inputs that paths, folders and globs name, in a stable order.

    Raises:
        BatchError: a path does not exist, or a pattern matches nothing.
    """
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
        size = item.path.stat().st_size if item.path else 0
        before = reading.tally.done
        yield from _numbered(item, reading)
        reading.tally.done = before + size


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


def _open(item: Input) -> IO[bytes]:
    if item.path is None:
        return sys.stdin.buffer
    if item.path.suffix.lower() == ".gz":
        return io.BufferedReader(gzip.GzipFile(item.path, "rb"))
    if item.path.suffix.lower() == ".zst":
        return io.BufferedReader(zstandard.ZstdDecompressor().stream_reader(item.path.open("rb"), closefd=True))
    return item.path.open("rb")


def _single(item: Input, reading: Reading) -> Iterator[Record]:
    with _open(item) as stream:
        data = stream.read(reading.limit + 1)
        if item.path is None and data.lstrip()[:1] == b"{" and data.count(b"\n") > 1:
            yield from _lines(item.name, io.BytesIO(data), reading)
        else:
            yield _bounded(Record(input=item.name, content=data), reading)


def _json_lines(item: Input, reading: Reading) -> Iterator[Record]:
    with _open(item) as stream:
        yield from _lines(item.name, stream, reading)


def _lines(name: str, stream: IO[bytes], reading: Reading) -> Iterator[Record]:
    index = 0
    while line := stream.readline(reading.limit + 1):
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
    content = _pick(data, (fields.content,) if fields.content else _CONTENT_FIELDS)
    if not isinstance(content, str | bytes):
        wanted = fields.content or "one of " + ", ".join(_CONTENT_FIELDS)
        return Record(input=name, index=index, error=f"no content: the record has no field {wanted}")
    record = Record(
        input=name,
        index=index,
        content=content.encode("utf-8", "replace") if isinstance(content, str) else content,
        url=_text(_pick(data, (fields.url,) if fields.url else _URL_FIELDS)),
        language=_text(data.get(fields.language)),
        date=_text(data.get(fields.date)),
        record_id=_text(data.get(fields.record_id)),
    )
    return _bounded(record, reading)


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
    with pq.ParquetFile(item.path or "") as table:
        for batch in table.iter_batches(batch_size=256):
            for row in batch.to_pylist():
                yield _from_fields(item.name, index, row, reading)
                index += 1


def _warc(item: Input, reading: Reading) -> Iterator[Record]:
    if item.path is None:
        message = "a WARC file is named by its path"
        raise BatchError(message)
    return read_warc(item.path, item.name, reading.limit)
