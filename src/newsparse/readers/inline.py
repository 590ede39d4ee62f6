"""A text inside another format: NITF with a head of its own, XHTML, loose paragraphs or a string of any of them."""

from __future__ import annotations

from lxml import etree

from newsparse.model import Problem
from newsparse.readers import nitf
from newsparse.readers.body import local, render_element, render_string
from newsparse.readers.door import xml_tree
from newsparse.readers.mapping import Claims, child, descendants, printed, text_of
from newsparse.readers.rendering import Rendering

_DOCUMENTS = frozenset((nitf.NAME, "html", "body"))
_RANK = 6


def render_inline(part: etree._Element, claims: Claims, out: Rendering) -> tuple[Problem, ...]:
    """Write the blocks of an element that holds a text, and claim what an NITF head in it says."""
    if len(part) == 0:
        return render_string(part.text or "", out)
    document = next(descendants(part, _DOCUMENTS), None)
    if document is None:
        render_element(part, out)
    elif local(document.tag) == nitf.NAME:
        render_nitf(document, claims, out)
    else:
        body = document if local(document.tag) == "body" else child(document, "body")
        render_element(document if body is None else body, out)
    return ()


def render_nitf(document: etree._Element, claims: Claims, out: Rendering) -> None:
    """Write an NITF document inside another format, whose own metadata go before."""
    inner = Claims(nitf.NAME)
    nitf.render(document, inner, out)
    title = child(document, "head", "title")
    if title is not None and child(document, "body", "body.head", "hedline") is None:
        inner.claim("headline", printed(text_of(title)), path="head/title")
    for fact in inner.facts:
        claims.claim(fact.field, fact.value, rank=_RANK, path=fact.origin, raw=fact.raw)


def render_nitf_string(text: str, claims: Claims, out: Rendering) -> tuple[Problem, ...]:
    """Write an NITF document that stands in a string."""
    root, problems = xml_tree(text)
    if root is not None:
        document = next(descendants(root, frozenset((nitf.NAME,))), None)
        if document is not None:
            render_nitf(document, claims, out)
    return problems
