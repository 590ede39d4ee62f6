"""NITF 3.6 (IPTC News Industry Text Format).

Mapping: headline → ``head/title`` and ``hedline/hl1``; subheadlines → ``hl2``; authors → ``byline/person`` with
``byttl``; dateline → in the text of the first paragraph as published, and ``dateline`` with ``location`` and
``story.date``; identifier → ``doc-id@id-string``; urgency → ``urgency@ed-urg``; published → ``date.issue@norm``;
embargoed → ``date.release``; expires → ``date.expire``; copyright → ``doc.copyright@holder``; usage_terms →
``doc.rights@limitations``; notes → ``ed-msg@info``; keywords → ``key-list/keyword``; subjects → ``tobject.subject``;
slugline, section, genre → ``meta`` of those names; version → ``du-key@version``; located → ``evloc@city``; language,
agency → ``xml:lang``, ``distributor``; captions and images → ``media`` with ``media-caption`` and ``media-producer``;
body → ``p``, ``hl2``, ``li``, ``bq``, ``pre``, ``table``; sign-offs → closing ``p``.
"""

from __future__ import annotations

from lxml import etree

from newsparse.model import Article, Caption, ParagraphKind, Person, Timestamp
from newsparse.text.xmlsafe import xml_safe
from newsparse.writers.content import Item, by, caption_rights, items, pictures, uri
from newsparse.writers.elements import add, document, root

NAMESPACE = "http://iptc.org/std/NITF/2006-10-18/"
"""Namespace of NITF 3.4 and later."""
_NO_CODE = "00000000"


def write(article: Article) -> str:
    """Return the article as a NITF document."""
    return document(tree(article))


def tree(article: Article) -> etree._Element:
    """Return the article as a NITF element, for formats that carry NITF inside."""
    top = root("nitf", NAMESPACE, article.language)
    _head(add(top, "head"), article)
    body = add(top, "body")
    _body_head(add(body, "body.head"), article)
    content = add(body, "body.content")
    for item in items(article):
        _block(content, item)
    for caption in pictures(article):
        _media(content, caption)
    return top


def _head(head: etree._Element, article: Article) -> None:
    if article.headline:
        add(head, "title", article.headline)
    for name, value in (("slugline", article.slugline), ("section", article.section), ("genre", article.genre)):
        if value:
            add(head, "meta", name=name, content=value)
    if article.subjects:
        topic = add(head, "tobject")
        for subject in article.subjects:
            entry = add(topic, "tobject.subject")
            entry.set("tobject.subject.refnum", _NO_CODE)
            entry.set("tobject.subject.type", xml_safe(subject))
    _docdata(add(head, "docdata", management_status=_status(article)), article)


def _status(article: Article) -> str | None:
    return article.status if article.status in ("usable", "embargoed", "withheld", "canceled") else None


def _docdata(data: etree._Element, article: Article) -> None:
    rows = (
        ("doc-id", "id-string", article.identifier or uri(article)),
        ("urgency", "ed-urg", None if article.urgency is None else str(article.urgency)),
        ("date.issue", "norm", _norm(article.published)),
        ("date.release", "norm", _norm(article.embargoed)),
        ("date.expire", "norm", _norm(article.expires)),
        ("du-key", "version", article.version),
        ("evloc", "city", article.located.name if article.located else None),
        *(("ed-msg", "info", note.text) for note in article.notes),
        ("doc.copyright", "holder", article.copyright),
        ("doc.rights", "limitations", article.usage_terms),
    )
    for name, attribute, value in rows:
        if value:
            add(data, name, **{attribute: value})
    if article.keywords:
        words = add(data, "key-list")
        for word in article.keywords:
            add(words, "keyword", key=word)


def _norm(stamp: Timestamp | None) -> str | None:
    """Return an ISO 8601 value; NITF allows any precision from the day on."""
    return stamp.isoformat() if stamp is not None and stamp.date() is not None else None


def _body_head(head: etree._Element, article: Article) -> None:
    if article.headline or article.subheadlines:
        lines = add(head, "hedline")
        add(lines, "hl1", article.headline)
        for line in article.subheadlines:
            add(lines, "hl2", line)
    if by(article):
        for person in article.authors:
            _byline(add(head, "byline"), person)
    if article.agency:
        add(head, "distributor", article.agency)
    if article.dateline is not None and article.dateline.places:
        dateline = add(head, "dateline")
        for place in article.dateline.places:
            add(dateline, "location", place.raw or place.name)
        if article.dateline.date is not None:
            add(dateline, "story.date", norm=article.dateline.date.isoformat())


def _byline(line: etree._Element, person: Person) -> None:
    add(line, "person", person.name)
    if person.role:
        add(line, "byttl", person.role)


def _block(content: etree._Element, item: Item) -> None:
    kind = item.kind
    if kind == ParagraphKind.SUBHEADING:
        add(content, "hl2", item.text)
    elif kind == ParagraphKind.LIST_ITEM:
        add(add(content, "ul"), "li", item.text)
    elif kind == ParagraphKind.BLOCKQUOTE:
        add(add(add(content, "bq"), "block"), "p", item.text)
    elif kind == ParagraphKind.PREFORMATTED:
        add(content, "pre", item.text)
    elif kind == ParagraphKind.TABLE_ROW:
        row = add(add(content, "table"), "tr")
        for cell in item.text.split("\t"):
            add(row, "td", cell)
    else:
        add(content, "p", item.text)


def _media(content: etree._Element, caption: Caption) -> None:
    media = add(content, "media", media_type="image")
    add(media, "media-reference", source=caption.image_url, copyright=caption.rights, mime_type="image/jpeg")
    if caption.text:
        add(add(media, "media-caption"), "p", caption.text)
    if credit := caption_rights(caption):
        add(media, "media-producer", credit)
