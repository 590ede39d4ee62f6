"""An article as a spaCy ``Doc``, its quotations as span groups (extra ``spacy``)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsparse import Article, Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_Found = tuple[str, Span, str, int]


def to_doc(article: Article, nlp: Language) -> Doc:
    """Return the article's text as a ``Doc``, tokenised and no more; ``nlp(doc)`` runs the pipeline over it.

    Args:
        article: the article; what of it stands outside its body is left out.
        nlp: the pipeline whose tokens are wanted.

    Returns:
        A ``Doc`` with three span groups: ``quotations`` (the label is the kind), ``sources`` (the label is the
        speaker's name, else the mention) and ``cues``. The ``id_`` of a span is the quotation's index. Spans grow
        to the edges of tokens.
    """
    doc = nlp.make_doc(article.text)
    groups: dict[str, list[object]] = {"quotations": [], "sources": [], "cues": []}
    for group, span, label, index in _found(article):
        place = article.to_text(span)
        if place is not None:
            made = doc.char_span(place.start, place.end, label=label, span_id=str(index), alignment_mode="expand")
            groups[group] += [made] if made is not None else []
    doc.spans.update(groups)
    return doc


def _found(article: Article) -> Iterator[_Found]:
    """Yield the group, the place in the source, the label and the number of every span."""
    for index, quotation in enumerate(article.quotations):
        speaker = quotation.speaker
        for span in quotation.spans:
            yield "quotations", span, str(quotation.kind), index
        if quotation.source_span is not None:
            yield "sources", quotation.source_span, speaker.name or speaker.mention if speaker else "", index
        if quotation.cue_span is not None:
            yield "cues", quotation.cue_span, "cue", index
