"""Laws of the page reader: it never raises, its blocks are its text, and a tree reads like its page."""

import re

from hypothesis import given
from hypothesis import strategies as st

from newsparse.errors import DecodingError
from newsparse.model import Document
from newsparse.readers.html import read, sniff
from newsparse.readers.source import Source

TAGS = """a article b blockquote body br dialog div dl dd figure figcaption h1 head hr html i img li meta noscript
option p pre q script select span style svg table tbody td template textarea th time title tr ul x-box""".split()  # noqa: SIM905
ATTRIBUTES = ("class=a", "id='b c'", "hidden", "style='display:none'", "itemprop=author", "itemscope", "rel=author",
              "src=x.jpg", "srcset='a 1x, b 2x'", "datetime=2025-03-05", "type='application/ld+json'", "class=sr-only",
              "lang=en", "name=author content=x", "aria-hidden=true", "width=1", 'x="<>"')  # fmt: skip
WORDS = st.sampled_from(
    ("one", "two\n", " ", "&nbsp;", "&#30;", "\x1f", "\ud800", "<", "&", "]]>", "{", "é", "<!--", "-->")
)


@st.composite
def tags(draw: st.DrawFn) -> str:
    tag = draw(st.sampled_from(TAGS))
    if draw(st.booleans()):
        return f"</{tag}>"
    return f"<{' '.join([tag, *draw(st.lists(st.sampled_from(ATTRIBUTES), max_size=3))])}>"


PAGES = st.lists(st.one_of(tags(), WORDS, st.just("<![CDATA["))).map("".join)


def document(page: object) -> Document:
    (found,) = read(Source(content=page, url="https://example.org/2025/03/05/a"))
    return found


def holds(found: Document) -> None:
    at = 0
    for block in found.blocks:
        assert block.span.start == at < block.span.end
        assert block.span.of(found.text).strip()
        assert -1 <= block.evidence.container < len(found.containers)
        assert -1 <= block.evidence.image < len(found.images)
        assert 0 <= block.evidence.link_share <= 1
        at = block.span.end
    assert at == len(found.text)
    assert all(container.parent < index for index, container in enumerate(found.containers))


@given(PAGES)
def test_any_markup(page: str) -> None:
    holds(document(page))
    assert document(page) == document(page)
    sniff(page)


@given(st.text())
def test_any_text(text: str) -> None:
    holds(document(text))


@given(st.one_of(st.binary(), PAGES.map(lambda page: page.encode("utf-16", "surrogatepass"))))
def test_any_bytes(data: bytes) -> None:
    try:
        holds(document(data))
    except DecodingError:
        assert b"\x00" in data


@given(
    st.lists(st.sampled_from(("one", "two", "three")), min_size=1),
    st.sampled_from(("p", "div", "li", "b", "td", "x-a")),
)
def test_words_survive_in_order(words: list[str], tag: str) -> None:
    page = "".join(f"<{tag}>{word}</{tag}>" for word in words)
    assert "".join(re.findall("[a-z]+", document(page).text)) == "".join(words)
