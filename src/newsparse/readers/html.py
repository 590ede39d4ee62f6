"""Web pages: bytes, text, a soup or a tree in; every visible block with its evidence, and all metadata, out."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.model import Document, Fact, Problem, Severity
from newsparse.readers.door import html_events
from newsparse.readers.encoding import page_bytes
from newsparse.readers.metadata.facts import language_of, page_facts
from newsparse.readers.page.blocks import lay_out
from newsparse.readers.page.collect import Collector, Gathered
from newsparse.readers.publishers import mark, rules_for, with_role
from newsparse.readers.source import Source
from newsparse.readers.walk import is_tree, markup_of, tree_events
from newsparse.text.patterns import pattern

_DECLARED = pattern(r"(?i)<!doctype\s+html|<html[\s>]")
_OPENED = pattern(r"(?i)[\s\ufeff]{0,200}+(?:ï»¿)?<(?:!doctype\s+html|html)[\s>]")
_BLOCK = "p|div|article|section|main|body|head|meta|title|link|script|style|header|h[1-6]|ul|ol|table|figure|br|img"
_FIRST = pattern(rf"(?i)\s*(?:<!--(?s:.{{0,2000}}?)-->\s*)?<(?:{_BLOCK})(?=[\s/>])")
_TAG = pattern(rf"(?i)</?(?:{_BLOCK})(?:\s[^<>]{{0,400}})?/?>")
_OTHER = pattern(r"\s*<[?A-Za-z]")
_ENOUGH = 3


def opens(head: str) -> bool:
    """Return whether an input says with its very first tag that it is a page: no other format need be asked."""
    return _OPENED.match(head) is not None


def sniff(head: str) -> bool:
    """Return whether an input is a page: it says so, begins with a tag of HTML's, or has several."""
    if _DECLARED.search(head) or _FIRST.match(head):
        return True
    if _OTHER.match(head):  # XML, or a text in angle brackets
        return False
    return len(_TAG.findall(head)) >= _ENOUGH


def read(source: Source) -> Iterator[Document]:
    """Yield the one document of a page.

    Raises:
        TypeError: the source is neither text nor bytes nor a tree.
        DecodingError: bytes that are no text.
        OptionError: a publisher rule for the page has a bad selector or field.
    """
    page, problems = _page(source.content, source.language)
    rules = rules_for(source.url, source.options.publishers)
    claims: list[Fact] = []
    if rules:
        page, claims = mark(markup_of(page), rules)
    found, oddities = _gather(page)
    problems += oddities
    layout = lay_out(found.rows, with_role if rules else None)
    facts, oddities = page_facts(found, source.url)
    yield Document(
        text=layout.text,
        blocks=layout.blocks(),
        images=tuple(found.pictures.images),
        containers=tuple(layout.containers),
        format="html",
        facts=(*claims, *facts),
        language=language_of(facts),
        problems=problems + oddities,
    )


def _gather(page: object) -> tuple[Gathered, tuple[Problem, ...]]:
    """Return what one pass collects; of a page that hides most of its text what a second one does that shows it."""
    collector = Collector()
    problems = _pass(page, collector)
    if collector.withheld():
        collector = Collector(shows=True)
        _pass(page, collector)
        message = "most of the text is hidden, or in <noscript>; it is read as if it were shown"
        problems += (Problem(code="hidden-text", message=message, severity=Severity.INFO),)
    return collector.found, problems


def _pass(page: object, collector: Collector) -> tuple[Problem, ...]:
    if isinstance(page, str | bytes):
        return html_events(page, collector)
    tree_events(page, collector)
    collector.close()
    return ()


def _page(content: object, language: str | None) -> tuple[object, tuple[Problem, ...]]:
    """Return text, UTF-8 bytes or a tree."""
    if isinstance(content, bytes):
        return page_bytes(content, language)
    if isinstance(content, str) or is_tree(content):
        return content, ()
    message = f"a page is str, bytes, a soup or a tree, not {type(content).__name__}"
    raise TypeError(message)
