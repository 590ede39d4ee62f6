"""NewsML-G2 2.28: a news item with the story as inline NITF.

Mapping: identifier, else canonical address, else a urn from the source → ``@guid``; version → ``@version``;
copyright, usage_terms → ``rightsInfo``; kind → ``itemClass``; agency, else site_name → ``provider``; published →
``versionCreated`` when date, time and offset are known, else ``contentCreated`` as precise as known; first_created
→ ``firstCreated``; embargoed → ``embargoed``; status → ``pubStatus``; notes → ``edNote``; urgency, located,
language, genre, keywords, subjects, slugline, headline, subheadlines (role ``hld:subHeadline``), dateline, authors
→ the elements of ``contentMeta`` so named; text, captions → ``inlineXML`` as :mod:`newsparse.writers.nitf` maps
them.

``versionCreated`` is mandatory: where nothing is known it is the null date 0001-01-01T00:00:00Z, as .NET systems
write.
"""

from __future__ import annotations

from lxml import etree

from newsparse.model import Article, ArticleKind
from newsparse.text.xmlsafe import xml_safe
from newsparse.writers import nitf
from newsparse.writers.content import by, calendar_date, instant, uri
from newsparse.writers.elements import add, document, root

NAMESPACE = "http://iptc.org/std/nar/2006-10-01/"
"""Namespace of NewsML-G2."""
NULL_DATE = "0001-01-01T00:00:00Z"
"""Stands where the format demands a date and none is known."""
_CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"
_CLASSES = {ArticleKind.PICTURE: "ninat:picture", ArticleKind.PACKAGE: "ninat:composite"}


def write(article: Article) -> str:
    """Return the article as a NewsML-G2 news item."""
    return document(_tree(article))


def _tree(article: Article) -> etree._Element:
    top = root("newsItem", NAMESPACE, article.language)
    attributes = {"standard": "NewsML-G2", "standardversion": "2.28", "conformance": "power", "guid": uri(article)}
    if (article.version or "").isdecimal() and int(article.version or 0) > 0:
        attributes["version"] = str(int(article.version or 0))
    for key, value in attributes.items():
        top.set(key, xml_safe(value))
    add(top, "catalogRef", href=_CATALOG)
    _rights(top, article)
    _item_meta(add(top, "itemMeta"), article)
    _content_meta(add(top, "contentMeta"), article)
    inline = add(add(top, "contentSet"), "inlineXML", contenttype="application/nitf+xml")
    inline.append(nitf.tree(article))
    return top


def _rights(top: etree._Element, article: Article) -> None:
    if article.copyright or article.usage_terms:
        rights = add(top, "rightsInfo")
        if article.copyright:
            add(rights, "copyrightNotice", article.copyright)
        if article.usage_terms:
            add(rights, "usageTerms", article.usage_terms)


def _item_meta(meta: etree._Element, article: Article) -> None:
    add(meta, "itemClass", qcode=_CLASSES.get(article.kind, "ninat:text"))
    provider = article.agency or article.site_name
    add(add(meta, "provider", literal="provider"), "name", provider or "unknown")
    add(meta, "versionCreated", instant(article.published) or NULL_DATE)
    for name, stamp in (("firstCreated", article.first_created), ("embargoed", article.embargoed)):
        if when := instant(stamp):
            add(meta, name, when)
    if article.status in ("usable", "withheld", "canceled"):
        add(meta, "pubStatus", qcode=f"stat:{article.status}")
    for note in article.notes:
        add(meta, "edNote", note.text)


def _content_meta(meta: etree._Element, article: Article) -> None:
    if article.urgency is not None and 1 <= article.urgency <= 9:  # noqa: PLR2004 - the schema's range
        add(meta, "urgency", str(article.urgency))
    if instant(article.published) is None and (known := calendar_date(article.published)):
        add(meta, "contentCreated", known)
    if article.located is not None:
        add(add(meta, "located", literal="located"), "name", article.located.name)
    if article.language:
        add(meta, "language", tag=article.language)
    _descriptive(meta, article)


def _descriptive(meta: etree._Element, article: Article) -> None:
    if article.genre:
        add(add(meta, "genre", literal="genre"), "name", article.genre)
    for word in article.keywords:
        add(meta, "keyword", word)
    for index, subject in enumerate(article.subjects):
        add(add(meta, "subject", literal=f"subject{index}"), "name", subject)
    if article.slugline:
        add(meta, "slugline", article.slugline)
    if article.headline:
        add(meta, "headline", article.headline)
    for line in article.subheadlines:
        add(meta, "headline", line, role="hld:subHeadline")
    if article.dateline is not None and article.dateline.raw:
        add(meta, "dateline", " ".join(article.dateline.raw.split()))
    if names := by(article):
        add(meta, "by", names)
