"""The files that the documentation shows: each runs, where its package is installed."""

from __future__ import annotations

import runpy
import shutil
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

EXAMPLES = Path(__file__).resolve().parents[2] / "docs/examples"
STORY = (
    "Bridge opens\n\nBy Jane Roe\n\nOSLO, Norway (AP) — The bridge opened on Monday after two years of work on it.\n\n"
    "“It is a fine bridge,” said Mayor Ann Poe.\n"
)
HEADERS = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
PAGE = (
    b"<html lang='en'><body><article><h1>Bridge opens</h1><p>The bridge opened on Monday.</p></article></body></html>"
)


def example(name: str) -> SimpleNamespace:
    return SimpleNamespace(**runpy.run_path(str(EXAMPLES / f"{name}.py")))


@pytest.fixture(name="pages")
def _pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(3):
        (folder / f"story-{number}.txt").write_text(STORY, "utf-8")
    return folder


@pytest.fixture(name="table")
def _table(pages: Path, tmp_path: Path) -> Path:
    pytest.importorskip("pyarrow", reason="needs the extra batch")
    pytest.importorskip("zstandard", reason="needs the extra batch")
    pytest.importorskip("fastwarc", reason="needs the extra batch")
    assert example("folder").parse_folder(pages, tmp_path / "table").documents == 3
    return tmp_path / "table"


def test_folder(table: Path) -> None:
    assert [path.name for path in table.glob("*.parquet")] == ["part-00000.parquet"]


def test_duckdb_queries(table: Path) -> None:
    pytest.importorskip("duckdb", reason="needs duckdb")
    queries = example("duckdb_queries")
    assert queries.ask(queries.MOST_QUOTED, table) == [("Ann Poe", 3)]
    assert queries.ask(queries.DATELINES_BY_COUNTRY, table) == [("NO", 3)]


def test_duckdb_parse() -> None:
    pytest.importorskip("pyarrow", reason="needs the extra batch")
    pytest.importorskip("fastwarc", reason="needs the extra batch")
    duckdb = pytest.importorskip("duckdb", reason="needs duckdb")
    pages = duckdb.connect().from_query("SELECT $1 AS content", params=[STORY])
    rows = duckdb.from_arrow(example("duckdb_parse").articles(pages))
    assert rows.project("headline").fetchall() == [("Bridge opens",)]


def test_warc(tmp_path: Path) -> None:
    pytest.importorskip("fastwarc", reason="needs the extra batch")
    pytest.importorskip("pyarrow", reason="needs the extra batch")
    body = HEADERS + PAGE
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://post.example/1\r\n"
        "WARC-Date: 2025-03-05T11:09:00Z\r\n"
        "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    archive = tmp_path / "one.warc"
    archive.write_bytes(head.encode() + body + b"\r\n\r\n")
    (row,) = example("warc").rows(archive)
    assert (row["headline"], row["url"]) == ("Bridge opens", "https://post.example/1")


def test_pandas_frame() -> None:
    pytest.importorskip("pandas", reason="needs pandas")
    made = example("pandas_frame")
    frame = made.frame([STORY, "A headline\n\nA line of text below it."])
    assert list(frame["headline"]) == ["Bridge opens", "A headline"]
    assert made.quotations(frame)[["kind", "speaker"]].to_numpy().tolist() == [["direct", "Ann Poe"]]


def test_spark_map() -> None:
    pa = pytest.importorskip("pyarrow", reason="needs the extra batch")
    batches = [pa.RecordBatch.from_pylist([{"content": STORY}])] * 2
    rows = list(example("spark_map").parse_batches(batches))
    assert [row.column("headline")[0].as_py() for row in rows] == ["Bridge opens"] * 2


def test_spark_map_in_spark() -> None:
    sql: Any = pytest.importorskip("pyspark.sql", reason="needs pyspark")
    if shutil.which("java") is None:
        pytest.skip("Spark needs Java")
    spark = sql.SparkSession.builder.master("local[1]").getOrCreate()
    frame = example("spark_map").articles(spark.createDataFrame([(STORY,)], ["content"]))
    assert [row["headline"] for row in frame.collect()] == ["Bridge opens"]
    spark.stop()


def test_ray_job() -> None:
    pytest.importorskip("ray", reason="needs the extra ray; tests/ray runs it on a cluster")
    pytest.importorskip("pyarrow", reason="needs the extra batch")
    assert callable(example("ray_job").parse_on_ray)


def test_spacy_doc() -> None:
    pytest.importorskip("spacy", reason="needs the extra spacy")
    assert example("spacy_doc").quoted(STORY)[0][0] == "direct"


def test_scrapy_pipeline() -> None:
    pytest.importorskip("scrapy", reason="needs scrapy")
    made = example("scrapy_pipeline")
    (item,) = made.Ferries().parse(SimpleNamespace(url="https://post.example/1", body=PAGE))
    pipeline = pytest.importorskip("newsparse.bridges.scrapy").ArticlePipeline()
    assert pipeline.process_item(item)["article"]["headline"] == "Bridge opens"


def test_datatrove_pipeline(tmp_path: Path) -> None:
    pytest.importorskip("datatrove", reason="needs datatrove")
    for needed in ("warcio", "cchardet", "magic"):
        pytest.importorskip(needed, reason=f"datatrove reads WARC with {needed}")
    steps = example("datatrove_pipeline").steps(str(tmp_path), str(tmp_path / "out"))
    assert [type(step).__name__ for step in steps] == ["WarcReader", "NewsparseExtractor", "JsonlWriter"]
