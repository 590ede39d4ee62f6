"""Turn the output of ``python -m benchmarks`` into the tables of the documentation, and into plots.

usage: python tools/plot_benchmarks.py FIGURES.txt [--markdown docs/figures.md] [--plots FOLDER]

The plots need matplotlib.
"""

from __future__ import annotations

import argparse
import re
from importlib import import_module
from pathlib import Path

Rows = list[tuple[str, ...]]
_SCORE = re.compile(r"(text F1) ([0-9.]+)")
_TIME = re.compile(r"([0-9.]+) ms a page")
_PLOTS = {"text-f1": _SCORE, "ms-a-page": _TIME}
_OURS, _THEIRS = "#1a4fd0", "#9aa7c7"


def read(text: str) -> tuple[str, dict[str, Rows]]:
    """Return the first line, which names versions, and the rows of each table by its title."""
    first, *lines = [line for line in text.splitlines() if line.strip()]
    tables: dict[str, Rows] = {}
    rows: Rows = []
    for line in lines:
        if not line.startswith(" "):
            rows = tables.setdefault(line.strip(), [])
        else:
            rows.append(tuple(cell.strip() for cell in re.split(r"\s{2,}", line.strip())))
    return first, tables


def markdown(first: str, tables: dict[str, Rows], plots: list[Path]) -> str:
    """Return the tables as Markdown, each with its plots, which stand in a folder beside the page."""
    parts = ["% Made by tools/plot_benchmarks.py from the output of python -m benchmarks.", f"Measured with {first}."]
    for title, rows in tables.items():
        width = max((len(row) for row in rows), default=1)
        lines = [("",) * width, ("---",) * width, *(row + ("",) * (width - len(row)) for row in rows)]
        parts.append(f"### {title}\n\n" + "\n".join("| " + " | ".join(line) + " |" for line in lines))
        mine = (path for path in plots if path.stem.removeprefix(f"{title}-") in _PLOTS)
        parts += [f"![{path.stem.replace('-', ' ')}]({path.parent.name}/{path.name})" for path in mine]
    return "\n\n".join(parts) + "\n"


def bars(tables: dict[str, Rows], pattern: re.Pattern[str]) -> dict[str, dict[str, float]]:
    """Return a figure of every tool, for each corpus that has it."""
    found: dict[str, dict[str, float]] = {}
    for title, rows in tables.items():
        for name, *cells in rows:
            hit = pattern.search("  ".join(cells))
            if hit is not None:
                found.setdefault(title, {})[name] = float(hit.groups()[-1])
    return found


def plot(tables: dict[str, Rows], folder: Path) -> list[Path]:
    """Draw a picture for each corpus and figure, and return the files."""
    pyplot = import_module("matplotlib.pyplot")
    pyplot.switch_backend("Agg")
    pyplot.rcParams["svg.hashsalt"] = "newsparse"  # the same figures make the same files
    files = []
    for kind, pattern in _PLOTS.items():
        for corpus, values in bars(tables, pattern).items():
            figure, axes = pyplot.subplots(figsize=(6, 0.5 + 0.4 * len(values)), layout="constrained")
            names = [name.split()[0] for name in values][::-1]
            colours = [_OURS if name == "newsparse" else _THEIRS for name in names]
            axes.bar_label(axes.barh(names, list(values.values())[::-1], color=colours), padding=3)
            axes.set_title(f"{corpus}: {kind.replace('-', ' ')}")
            axes.margins(x=0.15)
            axes.spines[["top", "right"]].set_visible(False)
            files.append(folder / f"{corpus}-{kind}.svg")
            figure.savefig(files[-1], metadata={"Date": None})
            pyplot.close(figure)
    return files


def main(arguments: list[str] | None = None) -> None:
    """Do what the command line asks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("figures", type=Path)
    parser.add_argument("--markdown", type=Path)
    parser.add_argument("--plots", type=Path)
    given = parser.parse_args(arguments)
    first, tables = read(given.figures.read_text("utf-8"))
    plots: list[Path] = []
    if given.plots:
        given.plots.mkdir(parents=True, exist_ok=True)
        plots = plot(tables, given.plots)
    if given.markdown:
        given.markdown.write_text(markdown(first, tables, plots), "utf-8")


if __name__ == "__main__":
    main()
