"""What a type checker must refuse: mypy fails where one of these ignores is not needed (``warn_unused_ignores``)."""

from __future__ import annotations

from pathlib import Path

import newsparse
from newsparse import Article, Options


def refused(article: Article) -> None:
    """Lines that are wrong, each with the error that says so."""
    newsparse.parse(Path("story.txt"), "https://post.example/1")  # type: ignore[call-arg]
    newsparse.parse(7, fromat="text")  # type: ignore[call-arg]
    newsparse.parse("A headline", language=7)  # type: ignore[arg-type]
    newsparse.write()  # type: ignore[call-arg]
    Options(langauges=("en",))  # type: ignore[call-arg]
    Options(languages=7)  # type: ignore[arg-type]
    article.headlines  # type: ignore[attr-defined]  # noqa: B018
    article.headline.upper()  # type: ignore[union-attr]
    article.dateline.places  # type: ignore[union-attr]  # noqa: B018
    newsparse.pares("A headline")  # type: ignore[attr-defined]
    article.headline = "Another"  # type: ignore[misc]
