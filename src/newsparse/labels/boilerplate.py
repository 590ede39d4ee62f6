"""Lines that are no story: share buttons, offers, notices, menus, wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import islice

from newsparse.labels.story import Line, Story
from newsparse.lexicon.sections.boilerplate import BoilerplateWords, closer_of, key_of, opener_of
from newsparse.model import BoilerplateKind, Label
from newsparse.text import patterns
from newsparse.text.layout import is_rule
from newsparse.text.prose import STOPS

_ROW = "tr"
_SHORT = 80
_LONG, _EDGE = 200, 90
_LABEL = 40
_LABELLED = 180
_INVITATION = 45
_MADE_OF = 14
_HEAD = 80
"""A longer line is looked at by its beginning first."""
_YEAR = patterns.pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)|\d{5}|[一二三四五六七八九十\d]{2,4}年")
_MARK = patterns.pattern(r"©|ⓒ|&copy;|\(c\)|℗", re.IGNORECASE)
_LINK = patterns.pattern(r"https?://\S|www\.\w|\S@\w|(?<!\w)@\w|\w\.(?:com|org|net)\b", re.IGNORECASE)
_ONLY_LINKS = patterns.pattern(r"\W{0,3}(?:(?:https?://|www\.)\S+\s*)+")
_HASHTAGS = patterns.pattern(r"(?:#[^\s#]{1,60}\s*){1,40}")
_TRAIL = patterns.pattern(r"\s[>›»]\s")
_QUOTES = patterns.pattern('["“”„«»「」『』]')


def furniture(story: Story) -> None:
    """Label the lines that say themselves that they are no story."""
    words = story.lexicon.boilerplate
    for _, line in story.open_lines():
        kind = None if line.evidence.tag == _ROW else kind_of(line.text, words)
        if kind is not None:
            story.mark(line, Label.BOILERPLATE, "furniture", kind)


def kind_of(text: str, words: BoilerplateWords) -> BoilerplateKind | None:
    """Return why a line is no story, ``None`` if nothing in it says so."""
    opener, closer = opener_of(text), closer_of(text)
    marked = "(c)" in text or (not text.isascii() and ("©" in text or "ⓒ" in text or "℗" in text))
    if not marked and opener not in words.openers and closer not in words.ends:
        return None
    if text[-1] in STOPS and " " not in text and text.isascii():
        return None
    if len(text) > _HEAD and not marked and not words.may_fit(text, key_of(text[:_HEAD]), opener, closer):
        return _labelled(text, words) or _shaped(text, words)
    key = key_of(text if len(text) <= _LONG else f"{text[:_EDGE]} {text[-_EDGE:]}")
    return (
        words.kind_of(key, opener, closer)
        or _labelled(text, words)
        or _made_of(key, words)
        or _reserved(text, key, words)
        or (_invitation(text, key, words) if opener in words.inviting else None)
        or _shaped(text, words)
    )


def _labelled(text: str, words: BoilerplateWords) -> BoilerplateKind | None:
    """``Read more: Three dead after crash``."""
    head, colon, rest = text[:_LABEL].partition(":")
    if not colon:
        head, colon, rest = text[:_LABEL].partition("：")
    if not colon or len(text) > _LABELLED or rest[:1].isdigit():
        return None
    return words.labels.get(key_of(head))


def _made_of(key: str, words: BoilerplateWords) -> BoilerplateKind | None:
    """``3304 views 13 mins 0 comments``, ``Facebook Twitter Email``."""
    if key.count(" ") >= _MADE_OF:
        return None
    tokens = key.split()
    kinds = [words.words.get(part) for part in tokens if not part.startswith("#")]
    if not kinds or None in kinds:
        return None
    counted = len(kinds) < len(tokens)
    return None if kinds[0] is BoilerplateKind.COUNTER and not counted else kinds[0]


def _reserved(text: str, key: str, words: BoilerplateWords) -> BoilerplateKind | None:
    """``© 2025 Example. All rights reserved.``."""
    for phrase in words.rights_phrases:
        if phrase in key:
            return BoilerplateKind.COPYRIGHT
    mark = _MARK.search(text[:_LABEL])
    if mark is None or any(char in text[: mark.start()] for char in ".,:;"):
        return None
    return BoilerplateKind.COPYRIGHT if mark.start() < _LABEL // 2 and _YEAR.search(text) else None


def _invitation(text: str, key: str, words: BoilerplateWords) -> BoilerplateKind | None:
    """``Sign up for our newsletter``, ``Follow the agency's coverage at https://…``."""
    tokens = key.split(" ", _INVITATION)
    if len(tokens) > _INVITATION or _QUOTES.search(text):
        return None
    if not any(" ".join(tokens[:size]) in words.imperatives for size in (1, 2, 3)):
        return None
    kind = next((words.objects[token] for token in tokens if token in words.objects), None)
    return kind or (BoilerplateKind.SHARE if _LINK.search(text) else None)


def _shaped(text: str, words: BoilerplateWords) -> BoilerplateKind | None:
    """Return the kind of a line that is links, tags or a path through the site and nothing else."""
    if _ONLY_LINKS.fullmatch(text):
        return BoilerplateKind.NAVIGATION
    if text.startswith("#") and not text.startswith("# ") and _HASHTAGS.fullmatch(text):
        return BoilerplateKind.RELATED
    trail = _TRAIL.split(text) if len(text) <= _SHORT else ()
    if len(trail) > 1 and words.whole.get(key_of(trail[0])) is BoilerplateKind.NAVIGATION:
        return BoilerplateKind.NAVIGATION
    return None


def site_names(story: Story) -> None:
    """Label the head of a site that was pasted with the story: an agency's name and a word like "News", or its owner's.

    Whose the site is stands in the copyright notice below.
    """
    words = story.lexicon.boilerplate.site_words
    owners: list[str] | None = None
    first = True
    for _, line in story.open_lines():
        text = line.text
        if len(text) > _LABEL:
            return
        owners = _owners(story) if owners is None else owners
        named = first and _is_site(text, words, story)
        if named or any(text.casefold() in owner for owner in owners):
            story.mark(line, Label.BOILERPLATE, "site-names", BoilerplateKind.NAVIGATION)
        first = False


def _owners(story: Story) -> list[str]:
    """Return the copyright notices, case-folded."""
    lines = [line.text for line in story.all_lines() if line.label is Label.BOILERPLATE]
    return [text.casefold() for text in lines if _MARK.match(text)]


def _is_site(text: str, words: frozenset[str], story: Story) -> bool:
    """Return whether a line is an agency's name and a word of sites behind it."""
    key, find = key_of(text), story.lexicon.agencies.find
    return any(key.endswith(word) and find(text[: -len(word)].strip()) is not None for word in words)


_BY_MARKUP = ("page-linked", "page-outside", "page-repeated")
"""Rules that take each line of a list by its markup, the list's head alone included."""


def listed(story: Story) -> None:
    """Label the short lines right under the head of a list: links under "Related", a name under "Contact"."""
    words = story.lexicon.boilerplate.lists
    kind, started = None, False
    for line in story.lines:
        started = started or line.label is Label.DATELINE or (line.open and line.prose)
        if line.label is Label.BOILERPLATE:
            kind = None if line.rule in _BY_MARKUP else _list_head(line, words, started=started)
        elif line.open and kind is not None and not line.evidence.gap and not line.prose:
            story.mark(line, Label.BOILERPLATE, "listed", kind)
        else:
            kind = None


def _list_head(line: Line, words: Mapping[str, BoilerplateKind], *, started: bool) -> BoilerplateKind | None:
    """Return the kind of the list a furniture line may head: a known head, or below the lead a pointer elsewhere."""
    if len(line.text) > _SHORT:
        return None
    found = words.get(key_of(line.text))
    points = started and line.part is BoilerplateKind.RELATED and len(line.text) <= _LABEL and ":" not in line.text[:-1]
    return found or (BoilerplateKind.RELATED if points else None)


def sections(story: Story) -> None:
    """Label a section about the company, its outlook or its contacts at the end of a press release."""
    words = story.lexicon.boilerplate
    for index, line in story.open_lines():
        text = line.text
        kind = words.section_of(text) if len(text) <= _SHORT else None
        if kind is not None and not line.prose and _belongs(story, index, text):
            story.mark(line, Label.BOILERPLATE, "sections", kind)
            _take_below(story, index, kind)


def _belongs(story: Story, index: int, head: str) -> bool:
    """Return whether what follows the head of a section repeats its name, or stands right under it."""
    behind = islice(story.lines, index + 1, None)
    below = next((line for line in behind if line.text and not is_rule(line.text)), None)
    if below is None:
        return False
    names = [word for word in head.split()[1:] if word[:1].isupper()]
    return not below.evidence.gap or any(name in below.text for name in names)


def _take_below(story: Story, index: int, kind: BoilerplateKind) -> None:
    first = True
    for line in islice(story.lines, index + 1, None):
        if not line.open or (line.evidence.gap and not first):
            return
        story.mark(line, Label.BOILERPLATE, "sections", kind)
        first = False


def author_cards(story: Story) -> None:
    """Label the paragraphs at the very end that begin with an author's name: who she is, not what she reports."""
    names = _credited(story)
    if not names:
        return
    tail: list[Line] = []
    for line in reversed(story.lines):
        if line.open:
            tail.append(line)
            if len(tail) > 2 * len(names) or not _begins_with(line.text, names):
                break
    for line in tail:
        if _begins_with(line.text, names):
            story.mark(line, Label.BOILERPLATE, "author-cards", BoilerplateKind.AUTHOR_CARD)


def _credited(story: Story) -> frozenset[str]:
    """Return the case-folded full names, and surnames, of everybody a byline or dateline names."""
    found: set[str] = set()
    for line in story.lines:
        for person in getattr(line.part, "persons", ()):
            name = " ".join(person.name.casefold().split())
            if " " in name:
                found.update((name, name.rpartition(" ")[2]))
    return frozenset(found)


def _begins_with(text: str, names: Iterable[str]) -> bool:
    head = text[:_SHORT].casefold()
    return any(head.startswith(name) and not head[len(name) : len(name) + 1].isalnum() for name in names)


def tail(story: Story) -> None:
    """Label short lines at the very end, behind a closing credit, and notices without a year there."""
    waiting: list[Line] = []
    for line in reversed(story.lines):
        if line.label is Label.SIGNOFF:
            for late in waiting:
                story.mark(late, Label.BOILERPLATE, "tail", BoilerplateKind.OTHER)
            waiting = []
        elif line.open and _MARK.match(line.text):
            story.mark(line, Label.BOILERPLATE, "tail", BoilerplateKind.COPYRIGHT)
        elif line.open and not line.prose:
            waiting.append(line)
        elif line.label in (Label.BODY, Label.UNKNOWN, Label.DATELINE):
            return
