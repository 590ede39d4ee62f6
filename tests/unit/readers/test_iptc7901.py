"""IPTC 7901: header, keyword line, head lines, wrapped paragraphs, notepad, trailer."""

import pytest
from tests.unit.readers.reading import lines, read_all, read_one, said, texts

from newsparse.readers import iptc7901
from newsparse.readers.source import Source

TRAILER = "\x03131137 GMT Nov 13 \r\n\x7f\n\x7f\x04"


def message(text: str, header: str = "eca062 4 i 211 ccccb   exa 061", trailer: str = TRAILER) -> bytes:
    return f"\x01{header}\r\n\nGermany-politics/\r\n\x02{text}{trailer}".encode("cp1252")


STORY = (
    "REFILE\n1ST LEAD\r\nTalks could fail\nBy Jane Roe, exa =\r\n\n"
    '   Berlin (exa) - Negotiations\xa0between\r\nMünchen and Bonn.\r\n\r\n   "Two,"\r\nhe said.\r\n\r\n'
    "# Notebook\r\n\r\n## Note to editors\r\n- adds Bonn\r\n  and more\r\n- one more\r\n\r\nexa ab cd\r\n\r\n"
)


def test_story() -> None:
    found = read_one(message(STORY))
    expected = {
        "identifier": "eca062", "urgency": "4", "agency": "exa", "slugline": "Germany-politics",
        "published": "2013-11-13T11:37:00+00:00",
    }  # fmt: skip
    assert {name: said(found, name) for name in expected} == expected
    assert lines(found) == [
        ("head", "slugline", "Germany-politics"),
        ("head", "", "REFILE"),
        ("head", "", "1ST LEAD"),
        ("head", "", "Talks could fail"),
        ("head", "", "By Jane Roe, exa"),
        ("p", "", "Berlin (exa) - Negotiations between München and Bonn."),
        ("p", "", '"Two," he said.'),
        ("notepad", "note", "# Notebook"),
        ("notepad", "note", "## Note to editors"),
        ("notepad", "note", "- adds Bonn and more"),
        ("notepad", "note", "- one more"),
        ("notepad", "note", "exa ab cd"),
    ]
    assert {b.evidence.hint for b in found.blocks if b.evidence.role == "note"} == {"private"}


@pytest.mark.parametrize(
    ("trailer", "published"),
    [
        ("\x03212322 GMT Nov 18", "2018-11-21T23:22:00+00:00"),
        ("\x03212322 Nov 18", "2018-11-21T23:22:00"),
        ("\x03212322 MESZ Okt 18", "21 Okt 2018 23:22"),
        ("\x03212322 GMT Okt 98", "21 Okt 1998 23:22 +0000"),
        ("\x03", None),
    ],
)
def test_trailer(trailer: str, published: str | None) -> None:
    assert said(read_one(message(STORY, trailer=trailer)), "published") == published


def test_head_without_an_end_mark_ends_at_an_empty_line() -> None:
    found = read_one(message("Headline only\r\n\r\nBerlin (exa) - One = two.\r\n"))
    assert texts(found)[1:] == ["Headline only", "Berlin (exa) - One = two."]


def test_several_messages() -> None:
    assert len(read_all(message(STORY) + message(STORY))) == 2
    assert list(iptc7901.read(Source(content="\x01\x04"))) == []


def test_a_header_of_another_kind_claims_nothing() -> None:
    (found,) = iptc7901.read(Source(content="\x01something else\r\nkey/\r\n\x02Head =\r\n\r\nText.\x03"))
    assert said(found, "urgency") is None
    assert texts(found) == ["key", "Head", "Text."]
    (bare,) = iptc7901.read(Source(content="nothing"))
    assert texts(bare) == []


@pytest.mark.parametrize(
    "head", ["Head =\r\nBy Jane Roe, exa\r\n", "Head\nBy Jane Roe, exa = \r\n", "Head\r\nBy Jane Roe, exa =\n"]
)
def test_the_end_mark_may_follow_any_head_line(head: str) -> None:
    found = read_one(message(head + "\r\n   Berlin (exa) - One = two.\r\n"))
    assert texts(found)[1:] == ["Head", "By Jane Roe, exa", "Berlin (exa) - One = two."]
