"""Text of the story that stands beside its container: pages split a story over boxes, columns and sections."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define

from newsparse.labels.page.view import PageView
from newsparse.labels.page.weight import weigh
from newsparse.lexicon.markup import PagePart
from newsparse.model import Document, Evidence

_LEAST = 60.0
"""Weight of the shortest text that is taken where its container is named like the story's."""
_ENOUGH = 150.0
"""Weight of the shortest text that is taken elsewhere."""
_BEFORE, _BEHIND = 0.1, 0.4
"""Least share of the story's weight for a text elsewhere: between headline and story, and behind it."""
_DENSE, _SPARSE = 0.7, 0.5
"""Least share of its characters that must be prose outside of links: elsewhere, and in containers named alike."""
_HEADS = 0.7
"""A heading with more of it in links heads another story."""


@define(eq=False)
class _Beside:
    """A container beside the path down to the story's, and the text in it."""

    alike: bool
    """Whether it is named like the story's."""
    near: bool
    """Whether it may be taken for its text alone."""
    around: int
    """The one of these that it stands in, or -1."""
    weight: float = 0.0
    size: int = 0
    foreign: bool = False
    behind: bool = False

    def belongs(self, story: float) -> bool:
        """Return whether it is text of the story."""
        if self.foreign:
            return False
        if self.alike:
            return self.weight >= max(_LEAST, _SPARSE * self.size)
        share = _BEHIND if self.behind else _BEFORE
        return self.near and self.weight >= max(_ENOUGH, share * story, _DENSE * self.size)


def beside(document: Document, view: PageView, texts: Sequence[str], root: int, start: int) -> list[int]:
    """Return the containers outside of ``root`` that hold text of the story too.

    Those named like it, wherever they are, and those full of prose within ``start``.
    """
    found = _candidates(document, view, root, start) if root >= 0 else {}
    if not found:
        return []
    owners: list[int] = []
    for index, parent in enumerate(view.parents):
        owners.append(index if index in found or index == root else owners[parent] if parent >= 0 else -1)
    story = 0.0
    for number, (block, text) in enumerate(zip(document.blocks, texts, strict=True)):
        evidence = block.evidence
        owner = owners[evidence.container]
        if owner < 0 or not text or view.kind(evidence):
            continue
        weight = weigh(text, evidence) if number > view.heading else 0.0
        if owner == root:
            story += weight
            continue
        foreign = _is_foreign(view, evidence)
        while owner >= 0:
            part = found[owner]
            part.behind = part.behind or story > 0
            part.foreign = part.foreign or foreign
            part.size += len(text)
            part.weight += weight if part.alike or not view.listed(evidence) else 0.0
            owner = part.around
    strange = {index for index, part in found.items() if part.foreign}
    return [index for index, part in found.items() if part.belongs(story) and part.around not in strange]


def _is_foreign(view: PageView, evidence: Evidence) -> bool:
    """Return whether a block heads another story, or names the author of one."""
    if evidence.level:
        return evidence.level == 1 or evidence.link_share > _HEADS
    return view.clue(evidence).part is PagePart.BYLINE


def _candidates(document: Document, view: PageView, root: int, start: int) -> dict[int, _Beside]:
    """Return the containers beside the path down to the story's, and those in them that are named like it."""
    path: list[int] = []
    at = root
    while at >= 0:
        path.append(at)
        at = view.parents[at]
    near = frozenset(path[: path.index(start) + 1] if start >= 0 else path)
    ways = frozenset(path)
    tag, names = view.tags[root], _names(document.containers[root].hint)
    longest = max(names, key=len, default="")
    found: dict[int, _Beside] = {}
    branch: list[int] = []
    for index, parent in enumerate(view.parents):
        forks = parent in ways and parent != root and index not in ways
        branch.append(index if forks else branch[parent] if parent >= 0 else -1)
        if branch[index] < 0 or view.kinds[index] is not None:
            continue
        item = document.containers[index]
        alike = item.tag == tag and names and longest in item.hint and _names(item.hint) == names
        if forks or alike:
            found[index] = _Beside(bool(alike), parent in near, -1 if forks else branch[index])
    return found


def _names(hint: str) -> frozenset[str]:
    """Return an element's names without those that number it."""
    names = hint.split()
    return frozenset([name for name in names if name.isalpha() or not any(map(str.isdigit, name))] or names)
