"""The furniture of every language: its patterns fit themselves, and none of them is too wide."""

import pytest
from attrs import fields

from newsparse.lexicon.load import read_language, read_neutral, tags
from newsparse.lexicon.sections.boilerplate import (
    BoilerplateRows,
    closer_of,
    compile_boilerplate,
    key_of,
    opener_of,
)
from newsparse.model import BoilerplateKind

KINDS = {kind.value for kind in BoilerplateKind}
GROUPS = ("lists", "sections", "labels", "words", "objects")


def rows_of(tag: str) -> BoilerplateRows:
    return read_language(tag).boilerplate if tag else read_neutral().boilerplate


@pytest.mark.parametrize("tag", ["", *tags()])
def test_every_kind_is_one(tag: str) -> None:
    rows = rows_of(tag)
    for group in GROUPS:
        assert set(getattr(rows, group)) <= KINDS


@pytest.mark.parametrize("tag", ["", *tags()])
def test_every_pattern_fits_a_line_of_its_own(tag: str) -> None:
    rows = rows_of(tag)
    words = compile_boilerplate(rows)
    for item in fields(BoilerplateRows):
        if item.name not in KINDS:
            continue
        for pattern in getattr(rows, item.name):
            line = pattern.replace("…", " 7 ").strip()
            if pattern.strip(" …") and key_of(line):
                assert words.kind_of(key_of(line), opener_of(line), closer_of(line)) is not None, pattern


@pytest.mark.parametrize("tag", ["", *tags()])
def test_every_section_head_is_found(tag: str) -> None:
    rows = rows_of(tag)
    words = compile_boilerplate(rows)
    for pattern in (text for texts in rows.sections.values() for text in texts):
        line = pattern.replace("…", " 7 ").strip()
        assert words.section_of(line) is not None, pattern


@pytest.mark.parametrize("tag", ["", *tags()])
def test_no_pattern_is_empty(tag: str) -> None:
    rows = rows_of(tag)
    for item in fields(BoilerplateRows):
        found = getattr(rows, item.name)
        texts = [text for group in found.values() for text in group] if isinstance(found, dict) else found
        assert all(key_of(text.replace("…", " ")) for text in texts), item.name


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Visited 1 times, 1 visit(s) today", "visited # times # visit s today"),
        ("Share toX", "share to x"),
        ("İlgili HABERLER", "ilgili haberler"),
        ("1,234 views", "# views"),
        ("  “Read more” → ", "read more"),
        ("…", ""),
    ],
)
def test_keys(text: str, key: str) -> None:
    assert key_of(text) == key


def test_first_and_last_words() -> None:
    assert opener_of("“Read more”") == "read"
    assert opener_of("AnzeigeUnser Tipp") == "anzeige"
    assert opener_of("関連記事はこちら") == "関連"
    assert opener_of("12 comments") == "#"
    assert opener_of("…") == ""
    assert closer_of("All rights reserved.") == "reserved"
    assert closer_of("無断転載を禁じます") == "ます"
    assert closer_of("…") == ""


@pytest.mark.parametrize("line", ["À lire aussi : Le port en crise", "A lire aussi : Le port en crise"])
def test_a_capital_may_have_lost_its_accent(line: str) -> None:
    words = compile_boilerplate(rows_of("fr"))
    assert words.kind_of(key_of(line), opener_of(line), closer_of(line)) is BoilerplateKind.RELATED
