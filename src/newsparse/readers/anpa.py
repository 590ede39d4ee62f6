"""ANPA-1312, the wire format of AP: control characters, head lines that begin with ``^``, a trailer with the time.

The head's lines carry no labels: what is a headline, a note or a byline is for the labels to say, from position,
line end and words. This reader hands over the line end: ``<`` is quad left, ``=`` quad centre.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from newsparse.model import Document, Evidence, Label, Problem, Timestamp
from newsparse.readers.body import shown
from newsparse.readers.mapping import Claims
from newsparse.readers.rendering import Rendering
from newsparse.readers.source import Source
from newsparse.readers.wirefile import full_year, message_text
from newsparse.text.patterns import pattern

NAME = "anpa"
_START = pattern("\x16*\x01")
_TRAILER = pattern(
    r"(?:([A-Z]{2,6})-[A-Z]{2,3}-)?(\d{2})-(\d{2})-(\d{2})\s+(\d{2}):?(\d{2})\s{0,3}(GMT|UTC|Z|[A-Z]{3,4})?"
)
_COUNT = pattern(r",\s?\d{0,6}\s?$")
_ROUTING = pattern(r"\*\d{3,6}<?\s*\^?")
_LINE_END = pattern(r"\r?\n")
_CELLS = pattern("[\x1e\x1f]")
_FORMATS = pattern("[\x00-\x08\x0b-\x1f\x7f]+")
_ENDS = {"<": "left", "=": "centre"}
_OPENERS = frozenset(("^", "\t", "\x08"))
_TABULAR = "\x14"
_CODES = ("\x11", "\x12", "\x13", "\x14")
_LEADER = 64
_FEWEST_CELLS = 3


def read(source: Source) -> Iterator[Document]:
    """Yield a document for each message of a file.

    Raises:
        TypeError: the content is neither text nor bytes.
    """
    text, problems = message_text(source, NAME)
    messages = (part for part in _START.split(text) if part.strip("\x16\x04\x0c\r\n \x00"))
    for message in itertools.islice(messages, source.options.limits.items):
        yield _message(message, problems)


def is_anpa(head: str) -> bool:
    """Return whether the first characters of an input are the header of a message: SOH, format codes, STX ``^``."""
    start = head.find("\x01", 0, _LEADER)
    return start >= 0 and ("\x02^" in head or any(code in head for code in _CODES))


def _message(message: str, problems: tuple[Problem, ...]) -> Document:
    claims, out = Claims(NAME), Rendering()
    head, found, rest = message.partition("\x02")
    text, _end, trailer = (rest if found else message).partition("\x03")
    _trailer(trailer or text[-200:], claims)
    lines = _LINE_END.split(text)[0 if found else 2 :]
    _lines(lines, claims, out, tabular=_TABULAR in head)
    return out.document(NAME, claims.facts, problems=problems)


def _trailer(trailer: str, claims: Claims) -> None:
    """Claim agency and time of the last line, the only one that names the year."""
    found = _TRAILER.search(trailer)
    if found is None:
        return
    month, day, year, hour, minute = (int(found[index]) for index in range(2, 7))
    offset = 0 if found[7] in ("GMT", "UTC", "Z") else None
    stamp = Timestamp(year=full_year(year), month=month, day=day, hour=hour, minute=minute, utc_offset=offset)
    claims.claim("published", stamp if stamp.date() else None, path="trailer", raw=found[0])
    claims.claim("agency", found[1], path="trailer")


def _lines(lines: list[str], claims: Claims, out: Rendering, *, tabular: bool) -> None:
    """Write head lines, paragraphs and rows; a line that opens none of them goes on with the last."""
    held: list[str] = []
    body = 0  # blocks written when the text began
    for line in lines:
        stripped = line.strip(" \r\n\x00\x0c")
        opens = stripped[:1]
        if not stripped or opens in _OPENERS:
            _paragraph(held, out, tabular=tabular)
            body, held = body or (len(out.pieces) if held else 0), []
        if opens == "^":
            _head(stripped, claims, out, started=body > 0)
        elif opens == "\x08":
            body = body or 1
            out.add(_row(_CELLS.split(stripped)), Evidence(tag="tr"))
        elif stripped:
            held.append(line)
    _paragraph(held, out, tabular=tabular)


def _head(line: str, claims: Claims, out: Rendering, *, started: bool) -> None:
    """Write a head line: the first is the slug, one in the text a crosshead, one without an end a paragraph."""
    line = _ROUTING.sub("", line[1:], count=1).lstrip("^") if line[1:2] == "*" else line[1:]
    end = _ENDS.get(line[-1:], "")
    text = _plain(line.rstrip("<= "))
    role = ""
    if not out.pieces and claims.first("slugline") is None:
        slug, _comma, take = _COUNT.sub("", text).partition(",")
        claims.claim("slugline", shown(slug), path="slug")
        claims.claim("version", shown(take), path="take")
        role = Label.SLUGLINE.value
    elif started and end:
        role = Label.SUBHEADING.value
    out.add(text, Evidence(tag="head" if end or role else "p", hint=end, role=role))


def _paragraph(held: list[str], out: Rendering, *, tabular: bool) -> None:
    """Write the lines of a paragraph as one, or each as a row of cells."""
    if not held:
        return
    cells = held[0].split(";")
    if tabular and len(cells) >= _FEWEST_CELLS:
        for line in held:
            out.add(_row(line.rstrip("<= \r").split(";")), Evidence(tag="tr"))
        return
    text = _plain(" ".join(held))
    out.add(text.removesuffix("<").removesuffix("=").rstrip(), Evidence(tag="p"))


def _row(cells: list[str]) -> str:
    return "\t".join(filter(None, (_plain(cell.rstrip("<=")) for cell in cells)))


def _plain(text: str) -> str:
    """Return a line without control characters: a data link escape is a fixed blank, a brace a half."""
    return shown(_FORMATS.sub(" ", text.replace("{", " 1/2")))
