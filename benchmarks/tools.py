"""newsparse and its peers behind one face: a page's bytes and address in, what was read out of it out."""

import importlib
import logging
import warnings
from collections.abc import Callable, Iterator
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from attrs import frozen

import newsparse


@frozen(kw_only=True)
class Reading:
    """What a tool read; empty where it has no such field."""

    title: str = ""
    authors: tuple[str, ...] = ()
    date: str = ""
    """ISO date, a time may follow."""
    text: str = ""
    captions: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    """One a caption."""


Read = Callable[[bytes, str], Reading]


@frozen
class Tool:
    """One installed tool."""

    name: str
    version: str
    read: Read


def _module(name: str) -> Any:  # noqa: ANN401 - the peers are not typed
    return importlib.import_module(name)


def _newsparse() -> Read:
    def read(page: bytes, url: str) -> Reading:
        article = newsparse.parse(page, url=url)
        day = article.published.date() if article.published else None
        return Reading(
            title=article.headline or "",
            authors=tuple(person.name for person in article.authors),
            date=day.isoformat() if day else "",
            text=article.text,
            captions=tuple(caption.text for caption in article.captions),
            credits=tuple(caption.credit or "" for caption in article.captions),
        )

    return read


def _trafilatura() -> Read:
    trafilatura = _module("trafilatura")

    def read(page: bytes, url: str) -> Reading:
        found = trafilatura.bare_extraction(page, url=url, include_comments=False, with_metadata=True)
        if found is None:
            return Reading()
        authors = tuple((found.author or "").split("; ")) if found.author else ()
        return Reading(title=found.title or "", authors=authors, date=found.date or "", text=found.text or "")

    return read


def _newspaper4k() -> Read:
    newspaper = _module("newspaper")

    def read(page: bytes, url: str) -> Reading:
        article = newspaper.Article(url or "https://example.org/", fetch_images=False)
        article.download(input_html=page.decode("utf-8", "replace"))
        article.parse()
        date = str(article.publish_date or "")
        return Reading(title=article.title or "", authors=tuple(article.authors), date=date, text=article.text)

    return read


def _readability() -> Read:
    readability, markup = _module("readability"), _module("lxml.html")

    def read(page: bytes, url: str) -> Reading:  # noqa: ARG001 - one face for all
        document = readability.Document(page)
        body = document.summary()
        return Reading(title=document.title(), text=markup.fromstring(body).text_content() if body.strip() else "")

    return read


def _goose3() -> Read:
    goose = _module("goose3").Goose({"enable_image_fetching": False})

    def read(page: bytes, url: str) -> Reading:  # noqa: ARG001 - one face for all
        article = goose.extract(raw_html=page.decode("utf-8", "replace"))
        date = str(article.publish_date or "")
        return Reading(title=article.title, authors=tuple(article.authors), date=date, text=article.cleaned_text)

    return read


def _resiliparse() -> Read:
    html, text = _module("resiliparse.parse.html"), _module("resiliparse.extract.html2text")
    encoding = _module("resiliparse.parse.encoding")

    def read(page: bytes, url: str) -> Reading:  # noqa: ARG001 - one face for all
        tree = html.HTMLTree.parse_from_bytes(page, encoding.detect_encoding(page))
        body = text.extract_plain_text(tree, main_content=True, alt_texts=False, links=False, comments=False)
        return Reading(title=tree.title or "", text=body)

    return read


def _lxml() -> Read:
    markup = _module("lxml.html")

    def read(page: bytes, url: str) -> Reading:  # noqa: ARG001 - one face for all
        return Reading(text=markup.document_fromstring(page).text_content())

    return read


TOOLS: dict[str, Callable[[], Read]] = {
    "newsparse": _newsparse,
    "trafilatura": _trafilatura,
    "newspaper4k": _newspaper4k,
    "resiliparse": _resiliparse,
    "readability-lxml": _readability,
    "goose3": _goose3,
    "lxml": _lxml,
}
"""Tools by the name of their distribution; lxml is the floor: a bare parse and all the text."""


def installed(names: list[str]) -> Iterator[Tool]:
    """Yield the named tools that are installed here, and say which are not."""
    warnings.simplefilter("ignore")  # the peers' own, not ours to mend
    logging.disable(logging.CRITICAL)
    for name in names:
        try:
            yield Tool(name, version(name), TOOLS[name]())
        except (ImportError, PackageNotFoundError) as error:
            print(f"{name}: not installed, left out ({error})")
