"""What a typed project writes with newsparse: every line must pass mypy --strict and pyright."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import assert_type

import newsparse
from newsparse import Article, Options, Parser, Span
from newsparse.batch import Job, LocalRunner, Summary, run
from newsparse.model import Byline, Caption, Dateline, Quotation
from newsparse.testing import KnownStory, stories


def fields(page: bytes) -> None:
    """Fields and what they are."""
    article = newsparse.parse(page, url="https://post.example/1", language="en")
    assert_type(article, Article)
    assert_type(article.headline, str | None)
    assert_type(article.bylines, tuple[Byline, ...])
    assert_type([person.name for person in article.authors], list[str])
    assert_type(article.dateline, Dateline | None)
    assert_type(article.captions, tuple[Caption, ...])
    assert_type(article.quotations, tuple[Quotation, ...])
    assert_type(article.text, str)
    if article.published is not None:
        assert_type(article.published.date(), date | None)
        assert_type(article.published.datetime(), datetime | None)
    if article.dateline is not None and article.dateline.span is not None:
        assert_type(article.dateline.span, Span)
        assert_type(article.raw(article.dateline), str)
    for quotation in article.quotations:
        if quotation.speaker is not None:
            assert_type(quotation.speaker.name, str | None)


def ways_in(path: Path) -> Iterator[Article]:
    """All doors."""
    yield newsparse.parse("A headline")
    yield newsparse.parse_file(path)
    yield from newsparse.iter_articles(path.read_bytes())
    for result in newsparse.parse_many(["A headline"]):
        if result.article is not None:
            yield result.article
    parser = Parser(Options(languages=("en",)))
    yield parser.parse("A headline")


def ways_out(article: Article) -> None:
    """All exits."""
    assert_type(newsparse.write(article, "nitf"), str)
    assert_type(newsparse.to_json(article), str)
    assert_type(newsparse.from_json("{}"), Article)
    assert_type(newsparse.view(article).html, str)
    assert_type(newsparse.parse_dateline("OSLO (AP) —"), Dateline | None)


def many(folder: Path) -> Summary:
    """A batch."""
    return run(Job(inputs=(str(folder),), output=folder / "out"), LocalRunner(workers=2))


def held(story: KnownStory) -> str:
    """A strategy's value."""
    assert stories() is not None
    return story.headline
