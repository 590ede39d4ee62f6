"""A datatrove extractor: pages in, the text of the story out."""

from __future__ import annotations

from functools import lru_cache

from datatrove.pipeline.extractors.base import BaseExtractor

from newsparse import Options, Parser


@lru_cache(maxsize=4)
def _parser(options: Options) -> Parser:
    """Return the parser of this process: an extractor is sent to others, a parser is not."""
    return Parser(options)


class NewsparseExtractor(BaseExtractor):
    """Keeps the body of each story: no captions, furniture, notes or sign-offs.

    Args:
        timeout: seconds one page may take.
        options: settings of the parser.
        dateline: whether the dateline stays at the head of the text, as published.
    """

    name = "newsparse"

    def __init__(self, timeout: float = 1.0, options: Options | None = None, *, dateline: bool = True) -> None:
        super().__init__(timeout)
        self.options = options or Options(skip=("quotations", "provenance"))
        self.dateline = dateline

    def extract(self, text: str) -> str:
        """Return the text of the story in a page; empty where there is none."""
        article = _parser(self.options).parse(text)
        return article.text if self.dateline else "\n\n".join(paragraph.text for paragraph in article.body)
