import pytest
from tests.unit.labels.pages import LEXICONS, MORE, TEXT, body, kind, labelled, page, texts

from newsparse.labels.chain import label
from newsparse.labels.story import Story
from newsparse.model import BoilerplateKind, Byline, Caption, Label, Timestamp
from newsparse.options import Options
from newsparse.readers.html import read
from newsparse.readers.source import Source


def test_story_by_the_name_of_its_container() -> None:
    story = page(f"<div class=teasers><p>{MORE}</p></div><div class=entry-content><p>{TEXT}</p></div>")
    assert body(story) == [TEXT]


def test_story_without_any_names() -> None:
    story = page(f"<div><a href=/>Home</a></div><h1>Bridge</h1><div><div><p>{TEXT}</p><p>{MORE}</p></div></div>")
    assert body(story) == [TEXT, MORE]
    assert kind(story, "Home") is BoilerplateKind.NAVIGATION


def test_a_first_paragraph_outside_of_the_inner_box_keeps_the_outer_one() -> None:
    story = page(f"<h1>Bridge</h1><article><p>{TEXT}</p><div><p>{MORE}</p><p>{MORE[:70]} x.</p></div></article>")
    assert body(story)[0] == TEXT
    assert len(body(story)) == 3


def test_story_in_several_boxes_of_one_name() -> None:
    box = "<div class=article-paragraph><p>{}</p></div>"
    story = page(f"<h1>Bridge</h1>{box.format(TEXT)}<p class=x>Advert</p>{box.format(MORE)}")
    assert body(story) == [TEXT, MORE]


def test_story_in_line_breaks() -> None:
    story = page(f"<h1>Bridge</h1><div class=noticia>{TEXT}<br><br>{MORE}</div>")
    assert body(story) == [TEXT, MORE]


def test_furniture_inside_of_the_story() -> None:
    story = page(
        f"<h1>B</h1><div class=entry-content><p>{TEXT}</p><div class=newsletter><p>Sign up here for all of our news"
        f" every day.</p></div><div class='related-box'><p>Another bridge</p></div><p>{MORE}</p></div>"
    )
    assert body(story) == [TEXT, MORE]
    assert kind(story, "Another bridge") is BoilerplateKind.RELATED


def test_a_name_of_furniture_around_the_whole_story_is_none() -> None:
    story = page(f"<div class='content-with related'><h1>Bridge</h1><div><p>{TEXT}</p><p>{MORE}</p></div></div>")
    assert body(story) == [TEXT, MORE]


def test_comments_may_be_longer_than_the_story() -> None:
    comments = f"<li><p>{MORE * 3}</p></li>" * 5
    story = page(f"<article><h1>Bridge</h1><p>{TEXT}</p></article><ol class=comment-list>{comments}</ol>")
    assert body(story) == [TEXT]


def test_links_alone_are_no_story_but_linked_items_beside_others_are() -> None:
    story = page(
        f"<div class=entry-content><p>{TEXT}</p><p><a href=/x>Why the bridge fell</a></p>"
        f"<ul><li>One <a href=/1>stone</a></li><li><a href=/2>Two</a></li></ul><p>{MORE}</p></div>"
    )
    assert body(story) == [TEXT, "One stone", "Two", MORE]
    assert kind(story, "Why the bridge fell") is BoilerplateKind.RELATED


def test_a_block_that_stands_twice_counts_once() -> None:
    story = page(
        f"<div class=entry-content><div><p>{TEXT}</p><p>{MORE}</p></div><section><p>{TEXT}</p></section></div>"
    )
    assert body(story) == [TEXT, MORE]
    assert any(line.part is BoilerplateKind.DUPLICATE for line in story.lines)


def test_headings_that_head_nothing_go() -> None:
    story = page(
        f"<div class=entry-content><p>{TEXT}</p><h3>A long winter</h3><p>{MORE}</p><h3>More to read</h3>"
        "<p><a href=/y>Another story</a></p></div>"
    )
    assert texts(story, Label.SUBHEADING) == ["A long winter"]
    assert kind(story, "More to read") is BoilerplateKind.RELATED


def test_headline_is_the_heading_that_the_metadata_claim() -> None:
    story = page(
        f"<h1>The Daily Bridge</h1><h2>Old bridge to be mended</h2><div class=story-body><p>{TEXT}</p></div>",
        "<title>Old bridge to be mended - The Daily Bridge</title>",
    )
    assert texts(story, Label.HEADLINE) == ["Old bridge to be mended"]


def test_headline_in_no_heading() -> None:
    head = "<meta property=og:title content='Old bridge to be mended at last'>"
    story = page(f"<dl><dt>Old bridge to be mended at last</dt></dl><div class=story-body><p>{TEXT}</p></div>", head)
    assert texts(story, Label.HEADLINE) == ["Old bridge to be mended at last"]


def test_kicker_deck_and_lead() -> None:
    story = page(
        "<article><div class=kicker>Traffic</div><h1>Bridge</h1><p class=standfirst>Council votes for repair</p>"
        f"<div class=article-intro>{MORE}</div><div class=article-body><p>{TEXT}</p></div></article>"
    )
    assert texts(story, Label.KICKER) == ["Traffic"]
    assert texts(story, Label.SUBHEADLINE) == ["Council votes for repair"]
    assert body(story) == [MORE, TEXT]


@pytest.mark.parametrize(
    "line",
    [
        "<div class=byline>Jane Roe</div>",
        "<div>By Jane Roe</div>",
        "<div><span>By</span></div><div class=z>Jane Roe</div>",
        "<div>May 3, 2024 by Jane Roe</div>",
        "<div>By Jane Roe | May 3, 2024</div>",
        "<div>By Jane Roe@janeroe May 3, 2024</div>",
        "<div>3.5.2024 - By Jane Roe</div>",
    ],
)
def test_bylines(line: str) -> None:
    story = page(f"<article><h1>Bridge</h1>{line}<div class=article-body><p>{TEXT}</p></div></article>")
    found = [line.part for line in story.lines if isinstance(line.part, Byline)]
    assert [person.name for part in found for person in part.persons] == ["Jane Roe"]


def test_a_named_byline_at_the_end() -> None:
    story = page(
        f"<article><h1>Bridge</h1><div class=x><p>{TEXT}</p><p>{MORE}</p></div><p class=author>Jane Roe</p></article>"
    )
    assert texts(story, Label.BYLINE) == ["Jane Roe"]


def test_times() -> None:
    story = page(
        f"<article><h1>Bridge</h1><div>May 3, 2024</div><div class=article-body><p>{TEXT}</p></div>"
        "<p class=updated>Updated 4 May 2024, 10:15</p></article>"
    )
    stamps = [line.part for line in story.lines if line.label is Label.TIME]
    assert isinstance(stamps[0], Timestamp)
    assert stamps[0].isoformat() == "2024-05-03"
    assert texts(story, Label.TIME)[1].startswith("Updated")


def captions(story: Story) -> list[tuple[str, str | None]]:
    parts = [line.part for line in story.lines if isinstance(line.part, Caption)]
    return [(part.text, part.credit) for part in parts]


@pytest.mark.parametrize(
    "figure",
    [
        "<figure><img src=/a.jpg><figcaption>The old bridge. (Ann Lee/The Post)</figcaption></figure>",
        "<figure><img src=/a.jpg><figcaption><p>The old bridge.</p><p class=credit>Ann Lee/The Post</p></figure>",
        "<div class=img><img src=/a.jpg><p class=caption>The old bridge.</p><p class=source>Ann Lee/The Post</p></div>",
        "<figure><img src=/a.jpg><figcaption>The old bridge.</figcaption><footer>Ann Lee/The Post</footer></figure>",
        "<div><img src=/a.jpg><div>The old bridge.</div><div>© Ann Lee/The Post</div></div>",
    ],
)
def test_captions_and_their_credits(figure: str) -> None:
    story = page(f"<h1>Bridge</h1><div class=article-body><p>{TEXT}</p>{figure}<p>{MORE}</p></div>")
    assert captions(story) == [("The old bridge.", "Ann Lee/The Post")]
    assert body(story) == [TEXT, MORE]


def test_a_credit_alone_and_the_address_of_the_picture() -> None:
    figure = "<figure><img src=/a.jpg><figcaption>Photo: Ann Lee</figcaption></figure>"
    story = page(f"<h1>Bridge</h1><div class=article-body>{figure}<p>{TEXT}</p></div>")
    part = next(line.part for line in story.lines if isinstance(line.part, Caption))
    assert (part.text, part.credit, part.image_url) == ("", "Ann Lee", "/a.jpg")


def test_pictures_of_other_stories_are_left_alone() -> None:
    teaser = "<div class=related><figure><img src=/b.jpg><figcaption>A mill.</figcaption></figure></div>"
    story = page(f"<h1>Bridge</h1><div class=article-body><p>{TEXT}</p>{teaser}</div>")
    assert captions(story) == []


def test_a_page_without_text() -> None:
    story = page("<div><a href=/>Home</a></div>")
    assert body(story) == []


def test_rules_can_be_switched_off() -> None:
    html = f"<html lang=en><body><h1>Bridge</h1><div class=story-body><p>{TEXT}</p></div><p>{MORE}</p></body></html>"
    assert body(labelled(html)) == [TEXT]
    assert MORE in body(labelled(html, ("page-outside",)))


def signed(head: str, tail: str = "") -> list[str]:
    story = page(
        f"<article><h1>Bridge</h1>{head}<div class=article-body><p>{TEXT * 2}</p><p>{MORE}</p></div>{tail}</article>"
    )
    found = [line.part for line in story.lines if isinstance(line.part, Byline)]
    return [person.name for part in found for person in part.persons]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("<div><span>By</span>Jane Roe</div>", "Jane Roe"),
        ("<div>Byby JANE ROE</div>", "JANE ROE"),
        ("<div>by <span>Jane Roe</span><span>Jane Roe</span></div>", "Jane Roe"),
        ("<div>Posted on March 3, 2025 by Jane Roe</div>", "Jane Roe"),
        ("<div>by rivermouse77 · </div>", "rivermouse77"),
        ("<div>by Rivermouse on March 3, 2025</div>", "Rivermouse"),
        ("<div class='meta author'>rivermouse</div>", "rivermouse"),
        ("<div><span>By</span></div><div>u/rivermouse</div>", "u/rivermouse"),
        ("<div class=author>R.Mouse 3.5.2025</div>", "R.Mouse"),
        ("<p class=date>By Jane Roe, 3 May 2025</p>", "Jane Roe"),
    ],
)
def test_who_signs_a_page(line: str, name: str) -> None:
    assert signed(line) == [name]


@pytest.mark.parametrize(
    "line",
    [
        "<div class=author>Author:innen</div>",
        "<div class=author>Reporter</div>",
        "<div class=author>www.post.example</div>",
        "<div class=author>12 345</div>",
        "<div class=author>Rivermouse was here</div>",
        "<div>by rivermouse at 3 o'clock</div>",
        "<ul class=share><li>by</li><li class=author-link>Chirper</li></ul>",
        "<ul class=share><li>Share this with Chirper</li></ul>",
        "<div>Share this with Chirper</div>",
        "<div>Posted for now by Chirper</div>",
        f"<div>By {'rivermouse' * 20}</div>",
        "<div>By admin</div>",
    ],
)
def test_who_does_not(line: str) -> None:
    assert signed(line) == []


def test_a_desk_signs() -> None:
    story = page(f"<article><h1>Bridge</h1><p class=author>By River Staff | 3 May 2025</p><p>{TEXT}</p></article>")
    assert [line.part.agency for line in story.lines if isinstance(line.part, Byline)] == ["River Staff"]


def test_a_body_signs_in_an_element_named_after_the_author() -> None:
    for line, found in (("<p class=author>River Council</p>", ["River Council"]), ("<p>River Council</p>", [])):
        story = page(f"<article><h1>Bridge</h1>{line}<p>{TEXT}</p></article>")
        assert [one.part.agency for one in story.lines if isinstance(one.part, Byline)] == found


def test_a_line_that_says_who_and_when_is_a_byline() -> None:
    story = page(f"<article><h1>Bridge</h1><p class=date>By Jane Roe, 3 May 2025</p><p>{TEXT}</p></article>")
    assert texts(story, Label.BYLINE) == ["By Jane Roe, 3 May 2025"]


@pytest.mark.parametrize(
    ("head", "tail"),
    [
        ("<div class=headline__footer><div class=byline>By Jane Roe</div></div>", ""),
        ("<aside><p class=authors>By: Jane Roe</p></aside>", ""),
        ("", "<div class=author-bio><h3>Jane Roe</h3><p>Jane Roe has lived at the river all her life.</p></div>"),
    ],
)
def test_a_byline_beside_the_story_where_it_has_none(head: str, tail: str) -> None:
    assert signed(head, tail) == ["Jane Roe"]
    assert signed("<p>By Omar Haddad</p>" + head, tail) == ["Omar Haddad"]


def test_bylines_of_others_beside_the_story_are_none() -> None:
    others = "".join(f"<li><p class=author>By {name}</p></li>" for name in ("Jane Roe", "Omar Haddad"))
    assert signed("", f"<aside><ul>{others}</ul></aside>") == []


def test_a_bare_name_signs_right_before_the_story() -> None:
    assert signed("", "") == []
    story = page(f"<h1>Bridge</h1><div class=article-body><p>Jane Roe</p><p>{TEXT * 3}</p><p>Great Danger</p></div>")
    assert texts(story, Label.BYLINE) == ["Jane Roe"]
    story = page(f"<h1>Bridge</h1><div class=article-body><h2>Jane Roe</h2><p>{TEXT * 3}</p></div>")
    assert texts(story, Label.BYLINE) == []


LONG = f"{TEXT} {MORE}"


@pytest.mark.parametrize(
    ("body", "names"),
    [
        (f"<p>{LONG}</p><p>{LONG}</p><p>Text by Jane Roe</p>", ["Jane Roe"]),
        (f"<p>{LONG}</p>" * 9 + "<p>Text by Jane Roe</p>" + f"<p>{LONG}</p>" * 9, []),
        (f"<p>{LONG}</p>" * 9 + "<p>Text: Jane Roe</p>" + f"<p>{LONG}</p>" * 9, ["Jane Roe"]),
        (f"<p>{LONG}</p><ul><li><div>A river in winter</div><div>By Jane Roe</div></li></ul>", []),
        (f"<p>{LONG}</p><h3>By Jane Roe</h3>", []),
    ],
)
def test_a_byline_in_the_story_stands_at_its_edges(body: str, names: list[str]) -> None:
    story = page(f"<article><h1>Bridge</h1><div class=article-body>{body}</div></article>")
    found = [line.part for line in story.lines if isinstance(line.part, Byline) and line.rule == "page-byline"]
    assert [person.name for part in found for person in part.persons] == names


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("<p class=credit>AP</p>", [("AP", [])]),
        ("<p class=credit>Jane Roe</p>", [(None, ["Jane Roe"])]),
        ("<p class=credit>Photo: Jane Roe</p>", []),
        ("<p class=source>The river paper</p>", []),
        ("<figure><img src=a.jpg><p class=credit>AP</p></figure>", []),
    ],
)
def test_a_credit_without_a_picture_signs_the_story(line: str, found: list[tuple[str | None, list[str]]]) -> None:
    story = page(f"<article><h1>Bridge</h1>{line}<div class=article-body><p>{LONG}</p></div></article>")
    parts = [one.part for one in story.lines if one.label is Label.BYLINE and isinstance(one.part, Byline)]
    assert [(part.agency, [person.name for person in part.persons]) for part in parts] == found


def test_a_card_beyond_the_story_names_its_author_twice() -> None:
    card = "<h3 class=author>Jane Roe</h3><p class=author>All posts of Jane Roe</p>"
    story = page(
        f"<div><h1>Bridge</h1><div class=article-body><p>{LONG}</p><p>{LONG}</p></div></div>"
        f"<div class=author-bio>{card}</div>"
    )
    assert texts(story, Label.BYLINE) == ["Jane Roe"]


def test_a_login_that_looks_like_an_address() -> None:
    assert signed("<div>By Jane.Roe on March 3, 2025</div>") == ["Jane.Roe"]


def test_what_stands_beyond_headline_and_story_is_left_out_before_its_words_are_read() -> None:
    sidebar = (
        "<div class=sidebar><p class=byline>By Tove Karlin</p><figure><figcaption>Old quay</figcaption></figure></div>"
    )
    story = page(f"<div><article><h1>Bridge</h1><p>{TEXT}</p><p>{MORE}</p></article></div>{sidebar}")
    assert {line.rule for line in story.lines if line.text in ("By Tove Karlin", "Old quay")} == {"page-outside"}
    assert body(story) == [TEXT, MORE]


def test_captions_that_are_not_wanted_are_found_and_not_read() -> None:
    figure = "<figure><img src=a.jpg><figcaption>The quay</figcaption></figure>"
    html = f"<h1>Bridge</h1><article><p>{TEXT}</p>{figure}</article>"
    document = next(read(Source(content=html)))
    lines = label(document, LEXICONS.get("en"), Options(skip=("captions",))).lines
    assert [(line.label, line.part) for line in lines if line.text == "The quay"] == [(Label.CAPTION, None)]
