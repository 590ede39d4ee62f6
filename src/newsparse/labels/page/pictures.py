"""Captions of a page's pictures, with credits that stand in elements of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from newsparse.labels.page.view import PageView
from newsparse.labels.story import Line, Story
from newsparse.lexicon.markup import PagePart
from newsparse.model import BoilerplateKind, Caption, Label
from newsparse.parts.caption import has_slug, is_button, parse_caption
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
_NAMES = 80
"""Characters of the longest last line of a caption that is its credit for want of a sentence."""
_SENTENCE = frozenset(".!?。！？…")
_BRACKETED = re.compile(r"\(([^\W\d_a-zß-öø-ÿ][^()]{1,60})\)$")
"""A name in brackets at a caption's end."""
_EDGES = " \t\r\n()[]"
_UNDER = 250
"""Characters of the longest line under a picture that is a caption without being called so."""


def captions(story: Story) -> None:
    """Label captions and credits by their elements, in the story and between it and the headline."""
    page = story.page
    if page is None:
        return
    wanted = "captions" not in story.options.skip
    for group in _groups(story, page):
        if wanted:
            _mark(story, group)
            continue
        for line, _ in group:
            story.mark(line, Label.CAPTION, "page-caption")


def _groups(story: Story, page: PageView) -> Iterator[list[tuple[Line, bool]]]:
    """Yield each picture's lines, that follow each other, and for each whether it is a credit."""
    group: list[tuple[Line, bool]] = []
    seen: set[int] = {-1}
    for index, line in enumerate(story.lines):
        if line.label is Label.BLANK:
            continue
        if not group and not line.open:
            seen.add(line.evidence.image)
            continue
        if not group and line.evidence.image < 0 and page.part(line.evidence) not in _LONGEST:
            continue
        fresh = line.evidence.image not in seen
        part = _part(story, page, index, fresh=fresh, follows=bool(group)) if line.open else None
        if part is None or (group and line.evidence.image != group[-1][0].evidence.image):
            if group:
                yield group
            group = []
        if part is not None:
            group.append((line, part is PagePart.CREDIT or _is_credit(story, line, group)))
        seen.add(line.evidence.image)
    if group:
        yield group


def _part(story: Story, page: PageView, index: int, *, fresh: bool, follows: bool) -> PagePart | None:
    """Return whether a line is a caption or a credit, by its element or by where it stands."""
    line = story.lines[index]
    evidence = line.evidence
    inside = page.in_story(evidence)
    if page.kind(evidence) in _FOREIGN or not (inside or page.in_scope(evidence)):
        return None
    part = page.part(evidence)
    if part is PagePart.PICTURE and evidence.image < 0:
        return None
    if part in _LONGEST and is_button(line.text, story.lexicon):
        return None
    if part in _LONGEST and len(line.text) <= _LONGEST[part]:
        if evidence.link_share > _LINKED and not inside and page.listed(evidence):
            return None
        return part if part is not PagePart.CREDIT or fresh or follows or page.pictured(evidence) else None
    return _unnamed(story, index, fresh=fresh) if part is None and inside else None


def _unnamed(story: Story, index: int, *, fresh: bool) -> PagePart | None:
    """Return whether a line of the story is a caption or credit by its place right under a picture."""
    line = story.lines[index]
    if line.evidence.image < 0:
        return None
    if fresh and len(line.text) <= _UNDER and _next_is_credit(story, index):
        return PagePart.CAPTION
    return PagePart.CREDIT if line.text.startswith(_SIGNS) and len(line.text) <= _CREDIT else None


def _next_is_credit(story: Story, index: int) -> bool:
    after = story.lines[index + 1] if index + 1 < len(story.lines) else None
    return after is not None and after.text.startswith(_SIGNS) and len(after.text) <= _CREDIT


def _is_credit(story: Story, line: Line, group: list[tuple[Line, bool]]) -> bool:
    """Return whether a caption's line is its credit: by a sign, its words, or because it is short and comes last."""
    if line.text.startswith(_SIGNS):
        return True
    if not group and len(line.text) > _CREDIT:
        return False
    if not group:
        caption = parse_caption(line.raw, story.lexicon, line.start)
        return caption is not None and not caption.text
    if group[-1][1]:
        return len(line.text) <= _CREDIT
    if line.evidence.container == group[-1][0].evidence.container and len(line.text) <= _NAMES:
        return line.text[-1] not in _SENTENCE
    credit = parse_credit(line.raw, story.lexicon) if len(line.text) <= _CREDIT else None
    return credit is not None and credit.sure and not credit.unknown


def _mark(story: Story, group: list[tuple[Line, bool]]) -> None:
    """Label one picture's lines; credits go to the caption before them, else to the one after."""
    made: list[tuple[Line, Caption]] = []
    loose: list[Line] = []
    for line, is_credit in (*group, (None, False)):
        if is_credit and line is not None:
            loose.append(line)
            continue
        if loose and made and made[-1][1].credit is None:
            made[-1] = (made[-1][0], _credited(story, made[-1][1], loose))
            loose = []
        caption = _read(story, line) if line is not None else None
        if line is not None and caption is not None:
            if made and made[-1][1].credit is None and has_slug(line.raw):
                made.pop()  # the line above a slug is the picture's title
            made.append((line, _credited(story, caption, loose) if loose and not made else caption))
            loose = []
    if loose and not made and loose[0].evidence.image >= 0 and (bare := _read(story, loose[0])) is not None:
        made.append((loose[0], _credited(story, evolve(bare, text="", credit=None), loose)))
    parts = {id(line): caption for line, caption in made}
    for line, _ in group:
        story.mark(line, Label.CAPTION, "page-caption", parts.get(id(line)))


def _read(story: Story, line: Line) -> Caption | None:
    caption = parse_caption(line.raw, story.lexicon, line.start)
    if caption is None:
        return None
    if caption.credit is None and (found := _BRACKETED.search(caption.text)) and found.start():
        caption = evolve(caption, text=caption.text[: found.start()].rstrip(), credit=found[1])
    if line.evidence.image < 0:
        return caption
    return evolve(caption, image_url=story.document.images[line.evidence.image].url)


def _credited(story: Story, caption: Caption, lines: list[Line]) -> Caption:
    """Return a caption with the credit that lines of its own name; its span takes them in."""
    first, last = lines[0], lines[-1]
    credit = parse_credit(story.document.text[first.start : last.end].strip(_EDGES), story.lexicon)
    if credit is None or caption.span is None:
        return caption
    span = Span(min(caption.span.start, first.start), max(caption.span.end, last.end))
    return evolve(
        caption,
        credit=credit.text or first.text,
        photographers=credit.photographers or caption.photographers,
        agency=credit.agency or caption.agency,
        agency_id=credit.agency_id or caption.agency_id,
        date=caption.date or credit.date,
        rights=caption.rights or credit.rights,
        raw=span.of(story.document.text),
        span=span,
    )
