"""An article as a spaCy document."""

import spacy

import newsparse
from newsparse.bridges.spacy import to_doc


def quoted(story: str) -> list[tuple[str, str]]:
    """Return the name and words of every quotation, as spaCy's spans."""
    doc = to_doc(newsparse.parse(story), spacy.blank("en"))
    return [(span.label_, span.text) for span in doc.spans["quotations"]]
