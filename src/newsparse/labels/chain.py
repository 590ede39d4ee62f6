"""The ordered table of labelling rules; the order is the argument."""

from __future__ import annotations

from newsparse.labels import body, dateline, declared, headline
from newsparse.labels.page import furniture, head, pictures
from newsparse.labels.story import Rule, Story, begin
from newsparse.lexicon import Lexicon
from newsparse.model import Document, Label
from newsparse.options import Options

RULES = (
    Rule("declared", ("evidence",), tuple(Label), declared.declared),
    Rule("page-headline", ("evidence", "metadata"), (Label.HEADLINE, Label.BOILERPLATE), head.headline),
    Rule("page-signed", ("evidence", "text"), (Label.BYLINE, Label.TIME), head.signed),
    Rule("page-captions", ("evidence",), (Label.CAPTION,), pictures.captions),
    Rule("page-around", ("evidence",), (Label.KICKER, Label.SUBHEADLINE), head.around),
    Rule("page-elsewhere", ("evidence",), (Label.BYLINE, Label.TIME), head.elsewhere),
    Rule("page-outside", ("evidence",), (Label.BOILERPLATE,), furniture.outside),
    Rule("page-linked", ("evidence",), (Label.BOILERPLATE,), furniture.linked),
    Rule("page-repeated", ("text",), (Label.BOILERPLATE,), furniture.repeated),
    Rule("dateline", ("text",), (Label.DATELINE, Label.SUBHEADLINE), dateline.datelines),
    Rule("first-line", ("text",), (Label.HEADLINE,), headline.first_line),
    Rule("page-subheadings", ("evidence",), (Label.SUBHEADING, Label.BOILERPLATE), furniture.subheadings),
    Rule("head-lines", ("evidence", "text"), (Label.HEADLINE, Label.SUBHEADLINE, Label.KICKER), declared.head_lines),
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
