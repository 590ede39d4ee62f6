"""Reuters copy of 1987 as plain text: dateline, byline and speed, newsparse beside one plain regular expression.

The folder holds Reuters-21578 as ``*.sgm.gz``. The gold is the DATELINE and AUTHOR element of each story; the input is
the title, the byline line and the dateline run into the body, as the wire printed them.
"""

import gzip
import html
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from attrs import frozen

import newsparse
from benchmarks.scoring import folded

NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTHS = {name: number for number, name in enumerate(NAMES, 1)}
PRINTED = re.compile(
    r"(?P<place>[^,.]+?)(?:[,.].*?)?[.,]?\s+-?\s*(?P<month>[A-Za-z]{3,9})\.?\s*(?P<day>\d{1,2})\s*,?\s*-"
)
BY = re.compile(r"by\s+(?P<names>.+?)(?:,\s*reuters?\b.*)?$", re.IGNORECASE)
BASELINE = re.compile(r"(?m)^\s*([A-Z][A-Za-z .'/-]*?),[A-Za-z .,]*\s([A-Z][a-z]+)\.? (\d{1,2})\s*-")
BASELINE_BY = re.compile(r"(?im)^\s*by ([A-Z][\w.' -]+?)(?:,\s*reuters?)?$")

Dateline = tuple[str, int, int]
Answer = tuple[Dateline | None, frozenset[str]]


@frozen
class Story:
    """One story and what its own elements say."""

    text: str
    dateline: Dateline
    authors: frozenset[str]


def _element(name: str, record: str) -> str:
    found = re.search(rf"<{name}>(.*?)</{name}>", record, re.DOTALL)
    return html.unescape(found[1]) if found else ""


def _dateline(printed: str) -> Dateline | None:
    found = PRINTED.match(" ".join(printed.split()).strip("* "))
    month = MONTHS.get(found["month"][:3].casefold()) if found else None
    return (folded(found["place"]), month, int(found["day"])) if found and month else None


def _names(printed: str) -> frozenset[str]:
    found = BY.match(" ".join(printed.split()))
    return frozenset(map(folded, re.split(r"\s+and\s+|,", found["names"]))) - {""} if found else frozenset()


def stories(folder: Path) -> Iterator[Story]:
    """Yield the stories that have a title, a dated dateline and a body."""
    for path in sorted(folder.glob("*.sgm.gz")):
        for record in gzip.decompress(path.read_bytes()).decode("latin-1").split("</REUTERS>"):
            title, printed, body, author = (_element(name, record) for name in ("TITLE", "DATELINE", "BODY", "AUTHOR"))
            dateline = _dateline(printed)
            if title and body and dateline:
                head = f"{title}\n\n{author}\n" if author else f"{title}\n\n"
                text = f"{head}{printed}{body}".replace("\x03", "")
                yield Story(text, dateline, _names(author))


def _newsparse(text: str) -> Answer:
    article = newsparse.parse(text)
    line = article.dateline
    names = frozenset(folded(person.name) for byline in article.bylines for person in byline.persons)
    if line is None or line.date is None or not line.places:
        return None, names
    return (folded(line.places[0].name), line.date.month or 0, line.date.day or 0), names


def _pattern(text: str) -> Answer:
    line, by = BASELINE.search(text), BASELINE_BY.search(text)
    names = frozenset(map(folded, by[1].split(" and "))) if by else frozenset()
    return (folded(line[1]), MONTHS.get(line[2][:3].casefold(), 0), int(line[3])) if line else None, names


TOOLS: dict[str, Callable[[str], Answer]] = {"newsparse": _newsparse, "one pattern": _pattern}


def rows(folder: Path, limit: int | None) -> Iterator[tuple[str, ...]]:
    """The table: one row a tool."""
    gold = list(stories(folder))[:limit]
    signed = sum(bool(story.authors) for story in gold)
    yield f"{len(gold)} stories", f"{signed} with a byline"
    for name, read in TOOLS.items():
        start = time.process_time()
        answers = [read(story.text) for story in gold]
        seconds = time.process_time() - start
        pairs = list(zip(answers, gold, strict=True))
        lines = sum(dateline == story.dateline for (dateline, _), story in pairs)
        bylines = sum(names == story.authors for (_, names), story in pairs if story.authors)
        false = sum(bool(names) for (_, names), story in pairs if not story.authors)
        yield (
            name,
            f"dateline {lines / len(gold):.4f}",
            f"byline {bylines / max(signed, 1):.4f}",
            f"false bylines {false / max(len(gold) - signed, 1):.4f}",
            f"{1e3 * seconds / len(gold):.2f} ms a story",
        )
