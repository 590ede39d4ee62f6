import pytest

from newsparse.labels.chain import label
from newsparse.labels.story import Story
from newsparse.lexicon import Lexicons
from newsparse.model import BoilerplateKind, Byline, Caption, Label, Timestamp
from newsparse.options import Options
from newsparse.readers.html import read
from newsparse.readers.source import Source

LEXICONS = Lexicons(Options())
TEXT = "The council met on Monday and agreed, after a long debate, to mend the old stone bridge over the river."
MORE = "Work will begin in spring, said the mayor, and should be over before the first frost of the next winter."


def labelled(html: str, off: tuple[str, ...] = ()) -> Story:
    document = next(read(Source(content=html)))
    return label(document, LEXICONS.get(document.language or "en"), Options(off=off))


def page(body: str, head: str = "") -> Story:
    return labelled(f"<!doctype html><html lang=en><head>{head}</head><body>{body}</body></html>")


def texts(story: Story, *labels: Label) -> list[str]:
    return [line.text for line in story.lines if line.label in labels]


def body(story: Story) -> list[str]:
    return texts(story, Label.BODY, Label.SUBHEADING)


def kind(story: Story, text: str) -> BoilerplateKind:
    line = next(line for line in story.lines if line.text == text)
    assert line.label is Label.BOILERPLATE
    assert isinstance(line.part, BoilerplateKind)
    return line.part


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
