from __future__ import annotations

import pytest

from newsparse.lexicon import Lexicons
from newsparse.options import Options
from newsparse.parts.timestamp import LONGEST, find_timestamp, parse_timestamp, read_timestamp

LEXICONS = Lexicons(Options())


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Updated 6:02 PM GMT, March 4, 2025", "2025-03-04T18:02+00:00"),
        ("en", "11:09 AM", "T11:09"),
        ("en", "12:05 a.m.", "T00:05"),
        ("en", "5 p.m. Thursday", "T17"),
        ("en", "Mar. 5, 2025 at 11:09 a.m. EST", "2025-03-05T11:09-05:00"),
        ("en", "Thursday 5 March 2025 14.30 GMT", "2025-03-05T14:30+00:00"),
        ("en", "March 5, 2025 14:30:05 GMT+5:30", "2025-03-05T14:30:05+05:30"),
        ("en", "March 5, 2025 14:30 UTC-3", "2025-03-05T14:30-03:00"),
        ("en", "3/4/2025", "2025-03-04"),
        ("en", "13/4/25", "2025-04-13"),
        ("en", "March 2025", "2025-03"),
        ("en", "5th of March", "--03-05"),
        (None, "2025-03-05T11:09+09:00", "2025-03-05T11:09+09:00"),
        (None, "March 5, 2025", "2025-03-05"),
        ("de", "5. März 2025, 14.30 Uhr", "2025-03-05T14:30"),
        ("de", "Stand: 05.03.2025 14:30 Uhr", "2025-03-05T14:30"),
        ("de", "5. Jänner 2025", "2025-01-05"),
        ("fr", "Publié le 1er mars 2025 à 14h30", "2025-03-01T14:30"),
        ("fr", "Mis à jour le 05/03/2025 à 14:30", "2025-03-05T14:30"),
        ("es", "5 de marzo de 2025 a las 14:30 h", "2025-03-05T14:30"),
        ("es", "primero de mayo de 2025", "2025-05-01"),
        ("pt", "05/03/2025 14h30", "2025-03-05T14:30"),
        ("it", "5 marzo 2025 alle 14:30", "2025-03-05T14:30"),
        ("nl", "5 maart 2025 om 14:30 uur", "2025-03-05T14:30"),
        ("sv", "5 mars 2025 kl. 14.30", "2025-03-05T14:30"),
        ("fi", "5.3.2025 klo 14.30", "2025-03-05T14:30"),
        ("pl", "5 marca 2025 r., godz. 14:30", "2025-03-05T14:30"),
        ("cs", "5. března 2025", "2025-03-05"),
        ("hr", "17. listopada 2024.", "2024-10-17"),
        ("uk", "17 листопада 2024", "2024-11-17"),
        ("hu", "2025. március 5. 14:30", "2025-03-05T14:30"),
        ("ru", "5 марта 2025 г. в 14:30", "2025-03-05T14:30"),
        ("el", "5 Μαρτίου 2025", "2025-03-05"),
        ("tr", "5 KASIM 2025", "2025-11-05"),
        ("he", "5 במרץ 2025", "2025-03-05"),
        ("ar", "٥ مارس ٢٠٢٥", "2025-03-05"),
        ("ar", "24 أيار 2025", "2025-05-24"),
        ("ar", "23 محرم 1441 هـ الموافق 22 سبتمبر 2019 م", "2019-09-22"),
        ("fa", "۵ مارس ۲۰۲۵", "2025-03-05"),
        ("hi", "5 मार्च 2025", "2025-03-05"),
        ("bn", "১৯ জুলাই, ২০১৯", "2019-07-19"),
        ("ur", "یکم دسمبر", "--12-01"),
        ("id", "5 Agustus 2025 14:30 WIB", "2025-08-05T14:30+07:00"),
        ("vi", "ngày 5 tháng 3 năm 2025", "2025-03-05"),
        ("th", "5 มี.ค. 2568 เวลา 14:30 น.", "2025-03-05T14:30"),
        ("th", "5/3/2568", "2025-03-05"),
        ("zh", "二〇二五年三月五日", "2025-03-05"),
        ("zh", "2025年03月05日 14:30", "2025-03-05T14:30"),
        ("zh-Hant", "民國114年3月5日", "2025-03-05"),
        ("ja", "令和7年3月5日", "2025-03-05"),
        ("ja", "令和元年5月1日", "2019-05-01"),
        ("ja", "2025年3月5日 14時30分", "2025-03-05T14:30"),
        ("ko", "2025년 3월 5일 오후 2시 30분", "2025-03-05T14:30"),
        ("ko", "입력 2025.03.05 14:30", "2025-03-05T14:30"),
    ],
)
def test_printed_dates_and_times(language: str | None, text: str, expected: str) -> None:
    stamp = parse_timestamp(text, LEXICONS.get(language))
    assert stamp is not None
    assert stamp.isoformat() == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", ""),
        ("en", "Monday"),
        ("en", "The 4 March 2025 meeting"),
        ("en", "Council approves 5 new bridges"),
        ("en", "March 45"),
        ("en", "25:61"),
        ("en", "2025"),
        ("en", "14.30"),
        ("en", "March 5, 2025 and 17 more"),
        ("ne", "चैत ५"),
        ("en", "March 5" + " " * LONGEST * 2),
    ],
)
def test_what_is_no_timestamp(language: str, text: str) -> None:
    assert parse_timestamp(text, LEXICONS.get(language)) is None


def test_a_timestamp_inside_other_words() -> None:
    found = find_timestamp("The council met on 4 March 2025 at 6:02 p.m. in the hall", LEXICONS.get("en"))
    assert found is not None
    assert found.isoformat() == "2025-03-04T18:02"
    assert find_timestamp("nothing here", LEXICONS.get("en")) is None


@pytest.mark.parametrize(
    ("text", "expected", "alone"),
    [
        ("Updated March 5, 2025", "2025-03-05", True),
        ("2025-03-05T11:09", "2025-03-05T11:09", True),
        ("The port closed on March 5, 2025, for a day", "2025-03-05", False),
        ("nothing here", None, False),
        ("", None, False),
        ("March 5, 2025" + " and on" * 40, "2025-03-05", False),
    ],
)
def test_the_first_moment_and_whether_it_is_the_line(text: str, expected: str | None, alone: bool) -> None:  # noqa: FBT001
    stamp, whole = read_timestamp(text, LEXICONS.get("en"))
    assert (stamp.isoformat() if stamp else None, whole) == (expected, alone)
