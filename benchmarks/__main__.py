"""Print the figures of newsparse and its peers, side by side, on the corpora named on the command line."""

import argparse
import platform
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

from benchmarks import costs, interchange, pages, stories, wire
from benchmarks.tools import TOOLS, installed

PLAIN = {"stories": stories.rows, "wire-1987": wire.rows, "interchange": interchange.rows}
"""Corpora that no peer reads, by the name of their folder."""


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "corpora",
        nargs="*",
        type=Path,
        help=f"folders of corpora, or a folder that holds them: {', '.join([*pages.CORPORA, *PLAIN])}",
    )
    parser.add_argument("--tools", default=",".join(TOOLS), help="tools to run, parted by commas (%(default)s)")
    parser.add_argument("--limit", type=int, help="read that many pages of each corpus at most")
    parser.add_argument("--costs", action="store_true", help="also what newsparse costs: import, start, time, memory")
    return parser.parse_args()


def table(title: str, rows: Iterable[tuple[str, ...]]) -> None:
    """Print one table as it grows."""
    print(f"\n{title}", flush=True)
    for name, *figures in rows:
        print(f"  {name:42s} {'  '.join(figures)}", flush=True)


def main() -> None:
    """Run what was asked for."""
    given = arguments()
    print(f"newsparse {version('newsparse')}, Python {platform.python_version()}, {platform.machine()}")
    found = {path.name: path for folder in given.corpora for path in (folder, *sorted(folder.glob("*/")))}
    tools = list(installed(given.tools.split(","))) if found.keys() & pages.CORPORA.keys() else []
    for name, folder in found.items():
        if name in pages.CORPORA:
            table(name, pages.rows(folder, tools, given.limit))
        elif name in PLAIN:
            table(name, PLAIN[name](folder, given.limit))
    if given.costs:
        table("costs", costs.rows())


if __name__ == "__main__":
    main()
