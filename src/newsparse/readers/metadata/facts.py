"""All facts of a page, in the order: JSON-LD, microdata, meta, links, ``<time>``, title, address."""

from __future__ import annotations

import re

from newsparse.model import Fact, Problem
from newsparse.readers.metadata.jsonld import jsonld_facts
from newsparse.readers.metadata.meta import link_facts, meta_facts, url_facts
from newsparse.readers.metadata.microdata import author_facts, clock_facts, microdata_facts
from newsparse.readers.metadata.values import facts_of
from newsparse.readers.page.collect import Gathered

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*+")


def page_facts(found: Gathered, url: str | None) -> tuple[list[Fact], tuple[Problem, ...]]:
    """Return what a page says of itself, each claim with its origin; none is judged."""
    facts, problems = jsonld_facts(found.scripts)
    facts += microdata_facts(found.items)
    facts += meta_facts(found.metas)
    facts += link_facts(found.links)
    facts += author_facts(found.authors)
    facts += clock_facts(found.clocks)
    facts += facts_of("headline", found.title, "title")
    facts += facts_of("language", found.language, "html")
    facts += url_facts(url or next((str(fact.value) for fact in facts if fact.field == "canonical_url"), None))
    return facts, problems


def language_of(facts: list[Fact]) -> str | None:
    """Return the language a page declares: on its root, else anywhere."""
    claims = [fact for fact in facts if fact.field == "language" and isinstance(fact.value, str)]
    for fact in sorted(claims, key=lambda one: one.origin != "html"):
        found = _LANGUAGE.fullmatch(str(fact.value).strip())
        if found is not None:
            return found[0].replace("_", "-")
    return None
