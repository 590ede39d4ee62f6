"""Notes to readers and editors, by their opening words."""

from __future__ import annotations

import pytest

from newsparse.lexicon import Lexicons
from newsparse.options import Options
from newsparse.parts.note import parse_note

LEXICONS = Lexicons(Options())


@pytest.mark.parametrize(
    ("language", "text", "kind", "public"),
    [
        ("en", "CORRECTION: An earlier version misstated the year.", "correction", True),
        ("en", "Eds: UPDATES with quotes", "editors_note", True),
        ("en", "EDITOR'S NOTE: This is part of a series.", "editors_note", True),
        ("en", "(Adds details, background)", "writethru", False),
        ("en", "(Refiles to fix the spelling in paragraph 2)", "refile", False),
        ("en", "Embargoed until 0600 GMT", "embargo", False),
        ("en", "MANDATORY KILL of the story on the mill", "kill", False),
        ("de", "Korrektur: In der Meldung stand ein falsches Jahr.", "correction", True),
        ("de", "Sperrfrist: 5 Uhr", "embargo", False),
        ("fr", "Rectificatif : la date était fausse.", "correction", True),
        ("zh", "编者按：本文写于去年。", "editors_note", True),
        ("ko", "편집자 주: 이 글은 연재입니다.", "editors_note", True),
    ],
)
def test_kinds(language: str, text: str, kind: str, public: bool) -> None:  # noqa: FBT001
    note = parse_note(f"  {text}\n", LEXICONS.get(language), at=5)
    assert note is not None
    assert (note.kind, note.public, note.text) == (kind, public, text)
    assert note.span is not None
    assert (note.span.start, note.span.end) == (7, 7 + len(text))


@pytest.mark.parametrize(
    "text",
    ["", "UPDATE 2-Ferry fire kills two", "Killed in the fire", "Corrections officers met.", "Eds: " + "x" * 2000],
)
def test_other_text_is_none(text: str) -> None:
    assert parse_note(text, LEXICONS.get("en")) is None
