"""How much like a story's paragraph a block looks."""

from __future__ import annotations

from newsparse.model import Evidence

_NONE = frozenset(
    {
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "figcaption",
        "button",
        "label",
        "option",
        "th",
        "dt",
        "address",
        "time",
        "legend",
        "summary",
    }
)
_SOME = frozenset({"li", "dd", "td", "tr"})
_LEAST = 25
_LONG = 80
_WIDE = "\u2e80"
_ENDS = frozenset(".!?…:;。！？」』”\"»“'’)")


def weigh(text: str, evidence: Evidence) -> float:
    """Return a block's weight: its characters outside of links, less for what no sentence ends."""
    size = len(text)
    if size < _LEAST // 2 or evidence.tag in _NONE:
        return 0.0
    if text[size // 2] >= _WIDE:
        size *= 2
    if size < _LEAST:
        return 0.0
    weight = size * (1.0 - evidence.link_share)
    if size < _LONG and text[-1] not in _ENDS:
        weight /= 4
    return weight / 3 if evidence.tag in _SOME else weight
