"""A Scrapy item pipeline: the page an item carries, parsed, beside it.

Settings: ``NEWSPARSE_CONTENT`` names the item's field that holds the page (``body``), ``NEWSPARSE_ARTICLE`` the one
that takes the article as a dict (``article``). The page's address is the item's ``url``.
"""

from __future__ import annotations

from typing import Any, Self

from itemadapter import ItemAdapter
from scrapy.exceptions import DropItem

from newsparse import NewsparseError, Options, Parser, to_dict


class ArticlePipeline:
    """Parses one page an item; an item whose page cannot be read is dropped with the reason."""

    def __init__(self, content: str = "body", article: str = "article", options: Options | None = None) -> None:
        self.content = content
        self.article = article
        self._parser = Parser(options or Options())

    @classmethod
    def from_crawler(cls, crawler: Any) -> Self:  # noqa: ANN401 - Scrapy's crawler
        """Make the pipeline as the project's settings ask."""
        told = crawler.settings
        return cls(told.get("NEWSPARSE_CONTENT", "body"), told.get("NEWSPARSE_ARTICLE", "article"))

    def process_item(self, item: Any, spider: object = None) -> Any:  # noqa: ANN401, ARG002 - Scrapy's signature
        """Return the item with its article.

        Raises:
            DropItem: the page cannot be read.
        """
        fields = ItemAdapter(item)
        page = fields.get(self.content)
        if page is None:
            return item
        try:
            fields[self.article] = to_dict(self._parser.parse(page, url=fields.get("url")))
        except (NewsparseError, TypeError) as error:
            raise DropItem(str(error)) from error
        return item
