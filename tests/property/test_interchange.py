"""Interchange files with anything done to them: read, or refused by name; the blocks are the text."""

import contextlib
import json
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.readers import test_anpa, test_iptc7901, test_mail, test_newsml1, test_newsmlg2, test_ninjs, test_nitf
from tests.unit.readers import test_other_wires as wires

import newsparse
from newsparse.errors import NewsparseError

FILES = {
    "nitf": test_nitf.FULL,
    "newsml-g2": test_newsmlg2.item(test_newsmlg2.XHTML.replace("@", "<p>One.</p><p>“Two,” she said.</p>")),
    "newsml-1": test_newsml1.news(test_newsml1.LINES),
    "ninjs": json.dumps(test_ninjs.ONE),
    "ap-media": wires.ap({"altids": {"itemid": "1"}, "headline": "h"}),
    "ritzau": wires.RITZAU,
    "feed": wires.RSS,
    "jsonld": json.dumps(wires.ARTICLE),
    "anpa": test_anpa.message(test_anpa.STORY).decode("cp1252"),
    "iptc7901": test_iptc7901.message(test_iptc7901.STORY).decode("cp1252"),
    "mail": test_mail.multipart(test_mail.PLAIN),
}

PARSER = newsparse.Parser()


def cut(text: str, at: int, to: int, _put: str) -> str:
    return text[:at] + text[max(at, to) :]


def put(text: str, at: int, _to: int, new: str) -> str:
    return text[:at] + new + text[at:]


def doubled(text: str, at: int, to: int, _new: str) -> str:
    return text[: max(at, to)] + text[at:]


HARD = st.sampled_from(
    [
        "<",
        ">",
        "&",
        '"',
        "{",
        "[",
        "]]>",
        "<![CDATA[",
        "<p>",
        "</p>",
        "\x01",
        "\x02",
        "\x03",
        "^",
        "\ud800",
        "\x00",
        "￿",
    ]
)
EDITS = st.tuples(
    st.sampled_from([cut, put, doubled]), st.floats(0, 1), st.floats(0, 0.2), st.one_of(HARD, st.text(max_size=5))
)
Edit = tuple[Callable[[str, int, int, str], str], float, float, str]


def edited(text: str, edits: list[Edit]) -> str:
    for edit, at, length, new in edits:
        start = int(at * len(text))
        text = edit(text, start, start + int(length * len(text)), new)
    return text


@pytest.mark.parametrize("name", FILES)
@given(edits=st.lists(EDITS, min_size=1, max_size=4), as_bytes=st.booleans())
@settings(max_examples=25)
def test_mutated_files_are_read_or_refused_by_name(name: str, edits: list[Edit], as_bytes: bool) -> None:  # noqa: FBT001
    text = edited(FILES[name], edits)
    source: object = text.encode("utf-8", "surrogatepass") if as_bytes else text
    for form in (None, name):
        with contextlib.suppress(NewsparseError):
            for article in PARSER.iter_articles(source, format=form):
                assert "".join(article.raw(block.span) for block in article.blocks) == article.source


@pytest.mark.parametrize("name", FILES)
def test_the_files_themselves_are_what_they_are(name: str) -> None:
    article = newsparse.parse(FILES[name])
    assert article.format == name
    assert article.headline or article.slugline
