"""Every language's calendar: months in both orders, weekdays, and what its papers print."""

from __future__ import annotations

import pytest

from newsparse.lexicon import Lexicons
from newsparse.lexicon.load import read_language, tags
from newsparse.options import Options
from newsparse.parts.dates import find_date
from newsparse.parts.timestamp import parse_timestamp

LEXICONS = Lexicons(Options())
LANGUAGES = tags()


@pytest.mark.parametrize("tag", LANGUAGES)
def test_twelve_months_and_seven_weekdays(tag: str) -> None:
    rows = read_language(tag).calendar
    assert len(rows.months) == 12
    assert len(rows.weekdays) == 7
    assert sorted(rows.order) == ["d", "m", "y"]


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_form_of_every_month_is_read(tag: str) -> None:
    calendar = LEXICONS.get(tag).calendar
    for number, group in enumerate(read_language(tag).calendar.months, 1):
        for form in group:
            text = f"{form}5日" if form[-1] == "月" else f"{form} 5일" if form[-1] == "월" else f"5 {form} 2025"
            found = find_date(text, calendar)
            assert found is not None, text
            assert found.stamp is not None, text
            assert (found.stamp.month, found.stamp.day) == (number, 5), text


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_weekday_changes_nothing(tag: str) -> None:
    lexicon = LEXICONS.get(tag)
    for group in read_language(tag).calendar.weekdays:
        stamp = parse_timestamp(f"{group[0]}, 2025-03-05 14:30", lexicon)
        assert stamp is not None, group
        assert stamp.isoformat() == "2025-03-05T14:30"


@pytest.mark.parametrize("tag", LANGUAGES)
def test_english_months_everywhere(tag: str) -> None:
    found = find_date("Dec. 24, 2025", LEXICONS.get(tag).calendar)
    assert found is not None
    assert found.stamp is not None
    assert found.stamp.isoformat() == "2025-12-24"
