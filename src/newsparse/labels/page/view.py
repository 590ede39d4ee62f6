"""What a page's markup says, looked at once: each container's kind, its text, and the one that holds the story."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field

from newsparse.labels.page.heading import find_heading
from newsparse.labels.page.weight import weigh
from newsparse.lexicon.markup import NO_CLUE, Clue, Markup, PagePart
from newsparse.model import BoilerplateKind, Document, Evidence

_TAGS = {
    "nav": Clue(furniture=BoilerplateKind.NAVIGATION),
    "menu": Clue(furniture=BoilerplateKind.NAVIGATION),
    "footer": Clue(furniture=BoilerplateKind.NAVIGATION),
    "aside": Clue(furniture=BoilerplateKind.RELATED),
    "form": Clue(furniture=BoilerplateKind.OTHER),
    "button": Clue(furniture=BoilerplateKind.OTHER),
    "select": Clue(furniture=BoilerplateKind.OTHER),
    "option": Clue(furniture=BoilerplateKind.OTHER),
    "label": Clue(furniture=BoilerplateKind.OTHER),
    "dialog": Clue(furniture=BoilerplateKind.OTHER),
    "audio": Clue(furniture=BoilerplateKind.MEDIA),
    "video": Clue(furniture=BoilerplateKind.MEDIA),
    "figcaption": Clue(part=PagePart.CAPTION),
    "time": Clue(part=PagePart.TIME),
}
"""What an element holds by its tag alone."""
_NEUTRAL = frozenset({"html", "body", "main", "td", "tr", "tbody", "table"})
"""Elements whose names speak of the whole page, or of its layout."""
_SURE = frozenset({BoilerplateKind.COMMENTS, BoilerplateKind.COOKIE})
"""Furniture that may well hold more text than the story."""
_LISTS = frozenset({BoilerplateKind.RELATED, BoilerplateKind.NAVIGATION})
"""Furniture that comes in many small pieces, which together may hold more text than the story."""
_MOST = 0.5
"""A container with more than this share of the page's text is no furniture, whatever its name."""
_STORY_SHARE = 0.25
"""Least share of the text for a container to be the story by its name."""
_DEPTH = 3
"""How many elements, from a block's own on, may name it."""
_FAR = 0.93
"""What is left of a block's weight for every step between the headline and what holds both."""
_BEFORE = 0.25
"""What is left of the weight of a block before the headline."""
_PART = 900.0
"""A container with more text than this is no caption, byline or the like, whatever its name."""
_DIRECT = 0.12
"""Share of a container's text that must stand in it directly for it to be the one."""
_DESCENT = 0.7
"""Share of a container's text that one within it must hold to take its place."""


@define(eq=False)
class PageView:
    """A page on its way through the rules."""

    markup: Markup
    """The vocabulary."""
    clues: list[Clue]
    """By container: what its own tag and names say."""
    tags: list[str]
    """By container: its tag."""
    parents: list[int]
    """By container: the one around it, -1 for the outermost."""
    kinds: list[BoilerplateKind | None]
    """By container: the kind of furniture it is or stands in."""
    captioned: list[bool]
    """By container: whether it is, or stands in, a picture's caption."""
    inside: list[bool]
    """By container: whether it is, or stands in, the story's container."""
    scoped: list[bool]
    """By container: whether it is, or stands in, the scope."""
    scope: int
    """The container that holds both the headline and the story."""
    heading: int
    """Index of the line that is the headline, -1 for none."""
    parts: dict[int, PagePart | None] = field(factory=dict)
    """By identity of a block's evidence: what it and its surroundings are named after, once asked."""

    def clue(self, evidence: Evidence) -> Clue:
        """Return what a block's own tag and names say."""
        return clue_of(self.markup, evidence.tag, evidence.hint)

    def kind(self, evidence: Evidence) -> BoilerplateKind | None:
        """Return the kind of furniture a block is or stands in."""
        at = evidence.container
        around = self.kinds[at] if at >= 0 else None
        if around or evidence.level or self._signs_figure(evidence):
            return around
        return self.clue(evidence).furniture

    def _signs_figure(self, evidence: Evidence) -> bool:
        return evidence.tag == "footer" and evidence.container >= 0 and self.tags[evidence.container] == "figure"

    def part(self, evidence: Evidence) -> PagePart | None:
        """Return the part that a block, or the nearest containers around it, are named after."""
        key = id(evidence)
        if key not in self.parts:
            self.parts[key] = self._part(evidence)
        return self.parts[key]

    def _part(self, evidence: Evidence) -> PagePart | None:
        clue, at, found, depth = self.clue(evidence), evidence.container, None, _DEPTH
        if at >= 0 and self.captioned[at]:
            return PagePart.CREDIT if clue.part is PagePart.CREDIT else PagePart.CAPTION
        if self._signs_figure(evidence):
            return PagePart.CREDIT
        while depth and not clue.story:
            found = clue.part or found
            if at < 0 or (found and found is not PagePart.PICTURE):
                break
            clue, at, depth = self.clues[at], self.parents[at], depth - 1
        return found

    def pictured(self, evidence: Evidence) -> bool:
        """Return whether a block stands in a figure, or in a caption."""
        at = evidence.container
        return at >= 0 and (self.captioned[at] or self.tags[at] == "figure")

    def listed(self, evidence: Evidence, depth: int = 4) -> bool:
        """Return whether a block stands in an item of a list."""
        at = evidence.container
        while at >= 0 and depth:
            if self.tags[at] == "li":
                return True
            at, depth = self.parents[at], depth - 1
        return False

    def in_scope(self, evidence: Evidence) -> bool:
        """Return whether a block stands in the container of both headline and story."""
        return self.scope < 0 or self.scoped[evidence.container]

    def in_story(self, evidence: Evidence) -> bool:
        """Return whether a block stands in the story's container."""
        return self.inside[evidence.container] if evidence.container >= 0 else not any(self.inside)


def clue_of(markup: Markup, tag: str, hint: str) -> Clue:
    """Return what an element's tag and names say; a tag that decides leaves its names out."""
    if tag in _NEUTRAL:
        return NO_CLUE
    if tag == "figcaption" and (clue := markup.clue(hint)).part is PagePart.CREDIT:
        return clue
    return _TAGS.get(tag) or markup.clue(hint)


def look(document: Document, markup: Markup, texts: Sequence[str]) -> PageView:
    """Return a page's view; ``texts`` are those of its blocks."""
    clues = _clues(document, markup)
    parents = [item.parent for item in document.containers]
    heading = find_heading(document, texts)
    places = [block.evidence.container for block in document.blocks]
    weights = [weigh(text, block.evidence) for text, block in zip(texts, document.blocks, strict=True)]
    around = _upward(places[heading], parents) if heading >= 0 else []
    _near_heading(places, weights, heading, _steps(parents, around))
    raw = _sums(parents, _direct(parents, places, weights))
    kinds = _kinds(clues, parents, around, raw)
    clues = [NO_CLUE if sums > _PART and clue.part else clue for clue, sums in zip(clues, raw, strict=True)]
    view = PageView(
        markup,
        clues,
        [item.tag for item in document.containers],
        parents,
        kinds,
        _captioned(clues, parents),
        [],
        [],
        -1,
        heading,
    )
    net = [
        0.0 if weight and view.kind(block.evidence) else weight
        for weight, block in zip(weights, document.blocks, strict=True)
    ]
    direct = _direct(parents, places, net)
    sums = _sums(parents, direct)
    root = _story(view, around, sums, direct, sum(net))
    view.inside = _inside(document, view, root, sums)
    view.scope = next((item for item in _upward(root, parents) if item in around), -1)
    view.scoped = _within(parents, view.scope)
    return view


def _clues(document: Document, markup: Markup) -> list[Clue]:
    """Return what the containers' tags and names say; a figure's footer holds its credit."""
    clues: list[Clue] = []
    for item in document.containers:
        inner = item.tag == "footer" and item.parent >= 0 and document.containers[item.parent].tag == "figure"
        clues.append(Clue(part=PagePart.CREDIT) if inner else clue_of(markup, item.tag, item.hint))
    return clues


def _upward(at: int, parents: Sequence[int]) -> list[int]:
    found = []
    while at >= 0:
        found.append(at)
        at = parents[at]
    return found


def _steps(parents: Sequence[int], around: Sequence[int]) -> list[int]:
    """Return for each container how many steps up from the headline it takes to come to one around it."""
    chain = {item: step for step, item in enumerate(around)}
    steps: list[int] = []
    for index, parent in enumerate(parents):
        steps.append(chain.get(index, steps[parent] if parent >= 0 else len(around)))
    return steps


def _near_heading(places: Sequence[int], weights: list[float], heading: int, steps: Sequence[int]) -> None:
    """Lessen what stands before the headline, or far from it."""
    if heading < 0:
        return
    left = [_FAR**step for step in range(max(steps, default=0) + 1)]
    for index, (at, weight) in enumerate(zip(places, weights, strict=True)):
        if weight:
            far = left[steps[at]] if at >= 0 else _FAR ** len(steps)
            weights[index] = weight * (far * (_BEFORE if index < heading else 1.0))


def _sums(parents: Sequence[int], direct: Sequence[float]) -> list[float]:
    """Return the weight of the text in each container, containers within it included."""
    sums = list(direct)
    for index in range(len(parents) - 1, -1, -1):
        if sums[index] and parents[index] >= 0:
            sums[parents[index]] += sums[index]
    return sums


def _direct(parents: Sequence[int], places: Sequence[int], weights: Sequence[float]) -> list[float]:
    """Return the weight of the text that stands in each container itself."""
    direct = [0.0] * len(parents)
    for at, weight in zip(places, weights, strict=True):
        if weight and at >= 0:
            direct[at] += weight
    return direct


def _kinds(
    clues: Sequence[Clue], parents: Sequence[int], around: Sequence[int], sums: Sequence[float]
) -> list[BoilerplateKind | None]:
    """Return each container's kind of furniture, taken over from the one around it."""
    most = _MOST * max(sums, default=0.0)
    chain = frozenset(around)
    shared: dict[int, float] = {}
    for clue, total in zip(clues, sums, strict=True):
        shared[id(clue)] = shared.get(id(clue), 0.0) + total
    kinds: list[BoilerplateKind | None] = []
    for index, clue in enumerate(clues):
        kind = kinds[parents[index]] if parents[index] >= 0 else None
        own = clue.furniture
        if kind is None and own and index not in chain:
            text = sums[index] if own in _LISTS else shared[id(clue)]
            kind = own if own in _SURE or text <= most else None
        kinds.append(kind)
    return kinds


def _story(view: PageView, around: Sequence[int], sums: Sequence[float], direct: Sequence[float], total: float) -> int:
    """Return the container of the story: by its name, else the deepest that holds most of the text."""
    named = [index for index, clue in enumerate(view.clues) if clue.story and sums[index] >= _STORY_SHARE * total]
    named = named or [
        index for index in around if view.tags[index] == "article" and sums[index] >= _STORY_SHARE * total
    ]
    at = max(named, key=lambda index: (sums[index], index)) if named and total else -1
    children: dict[int, list[int]] = {}
    for index, parent in enumerate(view.parents):
        if sums[index]:
            children.setdefault(parent, []).append(index)
    most = sums[at] if at >= 0 else total
    while at in children:
        best = max(children[at], key=lambda index: sums[index])
        if sums[best] < _DESCENT * most or (at >= 0 and direct[at] > _DIRECT * most):
            break
        at = best
        most = sums[at]
    return at


def _captioned(clues: Sequence[Clue], parents: Sequence[int]) -> list[bool]:
    """Return which containers are, or stand in, a caption."""
    found: list[bool] = []
    for clue, parent in zip(clues, parents, strict=True):
        found.append(clue.part is PagePart.CAPTION or (parent >= 0 and found[parent]))
    return found


def _within(parents: Sequence[int], root: int) -> list[bool]:
    """Return which containers are, or stand in, the one given."""
    inside = [False] * (len(parents) + 1)
    for index, parent in enumerate(parents):
        inside[index] = index == root or (parent >= 0 and inside[parent])
    return inside


def _inside(document: Document, view: PageView, root: int, sums: Sequence[float]) -> list[bool]:
    """Return which containers hold the story: the chosen one, its like beside it, and all within them."""
    inside = [False] * len(view.parents)
    alike = document.containers[root] if root >= 0 else None
    for index, parent in enumerate(view.parents):
        inside[index] = index == root or (parent >= 0 and inside[parent]) or root < 0
        if not inside[index] and sums[index] and alike and parent == alike.parent:
            inside[index] = document.containers[index].hint == alike.hint != ""
    return inside
