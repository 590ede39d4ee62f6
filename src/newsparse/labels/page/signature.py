"""Who signs a line near a page's headline: names behind a word for "by", or in an element named after its author."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice

from attrs import evolve

from newsparse.labels.story import Line, Story
from newsparse.lexicon.sections.byline import BylineWords
from newsparse.model import Byline, BylineKind, Person
from newsparse.parts.bodies import is_desk, is_organization
from newsparse.parts.byline import may_open, parse_author, parse_byline
from newsparse.rows import Span

LONGEST = 300
"""Characters beyond which a line is no byline, whatever its name."""
_SHORT = 160
_WORDS = 3
"""Letters without which a line is no byline."""
_WORD = re.compile(r"(?<=\s)\w")
_DATED = re.compile(r"[^\W\d_]{2,12}\.? \d{1,2},? \d{4}")
_INNER = 8
"""How many words into a line about a moment its word for "by" may stand."""
_CAPITAL = r"[A-ZÀ-ÞĀ-ŽΑ-ΩА-Я][\w.'’-]{1,20}"
_NAME = re.compile(
    rf"\s{{0,3}}({_CAPITAL}(?: (?:[a-z]{{2,3}} ){{0,2}}{_CAPITAL}){{0,3}}?)"
    r"(?=\s*(?:$|@|[|•·,;(–—-]|\d| [^\W\d_A-ZÀ-Þ]| [^\W\d_]{3,12}\.? \d))"
)
"""A name in capitals' spelling, up to what follows it."""
_PEN = re.compile(
    r"[\s~@]{0,4}((?:u/)?[\w'’-]{1,30}+(?:\.[\w'’-]{1,30}+){0,3}+)"
    r"(?=\s*(?:$|[|•·,;(–—@]|\d|(?:[^\W\d_]{1,4}\.? ){1,2}))"
)
"""A pen name or login: one word, up to a divider, a number or a little word before a date."""
_GLUED = re.compile(r"\s{0,3}(?:(?i:([^\W\d_]{2,12}?)\1(?!\w))|([A-ZÀ-Þ][a-zß-ÿ]{1,10})(?=[A-ZÀ-Þ]))")
"""A word printed twice for two kinds of reader ("Byby"), or run into the name behind it ("ByJane")."""
_BODY = re.compile(r"\s{0,3}([^\d|•·(]{3,60}?)\s*(?:$|[|•·(]|[-–—]\s*$|\d)")
_LONGEST_PEN = 30


def signature(story: Story, line: Line, *, bare: bool, own: bool = False) -> Byline | None:
    """Return the byline that a line is, ``None`` where it names nobody.

    ``bare`` says that the line before it was a label alone, ``own`` that the line's own element is named after its
    author: then a bare name is one, and one word may be a pen name.
    """
    if len(line.text) > LONGEST or sum(char.isalpha() for char in line.text[:_SHORT]) < _WORDS:
        return None
    found = _unglued(story, line) or parse_byline(line.raw, story.lexicon, line.start)
    if found is None or not (found.persons or found.agency) or _is_login(found):
        found = (
            _names(story, line)
            or _body(story, line, is_desk)
            or _run(story, line, bare=bare, own=own)
            or (_body(story, line, _is_organization) if own else None)
            or found
        )
    return evolve(found, persons=tuple(map(_once, found.persons))) if found is not None else None


def credited(story: Story, line: Line) -> Byline | None:
    """Return the byline of a line named a credit that credits no picture: an agency alone, or persons."""
    row = story.lexicon.agencies.find(line.text)
    if row is not None:
        return Byline(agency=line.text, agency_id=row.id, raw=line.raw, span=Span(line.start, line.end))
    found = parse_byline(line.raw, story.lexicon, line.start)
    return found if found is not None and found.persons and found.kind == BylineKind.AUTHOR else None


def _is_login(found: Byline) -> bool:
    """Return whether a byline names what looks like a site's address, and may be a login: "Jane.Roe"."""
    first = (found.agency or "").partition(" ")[0]
    return not found.persons and found.agency_id is None and "." in first.strip(".")


def label_end(story: Story, line: Line) -> int:
    """Return where the word for "by" ends that a line begins with, or that stands in it behind a date; -1 for none."""
    words, raw = story.lexicon.byline, line.raw
    if len(line.text) > _SHORT:
        return -1
    if may_open(raw, story.lexicon) and (first := words.label.match(raw)) is not None:
        return first.end()
    if line.text[:1].isdigit() or _DATED.match(raw) or words.stop.match(raw):
        return _behind_date(raw, words)
    return _glue_end(raw, words)


def _behind_date(raw: str, words: BylineWords) -> int:
    """Return where the word for "by" ends that stands behind a date; -1 for none."""
    for found in islice(_WORD.finditer(raw, 1), _INNER):
        label = words.label.match(raw, found.start())
        if label is not None and label.lastgroup is not None and label.lastgroup.startswith(BylineKind.AUTHOR):
            return label.end() if any(map(str.isdigit, raw[: label.start()])) else -1
    return -1


def _glue_end(raw: str, words: BylineWords) -> int:
    """Return where a word for "by" ends that is glued to the name behind it, or to itself; -1 for none."""
    glue = _GLUED.match(raw)
    label = words.label.fullmatch(glue[1] or glue[2]) if glue is not None else None
    return glue.end() if glue is not None and label is not None else -1


def _unglued(story: Story, line: Line) -> Byline | None:
    cut = _glue_end(line.raw, story.lexicon.byline)
    found = parse_byline(line.raw[cut:], story.lexicon, line.start + cut) if cut > 0 else None
    return evolve(found, raw=line.raw, span=Span(line.start, line.end)) if found is not None else None


def _names(story: Story, line: Line) -> Byline | None:
    """Return the byline of a line that is a bare name in an element called so."""
    persons = parse_author(line.raw, story.lexicon)
    return Byline(persons=persons, raw=line.raw, span=Span(line.start, line.end)) if persons else None


def _run(story: Story, line: Line, *, bare: bool, own: bool) -> Byline | None:
    """Return the byline of a line whose name is followed by something else: a date, a handle, a number of views."""
    at = label_end(story, line)
    if at < 0 and not bare and not own:
        return None
    start = max(at, 0)
    name = _NAME.match(line.raw, start) if at >= 0 or bare else None
    if name is not None and " " not in name[1] and name.end() < len(line.raw):
        name = None
    if name is None:
        name = _pen(story, line, start, own=own)
    if name is None or name[1].casefold() in story.lexicon.byline.nobody or story.lexicon.agencies.find(name[1]):
        return None
    spot = Span(line.start + name.start(1), line.start + name.end(1))
    return Byline(persons=(Person(name=name[1], spans=(spot,)),), raw=line.raw, span=Span(line.start, line.end))


def _pen(story: Story, line: Line, start: int, *, own: bool) -> re.Match[str] | None:
    """Return a name of one word; one in lower case stands alone, unless the element says whose name it is."""
    name, words = _PEN.match(line.raw, start), story.lexicon.byline
    if name is None or not any(map(str.isalpha, name[1])) or name[1][:4].lower() == "www.":
        return None
    word, rest = name[1].casefold(), line.raw[name.end() :].strip()
    if len(word) > _LONGEST_PEN or _known(word, words) or words.stop.match(line.raw, name.start(1)):
        return None
    if start and (line.raw[start - 1].isalnum() or (line.raw[start - 1] == ":" and name[1][0].islower())):
        return None  # a word begins with the label, or goes on behind it: "Autor:innen"
    if rest[:1].isalpha() and not any(map(str.isdigit, rest)):
        return None
    return name if own or not rest[:1].isalnum() or not name[1].islower() else None


def _known(word: str, words: BylineWords) -> bool:
    """Return whether a word has another meaning in bylines than a name."""
    kinds = (words.first_words, words.roles, words.articles, words.places, words.links, words.role_words)
    return any(word in kind for kind in (*kinds, words.organizations))


def _body(story: Story, line: Line, test: Callable[[str, BylineWords], bool]) -> Byline | None:
    """Return the byline of a line that names no person but a body."""
    name, words = _BODY.match(line.raw, max(label_end(story, line), 0)), story.lexicon.byline
    if name is None or not test(name[1], words):
        return None
    return Byline(agency=name[1], raw=line.raw, span=Span(line.start, line.end))


def _is_organization(name: str, words: BylineWords) -> bool:
    return name.casefold() not in words.nobody and is_organization(name.split(), words)


def _once(person: Person) -> Person:
    """Return a person whose name stands there twice in a row, for the eye and for the ear, with the name once."""
    half = len(person.name) // 2
    if half < _WORDS or person.name[:half].strip() != person.name[-half:].strip():
        return person
    spans = tuple(Span(span.start, span.start + half) for span in person.spans)
    return evolve(person, name=person.name[:half].strip(), spans=spans)
