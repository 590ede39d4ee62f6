"""Captions of a page's pictures, with credits that stand in elements of their own."""

from __future__ import annotations

from newsparse.labels.page.view import PageView
from newsparse.labels.story import Line, Story
from newsparse.lexicon.markup import PagePart
from newsparse.model import BoilerplateKind, Label

_FOREIGN = frozenset(
    {
        BoilerplateKind.NAVIGATION,
        BoilerplateKind.RELATED,
        BoilerplateKind.COMMENTS,
        BoilerplateKind.ADVERT,
        BoilerplateKind.AUTHOR_CARD,
        BoilerplateKind.NEWSLETTER,
        BoilerplateKind.COOKIE,
    }
)
"""Furniture whose pictures are not the story's."""
_LONGEST = {PagePart.CAPTION: 1500, PagePart.CREDIT: 300, PagePart.PICTURE: 400}


def captions(story: Story) -> None:
    """Label captions and credits by their elements, in the story and between it and the headline."""
    page = story.page
    if page is None:
        return
    for _, line in story.open_lines():
        part = page.part(line.evidence)
        if part not in _LONGEST or len(line.text) > _LONGEST[part]:
            continue
        if page.kind(line.evidence) in _FOREIGN or not _belongs(page, line):
            continue
        story.mark(line, Label.CAPTION, "page-caption")


def _belongs(page: PageView, line: Line) -> bool:
    return page.in_story(line.evidence) or page.in_scope(line.evidence)
