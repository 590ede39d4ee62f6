from __future__ import annotations

import time

import pytest

from newsparse.text.quotes import stretches


def inside(text: str) -> list[str]:
    return [text[item.inner : item.outer] for item in stretches(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We are late," she said.', ["We are late,"]),
        ("“We are late,” she said. “Very.”", ["We are late,", "Very."]),
        ("``We are late,'' she said.", ["We are late,"]),
        ("''We are late,'' she said.", ["We are late,"]),
        ("«Мы опоздали», – сказал он.", ["Мы опоздали"]),
        ("»Wir sind spät«, sagte er.", ["Wir sind spät"]),
        ("„Wir sind spät“, sagte er.", ["Wir sind spät"]),
        ("”Vi är sena”, sade hon.", ["Vi är sena"]),
        ("市長は「遅れた」と述べた。", ["遅れた"]),
        ("«Он сказал: «поздно»», – пишет она.", ["Он сказал: «поздно»"]),
        ("“You say ‘we are late,’ again,” he said.", ["You say ‘we are late,’ again,"]),
        ('"As he put it, “too late,” again," she wrote.', ["As he put it, “too late,” again,"]),
        ("‘We won’t go,’ said the drivers’ union.", ["We won’t go,"]),
        ("It is ‘rarely used’ and ‘a burden’.", ["rarely used", "a burden"]),
        ("‘My wife said, “Never,”’ he said.", ["My wife said, “Never,”"]),
        ("Rock 'n' roll is not dead.", []),
        ('The board is 6" wide.', []),
        ("“We go on.", ["We go on."]),
        ('" left alone', []),
        ("«Поздно «очень», – сказал он.", ["Поздно «очень"]),
        ("no marks at all", []),
    ],
)
def test_marks_are_paired(text: str, expected: list[str]) -> None:
    assert inside(text) == expected


def test_an_open_mark_runs_to_the_end() -> None:
    text = "“First paragraph."
    assert not stretches(text, 0, len(text))[0].closed


def test_a_clear_opening_mark_restarts_one_left_open() -> None:
    assert inside('He said "we go. Then "it ended," she said.') == ["we go. Then ", "it ended,"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("—No hay agua —dijo la vecina—. Nadie vino.", ["No hay agua", ". Nadie vino."]),
        ("– Воды нет, – сказала соседка.", ["Воды нет,"]),
        ("— ", []),
    ],
)
def test_a_dash_opens_dialogue(text: str, expected: list[str]) -> None:
    assert [piece.strip() for piece in inside(text)] == expected


@pytest.mark.parametrize("mark", [*"\"“”„«»「」‘’'—", "``", "''", '5" ', "“x", " 'a"])
def test_hostile_marks_stay_linear(mark: str) -> None:
    text = mark * 60_000
    start = time.perf_counter()
    stretches(text, 0, len(text))
    assert time.perf_counter() - start < 5
