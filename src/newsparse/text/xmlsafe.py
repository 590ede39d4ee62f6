"""Text that may stand in XML 1.0."""

from __future__ import annotations

from newsparse.text.patterns import pattern

_ILLEGAL = pattern("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_safe(text: str) -> str:
    """Return ``text`` with every character XML 1.0 forbids (controls, lone surrogates) made U+FFFD."""
    return _ILLEGAL.sub("\ufffd", text)
