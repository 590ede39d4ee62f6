"""Whole runs: sinks, resume, duplicates, and every fault, with a count of what came out."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random

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
from newsparse.batch.sinks import ParquetSink
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


@pytest.mark.slow
def test_one_percent_poison(tmp_path: Path) -> None:
    """Documents that are too deep, hang or crash their worker: each is one row, and all others are whole."""
    number = 900
    texts = [f"xq zvk {n}" for n in range(number)]
    poison = [("HANG xq zvk", "TimeLimit"), ("CRASH xq zvk", "WorkerDied"), ("<div>" * 50_000 + "xq zvk", None)]
    for n, (text, _) in enumerate(poison * 3):
        texts[7 + n * 100] = text
    wanted = {7 + n * 100: error for n, (_, error) in enumerate(poison * 3) if error}
    (tmp_path / "in.jsonl").write_text("".join(json.dumps({"text": text}) + "\n" for text in texts))
    options = Options(detector=detector)
    faults: list[str] = []
    job = Job(inputs=(str(tmp_path / "in.jsonl"),), output=tmp_path / "out", options=options)
    summary = run(job, LocalRunner(workers=2, options=options, time_limit=3.0), on_fault=faults.append)
    found = rows(tmp_path / "out")
    assert (summary.documents, summary.failed, len(faults)) == (number, 6, 6)
    assert [row["index"] for row in found] == list(range(number))
    assert {row["index"]: row["error_type"] for row in found if row["error_type"]} == wanted


@pytest.mark.slow
def test_a_worker_killed_every_second(tmp_path: Path) -> None:
    """Kill -9 of a worker at work every second during 5,000 documents: nothing lost, nothing twice."""
    number = 5000
    runner = LocalRunner(workers=2)
    killed = 0
    stop = threading.Event()

    def kill() -> None:
        nonlocal killed
        while not stop.wait(1.0) and killed < 20:  # on a busy machine a worker may not be up within a second
            worker = next((worker for worker in runner._crew if worker.job is not None), None)
            if worker is not None and worker.process.pid:
                os.kill(worker.process.pid, signal.SIGKILL)
                killed += 1

    killer = threading.Thread(target=kill)
    killer.start()
    try:
        summary = run(Job(inputs=(str(corpus(tmp_path, number)),), output=tmp_path / "out"), runner)
    finally:
        stop.set()
        killer.join()
    assert killed
    assert (summary.documents, summary.failed) == (number, 0)
    assert [row["index"] for row in rows(tmp_path / "out")] == list(range(number))


PROGRAM = """
import sys
from pathlib import Path
from newsparse.batch import Job, LocalRunner, job as jobs, run
if __name__ == "__main__":
    jobs.PART_ROWS = 128
    source, out, form = sys.argv[1:4]
    told = lambda done: print(done.documents, flush=True)
    run(Job(inputs=(source,), output=Path(out), form=form, resume=True), LocalRunner(workers=1), on_progress=told)
"""


def begin(tmp_path: Path, source: Path, form: str) -> subprocess.Popen[str]:
    """A run of its own process, resumed where there is something to resume."""
    (tmp_path / "program.py").write_text(PROGRAM)
    command = [sys.executable, str(tmp_path / "program.py"), str(source), str(tmp_path / "out"), form]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def written(out: Path, form: str) -> list[int]:
    """The numbers of all documents that are in the output."""
    if form == "parquet":
        return [int(str(row["index"])) for row in rows(out)]
    if form == "jsonl":
        parts = sorted(out.glob("part-*.jsonl"))
        return [json.loads(line)["index"] for part in parts for line in part.read_text().splitlines()]
    return sorted(json.loads(path.read_text())["index"] for path in out.glob("in.jsonl*.json"))


@pytest.mark.slow
@pytest.mark.parametrize("form", ["parquet", "jsonl", "folder"])
def test_resume_after_the_run_itself_was_killed(tmp_path: Path, form: str) -> None:
    """Kill -9 of the whole run again and again, each time a little later; the last run finishes."""
    number = 600
    source = corpus(tmp_path, number)
    for wait_for in (1, 4, 9):
        with begin(tmp_path, source, form) as process:
            for _ in range(wait_for):
                (process.stdout or io.StringIO()).readline()
            process.kill()
    with begin(tmp_path, source, form) as process:
        _, told = process.communicate()
    assert (process.returncode, told) == (0, "")
    assert written(tmp_path / "out", form) == list(range(number))


@pytest.mark.slow
def test_interrupt_keeps_what_is_done(tmp_path: Path) -> None:
    number = 1000
    source = corpus(tmp_path, number)
    with begin(tmp_path, source, "parquet") as process:
        (process.stdout or io.StringIO()).readline()
        process.send_signal(signal.SIGINT)
        _, told = process.communicate()
    assert process.returncode not in (0, None)
    assert told.rstrip().endswith("KeyboardInterrupt")
    found = written(tmp_path / "out", "parquet")
    assert found == list(range(len(found)))
    assert 0 < len(found) < number
    assert sum(part["rows"] for part in json.loads((tmp_path / "out/manifest.json").read_text())["parts"]) == len(found)
    with begin(tmp_path, source, "parquet") as process:
        process.communicate()
    assert written(tmp_path / "out", "parquet") == list(range(number))


def test_an_interrupt_while_a_batch_is_written_counts_it_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = str(corpus(tmp_path))
    job = Job(inputs=(source,), output=tmp_path / "out", resume=True)
    write = ParquetSink.write

    def interrupted(sink: ParquetSink, batch: pa.RecordBatch) -> None:
        write(sink, batch)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(ParquetSink, "write", interrupted)
        with pytest.raises(KeyboardInterrupt):
            run(job, Plain())
    assert run(job, Plain()).documents == DOCUMENTS
    assert [row["index"] for row in rows(tmp_path / "out")] == list(range(DOCUMENTS))


@pytest.mark.slow
@pytest.mark.parametrize("form", ["parquet", "jsonl"])
def test_a_full_disk(tmp_path: Path, form: str) -> None:
    """A limit on the size of files, as a full disk: what is finished stays, and a run with room goes on from there."""
    resource = pytest.importorskip("resource", reason="needs limits of the operating system")
    number, size = 600, 250_000
    source = tmp_path / "in.jsonl"
    filling = (Random(n).randbytes(4 * n).hex() for n in range(number))  # noqa: S311 - text that does not compress
    stories = (f"Bridge {n} opens\n\nThe bridge {words} opened." for n, words in enumerate(filling))
    source.write_text("".join(json.dumps({"text": story}) + "\n" for story in stories))
    (tmp_path / "program.py").write_text(PROGRAM)
    command = [sys.executable, str(tmp_path / "program.py"), str(source), str(tmp_path / "out"), form]

    def limited() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    done = subprocess.run(command, capture_output=True, text=True, check=False, preexec_fn=limited)
    assert done.returncode == 1
    assert "File too large" in done.stderr
    assert not list((tmp_path / "out").glob(".part*"))
    found = written(tmp_path / "out", form)
    assert found == list(range(len(found)))
    assert 0 < len(found) < number
    with begin(tmp_path, source, form) as process:
        process.communicate()
    assert written(tmp_path / "out", form) == list(range(number))


def test_full_disk_leaves_whole_parts_and_resumes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = str(corpus(tmp_path))
    monkeypatch.setattr("newsparse.batch.job.PART_ROWS", 64)
    out = tmp_path / "out"

    class Fills:
        """Parses, and makes the disk full after the first part."""

        def run(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
            """Yield rows; raise as a full disk does behind the first part."""
            for number, batch in enumerate(batches):
                if number == 2:
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
