"""The body as an HTML or NITF fragment: plain elements, everything escaped."""

from __future__ import annotations

from html import escape

from newsparse.model import Article, ParagraphKind
from newsparse.text.xmlsafe import xml_safe
from newsparse.writers.content import items

_HTML = {
    ParagraphKind.SUBHEADING: ("<h2>", "</h2>"),
    ParagraphKind.LIST_ITEM: ("<ul><li>", "</li></ul>"),
    ParagraphKind.BLOCKQUOTE: ("<blockquote><p>", "</p></blockquote>"),
    ParagraphKind.PREFORMATTED: ("<pre>", "</pre>"),
}


def fragment(article: Article) -> str:
    """Return the body as HTML elements, one a line: p, h2, ul/li, blockquote, pre, table rows."""
    return "\n".join(_element(item.text, item.kind) for item in items(article))


def _element(text: str, kind: ParagraphKind) -> str:
    safe = escape(xml_safe(text), quote=False)
    if kind == ParagraphKind.TABLE_ROW:
        cells = "".join(f"<td>{cell}</td>" for cell in safe.split("\t"))
        return f"<table><tr>{cells}</tr></table>"
    before, after = _HTML.get(kind, ("<p>", "</p>"))
    return before + safe + after
