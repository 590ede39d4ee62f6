from __future__ import annotations

import pytest

from newsparse import Options, Parser, find_quotations
from newsparse.model import Speaker


def last(text: str, language: str = "en") -> Speaker:
    speaker = find_quotations(text, language=language)[-1].speaker
    assert speaker is not None
    return speaker


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Caroline Lebitt left the court.\n\n“We won,” Lebitt said.", "Caroline Lebitt"),
        ("“We won,” said Lebitt.\n\nCaroline Lebitt left the court.", "Caroline Lebitt"),
        ("“We won,” said Caroline Lebitt.\n\n“It rained,” she said.", "Caroline Lebitt"),
        ("“We won,” said Mr. Tom Bell.\n\nMary Ward wept. “It rained,” she said.", "Mary Ward"),
        ("“We won,” said Mary Ward.\n\nOn the dock, Ann Lee, 81, sat down. “It rained,” she said.", "Ann Lee"),
        ("“We won,” said Delta Gate & Valve.", "Delta Gate & Valve"),
        ("“We won,” said Energy and Mines Minister Rosa Villar.", "Rosa Villar"),
        ("“We won,” said its regional secretary, Moira Uttley.", "Moira Uttley"),
        ("Captain Sindre Vold stayed. The captain told police that it burned.", "Sindre Vold"),
        ("Ha Eun-sol spoke. “We won,” Ha said.", "Ha Eun-sol"),
        ("The county council said the bus is empty. It argues that the route costs too much.", "the county council"),
        ("My neighbour Cyril, 90, was blunt. “We won,” he said.", "Cyril"),
        ("Tom Bell, who said it would rain, left.", "Tom Bell"),
        ("“We won,” said Diane Wood of California.", "Diane Wood"),
        ("Tom Bell lost at West Point. Bell said it rained.", "Tom Bell"),
        ("Mr. Tom J. Bell left. Ann Lee met Bell. He said it rained.", "Tom J. Bell"),
        ("Tom Bell, a farmer, who said it would rain, left.", "Tom Bell"),
        ("Both Tom Bell and Jim Bell ran. Jim Bell won. “It rained,” Bell said.", "Jim Bell"),
    ],
)
def test_the_story_tells_who(text: str, name: str) -> None:
    found = last(text)
    assert (found.name or "").casefold() == name.casefold()


@pytest.mark.parametrize(
    "text",
    [
        "“We won,” she said.",
        "“We won,” I said.",
        "“We won,” said a passenger.",
        "“We won,” the company said.",
        "“We won,” the national mining chamber said.",
        "A bus stopped. “We won,” he said.",
        "Tom Bell met people who said it would rain.",
    ],
)
def test_what_is_unsure_stays_open(text: str) -> None:
    assert last(text).name is None


@pytest.mark.parametrize(
    "text", ["Ein Sprecher der Feuerwehr erklärte, es regne.", "Nach Angaben der Polizei waren 40 Helfer im Einsatz."]
)
def test_nouns_with_capitals_are_no_names(text: str) -> None:
    assert last(text, "de").name is None


def test_roles_are_kept() -> None:
    assert last("“We won,” said operations manager Brett Carmody.").role == "operations manager"


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("ja", "三浦玲子理事長は「届けたい」と述べた。", "三浦玲子"),
        ("ko", '봉태윤 전주시 국장은 "넓다"라고 말했다.\n\n봉 국장은 "좁다"고 해명했다.', "봉태윤"),
        ("ko", '국순애(67) 씨는 "별이 보이겠느냐"고 반문했다.', "국순애"),
        ("ja", "消防団員の田村真理さん（42）は「大変だった」と述べた。", "田村真理"),
        ("ko", '봉태윤 국장은 "넓다"라고 말했다.\n\n소음 우려에 대해 봉 국장은 "좁다"고 해명했다.', "봉태윤"),
        ("zh", "市长李建国说：“桥已关闭。”\n\n李建国表示，水位上涨很快。", "李建国"),
        ("de", "„Das war knapp“, sagte der Landwirt Jens Hartmann.\n\nEr sei müde, sagte Hartmann.", "Jens Hartmann"),
        ("zh", "外交部发言人毛宁说：“我们希望冷静。”", "毛宁"),
    ],
)
def test_scripts_without_capitals(language: str, text: str, name: str) -> None:
    assert last(text, language).name == name


def test_bodies_without_a_title_stay_open() -> None:
    assert last("外務省は、支援を検討するとしている。", "ja").name is None


def test_quotations_may_be_left_out() -> None:
    text = (
        "Old mill burns on the hill\n\nThe old mill on the hill burned down on Monday, and nobody was hurt.\n\n"
        "“We saw the smoke from the road that leads to the mill,” said Ann Lee, who lives there.\n"
    )
    assert Parser().parse(text, language="en").quotations
    assert Parser(options=Options(skip=("quotations",))).parse(text, language="en").quotations == ()


@pytest.mark.parametrize(
    ("text", "language", "name", "role"),
    [
        ("„Das Feuer ist aus“, sagte Feuerwehrchef Jan Vogt der Presse-Agentur.", "de", "Jan Vogt", "Feuerwehrchef"),
        ("„Wir helfen“, sagte Präsidentin Ursula von der Heide.", "de", "Ursula von der Heide", "Präsidentin"),
        ("Ordfører Ola Hansen sier at skadene er store.", "no", "Ola Hansen", "Ordfører"),
        ("Borgmester Anne Holm siger, at skaderne er store.", "da", "Anne Holm", "Borgmester"),
        ("消防本部の山田太郎本部長は「原因を調べている」と述べた。", "ja", "山田太郎", "消防本部の本部長"),
        (
            "Belediye Başkanı Ayşe Demir ise “Herkese yardım edeceğiz” diye konuştu.",
            "tr",
            "Ayşe Demir",
            "Belediye Başkanı",
        ),
    ],
)
def test_the_role_before_a_name_is_no_part_of_it(text: str, language: str, name: str, role: str) -> None:
    speaker = last(text, language)
    assert (speaker.name, speaker.role) == (name, role)


def test_a_body_does_not_stand_for_the_chair_of_another() -> None:
    speaker = last("“We won,” board chair Marta Ekholm said.\n\nThe union said the delay would cost many jobs.")
    assert (speaker.name, speaker.mention) == (None, "The union")
