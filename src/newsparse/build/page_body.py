"""A page whose text stands only in its metadata: that text becomes the source."""

from __future__ import annotations

from attrs import evolve

from newsparse.labels.story import Story
from newsparse.model import Block, Document, Evidence, Fact, Label
from newsparse.rows import Span

_LEAST = 200
_SHARE = 0.25


def stated_body(story: Story) -> Fact | None:
    """Return the body that a page's metadata hold, where the page itself shows none or next to nothing of it."""
    if story.document.format != "html":
        return None
    facts = [fact for fact in story.document.facts if fact.field == "article_body" and isinstance(fact.value, str)]
    if not facts:
        return None
    longest = max(facts, key=_size)
    shown = sum(len(line.text) for line in story.labelled(Label.BODY))
    return longest if _size(longest) > _LEAST and shown < max(_LEAST, _SHARE * _size(longest)) else None


def _size(fact: Fact) -> int:
    return len(str(fact.value))


def document_of(document: Document, fact: Fact) -> Document:
    """Return the document with the stated body as its text, a block a line."""
    text = str(fact.value).strip()
    blocks, at = [], 0
    for line in text.splitlines(keepends=True):
        blocks.append(Block(span=Span(at, at + len(line)), evidence=Evidence(tag="p")))
        at += len(line)
    return evolve(document, text=text, blocks=tuple(blocks), containers=())
