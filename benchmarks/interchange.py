"""Interchange files of agencies: milliseconds a file by format, and newsmlg2 beside on the same NewsML-G2 files.

``reading`` is the reader alone, from bytes to a Document; ``parse`` the whole way to an Article. newsmlg2 reads a lone
item eagerly and leaves a message's items for later, so lone items alone are compared.
"""

import contextlib
import importlib
import io
import logging
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

import newsparse
from benchmarks.costs import best, slowness
from newsparse.readers.detect import detect
from newsparse.readers.source import Source

MILLISECONDS = 1000.0
WORDS = 1000.0


def rows(folder: Path, limit: int | None = None) -> Iterator[tuple[str, ...]]:
    """Yield a row a format, and one a file that newsmlg2 reads too."""
    parser, slow = newsparse.Parser(), slowness()
    yield "host slower than the bars' machine", f"{slow:.2f} x"
    times: dict[str, list[tuple[float, float, float]]] = defaultdict(list)
    lone: list[Path] = []
    for path in files(folder)[:limit]:
        source = Source(content=path.read_bytes())
        form = detect(source)
        words = len(parser.parse(source.content).source.split())
        reading = best(lambda form=form, source=source: list(form.read(source)))  # type: ignore[misc]
        parsing = best(lambda source=source: parser.parse(source.content))  # type: ignore[misc]
        times[form.name].append((reading, parsing, words))
        if form.name == "newsml-g2" and b"newsMessage" not in path.read_bytes()[:4096]:
            lone.append(path)
    for name, found in times.items():
        reading, parsing, words = (sum(column) / len(found) for column in zip(*found, strict=True))
        figures = f"{reading * MILLISECONDS:.2f} ms reading", f"{parsing * MILLISECONDS:.2f} ms parse"
        yield (f"{name} ({len(found)} files)", *figures, f"{words:.0f} words")
    yield from beside_newsmlg2(lone, parser)


def files(folder: Path) -> list[Path]:
    """Return the files under a folder, but for the gold and what lies beside it."""
    return sorted(path for path in folder.glob("*/*") if path.is_file())


def beside_newsmlg2(paths: list[Path], parser: newsparse.Parser) -> Iterator[tuple[str, ...]]:
    """Yield how long newsmlg2 and newsparse take for the same items, and how many times as long it is."""
    peer = newsmlg2()
    if peer is None:
        yield "newsmlg2", "not installed, left out"
        return
    ratios = []
    for path in paths:
        data = path.read_bytes()
        try:
            theirs = best(lambda path=path: peer(path), runs=3)  # type: ignore[misc]
        except Exception as error:  # noqa: BLE001 - a peer may fail as it likes
            yield f"newsmlg2 on {path.name[:40]}", f"fails: {error!r}"[:60]
            continue
        source = Source(content=data)
        reading = best(lambda source=source: list(detect(source).read(source)))  # type: ignore[misc]
        parsing = best(lambda data=data: parser.parse(data))  # type: ignore[misc]
        ratios.append(theirs / reading)
        times = (("newsmlg2", theirs), ("newsparse reading", reading), ("parse", parsing))
        figures = (f"{name} {seconds * MILLISECONDS:.2f} ms" for name, seconds in times)
        yield (path.name[:40], *figures, f"{theirs / reading:.0f} x reading")
    if ratios:
        yield (
            "newsmlg2 over newsparse, reading",
            f"least {min(ratios):.0f} x",
            f"mean {sum(ratios) / len(ratios):.0f} x",
        )


def newsmlg2() -> Callable[[Path], object] | None:
    """Return the peer's reading of one file, ``None`` where it is not installed."""
    try:
        module = importlib.import_module("NewsMLG2.document")
    except ImportError:
        return None
    logging.disable(logging.CRITICAL)

    def read(path: Path) -> object:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            return module.NewsMLG2Document(str(path)).get_item()

    return read
