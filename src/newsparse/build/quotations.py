"""The quotations of an article: found in its body, their speakers resolved over the story."""

from __future__ import annotations

from newsparse.build.resolve import resolve
from newsparse.lexicon import Lexicon
from newsparse.model import Article, Quotation
from newsparse.options import Options
from newsparse.parts.quotation import Range, paragraphs, quotation, read


def find(article: Article, lexicon: Lexicon, options: Options) -> tuple[Quotation, ...]:
    """Return who said what in the article's body."""
    if "quotations" in options.skip:
        return ()
    return _found(article.source, [(part.span.start, part.span.end) for part in article.body], lexicon)


def in_text(text: str, lexicon: Lexicon) -> tuple[Quotation, ...]:
    """Return who said what in a running text, speakers resolved within it."""
    return _found(text, list(paragraphs(text)), lexicon)


def _found(text: str, parts: list[Range], lexicon: Lexicon) -> tuple[Quotation, ...]:
    found = read(text, parts, lexicon.quotation)
    if not found:
        return ()
    return tuple(map(quotation, [text] * len(found), found, resolve(text, parts, found, lexicon.quotation)))
