"""Which container holds the story, and which are furniture: a page's view, made."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.labels.page.beside import beside
from newsparse.labels.page.heading import find_heading
from newsparse.labels.page.view import PageView, clue_of
from newsparse.labels.page.weight import weigh
from newsparse.lexicon.markup import NO_CLUE, Clue, Markup, PagePart
from newsparse.model import BoilerplateKind, Document

_SURE = frozenset({BoilerplateKind.COMMENTS, BoilerplateKind.COOKIE})
"""Furniture that may well hold more text than the story."""
_LISTS = frozenset({BoilerplateKind.RELATED, BoilerplateKind.NAVIGATION})
"""Furniture that comes in many small pieces, which together may hold more text than the story."""
_MOST = 0.5
"""A container with more than this share of the page's text is no furniture, where next to none is left without it."""
_REST = 200.0
"""Weight of the shortest text that may be a story where furniture holds all the rest."""
_STORY_SHARE = 0.25
"""Least share of the text for a container to be the story by its name."""
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
_PIECES = frozenset({"ul", "ol", "li", "p", "blockquote", "pre", "figure"})
"""Elements that are a piece of a story and never hold all of it."""


def look(document: Document, markup: Markup, texts: Sequence[str]) -> PageView:
    """Return a page's view; ``texts`` are those of its blocks."""
    clues = _clues(document, markup)
    parents = [item.parent for item in document.containers]
    heading = find_heading(document, texts, clues)
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
    start, root = _story(view, around, sums, direct, sum(net))
    for index in _upward(root, parents):
        if clues[index].part:
            clues[index] = NO_CLUE
    view.inside = _inside(document, view, root, sums)
    _take_in(view, beside(document, view, texts, root, start))
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
    """Return each container's kind of furniture, its own or that of the one around it.

    Where next to no text would be left for the story, what holds most of it is no furniture, whatever its name.
    """
    own = [clue.furniture for clue in clues]
    for index in around:
        own[index] = None
    whole = max(sums, default=0.0)
    kinds, taken = _handed_down(own, parents, sums)
    if whole - taken > (_REST if around else _MOST * whole):
        return kinds
    shared: dict[int, float] = {}
    for clue, total in zip(clues, sums, strict=True):
        shared[id(clue)] = shared.get(id(clue), 0.0) + total
    for index, clue in enumerate(clues):
        text = sums[index] if own[index] in _LISTS else shared[id(clue)]
        if text > _MOST * whole and own[index] not in _SURE:
            own[index] = None
    return _handed_down(own, parents, sums)[0]


def _handed_down(
    own: Sequence[BoilerplateKind | None], parents: Sequence[int], sums: Sequence[float]
) -> tuple[list[BoilerplateKind | None], float]:
    """Return the kinds with those handed down to what stands in them, and the weight of all that has one."""
    kinds: list[BoilerplateKind | None] = []
    taken = 0.0
    for kind, parent, weight in zip(own, parents, sums, strict=True):
        around = kinds[parent] if parent >= 0 else None
        kinds.append(around or kind)
        if kind and not around:
            taken += weight
    return kinds, taken


def _story(
    view: PageView, around: Sequence[int], sums: Sequence[float], direct: Sequence[float], total: float
) -> tuple[int, int]:
    """Return the container named after the story, or -1, and the deepest in it that holds most of the text."""
    named = [index for index, clue in enumerate(view.clues) if clue.story and sums[index] >= _STORY_SHARE * total]
    named = named or [
        index for index in around if view.tags[index] == "article" and sums[index] >= _STORY_SHARE * total
    ]
    at = max(named, key=lambda index: (sums[index], index)) if named and total else -1
    children: dict[int, list[int]] = {}
    for index, parent in enumerate(view.parents):
        if sums[index]:
            children.setdefault(parent, []).append(index)
    start = at
    most = sums[at] if at >= 0 else total
    while at in children:
        best = max(children[at], key=lambda index: sums[index])
        if sums[best] < _DESCENT * most or view.tags[best] in _PIECES or (at >= 0 and direct[at] > _DIRECT * most):
            break
        at = best
        most = sums[at]
    return start, at


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


def _take_in(view: PageView, more: Sequence[int]) -> None:
    """Let more containers, and all within them, be the story's."""
    for index in more:
        view.inside[index] = True
    if more:
        for index, parent in enumerate(view.parents):
            view.inside[index] = view.inside[index] or (parent >= 0 and view.inside[parent])
