"""Commands that need further extras: many documents, and the local page."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import click

_EXTRAS = {"pyarrow": "batch", "ray": "ray", "starlette": "serve", "uvicorn": "serve"}


def need(*modules: str) -> None:
    """Raise a usage error that names the extra to install where a module is missing."""
    for module in modules:
        if find_spec(module) is None:
            message = f"this needs more packages: pip install newsparse[{_EXTRAS[module]}]"
            raise click.UsageError(message)


@click.command()
@click.argument("inputs", nargs=-1, required=True)
@click.option("-o", "--output", type=click.Path(file_okay=False), help="Output folder; without it, lines on stdout.")
@click.option("--to", "form", type=click.Choice(("parquet", "jsonl", "folder")), default="parquet", show_default=True)
@click.option("--workers", type=click.IntRange(1), default=1, show_default=True, help="Processes, or Ray actors.")
@click.option("--runner", type=click.Choice(("local", "ray")), default="local", show_default=True)
@click.option("--resume", is_flag=True, help="Go on where an earlier run into the same folder stopped.")
@click.option(
    "--dedupe", type=click.Choice(("url", "text")), help="Make a repeated document a row that names the first."
)
@click.option("--time-limit", type=float, default=60.0, show_default=True, help="Seconds one document may take.")
@click.option("--content-field", help="Field of JSON Lines or Parquet that holds the document.")
@click.option("--url-field", help="Field that holds its address.")
@click.option("--progress/--no-progress", default=None, help="Show a progress bar; shown on a terminal otherwise.")
def batch(**asked: Any) -> int:  # noqa: ANN401 - click's values, typed where they are used
    """Turn INPUTS (files, folders, patterns, WARC, JSON Lines, Parquet, -) into a table.

    \b
    Exit codes: 0 all parsed, 1 nothing or fatal, 2 usage, 3 some failed, 130 interrupted.
    """  # noqa: D301 - click's mark for lines that are not filled
    need("pyarrow")
    if asked["runner"] == "ray":
        need("ray")
    code: int = import_module("newsparse.cli.batch").run(asked)
    return code


def serve(host: str, port: int) -> int:
    """Start the local page."""
    need("starlette", "uvicorn")
    click.echo(f"newsparse at http://{host}:{port}/ – stop with Ctrl-C", err=True)
    code: int = import_module("newsparse.cli.serve").run(host, port)
    return code


def interactive(asked: bool | None) -> bool:  # noqa: FBT001 - the switch's three states
    """Return whether to show progress: as asked, else where people watch."""
    return sys.stderr.isatty() if asked is None else asked
