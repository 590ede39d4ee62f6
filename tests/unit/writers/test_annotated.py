"""The annotated page: everything is there, nothing of the story is markup, no script and no network."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse.model import Article, Block, Label, Problem
from newsparse.text.defuse import defuse
from newsparse.writers.annotated.marks import Mark, marks, pieces

STORY = (
    "Bridge opens\n\nBy Jane Roe\n\nOSLO (AP) — The bridge opened on Monday after two years of work on it.\n\n"
    "“It is a fine bridge,” said Mayor Ann Poe.\n\nShare\n"
)
EVIL = '<script>alert(1)</script> <img src=x onerror=alert(1)> javascript:alert(1) " onmouseover="x &amp; \u202e'


class Elements(HTMLParser):
    """Collects start tags with their attributes, and the text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def read(page: str) -> Elements:
    elements = Elements()
    elements.feed(page)
    return elements


def test_all_text_stands_in_the_page() -> None:
    shown = "".join(read(newsparse.write(newsparse.parse(STORY), "html")).text)
    for word in re.findall(r"\w+", STORY):
        assert word in shown


def test_policy_forbids_everything_but_the_sheet() -> None:
    elements = read(newsparse.write(newsparse.parse(STORY), "html"))
    policy = next(a["content"] for t, a in elements.tags if a.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert not {"script", "img", "iframe", "link", "form"} & {tag for tag, _ in elements.tags}


@given(st.sampled_from(["headline", "body", "boilerplate"]), st.text(max_size=40))
def test_a_story_of_markup_stays_text(label: str, more: str) -> None:
    source = EVIL + more
    article = Article(
        headline=source,
        source=source,
        blocks=(Block(span=newsparse.Span(0, len(source)), label=Label(label), rule=EVIL),),
        problems=(Problem(code="x", message=EVIL),),
        canonical_url="javascript:alert(1)",
        language='en" onload="x',
    )
    elements = read(newsparse.write(article, "html"))
    assert "script" not in {tag for tag, _ in elements.tags}
    for _, attributes in elements.tags:
        assert not any(name.startswith("on") for name in attributes)
        assert (attributes.get("href") or "#").startswith("#")
    assert "\u202e" not in "".join(elements.text)


def test_stripped_blocks_are_folded_with_their_kind() -> None:
    page = newsparse.write(newsparse.parse(STORY), "html")
    assert "boilerplate: share" in page
    assert re.search(r"<details><summary>\d+ blocks? set aside</summary>", page)


def test_quotation_leads_to_its_speaker() -> None:
    page = newsparse.write(newsparse.parse(STORY), "html")
    assert 'href="#speaker-0"' in page
    assert 'id="speaker-0"' in page
    assert "Ann Poe" in page


def test_pieces_are_the_slice() -> None:
    article = newsparse.parse(STORY)
    on = marks(article)
    for block in article.blocks:
        assert "".join(piece.text for piece in pieces(article.source, block.span, on)) == article.raw(block)


def test_overlapping_marks_are_cut() -> None:
    wide = Mark(span=newsparse.Span(0, 6), kind="quotation", tip="w")
    late = Mark(span=newsparse.Span(4, 9), kind="cue", tip="l")
    found = [(piece.text, len(piece.marks)) for piece in pieces("abcdefghij", newsparse.Span(0, 10), (wide, late))]
    assert found == [("abcd", 1), ("ef", 2), ("ghi", 1), ("j", 0)]


def test_view_in_a_notebook(tmp_path: Path) -> None:
    article = newsparse.parse(STORY)
    view = newsparse.view(article)
    assert view.save(tmp_path / "story.html").read_text("utf-8") == view.html
    frame = read(view._repr_html_()).tags[0]
    assert frame[0] == "iframe"
    assert frame[1]["sandbox"] == ""
    assert frame[1]["srcdoc"] == view.html
    assert "characters" in repr(view)


def test_an_article_in_a_notebook_is_an_escaped_table() -> None:
    table = Article(headline=EVIL)._repr_html_()
    assert "<script" not in table
    assert "alert" in table
    assert defuse("\u202e") in table
    assert "Jane Roe" in newsparse.parse(STORY)._repr_html_()


def test_size_of_a_long_story() -> None:
    long = STORY + "\n\n".join("“It is a fine bridge,” said Mayor Ann Poe of the bridge." for _ in range(85))
    assert len(newsparse.write(newsparse.parse(long), "html")) < 300_000


def test_focus_tells_the_fields() -> None:
    paragraph = "The bridge opened on Monday after two years of work, and the toll will be low."
    story = f"OSLO, Norway, March 5 (AP) — {paragraph}\n\nA ferry leaves the harbor. (AP Photo/John Doe)\n\n{paragraph}"
    page = newsparse.write(newsparse.parse(f"Bridge opens\n\nBy Jane Roe\n\n{story}\n"), "html")
    for told in (
        "place: OSLO, Norway, NO; agency: ap; date: --03-05 | rule:",
        "author: Jane Roe",
        "photographer: John Doe",
    ):
        assert told in page
