"""Lines of date and time in a plain text."""

import pytest

import newsparse
from newsparse import Article

BODY = (
    "The city council approved a new bridge over the river after a long debate. Work is to begin in the spring.\n\n"
    "Residents of both banks have asked for the crossing since the ferry was closed four years ago, they said.\n"
)


def parse(line: str, language: str = "en") -> Article:
    return newsparse.parse(f"Council approves new bridge over the river\n\n{line}\n\n{BODY}", language=language)


@pytest.mark.parametrize(
    ("line", "language", "moment"),
    [
        ("March 12, 2025", "en", "2025-03-12"),
        ("Updated 6:02 PM GMT, March 4, 2025", "en", "2025-03-04T18:02+00:00"),
        ("Posted on March 12, 2025 by admin", "en", "2025-03-12"),
        ("04.03.2025, 16:38 Uhr | Lesezeit: 2 Min.", "de", "2025-03-04T16:38"),
        ("5 марта, 14:37", "ru", "--03-05T14:37"),
        ("송고시간2025-03-05 14:22", "ko", "2025-03-05T14:22"),
        ("2025/03/05 09:12", "ja", "2025-03-05T09:12"),
    ],
)
def test_times(line: str, language: str, moment: str) -> None:
    article = parse(line, language)
    assert article.published is not None
    assert article.published.isoformat() == moment
    assert len(article.body) == 2
    assert article.subheadlines == ()


@pytest.mark.parametrize(
    ("line", "language", "published", "modified"),
    [
        ("Publié le 12 mars 2025 à 14h32, mis à jour le 12 mars 2025 à 16h05", "fr", "2025-03-12T14:32", "T16:05"),
        ("12 marzo 2025 (modifica il 12 marzo 2025 | 16:05)", "it", "2025-03-12", "T16:05"),
        ("Published: March 12, 2025 / Updated: March 12, 2025 4:05 p.m.", "en", "2025-03-12", "T16:05"),
        ("Published March 12, 2025 10:00 a.m. ET | Updated March 12, 2025 16:05", "en", "2025-03-12T10:00", "T16:05"),
        ("Giriş: 12.03.2025 14:32 Güncelleme: 12.03.2025 16:05", "tr", "2025-03-12T14:32", "T16:05"),
        ("입력 2025.03.12. 오후 2:32 수정 2025.03.12. 오후 4:05", "ko", "2025-03-12T14:32", "T16:05"),
        ("12 марта 2025, 14:32 (обновлено: 12 марта 2025, 16:05)", "ru", "2025-03-12T14:32", "T16:05"),
    ],
)
def test_published_and_changed_on_one_line(line: str, language: str, published: str, modified: str) -> None:
    article = parse(line, language)
    assert article.published is not None
    assert article.published.isoformat() == published
    assert article.modified is not None
    assert article.modified.isoformat() == f"2025-03-12{modified}"
    assert article.subheadlines == ()
    assert len(article.body) == 2


def test_a_change_alone_is_both() -> None:
    article = parse("Updated 4:05 p.m. EDT, March 13, 2025")
    assert article.published == article.modified is not None


def test_how_long_ago_is_furniture() -> None:
    article = parse("12/03/2025 14h32  Atualizado há 2 horas", "pt")
    assert article.published is not None
    assert article.published.isoformat() == "2025-03-12T14:32"
    assert article.modified is None
    assert [part.text for part in article.boilerplate] == ["Atualizado há 2 horas"]


def test_a_section_behind_the_time() -> None:
    article = parse("Written by 11:09 AM World")
    assert article.published is not None
    assert (article.published.isoformat(), article.section) == ("T11:09", "World")
    assert article.bylines == ()


def test_a_name_before_the_time() -> None:
    article = parse("Anna Holm | 04.03.2025")
    assert article.published is not None
    assert article.published.isoformat() == "2025-03-04"
    assert [person.name for person in article.authors] == ["Anna Holm"]


@pytest.mark.parametrize("line", ["Storm of March 12 kills five", "The class of 2024", "Chapter 12:30 of the book"])
def test_no_times(line: str) -> None:
    assert parse(line).published is None


def test_the_time_a_story_was_sent() -> None:
    text = f"Council approves new bridge\n\nMarch 12, 2025\n\n{BODY}\nMarch 12, 2025 14:22\n"
    article = newsparse.parse(text, language="en")
    assert [item.rule for item in article.boilerplate] == ["times"]
    assert len(article.body) == 2


def test_a_time_only_at_the_end() -> None:
    article = newsparse.parse(f"Council approves new bridge\n\n{BODY}\nMarch 12, 2025 14:22\n", language="en")
    assert article.published is not None
