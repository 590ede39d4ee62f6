"""Small boxes within a story that are none of it: teasers of other stories, offers, invitations."""

from __future__ import annotations

from newsparse.labels.page.view import PageView
from newsparse.labels.story import Line, Story
from newsparse.model import BoilerplateKind, Label

_SMALL = 500
"""Characters of the largest box."""
_SHARE = 0.15
"""Most of the story's text that all the boxes of teasers may hold; a list of ten best things is made of such."""
_LINKED = 0.85
"""A heading with more of it in links is a link to what it heads."""
_BY_TEXT = frozenset({"furniture", "section-labels"})
"""Rules that know a line by its words; such a line at the head of a box tells what the box is."""

_ANYWHERE = frozenset(
    {BoilerplateKind.NAVIGATION, BoilerplateKind.COPYRIGHT, BoilerplateKind.MEDIA, BoilerplateKind.COUNTER}
)
"""Kinds of lines that stand before a story's text as well."""
_KEPT = frozenset({"pre", "blockquote"})
"""Elements beside which a button copies or shares, and offers nothing."""


def cards(story: Story) -> None:
    """Label boxes that a linked heading begins, and linked headings in a story whose others are none."""
    page = story.page
    if page is None:
        return
    heads = [line for _, line in story.open_lines() if line.evidence.level]
    linked = {id(line) for line in heads if line.evidence.link_share > _LINKED}
    if not linked:
        return
    boxes = [box for box in _boxes(story, page) if any(id(line) in linked for line in box[:2])]
    whole = sum(len(line.text) for _, line in story.open_lines())
    if sum(len(line.text) for box in boxes for line in box) <= _SHARE * whole:
        for box in boxes:
            _mark(story, box, "page-cards", BoilerplateKind.RELATED)
    if 2 * len(linked) <= len(heads):
        _mark(story, [line for line in heads if id(line) in linked], "page-cards", BoilerplateKind.RELATED)


def boxes(story: Story) -> None:
    """Label what stands in a small box with a button, or behind a line whose words tell that the box is no story."""
    page = story.page
    if page is None or not any(_tells(page, line) for line in story.lines):
        return
    for box in _boxes(story, page):
        if box[0].rule in _BY_TEXT and isinstance(box[0].part, BoilerplateKind) and box[0].part not in _ANYWHERE:
            _mark(story, box[1:], "page-boxes", box[0].part)
        elif any(_acts(page, line) for line in box) and not any(line.evidence.tag in _KEPT for line in box):
            _mark(story, box, "page-boxes", BoilerplateKind.OTHER)


def _tells(page: PageView, line: Line) -> bool:
    return page.in_story(line.evidence) and (line.rule in _BY_TEXT or _acts(page, line))


def _acts(page: PageView, line: Line) -> bool:
    """Return whether a line is a button, or in a form."""
    at = line.evidence.container
    return line.evidence.tag == "button" or (at >= 0 and page.tags[at] == "form")


def _mark(story: Story, lines: list[Line], rule: str, kind: BoilerplateKind) -> None:
    for line in lines:
        if line.open:
            story.mark(line, Label.BOILERPLATE, rule, kind)


def _boxes(story: Story, page: PageView) -> list[list[Line]]:
    """Return the lines of each small box within the story."""
    sizes = [0] * len(page.parents)
    inside = [
        line for line in story.lines if line.text and page.in_story(line.evidence) and line.evidence.container >= 0
    ]
    for line in inside:
        sizes[line.evidence.container] += len(line.text)
    for index in range(len(sizes) - 1, -1, -1):
        if sizes[index] and page.parents[index] >= 0:
            sizes[page.parents[index]] += sizes[index]
    found: list[int] = []
    for index, parent in enumerate(page.parents):
        if parent < 0 or not (page.inside[index] and page.inside[parent]) or sizes[index] > _SMALL:
            found.append(-1)
        else:
            found.append(index if found[parent] < 0 else found[parent])
    grouped: dict[int, list[Line]] = {}
    for line in inside:
        if found[line.evidence.container] >= 0:
            grouped.setdefault(found[line.evidence.container], []).append(line)
    return list(grouped.values())
