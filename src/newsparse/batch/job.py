"""A run: inputs through a runner into a sink, whole parts only, resumable."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Protocol

import pyarrow as pa
import pyarrow.compute as pc
from attrs import define, evolve, field, frozen

from newsparse.batch import manifest as state
from newsparse.batch.dedupe import By, Seen
from newsparse.batch.local import LocalRunner
from newsparse.batch.manifest import Manifest, Part
from newsparse.batch.record import BatchError, chunks
from newsparse.batch.sinks import FORMATS, Sink, sink
from newsparse.batch.sources import Fields, Input, Reading, Tally, inputs, read_inputs
from newsparse.options import Options

PART_ROWS = 8192
"""A part is closed when it holds so many documents."""


class Runner(Protocol):
    """Turns batches of documents into batches of rows, in the same order."""

    def run(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """Yield the rows of every batch, in order."""


@frozen(kw_only=True)
class Job:
    """What a run is asked to do."""

    inputs: tuple[str, ...]
    """Files, folders, patterns, or ``"-"``."""
    output: Path | None = None
    """Output folder; ``None`` where a sink is given."""
    form: str = "parquet"
    """``"parquet"``, ``"jsonl"`` or ``"folder"``."""
    fields: Fields = field(factory=Fields)
    """Names of fields in JSON Lines and Parquet."""
    options: Options = Options()
    """Settings of the parser."""
    dedupe: By | None = None
    """Leave repeated documents out: by ``"url"`` or ``"text"``."""
    resume: bool = False
    """Go on where an earlier run into the same folder stopped."""


@frozen(kw_only=True)
class Summary:
    """What a run did, earlier runs that it resumed included."""

    documents: int = 0
    """Rows written."""
    failed: int = 0
    """Rows that hold an error."""
    duplicates: int = 0
    """Rows that repeat an earlier document."""
    parts: tuple[str, ...] = ()
    """Names of the parts, in order."""
    seconds: float = 0.0
    """How long this run took."""


@frozen
class Progress:
    """How far a run has come."""

    documents: int
    """Documents done."""
    failed: int
    """How many of them failed."""
    read: int
    """Bytes of input read."""
    total: int
    """Bytes of all inputs, 0 where unknown."""
    rate: float = 0.0
    """Documents a second, of this run alone."""


OnProgress = Callable[[Progress], None]
OnFault = Callable[[str], None]
"""Told of each document that has no article: where it stands and why."""


def _silent(_news: object) -> None:
    return None


@define(eq=False)
class _Run:
    job: Job
    out: Sink
    state: Manifest
    seen: Seen | None
    tally: Tally
    on_progress: OnProgress
    on_fault: OnFault
    held: Part = field(factory=lambda: Part(name="", chunks=0, rows=0, failed=0))
    started: float = field(factory=time.monotonic)
    fresh: int = 0
    done: int = 0
    failed: int = 0
    torn: bool = False
    """Whether the open part may hold a batch that is not counted."""

    def take(self, rows: pa.RecordBatch) -> None:
        """Write one batch, and close the part when it is full."""
        self.torn = True
        marked = self.seen.mark(rows) if self.seen else rows
        self.out.write(marked)
        failed = _report_faults(marked, self.on_fault)
        repeated = marked.num_rows - marked.column("duplicate_of").null_count
        held = self.held
        self.held = evolve(
            held,
            chunks=held.chunks + 1,
            rows=held.rows + marked.num_rows,
            failed=held.failed + failed,
            duplicates=held.duplicates + repeated,
        )
        self.torn = False
        self.done += marked.num_rows
        self.failed += failed
        self.fresh += marked.num_rows
        rate = self.fresh / max(time.monotonic() - self.started, 1e-3)
        self.on_progress(Progress(self.done, self.failed, self.tally.done, self.tally.total, rate))
        if self.held.rows >= PART_ROWS:
            self.close()

    def close(self) -> None:
        """Finish the open part: first the file, then the manifest that names it."""
        if not self.held.chunks:
            return
        name = self.out.close(len(self.state.parts))
        self.state = self.state.grown(evolve(self.held, name=name))
        self.held = Part(name="", chunks=0, rows=0, failed=0)
        self.save()

    def save(self) -> None:
        """Write the manifest, where there is a folder to hold it."""
        if self.job.output is not None:
            state.save(self.job.output, self.state)


def _report_faults(rows: pa.RecordBatch, on_fault: OnFault) -> int:
    errors = rows.column("error")
    failed = rows.num_rows - errors.null_count
    if failed:
        for row in rows.filter(pc.is_valid(errors)).select(["input", "index", "error_type", "error"]).to_pylist():
            on_fault(f"{row['input']}#{row['index']}: {row['error_type']}: {row['error']}")
    return int(failed)


def run(
    job: Job,
    runner: Runner | None = None,
    *,
    out: Sink | None = None,
    on_progress: OnProgress = _silent,
    on_fault: OnFault = _silent,
) -> Summary:
    """Do a job and return what was done.

    Args:
        job: what to do.
        runner: how; one local process where none is given.
        out: where rows go instead of ``job.output``.
        on_progress: told after each batch.
        on_fault: told of each document without an article.

    Raises:
        BatchError: an input is missing, or the output folder holds another run.
        OSError: the output cannot be written; what was finished stays, and ``resume`` goes on from there.
        KeyboardInterrupt: the run was interrupted; what was finished is closed first.
    """
    started = time.monotonic()
    found = inputs(job.inputs, job.output)
    tally = Tally(total=sum(item.path.stat().st_size for item in found if item.path))
    work = _begin(job, found, out, tally, (on_progress, on_fault))
    if not work.state.complete:
        _drive(work, found, runner or LocalRunner(options=job.options))
    parts = work.state.parts
    return Summary(
        documents=sum(part.rows for part in parts),
        failed=sum(part.failed for part in parts),
        duplicates=sum(part.duplicates for part in parts),
        parts=tuple(part.name for part in parts),
        seconds=time.monotonic() - started,
    )


def _drive(work: _Run, found: list[Input], runner: Runner) -> None:
    reading = Reading(fields=work.job.fields, limit=work.job.options.limits.size, tally=work.tally)
    batches = islice(chunks(read_inputs(found, reading)), work.state.chunks, None)
    try:
        for rows in runner.run(batches):
            work.take(rows)
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt) and not work.torn:
            work.close()
        else:
            work.out.abandon()
        raise
    work.close()
    work.state = evolve(work.state, complete=True)
    work.save()


def _begin(job: Job, found: list[Input], out: Sink | None, tally: Tally, told: tuple[OnProgress, OnFault]) -> _Run:
    seen = Seen(job.dedupe) if job.dedupe else None
    held = Manifest(job=_fingerprint(job, found))
    if out is None:
        if job.output is None or job.form not in FORMATS:
            message = f"cannot write {job.form!r}" if job.output else "no output folder"
            raise BatchError(message, advice=f"name a folder and one of {', '.join(FORMATS)}")
        job.output.mkdir(parents=True, exist_ok=True)
        out = sink(job.form, job.output)
        held = _earlier(job, held)
        if seen is not None:
            for part in held.parts:
                for rows in out.read(part.name):
                    seen.learn(rows)
    work = _Run(job, out, held, seen, tally, *told)
    work.done = sum(part.rows for part in held.parts)
    work.failed = sum(part.failed for part in held.parts)
    return work


def _earlier(job: Job, fresh: Manifest) -> Manifest:
    """Return the state an earlier run left, if it is the same job and is to be resumed."""
    output = job.output or Path()
    earlier = state.load(output)
    if earlier is None:
        return fresh
    if not job.resume:
        message = "the output folder holds an earlier run"
        raise BatchError(message, source=str(output), advice="resume it, or choose another folder")
    if earlier.job != fresh.job or earlier.table != fresh.table:
        message = "the earlier run had other inputs or settings"
        raise BatchError(message, source=str(output), advice="choose another folder")
    return earlier


def _fingerprint(job: Job, found: list[Input]) -> str:
    sizes = [(item.name, item.path.stat().st_size if item.path else None) for item in found]
    settings = (job.form, job.fields, evolve(job.options, detector=None), job.dedupe, sizes)
    return hashlib.sha256(repr(settings).encode("utf-8", "surrogateescape")).hexdigest()
