"""TEI P5, for corpora: header with title, authors, date; body with paragraphs and attributed quotations.

Mapping: headline → ``titleStmt/title``; authors → ``titleStmt/author``; agency, else site_name → ``publisher``;
published → ``date@when``; url → ``sourceDesc``; language → ``profileDesc/langUsage``; body → ``p``, ``head``,
``item``, ``quote``; quotations' kinds and speakers stay in JSON, which is lossless.
"""

from __future__ import annotations

from lxml import etree

from newsparse.model import Article, ParagraphKind
from newsparse.writers.content import Item, calendar_date, items
from newsparse.writers.elements import add, document, root

NAMESPACE = "http://www.tei-c.org/ns/1.0"
"""Namespace of TEI."""


def write(article: Article) -> str:
    """Return the story as a TEI document."""
    top = root("TEI", NAMESPACE, None)
    _header(add(top, "teiHeader"), article)
    body = add(add(add(top, "text"), "body"), "div", type="article")
    if article.headline:
        add(body, "head", article.headline)
    for item in items(article):
        _block(body, item)
    return document(top)


def _header(header: etree._Element, article: Article) -> None:
    description = add(header, "fileDesc")
    title = add(description, "titleStmt")
    add(title, "title", article.headline or "untitled")
    for person in article.authors:
        add(title, "author", person.name)
    publication = add(description, "publicationStmt")
    add(publication, "publisher", article.agency or article.site_name or "unknown")
    if when := calendar_date(article.published):
        add(publication, "date", when=when)
    add(add(description, "sourceDesc"), "p", article.canonical_url or article.url or "no address")
    if article.language:
        usage = add(add(header, "profileDesc"), "langUsage")
        add(usage, "language", article.language, ident=article.language)


def _block(body: etree._Element, item: Item) -> None:
    if item.kind == ParagraphKind.SUBHEADING:
        add(body, "p", item.text, rend="subheading")
    elif item.kind == ParagraphKind.LIST_ITEM:
        add(add(body, "list"), "item", item.text)
    elif item.kind == ParagraphKind.BLOCKQUOTE:
        add(add(body, "quote"), "p", item.text)
    else:
        add(body, "p", item.text)
