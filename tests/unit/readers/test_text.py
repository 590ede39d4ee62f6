"""The plain text reader: blocks that are the text, evidence, problems."""

import pytest

from newsparse.errors import DecodingError
from newsparse.model import Document, Evidence
from newsparse.readers.source import Source
from newsparse.readers.text import document, read


def read_one(content: object, language: str | None = None) -> Document:
    (found,) = read(Source(content=content, language=language))
    return found


def texts(found: Document) -> list[str]:
    return [block.span.of(found.text) for block in found.blocks]


def evidence(text: str, index: int = 0) -> Evidence:
    return document(text).blocks[index].evidence


def test_white_space_belongs_to_the_block_before() -> None:
    found = document("  \n one \n\n   two\n\n")
    assert texts(found) == ["  \n one \n\n   ", "two\n\n"]
    assert found.blocks[1].evidence.gap == 1
    assert found.blocks[1].evidence.indent == 3


def test_blank_and_empty() -> None:
    assert texts(document(" \n\t ")) == [" \n\t "]
    assert document("").blocks == ()


@pytest.mark.parametrize(
    ("line", "tag", "level", "emphasis"),
    [
        ("# Head", "h1", 1, "heading"),
        ("### Head", "h3", 3, "heading"),
        ("**All bold**", "", 0, "bold"),
        ("__All bold__", "", 0, "bold"),
        ("*All italic*", "", 0, "italic"),
        ("_All italic_", "", 0, "italic"),
        ("***Both***", "", 0, "bold"),
        ("– *Italic behind a dash*", "", 0, "italic"),
        ("*one* and *two*", "", 0, ""),
        ("- item", "li", 1, ""),
        ("> said", "blockquote", 0, ""),
        ("| a | b |", "tr", 0, ""),
        ("* * *", "hr", 0, ""),
        ("plain *", "", 0, ""),
        ("plain", "", 0, ""),
    ],
)
def test_marks_are_evidence(line: str, tag: str, level: int, emphasis: str) -> None:
    found = evidence(line)
    assert (found.tag, found.level, found.emphasis) == (tag, level, emphasis)


@pytest.mark.parametrize(("mark", "level"), [("=====", 1), ("-----", 2)])
def test_underlined_lines_are_headings(mark: str, level: int) -> None:
    found = evidence(f"Council approves bridge\n{mark}\n\nText.")
    assert (found.level, found.emphasis) == (level, "heading")
    assert evidence(f"Council approves bridge\n\n{mark}\n").level == 0


def test_control_characters_stay_and_are_reported() -> None:
    found = document("a\x00b\x07c\tand\x1a")
    (problem,) = found.problems
    assert (problem.code, problem.span and (problem.span.start, problem.span.end)) == ("control-characters", (1, 2))
    assert "3 " in problem.message
    assert "".join(texts(found)) == "a\x00b\x07c\tand\x1a"


def test_lone_surrogates_are_reported() -> None:
    (problem,) = document("a \ud800 b \udfff").problems
    assert problem.code == "lone-surrogates"


def test_bytes() -> None:
    assert read_one("Zürich".encode()).text == "Zürich"
    assert read_one(b"\xef\xbb\xbfZ").text == "Z"
    assert read_one("Žena".encode("cp1250"), "cs").text == "Žena"


def test_bytes_of_no_known_encoding() -> None:
    found = read_one("Zürich – “so”".encode("cp1252"))
    assert found.text == "Zürich – “so”"
    assert [problem.code for problem in found.problems] == ["decoding-fallback"]


def test_no_text_at_all() -> None:
    with pytest.raises(DecodingError):
        read_one(b"\x00\x01\xff\xfe" * 2000)
    with pytest.raises(TypeError):
        read_one(3)
