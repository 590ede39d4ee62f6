"""IPTC 7901, the wire format of European agencies: a header, a keyword line, head lines, wrapped text, a trailer.

Which of the head lines is the headline is for the labels to say: status words stand before it, a byline behind.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from newsparse.model import Document, Evidence, Fact, Label, Problem, Timestamp
from newsparse.model.timestamp import timestamp_of
from newsparse.readers.body import shown
from newsparse.readers.mapping import Claims
from newsparse.readers.rendering import Rendering
from newsparse.readers.source import Source
from newsparse.readers.wirefile import full_year, message_text
from newsparse.text import patterns

NAME = "iptc7901"
_HEADER = patterns.pattern(r"\s*([A-Za-z]{2,5})\s?(\d{2,6})\s+(\d)\s+([A-Za-z]{1,4})\s+(\d{1,6})\b")
_TRAILER = patterns.pattern(r"(\d{2})(\d{2})(\d{2})\s{1,4}(?:([A-Z]{3,4})\s{1,4})?([^\W\d_]{3,9})\.?\s{1,4}(\d{2})\b")
_BLANKS = patterns.pattern(r"(?:\r?\n[ \t]*){2,}")
_EMPTY = patterns.pattern(r"\n[ \t]*\n")
_HEAD_END = patterns.pattern(r"(?<=\S)[^\S\n]*=[^\S\n]*\n(?=[ \t]*\n|[ \t]{2,}\S)")
_NOTEPAD = patterns.pattern(r"#{1,2}\s?\S")
_LEADER = 64
_ITEM = patterns.pattern(r"-\s")


def read(source: Source) -> Iterator[Document]:
    """Yield a document for each message of a file.

    Raises:
        TypeError: the content is neither text nor bytes.
    """
    text, problems = message_text(source, NAME)
    messages = (part for part in text.split("\x01") if part.strip("\x16\x04\x7f\r\n \x00"))
    for message in itertools.islice(messages, source.options.limits.items):
        yield _message(message, problems)


def _message(message: str, problems: tuple[Problem, ...]) -> Document:
    claims, out = Claims(NAME), Rendering()
    head, _start, rest = message.partition("\x02")
    text, _end, trailer = rest.partition("\x03")
    header, *keywords = head.splitlines() or [""]
    _header(header, claims)
    slug = shown(" ".join(keywords)).rstrip("/")
    claims.claim("slugline", slug, path="keyword line")
    out.add(slug, Evidence(tag="head", role=Label.SLUGLINE))
    _story(text.replace("\xa0", " "), out)
    late = _trailer(trailer, claims)
    return out.document(NAME, (*claims.facts, *late), problems=problems)


def is_iptc7901(head: str) -> bool:
    """Return whether the first characters of an input are the header of a message."""
    start = head.find("\x01", 0, _LEADER)
    return start >= 0 and _HEADER.match(head, start + 1) is not None


def _header(line: str, claims: Claims) -> None:
    found = _HEADER.match(line)
    if found is None:
        return
    claims.claim("identifier", found[1] + found[2], path="header")
    urgency = int(found[3])
    claims.claim("urgency", urgency or None, path="header priority")
    rest = [word for word in line[found.end() :].split() if not word.isdigit()]
    claims.claim("agency", rest[-1] if rest else None, path="header source")


def _trailer(trailer: str, claims: Claims) -> tuple[Fact, ...]:
    """Claim the time of the last line; where its month is no English one, the fact is its text, for the lexicon."""
    found = _TRAILER.search(trailer)
    if found is None:
        return ()
    day, hour, minute, zone, month, year = found.groups()
    offset = " +0000" if zone in ("GMT", "UTC") else ""
    printed = f"{day} {month} {full_year(int(year))} {hour}:{minute}"
    stamp = timestamp_of(printed + ":00" + offset) or timestamp_of(printed + offset)
    if isinstance(stamp, Timestamp) and stamp.date():
        claims.claim("published", stamp, path="trailer", raw=found[0])
        return ()
    return (Fact(field="published", value=printed + offset, origin=f"{NAME}:trailer", raw=found[0]),)


def _story(text: str, out: Rendering) -> None:
    """Write the head lines up to an empty line, else to ``=``, then paragraphs, then the notepad for editors."""
    text = text.replace("\r", "").lstrip("\n")
    ends = (found for pattern in (_HEAD_END, _EMPTY) if (found := pattern.search(text)) is not None)
    end = min(ends, key=lambda found: found.start(), default=None)
    head, body = (text[: end.start()], text[end.end() :]) if end else (text, "")
    for line in head.splitlines():
        out.add(shown(line).rstrip("= "), Evidence(tag="head", hint="line"))
    notepad = False
    for chunk in _BLANKS.split(body):
        notepad = notepad or _NOTEPAD.match(chunk.lstrip()) is not None
        if notepad:
            _notes(chunk, out)
        else:
            out.add(shown(chunk), Evidence(tag="p"))


def _notes(chunk: str, out: Rendering) -> None:
    """Write a part of the notepad, an item a note; headings of it are notes as well."""
    held: list[str] = []
    for line in chunk.splitlines():
        if _ITEM.match(line) or line.startswith("#"):
            out.add(shown(" ".join(held)), _PRIVATE)
            held = []
        held.append(line)
    out.add(shown(" ".join(held)), _PRIVATE)


_PRIVATE = Evidence(tag="notepad", hint="private", role=Label.NOTE)
