"""The dateline rule: which line it cuts, and which later ones."""

from __future__ import annotations

import time

import newsparse
from newsparse.model import Article, Label

LEAD = (
    "The city council approved a new bridge over the river after a long debate on Tuesday, and work is to begin soon."
)
MORE = "Residents of both banks have asked for the crossing since the ferry was closed four years ago, officials said."


def labels(article: Article) -> list[tuple[str, str]]:
    return [(block.label, block.span.of(article.source).strip()) for block in article.blocks]


def test_a_run_in_dateline_becomes_a_block_of_its_own() -> None:
    article = newsparse.parse(f"Council approves bridge\n\nPARIS, Aug 31 (Reuters) - {LEAD}\n\n{MORE}")
    assert (Label.DATELINE, "PARIS, Aug 31 (Reuters) -") in labels(article)
    assert article.lead == LEAD
    assert article.dateline is not None
    assert article.dateline.paragraph == 0
    assert article.text.startswith(f"PARIS, Aug 31 (Reuters) - {LEAD}")
    assert article.raw(article.dateline) == article.dateline.raw
    assert article.origin("agency") is not None
    assert (article.agency, article.agency_id, article.is_wire) == ("Reuters", "reuters", True)


def test_a_dateline_on_a_line_of_its_own() -> None:
    article = newsparse.parse(f"Council approves bridge\n\nPARIS, Aug 31 (Reuters) -\n\n{LEAD}\n\n{MORE}")
    assert (Label.DATELINE, "PARIS, Aug 31 (Reuters) -") in labels(article)
    assert article.lead == LEAD


def test_what_runs_into_a_dateline_is_a_subheadline() -> None:
    lead = f"El consejo de la ciudad aprobó el puente. {MORE}"
    text = f"El puente\n\nLos vecinos celebran\r\n MADRID, 1 Abr. (EUROPA PRESS) - \r\n {lead}"
    article = newsparse.parse(text, language="es")
    assert article.dateline is not None
    assert article.dateline.raw == "MADRID, 1 Abr. (EUROPA PRESS) -"
    assert all("MADRID" not in paragraph.text for paragraph in article.body)


def test_later_datelines_only_in_the_first_ones_style() -> None:
    text = (
        f"Council approves bridge\n\nPARIS (AP) — {LEAD}\n\nLYON (AP) — {MORE}\n\n"
        f"NOTE - {MORE}\n\nNICE, May 5 (Reuters) - {MORE}\n\n{MORE}"
    )
    article = newsparse.parse(text)
    assert [line.places[0].name for line in article.datelines] == ["PARIS", "LYON"]
    assert [line.paragraph for line in article.datelines] == [0, 1]


def test_later_datelines_under_a_subheading() -> None:
    text = f"Roundup\n\nPARIS (AP) — {LEAD}\n\nSouth\n\nLyon, May 5 (AP) — {MORE}\n\n{MORE}"
    article = newsparse.parse(text)
    assert [line.places[0].name for line in article.datelines] == ["PARIS", "Lyon"]


def test_a_headline_with_a_dash_is_no_dateline() -> None:
    article = newsparse.parse(f"LONDON — A bridge opens\n\n{LEAD}\n\n{MORE}")
    assert article.datelines == ()


def test_no_dateline_no_agency() -> None:
    article = newsparse.parse(f"Council approves bridge\n\n{LEAD}\n\n{MORE}")
    assert (article.dateline, article.agency, article.is_wire) == (None, None, None)


def test_persons_of_a_dateline_are_authors() -> None:
    article = newsparse.parse(
        "(부산=연합뉴스) 김하늘 기자 = 시의회는 긴 토론 끝에 화요일 새 다리를 승인했으며 "
        "공사는 곧 시작될 예정이라고 밝혔다.\n\n"
        "주민들은 4년 전 나룻배가 없어진 뒤로 다리를 요구해 왔다고 관계자가 말했다.",
        language="ko",
    )
    assert [person.name for person in article.authors] == ["김하늘"]
    assert article.agency_id == "yonhap"


def test_the_rule_can_be_switched_off() -> None:
    parser = newsparse.Parser(newsparse.Options(off=("dateline",)))
    assert parser.parse(f"Council\n\nPARIS (AP) — {LEAD}\n\n{MORE}").datelines == ()


def test_the_public_parser() -> None:
    found = newsparse.parse_dateline("OSLO (NTB) - Broen er åpen.", language="nb-NO")
    assert found is not None
    assert found.agency_id == "ntb"
    assert newsparse.parse_dateline("The council approved a new bridge and it will open soon.") is None


def test_a_city_and_a_dash_open_a_mail() -> None:
    """The headline stands in the header, so the text begins with the dateline."""
    mail = (
        "From: Anna Holm <anna@example.com>\nSubject: Port board delays vote\nDate: Wed, 12 Mar 2025 14:32:00 +0100\n\n"
    )
    article = newsparse.parse(
        mail + "LINDHOLM -- The port board of Lindholm put off its vote on a second pier until May.\n"
    )
    assert article.dateline is not None
    assert article.dateline.places[0].name == "LINDHOLM"
    assert article.lead == "The port board of Lindholm put off its vote on a second pier until May."


def test_what_follows_a_dateline_in_its_line_opens_with_none() -> None:
    lead = f"Council approves bridge\n\nPARIS (AP) — {LEAD}\n\nLYON (AP) — PARIS (AP) — {MORE}"
    article = newsparse.parse(lead, language="en")
    assert [line.places[0].name for line in article.datelines] == ["PARIS", "LYON"]


def test_a_line_of_datelines_takes_linear_time() -> None:
    def took(size: int) -> float:
        text = ("(AP) " * size)[:size]
        newsparse.parse(text[:100], language="en")
        start = time.process_time()
        newsparse.parse(text, language="en")
        return time.process_time() - start

    assert took(200_000) < 1
