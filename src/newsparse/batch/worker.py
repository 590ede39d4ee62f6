"""One worker process, watched: it parses batches, and dies or hangs without taking anything with it.

The standard pools give a whole pool up when one process dies and cannot end one that hangs, so each worker has a pipe
and a board of its own. Batches travel as Arrow bytes; articles are never pickled.
"""

from __future__ import annotations

import multiprocessing as mp
import signal
import time
from collections.abc import Iterator, MutableSequence
from contextlib import contextmanager
from multiprocessing.connection import Connection

import pyarrow as pa
from attrs import define, field

from newsparse.batch.parse import Fault, Faults, parse_known
from newsparse.options import Options

CRASHES = 3
"""A document during which a worker died so often is taken to be the cause."""
KILLS = 12
"""The same for a worker that was killed (SIGKILL, SIGTERM), which mostly is no document's fault."""
_IDLE = -1.0
_READY = b""
_SPAWN = mp.get_context("spawn")
Board = MutableSequence[float]
"""Shared memory: position of the document at work (-1 when idle) and when it was begun (monotonic seconds)."""


def pack(batch: pa.RecordBatch) -> bytes:
    """Return a batch as Arrow IPC bytes."""
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, batch.schema) as writer:
        writer.write_batch(batch)
    packed: bytes = sink.getvalue().to_pybytes()
    return packed


def unpack(data: bytes) -> pa.RecordBatch:
    """Return the batch that :func:`pack` was given."""
    with pa.ipc.open_stream(data) as reader:
        return reader.read_next_batch()


def serve(pipe: Connection, board: Board, options: Options) -> None:
    """Parse batches until the pipe closes; what runs in the worker process.

    The board tells the position of the document at work and since when (monotonic seconds).
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    pipe.send_bytes(_READY)

    def notice(position: int) -> None:
        board[1] = time.monotonic()
        board[0] = position

    while True:
        try:
            faults: Faults = pipe.recv()
            data = pipe.recv_bytes()
        except EOFError:
            return
        rows = parse_known(unpack(data), options, faults, notice)
        board[0] = _IDLE
        pipe.send_bytes(pack(rows))


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Keep SIGINT from a process that is started meanwhile: Ctrl-C goes to the whole group, and the parent answers."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@define(eq=False)
class Job:
    """A batch on its way through a worker, with what is known of its bad documents."""

    number: int
    """Position of the batch in the run."""
    data: bytes
    """The batch as Arrow bytes."""
    faults: dict[int, Fault] = field(factory=dict)
    """Documents that are not to be parsed again."""
    deaths: dict[int, float] = field(factory=dict)
    """How much worker deaths speak against a document; 1 is enough."""

    def blame(self, position: int, weight: float) -> None:
        """Note that a worker died at a document; enough deaths make it a fault."""
        self.deaths[position] = self.deaths.get(position, 0.0) + weight
        if self.deaths[position] >= 1 - 1e-9:
            self.faults[position] = Fault("WorkerDied", "workers died again and again at this document")


@define(eq=False)
class Worker:
    """The parent's side of one worker process."""

    options: Options
    """Settings of the parser."""
    job: Job | None = None
    """What the worker is at."""
    pipe: Connection = field(init=False)
    """The parent's end of the pipe."""
    process: mp.process.BaseProcess = field(init=False)
    """The process."""
    ready: bool = field(init=False, default=False)
    """Whether the process is up; a job given earlier would wait for it while others are free."""
    _board: Board = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Start the process."""
        self.start()

    def start(self) -> None:
        """Start a fresh process in place of whatever was there."""
        self.pipe, theirs = _SPAWN.Pipe()
        self._board = _SPAWN.RawArray("d", [_IDLE, 0.0])
        self.process = _SPAWN.Process(target=serve, args=(theirs, self._board, self.options), daemon=True)
        with _uninterrupted():
            self.process.start()
        self.ready = False
        theirs.close()

    def give(self, job: Job) -> None:
        """Hand a job over; a worker that is dead already shows it when its result is awaited."""
        self.job = job
        try:
            self.pipe.send(job.faults)
            self.pipe.send_bytes(job.data)
        except OSError:
            return

    def take(self) -> pa.RecordBatch | None:
        """Return the rows that have come; ``None`` where it was the word that the process is up.

        Raises:
            EOFError: the process died.
        """
        try:
            data = self.pipe.recv_bytes()
        except OSError as error:
            raise EOFError from error
        if data == _READY:
            self.ready = True
            return None
        self.job = None
        return unpack(data)

    def overdue(self, limit: float) -> bool:
        """Return whether one document has taken longer than ``limit`` seconds."""
        return self._board[0] != _IDLE and time.monotonic() - self._board[1] > limit

    def give_up(self, limit: float) -> Job | None:
        """End a process that is overdue, start another, and return its job without the document that took too long.

        Only a dead process's board stands still: one that went on to the next document meanwhile was not overdue.
        """
        self.process.kill()
        self.process.join()
        position, job = int(self._board[0]), self.job
        if job is not None and self.overdue(limit):
            job.faults[position] = Fault("TimeLimit", f"took longer than {limit:g} s")
        return self._afresh()

    def replace(self) -> Job | None:
        """Start a process in place of one that died, and return the job it was at; its document is to blame."""
        self.process.join(1)
        position, job = int(self._board[0]), self.job
        killed = self.process.exitcode in (-signal.SIGKILL, -signal.SIGTERM)
        if job is not None and position >= 0:
            job.blame(position, 1 / (KILLS if killed else CRASHES))
        return self._afresh()

    def _afresh(self) -> Job | None:
        job, self.job = self.job, None
        self.stop()
        self.start()
        return job

    def stop(self) -> None:
        """End the process at once."""
        self.process.kill()
        self.process.join()
        self.pipe.close()
