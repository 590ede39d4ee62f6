"""What is no part of the story: outside of its container by the markup, inside of it by links and repetition."""

from __future__ import annotations

import re

from newsparse.labels.page.view import PageView
from newsparse.labels.story import Line, Story
from newsparse.lexicon.markup import PagePart
from newsparse.model import BoilerplateKind, Label, ParagraphKind

_OUTSIDE = "page-outside"
_LINKED = 0.85
"""A line with more of it in links is a link, no sentence."""
_SENTENCE = frozenset('.!?。！？…”»"')
_SOME_LINKS = 0.4
_LONG = 120
_DECK = 200
"""Characters of the longest heading under the headline that is a deck, and no paragraph."""
_LEAST = 60
"""Shorter lines may well stand twice in a story."""
_LEADS = frozenset({PagePart.LEAD, PagePart.DECK})
"""What a paragraph that leads into the story is named; it is too long for a deck."""
_PROSE = frozenset({"p", "div"})
"""Elements of a teaser's text between headline and story."""
_CLOCK = re.compile(r"\d{1,2}[:.h]\d\d(?!\d)[^.!?]{0,60}$")
_OFTEN = 3
"""As many entries as a live blog has at least."""
_ITEMS = frozenset({"li", "dd", "tr", "td", "h2", "h3", "h4"})
"""Elements that may be nothing but a link beside others that are not."""


def beyond(story: Story) -> None:
    """Label what stands outside of what holds both headline and story: no other rule for pages looks there."""
    page = story.page
    if page is None or page.scope < 0:
        return
    card = BoilerplateKind.AUTHOR_CARD  # it may hold the story's only byline
    out = [
        not (near or own or kind is card) for near, own, kind in zip(page.scoped, page.inside, page.kinds, strict=False)
    ]
    out.append(any(page.inside))  # lines in no container
    for _, line in story.open_lines():
        if out[line.evidence.container]:
            _leave_out(story, page, line)
    story.narrow(_OUTSIDE)


def outside(story: Story) -> None:
    """Label what stands outside of the story, or in furniture inside of it, with its kind.

    Paragraphs between the headline and the story's container lead into the story, and stay open.
    """
    page = story.page
    if page is None:
        return
    first = next((index for index, line in story.open_lines() if _starts(page, line)), 0)
    linked = {line.evidence.container for line in story.lines if line.evidence.link_share > _LINKED}
    for index, line in story.open_lines():
        kind = page.kind(line.evidence)
        if kind is None and page.in_story(line.evidence):
            continue
        beside_links = kind is not None and line.evidence.container in linked
        if 0 <= page.heading < index < first and not beside_links and _leads(page, line):
            continue
        _leave_out(story, page, line)


def _starts(page: PageView, line: Line) -> bool:
    """Return whether a line may be the first of the story's container."""
    return page.in_story(line.evidence) and page.kind(line.evidence) is None


def _leave_out(story: Story, page: PageView, line: Line) -> None:
    """Label a line with the kind of furniture it stands in, else by its links."""
    kind = page.kind(line.evidence)
    if kind is None:
        kind = BoilerplateKind.NAVIGATION if line.evidence.link_share > _LINKED else BoilerplateKind.OTHER
    story.mark(line, Label.BOILERPLATE, _OUTSIDE, kind)


def _leads(page: PageView, line: Line) -> bool:
    """Return whether a line before the story's first is a paragraph that leads into it, a teaser's text maybe."""
    evidence = line.evidence
    part, kind = page.part(evidence), page.kind(evidence)
    if kind is None:
        named = part in _LEADS or (
            part is None and (evidence.tag == "p" or (evidence.level > 0 and len(line.text) > _DECK))
        )
    else:
        teaser = kind is BoilerplateKind.RELATED and not page.beside(evidence)
        named = teaser and (part in _LEADS or (part is None and evidence.tag in _PROSE))
    return (
        named
        and page.in_scope(evidence)
        and len(line.text) > _LEAST
        and line.text[-1] in _SENTENCE
        and evidence.link_share < _SOME_LINKS
    )


def players(story: Story) -> None:
    """Label the words around a player or gallery in the story that shows no picture: titles, times, numbers."""
    page = story.page
    if page is None:
        return
    found = [line for _, line in story.open_lines() if page.part(line.evidence) is PagePart.PICTURE]
    prose = {line.evidence.container for line in found if len(line.text) > _LEAST and line.text[-1] in _SENTENCE}
    for line in found:
        if line.evidence.image < 0 and line.evidence.container not in prose:
            story.mark(line, Label.BOILERPLATE, "page-players", BoilerplateKind.MEDIA)


def clocks(story: Story) -> None:
    """Label what heads the entries of a live blog: the time, and who wrote it or how weighty it is."""
    if story.page is None:
        return
    heads: dict[tuple[str, str], list[Line]] = {}
    for _, line in story.open_lines():
        if len(line.text) <= _LEAST and line.text[:1].isdigit() and line.evidence.hint and _CLOCK.match(line.text):
            heads.setdefault((line.evidence.tag, line.evidence.hint), []).append(line)
    for lines in heads.values():
        apart = {line.evidence.container for line in lines}
        if len(apart) >= _OFTEN and lines[0].evidence.tag not in _ITEMS:
            for line in lines:
                story.mark(line, Label.BOILERPLATE, "page-clocks", BoilerplateKind.OTHER)


def linked(story: Story) -> None:
    """Label lines in the story that are nothing but a link, and lists of such."""
    if story.page is None:
        return
    mixed = {line.evidence.container for _, line in story.open_lines() if not _is_link(line)}
    for _, line in story.open_lines():
        if _is_link(line) and not (line.evidence.tag in _ITEMS and line.evidence.container in mixed):
            story.mark(line, Label.BOILERPLATE, "page-linked", BoilerplateKind.RELATED)


def _is_link(line: Line) -> bool:
    share = line.evidence.link_share
    return share > _LINKED and not (len(line.text) > _LONG and line.text[-1] in _SENTENCE)


def repeated(story: Story) -> None:
    """Label a line of the story that stood in another place, or in its headline or a caption, before."""
    if story.page is None:
        return
    heads = (Label.HEADLINE, Label.SUBHEADLINE, Label.CAPTION)
    seen = {line.text: -2 for line in story.lines if line.label in heads}
    for _, line in story.open_lines():
        first = seen.setdefault(line.text, line.evidence.container)
        if first != line.evidence.container and len(line.text) > _LEAST:
            story.mark(line, Label.BOILERPLATE, "page-repeated", BoilerplateKind.DUPLICATE)


def subheadings(story: Story) -> None:
    """Label the story's headings; one that no text of the story follows heads something else, a long one heads none."""
    if story.page is None:
        return
    follows: Line | None = None
    for line in reversed(story.lines):
        if not line.open:
            follows = _next(line, follows)
        elif not line.evidence.level or (len(line.text) > _LONG and line.text[-1] in _SENTENCE):
            follows = line
        elif follows is None or (not follows.open and follows.label is Label.BOILERPLATE):
            story.mark(line, Label.BOILERPLATE, "page-hollow-heading", BoilerplateKind.RELATED)
        else:
            story.mark(line, Label.SUBHEADING, "page-heading", ParagraphKind.SUBHEADING)


def _next(line: Line, follows: Line | None) -> Line | None:
    """Return what stands after a heading that ``line`` follows: pictures and blanks do not count."""
    if line.rule == "page-linked" or line.label in (Label.BODY, Label.SUBHEADING):
        return line
    return follows
