import json

import pytest

import newsparse
from newsparse.model import Article, ArticleKind

TEXT = "The council met on Monday and agreed, after a long debate, to mend the old stone bridge over the river."
MORE = "Work will begin in spring, said the mayor, and should be over before the first frost of the next winter."


def parse(head: str = "", body: str = "", url: str | None = None) -> Article:
    body = body or f"<h1>Old bridge to be mended</h1><div class=article-body><p>{TEXT}</p><p>{MORE}</p></div>"
    return newsparse.parse(f"<!doctype html><html lang=en><head>{head}</head><body>{body}</body></html>", url=url)


def json_ld(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **fields})}</script>'


def names(article: Article) -> list[str]:
    return [person.name for person in article.authors]


def test_headline_as_printed() -> None:
    article = parse("<title>Old bridge to be mended | The Post</title><meta property=og:site_name content='The Post'>")
    assert article.headline == "Old bridge to be mended"
    assert article.site_name == "The Post"
    assert article.origin("site_name") is not None


@pytest.mark.parametrize(
    "title",
    [
        "Old bridge to be mended | The Post",
        "Old bridge to be mended - News - The Post",
        "The Post » Old bridge to be mended",
    ],
)
def test_headline_from_the_title_alone(title: str) -> None:
    head = f"<title>{title}</title><meta property=og:site_name content='The Post'>"
    article = parse(head, f"<div class=article-body><p>{TEXT}</p><p>{MORE}</p></div>")
    assert article.headline is not None
    assert article.headline.startswith("Old bridge to be mended")
    assert "Post" not in article.headline


def test_headline_whose_pieces_ran_together() -> None:
    body = f"<h1><b>Traffic</b>Old bridge to be mended</h1><div class=article-body><p>{TEXT}</p><p>{MORE}</p></div>"
    assert (
        parse(json_ld(headline="Traffic: Old bridge to be mended"), body).headline == "Traffic: Old bridge to be mended"
    )


def test_a_heading_that_nothing_bears_out_is_no_headline() -> None:
    body = f"<h1>Business Monday</h1><div class=article-body><p>{TEXT}</p></div>"
    assert parse(json_ld(headline="Old bridge to be mended"), body).headline == "Old bridge to be mended"


def test_the_site_name_behind_a_heading_goes() -> None:
    body = f"<h1>Old bridge to be mended | The Post</h1><div class=article-body><p>{TEXT}</p></div>"
    assert parse("<meta property=og:site_name content='The Post'>", body).headline == "Old bridge to be mended"


def test_the_most_precise_date_of_the_day_wins() -> None:
    head = json_ld(datePublished="2024-05-03") + (
        "<meta property=article:published_time content='2024-05-03T10:11:12+02:00'>"
        "<meta property=article:modified_time content='2024-05-04T08:00:00Z'>"
    )
    article = parse(head, url="https://post.example/2024/05/02/bridge")
    assert str(article.published) == "2024-05-03T10:11:12+02:00"
    assert str(article.modified) == "2024-05-04T08:00:00+00:00"


def test_printed_dates_where_the_metadata_have_none() -> None:
    body = f"<h1>Bridge</h1><p class=date>3 May 2024</p><div class=article-body><p>{TEXT}</p><p>{MORE}</p></div>"
    assert str(parse(body=body).published) == "2024-05-03"


def test_the_exact_time_of_a_printed_date() -> None:
    clock = "<time datetime='2024-05-03T10:11:00+02:00'>3 May 2024</time>"
    body = f"<h1>Bridge</h1><p>{clock}</p><div class=article-body><p>{TEXT}</p><p>{MORE}</p></div>"
    assert str(parse(body=body).published) == "2024-05-03T10:11:00+02:00"


def test_a_clock_elsewhere_and_the_address_come_last() -> None:
    times = "<time class=updated datetime='2024-06-01'>June</time><time datetime='2024-05-03'>x</time>"
    clock = f"<div class=sidebar>{times}</div>"
    article = f"<h1>Bridge</h1><div class=article-body><p>{TEXT}</p><p>{MORE}</p></div>"
    assert str(parse(body=article + clock).published) == "2024-05-03"
    assert str(parse(body=article, url="https://post.example/2024/05/02/bridge").published) == "2024-05-02"


def test_a_change_alone_dates_the_page() -> None:
    assert str(parse("<meta property=article:modified_time content='2024-05-04'>").published) == "2024-05-04"


BYLINE = f"<h1>Bridge</h1><div class=byline>By Jane Roe</div><div class=article-body><p>{TEXT}</p><p>{MORE}</p></div>"


def heading(article_head: str, head: str = "") -> str | None:
    return parse(head, f"{article_head}<div class=article-body><p>{TEXT}</p><p>{MORE}</p></div>").headline


def test_the_heading_in_a_trail_of_links_is_not_the_headline() -> None:
    trail = "<ol class=breadcrumb><li>News</li><li><h1>Old stone bridge to be mended soon</h1></li></ol>"
    head = json_ld(headline="Old stone bridge to be mended soon")
    head += "<meta property=og:title content='The river gets its old stone bridge back soon'>"
    assert heading(trail + "<h2>The river gets its old stone bridge back soon</h2>", head) == (
        "The river gets its old stone bridge back soon"
    )
    assert heading(trail, head) == "Old stone bridge to be mended soon"


def test_a_kicker_in_the_heading_goes() -> None:
    head = "<meta property=og:title content='Old bridge to be mended at last'>"
    assert heading("<h1><span>Traffic</span> Old bridge to be mended at last</h1>", head) == (
        "Old bridge to be mended at last"
    )
    assert heading("<h1>Why the old bridge is to be mended at last</h1>", head) == (
        "Why the old bridge is to be mended at last"
    )


def test_the_one_heading_against_the_title_of_the_window() -> None:
    title = "<title>Stone river crossing fixed | The Post</title>"
    assert heading("<h1>Old bridge to be mended at last</h1>", title) == "Old bridge to be mended at last"
    assert heading("<h1>Local news</h1>", title) == "Stone river crossing fixed | The Post"
    linked = "<h1><a href=/>The paper for all of the river</a></h1>"
    assert heading(linked, title) == "Stone river crossing fixed | The Post"
    two = "<h1>News of the whole wide river</h1><h1 class=title>Old bridge to be mended at last</h1>"
    assert heading(two, title) == "Old bridge to be mended at last"


def test_the_headline_that_microdata_mark_against_an_alternative_one() -> None:
    both = (
        "<h1 itemprop=alternativeHeadline>Stone river crossing</h1>"
        "<h2 itemprop=headline>Why the old bridge is to be mended at last</h2>"
    )
    head = "<title>Stone river crossing | Post</title>"
    assert heading(f"<div itemscope itemtype=https://schema.org/Article>{both}</div>", head) == (
        "Why the old bridge is to be mended at last"
    )


def test_a_linked_heading_is_a_teaser_if_another_fits() -> None:
    teaser = "<h3><a href=/x>Old bridge to be mended at last</a></h3>"
    head = json_ld(headline="Old bridge to be mended at last")
    printed = "<h2>The old stone bridge: to be mended at last</h2>"
    assert heading(printed + teaser, head) == "The old stone bridge: to be mended at last"
    assert heading(teaser, head) == "Old bridge to be mended at last"


def test_authors_of_print_and_metadata_are_one_list() -> None:
    author = [
        {"@type": "Person", "name": "Jane Roe", "jobTitle": "Reporter"},
        {"@type": "Person", "name": "Omar Haddad"},
    ]
    article = parse(json_ld(author=author), BYLINE)
    assert names(article) == ["Jane Roe", "Omar Haddad"]
    assert article.authors[0].role == "Reporter"


def test_metadata_that_name_others_lose_to_print() -> None:
    assert names(parse(json_ld(author={"@type": "Person", "name": "Web Feed Desk"}), BYLINE)) == ["Jane Roe"]


def test_authors_from_metadata_alone() -> None:
    article = parse("<meta name=author content='Jane Roe and Omar Haddad'>")
    assert names(article) == ["Jane Roe", "Omar Haddad"]
    source = article.origin("bylines")
    assert source is not None
    assert source.origin == "meta:author"


@pytest.mark.parametrize("name", ["admin", "Post.", "https://post.example/jane", "jane@post.example", "3"])
def test_nobody_is_no_author(name: str) -> None:
    assert names(parse(f"<meta name=author content='{name}'>")) == []


def test_a_pen_name_where_the_metadata_know_no_other() -> None:
    assert names(parse(json_ld(author={"@type": "Person", "name": "Heidrun"}))) == ["Heidrun"]


def test_a_body_signs_where_no_person_does() -> None:
    article = parse(json_ld(author={"@type": "Organization", "name": "Associated Press"}))
    assert [(person.name, person.organization) for person in article.authors] == [
        ("Associated Press", "Associated Press")
    ]
    assert article.agency_id == "ap"
    assert article.is_wire is True


def test_a_body_beside_a_person_is_no_author() -> None:
    assert names(parse(json_ld(author={"@type": "Organization", "name": "Associated Press"}), BYLINE)) == ["Jane Roe"]


def test_of_several_claims_the_one_that_knows_the_printed_name() -> None:
    head = "<meta name=author content='River Press'><meta name=article:author content='Jane Roe, Omar Haddad'>"
    assert names(parse(head, BYLINE)) == ["Jane Roe", "Omar Haddad"]


def test_metas_that_hold_their_content_in_value() -> None:
    article = parse("<meta name=author value='Jane Roe'><meta name=pubdate value=2025-03-05>")
    assert names(article) == ["Jane Roe"]
    assert str(article.published) == "2025-03-05"


def test_an_address_after_a_comma_is_no_pen_name() -> None:
    head = "<meta name=author content='post.example, Rivertown, Valley'>" + json_ld(
        author={"@type": "Organization", "name": "Desk of the Post"}
    )
    assert names(parse(head)) == ["Desk of the Post"]


def test_a_label_for_readers_of_cards_names_the_author() -> None:
    head = "<meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='rivermouse'>"
    assert names(parse(head)) == ["rivermouse"]
    assert names(parse(head.replace("Written by", "Est. reading time"))) == []


def test_what_the_author_link_says_around_the_name() -> None:
    body = BYLINE.replace(
        "<div class=byline>By Jane Roe</div>", "<a rel=author href=/jane>View all posts by Jane Roe</a>"
    )
    assert names(parse("", body)) == ["Jane Roe"]
    assert names(parse("", body.replace("View all posts by Jane Roe", "View archive"))) == []


def test_what_is_glued_to_a_name_that_the_metadata_know() -> None:
    body = BYLINE.replace("By Jane Roe", "<b>Jane Roe</b><i>Follow</i>")
    assert names(parse("<meta name=author content='Jane Roe'>", body)) == ["Jane Roe"]


def test_metadata_beat_a_name_that_only_looks_like_a_byline() -> None:
    body = f"<h1>Bridge</h1><div class=article-body><p>Great Danger</p><p>{TEXT * 3}</p></div>"
    assert names(parse("", body)) == ["Great Danger"]
    assert names(parse("<meta name=author content='Jane Roe'>", body)) == ["Jane Roe"]


def test_a_pen_name_of_the_metadata_bears_out_the_printed_one() -> None:
    card = "<div class=byline>rivermouse</div><div class=byline>Founder Post</div>"
    body = BYLINE.replace("<div class=byline>By Jane Roe</div>", card)
    assert names(parse(json_ld(author={"@type": "Person", "name": "Rivermouse"}), body)) == ["rivermouse"]


@pytest.mark.parametrize(
    ("name", "found"),
    [("Staff", ["Staff"]), ("By RIVER STAFF", ["RIVER STAFF"]), ("By Braun", ["By Braun"]), ("admin", [])],
)
def test_a_desk_signs_where_no_person_does(name: str, found: list[str]) -> None:
    assert names(parse(json_ld(author={"@type": "Person", "name": name}))) == found


def test_simple_fields() -> None:
    head = json_ld(articleSection="Local", isAccessibleForFree=False, keywords=["Bridge", "bridge", "River"]) + (
        "<link rel=canonical href=https://post.example/bridge><link rel=amphtml href=https://post.example/amp/bridge>"
        "<link rel=alternate hreflang=fr href=https://post.example/fr/pont>"
        "<meta property=og:url content=https://post.example/bridge?x=1>"
    )
    article = parse(head)
    assert article.section == "Local"
    assert article.is_accessible_for_free is False
    assert article.keywords == ("Bridge", "River")
    assert article.canonical_url == "https://post.example/bridge"
    assert [(one.kind, one.language) for one in article.alternates] == [("amp", None), ("translation", "fr")]


def test_live_blogs() -> None:
    head = json_ld(headline="Old bridge").replace("NewsArticle", "LiveBlogPosting")
    assert parse(head).kind is ArticleKind.LIVE


FIGURE = (
    "<figure><img src=https://post.example/a.jpg alt=Stones><figcaption>The old bridge on Monday</figcaption></figure>"
)


def test_captions_take_what_they_lack_from_the_metadata() -> None:
    image = {
        "@type": "ImageObject",
        "url": "https://post.example/a.jpg",
        "caption": "The old bridge on Monday",
        "creditText": "Ann Lee",
    }
    body = f"<h1>Bridge</h1><div class=article-body>{FIGURE}<p>{TEXT}</p><p>{MORE}</p></div>"
    article = parse(json_ld(image=image), body)
    assert [(caption.text, caption.credit) for caption in article.captions] == [("The old bridge on Monday", "Ann Lee")]
    assert [(image.url, image.alt, image.caption) for image in article.images] == [
        ("https://post.example/a.jpg", "Stones", 0)
    ]


def test_captions_in_the_metadata_alone() -> None:
    image = {"@type": "ImageObject", "url": "https://post.example/a.jpg", "caption": "Stones by the river"}
    article = parse(json_ld(image=image))
    assert [caption.text for caption in article.captions] == ["Stones by the river"]
    assert article.captions[0].span is None


def test_other_pictures_metadata_do_not_touch_a_caption() -> None:
    image = {
        "@type": "ImageObject",
        "url": "https://post.example/b.jpg",
        "caption": "Somebody else",
        "creditText": "Ann Lee",
    }
    body = f"<h1>Bridge</h1><div class=article-body>{FIGURE}<p>{TEXT}</p><p>{MORE}</p></div>"
    assert parse(json_ld(image=image), body).captions[0].credit is None


def test_text_that_stands_in_the_metadata_alone() -> None:
    text = f"PORTSEA, Maine (AP) — {TEXT}\n\n{MORE}\n\n{TEXT}"
    article = parse(json_ld(articleBody=text), "<div id=app>Loading</div>")
    assert article.source == text
    assert article.body[1].text == MORE
    assert article.dateline is not None
    source = article.origin("body")
    assert source is not None
    assert source.origin == "json-ld"


def test_text_in_the_metadata_does_not_replace_what_the_page_shows() -> None:
    article = parse(json_ld(articleBody=f"{TEXT} {MORE}"))
    assert [part.text for part in article.body] == [TEXT, MORE]


def test_short_text_in_the_metadata_is_no_body() -> None:
    assert parse(json_ld(articleBody="A stub."), "<div id=app>Loading</div>").source != "A stub."
