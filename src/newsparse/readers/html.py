"""Web pages: bytes, text, a soup or a tree in; every visible block with its evidence, and all metadata, out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsparse.model import Document, Problem
from newsparse.readers.door import html_events
from newsparse.readers.encoding import page_bytes
from newsparse.readers.metadata.facts import language_of, page_facts
from newsparse.readers.page.blocks import lay_out
from newsparse.readers.page.collect import Collector, Gathered
from newsparse.readers.source import Source
from newsparse.readers.walk import is_tree, tree_events

_DECLARED = re.compile(r"(?i)<!doctype\s+html|<html[\s>]")
_BLOCK = r"p|div|article|section|main|body|head|meta|title|link|script|style|header|h[1-6]|ul|ol|table|figure|br|img|span"
_FIRST = re.compile(rf"(?i)\s*(?:<!--(?s:.{{0,2000}}?)-->\s*)?<(?:{_BLOCK})(?=[\s/>])")
_TAG = re.compile(rf"(?i)</?(?:{_BLOCK})(?:\s[^<>]{{0,400}})?/?>")
_OTHER = re.compile(r"\s*<[?A-Za-z]")
_ENOUGH = 3


def sniff(head: str) -> bool:
    """Return whether an input is a page: it says so, begins with a tag of HTML's, or has several."""
    if _DECLARED.search(head) or _FIRST.match(head):
        return True
    if _OTHER.match(head):  # XML, or a text in angle brackets
        return False
    return len(_TAG.findall(head)) >= _ENOUGH


def read(source: Source) -> Iterator[Document]:
    """Yield the one document of a page."""
    found, problems = _gather(source)
    layout = lay_out(found.rows)
    facts, oddities = page_facts(found, source.url)
    yield Document(
        text=layout.text,
        blocks=layout.blocks(),
        images=tuple(found.pictures.images),
        containers=tuple(layout.containers),
        format="html",
        facts=tuple(facts),
        language=language_of(facts),
        problems=problems + oddities,
    )


def _gather(source: Source) -> tuple[Gathered, tuple[Problem, ...]]:
    collector = Collector()
    content = source.content
    problems: tuple[Problem, ...] = ()
    if is_tree(content):
        tree_events(content, collector)
        return collector.close(), ()
    if isinstance(content, bytes):
        content, problems = page_bytes(content, source.language)
    elif not isinstance(content, str):
        message = f"a page is str, bytes, a soup or a tree, not {type(content).__name__}"
        raise TypeError(message)
    problems += html_events(content, collector)
    return collector.found, problems
