"""A page's headline and site name: as printed, without the name of the site or the section behind it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from newsparse.labels.page.heading import likeness, tokens
from newsparse.model import Article, Fact, Provenance
from newsparse.text.whitespace import clean

_SITE_FACTS = ("og", "json-ld", "json-ld:website", "microdata")
_TITLE_FACTS = ("json-ld", "og", "meta:twitter:title", "meta", "title", "microdata", "json-ld:page")
_MARK = re.compile(r"\s+[|•·–—»«:~/-]{1,2}\s+|\s*[|»]\s*")
_SIGNS = re.compile(r"[\W_]+")
_FULLY = ("og", "json-ld")
"""Claims that hold a headline and nothing else."""
_WINDOW = ("title", "microdata")
"""Claims that are made for search results, or stand on teasers too."""
_LINKED, _FULL, _LONG = 0.5, 4, 15
_LIKE = 0.5
_NEAR = 0.4
_HOST = re.compile(r"https?://(?:www\.|m\.|amp\.)?([\w.-]{1,200})")


def headline(article: Article, facts: Mapping[str, Sequence[Fact]]) -> tuple[str | None, Provenance | None]:
    """Return the headline printed on the page, else the one its metadata claim, without the site's name."""
    names = _names(facts)
    claims = sorted(facts.get("headline", ()), key=_rank)
    if article.headline:
        printed = _printed(article, names)
        claim = _respaced(printed, claims) or _without_kicker(printed, claims)
        if claim is not None or _agrees(printed, claims) or _alone(article, printed, claims):
            return claim or printed, article.origin("headline")
    for fact in claims:
        if text := unsuffixed(str(fact.value), names):
            return text, Provenance(field="headline", origin=fact.origin, raw=str(fact.value))
    return None, None


def _agrees(printed: str, claims: Sequence[Fact]) -> bool:
    """Return whether a heading is, near enough, a headline that the metadata claim; so it is where they claim none."""
    words = tokens(printed)
    return not claims or any(likeness(words, tokens(str(fact.value))) > _NEAR for fact in claims)


def _alone(article: Article, printed: str, claims: Sequence[Fact]) -> bool:
    """Return whether a main heading of some words stands against nothing but the title of the browser's window."""
    block = next((block for block in article.blocks if block.rule == "page-headline"), None)
    if block is None or block.evidence.level != 1 or block.evidence.link_share > _LINKED:
        return False
    return len(tokens(printed)) >= _FULL and all(fact.origin in _WINDOW for fact in claims)


def _without_kicker(printed: str, claims: Sequence[Fact]) -> str | None:
    """Return the claim that is the heading without what stands before it there, its kicker."""
    letters = _bare(printed)
    for fact in claims:
        claim = _bare(str(fact.value))
        if fact.origin in _FULLY and len(letters) > len(claim) > _LONG and letters.endswith(claim):
            return str(fact.value)
    return None


def _respaced(printed: str, claims: Sequence[Fact]) -> str | None:
    """Return the claim with the same letters, where the heading's pieces have run together without a blank."""
    letters = _bare(printed)
    same = (str(fact.value) for fact in claims if len(str(fact.value)) > len(printed))
    return next((text for text in same if _bare(text) == letters), None)


def _bare(text: str) -> str:
    return _SIGNS.sub("", text.casefold())


def _printed(article: Article, names: Sequence[frozenset[str]]) -> str:
    """Return the headline as printed, of all its lines; the site's very name behind it goes."""
    spans = [block.span for block in article.blocks if block.rule == "page-headline"]
    text = clean(article.source[spans[0].start : spans[-1].end]) if len(spans) > 1 else article.headline or ""
    marks = list(_MARK.finditer(text))
    if marks and tokens(text[marks[-1].end() :]) in names:
        text = text[: marks[-1].start()]
    return text


def site_name(facts: Mapping[str, Sequence[Fact]]) -> tuple[str | None, Provenance | None]:
    """Return the publication's name: Open Graph's, then JSON-LD's, then another."""
    claims = sorted(facts.get("site_name", ()), key=_site_rank)
    fact = next((one for one in claims if isinstance(one.value, str) and "://" not in one.value), None)
    if fact is None:
        return None, None
    return str(fact.value), Provenance(field="site_name", origin=fact.origin, raw=fact.raw)


def unsuffixed(title: str, names: Sequence[frozenset[str]]) -> str:
    """Return a title without the pieces at its ends that are the site's name or the section before it."""
    marks = list(_MARK.finditer(title))
    for mark in reversed(marks):
        if any(likeness(tokens(title[mark.end() :]), name) > _LIKE for name in names):
            title = title[: mark.start()]
    first = _MARK.search(title)
    if first is not None and any(likeness(tokens(title[: first.start()]), name) > _LIKE for name in names):
        title = title[first.end() :]
    return title.strip()


def _names(facts: Mapping[str, Sequence[Fact]]) -> list[frozenset[str]]:
    """Return the words of every name the site goes by, its host's among them."""
    names = [str(fact.value) for fact in facts.get("site_name", ()) if isinstance(fact.value, str)]
    found = [tokens(name) for name in names]
    for fact in facts.get("canonical_url", ()):
        host = _HOST.match(str(fact.value))
        if host is not None:
            found += [frozenset((host[1].split(".")[0],)), frozenset(host[1].split("."))]
    return [name for name in dict.fromkeys(found) if name]


def _rank(fact: Fact) -> int:
    return next((rank for rank, origin in enumerate(_TITLE_FACTS) if fact.origin.startswith(origin)), len(_TITLE_FACTS))


def _site_rank(fact: Fact) -> int:
    return _SITE_FACTS.index(fact.origin) if fact.origin in _SITE_FACTS else len(_SITE_FACTS)
