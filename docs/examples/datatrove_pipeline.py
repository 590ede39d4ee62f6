"""A datatrove pipeline with newsparse as its extractor."""

from typing import Any

from datatrove.pipeline.readers import WarcReader
from datatrove.pipeline.writers import JsonlWriter

from newsparse.bridges.datatrove import NewsparseExtractor


def steps(crawl: str, out: str) -> list[Any]:
    """Return the steps from a crawl to lines of text."""
    return [WarcReader(crawl), NewsparseExtractor(), JsonlWriter(out)]
