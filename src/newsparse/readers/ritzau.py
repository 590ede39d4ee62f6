"""RBNews, the XML of Ritzau: elements with names of their own, the text as escaped HTML."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from lxml import etree

from newsparse.model import Dateline, Document, Problem
from newsparse.readers.body import render_string
from newsparse.readers.mapping import Claims, Row, Table, child, descendants, place_of, printed, read_xml, text_of
from newsparse.readers.rendering import Rendering
from newsparse.readers.source import Source
from newsparse.readers.xmlfile import root_of

NAME = "ritzau"

TABLE = Table(
    (
        Row("newsid", "identifier"),
        Row("publishdate", "published"),
        Row("strapline", "slugline"),
        Row("headline", "headline"),
        Row("subtitle", "subheadlines"),
        Row("origin", "agency"),
        Row("section", "section"),
        Row("version", "version"),
        Row("priority", "urgency"),
        Row("byline", "bylines"),
        Row("status", "status"),
        Row("tilredaktionen", "notes"),
        Row("subjectkeyword/string", "keywords"),
        Row("format", "genre"),
        Row("copyright", "copyright"),
        Row("language", "language"),
    ),
    stops=frozenset(("content", "contentshort", "multimedielist", "iptclist", "related")),
)
"""The mapping; an empty element and one that says ``nil`` are silent."""


def read(source: Source) -> Iterator[Document]:
    """Yield a document for each ``RBNews``.

    Raises:
        FormatError: there is no XML in it.
    """
    root, problems = root_of(source, NAME)
    items = itertools.islice(descendants(root, frozenset(("rbnews",))), source.options.limits.items)
    first = next(items, None)
    for item in itertools.chain([root if first is None else first], items):
        yield _item(item, problems)


def _item(item: etree._Element, problems: tuple[Problem, ...]) -> Document:
    claims, out = Claims(NAME), Rendering()
    read_xml(item, TABLE, claims)
    town, origin = child(item, "town"), child(item, "origin")
    place = "" if town is None else printed(text_of(town))
    if place:
        agency = "" if origin is None else printed(text_of(origin)).strip("/ ")
        claims.claim("dateline", Dateline(places=(place_of(place),), agency=agency or None, raw=place), path="town")
    content = child(item, "content")
    if content is not None:
        problems = (*problems, *render_string(text_of(content), out))
    return out.document(NAME, claims.facts, language=claims.text("language"), problems=problems)
