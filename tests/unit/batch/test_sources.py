"""Every kind of source, whole, compressed and torn."""

from __future__ import annotations

import gzip
import io
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("fastwarc", reason="needs the extra batch")
pytest.importorskip("pyarrow", reason="needs the extra batch")
pytest.importorskip("zstandard", reason="needs the extra batch")

import pyarrow as pa
import pyarrow.parquet as pq
import zstandard
from fastwarc.warc import WarcRecord, WarcRecordType

from newsparse.batch.record import BatchError, Record
from newsparse.batch.sources import Fields, Input, Reading, Tally, inputs, read_inputs

PAGE = b"<html><body><p>A page.</p></body></html>"


def read(*named: str, fields: Fields | None = None, limit: int = 1000) -> list[Record]:
    return list(read_inputs(inputs(named), Reading(fields=fields or Fields(), limit=limit, tally=Tally())))


def test_folder_in_stable_order_with_relative_names(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "two.html").write_bytes(PAGE)
    (tmp_path / "a.txt").write_text("One")
    assert [(r.input, r.content) for r in read(str(tmp_path))] == [("a.txt", b"One"), ("b/two.html", PAGE)]


def test_glob_and_missing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One")
    assert len(read(str(tmp_path / "*.txt"))) == 1
    with pytest.raises(BatchError, match="no such file"):
        inputs([str(tmp_path / "*.html")])
    with pytest.raises(BatchError, match="no such file"):
        inputs([str(tmp_path / "gone.txt")])


@pytest.mark.parametrize("suffix", ["", ".gz", ".zst"])
def test_json_lines(tmp_path: Path, suffix: str) -> None:
    lines = [{"html": "x", "url": "u", "id": 7, "date": "2025"}, {"text": "y", "language": "de"}]
    data = "\n\n".join(json.dumps(line) for line in lines).encode()
    packed = {"": data, ".gz": gzip.compress(data), ".zst": zstandard.ZstdCompressor().compress(data)}[suffix]
    (tmp_path / f"in.jsonl{suffix}").write_bytes(packed)
    first, second = read(str(tmp_path / f"in.jsonl{suffix}"))
    assert (first.content, first.url, first.record_id, first.date, first.index) == (b"x", "u", "7", "2025", 0)
    assert (second.content, second.language, second.index) == (b"y", "de", 1)


def test_json_lines_faults_are_records(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text('{"html"\n[1]\n{"other": 1}\n' + '{"html": "' + "x" * 2000 + '"}\n{"html": "fine"}\n')
    found = read(str(path))
    assert [bool(r.error) for r in found] == [True, True, True, True, False]
    assert "LimitError" in (found[3].error or "")


def test_named_fields(tmp_path: Path) -> None:
    path = tmp_path / "in.ndjson"
    path.write_text('{"markup": "x", "address": "u", "html": "no"}\n')
    (record,) = read(str(path), fields=Fields(content="markup", url="address"))
    assert (record.content, record.url) == (b"x", "u")


def test_parquet(tmp_path: Path) -> None:
    path = tmp_path / "in.parquet"
    pq.write_table(pa.table({"content": [b"x", None], "url": ["u", None]}), path)
    first, second = read(str(path))
    assert (first.content, first.url) == (b"x", "u")
    assert second.error is not None


def test_parquet_takes_no_column_it_does_not_need(tmp_path: Path) -> None:
    path = tmp_path / "in.parquet"
    pq.write_table(pa.table({"number": [1, 2]}), path)
    assert [record.error for record in read(str(path))] == 2 * [
        "no content: the record has no field one of html, content, text, body, raw_html, page"
    ]


def test_parquet_is_let_go_as_it_is_read(tmp_path: Path) -> None:
    path, row, rows = tmp_path / "in.parquet", 10_000, 100
    with pq.ParquetWriter(path, pa.schema({"content": pa.binary()})) as out:
        for _ in range(24):
            out.write_table(pa.table({"content": [os.urandom(row) for _ in range(rows)]}))
    before, held = pa.total_allocated_bytes(), 0
    for _ in read_inputs(inputs([str(path)]), Reading(fields=Fields(), limit=2 * row, tally=Tally())):
        held = max(held, pa.total_allocated_bytes() - before)
    assert held < 8 * row * rows


def test_single_file_beyond_the_limit(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(b"x" * 5000))
    (record,) = read(str(tmp_path / "a.txt.gz"))
    assert "LimitError" in (record.error or "")


def test_truncated_gzip_is_a_record(tmp_path: Path) -> None:
    data = gzip.compress(b"".join(b'{"html": "%d"}\n' % n for n in range(2000)))
    (tmp_path / "in.jsonl.gz").write_bytes(data[: len(data) // 2])
    found = read(str(tmp_path / "in.jsonl.gz"))
    assert [r.index for r in found] == list(range(len(found)))
    assert all(r.error is None for r in found[:-1])
    assert "EOFError" in (found[-1].error or "")


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    def stdin(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))

    stdin(b"One story")
    assert [r.content for r in read("-")] == [b"One story"]
    stdin(b'{"html": "a"}\n{"html": "b"}\n')
    assert [r.content for r in read("-")] == [b"a", b"b"]


def warc(*bodies: bytes, kind: bytes = b"text/html; charset=iso-8859-1") -> bytes:
    out = io.BytesIO()
    for n, body in enumerate(bodies):
        record = WarcRecord()
        record.init_headers(record_type=WarcRecordType.response)
        record.headers["WARC-Target-URI"] = f"https://example.org/{n}"
        http = b"HTTP/1.1 200 OK\r\nContent-Type: " + kind + b"\r\n\r\n" + body
        record.set_bytes_content(http)
        record.headers["Content-Type"] = "application/http; msgtype=response"
        record.write(out)
    return out.getvalue()


@pytest.mark.parametrize("suffix", [".warc", ".warc.gz"])
def test_warc(tmp_path: Path, suffix: str) -> None:
    data = warc(PAGE, "<p>Über</p>".encode("latin-1"), b"x" * 2000)
    path = tmp_path / f"in{suffix}"
    path.write_bytes(gzip.compress(data) if suffix.endswith("gz") else data)
    first, second, third = read(str(path))
    assert (first.url, first.format) == ("https://example.org/0", "html")
    assert first.record_id is not None
    assert second.content is not None
    assert "Über" in second.content.decode("utf-8-sig")
    assert "LimitError" in (third.error or "")


def test_warc_of_other_kinds_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "in.warc").write_bytes(warc(b"GIF89a", kind=b"image/gif") + warc(PAGE))
    assert [r.content for r in read(str(tmp_path / "in.warc"))][-1].endswith(PAGE)  # type: ignore[union-attr]


def test_torn_warc_keeps_what_came_before(tmp_path: Path) -> None:
    data = gzip.compress(warc(PAGE, PAGE)) + gzip.compress(warc(PAGE))[:40]
    (tmp_path / "in.warc.gz").write_bytes(data)
    found = read(str(tmp_path / "in.warc.gz"))
    assert [r.error for r in found[:2]] == [None, None]


def test_tally_counts_bytes(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("12345")
    tally = Tally()
    list(read_inputs([Input("a", tmp_path / "a.txt")], Reading(tally=tally)))
    assert tally.done == 5


# -- nothing lost, nothing twice -------------------------------------------------------------------------------


def test_torn_zstd_is_a_record_and_frames_follow_one_another(tmp_path: Path) -> None:
    lines = [json.dumps({"html": f"{n} " + "x" * (n % 91)}).encode() + b"\n" for n in range(4000)]
    pack = zstandard.ZstdCompressor().compress
    whole = pack(b"".join(lines[:2000])) + pack(b"".join(lines[2000:]))
    path = tmp_path / "in.jsonl.zst"
    path.write_bytes(whole)
    assert len(read(str(path))) == 4000
    path.write_bytes(whole[:-9])
    found = read(str(path))
    assert all(r.error is None for r in found[:-1])
    assert "EOFError" in (found[-1].error or "")


def test_standard_input_streams(monkeypatch: pytest.MonkeyPatch) -> None:
    data = b"".join(b'{"html": "%d"}\n' % n for n in range(500))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert len(read("-", limit=100)) == 500
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b'{"headline": "One line of JSON"}')))
    assert [r.content for r in read("-")] == [b'{"headline": "One line of JSON"}']


def test_each_file_once_under_a_name_of_its_own(tmp_path: Path) -> None:
    for folder in ("a", "b", "out"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.txt").write_text(folder)
    named = [str(tmp_path / "a"), str(tmp_path / "b"), str(tmp_path / "a/x.txt")]
    found = inputs(named)
    assert len({item.name for item in found}) == len(found) == 2
    assert [item.name for item in inputs([str(tmp_path)], tmp_path / "out")] == ["a/x.txt", "b/x.txt"]


@pytest.mark.parametrize("form", ["in.jsonl", "in.jsonl.gz", "in.parquet", "in.warc"])
def test_progress_moves_inside_a_file(tmp_path: Path, form: str) -> None:
    path = tmp_path / form
    pages = [f"<p>{n}</p>{'x' * 900}" for n in range(400)]
    lines = "".join(json.dumps({"html": page}) + "\n" for page in pages).encode()
    if form == "in.parquet":
        pq.write_table(pa.table({"html": pages}), path)
    else:
        data = warc(*(page.encode() for page in pages)) if form == "in.warc" else lines
        path.write_bytes(gzip.compress(data, 0) if form.endswith("gz") else data)
    tally, seen = Tally(), []
    for _ in read_inputs(inputs([str(path)]), Reading(tally=tally)):
        seen.append(tally.done)  # noqa: PERF401 - the tally moves with the loop
    assert seen == sorted(seen)
    assert 0 < seen[300] <= path.stat().st_size == tally.done


# -- broken WARC records: each is named, and the rest is read ------------------------------------------------------


def records(number: int = 5) -> list[bytes]:
    return [warc(b"<p>page %d</p>" % n + b"x" * 300) for n in range(number)]


def outcome(path: Path, data: bytes) -> str:
    """A letter a record: its page's number, or x for a broken one."""
    path.write_bytes(data)
    found = read(str(path), limit=100_000)
    assert [r.index for r in found] == list(range(len(found)))
    assert all("broken WARC record" in (r.error or "broken WARC record") for r in found)
    return "".join("x" if r.content is None else r.content.decode("utf-8-sig")[8] for r in found)


@pytest.mark.parametrize(
    ("harm", "wanted"),
    [
        (lambda _: b"", "0134"),
        (lambda r: b"XXXXXXXX" + r[8:], "01x34"),
        (lambda r: r.replace(b"Content-Length: ", b"Content-Length: x", 1), "01x34"),
        (lambda r: r.replace(b"Content-Length: ", b"Content-Length: 9", 1), "01x34"),
        (lambda r: r + b"junk " * 50, "012x34"),
    ],
)
def test_broken_records_of_plain_warc(tmp_path: Path, harm: Callable[[bytes], bytes], wanted: str) -> None:
    parts = records()
    parts[2] = harm(parts[2])
    assert outcome(tmp_path / "in.warc", b"".join(parts)) == wanted


@pytest.mark.parametrize(
    ("harm", "wanted"),
    [
        (lambda r: b"\0\0\0\0" + r[4:], "01x34"),
        (lambda r: r[:60] + b"\0" * 30 + r[90:], "01x34"),
        (lambda r: r + b"junk " * 50, "012x34"),
    ],
)
def test_broken_records_of_gzip_warc(tmp_path: Path, harm: Callable[[bytes], bytes], wanted: str) -> None:
    parts = [gzip.compress(part) for part in records()]
    parts[2] = harm(parts[2])
    assert outcome(tmp_path / "in.warc.gz", b"".join(parts)) == wanted


@pytest.mark.parametrize("name", ["in.warc", "in.warc.gz"])
@pytest.mark.parametrize("missing", [1, 30, 150])
def test_torn_tail_is_named(tmp_path: Path, name: str, missing: int) -> None:
    parts = [gzip.compress(part) if name.endswith("gz") else part.rstrip() for part in records(3)]
    joint = b"" if name.endswith("gz") else b"\r\n\r\n"
    assert outcome(tmp_path / name, joint.join(parts)[:-missing]) in ("01x", "012x")


def test_no_end_of_broken_records(tmp_path: Path) -> None:
    path = tmp_path / "in.warc"
    path.write_bytes(b"WARC/1.0\r\nContent-Length: 99999999\r\nX: y\r\n\r\n" * 3000)
    found = read(str(path))
    assert "too many" in (found[-1].error or "")
    assert len(found) < 2000


def test_one_gzip_member_for_all_records(tmp_path: Path) -> None:
    whole = gzip.compress(b"".join(records()))
    assert outcome(tmp_path / "in.warc.gz", whole) == "01234"
    assert outcome(tmp_path / "in.warc.gz", whole[:-20])[-1] == "x"


def test_warc_in_zstd(tmp_path: Path) -> None:
    """Not every FastWARC knows zstd; one that does not says so."""
    parts = [zstandard.ZstdCompressor().compress(part) for part in records()]
    assert outcome(tmp_path / "in.warc.zst", b"".join(parts)) in ("01234", "x")


def test_empty_warc_is_broken(tmp_path: Path) -> None:
    assert outcome(tmp_path / "in.warc", b"") in ("", "x")
    assert outcome(tmp_path / "in.warc", b"no WARC at all") == "x"
