"""The whole way from a Document to an Article."""

from __future__ import annotations

from attrs import evolve

from newsparse.build.assemble import assemble
from newsparse.build.declared import with_facts
from newsparse.build.quotations import find
from newsparse.labels.chain import label
from newsparse.lexicon import Lexicon
from newsparse.model import Article, Document
from newsparse.options import Options


def build(document: Document, lexicon: Lexicon, options: Options) -> Article:
    """Return the article of a document in one language."""
    article = with_facts(assemble(label(document, lexicon, options)), document, lexicon)
    return evolve(article, quotations=find(article, lexicon, options))
