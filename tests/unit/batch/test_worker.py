"""One watched worker: what runs inside it, and what its parent makes of a death."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Iterator
from multiprocessing import Pipe

import pytest

pytest.importorskip("fastwarc", reason="needs the extra batch")
pytest.importorskip("pyarrow", reason="needs the extra batch")
pytest.importorskip("zstandard", reason="needs the extra batch")

import pyarrow as pa

from newsparse.batch.parse import Fault
from newsparse.batch.record import Record, to_batch
from newsparse.batch.worker import CRASHES, KILLS, Job, Worker, pack, serve, unpack
from newsparse.options import Options

BATCH = to_batch([Record(input="a", index=n, content=f"Head {n}\n\nA text.".encode()) for n in range(3)])


@pytest.fixture(name="worker")
def _worker() -> Iterator[Worker]:
    worker = Worker(Options())
    yield worker
    worker.stop()


def rows_of(worker: Worker) -> pa.RecordBatch:
    """The next rows a worker sends."""
    rows = None
    while rows is None:
        rows = worker.take()
    return rows


def test_serving() -> None:
    """The loop of the process, in this one: ready, a batch with a known fault, the end of the pipe."""
    ours, theirs = Pipe()
    board = [-1.0, 0.0]
    seen: list[pa.RecordBatch] = []

    def parent() -> None:
        assert ours.recv_bytes() == b""
        ours.send({1: Fault("TimeLimit", "slow")})
        ours.send_bytes(pack(BATCH))
        seen.append(unpack(ours.recv_bytes()))
        ours.close()

    thread = threading.Thread(target=parent)
    handler = signal.getsignal(signal.SIGINT)
    thread.start()
    try:
        serve(theirs, board, Options())
    finally:
        signal.signal(signal.SIGINT, handler)
        thread.join()
    assert seen[0].column("error_type").to_pylist() == [None, "TimeLimit", None]
    assert board[0] == -1.0
    assert board[1] > 0


def test_a_dead_worker_is_replaced_and_its_job_comes_back(worker: Worker) -> None:
    assert worker.take() is None
    worker.process.kill()
    worker.process.join()
    worker.give(job := Job(0, pack(BATCH)))
    with pytest.raises(EOFError):
        worker.take()
    assert worker.replace() is job
    assert (job.faults, job.deaths) == ({}, {})
    assert worker.take() is None
    worker.give(job)
    assert rows_of(worker).num_rows == 3
    assert worker.job is None


@pytest.mark.parametrize("deaths", [CRASHES, KILLS])
def test_a_document_is_blamed_after_so_many_deaths(deaths: int) -> None:
    job = Job(0, b"")
    for number in range(deaths):
        assert (7 in job.faults) == (number >= deaths)
        job.blame(7, 1 / deaths)
    assert job.faults[7].kind == "WorkerDied"


@pytest.mark.parametrize(("since", "blamed"), [(100.0, True), (0.0, False)])
def test_only_a_document_that_is_overdue_is_given_up(worker: Worker, since: float, blamed: bool) -> None:  # noqa: FBT001
    """A worker that went on to its next document before it was ended loses its job, and no document."""
    assert worker.take() is None
    worker.job = job = Job(0, pack(BATCH))
    worker._board[1] = time.monotonic() - since
    worker._board[0] = 2
    assert worker.overdue(50.0) is blamed
    assert worker.give_up(50.0) is job
    assert [fault.kind for fault in job.faults.values()] == ["TimeLimit"] * blamed
    assert not worker.overdue(0.0)
