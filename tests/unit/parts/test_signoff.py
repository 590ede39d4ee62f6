"""Made-up closing credits, desk initials, agency tags and end marks."""

from __future__ import annotations

import pytest

from newsparse.lexicon import Lexicons
from newsparse.model import BylineKind, Signoff, SignoffKind
from newsparse.options import Options
from newsparse.parts.signoff import find_tail, parse_signoff

LEXICONS = Lexicons(Options())

# language, line, kind, agency, persons with places
LINES = [
    (
        "en",
        "(Reporting by Jane Roe in Kyiv and John Doe; Editing by Mary Poe)",
        "reporting",
        None,
        "Jane Roe@Kyiv|John Doe|Mary Poe",
    ),
    (
        "en",
        "(Additional reporting by Jane Roe and John Doe in Ulm, and Mary Poe in Palm Bay, Florida.)",
        "contribution",
        None,
        "Jane Roe@Ulm|John Doe@Ulm|Mary Poe@Palm Bay, Florida",
    ),
    (
        "en",
        ("Roe reported from Paris and Doe-Lund from Berlin. Associated Press writers\nMary Poe in Greenville, "
         "South Carolina, and Bo Lund contributed to this report."),
        "reporting",
        "Associated Press",
        "Roe@Paris|Doe-Lund@Berlin|Mary Poe@Greenville, South Carolina|Bo Lund",
    ),
    (
        "en",
        "—Jane Roe, John G. Doe and Mary Poe contributed to this article.",
        "contribution",
        None,
        "Jane Roe|John G. Doe|Mary Poe",
    ),
    ("en", "-- CNN's Jane Roe contributed to this report.", "contribution", "CNN", "Jane Roe"),
    ("en", "The Harbor Post's Jane Roe contributed to this report.", "contribution", "The Harbor Post", "Jane Roe"),
    ("en", "The Associated Press contributed to this report.", "contribution", "Associated Press", ""),
    ("en", "Additional reporting from PA", "contribution", "PA", ""),
    ("en", "This article was authored by Jane Roe.", "author", None, "Jane Roe"),
    ("en", "This report by The Canadian Press was first published Feb. 28, 2023.", "agency", "The Canadian Press", ""),
    (
        "en",
        "This report by The Canadian Press was first published May 1, 2023.(TSX:ABC)Jane Roe, The Canadian Press",
        "agency",
        "The Canadian Press",
        "Jane Roe",
    ),
    ("en", "AAP RTV ar", "agency", "AAP", ""),
    ("en", "hh/ph/ts/hd", "desk", None, ""),
    ("en", "kobb@example.kr", "desk", None, ""),
    ("en", "-ENDS-", "end", None, ""),
    ("en", "###", "end", None, ""),
    ("de", "Redaktion: Anna Müller und Jan Beck", "editing", None, "Anna Müller|Jan Beck"),
    ("de", "Quelle: harbor.de, ino/dpa", "agency", "dpa", ""),
    ("de", "(Quelle: APA/sda/dpa)", "agency", "APA", ""),
    (
        "es",
        "Con información de Ana Marín, Eva Castillo y Elena G. Sanz.",
        "contribution",
        None,
        "Ana Marín|Eva Castillo|Elena G. Sanz",
    ),
    ("de", "(Bericht von Anna Müller, redigiert von Jan Beck. Bei Rückfragen: desk@example.com)", "reporting", None,
     "Anna Müller|Jan Beck"),
    ("fr", "(Reportage Jeanne Dupont, édité par Jean Martin)", "reporting", None, "Jeanne Dupont|Jean Martin"),
    ("pt", "(Por Maria Silva; Edição de João Souza)", "reporting", None, "Maria Silva|João Souza"),
    ("tr", "(Haberi yazan: Ali Kaya; Redaktör: Ayşe Demir)", "reporting", None, "Ali Kaya|Ayşe Demir"),
    ("ar", "(إعداد أحمد حسن للنشرة العربية - تحرير سارة يوسف)", "author", None, "أحمد حسن|سارة يوسف"),
    ("es", "(Con información de AFP, EFE y Reuters)", "contribution", "AFP", ""),
    ("pl", "abc/PAP", "agency", "PAP", ""),
    ("hr", "(Hina) tr/um/ib", "agency", "Hina", ""),
    ("cs", "Zdroj: ČTK", "agency", "ČTK", ""),
    ("ar", "// انتهى //", "end", None, ""),
    ("hi", "भाषा अमित", "agency", "भाषा", ""),
    ("zh", "（责任编辑：王小明）", "editing", None, "王小明"),
    ("ja", "（共同通信＝山田太郎）", "author", "共同通信", "山田太郎"),
    ("ko", "(끝)", "end", None, ""),
    ("ko", "kim@example.kr (끝) <저작권자(c) 하버뉴스, 무단 전재-재배포 금지>", "desk", None, ""),
    ("ko", "김철수 기자 kim@example.kr", "author", None, "김철수"),
]  # fmt: skip

NONE = [
    ("en", "By Position FB Transfers"),
    ("en", "Jane Roe is an AP writer."),
    ("en", "He reported from Paris."),
    ("en", "Reporting by several outlets says the mill is closed for good now."),
    ("en", "More than 250,000 people contributed to this report, the ministry said."),
    ("en", "Washington, DC 20036-2103"),
    ("en", ""),
    ("en", "x" * 2000),
]


def persons(signoff: Signoff) -> str:
    return "|".join(f"{one.name}@{one.location}" if one.location else one.name for one in signoff.persons)


@pytest.mark.parametrize(("language", "line", "kind", "agency", "people"), LINES, ids=[row[1][:24] for row in LINES])
def test_kind_agency_and_persons(language: str, line: str, kind: str, agency: str | None, people: str) -> None:
    signoff = parse_signoff(line, LEXICONS.get(language))
    assert signoff is not None
    assert (signoff.kind, signoff.agency, persons(signoff)) == (kind, agency, people)


@pytest.mark.parametrize(("language", "line"), NONE, ids=[row[1][:24] for row in NONE])
def test_running_text_is_none(language: str, line: str) -> None:
    assert parse_signoff(line, LEXICONS.get(language)) is None


def test_what_each_person_did() -> None:
    text = (
        " (Reporting by Jane Roe; Writing by John Doe; Translated by Bo Lund; Photos by Ada Roth; Editing by Mary Poe)"
    )
    signoff = parse_signoff(text, LEXICONS.get("en"), at=50)
    assert signoff is not None
    assert signoff.kind is SignoffKind.REPORTING
    assert [line.kind for line in signoff.credits] == [
        BylineKind.AUTHOR,
        BylineKind.AUTHOR,
        BylineKind.TRANSLATOR,
        BylineKind.PHOTOGRAPHER,
        BylineKind.EDITOR,
    ]
    assert signoff.span.shift(-50).of(text) == text.strip()
    for person in signoff.persons:
        assert person.spans[0].shift(-50).of(text) == person.name
    for line in signoff.credits:
        assert line.span is not None
        assert line.span.shift(-50).of(text) == line.raw


@pytest.mark.parametrize(
    ("language", "text", "tail"),
    [
        ("en", "The plan passed. (Reporting by Jane Roe)", "(Reporting by Jane Roe)"),
        ("en", "He left. Jane Roe contributed to this report.", "Jane Roe contributed to this report."),
        ("de", "Er ging. (dpa)", "(dpa)"),
        ("en", "He said so. REUTER", "REUTER"),
        ("hr", "Rekao je. (Hina) abc", "(Hina) abc"),
        ("ja", "述べた。（共同）", "（共同）"),
        ("en", "The plan includes a bridge (and more)", None),
        ("en", "The plan will pass, said John Smith (PTI).", None),
    ],
)
def test_tail_of_a_paragraph(language: str, text: str, tail: str | None) -> None:
    offset = find_tail(text, LEXICONS.get(language))
    assert (None if offset is None else text[offset:]) == tail
