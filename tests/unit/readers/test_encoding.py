"""Encodings of pages and XML files, as browsers find them."""

import pytest

from newsparse.readers.encoding import page_bytes, xml_text

KOREAN = '<html lang="ko"><meta charset="{}"><p>“안녕하세요” 기자'


def read(data: bytes, language: str | None = None) -> tuple[str, list[str]]:
    page, problems = page_bytes(data, language)
    return page.decode(), [problem.code for problem in problems]


@pytest.mark.parametrize("label", ["euc-kr", "ks_c_5601-1987", "EUC-KR;", "utf-8", "bogus", "utf-16", "hex"])
def test_a_korean_page_under_any_label(label: str) -> None:
    page = KOREAN.format(label)
    assert read(page.encode("cp949")) == (page, [])
    assert read(page.encode()) == (page, [])


def test_a_byte_order_mark_comes_first() -> None:
    assert read("\ufeff<p>é".encode()) == ("<p>é", [])
    assert read("<p>안".encode("utf-16")) == ("<p>안", [])


def test_latin_1_is_cp1252() -> None:
    page = '<meta http-equiv=content-type content="text/html; charset=iso-8859-1"><p>“it’s”'
    assert read(page.encode("cp1252")) == (page, [])


def test_nothing_declared_is_cp1252_with_a_problem() -> None:
    assert read("<p>“it’s”".encode("cp1252")) == ("<p>“it’s”", ["decoding-fallback"])


def test_the_language_of_the_page_or_the_caller_helps() -> None:
    assert read("<p>Привет, мир".encode("cp1251"), "ru") == ("<p>Привет, мир", [])
    page = '<html lang="ru"><p>Привет, мир'
    assert read(page.encode("cp1251")) == (page, [])


def test_a_commented_label_does_not_count() -> None:
    page = '<!-- <meta charset="koi8-r"> --><meta charset="windows-1251"><p>Привет'
    assert read(page.encode("cp1251")) == (page, [])


def test_an_xml_declaration_on_a_page() -> None:
    page = '<?xml version="1.0" encoding="windows-1251"?><html><p>Привет'
    assert read(page.encode("cp1251")) == (page, [])


def test_escape_sequences_of_iso_2022() -> None:
    page = '<meta charset="iso-2022-jp"><p>東京の天気'
    assert read(page.encode("iso-2022-jp")) == (page, [])


def test_a_page_that_mixes_encodings() -> None:
    mixed = "<p>“good” – ".encode() * 40 + b"\x93bad\x94"
    assert read(mixed) == ("<p>“good” – " * 40 + "“bad”", ["decoding-damage"])


def test_a_few_broken_characters_do_not_disprove_a_label() -> None:
    data = KOREAN.format("euc-kr").encode("cp949") * 20 + b"\xff"
    text, problems = read(data)
    assert text.endswith("기자\ufffd")
    assert problems == ["decoding-damage"]


def test_xml_files() -> None:
    russian = '<?xml version="1.0" encoding="windows-1251"?><a>Привет</a>'
    assert xml_text(russian.encode("cp1251")) == (russian, ())
    assert xml_text("<a>é</a>".encode("utf-16-le"))[0] == "<a>é</a>"
    assert xml_text("<a>é</a>".encode("utf-16-be"))[0] == "<a>é</a>"
