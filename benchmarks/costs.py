"""What newsparse costs: import, cold start, time over the size of the input, memory of an Article over its source.

Seconds are processor seconds of one core, so that others at work on the machine do not count.
"""

import gc
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from enum import Enum
from itertools import cycle
from pathlib import Path
from types import FunctionType, ModuleType

from newsparse import Article, parse

SEED = Path(__file__).resolve().parent.parent / "seeds" / "000_e2b0ac1f60021c69.txt"
QUIET = 0.0045
"""Processor seconds of 100,000 additions on the machine that the bars mean."""
SIZES = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)

HEAD = """Harbor towns agree on one ferry timetable

LINDHOLM (AP) — Three harbor towns agreed on Tuesday to run their ferries on one timetable from next spring.
"""
PARAGRAPHS = (
    "“We lost two winters to this argument,” said Marta Ekholm, who heads the port board. “Nobody wants a third.”",
    "The boats carry about 4,000 passengers a day, according to the county, and most of them change at Lindholm.",
    "A spokesman for the union, Piet Aarden, said the crews had not been asked, but would read the plan with care.",
    "Work on the second pier begins in April. It is expected to cost 3.2 million, half of it paid by the state.",
    "Ekholm told reporters that the first sailing would leave at 5:40 a.m., twenty minutes earlier than today.",
)
"""A story of our own, with a dateline, direct and indirect speech, and plain paragraphs."""


def story(size: int) -> str:
    """A news story of at least ``size`` characters."""
    parts, length = [HEAD], len(HEAD)
    for paragraph in cycle(PARAGRAPHS):
        if length >= size:
            return "\n\n".join(parts)
        parts.append(paragraph)
        length += len(paragraph) + 2
    raise AssertionError


def best(call: Callable[[], object], runs: int = 5) -> float:
    """The least seconds of several calls; the first, which fills the lexicons, is not counted."""
    call()
    return min(_seconds(call, time.process_time) for _ in range(runs))


def slowness(runs: int = 25) -> float:
    """How much slower than the machine of the bars this one is now, 1 or more: a plain loop's best processor time.

    Bars in seconds mean a quiet core that adds 100,000 numbers in :data:`QUIET`; a shared host charges a guest for
    time it took away, so a bar that did not move along would measure the neighbours.
    """
    return max(1.0, min(_seconds(_loop, time.process_time) for _ in range(runs)) / QUIET)


def _loop() -> int:
    total = 0
    for number in range(100_000):
        total += number
    return total


def _seconds(call: Callable[[], object], clock: Callable[[], float]) -> float:
    start = clock()
    call()
    return clock() - start


def _children() -> float:
    """Seconds of all child processes that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def import_time(runs: int = 9) -> float:
    """The least seconds of ``import newsparse`` in fresh interpreters."""
    code = "import time; start = time.process_time(); import newsparse; print(time.process_time() - start)"
    command = [sys.executable, "-c", code]
    return min(float(subprocess.run(command, capture_output=True, check=True).stdout) for _ in range(runs))


def cold_start(path: Path = SEED, runs: int = 7) -> float:
    """The least seconds of ``python -m newsparse FILE``, interpreter and all."""
    command = [sys.executable, "-m", "newsparse", str(path)]

    def call() -> object:
        return subprocess.run(command, capture_output=True, check=True)

    return min(_seconds(call, _children) for _ in range(runs))


def footprint(article: Article) -> int:
    """Bytes of an article with all that hangs from it, its source included; what all articles share is left out."""
    shared = (type, ModuleType, FunctionType, Enum)
    seen: dict[int, object] = {}
    waiting: list[object] = [article]
    while waiting:
        thing = waiting.pop()
        if id(thing) not in seen and not isinstance(thing, shared):
            seen[id(thing)] = thing
            waiting.extend(gc.get_referents(thing))
    return sum(map(sys.getsizeof, seen.values()))


def rows() -> Iterator[tuple[str, ...]]:
    """The table: one row a figure."""
    yield "import newsparse", f"{1e3 * import_time():.0f} ms", ""
    yield "cold python -m newsparse on the seed", f"{1e3 * cold_start():.0f} ms", ""
    seed = SEED.read_bytes().decode()
    took = best(lambda: parse(seed), runs=20)
    yield "parse the seed", f"{1e3 * took:.2f} ms", f"{1e6 * took / len(seed.split()):.2f} ms per 1,000 words"
    yield "Article over its source", f"{footprint(parse(seed)) / sys.getsizeof(seed):.1f} times", "the seed"
    for size in SIZES:
        text = story(size)
        took = best(lambda text=text: parse(text), runs=1 if size > 10**6 else 3)  # type: ignore[misc]
        rate = f"{1e6 * took / len(text.split()):.2f} ms per 1,000 words"
        yield f"parse {size / 1000:,.0f} kB", f"{1e3 * took:,.1f} ms", rate
