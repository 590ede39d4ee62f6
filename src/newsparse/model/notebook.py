"""The small table that a notebook shows of an article."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from newsparse.text.defuse import defuse

if TYPE_CHECKING:
    from newsparse.model.article import Article


def table(article: Article) -> str:
    """Return headline, people, dateline and counts as an HTML table, everything escaped."""
    line = article.dateline
    values = {
        "headline": article.headline,
        "by": ", ".join(person.name for person in article.authors),
        "dateline": ", ".join(place.name for place in line.places) if line else None,
        "agency": article.agency,
        "published": article.published and article.published.isoformat(),
        "lead": article.lead,
        "who speaks": ", ".join(f"{speaker.name} ({speaker.count})" for speaker in article.speakers),
        "body": f"{len(article.body)} paragraphs, {len(article.captions)} captions, "
        f"{len(article.boilerplate)} stripped",
    }
    rows = "".join(
        f"<tr><th>{name}</th><td>{escape(defuse(value))}</td></tr>" for name, value in values.items() if value
    )
    return f"<table>{rows}</table>"
