"""Made-up captions in the manner of agencies and papers: text, credit, photographers."""

from __future__ import annotations

import pytest

from newsparse.lexicon import Lexicons
from newsparse.options import Options
from newsparse.parts.caption import find_caption, is_button, parse_caption
from newsparse.parts.credit import parse_credit

LEXICONS = Lexicons(Options())

# language, text, what stands behind it, credit, photographers joined by a bar
CREDITS = [
    ("en", "A view of the bridge.", " (AP Photo/Jane Roe, File)", "AP Photo/Jane Roe, File", "Jane Roe"),
    ("en", "A view of the bridge.", " REUTERS/Jane Roe/File Photo", "REUTERS/Jane Roe/File Photo", "Jane Roe"),
    ("en", "A view of the bridge.", " EPA-EFE/JANE ROE", "EPA-EFE/JANE ROE", "JANE ROE"),
    ("en", "A view of the bridge.", " (Jane Roe/The Daily Sun via AP)", "Jane Roe/The Daily Sun via AP", "Jane Roe"),
    ("en", "A view of the bridge", " | Jane Roe/AFP via Getty Images", "Jane Roe/AFP via Getty Images", "Jane Roe"),
    ("en", "A view of the bridge", "Credit: Getty Images", "Getty Images", ""),
    ("en", "A view of the bridge.", " © Jane Roe, AFP", "Jane Roe, AFP", "Jane Roe"),
    ("en", "A view of the bridge.", " Jane Roe/via Reuters", "Jane Roe/via Reuters", "Jane Roe"),
    ("en", "A view of the bridge.", " Jane Roe/NPR hide caption", "Jane Roe/NPR", "Jane Roe"),
    ("en", "A view of the bridge.", " (Courtesy Jane Roe)", "Jane Roe", "Jane Roe"),
    ("en", "A view of the bridge.", " Picture by Jane Roe more >", "Jane Roe", "Jane Roe"),
    ("en", "A view of the bridge.", " Photo by Government of Canada", "Government of Canada", ""),
    (
        "en",
        "A view of the bridge",
        "\u00a0 Jane J Roe/Getty Images Europe",
        "Jane J Roe/Getty Images Europe",
        "Jane J Roe",
    ),
    ("en", "A view of the bridge in Qatar.", "AFP", "AFP", ""),
    ("de", "Blick auf die Brücke.", " Foto: Jan Beck/dpa-Zentralbild/dpa", "Jan Beck/dpa-Zentralbild/dpa", "Jan Beck"),
    ("de", "Blick auf die Brücke (Archivbild).", " © AP/dpa | Jan Beck", "AP/dpa | Jan Beck", "Jan Beck"),
    ("de", "Kleid von Beck.", "Foto: Jan Beck. Styling: Ada Roth. Haare: Bo Lund", "Jan Beck", "Jan Beck"),
    ("fr", "Le pont.", " JEANNE DUPONT / AFP", "JEANNE DUPONT / AFP", "JEANNE DUPONT"),
    (
        "es",
        "El puente.",
        "Ana Gómez (dpa/picture alliance via Getty)",
        "Ana Gómez (dpa/picture alliance via Getty)",
        "Ana Gómez",
    ),
    ("es", "El puente.", "Foto: Ana Gómez (REUTERS) | Vídeo: XYZ", "Ana Gómez (REUTERS)", "Ana Gómez"),
    ("it", "Il ponte", " - RIPRODUZIONE RISERVATA", None, ""),
    ("nl", "De brug.", " — © BELGA", "BELGA", ""),
    (
        "no",
        "Broen.",
        " Foto: Ola Nord og Kari Vik (Avisa) Vis mer",
        "Ola Nord og Kari Vik (Avisa)",
        "Ola Nord|Kari Vik",
    ),
    ("pl", "Most zamknięty", "JAN KOWALSKI/PAP/EPA", "JAN KOWALSKI/PAP/EPA", "JAN KOWALSKI"),
    ("ru", "Мост", " © РИА Новости / Иван Петров", "РИА Новости / Иван Петров", "Иван Петров"),
    ("tr", "Köprü.", " ( Can Yılmaz - Anadolu Ajansı )", "Can Yılmaz - Anadolu Ajansı", "Can Yılmaz"),
    ("ar", "الجسر.", " تصوير: أحمد محمد", "أحمد محمد", "أحمد محمد"),
    ("id", "Jembatan.", " ANTARA FOTO/Budi Santoso/aww.", "ANTARA FOTO/Budi Santoso/aww", "Budi Santoso"),
    ("vi", "Cây cầu.", " Ảnh: Trí Dũng - TTXVN |", "Trí Dũng - TTXVN", "Trí Dũng"),
    ("zh", "大桥全景。", "新华社记者王小明摄", "新华社记者王小明摄", "王小明"),
    ("zh-Hant", "大橋。", "中央社記者陳小明攝 114年3月5日", "中央社記者陳小明攝", "陳小明"),
    ("zh-Hant", "大橋。", "記者陳小明／攝影", "記者陳小明／攝影", "陳小明"),
    ("zh-Hant", "大橋。", "（圖／翻攝自臉書）", "翻攝自臉書", ""),
    ("ja", "橋の様子", "（写真：AP/アフロ）", "AP/アフロ", ""),
    ("ja", "橋の様子", "＝山田太郎撮影", "山田太郎撮影", "山田太郎"),
    ("ko", "다리 전경", " [사진 출처 = 연합뉴스]", "연합뉴스", ""),
    ("ko", "다리 전경을 보고 있다.", " 연합뉴스", "연합뉴스", ""),
    ("ko", "다리 전경", " ⓒ 뉴스1 김철수 기자", "뉴스1 김철수 기자", "김철수"),
]


@pytest.mark.parametrize(
    ("language", "text", "tail", "credit", "people"), CREDITS, ids=[row[0] + row[2] for row in CREDITS]
)
def test_credit_and_photographers(language: str, text: str, tail: str, credit: str | None, people: str) -> None:
    caption = parse_caption(text + tail, LEXICONS.get(language))
    assert caption is not None
    assert (caption.text, caption.credit, "|".join(caption.photographers)) == (text, credit, people)


def test_slug_rights_and_date() -> None:
    text = " (Harbor = Yonhap News) Nurses check tents. (Photo: Aid for All, Mar 5, 2025. Resale and DB prohibited)\n"
    caption = parse_caption(text, LEXICONS.get("en"), at=10)
    assert caption is not None
    assert caption.text == "Nurses check tents."
    assert (caption.credit, caption.rights) == ("Aid for All", "Resale and DB prohibited")
    assert (caption.agency, caption.agency_id) == ("Yonhap News", "yonhap")
    assert caption.place is not None
    assert caption.place.name == "Harbor"
    assert str(caption.date) == "2025-03-05"
    assert caption.span is not None
    assert caption.span.shift(-10).of(text) == caption.raw == text.strip()


def test_slug_on_the_second_line_with_the_photographer() -> None:
    caption = parse_caption(
        "다리\n(서울=연합뉴스) 김철수 기자 = 다리 전경. 2025.3.5 kim@example.kr", LEXICONS.get("ko")
    )
    assert caption is not None
    assert (caption.text, caption.photographers, str(caption.date)) == ("다리 전경.", ("김철수",), "2025-03-05")


def test_date_and_place_behind_an_equals_sign() -> None:
    caption = parse_caption("橋の様子＝３日、東京都（共同）", LEXICONS.get("ja"))
    assert caption is not None
    assert (caption.text, caption.credit, str(caption.date)) == ("橋の様子", "共同", "---03")
    assert caption.place is not None
    assert caption.place.name == "東京都"


@pytest.mark.parametrize(
    ("text", "place", "date"),
    [
        ("Crowds in Virtby, Estonia, Monday, March 3, 2025. (AP Photo/Jane Roe)", "Virtby", "2025-03-03"),
        ("Cars stand near Arequipa, Peru November 12, 2023. REUTERS/Jane Roe", "Arequipa", "2023-11-12"),
        ("MOSCOW, RUSSIA - JULY 15: A view of the park. Photo by Jane Roe/Getty Images", "MOSCOW", "--07-15"),
        ("A view of the park in spring. (AP Photo/Jane Roe)", None, "None"),
    ],
)
def test_place_and_date_in_the_text(text: str, place: str | None, date: str) -> None:
    caption = parse_caption(text, LEXICONS.get("en"))
    assert caption is not None
    assert (caption.place.name if caption.place else None, str(caption.date)) == (place, date)


def test_file_marks_and_plain_text() -> None:
    english = LEXICONS.get("en")
    caption = parse_caption("FILE - The ferry lies in ice. (AP Photo/Jane Roe, File)", english)
    assert caption is not None
    assert caption.text == "The ferry lies in ice."
    plain = parse_caption("A man walks his dog.", english)
    assert plain is not None
    assert (plain.text, plain.credit) == ("A man walks his dog.", None)
    assert parse_caption(" \n ", english) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A view of the bridge. (AP Photo/Jane Roe)", True),
        ("FILE - The ferry lies in ice.", True),
        ("(Harbor = Yonhap News) Nurses check tents. (Photo: Aid for All)", True),
        ("A view of the bridge. (AP Photo)", True),
        ("The plan passed on Monday. (AP)", False),
        ("The plan passed on Monday. Source: Reuters", False),
        ("The plan costs 3 and/or 4 million.", False),
        ("The plan passed on Monday.", False),
    ],
)
def test_what_says_of_itself_that_it_is_a_caption(text: str, expected: bool) -> None:  # noqa: FBT001
    found = find_caption(text, LEXICONS.get("en"), 7)
    assert (found is not None) is expected
    assert found == (parse_caption(text, LEXICONS.get("en"), 7) if expected else None)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The ferry in ice. Photo: Jane Roe/AP"),
        ("en", "The ferry in ice, March 4, 2025. Photograph courtesy of the Port Museum"),
        ("de", "Die Fähre im Eis. Foto: Jan Beck/dpa"),
        ("ru", "Паром во льду. Фото: Иван Петров/ТАСС"),
        ("ja", "氷の中のフェリー＝山田太郎撮影"),
    ],
)
def test_labels_are_found_wherever_they_stand(language: str, text: str) -> None:
    found = find_caption(text, LEXICONS.get(language))
    assert found is not None
    assert found.credit is not None
    assert found.credit not in found.text


def test_a_letter_that_folds_to_two_changes_no_place() -> None:
    found = find_caption("Der Fluß im Eis auf der Straße. Foto: Jan Beck/dpa", LEXICONS.get("de"))
    assert found is not None
    assert (found.text, found.credit) == ("Der Fluß im Eis auf der Straße.", "Jan Beck/dpa")


@pytest.mark.parametrize(("text", "expected"), [("1 of 3 |", True), ("Read More", True), ("2/5", True), ("Ice", False)])
def test_buttons(text: str, expected: bool) -> None:  # noqa: FBT001
    assert is_button(text, LEXICONS.get("en")) is expected


def test_credit_alone() -> None:
    credit = parse_credit("Foto: Jan Beck/dpa", LEXICONS.get("de"))
    assert credit is not None
    assert (credit.text, credit.photographers, credit.agency_id, credit.sure) == (
        "Jan Beck/dpa",
        ("Jan Beck",),
        "dpa",
        True,
    )
    assert parse_credit(" . ", LEXICONS.get("de")) is None


@pytest.mark.parametrize(
    "text", ["(" * 50_000, "Photo: " * 10_000, "[" * 20_000 + "]" * 20_000, "/ " * 30_000, "A.B" * 30_000]
)
def test_hostile_text_is_quick(text: str) -> None:
    assert parse_caption(text, LEXICONS.get("en")) is not None
