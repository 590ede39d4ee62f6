"""NewsML 1: components by role, values in attributes, texts of every kind inside."""

from tests.unit.readers.reading import fact, facts, lines, read_all, read_one, said, texts

from newsparse.model import ArticleKind, Caption

HEAD = """<Identification><NewsIdentifier><ProviderId>example.com</ProviderId><NewsItemId>n1</NewsItemId>
<RevisionId Update="N">2</RevisionId><PublicIdentifier>urn:newsml:example.com:n1:2</PublicIdentifier></NewsIdentifier>
<NameLabel>Label</NameLabel></Identification>
<NewsManagement><FirstCreated>20240305T080000+0000</FirstCreated>
<ThisRevisionCreated>20240305T091500+0000</ThisRevisionCreated><Status FormalName="Usable"/><Urgency FormalName="2"/>
</NewsManagement>"""


def news(components: str, head: str = HEAD) -> str:
    envelope = (
        '<NewsEnvelope><SentFrom><Party FormalName="Example Wire"/></SentFrom>'
        "<DateAndTime>20240101T000000+0000</DateAndTime></NewsEnvelope>"
    )
    return (
        f"\n<NewsML>{envelope}<NewsItem xml:lang='en'>{head}<NewsComponent>{components}</NewsComponent>"
        f"</NewsItem></NewsML>"
    )


LINES = """<NewsLines><HeadLine>Mill closes</HeadLine><SubHeadLine>400 jobs go</SubHeadLine>
<DateLine>TURKU, March 5 (EXA) -
</DateLine><SlugLine>FIN-MILL</SlugLine><CopyrightLine>Copyright EXA</CopyrightLine><ByLine>Aino Ek</ByLine></NewsLines>
<DescriptiveMetadata><Language FormalName="EN"/><SubjectCode><Subject FormalName="04000000"/></SubjectCode>
<Property FormalName="Keyword" Value="mill"/><Property FormalName="XIndustryKeywords" Value="paper"/>
<Property FormalName="Rank" Value="1"/></DescriptiveMetadata>
<RightsMetadata><UsageRights><UsageType>Print only</UsageType></UsageRights></RightsMetadata>"""


def test_metadata() -> None:
    found = read_one(news(LINES + "<ContentItem><DataContent><p>One.</p><p>Two.</p></DataContent></ContentItem>"))
    expected = {
        "identifier": "urn:newsml:example.com:n1:2", "version": "2", "published": "2024-03-05T09:15:00+00:00",
        "first_created": "2024-03-05T08:00:00+00:00", "status": "usable", "urgency": "2", "headline": "Mill closes",
        "subheadlines": "400 jobs go", "dateline": "TURKU, March 5 (EXA) -", "slugline": "FIN-MILL", "language": "EN",
        "copyright": "Copyright EXA", "bylines": "Aino Ek", "agency": "Example Wire", "usage_terms": "Print only",
        "kind": "story",
    }  # fmt: skip
    assert {name: said(found, name) for name in expected} == expected
    assert facts(found, "keywords") == ["mill", "paper"]
    assert texts(found) == ["One.", "Two."]


def test_names_of_topics_go_before_codes() -> None:
    topics = (
        "<TopicSet><Topic><Description xml:lang='en'>paper</Description>"
        "<Description>papier</Description></Topic></TopicSet>"
    )
    found = read_one(news(LINES, HEAD + topics))
    assert facts(found, "subjects") == ["paper"]


def component(role: str, data: str, lines_: str = "") -> str:
    return (
        f'<NewsComponent><Role FormalName="{role}"/>{lines_}<ContentItem>'
        f"<DataContent>{data}</DataContent></ContentItem>"
        "</NewsComponent>"
    )


def test_roles() -> None:
    html = '<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>@</body></html>'
    parts = (
        component("StyleSheet", ".a { color: red }")
        + component("SubHeadLine", html.replace("@", "<ul><li>First.</li><li>Second.</li></ul>"))
        + component("HeadLine", html.replace("@", "<p>Mill</p><p>closes</p>"))
        + component("Contact", html.replace("@", "<p>Call us</p>"))
        + component("Body", html.replace("@", "<p>One.</p>"))
        + '<NewsComponent><Role FormalName="Photo"/><NewsLines><HeadLine>The mill.</HeadLine>'
        "<CreditLine>EXA</CreditLine>"
        '</NewsLines><ContentItem Href="m.jpg"/></NewsComponent>'
        '<NewsComponent><Role FormalName="Logo"/><NewsLines><HeadLine>no</HeadLine></NewsLines>'
        '<ContentItem Href="l.jpg"/>'
        "</NewsComponent>"
    )
    found = read_one(news(LINES + parts))
    assert lines(found) == [
        ("li", "subheadline", "First."),
        ("li", "subheadline", "Second."),
        ("p", "headline", "Mill closes"),
        ("p", "boilerplate", "Call us"),
        ("p", "", "One."),
    ]
    assert facts(found, "captions") == [Caption(text="The mill.", credit="EXA", image_url="m.jpg", raw="The mill.")]
    assert [(image.url, image.caption) for image in found.images] == [("m.jpg", 0), ("l.jpg", None)]


def test_nitf_and_upper_case_html_inside() -> None:
    nitf = "<nitf><body><body.content><p>One.</p></body.content></body></nitf>"
    assert texts(read_one(news(component("Main", nitf)))) == ["One."]
    assert texts(read_one(news(component("Main", "<![CDATA[<P>One &amp; a half.<BR>Still.</P><P>Two.</P>]]>")))) == [
        "One & a half.\nStill.",
        "Two.",
    ]


def test_first_rendition_with_text_is_taken() -> None:
    items = (
        "<ContentItem><DataContent/></ContentItem><ContentItem><Encoding/><DataContent>QUJD</DataContent></ContentItem>"
        "<ContentItem><MediaType FormalName='Photo'/><DataContent>x</DataContent></ContentItem>"
        "<ContentItem><DataContent><p>One.</p></DataContent></ContentItem>"
        "<ContentItem><DataContent><p>Again.</p></DataContent></ContentItem>"
    )
    assert texts(read_one(news(items))) == ["One."]


def test_kinds() -> None:
    photo = '<Role FormalName="Picture"/><ContentItem Href="m.jpg"/>'
    assert fact(read_one(news(photo)), "kind") is ArticleKind.PICTURE
    assert fact(read_one(news('<NewsItemRef NewsItem="x"/>')), "kind") is ArticleKind.PACKAGE
    assert fact(read_one(news("")), "kind") is ArticleKind.STORY


def test_several_items() -> None:
    one = (
        "<NewsItem><NewsComponent><ContentItem><DataContent>One.</DataContent></ContentItem></NewsComponent></NewsItem>"
    )
    assert [texts(found) for found in read_all(f"<NewsML>{one}{one}</NewsML>")] == [["One."], ["One."]]
    assert [texts(found) for found in read_all("<NewsML/>")] == [[]]
