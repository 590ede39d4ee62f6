"""NITF: the head's metadata, the body's blocks, and what agencies do differently."""

import pytest
from tests.unit.readers.reading import fact, facts, lines, read_all, read_one, said, texts

from newsparse.errors import FormatError
from newsparse.model import Caption, Dateline, Note, Place, Severity
from newsparse.readers.detect import named
from newsparse.readers.source import Source

FULL = """<?xml version="1.0" encoding="utf-8"?>
<nitf baselang="en-NZ">
<head><title>Harbour bridge</title>
<meta name="anpa-keyword" content="Harbour Bridge"/>
<tobject tobject.type="News"><tobject.property tobject.property.type="Current"/>
<tobject.subject tobject.subject.type="Transport" tobject.subject.matter="Roads"/></tobject>
<docdata management-status="embargoed">
<doc-id id-string="x.1" regsrc="XNA"/><urgency ed-urg="3"/>
<date.issue norm="20240305T101500+1300"/><date.release norm="20240306T000000+1300"/>
<date.expire norm="YYYYMMDD000000-HHMM"/>
<ed-msg info="Embargoed to midnight"/>
<doc.copyright holder="Example Agency" year="2024"/>
<doc.rights limitations="No resale." type="Licence"/>
<key-list><keyword key="bridge"/><keyword key=""/><keyword key="harbour"/></key-list>
<evloc city="Auckland"/>
</docdata></head>
<body><body.head>
<hedline><hl1>Bridge  reopens
 after storm</hl1><hl2>Thousands waited</hl2></hedline>
<note noteclass="cpyrt"><body.content><p>Not the story</p></body.content></note>
<byline>By <person>Ana Tui</person><byttl>Transport Writer</byttl></byline>
<dateline><location><city>Auckland</city><state>Auckland Region</state></location>
<story.date norm="20240305"/></dateline>
<abstract><p>Summary</p></abstract>
</body.head>
<body.content>
<p>AUCKLAND, March 5 (XNA) - The harbour<br/>bridge reopened.</p><p/>
<hl2>Queues</hl2>
<ul><li>one</li><li><p>two</p></li></ul>
<table><caption>Waits</caption><tr><th>Gate</th><td>North</td></tr>
<tr><td>Hours</td><td>3<br/>or<p>4</p></td></tr></table>
<media media-type="image"><media-reference mime-type="image/jpeg" source="b.jpg"/>
<media-caption><p>The bridge.</p></media-caption><media-producer>J. Roe</media-producer></media>
<pre>a  b
c</pre>
<bq><block><p>Quoted.</p></block></bq>
</body.content>
<body.end><tagline>XNA rt</tagline></body.end></body></nitf>"""


def test_metadata() -> None:
    found = read_one(FULL)
    expected = {
        "identifier": "x.1", "urgency": "3", "published": "2024-03-05T10:15:00+13:00", "status": "embargoed",
        "embargoed": "2024-03-06T00:00:00+13:00", "copyright": "Example Agency", "usage_terms": "No resale.",
        "slugline": "Harbour Bridge", "genre": "Current", "agency": "XNA", "language": "en-NZ",
    }  # fmt: skip
    assert {name: said(found, name) for name in expected} == expected
    assert found.language == "en-NZ"
    assert fact(found, "expires") is None
    assert facts(found, "keywords") == ["bridge", "harbour"]
    assert facts(found, "subjects") == ["Transport", "Roads"]
    assert fact(found, "notes") == Note(text="Embargoed to midnight", public=False)
    assert fact(found, "located") == Place(name="Auckland", raw="Auckland")


def test_place_in_parts_is_a_dateline() -> None:
    line = fact(read_one(FULL), "dateline")
    assert isinstance(line, Dateline)
    assert line.places == (Place(name="Auckland", region="Auckland Region", raw="Auckland"),)


def test_blocks_in_reading_order() -> None:
    assert lines(read_one(FULL)) == [
        ("hl1", "headline", "Bridge reopens after storm"),
        ("hl2", "subheadline", "Thousands waited"),
        ("byline", "byline", "By Ana Tui\nTransport Writer"),
        ("p", "", "AUCKLAND, March 5 (XNA) - The harbour\nbridge reopened."),
        ("hl2", "subheading", "Queues"),
        ("li", "", "one"),
        ("li", "", "two"),
        ("caption", "", "Waits"),
        ("tr", "", "Gate\tNorth"),
        ("tr", "", "Hours\t3 or 4"),
        ("media", "caption", "The bridge."),
        ("pre", "", "a  b\nc"),
        ("blockquote", "", "Quoted."),
        ("tagline", "signoff", "XNA rt"),
    ]


def test_caption_stands_with_its_picture() -> None:
    found = read_one(FULL)
    assert [image.url for image in found.images] == ["b.jpg"]
    assert [b.evidence.image for b in found.blocks if b.evidence.role == "caption"] == [0]


def small(body: str, head: str = "", declaration: str = "") -> str:
    return (
        f"{declaration}<nitf><head/><body><body.head>{head}</body.head>"
        f"<body.content>{body}</body.content></body></nitf>"
    )


def test_default_and_prefixed_namespaces() -> None:
    plain = small("<p>One.</p>", "<hedline><hl1>Head</hl1></hedline>")
    named = plain.replace("<nitf>", '<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/">')
    prefixed = plain.replace("</", "</n:").replace("<n", "<n:n").replace("<n:n:", "<n:")
    prefixed = '<n:nitf xmlns:n="urn:x"><n:body><n:body.content><n:p>One.</n:p></n:body.content></n:body></n:nitf>'
    assert texts(read_one(named)) == ["Head", "One."]
    assert texts(read_one(prefixed)) == ["One."]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("£5".encode(), "£5"),
        (b"\xa35", "£5"),
        (b"&#163;5", "£5"),
        (b"&pound;5 &nbsp;AT&T", "£5 AT&T"),
        (b"&amp;quot;Yes&amp;quot;", '"Yes"'),
        (b"&amp;amp;quot;Yes&amp;amp;quot;", '"Yes"'),
    ],
)
def test_charset_declared_wrongly_or_rightly(data: bytes, text: str) -> None:
    head, tail = small("<p>@</p>", declaration='<?xml version="1.0" encoding="iso-8859-1"?>').encode().split(b"@")
    assert texts(read_one(head + data + tail)) == [text]


@pytest.mark.parametrize(
    ("byline", "line"),
    [
        ("<person>Ana Tui and Bo Li</person>\n<byttl>The Example</byttl>", "Ana Tui and Bo Li\nThe Example"),
        ("By Ana Tui, <byttl>Writer</byttl>", "By Ana Tui, Writer"),
        ("By<person>Ana Tui</person><byttl>News</byttl>.", "By Ana Tui\nNews."),
        ("Ana Tui / Example.org", "Ana Tui / Example.org"),
    ],
)
def test_byline_keeps_its_parts_apart(byline: str, line: str) -> None:
    found = read_one(small("<p>x</p>", f"<byline>{byline}</byline>"))
    assert lines(found)[0] == ("byline", "byline", line)


@pytest.mark.parametrize(
    ("dateline", "said_there"),
    [
        ("Oslo", "Oslo"),
        ("<location>Riga</location>, May 3", "Riga, May 3"),
        ("<story.date norm='20240101T000000'>20240101T000000</story.date>", None),
        ("<!-- made --><story.date norm='20240101'/>", None),
    ],
)
def test_dateline_as_a_line(dateline: str, said_there: str | None) -> None:
    assert fact(read_one(small("<p>x</p>", f"<dateline>{dateline}</dateline>")), "dateline") == said_there


def test_a_headline_said_twice_stands_once() -> None:
    head = "<hedline><hl1>Head</hl1><hl2>Head</hl2><hl2 id='originalHeadline'>Old</hl2></hedline>"
    assert texts(read_one(small("<p>x</p>", head))) == ["Head", "x"]


def test_several_documents_in_one_file() -> None:
    found = read_all(f"<nitf><wrap>{small('<p>One.</p>')}</wrap></nitf>")
    assert [texts(document) for document in found] == [["One."]] or len(found) == 1


def test_a_relative_dtd_is_not_fetched() -> None:
    found = read_one('<!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">' + small("<p>One.</p>"))
    assert texts(found) == ["One."]


def test_broken_markup_is_read_with_a_problem() -> None:
    found = read_one("<nitf><body><body.content><p>One.<p>Two.</body.content></nitf>")
    assert " ".join(texts(found)) == "One. Two."
    assert [(p.code, p.severity) for p in found.problems] == [("broken-markup", Severity.WARNING)]


def test_body_without_a_body_element() -> None:
    found = read_one(
        "<nitf><body.head><hedline><hl1>H</hl1></hedline></body.head><body.content><p>x</p></body.content></nitf>"
    )
    assert texts(found) == ["H", "x"]


def test_a_headline_element_of_its_own() -> None:
    assert texts(read_one(small("<p>x</p>", "<headline> Head </headline>"))) == ["Head", "x"]


def test_what_is_no_xml_is_named() -> None:
    with pytest.raises(FormatError, match="no XML element"):
        list(named("nitf").read(Source(content="plain text")))


PICTURE = """<nitf><body><body.head><dateline><location><city>Elvra</city></location>
<story.date norm="20240305T101500+1300">March 5</story.date></dateline></body.head><body.content>
<media media-type="image"><media-reference source="pier.jpg" mime-type="image/jpeg"/>
<media-caption>The pier at Elvra.</media-caption><media-producer>Nils Berg/XNA</media-producer></media>
<p>The pier closed on Tuesday, and nobody minded.</p></body.content>
<body.end><tagline>Bo Ek keeps the lighthouse.</tagline></body.end></nitf>"""


def test_the_maker_of_a_picture_is_its_credit() -> None:
    found = read_one(PICTURE)
    caption = fact(found, "captions")
    assert isinstance(caption, Caption)
    assert (caption.text, caption.credit, caption.image_url) == ("The pier at Elvra.", "Nils Berg/XNA", "pier.jpg")
    assert lines(found)[0] == ("media", "caption", "The pier at Elvra.")
    assert fact(read_one(PICTURE.replace("<media-producer>Nils Berg/XNA", "<media-producer>")), "captions") is None


def test_the_day_of_a_dateline_is_no_time() -> None:
    dateline = fact(read_one(PICTURE), "dateline")
    assert isinstance(dateline, Dateline)
    assert str(dateline.date) == "2024-03-05"


def test_a_tagline_is_no_text() -> None:
    assert lines(read_one(PICTURE))[-1] == ("tagline", "signoff", "Bo Ek keeps the lighthouse.")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_wide_files_are_found_too(encoding: str) -> None:
    assert read_one(FULL.replace('encoding="utf-8"', "").encode(encoding)).format == "nitf"


def test_wrapped_markup_is_one_paragraph() -> None:
    wrapped = "\n      The pier is shut, said the \n      board. “It was time. \n      Nobody came any more.”\n    "
    assert texts(read_one(small(f"<p>{wrapped}</p>"))) == [
        "The pier is shut, said the board. “It was time. Nobody came any more.”"
    ]
    parted = "OSLO - The pier is shut, said\nthe board.\n   “It was time.”\n   Nobody came."
    assert texts(read_one(small(f"<p>{parted}</p>"))) == [
        "OSLO - The pier is shut, said the board.",
        "“It was time.”",
        "Nobody came.",
    ]
