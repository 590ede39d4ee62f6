"""Text that people look at: what would steer a terminal or turn the reading direction is made visible."""

from __future__ import annotations

import re

from newsparse.text.patterns import pattern

_CONTROL = pattern(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\r(?!\n)")
_HIDDEN = pattern("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\U000e0000-\U000e007f]")
_C0_PICTURES = 0x2400
_DELETE, _DELETE_PICTURE = 0x7F, "\u2421"


def defuse(text: str) -> str:
    """Return ``text`` with control characters as their pictures and bidi marks, tags and surrogates as ``[U+202E]``.

    Line ends and tabs stay. C1 controls, which some terminals obey, are shown by number too.
    """
    return _HIDDEN.sub(_number, _CONTROL.sub(_picture, text))


def _picture(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code == _DELETE:
        return _DELETE_PICTURE
    return chr(_C0_PICTURES + code) if code < ord(" ") else _number(found)


def _number(found: re.Match[str]) -> str:
    return f"[U+{ord(found[0]):04X}]"
