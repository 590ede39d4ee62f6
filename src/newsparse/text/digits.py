"""Numbers in the digits of any script: Arabic-Indic, Devanagari, full-width and the like, and Chinese numerals."""

from __future__ import annotations

_ONES = {character: value for value, character in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "元": 1}
_TEN, _TENS = "十", {"廿": 20, "卅": 30}

NUMERAL = r"[\d〇零○元一二三四五六七八九十廿卅]"
"""A character class for a digit of any script or a Chinese numeral, for regular expressions."""


def number(text: str) -> int | None:
    """Return the whole number printed as ``text``, ``None`` if it is none.

    Chinese numerals count by place (``二〇二五``) or with ten (``二十五``), the latter below a hundred.
    """
    if text.isdecimal():
        return int(text)
    if not text or any(mark not in _ONES and mark != _TEN and mark not in _TENS for mark in text):
        return None
    return _with_ten(text) if _TEN in text or text[0] in _TENS else int("".join(str(_ONES[mark]) for mark in text))


def _with_ten(text: str) -> int | None:
    if text[0] in _TENS:
        rest = number(text[1:]) if len(text) > 1 else 0
        return None if rest is None else _TENS[text[0]] + rest
    before, _, behind = text.partition(_TEN)
    tens = _ONES.get(before) if before else 1
    ones = _ONES.get(behind) if behind else 0
    return None if tens is None or ones is None else tens * 10 + ones
