"""JSON as pages hold it: with comments around, raw line ends within, commas too many, or cut off."""

from __future__ import annotations

import html
import json
import re

_DECODER = json.JSONDecoder(strict=False)
_WRAPPING = re.compile(r"\A(?:\s|<!--|//|/\*|\*/|<!\[CDATA\[|\ufeff)+")
_STRING = r'"(?>[^"\\]|\\.)*+"'
_COMMA = re.compile(
    rf"(?s)({_STRING})|,(?=\s*[}}\]])|(?<=:)(?=\s*[,}}])|(?<=:)\s*'([^'\n]*)'(?=\s*[,}}])|//[^\n]*|/\*.*?\*/|<!--|-->"
)
_ESCAPE = re.compile(r'\\(?!["\\/bfnrtu])')
_PAIR = re.compile(rf'"(headline|datePublished|dateModified|articleSection|description|@type)"\s*:\s*({_STRING})')
_AUTHOR = re.compile(rf'"author"\s*:\s*[\[{{\s]{{0,40}}(?:"@type"\s*:\s*{_STRING}\s*,\s*)?"name"\s*:\s*({_STRING})')
_FIRST = re.compile(r"[\[{]")


def load(script: str) -> tuple[list[object], bool]:
    """Return the values in a script, and whether it was sound JSON; of a broken one what can be had."""
    head = _WRAPPING.match(script)
    text = script[head.end() :] if head else script
    if not text.strip():
        return [], True
    for attempt in (_same, _mended, html.unescape):
        text = attempt(text)
        found = _values(text)
        if found:
            return found, attempt is _same
    return _salvage(text), False


def _same(text: str) -> str:
    return text


def _values(text: str) -> list[object]:
    """Return the objects and lists that stand one after another in a text."""
    found: list[object] = []
    at = _FIRST.search(text)
    while at is not None:
        try:
            value, end = _DECODER.raw_decode(text, at.start())
        except (ValueError, RecursionError):
            break
        found.append(value)
        at = _FIRST.search(text, end)
    return found


def _mended(text: str) -> str:
    """Return the text without comments and commas too many, empty values as null, odd escapes as they stand."""
    return _ESCAPE.sub(r"\\\\", _COMMA.sub(_mend, text))


def _mend(found: re.Match[str]) -> str:
    if found[2] is not None:  # a string in single quotes
        return json.dumps(found[2])
    return found[1] or ("" if found[0] else "null")


def _salvage(text: str) -> list[object]:
    """Return an object of the plain properties that can be read in broken JSON."""
    node: dict[str, object] = {}
    for found in _PAIR.finditer(text):
        node.setdefault(found[1], _string(found[2]))
    author = _AUTHOR.search(text)
    if author is not None:
        node["author"] = {"@type": "Person", "name": _string(author[1])}
    return [node] if node else []


def _string(literal: str) -> str:
    try:
        return str(json.loads(literal, strict=False))
    except ValueError:
        return literal[1:-1]
