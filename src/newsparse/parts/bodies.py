"""Names that are those of bodies: an outlet, an office, a paper's own desk."""

from __future__ import annotations

import re

from newsparse.lexicon.sections.byline import BylineWords
from newsparse.text.names import fold_word, is_capitalised
from newsparse.text.patterns import pattern

_DOMAIN = pattern(r"(?:[\w-]{1,40}\.)+[a-z]{2,10}", re.IGNORECASE)
_ACRONYM = pattern(r"[A-ZÀ-ÖØ-ÞА-Я]{2,6}|[A-Za-z]{1,4}\d{1,2}")


def is_organization(parts: list[str], words: BylineWords) -> bool:
    """Return whether words name a body: an article, a word of bodies, a domain or an acronym."""
    if parts[0].casefold() in words.articles and len(parts) > 1 and is_capitalised(parts[1]):
        return True
    for word in parts:
        if fold_word(word) in words.organizations or ("." in word and _DOMAIN.fullmatch(word)):
            return True
    return len(parts) == 1 and bool(_ACRONYM.fullmatch(parts[0]))


def is_desk(name: str, words: BylineWords) -> bool:
    """Return whether a name is that of the paper's own desk: a word for one, or one with the paper's name before it."""
    folded = name.strip().casefold()
    return folded in words.desks or folded.endswith(words.desk_endings)
