"""Corpora of saved web pages: every tool reads the same pages in the same run.

A corpus is a folder with ``html/*.html.gz`` and its gold in JSON. Scores are means over the pages that have a gold
value for the figure.
"""

import gzip
import json
import re
import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from attrs import frozen

from benchmarks.scoring import bag, folded, names_f1, overlap, same, shingle_scores
from benchmarks.tools import Reading, Tool

Scores = Iterator[tuple[str, float]]


@frozen
class Page:
    """One saved page and what is known of it."""

    path: Path
    url: str
    gold: dict[str, Any]

    def content(self) -> bytes:
        """The page as it was served."""
        return gzip.decompress(self.path.read_bytes())


def _bodies(folder: Path) -> Iterator[Page]:
    gold = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    for key, value in gold.items():
        yield Page(folder / "html" / f"{key}.html.gz", value.get("url", ""), value)


def _body_scores(reading: Reading, gold: dict[str, Any]) -> Scores:
    """Runs of four words of the article's text: precision, recall and their F1, page by page."""
    precision, recall = shingle_scores(reading.text, gold["articleBody"])
    yield "precision", precision
    yield "recall", recall
    yield "text F1", 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _keyed(folder: Path) -> Iterator[Page]:
    """Pages of a gold that is an object; its keys are the addresses where no page says its own."""
    for key, value in json.loads((folder / "gold.json").read_text(encoding="utf-8")).items():
        yield Page(folder / "html" / value["file"], value.get("url", key), value)


def _publisher_scores(reading: Reading, gold: dict[str, Any]) -> Scores:
    """Title, authors, day; the text with or without the gold's summary; the best match of each caption."""
    body = "\n".join(line for part in gold["body"]["sections"] for line in part["headline"] + part["paragraphs"])
    summary = "\n".join(gold["body"].get("summary", ()))
    text = bag(reading.text)
    yield "title", same(reading.title, gold["title"])
    yield "text F1", max(overlap(text, bag(body)), overlap(text, bag(f"{summary}\n{body}")))
    if gold.get("authors"):
        yield "authors F1", names_f1(reading.authors, gold["authors"])
    if gold.get("publishing_date"):
        yield "day", float(reading.date[:10] == gold["publishing_date"][:10])
    captions = [image["caption"] for image in gold.get("images") or () if image.get("caption")]
    if captions:
        found = [bag(caption) for caption in reading.captions]
        yield "captions F1", statistics.mean(max((overlap(f, bag(c)) for f in found), default=0.0) for c in captions)


def _segment_scores(reading: Reading, gold: dict[str, Any]) -> Scores:
    """The share of the wanted lines that are in the text, and of the unwanted that are not."""
    text = " ".join(reading.text.split())
    yield from (("wanted in", float(" ".join(line.split()) in text)) for line in gold["with"])
    yield from (("unwanted out", float(" ".join(line.split()) not in text)) for line in gold["without"])


def _listed(folder: Path) -> Iterator[Page]:
    for value in json.loads((folder / "gold.json").read_text(encoding="utf-8")):
        yield Page(folder / "html" / value["file"], value["url"], value)


def _metadata_scores(reading: Reading, gold: dict[str, Any]) -> Scores:
    """Title, the authors' names, and the day of publication, which may be a day off for the time zone."""
    if gold.get("title"):
        yield "title", same(reading.title, gold["title"])
    if gold.get("author"):
        line = re.sub(r"^by\s+", "", gold["author"], flags=re.IGNORECASE)
        yield "authors F1", names_f1(reading.authors, filter(folded, re.split(r",|;| and | & ", line)))
    if gold.get("date_published"):
        yield "day", float(reading.date[:10] == gold["date_published"][:10])


CORPORA: dict[str, tuple[Callable[[Path], Iterator[Page]], Callable[[Reading, dict[str, Any]], Scores]]] = {
    "article-bodies": (_bodies, _body_scores),
    "publishers": (_keyed, _publisher_scores),
    "segments": (_keyed, _segment_scores),
    "metadata": (_listed, _metadata_scores),
}
"""Corpora by the name of their folder: how to list the pages, how to score a reading."""


def rows(folder: Path, tools: list[Tool], limit: int | None) -> Iterator[tuple[str, ...]]:
    """The table of one corpus: one row a tool."""
    listed, scores = CORPORA[folder.name]
    pages = list(listed(folder))[:limit]
    for tool in tools:
        figures: dict[str, list[float]] = defaultdict(list)
        errors, seconds = 0, []
        for page in pages[:1]:
            with suppress(Exception):
                tool.read(page.content(), page.url)  # what a tool loads on first use is not the page's
        for page in pages:
            content = page.content()
            start = time.process_time()
            try:
                reading = tool.read(content, page.url)
            except Exception:  # noqa: BLE001 - a tool that fails on a page read nothing there
                reading, errors = Reading(), errors + 1
            seconds.append(time.process_time() - start)
            for figure, score in scores(reading, page.gold):
                figures[figure].append(score)
        means = (f"{figure} {statistics.mean(values):.3f} ({len(values)})" for figure, values in figures.items())
        took = f"{1e3 * statistics.mean(seconds):.1f} ms a page, median {1e3 * statistics.median(seconds):.1f}"
        yield f"{tool.name} {tool.version}", *means, took, f"errors {errors}"
