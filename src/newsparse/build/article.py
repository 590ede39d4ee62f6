"""The whole way from a Document to an Article."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from newsparse.build.assemble import assemble
from newsparse.build.captions import with_dates
from newsparse.build.dateline import with_agency
from newsparse.build.declared import with_facts
from newsparse.build.page import with_page
from newsparse.build.page_body import document_of, stated_body
from newsparse.build.quotations import find
from newsparse.labels.chain import label
from newsparse.lexicon import Lexicon
from newsparse.model import Article, Document, Provenance
from newsparse.options import Options


def build(document: Document, lexicon: Lexicon, options: Options, **known: Any) -> Article:  # noqa: ANN401 - any field
    """Return the article of a document in one language; ``known`` are fields that the caller knows."""
    story = label(document, lexicon, options)
    stated = stated_body(story)
    if stated is not None:
        document = document_of(document, stated)
        story = label(document, lexicon, options)
    article = with_dates(with_agency(with_page(with_facts(assemble(story), document, lexicon), story), lexicon))
    if stated is not None:
        others = (item for item in article.provenance if item.field != "body")
        article = evolve(article, provenance=(Provenance(field="body", origin=stated.origin), *others))
    left_out: dict[str, Any] = dict.fromkeys(options.skip, ())
    return evolve(article, **{"quotations": find(article, lexicon, options), **known, **left_out})
