"""What a page's markup says, looked at once: each container's kind, and the one that holds the story."""

from __future__ import annotations

from attrs import define, field

from newsparse.lexicon.markup import NO_CLUE, Clue, Markup, PagePart
from newsparse.model import BoilerplateKind, Evidence

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
_DEPTH = 3
"""How many elements, from a block's own on, may name it."""


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

    def beside(self, evidence: Evidence) -> bool:
        """Return whether a block stands in an ``<aside>``."""
        at = evidence.container
        while at >= 0 and self.kinds[at] is not None:
            if self.tags[at] == "aside":
                return True
            at = self.parents[at]
        return False

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
