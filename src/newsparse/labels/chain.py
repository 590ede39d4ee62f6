"""The ordered table of labelling rules; the order is the argument."""

from __future__ import annotations

from newsparse.labels import body, headline
from newsparse.labels.story import Rule, Story, begin
from newsparse.lexicon import Lexicon
from newsparse.model import Document, Label
from newsparse.options import Options

RULES = (
    Rule("first-line", ("text",), (Label.HEADLINE,), headline.first_line),
    Rule("remaining", ("evidence",), (Label.BODY,), body.remaining),
)
"""All rules, in order: a line that has a label is left alone by those that follow."""


def label(document: Document, lexicon: Lexicon, options: Options) -> Story:
    """Run the chain over a document."""
    story = begin(document, lexicon, options)
    for rule in RULES:
        if rule.name not in options.off:
            rule.apply(story)
    return story
