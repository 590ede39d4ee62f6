"""NewsML-G2: news items, packages and messages; XHTML, NITF and strings inside; dialects of agencies."""

import pytest
from tests.unit.readers.reading import fact, facts, lines, read_all, read_one, said, texts

from newsparse.model import ArticleKind, Caption, Note, Place
from newsparse.options import Limits, Options

META = """<rightsInfo><copyrightHolder literal="Example"/>
<copyrightNotice xml:lang="en">(c) Example 2024</copyrightNotice>
<copyrightNotice xml:lang="de">(c) Beispiel 2024</copyrightNotice><usageTerms>No archives</usageTerms></rightsInfo>
<itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:EXA"/>
<versionCreated>2024-03-05T10:15:00Z </versionCreated><firstCreated>2024-03-05T09:00:00Z</firstCreated>
<embargoed/><pubStatus qcode="stat:usable"/>
<edNote role="x:public">Corrects name</edNote><edNote role="x:private">Call the desk</edNote></itemMeta>
<contentMeta><urgency>4</urgency><contentCreated>2024-03-05T08:00:00Z</contentCreated>
<located qcode="c:1"><name>Lima</name><broader qcode="c:PE"><name>Peru</name></broader></located>
<creator qcode="staff:1"><name>roe.jane</name></creator><infoSource role="r:source" literal="Example News"/>
<language tag="en"/><keyword>copper</keyword><keyword/>
<subject qcode="m:1"><name xml:lang="en">mining</name><name xml:lang="de">Bergbau</name>
<broader qcode="m:0"><name>economy</name></broader></subject>
<slugline separator="-">PERU-COPPER/</slugline><headline> Copper
 mine reopens</headline><headline role="h:subHeadline">After a year</headline>
<dateline>LIMA (Example) -</dateline><by>By Jane Roe</by><creditline>Example</creditline>
<description role="d:caption">PERU-COPPER/:Copper mine reopens</description></contentMeta>"""


def item(content: str, meta: str = META, root: str = "newsItem", attributes: str = "") -> str:
    space = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
    return (
        f'<{root} {space} guid="urn:x:1" version="7" xml:lang="en-GB"{attributes}>{meta}'
        f"<contentSet>{content}</contentSet></{root}>"
    )


XHTML = '<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><head><title>no</title></head><body>@</body></html></inlineXML>'


def test_metadata() -> None:
    found = read_one(item(XHTML.replace("@", "<p>One.</p>")))
    expected = {
        "identifier": "urn:x:1", "version": "7", "published": "2024-03-05T10:15:00+00:00", "urgency": "4",
        "first_created": "2024-03-05T09:00:00+00:00", "status": "usable", "language": "en", "slugline": "PERU-COPPER/",
        "headline": "Copper mine reopens", "subheadlines": "After a year", "bylines": "By Jane Roe",
        "dateline": "LIMA (Example) -", "agency": "Example", "copyright": "(c) Example 2024", "kind": "story",
        "usage_terms": "No archives",
    }  # fmt: skip
    assert {name: said(found, name) for name in expected} == expected
    assert facts(found, "keywords") == ["copper"]
    assert facts(found, "subjects") == ["mining"]
    assert fact(found, "located") == Place(name="Lima", raw="Lima")
    assert facts(found, "notes") == [Note(text="Corrects name"), Note(text="Call the desk", public=False)]
    assert facts(found, "captions") == []
    assert facts(found, "embargoed") == []
    assert texts(found) == ["One."]


def test_prefixes_and_none() -> None:
    prefixed = (
        '<ns0:newsItem xmlns:ns0="urn:g2" xmlns:html="urn:h" guid="a"><ns0:itemMeta><ns0:itemClass qcode="icls:text"/>'
        "</ns0:itemMeta><ns0:contentMeta><ns0:headline>Head</ns0:headline></ns0:contentMeta><ns0:contentSet>"
        "<ns0:inlineXML><html:html><html:body><html:p>One.</html:p></html:body></html:html></ns0:inlineXML>"
        "</ns0:contentSet></ns0:newsItem>"
    )
    found = read_one(prefixed)
    assert (said(found, "headline"), texts(found)) == ("Head", ["One."])
    assert texts(read_one(prefixed.replace("ns0:", "").replace("html:", ""))) == ["One."]


def test_inline_nitf_and_its_title() -> None:
    nitf = (
        "<inlineXML><nitf><head><title>Title</title></head><body><body.head>@</body.head><body.content>"
        "<p>One.</p></body.content></body></nitf></inlineXML>"
    )
    meta = META.replace("headline> Copper\n mine reopens</headline", "headline/")
    bare = read_one(item(nitf.replace("@", "<byline>By<person>Bo Li</person></byline>"), meta))
    assert said(bare, "headline") == "Title"
    assert lines(bare) == [("byline", "byline", "By Bo Li"), ("p", "", "One.")]
    headed = read_one(item(nitf.replace("@", "<hedline><hl1>Own</hl1></hedline>")))
    assert said(headed, "headline") == "Copper mine reopens"
    assert texts(headed) == ["Own", "One."]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<p>One said.    Two came.    "Three."</p>', ["One said.", "Two came.", '"Three."']),
        ("<p>By Bo Li    LIMA (EXA) - One.    Two.    Three.</p>", ["By Bo Li", "LIMA (EXA) - One.", "Two.", "Three."]),
        ("loose text", ["loose text"]),
        ("<p>a<Company>B</Company>, c</p>", ["aB, c"]),
        ("<p><h3>Cross</h3></p><p/>", ["Cross"]),
        ("<p>one<br/><br/>two</p>", ["one", "two"]),
        ("<p>one\n     in\n     lines</p>", ["one in lines"]),
        ("<p>&lt;endash&gt; So it is.</p>", ["– So it is."]),
        ("<p/>", []),
    ],
)
def test_bodies(body: str, expected: list[str]) -> None:
    assert texts(read_one(item(XHTML.replace("@", body)))) == expected


def test_header_of_the_page_is_no_body() -> None:
    body = (
        '<header><ul class="slugline"><li>Football</li></ul><time>now</time><p class="genre">Extra</p><h1>Head</h1>'
        '</header><section class="main"><p>One.</p></section>'
    )
    assert lines(read_one(item(XHTML.replace("@", body)))) == [
        ("li", "slugline", "Football"),
        ("time", "time", "now"),
        ("p", "section", "Extra"),
        ("h1", "headline", "Head"),
        ("p", "", "One."),
    ]


def test_inline_data_that_holds_paragraphs() -> None:
    data = (
        '<inlineData contenttype="text/plain">'
        '<![CDATA[<p>\n   (EXA) - Rome, May 3 - One\nline went.\n   "Two," he said.\n </p>]]></inlineData>'
    )
    assert texts(read_one(item(data))) == ["(EXA) - Rome, May 3 - One line went.", '"Two," he said.']
    assert texts(read_one(item('<inlineData encoding="base64">QUJD</inlineData>'))) == []


PICTURE = (
    '<itemMeta><itemClass qcode="icls:picture"/></itemMeta><contentMeta><by>No-Data-Available, MAR 04</by>'
    '<creator role="r:photographer"><name>Ana Tui</name></creator><creditline>EXA/Ana Tui</creditline>'
    '<description role="d:headline">no</description>'
    '<description role="d:caption">A mine. EXA/Ana Tui</description></contentMeta>'
)


def test_picture() -> None:
    remote = '<remoteContent href="s.jpg" width="100"/><remoteContent href="l.jpg" width="900"/><remoteContent/>'
    found = read_one(item(remote, PICTURE))
    text = "A mine. EXA/Ana Tui"
    assert fact(found, "captions") == Caption(text=text, credit="EXA/Ana Tui", image_url="l.jpg", raw=text)
    assert facts(found, "bylines") == ["Ana Tui"]
    assert fact(found, "kind") is ArticleKind.PICTURE
    assert [(image.url, image.caption) for image in found.images] == [("l.jpg", 0)]


def test_message_with_several_items_and_a_reference() -> None:
    inner = item(XHTML.replace("@", "<p>One.</p>"))
    message = (
        f"<newsMessage lang='en-US'><itemSet><packageItem><itemRef residref='1'/>"
        f"</packageItem>{inner}{inner}</itemSet></newsMessage>"
    )
    assert [texts(document) for document in read_all(message)] == [["One."], ["One."]]
    assert len(read_all(message, Options(limits=Limits(items=1)))) == 1


@pytest.mark.parametrize(
    ("root", "kind", "codes"),
    [
        ("packageItem", ArticleKind.PACKAGE, []),
        ("conceptItem", ArticleKind.OTHER, ["no-story"]),
        ("planningItem", ArticleKind.OTHER, ["no-story"]),
    ],
)
def test_what_is_no_story_is_said_so(root: str, kind: ArticleKind, codes: list[str]) -> None:
    found = read_one(item("", "<itemMeta/>", root))
    assert fact(found, "kind") is kind
    assert [problem.code for problem in found.problems] == codes


def test_fragments() -> None:
    assert said(read_one("<contentMeta><dateline>LIMA (EXA)</dateline></contentMeta>"), "dateline") == "LIMA (EXA)"
    assert texts(read_one(f"<contentSet>{XHTML.replace('@', '<p>One.</p>')}</contentSet>")) == ["One."]


def test_a_message_without_items() -> None:
    found = read_one("<newsMessage><itemSet/></newsMessage>")
    assert [problem.code for problem in found.problems] == ["no-story"]
