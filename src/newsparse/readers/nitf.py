"""NITF 3.1 to 3.6, alone or inside another format.

Namespaces may be there or not. The printed head of the body (headline, byline) is part of the text; everything else
of the head is metadata. Where agencies differ is in the rows.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from newsparse.model import Caption, Dateline, Document, Evidence, Label, Place, Timestamp
from newsparse.model.timestamp import timestamp_of
from newsparse.readers.body import local, render_element, shown
from newsparse.readers.mapping import Claims, Row, Table, child, children, descendants, printed, read_xml, text_of
from newsparse.readers.rendering import Rendering
from newsparse.readers.source import Source
from newsparse.readers.xmlfile import root_of

NAME = "nitf"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_SUBJECT = ("tobject.subject.type", "tobject.subject.matter", "tobject.subject.detail")

TABLE = Table(
    (
        Row("docdata/doc-id", "identifier", value="id-string"),
        Row("urgency", "urgency", value="ed-urg"),
        Row("docdata/date.issue", "published", value="norm"),
        Row("pubdata", "published", value="date.publication", rank=1),
        Row("revision-history", "published", value="norm", rank=2),
        Row("docdata/date.release", "embargoed", value="norm", rank=1),
        Row("docdata/date.expire", "expires", value="norm"),
        Row("docdata", "status", value="management-status"),
        Row("docdata/ed-msg", "notes", value="info"),
        Row("docdata/ed-msg", "notes", rank=1),
        Row("key-list/keyword", "keywords", value="key"),
        Row("key-list/keyword", "keywords", rank=1),
        Row("doc.copyright", "copyright", value="holder", rank=1),
        Row("rights/rights.owner", "copyright", rank=2),
        Row("doc.rights", "usage_terms", value="limitations"),
        Row("doc.rights", "usage_terms", value="type", rank=1),
        *(Row("tobject/tobject.subject", "subjects", value=name) for name in _SUBJECT),
        Row("tobject/tobject.property", "genre", value="tobject.property.type"),
        Row("tobject", "genre", value="tobject.type", rank=1),
        Row("du-key", "version", value="version"),
        Row("distributor/org", "agency"),
        Row("distributor", "agency", rank=1),
        Row("del-list/from-src", "agency", value="src-name", rank=2),
        Row("doc-id", "agency", value="regsrc", rank=3),
        Row("doc.copyright", "agency", value="holder", rank=4),
        Row("rights/rights.owner", "agency", rank=5),
        Row("meta", "slugline", value="content", where=("name", "anpa-keyword")),
        Row("meta", "slugline", value="content", where=("name", "ntbstikkord")),
        Row("meta", "slugline", value="content", where=("name", "slug|slugline"), rank=1),
        Row("du-key", "slugline", value="key", rank=3),
        Row("fixture", "slugline", value="fix-id", rank=4),
        Row("meta", "section", value="content", where=("name", "section")),
        Row("meta", "genre", value="content", where=("name", "genre"), rank=2),
        Row("meta", "copyright", value="content", where=("name", "copyright")),
        Row("meta", "agency", value="content", where=("name", "source|provider|origin"), rank=3),
        Row("evloc", "located", value="city", rank=1),
    ),
    stops=frozenset(("body.content", "body.end", "abstract", "note")),
)
"""The mapping; PA's catchline (``title``) and CP's are no headline and stand in no row."""


def read(source: Source) -> Iterator[Document]:
    """Yield the document of an NITF file, one for each ``nitf`` element.

    Raises:
        FormatError: there is no XML in it.
    """
    root, problems = root_of(source, NAME)
    found = [root] if local(root.tag) == NAME else list(descendants(root, frozenset((NAME,))))
    for element in found or [root]:
        claims, out = Claims(NAME), Rendering()
        render(element, claims, out)
        language = claims.text("language")
        yield out.document(NAME, claims.facts, language=language, problems=problems)


def render(element: etree._Element, claims: Claims, out: Rendering) -> None:
    """Write the blocks of an ``nitf`` element and claim what its head says."""
    read_xml(element, TABLE, claims)
    language = element.get("baselang") or element.get(_XML_LANG) or ""
    claims.claim("language", printed(language), rank=1, path="baselang")
    body = child(element, "body")
    if body is None:
        body = element
    _head(child(body, "body.head"), claims, out)
    for part in body:
        if local(part.tag) in ("body.content", "body.end"):
            render_element(part, out)
            _credits(part, claims)


def _credits(content: etree._Element, claims: Claims) -> None:
    """Claim the captions of pictures whose maker stands in an element beside them."""
    for producer in content.iter("{*}media-producer"):
        media = producer.getparent()
        text, credit = printed(text_of(child(media, "media-caption"))), printed(text_of(producer))
        if text and credit:
            reference = child(media, "media-reference")
            url = None if reference is None else printed(reference.get("source")) or None
            claims.claim("captions", Caption(text=text, credit=credit, image_url=url, raw=text), path="media")


def _head(head: etree._Element | None, claims: Claims, out: Rendering) -> None:
    """Write headline and byline, and claim the dateline."""
    if head is None:
        return
    for line in (*children(child(head, "hedline"), "hl1"), *children(head, "headline")):
        if not out.pieces:
            out.add(shown(text_of(line)), Evidence(tag="hl1", role=Label.HEADLINE, level=1))
    for line in children(child(head, "hedline"), "hl2"):
        if shown(text_of(line)) not in out.pieces and line.get("id") != "originalHeadline":
            out.add(shown(text_of(line)), Evidence(tag="hl2", role=Label.SUBHEADLINE, level=2))
    for line in children(head, "byline"):
        out.add(_byline(line), Evidence(tag="byline", role=Label.BYLINE))
    for line in children(head, "dateline"):
        claims.claim("dateline", _dateline(line), path="body.head/dateline")


def _byline(element: etree._Element) -> str:
    """Return a byline as printed: the title on a line of its own where nothing parts it from the name."""
    out = ""
    for event, node in etree.iterwalk(element, events=("start", "end")):
        if event == "start":
            text = printed(node.text)
            parted = not out or not text or out.endswith((",", "/", "-"))
            out += "" if not text else (" " if parted or local(node.tag) != "byttl" else "\n") + text
        elif node is not element and (tail := shown(node.tail or "")):
            out += tail if tail[0] in ",.;:" else " " + tail
    return out.strip()


def _story_date(element: etree._Element) -> Timestamp | None:
    """Return the day of a dateline, without the time of day that some senders give it."""
    day = child(element, "story.date")
    stamp = None if day is None else timestamp_of(day.get("norm") or "")
    return None if stamp is None else Timestamp(year=stamp.year, month=stamp.month, day=stamp.day)


def _dateline(element: etree._Element) -> Dateline | str | None:
    """Return the dateline an element holds: a place in parts, or a line; a time stamp is none."""
    location = child(element, "location")
    city = printed(text_of(node)) if (node := child(location, "city")) is not None else ""
    if city and location is not None:
        state = next((shown(text_of(node)) for node in children(location, "state")), None)
        place = Place(name=city, region=state or None, raw=city)
        return Dateline(places=(place,), date=_story_date(element), raw=city)
    line = [element.text or ""]
    for node in element:
        if local(node.tag) != "story.date":
            line.append(text_of(node))
        line.append(node.tail or "")
    return printed("".join(line)) or None
