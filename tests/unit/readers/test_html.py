"""Pages: visible text in blocks, each with what was seen of it."""

import time

import pytest

from newsparse.model import Container, Document, Evidence
from newsparse.readers.detect import detect
from newsparse.readers.html import opens, read
from newsparse.readers.source import Source


def document(page: str | bytes, url: str | None = None) -> Document:
    (found,) = read(Source(content=page, url=url))
    at = 0
    for block in found.blocks:
        assert block.span.start == at
        assert block.span.of(found.text).strip()
        at = block.span.end
    assert at == len(found.text)
    return found


def lines(page: str) -> list[str]:
    found = document(page)
    return [block.span.of(found.text).removesuffix("\n") for block in found.blocks]


def evidence(page: str, index: int = 0) -> Evidence:
    return document(page).blocks[index].evidence


def chain(found: Document, index: int) -> list[str]:
    names, at = [], found.blocks[index].evidence.container
    while at >= 0:
        names.append(found.containers[at].tag)
        at = found.containers[at].parent
    return names


LONG = "The harbour office said the quay would stay shut until divers had looked at every pile of the old pier, twice."


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>one<p>two", ["one", "two"]),
        ("<p>  a\n\t<b>b</b> <i>c</i>d ", ["a b cd"]),
        ("<div>lead<p>one</p>tail</div>", ["lead", "one", "tail"]),
        ("<div>one<br><br>two<br> &#10;<br/>three</div>", ["one", "two", "three"]),
        ("<p>one<br><br>two</p>", ["one", "two"]),
        ("<p>Pier Street 4<br>Marrow Point</p>", ["Pier Street 4\nMarrow Point"]),
        (f"<p>{LONG}<br>{LONG}</p>", [LONG, LONG]),
        ("<div>By Jane Roe<br>March 3</div>", ["By Jane Roe", "March 3"]),
        ("<h1>Quay reopens<br>after storm</h1>", ["Quay reopens\nafter storm"]),
        ("<ul><li>one<li>two<ul><li>three</ul></ul>", ["one", "two", "three"]),
        ("<dl><dt>term<dd>meaning</dl>", ["term", "meaning"]),
        ("<pre>a\n  b\n\n<b>c</b></pre>", ["a\n  b\n\nc"]),
        ("<pre>\n\n a<br>b\t\n</pre>", [" a\nb"]),
        ("one<hr>two", ["one", "two"]),
        ("<p>a&nbsp;b\u3000c", ["a\xa0b\u3000c"]),
        ("<p>&nbsp;<p>\u200b<p> ", ["\u200b"]),
        ("<p>He said <q>no</q>.", ['He said "no".']),
        ("<select><option>one<option>two</select>", ["one two"]),
        ("<b>one<p>two</p>three</b>", ["one", "two", "three"]),
        ("", []),
    ],
)
def test_text_in_blocks(page: str, expected: list[str]) -> None:
    assert lines(page) == expected


def test_lines_that_look_wrapped_stay_together() -> None:
    wrapped = "<br>".join(["The harbour office said the quay would stay shut until divers"] * 5)
    assert len(lines(f"<div>{wrapped}</div>")) == 1
    assert len(lines(f"<div>{LONG}<br>{wrapped}</div>")) == 6


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<table><tr><td>a<td>b<tr><th>c<th><b>d</b></table>", ["a\tb", "c\td"]),
        ("<table><tr><td>a<td><td>c</table>", ["a\t\tc"]),
        ("<table><tr><td>only</table>", ["only"]),
        ("<table><tr><td>a<br>b<td>c</table>", ["a b\tc"]),
        ("<table><tr><td>story<br><br>goes on<td>links</table>", ["story", "goes on", "links"]),
        ("<table><tr><td><p>one</p><p>two</p><td>x</table>", ["one", "two", "x"]),
        ("<table><caption>Tides</caption><tr><td>a<td>b</table>", ["Tides", "a\tb"]),
    ],
)
def test_tables(page: str, expected: list[str]) -> None:
    assert lines(page) == expected


def test_tags_of_rows() -> None:
    assert evidence("<table><tr><td>a<td>b</table>").tag == "tr"
    assert evidence("<table><tr><td class=x>a</table>") == evidence("<table><tr><td class=X>b</table>")
    assert evidence("<table><tr><td class=x>a</table>").tag == "td"


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>no</script>",
        "<style>no</style>",
        "<template><p>no</p></template>",
        "<svg><text>no</text></svg>",
        "<noscript><p>no</p></noscript>",
        "<p hidden>no</p>",
        "<div style='color: red; DISPLAY : none'><p>no</p></div>",
        "<i aria-hidden=true>no</i>",
        "<textarea>no</textarea>",
        "<iframe>no</iframe>",
        "<dialog>no</dialog>",
        "<span class='icon sr-only'>no</span>",
        "<label class=visually-hidden>no</label>",
        "<a class=x><span class=screen-reader-text>no</span></a>",
        "<!-- no -->",
        "<img alt=no src=no.jpg>",
        "<title>no</title>",
    ],
)
def test_what_is_hidden_is_no_text(hidden: str) -> None:
    assert lines(f"<body><p>one {hidden} </p><p>two</p>")[-1] == "two"
    assert "no" not in document(f"<body><p>one {hidden} </p><p>two</p>").text


@pytest.mark.parametrize(
    "shown",
    [
        "<body style='display:none'><p>yes",
        "<main hidden><p>yes",
        "<p hidden=until-found>yes",
        "<div aria-hidden=true>yes",
        "<dialog open>yes</dialog>",
        "<h1 class=visually-hidden>yes</h1>",
        "<script>no<p>yes",
        "<p style='display:inline'>yes",
    ],
)
def test_what_only_seems_hidden_is_text(shown: str) -> None:
    assert lines(shown.replace("<script>no", "<script>no</script>")) == ["yes"]


def test_text_of_an_unclosed_script_is_lost_to_browsers_too() -> None:
    assert lines("<p>one<script>two<p>three") == ["one"]


@pytest.mark.parametrize(
    "page",
    [
        f"<p>Menu<noscript><p>{LONG * 6}</p></noscript><p>end",
        f"<p>Menu<noscript><div><p>{LONG * 6}</p></noscript><p>end",
        f"<p>Menu<div style='display:none'><p>{LONG * 6}</p></div><p>end",
        f"<p>Menu<div hidden><p>{LONG * 6}</p></div><template>end",
        f"<p>Menu<table><tr><td hidden>{LONG * 6}</table><svg><rect/></svg>end",
    ],
)
def test_a_page_that_hides_its_story_is_read_as_if_it_showed_it(page: str) -> None:
    found = document(page)
    assert LONG * 6 in found.text
    assert "end" in found.text
    assert [problem.code for problem in found.problems] == ["hidden-text"]


def test_what_is_hidden_beside_the_story_stays_hidden() -> None:
    found = document(f"<p>{LONG * 9}<div hidden>{LONG * 6}</div><noscript>Enable scripts.</noscript>")
    assert found.text == LONG * 9
    assert found.problems == ()


def test_evidence_of_a_paragraph() -> None:
    found = document('<div class="Story" id="Main" role="Main"><p class="Lead  A" data-testid="P">x</p><p>y</p></div>')
    assert found.blocks[0].evidence == Evidence(tag="p", hint="lead  a p", container=2)
    assert found.containers == (
        Container(tag="html", parent=-1),
        Container(tag="body", parent=0),
        Container(tag="div", hint="story main main", parent=1),
    )
    assert found.blocks[1].evidence.container == 2


def test_a_box_that_holds_one_run_is_a_paragraph_and_others_are_containers() -> None:
    page = (
        "<div class=a><div class=b>one</div><div class=c>two<br><br>three</div><div class=d>four<p>five</p></div></div>"
    )
    found = document(page)
    hints = [found.containers[block.evidence.container].hint for block in found.blocks]
    assert [block.evidence.tag for block in found.blocks] == ["div", "div", "div", "div", "p"]
    assert hints == ["a", "c", "c", "d", "d"]


def test_the_chain_shows_what_a_paragraph_stands_in() -> None:
    found = document("<article><blockquote><p>x</p></blockquote><ul><li>y</ul></article>")
    assert chain(found, 0) == ["blockquote", "article", "body", "html"]
    assert chain(found, 1) == ["ul", "article", "body", "html"]


@pytest.mark.parametrize(
    ("page", "share"),
    [
        ("<p>plain", 0.0),
        ("<p> <a href=x>all</a> ", 1.0),
        ("<p><a href=x>half</a>four", 0.5),
        ("<p><a href=x><b>one</b></a>", 1.0),
        ("<a href=x><p>one</p></a>", 1.0),
        ("<p>ab<a>cd</a>ef<a>gh</a>", 0.5),
    ],
)
def test_link_share(page: str, share: float) -> None:
    assert evidence(page).link_share == share


@pytest.mark.parametrize(
    ("page", "emphasis", "level"),
    [
        ("<p><b>all</b>", "bold", 0),
        ("<p><strong>a</strong><b> b</b>", "bold", 0),
        ("<p><em>all of it</em>", "italic", 0),
        ("<p><i><a>all</a></i>", "italic", 0),
        ("<p><b>part</b> of it", "", 0),
        ("<h2>head", "heading", 2),
        ("<h3><b>he</b><i>ad</i>", "heading", 3),
    ],
)
def test_emphasis(page: str, emphasis: str, level: int) -> None:
    found = evidence(page)
    assert (found.emphasis, found.level) == (emphasis, level)


def test_hints_of_inline_elements_that_hold_the_whole_block() -> None:
    assert evidence("<div class=meta> <span class=Author>Jane Roe</span> </div>").hint == "meta author"
    assert evidence("<p><a class=x><span class=y>Jane</span></a></p>").hint == "y x"
    assert evidence("<p><span class=y>Jane</span> Roe</p>").hint == ""
    found = evidence("<div><time class=pub datetime=2025-03-05>March 5</time></div>")
    assert (found.tag, found.hint) == ("time", "pub")
    assert evidence("<div><a><time>March 5</time></a></div>").tag == "time"


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<div><span class=a>Jane Roe</span><span class=b>March 3</span></div>", ["Jane Roe", "March 3"]),
        ("<div><span class=a>Jane Roe</span> | <time class=b>March 3</time></div>", ["Jane Roe", "|", "March 3"]),
        ("<div><a href=1>News</a><a href=2>Sport</a></div>", ["News", "Sport"]),
        ("<div><span class=a>The </span><span class=b>quay</span> reopened</div>", ["The quay reopened"]),
        ("<div>By <span class=a>Jane</span> <span class=b>Roe</span></div>", ["By Jane Roe"]),
        ("<p><span class=a>D</span><span class=b>ivers came</span></p>", ["Divers came"]),
        ("<div><b>Jane</b><b>Roe</b></div>", ["JaneRoe"]),
    ],
)
def test_inline_elements_that_stand_apart_in_a_box(page: str, expected: list[str]) -> None:
    assert lines(page) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<figcaption>The quay. <span class=credit>Max Poe</span></figcaption>", ["The quay.", "Max Poe"]),
        ("<figcaption><cite class=x>Max Poe</cite> The quay.</figcaption>", ["Max Poe", "The quay."]),
        ("<figcaption><span>The quay. <i class=credit>Max Poe</i></span></figcaption>", ["The quay.", "Max Poe"]),
        ("<p>The quay. <span class=credit>Max Poe</span></p>", ["The quay.", "Max Poe"]),
        ("<figcaption>The <span class=hl>quay</span> reopened.</figcaption>", ["The quay reopened."]),
        ("<figcaption>The quay. <a class=x href=y>More</a></figcaption>", ["The quay. More"]),
    ],
)
def test_a_credit_in_an_element_of_its_own_is_a_block(page: str, expected: list[str]) -> None:
    assert lines(f"<figure>{page}</figure>") == expected


def test_pictures_of_blocks() -> None:
    page = """<div><img src=1.jpg alt=One><p>a<p>b<p>c<p>d</div>
    <figure><figcaption>first</figcaption><img src=2.jpg><img src=3.jpg></figure><p>e"""
    found = document(page)
    assert [block.evidence.image for block in found.blocks] == [0, 0, 0, -1, 1, -1]
    assert [(image.url, image.alt) for image in found.images] == [("1.jpg", "One"), ("2.jpg", None), ("3.jpg", None)]


def test_a_picture_far_away_in_the_tree_is_no_blocks_own() -> None:
    page = "<div><div><div><div><img src=1.jpg></div></div></div></div><p>x"
    assert evidence(page).image == -1
    assert evidence("<div><div class=pic><a><img src=1.jpg></a></div><div class=text>x</div></div>").image == 0


@pytest.mark.parametrize(
    ("markup", "url"),
    [
        ("<img src=a.jpg>", "a.jpg"),
        ("<img src=' data:image/gif;base64,R0' data-src=b.jpg>", "b.jpg"),
        ("<img src=small.jpg data-original=big.jpg>", "big.jpg"),
        ("<img srcset='s.jpg 320w, l.jpg 1280w, m.jpg 640w'>", "l.jpg"),
        ("<img srcset='s.jpg, l.jpg 2x'>", "l.jpg"),
        ("<picture><source srcset='p.webp 1x'><source srcset=q.jpg><img></picture>", "p.webp"),
        ("<noscript><img src=n.jpg></noscript>", "n.jpg"),
        ("<amp-img src=a.jpg></amp-img>", "a.jpg"),
        ("<img srcset='data:image/gif;base64,R0 1x'>", None),
        ("<img src=t.gif width=1 height=1>", None),
        ("<img>", None),
    ],
)
def test_addresses_of_pictures(markup: str, url: str | None) -> None:
    assert [image.url for image in document(markup).images] == ([] if url is None else [url])


def test_a_picture_met_twice_is_one() -> None:
    assert len(document("<img data-src=a.jpg><noscript><img src=a.jpg></noscript>").images) == 1


def test_controls_have_tags_of_their_own() -> None:
    page = "<form><label>Name</label><button>Send</button><select><option>a</select></form>"
    assert [block.evidence.tag for block in document(page).blocks] == ["label", "button", "select"]


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("<!DOCTYPE html><p>x", "html"),
        ("\n<html>", "html"),
        ("<p>x</p>", "html"),
        ("<!-- note --> <div>x", "html"),
        ("<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>", "html"),
        ("MARROW POINT (AP) — One<br>two<br/>three<br>", "html"),
        ("QUAY REOPENS\n\nMARROW POINT (AP) — It <b>reopened</b>.", "text"),
        ("<b>QUAY REOPENS</b>\n\nMARROW POINT (AP) — It reopened.", "text"),
        ("The price was <p and that was that", "text"),
    ],
)
def test_pages_are_told_from_text(head: str, name: str) -> None:
    assert detect(Source(content=head)).name == name
    assert detect(Source(content=head.encode())).name == name


@pytest.mark.parametrize(
    "page",
    [
        "<p>a</p>" * 50_000,
        "<table>" + "<tr><td>a<td>b" * 40_000,
        "<b>" * 50_000 + "<p>a</p>" * 1_000,
        "<b><p>a" * 20_000,
        "<div>" * 50_000 + "x<br>" * 50_000,
        "<p>" + "<a href=x>y</a>" * 50_000,
        "<span itemprop=author itemscope>x" * 20_000,
        "<p title='" + "x" * 1_000_000 + "'>a",
        "<p class='" + "x " * 500_000 + "'>a",
        "<img srcset='" + "a 1w, " * 100_000 + "'>",
        "<div>" + "<a href=x>y</a><br>" * 30_000,
        "<b>" * 20_000 + "y<br>" * 20_000,
        "<div>" + "<b>y<br>" * 20_000,
        "<" * 200_000,
        "&" * 200_000,
        "<p><br>" * 50_000,
        "<pre>" + "\n" * 500_000 + "x",
    ],
    ids=range(17),
)
@pytest.mark.slow
def test_hostile_pages_take_linear_time(page: str) -> None:
    start = time.thread_time()
    document(page)
    assert time.thread_time() - start < 10  # seconds of this thread; a quadratic step takes minutes


def test_of_very_many_names_the_first_are_looked_at() -> None:
    hint = evidence(f"<p class='{'lead ' * 2000}' id=x>Text of it.</p>").hint
    assert set(hint.split()) == {"lead"}
    assert 3900 < len(hint) < 4000


@pytest.mark.parametrize("head", ["<!DOCTYPE html>", "\n <html lang=en>", "<!doctype HTML PUBLIC 'x'>", "\ufeff<HTML>"])
def test_a_page_is_told_by_its_first_tag(head: str) -> None:
    assert opens(head)
    assert not opens(f"From: x\n\n{head}")
    assert not opens(head.replace("html", "htmx").replace("HTML", "HTMX"))
