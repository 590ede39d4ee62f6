"""The agencies table: keys, kinds, forms, and names in datelines of every language."""

from __future__ import annotations

import re

from newsparse.lexicon.agencies import Agencies
from newsparse.lexicon.load import read_agencies

KINDS = {"agency", "press_release", "photo", "outlet", "station"}
ROWS = read_agencies()


def test_keys_are_unique_and_plain() -> None:
    keys = [row.id for row in ROWS]
    assert len(keys) == len(set(keys))
    assert all(re.fullmatch(r"[a-z0-9-]+", key) for key in keys)


def test_rows_are_whole() -> None:
    assert len(ROWS) >= 200
    for row in ROWS:
        assert row.name, row
        assert row.forms, row
        assert row.kind in KINDS, row
        assert row.country is None or re.fullmatch("[A-Z]{2}", row.country), row
        assert row.url is None or row.url.startswith("http"), row


def test_forms_are_found_without_case() -> None:
    agencies = Agencies(ROWS)
    for printed, key in (
        ("AP", "ap"),
        ("reuters", "reuters"),
        ("ロイター", "reuters"),
        ("连", None),
        ("연합뉴스", "yonhap"),
    ):
        row = agencies.find(printed)
        assert (row.id if row else None) == key
    assert agencies.by_id["afp"].name == "Agence France-Presse"
    first = agencies.first(("nobody", "ТАСС"))
    assert first is not None
    assert first.id == "tass"
