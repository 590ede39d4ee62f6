"""Plain text: headline, sub-headlines, byline line, body, sign-offs, parted by blank lines.

Mapping: headline → first line; subheadlines → a line each; authors → a "By" line of names; body and dateline as
published; sign-offs last. Captions, notes and metadata are left out.
"""

from __future__ import annotations

from newsparse.model import Article
from newsparse.writers.content import by, items


def write(article: Article) -> str:
    """Return the story as plain text."""
    names = by(article)
    head = [article.headline, *article.subheadlines, f"By {names}" if names else None]
    lines = [line for line in head if line] + [item.text for item in items(article)]
    return "\n\n".join(lines) + "\n" if lines else ""
