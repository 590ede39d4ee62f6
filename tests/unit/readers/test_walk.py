"""Trees that the caller built give the page that their markup gives."""

import bs4
import lxml.html
import pytest
from bs4.element import NavigableString

from newsparse.model import Document
from newsparse.readers.detect import detect
from newsparse.readers.html import read
from newsparse.readers.source import Source
from newsparse.readers.walk import is_tree, markup_of

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Quay reopens</title></head><body><div class="story lead">
<h1>Quay reopens</h1><p>The quay at <b>Marrow Point</b> reopened.</p>tail<!-- no --><?pi no?> more
<ul><li>one</li><li>two</li></ul></div><table><tr><td>a</td><td>b</td></tr></table></body></html>"""


def document(content: object) -> Document:
    (found,) = read(Source(content=content))
    return found


@pytest.mark.parametrize(
    "tree",
    [
        bs4.BeautifulSoup(PAGE, "lxml"),
        bs4.BeautifulSoup(PAGE, "html.parser"),
        lxml.html.document_fromstring(PAGE),
        lxml.html.document_fromstring(PAGE).getroottree(),
    ],
    ids=["soup", "pure-soup", "element", "tree"],
)
def test_a_tree_reads_like_its_page(tree: object) -> None:
    expected, found = document(PAGE), document(tree)
    assert found.text == expected.text
    assert found.blocks == expected.blocks
    assert found.facts == expected.facts
    assert detect(Source(content=tree)).name == "html"


def test_a_part_of_a_tree() -> None:
    soup = bs4.BeautifulSoup(PAGE, "lxml")
    assert document(soup.p).text == "The quay at Marrow Point reopened."
    assert document(lxml.html.document_fromstring(PAGE).find(".//li")).text == "one"


def test_the_tree_is_left_as_it_was() -> None:
    soup, element = bs4.BeautifulSoup(PAGE, "lxml"), lxml.html.document_fromstring(PAGE)
    before = str(soup), lxml.html.tostring(element)
    document(soup)
    document(element)
    assert (str(soup), lxml.html.tostring(element)) == before


def test_odd_attributes_and_surrogates_of_a_soup() -> None:
    soup = bs4.BeautifulSoup("<p class='a b'>x</p>", "lxml")
    paragraph = soup.p
    assert paragraph is not None
    paragraph["hidden"] = None  # type: ignore[assignment]
    assert document(soup).text == ""
    del paragraph["hidden"]
    paragraph.string = "a\ud800"
    assert document(soup).text == "a\ufffd"
    assert document(soup).blocks[0].evidence.hint == "a b"


def test_what_is_no_tree() -> None:
    assert not any(map(is_tree, ("<p>", b"<p>", None, 3, [], NavigableString("x"))))
    with pytest.raises(TypeError, match="not int"):
        document(3)
    with pytest.raises(TypeError, match="cannot parse"):
        detect(Source(content=3))


def test_markup_of_every_kind_of_page() -> None:
    element = lxml.html.fragment_fromstring("<p>x</p>")
    assert [markup_of(page) for page in ("<p>x</p>", b"<p>x</p>", element)] == ["<p>x</p>"] * 3
    assert markup_of(bs4.BeautifulSoup("<p>x</p>", "html.parser")) == "<p>x</p>"
