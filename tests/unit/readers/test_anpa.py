"""ANPA-1312: head lines, paragraphs, tables, the trailer; several messages in one file."""

import pytest
from tests.unit.readers.reading import fact, lines, read_all, read_one, said, texts

from newsparse.readers import anpa
from newsparse.readers.source import Source

HEADER = "\x16\x16\x01W0042\x1fasian\nr i\x11\x13 BC-PE--Copper     03-05 0321\r\n\x02"
TRAILER = "\r\n\x03AP-WF-03-05-24 1509GMT<\r\n\x0c\r\n\x04"


def message(text: str, header: str = HEADER, trailer: str = TRAILER) -> bytes:
    return (header + text + trailer).encode("cp1252")


STORY = (
    "^BC-PE--Copper Mine, 2nd Ld-Writethru,321< \r\n^Mine reopens after a year<\r\n^AP Photo XLI101, XLI102<\r\n"
    "^Eds: Adds detail.<\r\n^By JANE ROE=\r\n^AP Business Writer=\r\n"
    "\t   LIMA, Peru (AP) _ The mine\r\nreopened at López. \r\n \r\n"
    "\t   ``Two,'' he said.\r\n\t   ___\r\n^What next=\r\n\t   Three.\r\n"
)


def test_story() -> None:
    found = read_one(message(STORY))
    assert said(found, "slugline") == "BC-PE--Copper Mine"
    assert said(found, "version") == "2nd Ld-Writethru"
    assert said(found, "published") == "2024-03-05T15:09+00:00"
    assert said(found, "agency") == "AP"
    assert lines(found) == [
        ("head", "slugline", "BC-PE--Copper Mine, 2nd Ld-Writethru,321"),
        ("head", "", "Mine reopens after a year"),
        ("head", "", "AP Photo XLI101, XLI102"),
        ("head", "", "Eds: Adds detail."),
        ("head", "", "By JANE ROE"),
        ("head", "", "AP Business Writer"),
        ("p", "", "LIMA, Peru (AP) _ The mine reopened at López."),
        ("p", "", "``Two,'' he said."),
        ("p", "", "___"),
        ("head", "subheading", "What next"),
        ("p", "", "Three."),
    ]
    assert [b.evidence.hint for b in found.blocks[1:6]] == ["left", "left", "left", "centre", "centre"]


def test_text_and_bytes_are_one() -> None:
    assert read_one(message(STORY).decode("cp1252")) == read_one(message(STORY))


def test_table_of_semicolons() -> None:
    header = HEADER.replace("\x11\x13", "\x14\x12")
    text = "^BC-WEA--Weather,<\n\t   All cities:<\n\t   ;MIN;MAX<\n\t   Lima;10;20<\n\t   Cusco;1;9<\n"
    assert texts(read_one(message(text, header)))[1:] == ["All cities:", "MIN\tMAX", "Lima\t10\t20", "Cusco\t1\t9"]
    assert texts(read_one(message(text)))[2] == ";MIN;MAX"


def test_table_of_control_characters() -> None:
    text = (
        "^BC--Standings<\r\n^AMERICAN LEAGUE=\r\n\x08\x1e_\x1e W\x1e \x1e L\r\n\x08Tampa\x10Bay\x1f_\x1e 73\x1e 52{\r\n"
    )
    found = read_one(message(text))
    assert lines(found)[2:] == [("tr", "", "_\tW\tL"), ("tr", "", "Tampa Bay\t_\t73\t52 1/2")]


def test_routing_and_lines_without_an_end() -> None:
    found = read_one(message("^*9006< ^AP-Top-Headlines,0176<\r\n^AP Top News<\r\n^One thing happened\r\n^Another\r\n"))
    assert said(found, "slugline") == "AP-Top-Headlines"
    assert [tag for tag, _role, _text in lines(found)] == ["head", "head", "p", "p"]


@pytest.mark.parametrize(
    ("trailer", "published"),
    [
        ("\x03AP-WF-02-20-16 0337GMT<", "2016-02-20T03:37+00:00"),
        ("\x03AP-NY-02-20-98 0337EST<", "1998-02-20T03:37"),
        ("\x03AP-WF-13-40-16 0337GMT<", None),
        ("\x03", None),
    ],
)
def test_trailer(trailer: str, published: str | None) -> None:
    assert said(read_one(message(STORY, trailer=trailer)), "published") == published


def test_several_messages_and_none() -> None:
    two = read_all(message("^One,12<\n\t   Story one.\n") + message("^Two,<\n\t   Story two.\n"))
    assert [said(found, "slugline") for found in two] == ["One", "Two"]
    assert list(anpa.read(Source(content=b"\x16\x16\x01\x04"))) == []


def test_without_start_of_text() -> None:
    (found,) = anpa.read(Source(content="\x01a1\x1f\nr a\x11\x13 X\n^Slug,3<\n\t   Text.\n"))
    assert texts(found) == ["Slug,3", "Text."]


def test_sniffing() -> None:
    assert anpa.is_anpa(HEADER)
    assert not anpa.is_anpa("plain \x01 text")
    assert fact(read_one(b"\x16\x16\x01\x02^Alert<\n"), "slugline") == "Alert"
    with pytest.raises(TypeError):
        list(anpa.read(Source(content=None)))
