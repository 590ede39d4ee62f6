"""What stands in the settings of a Scrapy project, and a spider whose items it serves."""

from collections.abc import Iterator
from typing import Any

import scrapy

ITEM_PIPELINES = {"newsparse.bridges.scrapy.ArticlePipeline": 300}


class Ferries(scrapy.Spider):
    """Hands on pages; the pipeline parses them."""

    name = "ferries"
    custom_settings = {"ITEM_PIPELINES": ITEM_PIPELINES}  # noqa: RUF012 - Scrapy's own way

    def parse(self, response: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - Scrapy's response
        """Yield the page as it came."""
        yield {"url": response.url, "body": response.body}
