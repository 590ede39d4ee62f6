"""Made-up bylines in the manner of papers and agencies; who they name, and what they do not."""

from __future__ import annotations

import pytest

from newsparse.lexicon import Lexicons
from newsparse.model import Byline, BylineKind
from newsparse.options import Options
from newsparse.parts.byline import parse_author, parse_byline, parse_bylines

LEXICONS = Lexicons(Options())

# language, line, names joined by a bar, agency
LINES = [
    ("en", "By Jane Roe", "Jane Roe", None),
    ("en", "By: Jane Roe and John Doe, The Associated Press", "Jane Roe|John Doe", "The Associated Press"),
    ("en", "By  JANE ROE, JOHN DOE and MARY POE-LUND", "JANE ROE|JOHN DOE|MARY POE-LUND", None),
    ("en", "By JANE ROE Associated Press", "JANE ROE", "Associated Press"),
    ("en", "By Jane Roe The New York Times", "Jane Roe", None),
    ("en", "By Jane Roe for the Daily Mail", "Jane Roe", None),
    ("en", "By Maria de la Cruz and Ludwig van der Berg", "Maria de la Cruz|Ludwig van der Berg", None),
    ("en", "By John Q. Doe Jr., AP Sports Writer", "John Q. Doe Jr.", "AP"),
    ("en", "By Conan O'Mara, Lagos", "Conan O'Mara", None),
    ("en", "By Dr. Jane Roe, M.D.", "Dr. Jane Roe", None),
    ("en", "Jane Roe Deputy Content Hub Director", "Jane Roe", None),
    ("en", "Jane RoePublished Jul 17, 2024, 11:21am|Updated Jul 17, 2024", "Jane Roe", None),
    ("en", "By Jane RoeStaff Writer", "Jane Roe", None),
    ("en", "Jane RoeThe Western Mail", "Jane Roe", None),
    ("en", "By Reuters Staff", "", "Reuters"),
    ("en", "By The Harbor Review", "", "The Harbor Review"),
    ("en", "By TVX, in News, Business · 31 Jan 2025, 20:02 · 0 Comments", "", "TVX"),
    ("en", "By Jane Roe, For The Bell", "Jane Roe", None),
    ("pt", "Por Maria Silva, g1 — Santos", "Maria Silva", None),
    ("de", "Aus Berlin berichtet Anna Müller", "Anna Müller", None),
    ("ja", "編集委員　山田太郎", "山田太郎", None),
    ("de", "Von Anna Müller und Jan Beck, Nairobi", "Anna Müller|Jan Beck", None),
    ("de", "Von FOCUS-online-Redakteur Jan Beck", "Jan Beck", None),
    ("de", "Von Anna MüllerKorrespondentin", "Anna Müller", None),
    ("de", "Reuters, Jan Beck", "Jan Beck", "Reuters"),
    ("de", "Jan Beck aus Kiew", "Jan Beck", None),
    ("de", "Von DPA", "", "DPA"),
    ("fr", "Par Jeanne Dupont(Bruxelles, bureau européen)", "Jeanne Dupont", None),
    ("fr", "Par Marine Le Page", "Marine Le Page", None),
    ("es", "Por Juan Pérez / Madrid", "Juan Pérez", None),
    ("es", "Juan Pérez García Corresponsal", "Juan Pérez García", None),
    ("pt", "Por João da Silva e Maria Souza", "João da Silva|Maria Souza", None),
    ("it", "dal nostro inviato Mario Rossi", "Mario Rossi", None),
    ("da", "Af Jens Hansen og Mette Olsen /ritzau/", "Jens Hansen|Mette Olsen", "ritzau"),
    ("fi", "Matti Virtanen, toimittaja", "Matti Virtanen", None),
    ("is", "Jón Jónsson skrifar frá London", "Jón Jónsson", None),
    ("cs", "Autor: Jan Novák, ČTK", "Jan Novák", "ČTK"),
    ("ru", "Иван Петров, корреспондент РИА Новости", "Иван Петров", "РИА Новости"),
    ("tr", "Can ÇELİK-Eser PAZARLI/ADANA, (DHA)", "Can ÇELİK|Eser PAZARLI", "DHA"),
    ("ar", "كتب: أحمد محمد علي", "أحمد محمد علي", None),
    ("ar", "القاهرة - أحمد محمد", "أحمد محمد", None),
    ("he", "מאת יעל כהן", "יעל כהן", None),
    ("hi", "द्वारा राम कुमार", "राम कुमार", None),
    ("th", "โดย สมชาย ใจดี", "สมชาย ใจดี", None),
    ("zh", "本报记者 王小明 李华", "王小明|李华", None),
    ("zh-Hant", "2020-10-04 15:05聯合報 記者陳小明／即時報導", "陳小明", None),
    ("zh-Hant", "記者陳小明／台北報導", "陳小明", None),
    ("ja", "山田太郎記者", "山田太郎", None),
    ("ja", "文・写真　山田太郎", "山田太郎", None),
    ("ko", "김철수·이영희 기자", "김철수|이영희", None),
    ("ko", "순천, 광양 김철수 기자 kim@example.kr", "김철수", None),
    ("ko", "워싱턴=김철수 특파원", "김철수", None),
]

NOBODY = [
    ("en", "ABBY"),
    ("en", "admin"),
    ("en", "5 minutes ago"),
    ("en", "By the numbers"),
    ("en", "By popular demand"),
    ("en", "By Monday morning, the square was empty."),
    ("en", "By the fall of 2006, Roe says, the plan was dead."),
    ("en", "Jane Roe is a reporter"),
    ("en", "Harbor United 2-1 River Town"),
    ("en", "Acme Marine Wins Contract for Second Pier"),
    ("en", "FINAL EDITION"),
    ("en", "   "),
    ("en", "By " * 300),
    ("de", "Von Mensch zu Mensch"),
    ("de", "Von Stagnation bis Absturz: eine Wende"),
    ("es", "Corresponsal en Atenas"),
]


def names(byline: Byline | None) -> str:
    return "|".join(person.name for person in byline.persons) if byline else "?"


@pytest.mark.parametrize(("language", "line", "persons", "agency"), LINES, ids=[line for _, line, _, _ in LINES])
def test_persons_and_agency(language: str, line: str, persons: str, agency: str | None) -> None:
    byline = parse_byline(line, LEXICONS.get(language))
    assert byline is not None
    assert (names(byline), byline.agency) == (persons, agency)


@pytest.mark.parametrize(("language", "line"), NOBODY, ids=[line[:20] for _, line in NOBODY])
def test_none_rather_than_wrong(language: str, line: str) -> None:
    assert parse_byline(line, LEXICONS.get(language)) is None


@pytest.mark.parametrize("line", ["Von unserer Redaktion", "Von unserem Korrespondenten"])
def test_a_line_for_nobody_is_a_byline_without_persons(line: str) -> None:
    byline = parse_byline(line, LEXICONS.get("de"))
    assert byline is not None
    assert (byline.persons, byline.agency) == ((), None)


def test_spans_and_raw_are_slices_of_the_source() -> None:
    text = "By Jane  Roe, in Oslo"
    byline = parse_byline(text, LEXICONS.get("en"), at=100)
    assert byline is not None
    assert byline.span is not None
    assert byline.span.shift(-100).of(text) == byline.raw == text
    (person,) = byline.persons
    assert (person.name, person.location) == ("Jane Roe", "Oslo")
    assert person.spans[0].shift(-100).of(text) == "Jane  Roe"


def test_roles_organizations_and_places() -> None:
    english = LEXICONS.get("en")
    byline = parse_byline("By Jane Roe and John Doe / Harbor Shimbun Staff Writers", english)
    assert byline is not None
    assert {(person.role, person.organization) for person in byline.persons} == {("Staff Writers", "Harbor Shimbun")}
    byline = parse_byline("By Jane Roe, BBC Radio, New York", english)
    assert byline is not None
    assert (byline.persons[0].organization, byline.persons[0].location) == ("BBC Radio", "New York")
    byline = parse_byline("Von Anna Müller, Volontärin (Sport)", LEXICONS.get("de"))
    assert byline is not None
    assert byline.persons[0].role == "Volontärin (Sport)"


def test_addresses_and_handles() -> None:
    byline = parse_byline("By Jane Roe (jane@example.org) and John Doe (john@example.org)", LEXICONS.get("en"))
    assert byline is not None
    assert [person.email for person in byline.persons] == ["jane@example.org", "john@example.org"]
    byline = parse_byline("By Jane Roe @janeroe", LEXICONS.get("en"))
    assert byline is not None
    assert byline.persons[0].handle == "@janeroe"


def test_several_parts_in_one_line() -> None:
    lines = parse_bylines("Text: Anna Müller, Fotos: Jan Beck", LEXICONS.get("de"), at=7)
    assert [(line.kind, names(line)) for line in lines] == [
        (BylineKind.AUTHOR, "Anna Müller"),
        (BylineKind.PHOTOGRAPHER, "Jan Beck"),
    ]
    lines = parse_bylines("By Jane Roe; translated by John Doe", LEXICONS.get("en"))
    assert [line.kind for line in lines] == [BylineKind.AUTHOR, BylineKind.TRANSLATOR]


@pytest.mark.parametrize(
    ("value", "persons"),
    [
        ("Jane Roe", "Jane Roe"),
        ("Jane Roe and John Doe", "Jane Roe|John Doe"),
        ("Jane Roe; John Doe", "Jane Roe|John Doe"),
        ("Roe, Jane", "Jane Roe"),
        ("By Jane Roe", "Jane Roe"),
        ("Jane Roe | CNN", "Jane Roe"),
        ("Jane Roe, Senior Reporter", "Jane Roe"),
        ("Staff", ""),
        ("admin", ""),
        ("jane", ""),
        ("user123", ""),
        ("jane@example.org", ""),
        ("https://example.org/jane", ""),
        ("Reuters", ""),
        ("The Guardian", ""),
        ("Press Association", ""),
        ("", ""),
    ],
)
def test_authors_in_metadata(value: str, persons: str) -> None:
    found = parse_author(value, LEXICONS.get("en"))
    assert "|".join(person.name for person in found) == persons
    assert all(person.spans == () for person in found)
