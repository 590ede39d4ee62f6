"""The table of formats an article is written in."""

from __future__ import annotations

from collections.abc import Callable

from newsparse.errors import FormatError
from newsparse.model import Article
from newsparse.writers import csvrow, jsonld, markdown, newsmlg2, ninjs, nitf, plain, record, tei
from newsparse.writers.annotated import page

Writer = Callable[[Article], str]
"""Writes one article."""

WRITERS: dict[str, Writer] = {
    "json": record.write,
    "jsonl": record.write_line,
    "ninjs": ninjs.write,
    "ninjs-1.6": ninjs.write_1_6,
    "nitf": nitf.write,
    "newsml-g2": newsmlg2.write,
    "jsonld": jsonld.write,
    "csv": csvrow.write,
    "markdown": markdown.write,
    "text": plain.write,
    "tei": tei.write,
    "html": page.write,
}
"""All formats; each module's docstring holds its mapping."""


def write(article: Article, format: str = "json") -> str:
    """Return the article in a format: one of :data:`WRITERS`.

    Raises:
        FormatError: there is no such format.
    """
    writer = WRITERS.get(format)
    if writer is None:
        message = f"unknown format {format!r}"
        raise FormatError(message, advice=f"use one of {', '.join(WRITERS)}")
    return writer(article)
