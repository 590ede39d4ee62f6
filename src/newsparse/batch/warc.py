"""WARC and WARC.gz files, through FastWARC: HTML response records with address, date and record identifier."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fastwarc.warc import ArchiveIterator, WarcRecordType

from newsparse.batch.record import Record
from newsparse.text.decoding import codec_of

_HTML = ("text/html", "application/xhtml+xml")
_BOM = b"\xef\xbb\xbf"
_FAULTS = 1000


def read_warc(path: Path, name: str, limit: int) -> Iterator[Record]:
    """Yield the HTML responses of a WARC file; a broken record is one that says so, and reading goes on behind it.

    Args:
        path: the file, plain or compressed.
        name: the input's name in the rows.
        limit: largest document in bytes; a larger one is a record that says so.
    """
    records = iter(ArchiveIterator(str(path), record_types=WarcRecordType.response, fsspec_args=False))
    index = faults = 0
    while faults < _FAULTS:
        try:
            found = _record(next(records), name, index, limit)
        except StopIteration:
            return
        except (OSError, ValueError, EOFError) as error:
            faults += 1
            found = Record(input=name, index=index, error=f"broken WARC record: {error}")
            if not _goes_on(records):
                yield found
                return
        if found is not None:
            yield found
            index += 1


def _goes_on(records: Any) -> bool:  # noqa: ANN401 - FastWARC is untyped
    """Return whether the iterator can look for the next record after a fault: a torn stream cannot."""
    return hasattr(records, "resync")


def _record(found: Any, name: str, index: int, limit: int) -> Record | None:  # noqa: ANN401 - FastWARC is untyped
    if not (found.http_content_type or "").lower().startswith(_HTML):
        return None
    data = found.reader.read(limit + 1)
    date = found.record_date
    about = {
        "url": found.headers.get("WARC-Target-URI"),
        "date": date.isoformat() if date else None,
        "record_id": found.record_id,
    }
    if len(data) > limit:
        return Record(input=name, index=index, error=f"LimitError: more than {limit} bytes", **about)
    return Record(input=name, index=index, content=_with_charset(data, found.http_charset), format="html", **about)


def _with_charset(data: bytes, charset: str | None) -> bytes:
    """Return a page whose HTTP header named a charset as UTF-8 with a mark, which outranks what the page says."""
    codec = codec_of(charset)
    if codec is None or codec == "utf-8" or data.startswith((_BOM, b"\xff\xfe", b"\xfe\xff")):
        return data
    try:
        return _BOM + data.decode(codec).encode("utf-8")
    except UnicodeError:
        return data
