"""Items of the AP Media API: JSON with many of the names of ninjs, and some of its own.

It carries no text; that is fetched as a rendition, which is the caller's business.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.model import Document
from newsparse.readers.mapping import Row, Table
from newsparse.readers.ninjs import ROWS, read_items
from newsparse.readers.source import Source

NAME = "ap-media"

TABLE = Table(
    (
        Row("altids", "identifier", value="itemid"),
        Row("photographer", "bylines", value="name"),
        Row("bylines", "bylines", value="by|byline|name"),
        Row("datelinelocation", "dateline", value="city|countryareaname|countryname"),
        Row("datelinelocation", "located", value="city|countryareaname|countryname"),
        Row("description_creditline", "agency", rank=4),
        Row("provider", "agency"),
        *(row for row in ROWS if row.field != "agency" and row.path not in ("guid", "id", "uri")),
    )
)
"""The mapping: ninjs and what AP has of its own."""


def read(source: Source) -> Iterator[Document]:
    """Yield a document for each item of a response, be it one item or a feed.

    Raises:
        FormatError: it is no JSON object.
    """
    yield from read_items(source, NAME, TABLE)
