"""Facts in microdata, ``<time>`` and ``rel="author"``."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.model import Fact
from newsparse.readers.metadata.values import facts_of
from newsparse.readers.page.collect import Clock, Item

_FIELDS = {
    "headline": "headline",
    "alternativeheadline": "alternative_headline",
    "description": "description",
    "datepublished": "published",
    "datemodified": "modified",
    "datecreated": "first_created",
    "articlesection": "section",
    "keywords": "keywords",
    "author": "bylines",
    "creator": "bylines",
    "inlanguage": "language",
    "isaccessibleforfree": "is_accessible_for_free",
    "copyrightholder": "copyright_holder",
    "copyrightnotice": "copyright",
    "dateline": "datelines",
    "publisher": "site_name",
}
_NAMED = {"author": "bylines", "creator": "bylines", "person": "bylines", "publisher": "site_name"}


def microdata_facts(items: list[Item]) -> Iterator[Fact]:
    """Yield the facts of elements with ``itemprop``."""
    named = {item.scope for item in items if item.name.lower() == "name"}
    for item in items:
        for name in item.name.lower().split():
            if name == "name":
                field = _NAMED.get(item.scope.lower())
            else:
                field = None if item.around and name in named else _FIELDS.get(name)
            if field == "bylines" and item.value.startswith(("http://", "https://")):
                field = "author_url"
            if field is not None:
                yield from facts_of(field, item.value, "microdata")


def clock_facts(clocks: list[Clock]) -> Iterator[Fact]:
    """Yield the moments of ``<time>`` elements; the origin ends with their hint, ``raw`` is what they show."""
    for clock in clocks:
        for fact in facts_of("time", clock.stamp or clock.text, f"time:{clock.hint}"):
            yield Fact(field="time", value=fact.value, origin=fact.origin, raw=clock.text or fact.raw)


def author_facts(authors: list[tuple[str, str]]) -> Iterator[Fact]:
    """Yield the names and addresses of links with ``rel="author"``."""
    for text, href in authors:
        yield from facts_of("bylines", text, "rel:author")
        yield from facts_of("author_url", href, "rel:author")
