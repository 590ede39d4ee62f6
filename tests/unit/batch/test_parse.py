"""One batch in, one batch out: rows in order, errors as rows, the schema kept."""

from __future__ import annotations

import pytest

pytest.importorskip("fastwarc", reason="needs the extra batch")
pytest.importorskip("pyarrow", reason="needs the extra batch")
pytest.importorskip("zstandard", reason="needs the extra batch")

import pyarrow as pa

from newsparse.batch import OUTPUT_SCHEMA, Record, chunks, parse_batch
from newsparse.batch.record import CHUNK_BYTES, CHUNK_DOCUMENTS, to_batch
from newsparse.options import Limits, Options

STORY = (
    "Bridge opens\n\nBy Jane Roe\n\nOSLO (AP) — The bridge opened on Monday after two years of work on it.\n\n"
    "“It is a fine bridge,” said Mayor Ann Poe.\n"
)


def test_rows_keep_order_and_place() -> None:
    records = [Record(input="a", index=n, content=f"Head {n}\n\nA text.".encode(), url=f"u{n}") for n in range(3)]
    rows = parse_batch(to_batch(records))
    assert rows.schema == OUTPUT_SCHEMA
    assert rows.column("url").to_pylist() == ["u0", "u1", "u2"]
    assert rows.column("headline").to_pylist() == ["Head 0", "Head 1", "Head 2"]


def test_fields_of_a_story() -> None:
    (row,) = parse_batch(to_batch([Record(input="a", content=STORY.encode())])).to_pylist()
    assert row["authors"] == ["Jane Roe"]
    assert row["dateline"]["places"] == [
        {"name": "OSLO", "region": None, "country": row["dateline"]["places"][0]["country"]}
    ]
    assert row["quotations"][0]["speaker"] == "Ann Poe"
    assert row["text"].startswith("OSLO (AP) — The bridge")
    assert row["error"] is None


def test_content_alone_is_enough_and_may_be_text() -> None:
    batch = pa.RecordBatch.from_pydict({"content": [STORY]})
    (row,) = parse_batch(batch).to_pylist()
    assert (row["input"], row["index"], row["headline"]) == ("", 0, "Bridge opens")


def test_a_bad_document_is_a_row() -> None:
    bad = [
        Record(input="a", content=b"x" * 50),
        Record(input="b", error="torn"),
        Record(input="c"),
        Record(input="d", content=b"A head\n\nA text.", format="nope"),
    ]
    rows = parse_batch(to_batch(bad), Options(limits=Limits(size=20))).to_pylist()
    assert [row["error_type"] for row in rows] == ["LimitError", "SourceError", "SourceError", "FormatError"]
    assert rows[1]["error"] == "torn"


def test_lone_surrogates_become_replacement_characters() -> None:
    rows = parse_batch(pa.RecordBatch.from_pydict({"content": [b"Head\n\nA \xed\xa0\x80 text."], "format": ["text"]}))
    assert rows.column("headline").to_pylist() == ["Head"]


def test_chunks_close_by_number_and_by_size() -> None:
    many = [Record(input="a", index=n, content=b"x") for n in range(CHUNK_DOCUMENTS + 1)]
    assert [batch.num_rows for batch in chunks(many)] == [CHUNK_DOCUMENTS, 1]
    large = [Record(input="a", index=n, content=b"x" * (CHUNK_BYTES // 2)) for n in range(3)]
    assert [batch.num_rows for batch in chunks(large)] == [2, 1]
    assert list(chunks([])) == []
