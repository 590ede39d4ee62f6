"""White space, Markdown marks and entities: what ``clean`` takes away."""

from __future__ import annotations

import html

from newsparse.text.patterns import pattern

_HEAD = pattern(r"\s*(?:#{1,6}\s+|>\s+)")
_PAIRED = pattern(r"(\*\*\*|\*\*|\*|__)(?=[^\s*_])")
_ENTITY = pattern(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_HIDDEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))


def fold(text: str) -> str:
    """Return ``text`` with every run of white space made one blank and none at the ends."""
    return " ".join(text.split())


def unmark(text: str) -> str:
    """Return ``text`` without Markdown heading, quote and emphasis marks around whole words."""
    head = _HEAD.match(text)
    if head:
        text = text[head.end() :]
    if "*" not in text and "__" not in text:
        return text
    return _drop_pairs(text)


def _drop_pairs(text: str) -> str:
    out: list[str] = []
    position = 0
    for mark in _PAIRED.finditer(text):
        if mark.start() < position:
            continue
        close = text.find(mark[1], mark.end())
        if close < 0 or text[close - 1].isspace() or "\n\n" in text[mark.end() : close]:
            break
        out += (text[position : mark.start()], _drop_pairs(text[mark.end() : close]))
        position = close + len(mark[1])
    out.append(text[position:])
    return "".join(out)


def clean(text: str) -> str:
    """Return the readable text of a raw slice of a source.

    Wrapped lines are joined, white space is folded, Markdown marks, character entities and invisible
    characters (soft hyphen, zero-width space) are gone. Pure, and ``clean(clean(x)) == clean(x)``.
    """
    if text.isalnum():
        return text
    if "&" in text:
        text = _ENTITY.sub(lambda found: html.unescape(found[0]), text)
    if "*" in text or "_" in text or "#" in text or ">" in text:
        text = unmark(text)
    if text.isprintable() and "  " not in text:  # no white space but single blanks, nothing invisible
        return text.strip(" ")
    if not text.isascii():
        text = text.translate(_HIDDEN)
    return " ".join(text.split())
