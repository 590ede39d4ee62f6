"""The Scrapy pipeline, run as Scrapy runs it."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

pytest.importorskip("scrapy", reason="needs scrapy")

from scrapy.exceptions import DropItem

from newsparse.bridges.scrapy import ArticlePipeline

PAGE = (
    b"<html lang='en'><body><article><h1>Bridge opens</h1><p>The bridge opened on Monday.</p></article></body></html>"
)


def test_an_item_gets_its_article() -> None:
    crawler = SimpleNamespace(settings={"NEWSPARSE_ARTICLE": "story"})
    item = ArticlePipeline.from_crawler(crawler).process_item({"url": "https://post.example/1", "body": PAGE})
    assert item["story"]["headline"] == "Bridge opens"
    assert item["story"]["url"] == "https://post.example/1"


def test_an_item_without_a_page_passes() -> None:
    assert ArticlePipeline().process_item({"url": "x"}) == {"url": "x"}


def test_what_cannot_be_read_is_dropped() -> None:
    with pytest.raises(DropItem, match="cannot parse int"):
        ArticlePipeline().process_item({"body": 7})
