"""Lines that look like datelines and are none, and lines made to be slow."""

from __future__ import annotations

import time

import pytest

from newsparse.lexicon import Lexicons
from newsparse.options import Options
from newsparse.parts.dateline import parse_dateline, parse_dateline_element
from newsparse.parts.timestamp import find_timestamp, parse_timestamp

LEXICONS = Lexicons(Options())
LOOK_ALIKES = [
    ("fr", "VIDÉO - Le maire a parlé."),
    ("fr", "COUPE DU MONDE – Le match a eu lieu."),
    ("fr", "FIGAROVOX/TRIBUNE - Un auteur écrit."),
    ("fr", "LIGUE DES CHAMPIONS - Le club gagne."),
    ("fr", "FOCUS - Le maire a parlé."),
    ("en", "REVEALED: The mayor spoke."),
    ("en", "LIVE: Follow it here."),
    ("en", "THE BRIDGE - A story."),
    ("en", "JANE ROE: It was a good day."),
    ("en", "NBA — The Bulls won."),
    ("en", "FILE - The bridge in May 2020."),
    ("en", "MOSCOW, RUSSIA - JULY 15: A view of the bridge."),
    ("en", "Shares of Acme Ltd. (ACME) ended higher."),
    ("en", "SINGAPORE Press Holdings (SPH) said it would sell."),
    ("en", "The Associated Press (AP) said."),
    ("en", "Agence France-Presse (AFP) photographer Ann Roe"),
    ("en", "By Monday morning, it rained."),
    ("en", "Paris, 1914 - It rained."),
    ("en", "Opinion - The bridge."),
    ("en", "(AP Photo/Ann Roe)"),
    ("en", "(Getty Images) - The bridge"),
    ("en", "Washington, DC 20036-2103"),
    ("en", "UPDATE 1-Acme buys Beta"),
    ("en", "A man walks. REUTERS/Ann Roe"),
    ("de", "KOMMENTAR - Der Fall."),
    ("de", "Angela Merkel (CDU) - Die Kanzlerin sprach."),
    ("de", "Berlin und Brandenburg - Hier wird gefeiert"),
    ("de", "Von Stagnation bis Absturz: Der Fall"),
    ("es", "MUNDIAL 2022 - El partido."),
    ("it", "ROMA-LAZIO 2-1"),
    ("pt", "CROÁCIA: Livakovic; Juranovic"),
    ("tr", "STAT: Olimpiyat"),
    ("tr", "SON DAKİKA - Belediye başkanı istifa etti"),
    ("en", "WHAT WE KNOW — The fire started at noon."),
    ("en", "FACT BOX — The port of Lindholm."),
    ("de", "FOCUS - Die Firma wächst."),
    ("pl", "RECENZJA - Film o promie"),
    ("no", "DEBATT: Fergen må bli"),
    ("ru", "ВИДЕО - Мост открыт."),
    ("ar", "فيديو - افتتح الجسر"),
    ("ja", "【採点】日本代表。"),
    ("ja", "【関連記事】橋が開通"),
    ("ja", "（写真＝共同）"),
    ("ja", "（共同）"),
    ("ko", "(사진=연합뉴스)"),
    ("ko", "[사진 출처 = 연합뉴스]"),
    ("zh", "新华社记者王小明摄"),
    ("zh", "〔即時新聞〕大橋通車"),
    ("vi", "Ông A - Cầu mở."),
    (None, ""),
    (None, "   "),
    (None, "("),
]
MARKS = (
    "(", "[", "【", "/", ",",
    "A", "A ", "By ", "- ", "—", "1", "5 March ", "(AP) ", "(AP)", "a", "。", "新华社", "(서울=",
    "=", "：", "A. ", "A/", "、", "記者", "به گزارش ", "\n", "A-", "X (", "题：记者", "12/", "A.b ", "( )", "／",
)  # fmt: skip


@pytest.mark.parametrize(("language", "text"), LOOK_ALIKES)
def test_look_alikes_are_none(language: str | None, text: str) -> None:
    assert parse_dateline(text, LEXICONS.get(language)) is None


@pytest.mark.parametrize("language", ["en", "fr", "ru", "tr", "ar", "fa", "hi", "vi", "zh", "ja", "ko", None])
def test_hostile_lines_are_answered_at_once(language: str | None) -> None:
    lexicon = LEXICONS.get(language)
    parse_dateline("warm", lexicon)
    started = time.perf_counter()
    for mark in MARKS:
        text = (mark * 100_000)[:100_000]
        parse_dateline(text, lexicon)
        find_timestamp(text, lexicon)
        parse_timestamp(text[:120], lexicon)
    assert time.perf_counter() - started < 2


def test_an_element_needs_neither_agency_nor_separator() -> None:
    found = parse_dateline_element("PARIS, Aug 31", LEXICONS.get("en"), 5)
    assert [place.name for place in found.places] == ["PARIS"]
    assert found.date is not None
    assert found.date.isoformat() == "--08-31"
    assert (found.raw, found.span) == ("PARIS, Aug 31", found.span)
    assert parse_dateline_element("Somewhere! 12", LEXICONS.get("en")).places == ()
    assert parse_dateline_element("OSLO (NTB) -", LEXICONS.get("en")).agency == "NTB"


@pytest.mark.parametrize(
    ("text", "name", "region", "country"),
    [
        ("HILO, Hawaii (AP) —", "HILO", "Hawaii", "US"),
        ("FLINT, Mich. (AP) —", "FLINT", "Mich.", "US"),
        ("OTTAWA (CP) —", "OTTAWA", None, "CA"),
        ("LAGOS, Nigeria (AP) —", "LAGOS", "Nigeria", "NG"),
        ("SPRINGFIELD (AP) —", "SPRINGFIELD", None, None),
        ("ATLANTA, Georgia (AP) —", "ATLANTA", "Georgia", None),
        ("Shimla (Himachal Pradesh) [India], May 5 (ANI):", "Shimla", "Himachal Pradesh, India", "IN"),
        ("FARMINGTON Conn., March 9 -", "FARMINGTON", "Conn.", "US"),
        ("COEUR d'ALENE, Idaho (AP) —", "COEUR d'ALENE", "Idaho", "US"),
    ],
)
def test_countries_only_where_that_is_safe(text: str, name: str, region: str | None, country: str | None) -> None:
    found = parse_dateline(text, LEXICONS.get("en"))
    assert found is not None
    place = found.places[0]
    assert (place.name, place.region, place.country) == (name, region, country)
