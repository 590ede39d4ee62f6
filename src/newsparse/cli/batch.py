"""``newsparse batch``: a run with its bar, its summary and its exit code."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from newsparse.batch import BatchError, Fields, Job, LocalRunner, StreamSink, Summary
from newsparse.batch import run as run_job
from newsparse.batch.job import OnProgress, Runner
from newsparse.batch.job import Progress as Done
from newsparse.cli.many import interactive
from newsparse.text.defuse import defuse


def run(asked: Mapping[str, Any]) -> int:
    """Do what the command line asks and return its exit code."""
    output = asked["output"]
    job = Job(
        inputs=tuple(asked["inputs"]),
        output=Path(output) if output else None,
        form=asked["form"],
        fields=Fields(content=asked["content_field"], url=asked["url_field"]),
        dedupe=asked["dedupe"],
        resume=asked["resume"],
    )
    console = Console(stderr=True, highlight=False, soft_wrap=True)

    def warn(fault: str) -> None:
        console.print(f"WARNING {defuse(fault)}", markup=False)

    try:
        with _bar(console, shown=interactive(asked["progress"])) as told:
            out = None if output else StreamSink(sys.stdout)
            summary = run_job(job, _runner(asked), out=out, on_progress=told, on_fault=warn)
    except BatchError as error:
        console.print(defuse(str(error)), markup=False)
        return 2
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        console.print(f"fatal: {defuse(str(error))}; what is finished stays, --resume goes on", markup=False)
        return 1
    console.print(_say(summary), markup=False)
    return _code(summary)


def _runner(asked: Mapping[str, Any]) -> Runner:
    settings = {"workers": asked["workers"], "time_limit": asked["time_limit"]}
    if asked["runner"] == "ray":
        runner: Runner = import_module("newsparse.batch.ray_runner").RayRunner(**settings)
        return runner
    return LocalRunner(**settings)


def _say(summary: Summary) -> str:
    rate = summary.documents / summary.seconds if summary.seconds else 0.0
    return (
        f"{summary.documents} documents, {summary.failed} failed, {summary.duplicates} duplicates, "
        f"{len(summary.parts)} parts, {summary.seconds:.1f} s, {rate:.0f} a second"
    )


def _code(summary: Summary) -> int:
    if summary.failed == summary.documents:
        return 1
    return 3 if summary.failed else 0


@contextmanager
def _bar(console: Console, *, shown: bool) -> Iterator[OnProgress]:
    """Show a bar by bytes read, with documents a second, errors and the time left."""
    columns = (
        BarColumn(),
        TaskProgressColumn(),
        TextColumn(
            "{task.fields[documents]} documents, {task.fields[failed]} failed, {task.fields[rate]:.0f} a second"
        ),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, disable=not shown) as bar:
        task = bar.add_task("", total=None, documents=0, failed=0, rate=0.0)

        def told(done: Done) -> None:
            bar.update(task, documents=done.documents, failed=done.failed, rate=done.rate)
            bar.update(task, total=done.total or None, completed=done.read)

        yield told
