"""The ordered table of labelling rules; the order is the argument."""

from __future__ import annotations

from functools import cache

from newsparse.labels import (
    archive,
    body,
    boilerplate,
    byline,
    caption,
    dateline,
    declared,
    headline,
    note,
    signoff,
    time,
)
from newsparse.labels.page import cards, furniture, head, pictures
from newsparse.labels.story import Rule, Story, begin
from newsparse.lexicon import Lexicon
from newsparse.model import Document, Label
from newsparse.options import Options

_HEAD_LINES = (Label.HEADLINE, Label.SUBHEADLINE, Label.KICKER, Label.NOTE, Label.BOILERPLATE)

RULES = (
    Rule("declared", ("evidence",), tuple(Label), declared.declared),
    Rule("centred-bylines", ("evidence", "text"), (Label.BYLINE,), declared.centred),
    Rule("page-headline", ("evidence", "metadata"), (Label.HEADLINE, Label.BOILERPLATE), head.headline),
    Rule("page-outside", ("evidence",), (Label.BOILERPLATE,), furniture.beyond),  # the most of a page, and cheaply
    Rule("page-signed", ("evidence", "text"), (Label.BYLINE, Label.TIME), head.signed),
    Rule("page-captions", ("evidence",), (Label.CAPTION,), pictures.captions),
    Rule("page-around", ("evidence",), (Label.KICKER, Label.SUBHEADLINE), head.around),
    Rule("page-elsewhere", ("evidence",), (Label.BYLINE, Label.TIME), head.elsewhere),
    Rule("page-byline-aside", ("evidence",), (Label.BYLINE,), head.last_resort),
    Rule("page-outside", ("evidence",), (Label.BOILERPLATE,), furniture.outside),
    Rule("page-players", ("evidence",), (Label.BOILERPLATE,), furniture.players),
    Rule("page-clocks", ("evidence", "text"), (Label.BOILERPLATE,), furniture.clocks),
    Rule("page-cards", ("evidence",), (Label.BOILERPLATE,), cards.cards),
    Rule("page-linked", ("evidence",), (Label.BOILERPLATE,), furniture.linked),
    Rule("page-repeated", ("text",), (Label.BOILERPLATE,), furniture.repeated),
    Rule("separators", ("text",), (Label.SEPARATOR, Label.BLANK), body.separators),
    Rule(
        archive.RULE,
        ("text",),
        (Label.HEADLINE, Label.SUBHEADLINE, Label.BYLINE, Label.TIME, Label.SECTION, Label.CAPTION, Label.BOILERPLATE),
        archive.fields,
        around=True,
    ),
    Rule("slugs", ("text",), (Label.SLUGLINE,), headline.sluglines),
    Rule("section-labels", ("text",), (Label.SECTION, Label.BOILERPLATE), headline.section_labels, around=True),
    Rule("times", ("text",), (Label.TIME, Label.SECTION), time.times),
    Rule("furniture", ("text",), (Label.BOILERPLATE,), boilerplate.furniture, around=True),
    Rule("page-boxes", ("evidence", "boilerplate"), (Label.BOILERPLATE,), cards.boxes),
    Rule("site-names", ("text",), (Label.BOILERPLATE,), boilerplate.site_names, around=True),
    Rule("listed", ("boilerplate",), (Label.BOILERPLATE,), boilerplate.listed, around=True),
    Rule("sections", ("text", "boilerplate"), (Label.BOILERPLATE,), boilerplate.sections, around=True),
    Rule("notes", ("text",), (Label.NOTE,), note.notes),
    Rule("signoffs", ("text",), (Label.SIGNOFF,), signoff.signoffs),
    Rule("captions", ("text",), (Label.CAPTION,), caption.captions),
    Rule("bylines-run-in", ("text",), (Label.BYLINE,), byline.run_in),
    Rule("dateline", ("text",), (Label.DATELINE, Label.SUBHEADLINE), dateline.datelines),
    Rule("bylines", ("text", "headline", "dateline"), (Label.BYLINE,), byline.bylines),
    Rule("bylines-closing", ("text",), (Label.BYLINE,), byline.closing),
    Rule(
        "headlines",
        ("text", "byline", "time", "dateline"),
        (Label.HEADLINE, Label.SUBHEADLINE, Label.SECTION, Label.KICKER),
        headline.headlines,
    ),
    Rule("author-cards", ("text", "byline"), (Label.BOILERPLATE,), boilerplate.author_cards, around=True),
    Rule("tail", ("text", "signoff"), (Label.BOILERPLATE,), boilerplate.tail, around=True),
    Rule("signoff-tails", ("text",), (Label.SIGNOFF,), signoff.tails),
    Rule("subheadings", ("text", "dateline"), (Label.SUBHEADING,), body.subheadings),
    Rule("page-subheadings", ("evidence",), (Label.SUBHEADING, Label.BOILERPLATE), furniture.subheadings),
    Rule("head-lines", ("evidence", "text"), _HEAD_LINES, declared.head_lines),
    Rule("remaining", ("evidence",), (Label.BODY,), body.remaining),
)
"""All rules, in order: a line that has a label is left alone by those that follow."""


_MARKED = ("page-", "declared", "centred-", "head-lines")
"""How the rules are called that look at markup, of which a plain text has none."""

_WIRES = ("centred-", "head-lines")
"""How the rules are called that look at the heads of wire files; a page's roles come from rules of publishers alone."""

BODIES = ("nitf", "newsml-g2", "newsml-1", "ninjs", "ap-media", "ritzau", "anpa", "iptc7901")
"""Formats that carry the story and nothing around it."""


def label(document: Document, lexicon: Lexicon, options: Options) -> Story:
    """Run the chain over a document."""
    story = begin(document, lexicon, options)
    for rule in _rules(document.format, declared=bool(options.publishers)):
        if rule.name not in options.off:
            rule.apply(story)
    story.widen()
    return story


@cache
def _rules(name: str, *, declared: bool) -> tuple[Rule, ...]:
    """Return the rules for a format, those of publishers among them where a caller has ``declared`` any."""
    foreign: tuple[str, ...] = _MARKED if name == "text" else ()
    if name == "html":
        foreign = _WIRES if declared else (*_WIRES, "declared")
    bare = name in BODIES
    return tuple(rule for rule in RULES if not rule.name.startswith(foreign) and not (rule.around and bare))
