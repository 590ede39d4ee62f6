"""Whole stories with whole answers; ``tools/make_case.py`` writes them, a person reads them."""

import json
from pathlib import Path

import pytest
from tools.make_case import CASES, answer, source_of

NAMES = sorted(path.parent.name for path in CASES.glob("*/expected.json"))


@pytest.mark.parametrize("name", NAMES)
def test_case(name: str) -> None:
    expected = json.loads((CASES / name / "expected.json").read_text("utf-8"))
    assert answer(CASES / name) == expected


def test_every_folder_is_a_case() -> None:
    folders = {path.name for path in CASES.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert folders == set(NAMES)
    assert all(isinstance(source_of(CASES / name), Path) for name in NAMES)
