"""Whole runs: sinks, resume, duplicates, and every fault, with a count of what came out."""

from __future__ import annotations

import io
import json
import os
import signal
import threading
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

pytest.importorskip("fastwarc", reason="needs the extra batch")
pytest.importorskip("pyarrow", reason="needs the extra batch")
pytest.importorskip("zstandard", reason="needs the extra batch")

import pyarrow as pa
import pyarrow.parquet as pq
from tests.unit.batch.poison import detector

from newsparse.batch import Job, LocalRunner, Progress, StreamSink, Summary, run
from newsparse.batch.parse import parse_batch
from newsparse.batch.record import BatchError
from newsparse.options import Options

DOCUMENTS = 150


class Plain:
    """Parses in this process: the reference for all runners."""

    def run(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """Yield the rows of every batch."""
        return map(parse_batch, batches)


def corpus(folder: Path, number: int = DOCUMENTS) -> Path:
    path = folder / "in.jsonl"
    stories = (
        f"Bridge {n} opens\n\nThe bridge number {n} opened on Monday after two years of work." for n in range(number)
    )
    path.write_text(
        "".join(json.dumps({"text": story, "url": f"u{n % 100}"}) + "\n" for n, story in enumerate(stories))
    )
    return path


def rows(folder: Path) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    for part in sorted(folder.glob("part-*.parquet")):
        found += pq.read_table(part).to_pylist()
    return found


@pytest.mark.parametrize("form", ["parquet", "jsonl", "folder"])
def test_every_document_once_in_order(tmp_path: Path, form: str) -> None:
    seen: list[Progress] = []
    job = Job(inputs=(str(corpus(tmp_path)),), output=tmp_path / "out", form=form)
    summary = run(job, Plain(), on_progress=seen.append)
    assert (summary.documents, summary.failed, summary.duplicates) == (DOCUMENTS, 0, 0)
    assert seen[-1].documents == DOCUMENTS
    assert json.loads((tmp_path / "out/manifest.json").read_text())["complete"] is True
    if form == "jsonl":
        lines = (tmp_path / "out/part-00000.jsonl").read_text().splitlines()
        assert [json.loads(line)["index"] for line in lines] == list(range(DOCUMENTS))
    if form == "folder":
        assert json.loads((tmp_path / "out/in.jsonl-7.json").read_text())["headline"] == "Bridge 7 opens"
    if form == "parquet":
        assert [row["index"] for row in rows(tmp_path / "out")] == list(range(DOCUMENTS))


def test_stream() -> None:
    out = io.StringIO()
    job = Job(inputs=(str(Path(__file__)),))
    assert run(job, Plain(), out=StreamSink(out)).documents == 1
    assert len(out.getvalue().splitlines()) == 1


def test_same_rows_whatever_the_number_of_workers(tmp_path: Path) -> None:
    source = str(corpus(tmp_path))
    run(Job(inputs=(source,), output=tmp_path / "plain"), Plain())
    run(Job(inputs=(source,), output=tmp_path / "two"), LocalRunner(workers=2))
    assert rows(tmp_path / "plain") == rows(tmp_path / "two")


@pytest.mark.parametrize(("by", "kept"), [("url", 100), ("text", DOCUMENTS)])
@pytest.mark.parametrize("form", ["parquet", "jsonl", "folder"])
def test_duplicates_are_rows_that_name_the_first(tmp_path: Path, by: str, kept: int, form: str) -> None:
    job = Job(inputs=(str(corpus(tmp_path)),), output=tmp_path / "out", dedupe=by, form=form)  # type: ignore[arg-type]
    summary = run(job, Plain())
    assert summary.documents - summary.duplicates == kept


class Stops:
    """Parses some batches, then is cut off."""

    def __init__(self, after: int, error: type[BaseException]) -> None:
        self.after, self.error = after, error

    def run(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """Yield some rows, then raise."""
        for number, batch in enumerate(batches):
            if number == self.after:
                raise self.error
            yield parse_batch(batch)


@pytest.mark.parametrize("form", ["parquet", "jsonl", "folder"])
@pytest.mark.parametrize("error", [KeyboardInterrupt, MemoryError])
def test_resume_gives_each_document_once(tmp_path: Path, form: str, error: type[BaseException]) -> None:
    source = str(corpus(tmp_path))
    job = Job(inputs=(source,), output=tmp_path / "out", form=form, dedupe="url", resume=True)
    with pytest.raises(error):
        run(job, Stops(2, error))
    summary = run(job, Plain())
    assert (summary.documents, summary.duplicates) == (DOCUMENTS, 50)
    again = run(job, Plain())
    assert again.documents == DOCUMENTS
    whole = run(Job(inputs=(source,), output=tmp_path / "whole", form=form, dedupe="url"), Plain())
    assert (whole.documents, whole.duplicates) == (summary.documents, summary.duplicates)


def test_an_earlier_run_is_not_overwritten(tmp_path: Path) -> None:
    source = str(corpus(tmp_path))
    run(Job(inputs=(source,), output=tmp_path / "out"), Plain())
    with pytest.raises(BatchError, match="holds an earlier run"):
        run(Job(inputs=(source,), output=tmp_path / "out"), Plain())
    with pytest.raises(BatchError, match="other inputs or settings"):
        run(Job(inputs=(source,), output=tmp_path / "out", dedupe="url", resume=True), Plain())
    (tmp_path / "out/manifest.json").write_text("{")
    with pytest.raises(BatchError, match="manifest"):
        run(Job(inputs=(source,), output=tmp_path / "out", resume=True), Plain())


def test_wrong_form_and_no_output() -> None:
    with pytest.raises(BatchError, match="docx"):
        run(Job(inputs=(__file__,), output=Path("x"), form="docx"))
    with pytest.raises(BatchError, match="no output"):
        run(Job(inputs=(__file__,)))


def test_poison_becomes_rows(tmp_path: Path) -> None:
    texts = ["xq zvk"] * 30
    texts[3], texts[17] = "HANG xq zvk", "CRASH xq zvk"
    (tmp_path / "in.jsonl").write_text("".join(json.dumps({"text": text}) + "\n" for text in texts))
    options = Options(detector=detector)
    faults: list[str] = []
    job = Job(inputs=(str(tmp_path / "in.jsonl"),), output=tmp_path / "out", options=options)
    summary = run(job, LocalRunner(workers=2, options=options, time_limit=5.0), on_fault=faults.append)
    found = rows(tmp_path / "out")
    assert (summary.documents, summary.failed) == (30, 2)
    assert [row["index"] for row in found] == list(range(30))
    wrong = {row["index"]: row["error_type"] for row in found if row["error_type"]}
    assert wrong == {3: "TimeLimit", 17: "WorkerDied"}
    assert len(faults) == 2


def test_workers_killed_from_outside_lose_nothing(tmp_path: Path) -> None:
    source = corpus(tmp_path, 2000)
    runner = LocalRunner(workers=2)
    killed = 0
    stop = threading.Event()

    def kill() -> None:
        nonlocal killed
        while not stop.wait(0.3) and killed < 8:
            worker = next((worker for worker in runner._crew if worker.job is not None), None)
            if worker is not None and worker.process.pid:
                os.kill(worker.process.pid, signal.SIGKILL)
                killed += 1

    killer = threading.Thread(target=kill)
    killer.start()
    try:
        summary = run(Job(inputs=(str(source),), output=tmp_path / "out"), runner)
    finally:
        stop.set()
        killer.join()
    assert killed
    assert (summary.documents, summary.failed) == (2000, 0)
    assert [row["index"] for row in rows(tmp_path / "out")] == list(range(2000))


def test_full_disk_leaves_whole_parts_and_resumes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = str(corpus(tmp_path))
    monkeypatch.setattr("newsparse.batch.job.PART_ROWS", 64)
    out = tmp_path / "out"

    class Fills:
        """Parses, and makes the disk full after the first part."""

        def run(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
            """Yield rows; raise as a full disk does behind the first part."""
            for number, batch in enumerate(batches):
                if number == 1:
                    raise OSError(28, "No space left on device")
                yield parse_batch(batch)

    with pytest.raises(OSError, match="No space"):
        run(Job(inputs=(source,), output=out, resume=True), Fills())
    assert [row["index"] for row in rows(out)] == list(range(64))
    assert not list(out.glob(".part*"))
    summary = run(Job(inputs=(source,), output=out, resume=True), Plain())
    assert [row["index"] for row in rows(out)] == list(range(DOCUMENTS))
    assert isinstance(summary, Summary)


def test_default_runner_is_one_process(tmp_path: Path) -> None:
    started = time.monotonic()
    summary = run(Job(inputs=(str(corpus(tmp_path, 5)),), output=tmp_path / "out"))
    assert summary.documents == 5
    assert summary.seconds <= time.monotonic() - started
