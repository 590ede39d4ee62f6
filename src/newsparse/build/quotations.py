"""The quotations of an article: found in its body, their speakers resolved over the story."""

from __future__ import annotations

from attrs import evolve

from newsparse.build.resolve import resolve
from newsparse.lexicon import Lexicon
from newsparse.model import Article, Paragraph, Quotation
from newsparse.options import Options
from newsparse.parts.quotation import paragraphs, quotations
from newsparse.rows import Span


def find(article: Article, lexicon: Lexicon, options: Options) -> tuple[Quotation, ...]:
    """Return who said what in the article's body."""
    if "quotations" in options.skip:
        return ()
    parts = [(part.span.start, part.span.end) for part in article.body]
    found = quotations(article.source, parts, lexicon)
    return resolve(evolve(article, quotations=found), lexicon.quotation)


def in_text(text: str, lexicon: Lexicon) -> tuple[Quotation, ...]:
    """Return who said what in a running text, speakers resolved within it."""
    body = tuple(Paragraph(text="", span=Span(start, end)) for start, end in paragraphs(text))
    return find(Article(source=text, body=body), lexicon, Options())
