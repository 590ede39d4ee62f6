"""The runner on one machine: a few watched worker processes, results in the order of the input."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from multiprocessing.connection import wait
from typing import Self

import pyarrow as pa
from attrs import define, field

from newsparse.batch.parse import Fault
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
        ready: dict[int, pa.RecordBatch] = {}
        following = 0
        waiting = next(jobs, None)
        while waiting is not None or ready or self._busy():
            for worker in self._crew:
                window = following + _WINDOW * len(self._crew)
                if worker.job is None and waiting is not None and waiting.number < window:
                    worker.give(waiting)
                    waiting = next(jobs, None)
            ready.update(self._finished())
            while following in ready:
                yield ready.pop(following)
                following += 1

    def _busy(self) -> list[Worker]:
        return [worker for worker in self._crew if worker.job is not None]

    def _finished(self) -> Iterator[tuple[int, pa.RecordBatch]]:
        """Wait a moment for results; replace workers that died or hang."""
        busy = self._busy()
        talking = set(wait([worker.pipe for worker in busy], _TICK))
        for worker in busy:
            if worker.pipe in talking and worker.job is not None:
                number = worker.job.number
                rows = worker.take()
                if rows is not None:
                    yield number, rows
                else:
                    worker.replace(None)
            elif worker.overdue(self.time_limit):
                worker.replace(Fault("TimeLimit", f"took longer than {self.time_limit:g} s"))
