"""Which containers of a page hold its story, and which are furniture."""

import pytest
from tests.unit.labels.pages import MORE, TEXT, body, kind, page, texts

from newsparse.model import BoilerplateKind, Label

LAST = "The mayor added that the old ferry would carry people and goods across the river until the work is done."
PROSE = f"<p>{TEXT}</p><p>{MORE}</p><p>{LAST}</p>"


def test_sections_named_alike_are_one_story_wherever_they_stand() -> None:
    section = "<section><div class='inner'><div class='copy_3f2'>{}</div></div></section><div>Advert</div>"
    story = page(
        f"<h1>Bridge</h1><main>{section.format(PROSE)}{section.format(f'<p>{LAST[:-1]}, he said.</p>')}</main>"
    )
    assert body(story) == [TEXT, MORE, LAST, f"{LAST[:-1]}, he said."]
    assert kind(story, "Advert") is BoilerplateKind.OTHER


@pytest.mark.parametrize(
    "more",
    [
        f"<h1>Another story</h1><div class=copy><p>{LAST[:-1]}, she said.</p></div>",
        f"<div class=copy><h3><a href=/x>Another story</a></h3><p>{LAST[:-1]}, she said.</p></div>",
        f"<div class=copy><span class=author>By Mara Lind</span><p>{LAST[:-1]}, she said.</p></div>",
        "<div class=copy><p><a href=/x>Another story of a bridge, and of a ferry, that you may like</a></p></div>",
    ],
)
def test_containers_named_alike_that_are_other_stories(more: str) -> None:
    story = page(f"<h1>Bridge</h1><main><div class=copy>{PROSE}</div><section>{more}</section></main>")
    assert body(story) == [TEXT, MORE, LAST]


def test_columns_of_prose_within_the_story_are_all_of_it() -> None:
    wide, small = f"<div class=wide>{PROSE * 3}</div>", f"<div class=small>{PROSE.replace('The', 'Then the')}</div>"
    story = page(f"<h1>Bridge</h1><div class=article-body>{small}{wide}<div class=box>Short words</div></div>")
    assert body(story)[0] == TEXT.replace("The", "Then the")
    assert kind(story, "Short words") is BoilerplateKind.OTHER


def test_a_box_of_prose_behind_the_story_is_more_likely_about_its_source() -> None:
    story = page(f"<h1>B</h1><main><div class=a>{PROSE}</div><div class=b><p>{LAST[:-1]} of bridges.</p></div></main>")
    assert body(story) == [TEXT, MORE, LAST]


def test_a_list_is_never_all_of_the_story() -> None:
    items = "".join(f"<li>{TEXT[:-1]} {number}.</li>" for number in range(12))
    story = page(f"<h1>B</h1><div class=entry-content><p>Moderator: Ann Lee</p><ol>{items}</ol></div>")
    assert body(story)[0] == "Moderator: Ann Lee"
    assert len(body(story)) == 13


def test_a_sidebar_longer_than_the_story_is_still_one() -> None:
    long = "".join(f"<p>{LAST[:-1]} {number}.</p>" for number in range(20))
    story = page(f"<h1>B</h1><div class=post><p>{TEXT}</p><p>{MORE}</p></div><div class=sidebar>{long}</div>")
    assert body(story) == [TEXT, MORE]


@pytest.mark.parametrize("name", ["col-8 print-full", "with-sidebar sidebar", "node--promoted node", "toc-content"])
def test_a_name_of_furniture_around_all_the_text_there_is(name: str) -> None:
    story = page(f"<div><h1>Bridge</h1></div><div class='{name}'>{PROSE}</div>")
    assert body(story) == [TEXT, MORE, LAST]


@pytest.mark.parametrize("name", ["col-8 print-full", "node node--promoted"])
def test_names_that_speak_of_states_are_no_furniture(name: str) -> None:
    story = page(f"<h1>B</h1><div class=story-body><p>{TEXT}</p><div class='{name}'><p>{MORE}</p></div></div>")
    assert body(story) == [TEXT, MORE]


@pytest.mark.parametrize("teaser", ["<p class=article__teaser>{}</p>", "<div class='teaser-text description'>{}</div>"])
def test_a_teaser_between_headline_and_story_leads_into_it(teaser: str) -> None:
    story = page(f"<main><h1>Bridge</h1>{teaser.format(LAST)}<div class=copy><p>{TEXT}</p><p>{MORE}</p></div></main>")
    assert body(story) == [LAST, TEXT, MORE]


@pytest.mark.parametrize(
    "teaser",
    [
        f"<aside><p>{LAST}</p></aside>",
        f"<div class=related><p>{LAST}</p><p><a href=/x>To the ferry</a></p></div>",
        f"<div class=newsletter><p>{LAST}</p></div>",
    ],
)
def test_boxes_between_headline_and_story_that_do_not(teaser: str) -> None:
    story = page(f"<main><h1>Bridge</h1>{teaser}<div class=copy><p>{TEXT}</p><p>{MORE}</p></div></main>")
    assert body(story) == [TEXT, MORE]


def test_a_description_of_an_image_is_its_caption() -> None:
    story = page(f"<h1>B</h1><img src=/a.jpg><div class=image-description>The bridge</div>{PROSE}")
    assert texts(story, Label.CAPTION) == ["The bridge"]
