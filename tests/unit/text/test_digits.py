from __future__ import annotations

import pytest

from newsparse.text.digits import number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("25", 25), ("２５", 25), ("٢٥", 25), ("২৫", 25), ("二〇二五", 2025), ("十", 10), ("十五", 15), ("二十", 20),
        ("二十五", 25), ("三十一", 31), ("廿四", 24), ("卅", 30), ("元", 1), ("", None), ("x", None), ("二十十", None),
        ("廿x", None),
    ],
)  # fmt: skip
def test_numbers(text: str, expected: int | None) -> None:
    assert number(text) == expected
