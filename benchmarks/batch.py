"""What many documents cost: the runner over a bare loop, two workers over one, the peers, memory, on the same pages.

usage: python -m benchmarks.batch CORPUS… [--limit PAGES] [--documents N] [--tools trafilatura,newspaper4k]

Seconds are of the clock on the wall where several processes run, since that is what a user waits for; ways are timed
by turns, so that a busy machine weighs on all of them. The processor seconds of the process that parses stand beside
them, and change little on a busy machine. Every tool gets the same bytes in the same number of processes.
"""

from __future__ import annotations

import argparse
import gzip
import multiprocessing as mp
import os
import platform
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import cycle, islice
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from benchmarks.__main__ import table
from benchmarks.tools import TOOLS, Reading, installed
from newsparse import parse
from newsparse.batch import Job, LocalRunner, Record, chunks, run

PROCESSES = 2
TURNS = 3
CHUNK = 16
STEP = 5_000


def pages(folders: Iterable[Path], limit: int) -> list[bytes]:
    """The first pages of corpora as they were served, the same number of each."""
    each = [sorted(folder.glob("html/*.gz")) for folder in folders]
    found = [path for paths in each for path in paths[: limit // len(each)]]
    return [gzip.decompress(path.read_bytes()) for path in found]


def seconds(call: Callable[[], object]) -> float:
    """How long a call takes on the wall."""
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def batches(held: Iterable[bytes]) -> Iterator[pa.RecordBatch]:
    """The pages as the runner is given them."""
    return chunks(Record(input="page", index=n, content=page) for n, page in enumerate(held))


def drain(rows: Iterable[object]) -> int:
    """Take all there is, and count it."""
    return sum(1 for _ in rows)


def processor(process: int | str) -> float:
    """Processor seconds that a process has used."""
    fields = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _of_workers(runner: LocalRunner) -> float:
    return sum(processor(worker.process.pid or "self") for worker in runner._crew)  # noqa: SLF001 - what is measured


def runners(held: list[bytes]) -> Iterator[tuple[str, ...]]:
    """The runner against a bare loop, and two workers against one; the best of several turns of each."""
    first = held[:CHUNK]
    with LocalRunner(workers=1) as one, LocalRunner(workers=PROCESSES) as two:
        ways: dict[str, tuple[Callable[[], object], Callable[[], float]]] = {
            "bare loop of parse": (lambda: [parse(page) for page in held], lambda: processor("self")),
            "one worker": (lambda: drain(one.run(batches(held))), lambda: _of_workers(one)),
            f"{PROCESSES} workers": (lambda: drain(two.run(batches(held))), lambda: _of_workers(two)),
        }
        for page in first:
            parse(page)
        for runner in (one, two):
            drain(runner.run(batch for _ in range(2 * PROCESSES) for batch in batches(first)))
        wall = dict.fromkeys(ways, float("inf"))
        used = dict(wall)
        for name, (way, clock) in [*ways.items()] * TURNS:
            before = clock()
            wall[name] = min(wall[name], seconds(way))
            used[name] = min(used[name], clock() - before)
    for name in ways:
        took = f"{1e3 * wall[name] / len(held):.2f} ms a page on the wall"
        yield (
            name,
            f"{len(held) / wall[name]:.0f} pages a second",
            took,
            f"{1e3 * used[name] / len(held):.2f} of processor",
        )
    over = [100 * (clock["one worker"] / clock["bare loop of parse"] - 1) for clock in (wall, used)]
    yield "overhead of one worker", f"{over[0]:.0f} % on the wall", f"{over[1]:.0f} % of processor", "bar: at most 15 %"
    times = wall["one worker"] / wall[f"{PROCESSES} workers"]
    yield f"{PROCESSES} workers over one", f"{times:.2f} times", "bar: at least 1.7"


# -- peers -----------------------------------------------------------------------------------------------------


@lru_cache
def _read(name: str) -> Callable[[bytes, str], Reading]:
    (tool,) = installed([name])
    return tool.read


def read(job: tuple[str, bytes]) -> int:
    """Read one page with one tool; what runs in the processes of a pool. A tool that fails on a page read nothing."""
    name, page = job
    try:
        return len(_read(name)(page, "https://example.org/").text)
    except Exception:  # noqa: BLE001 - see above
        return 0


def peers(held: list[bytes], tools: list[str]) -> Iterator[tuple[str, ...]]:
    """Every tool over the same pages in the same number of processes; newsparse through its runner, with rows."""
    took: dict[str, float] = {}
    with LocalRunner(workers=PROCESSES) as runner:
        drain(runner.run(batch for _ in range(2 * PROCESSES) for batch in batches(held[:CHUNK])))
        took["newsparse"] = min(seconds(lambda: drain(runner.run(batches(held)))) for _ in range(TURNS))
    for name in tools:
        with mp.get_context("spawn").Pool(PROCESSES) as pool:
            drain(pool.imap(read, [(name, page) for page in held[: CHUNK * PROCESSES]], 1))
            jobs = [(name, page) for page in held]
            took[name] = seconds(lambda pool=pool, jobs=jobs: drain(pool.imap(read, jobs, CHUNK)))  # type: ignore[misc]
    for name, best in took.items():
        times = f"newsparse is {best / took['newsparse']:.1f} times as fast" if name != "newsparse" else ""
        yield name, f"{len(held) / best:.0f} documents a second", times


# -- memory ----------------------------------------------------------------------------------------------------


def resident(process: int | str) -> int:
    """Bytes of memory that a process has in use."""
    for line in Path(f"/proc/{process}/status").read_text("ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) * 1024
    return 0


def memory(held: list[bytes], documents: int) -> Iterator[tuple[str, ...]]:
    """Memory of the whole run, parent and workers, while pages are repeated into a Parquet folder."""
    used: list[int] = []
    runner = LocalRunner(workers=PROCESSES)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "pages.parquet"
        repeated = islice(cycle(held), documents)
        schema = pa.schema({"content": pa.binary()})
        with pq.ParquetWriter(source, schema) as out:
            while some := list(islice(repeated, 256)):
                out.write_table(pa.table({"content": some}, schema=schema))

        def told(done: object) -> None:
            if getattr(done, "documents", 0) // STEP >= len(used):
                used.append(resident("self") + sum(resident(w.process.pid or "self") for w in runner._crew))  # noqa: SLF001

        summary = run(Job(inputs=(str(source),), output=Path(folder) / "out"), runner, on_progress=told)
    settled = used[2:] or used
    yield (
        f"{summary.documents} documents",
        f"{summary.documents / summary.seconds:.0f} a second",
        f"{summary.failed} failed",
    )
    yield "memory, least and most after the first part", *(f"{use(settled) / 1e6:.0f} MB" for use in (min, max))
    yield "growth", f"{(settled[-1] - settled[0]) / 1e6:.0f} MB", "bar: within 100 MB"


def main() -> None:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.batch", description=__doc__)
    parser.add_argument("corpora", nargs="+", type=Path, help="folders of pages, with html/*.gz")
    parser.add_argument("--limit", type=int, default=400, help="pages at most (%(default)s)")
    parser.add_argument("--documents", type=int, default=0, help="repeat the pages to so many, and watch the memory")
    parser.add_argument("--tools", default="trafilatura,newspaper4k", help="peers (%(default)s); empty for none")
    given = parser.parse_args()
    held = pages(given.corpora, given.limit)
    print(f"{len(held)} pages, Python {platform.python_version()}, {mp.cpu_count()} cores, {PROCESSES} processes")
    table("runner", runners(held))
    tools = [name for name in given.tools.split(",") if name in TOOLS]
    if tools:
        table("peers", peers(held, tools))
    if given.documents:
        table("memory", memory(held, given.documents))


if __name__ == "__main__":
    main()
