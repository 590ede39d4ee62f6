"""AP media API, Ritzau, feeds, JSON-LD."""

import json
from collections.abc import Mapping

import pytest
from tests.unit.readers.reading import fact, facts, lines, read_all, read_one, said, texts

from newsparse.model import ArticleKind, Caption, Dateline, Note, Place
from newsparse.options import Limits, Options
from newsparse.readers import jsonld
from newsparse.readers.source import Source


def ap(item: Mapping[str, object], *, feed: bool = False) -> str:
    data = {"items": [{"meta": {}, "item": item}]} if feed else {"item": item}
    return json.dumps({"api_version": "1.1", "data": data})


@pytest.mark.parametrize("feed", [False, True])
def test_ap_media(feed: bool) -> None:  # noqa: FBT001 - a test's parameter
    item = {
        "uri": "u", "altids": {"itemid": "i1"}, "type": "picture", "versioncreated": "2024-03-05T10:15:00Z",
        "headline": "Mine", "ednote": "42", "description_caption": "The mine.",
        "usageterms": ["Editorial use.", "No archives."],
        "photographer": {"name": "Jane Roe"}, "provider": "AP", "infosource": [{"name": "Invision"}],
        "datelinelocation": {"city": "Lima", "countryname": "PERU"},
        "renditions": {"main": {"href": "m", "mimetype": "image/jpeg", "width": 9}, "nitf": {"href": "n",
        "mimetype": "text/xml"}},
    }  # fmt: skip
    found = read_one(ap(item, feed=feed))
    expected = {
        "identifier": "i1",
        "bylines": "Jane Roe",
        "agency": "AP",
        "dateline": "Lima",
        "usage_terms": "Editorial use. No archives.",
    }
    assert {name: said(found, name) for name in expected} == expected
    assert found.format == "ap-media"
    assert fact(found, "kind") is ArticleKind.PICTURE
    assert facts(found, "captions") == [Caption(text="The mine.", image_url="m", raw="The mine.")]


RITZAU = """<RBNews xmlns="" xmlns:i="urn:nil"><NewsID>r1</NewsID><PublishDate>2024-03-05T10:15:00.5</PublishDate>
<strapline>NU/FLASH</strapline><headline i:nil="true"/><town>Haag</town><origin>/ritzau/</origin><version>1</version>
<content>&lt;p&gt;En &amp;quot;god&amp;quot; dag.&lt;/p&gt;&lt;p&gt;To.&lt;/p&gt;</content><Priority>3</Priority>
<byLine>Ida Holm</byLine><TilRedaktionen>&lt;p&gt;Ring&lt;/p&gt;</TilRedaktionen></RBNews>"""


def test_ritzau() -> None:
    found = read_one(RITZAU)
    expected = {"identifier": "r1", "slugline": "NU/FLASH", "urgency": "3", "bylines": "Ida Holm", "headline": None,
                "published": "2024-03-05T10:15:00"}  # fmt: skip
    assert {name: said(found, name) for name in expected} == expected
    place = Place(name="Haag", raw="Haag")
    assert fact(found, "dateline") == Dateline(places=(place,), agency="ritzau", raw="Haag")
    assert texts(found) == ['En "god" dag.', "To."]
    assert fact(found, "notes") == Note(text="Ring", public=False)
    thrice = RITZAU.replace("&lt;", "&amp;amp;lt;").replace("&gt;", "&amp;amp;gt;")
    assert texts(read_one(thrice)) == texts(found)
    assert [len(read_all(f"<ArrayOfRBNews>{RITZAU * n}</ArrayOfRBNews>")) for n in (1, 2)] == [1, 2]
    assert texts(read_one("<RBNews><town/></RBNews>")) == []


RSS = """<rss version="2.0" xmlns:content="c" xmlns:dc="d" xmlns:media="m"><channel><title>Example</title>
<language>en-gb</language><copyright>EXA</copyright>
<item><title>Mill &amp;amp; mine</title><link>https://example.org/1</link><guid>1</guid>
<pubDate>Tue, 05 Mar 2024 10:15:00 GMT</pubDate><dc:creator>Aino Ek</dc:creator><category>paper</category>
<description>short</description><content:encoded><![CDATA[<p>One.</p><p>Two.</p>]]></content:encoded>
<media:content url="a.jpg" medium="image"><media:description>The mill.</media:description>
<media:credit>EXA</media:credit>
</media:content><enclosure url="b.mp3" type="audio/mpeg"/><media:thumbnail url="a.jpg"/>
<enclosure url="c.jpg" type="image/jpeg"/></item>
<item><title>Second</title><description>&lt;p&gt;Three.&lt;/p&gt;</description></item></channel></rss>"""


def test_rss() -> None:
    first, second = read_all(RSS)
    expected = {
        "headline": "Mill & mine", "canonical_url": "https://example.org/1", "identifier": "1", "bylines": "Aino Ek",
        "published": "2024-03-05T10:15:00+00:00", "language": "en-gb", "copyright": "EXA", "site_name": "Example",
        "subjects": "paper",
    }  # fmt: skip
    assert {name: said(first, name) for name in expected} == expected
    assert texts(first) == ["One.", "Two."]
    assert facts(first, "captions") == [Caption(text="The mill.", credit="EXA", image_url="a.jpg", raw="The mill.")]
    assert [(image.url, image.caption) for image in first.images] == [("a.jpg", 0), ("c.jpg", None)]
    assert (said(second, "headline"), texts(second)) == ("Second", ["Three."])
    assert len(read_all(RSS, Options(limits=Limits(items=1)))) == 1


def test_atom_with_markup_inside() -> None:
    feed = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fi"><title>T</title><author><name>Desk</name></author>
    <entry xml:lang="sv"><id>e1</id><title>Head</title><updated>2024-03-05T10:15:00Z</updated>
    <link rel="alternate" href="https://example.org/2"/><link rel="self" href="no"/>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p></div></content></entry></feed>"""
    found = read_one(feed)
    expected = {"identifier": "e1", "published": "2024-03-05T10:15:00+00:00", "language": "sv", "agency": "Desk",
                "canonical_url": "https://example.org/2"}  # fmt: skip
    assert {name: said(found, name) for name in expected} == expected
    assert texts(found) == ["One."]


def test_first_line_and_body_of_an_agency_of_its_own() -> None:
    feed = """<feed xmlns="a" xmlns:w="b"><entry><title>Head</title><content>placeholder</content>
    <w:ContentMetadata lang="en-GB"><w:first_line>One.</w:first_line><w:body>  Two.\n\n  Three.</w:body>
    <w:tags><w:tag value="Ann Poe"/></w:tags></w:ContentMetadata></entry></feed>"""
    found = read_one(feed)
    assert texts(found) == ["One.", "Two.", "Three."]
    assert facts(found, "keywords") == ["Ann Poe"]


ARTICLE = {
    "@context": "https://schema.org", "@type": "NewsArticle", "headline": "Mill closes", "articleBody": "One.\n\nTwo.",
    "datePublished": "2024-03-05T10:15:00Z", "author": [{"@type": "Person", "name": "Aino Ek"}, "Bo Li"],
    "keywords": "mill, paper", "publisher": {"name": "Example"}, "isAccessibleForFree": "False",
    "image": ["a.jpg", {"url": "b.jpg", "caption": "The mill.", "creditText": "EXA"}], "dateline": "TURKU",
}  # fmt: skip


def test_jsonld() -> None:
    found = read_one(json.dumps(ARTICLE))
    assert facts(found, "bylines") == ["Aino Ek", "Bo Li"]
    assert facts(found, "keywords") == ["mill", "paper"]
    assert fact(found, "is_accessible_for_free") is False
    assert (said(found, "site_name"), said(found, "dateline")) == ("Example", "TURKU")
    assert texts(found) == ["One.", "Two."]
    assert facts(found, "captions") == [Caption(text="The mill.", credit="EXA", image_url="b.jpg", raw="The mill.")]
    assert [(image.url, image.caption) for image in found.images] == [("a.jpg", None), ("b.jpg", 0)]


def test_the_article_in_a_graph() -> None:
    graph = {"@context": "x", "@graph": [{"@type": "WebSite", "name": "Example"}, ARTICLE]}
    assert [said(found, "headline") for found in read_all(json.dumps(graph))] == ["Mill closes"]
    bare = read_one('{"@type": "https://schema.org/LiveBlogPosting", "name": "Example"}')
    assert (said(bare, "headline"), fact(bare, "kind")) == ("Example", ArticleKind.LIVE)
    assert list(jsonld.read(Source(content="[]"))) == []


def test_jsonld_of_odd_types() -> None:
    odd = {
        "@type": ["NewsArticle"],
        "headline": "h",
        "articleBody": 5,
        "image": "a.jpg",
        "author": {"name": 5},
        "isAccessibleForFree": True,
    }
    found = read_one(json.dumps(odd))
    assert [image.url for image in found.images] == ["a.jpg"]
    assert fact(found, "is_accessible_for_free") is True
    assert lines(found) == []
