"""Boxes within a story that are none of it, and what stands around its pictures and headline."""

import pytest
from tests.unit.labels.pages import MORE, TEXT, body, kind, page, texts

from newsparse.model import BoilerplateKind, Label

STORY = f"<p>{TEXT}</p><p>{MORE}</p>" * 4
PARAGRAPHS = [TEXT, MORE] * 4
OFFER = "Once a week we tell what happens in the valley, and what will."


def story_with(box: str) -> list[str]:
    return body(page(f"<h1>Bridge</h1><div class=article-body>{STORY}{box}</div>"))


@pytest.mark.parametrize(
    "box",
    [
        f"<div><h3><a href=/x>Ferry sinks in the harbour</a></h3><p>{OFFER}</p></div>",
        f"<div><img src=/a.jpg><div><h3><a href=/x>Ferry sinks in the harbour</a></h3><div>{OFFER}</div></div></div>",
        f"<div><h4>Newsletter</h4><p>{OFFER}</p></div>",
        f"<div><div><h4>Read more</h4></div><div><p>{OFFER}</p></div></div>",
        f"<div><p>{OFFER}</p><button>Yes, please</button></div>",
        f"<div><p>{OFFER}</p><form><p>Your address</p></form></div>",
        "<h3>The money</h3><p>It will cost two million, said the mayor.</p><h3><a href=/x>Ferry sinks</a></h3>",
    ],
)
def test_boxes_that_are_no_story(box: str) -> None:
    found = story_with(box)
    assert not {OFFER, "Ferry sinks in the harbour", "Ferry sinks"} & set(found)
    assert found[:8] == PARAGRAPHS


@pytest.mark.parametrize(
    ("box", "kept"),
    [
        ("<div><pre>bridge --mend</pre><button>Copy</button></div>", "bridge --mend"),
        (f"<div><h3>What comes next</h3><p>{OFFER}</p></div>", OFFER),
        ("<h3><a href=#a>The money</a></h3><p>It will cost two million, said the mayor.</p>", "The money"),
        (f"<div><p>Terms of use</p><p>{OFFER}</p></div>", OFFER),
    ],
)
def test_boxes_that_are(box: str, kept: str) -> None:
    assert kept in story_with(box)


def test_a_list_of_linked_things_is_the_story() -> None:
    thing = "<div><h3><a href=/x{0}>Thing number {0}</a></h3><p>{0}: {1}</p></div>"
    story = page(f"<h1>Ten things</h1><main>{''.join(thing.format(number, TEXT) for number in range(9))}</main>")
    assert body(story).count("Thing number 3") == 1


def test_words_around_a_player_are_none_of_the_story() -> None:
    player = "<div class=gallery><div class=title>The bridge, seen from above</div><div>02:57</div></div>"
    story = page(f"<h1>Bridge</h1><div class=article-body>{STORY}{player}</div>")
    assert body(story)[:8] == PARAGRAPHS
    assert kind(story, "The bridge, seen from above") is BoilerplateKind.MEDIA


def test_a_gallery_that_tells_is_the_story() -> None:
    slides = f"<div class=gallery-text><h2>The old bridge</h2><p>{TEXT}</p></div>" * 2
    assert "The old bridge" in body(page(f"<h1>Bridge</h1><div class=gallery>{slides}</div>"))


def test_a_story_in_a_box_named_after_a_picture() -> None:
    story = page(f"<h1>B</h1><div class=thumbnail-content><img src=/a.jpg><p>Two words.</p><p>{TEXT}</p></div>")
    assert body(story) == ["Two words.", TEXT]


def test_text_named_after_a_picture_that_is_not_there() -> None:
    story = page(f"<h1>B</h1><div><div class=rich><p class=text-image-left>{TEXT}</p></div><p>{MORE}</p></div>")
    assert body(story) == [TEXT, MORE]


@pytest.mark.parametrize("tag", ["h2", "p"])
def test_a_heading_behind_a_paragraph_is_no_deck(tag: str) -> None:
    story = page(
        f"<h1>Bridge</h1><{tag} class=subtitle>Work to begin in the spring</{tag}><main><p>{TEXT}</p>"
        f"<h2 class=subtitle>Who will pay for all of it</h2><p>{MORE}</p></main>"
    )
    assert texts(story, Label.SUBHEADLINE) == ["Work to begin in the spring"]
    assert body(story) == [TEXT, "Who will pay for all of it", MORE]


def test_a_deck_of_several_sentences_is_the_first_paragraph() -> None:
    story = page(f"<header><h1>Bridge</h1><p class=subtitle>{TEXT} {MORE}</p></header><main><p>{MORE}</p></main>")
    assert not texts(story, Label.SUBHEADLINE)
    assert body(story) == [f"{TEXT} {MORE}", MORE]


@pytest.mark.parametrize("tag", ["h2", "h3"])
def test_a_heading_that_is_a_paragraph(tag: str) -> None:
    inside = page(f"<h1>Bridge</h1><div class=article-body><p>{MORE}</p><{tag}>{TEXT} {MORE}</{tag}></div>")
    assert texts(inside, Label.BODY) == [MORE, f"{TEXT} {MORE}"]
    before = page(
        f"<main><h1>Bridge</h1><div><{tag}>{TEXT} {MORE}</{tag}></div><div class=a><p>{MORE}</p></div></main>"
    )
    assert texts(before, Label.BODY) == [f"{TEXT} {MORE}", MORE]


@pytest.mark.parametrize("name", ["affiliate-disclaimer", "postmetadata", "sociable_tagline"])
def test_notices_known_by_their_names(name: str) -> None:
    assert OFFER not in story_with(f"<p class={name}>{OFFER}</p>")


def test_times_that_head_the_entries_of_a_live_blog() -> None:
    entry = "<div class=entry><div class=entry-info>{}<b>KEY EVENT</b></div><p>{}</p></div>"
    entries = [entry.format("20:41", TEXT), entry.format("20:35", MORE), entry.format("19:10", OFFER)]
    assert body(page(f"<h1>Bridge</h1><div class=article-body>{''.join(entries)}</div>")) == [TEXT, MORE, OFFER]
    two = body(page(f"<h1>Bridge</h1><div class=article-body>{''.join(entries[:2])}</div>"))
    assert len(two) == 4


LINKS = "".join(f"<li><a href=/{number}>Place number {number}</a></li>" for number in range(20))
FRAME = (
    f"<nav><ul>{LINKS}</ul></nav><main><h1>Bridge</h1><div class=article-body>{{}}</div></main><footer>{{}}</footer>"
)


def test_what_stands_around_a_story_is_set_aside_and_comes_back() -> None:
    story = page(FRAME.format(f"<p>{TEXT}</p><p>{MORE}</p>", f"<ul>{LINKS}</ul><p>© 2024 Bridge Courier</p>"))
    assert body(story) == [TEXT, MORE]
    assert len(story.lines) == len(story.document.blocks) == 44
    assert [line.block_start for line in story.lines] == [block.span.start for block in story.document.blocks]
    assert story.page is not None
    assert story.lines[story.page.heading].text == "Bridge"
    assert kind(story, "Place number 19") is BoilerplateKind.NAVIGATION


def test_whose_the_site_is_stands_far_below() -> None:
    notice = "<p>© 2024 Bridge Courier</p>"
    for below in (notice, notice + f"<ul>{LINKS}</ul>"):
        story = page(FRAME.format(f"<p>Bridge Courier</p><p>{TEXT}</p><p>{MORE}</p>", below))
        assert body(story) == [TEXT, MORE]
