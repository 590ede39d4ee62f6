"""A user's rules for a publisher's pages, laid on a tree: what a selector hits is marked, and the marks are evidence.

CSS goes to soupsieve, which comes with BeautifulSoup, XPath 1.0 to lxml; no extension functions are loaded.
"""

from __future__ import annotations

from collections.abc import Callable
from fnmatch import fnmatchcase
from typing import Any
from urllib.parse import urlsplit

from attrs import evolve, fields_dict
from lxml import etree

from newsparse.errors import OptionError
from newsparse.model import Article, Evidence, Fact, Label
from newsparse.readers.door import html_tree
from newsparse.readers.metadata.values import facts_of
from newsparse.readers.page.elements import KINDS, ROLE, RULE, Element, Kind
from newsparse.rows import PublisherRule

_ROLES = {
    "title": Label.HEADLINE,
    "author": Label.BYLINE,
    "authors": Label.BYLINE,
    "bylines": Label.BYLINE,
    "deck": Label.SUBHEADLINE,
    "subheadlines": Label.SUBHEADLINE,
    "captions": Label.CAPTION,
    "published": Label.TIME,
    "modified": Label.TIME,
    "date": Label.TIME,
    "text": Label.BODY,
    "strip": Label.BOILERPLATE,
}
_LITTLE = 2
"""Words that may stand beside a hit in its line."""
_PLAIN = {"title": "headline", "author": "bylines", "authors": "bylines", "byline": "bylines", "date": "published"}


def rules_for(url: str | None, rules: tuple[PublisherRule, ...]) -> list[PublisherRule]:
    """Return the rules whose host is the page's, or a domain above it."""
    host = (urlsplit(url).hostname or "") if url and rules else ""
    return [rule for rule in rules if host and _fits(host, rule.host.lower())]


def mark(page: str, rules: list[PublisherRule]) -> tuple[object, list[Fact]]:
    """Return the tree of a page with the rules' hits marked, and what hits outside the text say.

    The tree ends at 2,048 levels.

    Raises:
        OptionError: a selector is none, or a field is neither a label nor a field of the article.
    """
    facts: list[Fact] = []
    for rule in rules:
        pairs = [*rule.css, *(("strip", selector) for selector in rule.strip)]
        if pairs:
            page = _mark_css(page, pairs, rule.host, facts)
    tree = html_tree(page)
    if tree is not None:
        for rule in rules:
            for field, path in rule.xpath:
                _mark_xpath(tree, field, path, rule.host, facts)
    return tree, facts


def with_role(evidence: Evidence, element: Element) -> Evidence:
    """Return the evidence of a block with the role of the nearest hit around it; what is stripped is stripped."""
    role = rule = ""
    around: Element | None = element
    while around is not None:
        found = around.attrs.get(ROLE, "")
        if found and (not role or found == Label.BOILERPLATE):
            role, rule = found, around.attrs.get(RULE, "")
        around = around.parent
    return evolve(evidence, role=role, rule=rule) if role else evidence


def _fits(host: str, pattern: str) -> bool:
    return fnmatchcase(host, pattern) or fnmatchcase(host, f"*.{pattern}")


def _role(field: str) -> str:
    """Return the label that a field's blocks get, empty for a field that no block has."""
    role = _ROLES.get(field, field)
    if role in set(Label):
        return str(role)
    if field in fields_dict(Article):
        return ""
    raise OptionError(f"unknown field {field!r} in a publisher rule", advice="use a field of Article, or a Label")


def _mark_css(page: str, pairs: list[tuple[str, str]], host: str, facts: list[Fact]) -> str:
    from bs4 import BeautifulSoup  # noqa: PLC0415 - heavy, and needed by few
    from soupsieve import SelectorSyntaxError  # noqa: PLC0415 - comes with it

    soup = BeautifulSoup(page, "lxml")
    for field, selector in pairs:
        role = _role(field)
        try:
            hits: list[Any] = soup.select(selector)
        except SelectorSyntaxError as error:
            raise OptionError(f"bad CSS selector {selector!r} for {host}", advice="see soupsieve's list") from error
        for hit in hits:
            if KINDS.get(hit.name) == Kind.META or not role:
                facts += _claim(field, hit.get("content") or hit.get("href") or hit.get_text(), host)
            else:
                line = _whole_line(hit, hit.name, hit.parent, lambda one: one.get_text())
                line[ROLE], line[RULE] = role, host
    return str(soup)


def _mark_xpath(tree: etree._Element, field: str, path: str, host: str, facts: list[Fact]) -> None:
    role = _role(field)
    try:
        found = etree.XPath(path, regexp=False)(tree)
    except etree.XPathError as error:
        raise OptionError(f"bad XPath {path!r} for {host}: {error}", advice="use XPath 1.0 without EXSLT") from error
    for hit in found if isinstance(found, list) else [found]:
        if not isinstance(hit, etree._Element):  # noqa: SLF001 - lxml has no other name for it
            facts += _claim(field, str(hit), host)
        elif not role or KINDS.get(hit.tag) == Kind.META:
            facts += _claim(field, hit.get("content") or hit.get("href") or "".join(map(str, hit.itertext())), host)
        else:
            line = _whole_line(hit, hit.tag, hit.getparent(), lambda one: "".join(map(str, one.itertext())))
            line.set(ROLE, role)
            line.set(RULE, host)


def _whole_line(hit: Any, tag: str, around: Any, text_of: Callable[[Any], str]) -> Any:  # noqa: ANN401 - of two kinds
    """Return the element around an inline hit if it holds little more: a byline is more than the name in it."""
    if around is None or KINDS.get(tag, Kind.INLINE) > Kind.QUOTE:
        return hit
    more = len(text_of(around).split()) - len(text_of(hit).split())
    return around if more <= _LITTLE else hit


def _claim(field: str, value: object, host: str) -> list[Fact]:
    return facts_of(_PLAIN.get(field, field), value, f"rule:{host}")
