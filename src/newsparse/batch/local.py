"""The runner on one machine: a few watched worker processes, results in the order of the input."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from multiprocessing.connection import wait
from typing import Self

import pyarrow as pa
from attrs import define, field

from newsparse.batch.worker import Job, Worker, pack
from newsparse.options import Options

_TICK = 0.2
_WINDOW = 4


@define(eq=False)
class LocalRunner:
    """Runs batches through ``workers`` processes.

    A document over ``time_limit`` seconds is given up and its worker replaced; a worker that dies is replaced and its
    batch parsed again. At most a few batches a worker are in memory at once.
    """

    workers: int = 1
    """How many processes."""
    options: Options = Options()
    """Settings of the parser."""
    time_limit: float = 60.0
    """Seconds one document may take."""
    _crew: list[Worker] = field(init=False, factory=list)

    def __enter__(self) -> Self:
        """Start the processes, to keep them over several runs."""
        self._crew = [Worker(self.options) for _ in range(max(self.workers, 1))]
        return self

    def __exit__(self, *_raised: object) -> None:
        """End the processes."""
        for worker in self._crew:
            worker.stop()
        self._crew = []

    def run(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """Yield the rows of every batch, in order; the processes end with the run unless ``with`` keeps them."""
        jobs = (Job(number, pack(batch)) for number, batch in enumerate(batches))
        if self._crew:
            yield from self._ordered(jobs)
            return
        with self:
            yield from self._ordered(jobs)

    def _ordered(self, jobs: Iterator[Job]) -> Iterator[pa.RecordBatch]:
        queue = _Queue(jobs, _WINDOW * len(self._crew))
        while not queue.finished:
            for worker in self._crew:
                if (lost := self._look_after(worker, queue)) is not None:
                    queue.again.append(lost)
            for worker in self._crew:  # before the rows are handed on, so that nobody is idle meanwhile
                if worker.ready and worker.job is None and (job := queue.next()) is not None:
                    worker.give(job)
            yield from queue.in_order()
            if not queue.finished:
                wait([worker.pipe for worker in self._crew], _TICK)

    def _look_after(self, worker: Worker, queue: _Queue) -> Job | None:
        """Take what a worker has to say; replace one that died or hangs, and return the job it has lost."""
        job = worker.job
        try:
            while worker.pipe.poll():
                rows = worker.take()
                if rows is not None and job is not None:
                    queue.ready[job.number] = rows
        except (EOFError, OSError):
            return worker.replace()
        return worker.give_up(self.time_limit) if worker.overdue(self.time_limit) else None


@define(eq=False)
class _Queue:
    """Jobs to come, jobs to be done again, and rows that wait for their turn."""

    jobs: Iterator[Job]
    window: int
    again: list[Job] = field(factory=list)
    ready: dict[int, pa.RecordBatch] = field(factory=dict)
    given: int = 0
    following: int = 0
    exhausted: bool = False

    @property
    def finished(self) -> bool:
        """Whether every job has come and gone."""
        return self.exhausted and self.following == self.given

    def next(self) -> Job | None:
        """Return the next job: a lost one first, a new one only inside the window."""
        if self.again:
            return self.again.pop(0)
        if self.exhausted or self.given >= self.following + self.window:
            return None
        job = next(self.jobs, None)
        self.exhausted = job is None
        self.given += job is not None
        return job

    def in_order(self) -> Iterator[pa.RecordBatch]:
        """Yield the rows whose turn it is."""
        while self.following in self.ready:
            yield self.ready.pop(self.following)
            self.following += 1
