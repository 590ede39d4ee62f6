"""CSV: a row a story, with a header line (RFC 4180, UTF-8, CRLF line ends).

Mapping: one column a field, named as the field; several values are joined by ``"; "``; ``authors``, ``places`` (of the
dateline), ``speakers`` are names; ``captions`` and ``quotations`` are counts; ``text`` is the whole body.
"""

from __future__ import annotations

import csv
import io

from newsparse.model import Article

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def header() -> tuple[str, ...]:
    """Return the names of the columns."""
    return tuple(_cells(Article()))


def row(article: Article) -> tuple[str, ...]:
    """Return the cells of one story; a cell that a spreadsheet would run as a formula gets a leading quote mark."""
    cells = _cells(article).values()
    return tuple(f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells)


def write(article: Article) -> str:
    """Return header and row of one story."""
    out = io.StringIO()
    csv.writer(out).writerows((header(), row(article)))
    return out.getvalue()


def _cells(article: Article) -> dict[str, str]:
    dateline = article.dateline
    return {
        "headline": article.headline or "",
        "subheadlines": "; ".join(article.subheadlines),
        "section": article.section or "",
        "authors": "; ".join(person.name for person in article.authors),
        "agency": article.agency or "",
        "places": "; ".join(place.name for place in dateline.places) if dateline else "",
        "published": article.published.isoformat() if article.published else "",
        "modified": article.modified.isoformat() if article.modified else "",
        "language": article.language or "",
        "url": article.canonical_url or article.url or "",
        "site_name": article.site_name or "",
        "keywords": "; ".join(article.keywords),
        "captions": str(len(article.captions)),
        "quotations": str(len(article.quotations)),
        "speakers": "; ".join(speaker.name for speaker in article.speakers),
        "lead": article.lead or "",
        "text": article.text,
    }
