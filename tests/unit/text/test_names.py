"""Shapes of names in many scripts."""

from __future__ import annotations

import pytest

from newsparse.text.names import is_cjk_name, is_initial, is_name, is_single_name, surname, tokens

PARTICLES = frozenset({"van", "der", "de", "la", "al"})
SUFFIXES = frozenset({"jr", "iii"})


@pytest.mark.parametrize(
    "name",
    [
        "Jane Roe", "J.R.R. Tolkien", "Ludwig van Lund", "KADRI ROEMAA", "Bae Sun-woo", "Conan O'Brien", "Jane J Roe",
        "Sammy Davis Jr.", "Gilles d’Estaing", "Ahmed al-Sayed", "Trí Dũng",
        "أحمد محمد", "राम कुमार", "김철수", "王小明", "山田 太郎",
    ],
)  # fmt: skip
def test_names(name: str) -> None:
    assert is_name(name, PARTICLES, SUFFIXES)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Jane",
        "Climate change",
        "jane roe",
        "Roe 2",
        "One Two Three Four Five Six Seven",
        "Robert X",
        "Mensch Mensch",
        "Jane van",
        "Jr.",
    ],
)
def test_no_names(text: str) -> None:
    assert not is_name(text, PARTICLES, SUFFIXES)


def test_pieces_of_names() -> None:
    assert is_initial("J.")
    assert not is_initial("jo")
    assert is_single_name("Thomson-DeVeaux")
    assert not is_single_name("J.")
    assert is_cjk_name("김철수")
    assert surname("Sammy Davis Jr.", SUFFIXES) == "Davis"
    assert surname("Roe") == "Roe"
    assert [found[0] for found in tokens("Jane Roe/AP (File)")] == ["Jane", "Roe", "AP", "File"]
