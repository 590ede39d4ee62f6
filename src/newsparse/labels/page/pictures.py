"""Captions of a page's pictures, with credits that stand in elements of their own."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from newsparse.labels.page.view import PageView
from newsparse.labels.story import Line, Story
from newsparse.lexicon.markup import PagePart
from newsparse.model import BoilerplateKind, Caption, Label
from newsparse.parts.caption import parse_caption
from newsparse.parts.credit import parse_credit
from newsparse.rows import Span

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
"""Characters beyond which a line is none, whatever its element is called."""
_LINKED = 0.9
_CREDIT = 120
"""Characters of the longest credit in an element of its own that is not called so."""
_SIGNS = ("©", "ⓒ", "(c)", "(C)", "📷")
_UNDER = 250
"""Characters of the longest line under a picture that is a caption without being called so."""


def captions(story: Story) -> None:
    """Label captions and credits by their elements, in the story and between it and the headline."""
    page = story.page
    if page is None:
        return
    for group in _groups(story, page):
        _mark(story, group)


def _groups(story: Story, page: PageView) -> Iterator[list[tuple[Line, bool]]]:
    """Yield the captions of each picture with their credits: lines that follow each other, and whether each is a credit."""
    group: list[tuple[Line, bool]] = []
    image = -1
    for index, line in enumerate(story.lines):
        if line.label is Label.BLANK:
            continue
        part = _part(story, page, index, image) if line.open else None
        if part is None or (group and line.evidence.image != group[-1][0].evidence.image):
            if group:
                yield group
            group = []
        if part is not None:
            group.append((line, part is PagePart.CREDIT or _is_credit(story, line)))
        image = line.evidence.image
    if group:
        yield group


def _part(story: Story, page: PageView, index: int, before: int) -> PagePart | None:
    """Return whether a line is a caption or a credit, by its element or by where it stands."""
    line = story.lines[index]
    evidence = line.evidence
    if page.kind(evidence) in _FOREIGN or not (page.in_story(evidence) or page.in_scope(evidence)):
        return None
    part = page.part(evidence)
    if part in _LONGEST and len(line.text) <= _LONGEST[part]:
        return None if evidence.link_share > _LINKED and not page.in_story(evidence) else part
    under = evidence.image >= 0 and evidence.image != before and page.in_story(evidence) and len(line.text) <= _UNDER
    if under and part is None and _next_is_credit(story, index):
        return PagePart.CAPTION
    if evidence.image >= 0 and line.text.startswith(_SIGNS) and len(line.text) <= _CREDIT:
        return PagePart.CREDIT
    return None


def _next_is_credit(story: Story, index: int) -> bool:
    after = story.lines[index + 1] if index + 1 < len(story.lines) else None
    return after is not None and after.text.startswith(_SIGNS) and len(after.text) <= _CREDIT


def _is_credit(story: Story, line: Line) -> bool:
    if line.text.startswith(_SIGNS):
        return True
    credit = parse_credit(line.raw, story.lexicon) if len(line.text) <= _CREDIT else None
    return credit is not None and credit.sure and not credit.unknown


def _mark(story: Story, group: list[tuple[Line, bool]]) -> None:
    """Label one picture's lines; a credit goes to the caption before it, else to the one after it."""
    made: list[tuple[Line, Caption]] = []
    loose: Line | None = None
    for line, is_credit in group:
        if not is_credit:
            caption = _read(story, line)
            if caption is None:
                continue
            made.append((line, _credited(story, caption, loose) if loose is not None else caption))
            loose = None
        elif made and made[-1][1].credit is None:
            made[-1] = (made[-1][0], _credited(story, made[-1][1], line))
        elif not made and loose is None:
            loose = line
    if loose is not None and not made:
        credit = _read(story, loose)
        if credit is not None and loose.evidence.image >= 0:
            made.append((loose, _credited(story, evolve(credit, text="", credit=None), loose)))
    parts = {id(line): caption for line, caption in made}
    for line, _ in group:
        story.mark(line, Label.CAPTION, "page-caption", parts.get(id(line)))


def _read(story: Story, line: Line) -> Caption | None:
    caption = parse_caption(line.raw, story.lexicon, line.start)
    if caption is None or line.evidence.image < 0:
        return caption
    return evolve(caption, image_url=story.document.images[line.evidence.image].url)


def _credited(story: Story, caption: Caption, line: Line) -> Caption:
    """Return a caption with the credit that a line of its own names; its span takes that line in."""
    credit = parse_credit(line.raw, story.lexicon)
    if credit is None or caption.span is None:
        return caption
    span = Span(min(caption.span.start, line.start), max(caption.span.end, line.end))
    return evolve(
        caption,
        credit=credit.text or line.text,
        photographers=credit.photographers or caption.photographers,
        agency=credit.agency or caption.agency,
        agency_id=credit.agency_id or caption.agency_id,
        date=caption.date or credit.date,
        rights=caption.rights or credit.rights,
        raw=span.of(story.document.text),
        span=span,
    )
