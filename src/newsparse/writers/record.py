"""JSON: the whole record, lossless; one line, or indented for people. :func:`newsparse.from_json` reads it back."""

from __future__ import annotations

from newsparse.model import Article
from newsparse.model.codec import to_json


def write(article: Article) -> str:
    """Return the article as indented JSON: every field under its own name, defaults left out."""
    return to_json(article, indent=2) + "\n"


def write_line(article: Article) -> str:
    """Return the article as one line of JSON Lines."""
    return to_json(article) + "\n"
