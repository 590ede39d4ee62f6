"""Metadata of pages as facts, each with its origin; nothing is judged."""

import json
import time

import pytest

from newsparse.model import Byline, Caption, Document, Person, Timestamp
from newsparse.readers.html import read
from newsparse.readers.metadata.repair import load
from newsparse.readers.source import Source


def document(page: str, url: str | None = None) -> Document:
    (found,) = read(Source(content=page, url=url))
    return found


def claims(page: str, field: str, url: str | None = None) -> list[tuple[object, str]]:
    return [(fact.value, fact.origin) for fact in document(page, url).facts if fact.field == field]


def script(*values: object) -> str:
    texts = (value if isinstance(value, str) else json.dumps(value) for value in values)
    return "".join(f'<script type="application/ld+json">{text}</script>' for text in texts)


STORY: dict[str, object] = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Quay &amp; pier reopen",
    "alternativeHeadline": "Divers give the word",
    "description": "<p>The quay\nreopened.</p>",
    "datePublished": "2025-03-05T11:09:00+01:00",
    "dateModified": "2025-03-06",
    "articleSection": ["Local", "Harbour"],
    "keywords": "quay, pier, divers",
    "articleBody": "MARROW POINT — The quay reopened.\n\nIt had been shut.",
    "isAccessibleForFree": "False",
    "inLanguage": "en-GB",
    "author": {"@type": "Person", "name": "Jane Roe", "url": "https://example.org/jane", "jobTitle": "Reporter"},
    "publisher": {"@type": "Organization", "name": "The Marrow Bell"},
    "mainEntityOfPage": {"@id": "https://example.org/quay"},
    "copyrightHolder": {"name": "Bell Media"},
    "image": {"url": "quay.jpg", "caption": "The quay.", "creditText": "Max Poe/Bell"},
    "video": {"contentUrl": "quay.mp4"},
}


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("headline", ["Quay & pier reopen"]),
        ("alternative_headline", ["Divers give the word"]),
        ("description", ["The quay reopened."]),
        ("modified", [Timestamp(year=2025, month=3, day=6)]),
        ("section", ["Local", "Harbour"]),
        ("keywords", ["quay", "pier", "divers"]),
        ("article_body", ["MARROW POINT — The quay reopened.\n\nIt had been shut."]),
        ("article_kind", ["newsarticle"]),
        ("is_accessible_for_free", [False]),
        ("language", ["en-GB"]),
        ("site_name", ["The Marrow Bell"]),
        ("canonical_url", ["https://example.org/quay"]),
        ("copyright_holder", ["Bell Media"]),
        ("images", ["quay.jpg"]),
        ("video", ["quay.mp4"]),
        (
            "captions",
            [Caption(text="The quay.", credit="Max Poe/Bell", image_url="quay.jpg", raw="The quay. Max Poe/Bell")],
        ),
    ],
)
def test_json_ld(field: str, values: list[object]) -> None:
    assert claims(script(STORY), field) == [(value, "json-ld") for value in values]


def test_dates_keep_their_offset_and_what_was_printed() -> None:
    (fact,) = (fact for fact in document(script(STORY)).facts if fact.field == "published")
    assert fact.value == Timestamp(year=2025, month=3, day=5, hour=11, minute=9, second=0, utc_offset=60)
    assert fact.raw == "2025-03-05T11:09:00+01:00"
    assert claims(script({**STORY, "datePublished": "yesterday"}), "published") == [("yesterday", "json-ld")]
    assert claims(script({**STORY, "datePublished": 1741169340}), "published")[0][0] != ""


def person(name: str, *, email: str | None = None, url: str | None = None) -> Byline:
    return Byline(persons=(Person(name=name, email=email, url=url),), raw=name)


@pytest.mark.parametrize(
    ("author", "bylines"),
    [
        ("Jane Roe", ["Jane Roe"]),
        (["Jane Roe", "Max Poe"], ["Jane Roe", "Max Poe"]),
        ({"@type": "Person", "name": "Jane Roe"}, [person("Jane Roe")]),
        ({"name": ["Jane Roe", "Max Poe"]}, [person("Jane Roe"), person("Max Poe")]),
        ({"@list": [{"name": "Jane Roe"}]}, [person("Jane Roe")]),
        ({"givenName": "Jane", "familyName": "Roe"}, [person("Jane Roe")]),
        ({"name": "Jane Roe", "email": "mailto:jane@example.org"}, [person("Jane Roe", email="jane@example.org")]),
        ({"name": "Jane Roe", "sameAs": ["https://e.org/j"]}, [person("Jane Roe", url="https://e.org/j")]),
        ({"@type": "Organization", "name": "The Bell"}, []),
        ({"@type": ["Person"], "name": "By Jane Roe"}, [person("By Jane Roe")]),
        ("https://example.org/jane", []),
        ({"@type": "Person"}, []),
        (None, []),
        (17, []),
        ([None, 3, {}], []),
    ],
)
def test_authors(author: object, bylines: list[object]) -> None:
    assert [value for value, _origin in claims(script({**STORY, "author": author}), "bylines")] == bylines


def test_organisations_and_addresses_are_no_persons() -> None:
    found = script({**STORY, "author": [{"@type": "NewsMediaOrganization", "name": "The Bell"}, "https://e.org/jane"]})
    assert claims(found, "author_organization") == [("The Bell", "json-ld")]
    assert claims(found, "author_url") == [("https://e.org/jane", "json-ld")]


def test_a_graph_with_references() -> None:
    graph = [
        {"@type": "WebPage", "name": "Quay reopens - The Bell", "datePublished": "2025-03-04"},
        {"@type": "Article", "headline": "Quay reopens", "author": {"@id": "#jane"}, "creator": "Desk"},
        {"@id": "#jane", "@type": "Person", "name": "Jane Roe"},
        {"@type": "WebSite", "name": "The Bell"},
    ]
    page = script({"@context": "https://schema.org", "@graph": graph})
    assert claims(page, "headline") == [
        ("Quay reopens", "json-ld"),
        ("Quay reopens - The Bell", "json-ld:page:name"),
    ]
    assert claims(page, "bylines") == [(person("Jane Roe"), "json-ld"), ("Desk", "json-ld:creator")]
    assert claims(page, "site_name") == [("The Bell", "json-ld:website")]
    assert claims(page, "published")[0][1] == "json-ld:page"


def test_main_entities_and_other_spellings_of_types() -> None:
    inner = {"@type": "http://schema.org/ReportageNewsArticle", "Headline": "Quay reopens"}
    assert claims(script({"@type": "WebPage", "mainEntity": inner}), "headline") == [("Quay reopens", "json-ld")]
    assert claims(script([{"type": "schema:BlogPosting", "name": "Quay"}]), "headline") == [("Quay", "json-ld:name")]
    assert claims(script({"headline": "Quay reopens"}), "headline") == [("Quay reopens", "json-ld")]
    assert claims(script({"@type": "Product", "name": "Rope"}), "headline") == []


def test_images_of_all_shapes() -> None:
    images = ["a.jpg", {"contentUrl": "b.jpg"}, {"@id": "#c"}, {"url": {"@value": "d.jpg"}}, 3]
    page = script([{**STORY, "image": images}, {"@id": "#c", "url": "c.jpg"}])
    assert [value for value, _origin in claims(page, "images")] == ["a.jpg", "b.jpg", "c.jpg", "d.jpg"]


@pytest.mark.parametrize(
    "text",
    [
        '<!-- {"headline": "Quay"} -->',
        '//<![CDATA[\n{"headline": "Quay"}\n//]]>',
        '/*<![CDATA[*/{"headline": "Quay"}/*]]>*/',
        '{"headline": "Quay",}',
        '{"headline": "Quay", "keywords": ["a",], }',
        '{"headline": "Quay", "author": , "x": }',
        '{"headline": "Quay", // the headline\n "x": 1}',
        '{"headline": "Quay", "description": "two\nlines\tand a tab"}',
        '{"headline": "Quay", "x": "odd \\escape \\\' here"}',
        "{&quot;headline&quot;: &quot;Quay&quot;}",
        "{\"headline\": 'Quay'}",
        '{"headline": "Quay"};',
        '{"headline": "Quay", "author": {"name": "Jane Roe',
        '{"headline": "Quay", "x": "an "inner" quote"}',
        '[{"@type": "WebSite"}] {"headline": "Quay"}',
    ],
)
def test_json_that_is_nearly_json(text: str) -> None:
    assert ("Quay", "json-ld") in claims(script(text), "headline")


def test_broken_json_beside_good() -> None:
    page = script("{broken", '{"@type": "Thing" "x"', STORY, "", "  ")
    assert claims(page, "headline") == [("Quay & pier reopen", "json-ld")]
    assert [problem.code for problem in document(page).problems] == ["broken-json-ld"]
    assert document(script(STORY)).problems == ()


def test_what_is_saved_from_broken_json() -> None:
    text = '{"@type": "NewsArticle" "headline": "Qu\\u0061y", "author": [{"@type": "Person", "name": "Jane Roe"'
    assert load(text) == (
        [{"@type": "NewsArticle", "headline": "Quay", "author": {"@type": "Person", "name": "Jane Roe"}}],
        False,
    )
    assert load("{nothing here") == ([], False)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        '{"a":' * 100_000,
        '"' * 100_000,
        "{" + '"a": "\\' * 50_000,
        "//" * 100_000,
        "/*" * 100_000,
        "{" + "," * 100_000,
        "{" + ":" * 100_000,
        '{"author": ' + "[ " * 50_000,
        "{'" + "a" * 100_000,
        "9" * 100_000,
        '{"x": ' + "9" * 10_000 + "}",
    ],
)
def test_hostile_json_takes_linear_time(text: str) -> None:
    start = time.thread_time()
    load(text)
    document(script(text))
    assert time.thread_time() - start < 5


def test_deep_and_wide_graphs_end() -> None:
    deep: object = {"headline": "Quay"}
    for _level in range(200):
        deep = {"mainEntity": deep}
    assert claims(script(deep), "headline") == []
    assert claims(script([[[{"headline": "Quay"}]]]), "headline") == [("Quay", "json-ld")]
    assert len(claims(script([{"headline": "Quay"}] * 30_000), "headline")) < 30_000


META = """<html lang="en_GB"><head><title>Quay reopens | The Bell</title>
<meta property="og:title" content="Quay reopens"><meta property="og:site_name" content="The Bell">
<meta property="og:image" content="https://example.org/q.jpg?a=1&amp;amp;b=2"><meta property="og:url" content="/quay">
<meta property="article:published_time" content="2025-03-05T10:09:00Z">
<meta property="article:author" content="https://example.org/jane"><meta name="Author" content="Jane Roe">
<meta name="news_keywords" content="quay; pier; "><meta property="article:tag" content="harbour">
<meta property="article:content_tier" content="metered"><meta name="twitter:creator" content="@janeroe">
<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Jane Roe">
<meta name="twitter:label2" content="Reading time"><meta name="twitter:data2" content="3 minutes">
<meta name="description" content=""><meta name=viewport content="width=1">
<meta name="copyright" content="The Bell 2025">
<meta http-equiv="content-language" content="en"><meta property="og:isAccessibleForFree" content="maybe">
<link rel="canonical" href="https://example.org/quay"><link rel="amphtml" href="/amp/quay">
<link rel="alternate" hreflang="de" href="/de/quay"><link rel="alternate" type="application/rss+xml" href="/rss">
<link rel="license" href="/terms"><link rel="author" href="/jane"><link rel="canonical" href=" ">"""


@pytest.mark.parametrize(
    ("field", "found"),
    [
        ("headline", [("Quay reopens", "og"), ("Quay reopens | The Bell", "title")]),
        ("site_name", [("The Bell", "og")]),
        ("images", [("https://example.org/q.jpg?a=1&b=2", "og")]),
        ("canonical_url", [("/quay", "og"), ("https://example.org/quay", "link")]),
        ("bylines", [("Jane Roe", "meta:author")]),
        ("author_url", [("https://example.org/jane", "meta:article:author"), ("/jane", "link")]),
        ("author_handle", [("@janeroe", "meta:twitter:creator")]),
        ("labelled", [("Jane Roe", "twitter:Written by")]),
        ("keywords", [("quay", "meta:news_keywords"), ("pier", "meta:news_keywords"), ("harbour", "meta:article:tag")]),
        ("is_accessible_for_free", [(False, "meta:article:content_tier")]),
        ("copyright", [("The Bell 2025", "meta:copyright")]),
        ("usage_terms", [("/terms", "link")]),
        ("alternates", [("/amp/quay", "link:amphtml"), ("/de/quay", "link:hreflang")]),
        ("description", []),
        ("language", [("en", "meta:content-language"), ("en_GB", "html")]),
    ],
)
def test_meta_and_links(field: str, found: list[tuple[object, str]]) -> None:
    assert claims(META, field) == found


@pytest.mark.parametrize(
    ("page", "language"),
    [
        (META, "en-GB"),
        ("<html xml:lang=ko><p>x", "ko"),
        ("<html lang=''><meta name=language content='Deutsch'><meta property=og:locale content=de_DE>", "de-DE"),
        ("<p>x", None),
    ],
)
def test_declared_language(page: str, language: str | None) -> None:
    assert document(page).language == language


@pytest.mark.parametrize(
    ("url", "stamp"),
    [
        ("https://example.org/2025/03/05/quay", "2025-03-05"),
        ("https://example.org/news/2025-3-5-quay", "2025-03-05"),
        ("https://example.org/20250305/quay", "2025-03-05"),
        ("https://example.org/2025/mar/05/quay", "2025-03-05"),
        ("https://example.org/2025/03/quay", "2025-03"),
        ("https://example.org/quay_2025_03_05.html", "2025-03-05"),
    ],
)
def test_a_date_in_the_address(url: str, stamp: str) -> None:
    ((value, origin),) = claims("<p>x", "published", url)
    assert (str(value), origin) == (stamp, "url")


@pytest.mark.parametrize(
    "url", ["https://example.org/quay-12345678", "/2025/13/05/", "/1025/03/05/", "/2025/abc/05/", ""]
)
def test_no_date_in_the_address(url: str) -> None:
    assert claims("<p>x", "published", url) == []


def test_the_canonical_address_has_a_date_too() -> None:
    assert claims('<link rel=canonical href="/2025/03/05/quay">', "published")[0][1] == "url"


MICRODATA = """<article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Quay reopens</h1>
<span itemprop="author" itemscope itemtype="https://schema.org/Person">By
<a itemprop="name" rel="author" href="/jane">Jane
Roe</a></span><time itemprop="datePublished" datetime="2025-03-05T11:09">today</time>
<meta itemprop="dateModified" content="2025-03-06"><div itemprop="publisher" itemscope><meta itemprop="name"
content="The Bell"></div><div itemprop="articleBody"><p>One.</p><p>Two.</p></div><i itemprop="genre other">x</i>"""


@pytest.mark.parametrize(
    ("field", "found"),
    [
        ("headline", ["Quay reopens"]),
        ("bylines", ["Jane Roe", "Jane Roe"]),
        ("author_url", ["/jane"]),
        ("published", ["2025-03-05T11:09"]),
        ("modified", ["2025-03-06"]),
        ("site_name", ["The Bell"]),
        ("article_body", []),
    ],
)
def test_microdata(field: str, found: list[str]) -> None:
    assert [str(value) for value, _origin in claims(MICRODATA, field)] == found


def test_an_author_item_without_a_name_is_its_text() -> None:
    assert claims("<p itemprop=author itemscope>Jane Roe</p>", "bylines") == [("Jane Roe", "microdata")]
    link = "<a itemprop=author href='https://e.org/j'></a>x"
    assert claims(link, "author_url") == [("https://e.org/j", "microdata")]


def test_time_elements() -> None:
    page = """<div class="Meta"><time class="Pub" datetime="2025-03-05">5 March</time></div>
    <p><time>March 6, 2025</time>
    <time datetime=""></time>"""
    found = [(str(fact.value), fact.origin, fact.raw) for fact in document(page).facts if fact.field == "time"]
    assert found == [
        ("2025-03-05", "time:pub meta", "5 March"),
        ("March 6, 2025", "time:", "March 6, 2025"),
    ]
