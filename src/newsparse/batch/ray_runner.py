"""The runner on many machines: Ray Data does the distribution, the scheduling and the retries (extra ``ray``).

The driver reads the inputs and streams them into Ray in windows. Each Ray actor holds one watched worker process, so a
document that hangs or crashes is a row there too. Every machine needs newsparse with the extra ``ray``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

import pyarrow as pa
import ray
import ray.data
from attrs import frozen

from newsparse.batch.local import LocalRunner
from newsparse.options import Options

WINDOW = 128
"""How many batches are in Ray at once; the driver waits for a window before it reads the next."""


class _Parsing:
    """What an actor does: parse tables in one worker process that stays up between them."""

    def __init__(self, options: Options, time_limit: float) -> None:
        self._runner = LocalRunner(workers=1, options=options, time_limit=time_limit).__enter__()

    def __call__(self, table: pa.Table) -> pa.Table:
        return pa.Table.from_batches(list(self._runner.run(table.combine_chunks().to_batches())))


@frozen
class RayRunner:
    """Runs batches through a Ray cluster; ``ray.init`` has been called, or is called here with its defaults."""

    workers: int = 1
    """Most actors at once, one CPU each."""
    options: Options = Options()
    """Settings of the parser."""
    time_limit: float = 60.0
    """Seconds one document may take."""

    def run(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """Yield the rows of every batch, in order."""
        if not ray.is_initialized():
            ray.init(log_to_driver=False)
        ray.data.DataContext.get_current().execution_options.preserve_order = True
        waiting = iter(batches)
        while window := list(islice(waiting, WINDOW)):
            yield from self._window(window)

    def _window(self, window: list[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        tables: list[pa.Table | bytes] = [pa.Table.from_batches([batch]) for batch in window]
        rows = ray.data.from_arrow(tables).map_batches(
            _Parsing,
            fn_constructor_args=(self.options, self.time_limit),
            batch_size=None,
            batch_format="pyarrow",
            concurrency=(1, self.workers),
            num_cpus=1,
        )
        tables_done: Iterator[Any] = iter(rows.iter_batches(batch_size=None, batch_format="pyarrow"))
        done = pa.concat_tables(tables_done).combine_chunks()
        start = 0
        for batch in window:
            yield from done.slice(start, batch.num_rows).to_batches()
            start += batch.num_rows
