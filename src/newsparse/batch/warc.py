"""WARC and WARC.gz files, through FastWARC: HTML response records with address, date and record identifier.

FastWARC ends a file at its first broken record. Here the break is named, and reading goes on at the next record.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterator
from os import SEEK_END
from pathlib import Path
from typing import IO, Any

from attrs import define
from fastwarc.warc import ArchiveIterator, WarcRecordType

from newsparse.batch.record import Record
from newsparse.text.decoding import codec_of

_HTML = ("text/html", "application/xhtml+xml")
_BOM = b"\xef\xbb\xbf"
_FAULTS = 1000
_READ = 1024 * 1024
_BROKEN = "broken WARC record"
_GZIP = b"\x1f\x8b\x08"
_PLAIN = b"WARC/"
_MARKS = {".gz": _GZIP, ".zst": b"", ".lz4": b""}
"""How a record begins, by the file's suffix; empty where no record can be found behind a break."""
_LENGTH = re.compile(rb"^content-length:[ \t]*(\d{1,18})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)

Moved = Callable[[int], None]
"""Told how many bytes of the file have been read."""


def read_warc(path: Path, name: str, limit: int, moved: Moved = lambda _position: None) -> Iterator[Record]:
    """Yield the HTML responses of a WARC file; a broken record is one that says so, and reading goes on behind it.

    Args:
        path: the file, plain or compressed.
        name: the input's name in the rows.
        limit: largest document in bytes; a larger one is a record that says so.
        moved: told how far reading has come.
    """
    index = 0
    mark = _MARKS.get(path.suffix.lower(), _PLAIN)
    with path.open("rb") as stream:
        place = 0
        for fault in range(_FAULTS + 1):
            stream.seek(place)
            run = _Run(stream, mark, limit, place)
            for found in run.records():
                moved(run.last)
                yield _numbered(found, name, index)
                index += 1
            following, wrong = _after(stream, run)
            if wrong:
                more = "; the rest is left out: too many broken records" if fault == _FAULTS and following else ""
                yield Record(input=name, index=index, error=f"{_BROKEN}: {wrong}{more}")
                index += 1
            if following is None:
                return
            place = following


def _numbered(found: dict[str, Any], name: str, index: int) -> Record:
    return Record(input=name, index=index, **found)


@define
class _Run:
    """Reading from one place to the next break, or to the end."""

    stream: IO[bytes]
    mark: bytes
    """How a record begins in the file."""
    limit: int
    """Largest document in bytes."""
    last: int
    """Where the last record begins that was begun."""
    read: bool = False
    """Whether there was one."""
    wrong: str = ""
    """Why reading broke off; empty at the end of the file."""
    short: bool = False
    """Whether the last record has been named as broken."""

    def records(self) -> Iterator[dict[str, Any]]:
        """Yield what the HTML responses hold."""
        try:
            for record in ArchiveIterator(self.stream, record_types=WarcRecordType.any_type):
                self.last, self.read, self.short = record.stream_pos, True, False
                if record.record_type == WarcRecordType.response and _is_html(record):
                    fields = _fields(record, self.limit)
                    self.short = fields.get("error", "").startswith(_BROKEN)
                    yield fields
        except (OSError, ValueError, EOFError) as error:
            self.wrong = str(error)


def _is_html(record: Any) -> bool:  # noqa: ANN401 - FastWARC's types come and go with its versions
    return (record.http_content_type or "").lower().startswith(_HTML)


def _fields(record: Any, limit: int) -> dict[str, Any]:  # noqa: ANN401 - likewise
    promised = record.content_length
    data = record.reader.read(limit + 1)
    date = record.record_date
    about = {
        "url": record.headers.get("WARC-Target-URI"),
        "date": date.isoformat() if date else None,
        "record_id": record.record_id,
    }
    if len(data) > limit:
        return {**about, "error": f"LimitError: more than {limit} bytes"}
    if len(data) < promised:
        return {**about, "error": f"{_BROKEN}: {len(data)} bytes of {promised}"}
    return {**about, "content": _with_charset(data, record.http_charset), "format": "html"}


def _with_charset(data: bytes, charset: str | None) -> bytes:
    """Return a page whose HTTP header named a charset as UTF-8 with a mark, which outranks what the page says."""
    codec = codec_of(charset)
    if codec is None or codec == "utf-8" or data.startswith((_BOM, b"\xff\xfe", b"\xfe\xff")):
        return data
    try:
        return _BOM + data.decode(codec).encode("utf-8")
    except UnicodeError:
        return data


# -- going on behind a break -----------------------------------------------------------------------------------


def _after(stream: IO[bytes], run: _Run) -> tuple[int | None, str]:
    """Return where to go on behind a break, ``None`` at the end, and what is wrong there, empty where nothing is.

    The record that broke begins where the last whole one ends; FastWARC takes a torn tail for the end of the file.
    """
    if not run.mark:
        return None, run.wrong
    if run.mark == _GZIP and run.read and not _begins(stream, run.last, _GZIP):  # the whole file is one member
        return None, run.wrong or ("" if _gzip_end(stream, 0) else "torn")
    end = (_gzip_end if run.mark == _GZIP else _plain_end)(stream, run.last) if run.read else run.last
    if run.read and not run.wrong and end is not None and not _anything(stream, end):
        return None, ""
    return _next_start(stream, (run.last if end is None else end) + 1, run.mark), run.wrong or (
        "" if run.short else "torn"
    )


def _begins(stream: IO[bytes], place: int, mark: bytes) -> bool:
    stream.seek(place)
    return stream.read(len(mark)) == mark


def _gzip_end(stream: IO[bytes], start: int) -> int | None:
    """Return where the gzip member that begins at ``start`` ends, ``None`` where it is broken."""
    stream.seek(start)
    inflating = zlib.decompressobj(31)
    while not inflating.eof and (data := stream.read(_READ)):
        try:
            while data and not inflating.eof:
                inflating.decompress(data, _READ)
                data = inflating.unconsumed_tail
        except zlib.error:
            return None
    return stream.tell() - len(inflating.unused_data) if inflating.eof else None


def _plain_end(stream: IO[bytes], start: int) -> int | None:
    """Return where the record that begins at ``start`` ends, its line ends not counted; ``None`` where it is torn."""
    size = stream.seek(0, SEEK_END)
    stream.seek(start)
    head, _, _ = stream.read(_READ).partition(b"\r\n\r\n")
    length = _LENGTH.search(head)
    end = start + len(head) + 4 + int(length[1]) if length else size + 1
    return end if end <= size else None


def _anything(stream: IO[bytes], start: int) -> bool:
    """Return whether there is more than blanks behind ``start``."""
    stream.seek(start)
    while data := stream.read(_READ):
        if data.strip(b"\r\n\0 "):
            return True
    return False


def _next_start(stream: IO[bytes], start: int, mark: bytes) -> int | None:
    """Return the next place at or behind ``start`` where a record begins."""
    stream.seek(start)
    held, before = b"", start
    while data := stream.read(_READ):
        held += data
        place = held.find(mark)
        while place >= 0:
            if mark == _PLAIN or _opens(held[place : place + 512]):
                return before + place
            place = held.find(mark, place + 1)
        kept = held[1 - len(mark) :]
        before += len(held) - len(kept)
        held = kept
    return None


def _opens(data: bytes) -> bool:
    """Return whether a gzip member that begins so holds a WARC record."""
    try:
        return zlib.decompressobj(31).decompress(data, 16).startswith(_PLAIN)
    except zlib.error:
        return False
