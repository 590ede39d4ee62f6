"""When a page says it was published and changed: the most precise claim wins, and the two are kept apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from newsparse.labels.story import Line, Story
from newsparse.model import BoilerplateKind, Fact, Label, Provenance, Timestamp
from newsparse.parts.timestamp import find_timestamp, parse_timestamp
from newsparse.rows import Span

_RANKS = (
    "json-ld",
    "meta:article:published_time",
    "meta:article:modified_time",
    "og",
    "meta",
    "microdata",
    "json-ld:page",
)
_LAST = len(_RANKS)
_BEFORE, _AFTER, _SHORT = 6, 40, 160
_PLAIN = (None, BoilerplateKind.OTHER, BoilerplateKind.AUTHOR_CARD)
_CHANGED = ("updat", "modif", "edit", "revis", "change")
Found = tuple[object, Provenance | None]


def dates(story: Story, facts: Mapping[str, Sequence[Fact]]) -> dict[str, Found]:
    """Return what a page says of its moments, by field."""
    found: dict[str, Found] = {}
    for name in ("published", "modified", "first_created", "expires"):
        claims = [fact for fact in facts.get(name, ()) if fact.origin != "url"]
        found[name] = _best(name, claims, story)
    if found["published"][0] is None:
        found["published"] = _shown(story, facts.get("time", ())) or found["first_created"]
    if found["published"][0] is None:
        found["published"] = _best("published", facts.get("published", ()), story)
    if found["published"][0] is None and found["modified"][0] is not None:
        found["published"] = found["modified"]
    return found


def _best(name: str, claims: Iterable[Fact], story: Story) -> Found:
    """Return the first claim by the rank of its source, or a more precise one for the same day."""
    moments = [(fact, stamp) for fact in sorted(claims, key=_rank) if (stamp := _stamp(fact, story)) is not None]
    if not moments:
        return None, None
    day = moments[0][1].date()
    same = [item for item in moments if item[1].date() == day]
    fact, stamp = max(same, key=lambda item: _precision(item[1]))
    return stamp, Provenance(field=name, origin=fact.origin, raw=fact.raw)


def _stamp(fact: Fact, story: Story) -> Timestamp | None:
    """Return a fact's moment, ``None`` where it names no day."""
    value = fact.value
    stamp = value if isinstance(value, Timestamp) else parse_timestamp(str(value), story.lexicon)
    return stamp if stamp is not None and stamp.year is not None and stamp.month is not None else None


def _rank(fact: Fact) -> int:
    return next(
        (rank for rank, origin in enumerate(_RANKS) if fact.origin == origin),
        _RANKS.index("meta") if fact.origin.startswith("meta") else _LAST,
    )


def _precision(stamp: Timestamp) -> int:
    """Return how many of a moment's units are known, the offset among them."""
    units = (stamp.month, stamp.day, stamp.hour, stamp.minute, stamp.second, stamp.utc_offset)
    return sum(unit is not None for unit in units)


def _head(story: Story) -> tuple[list[Line], list[Line]]:
    """Return the lines between headline and text, a few before them included, and the times printed after that."""
    heading = max(story.page.heading if story.page is not None else 0, 0)
    texts = (i for i, line in enumerate(story.lines) if i > heading and line.label is Label.BODY)
    first = next(texts, len(story.lines))
    head = story.lines[max(heading - _BEFORE, 0) : min(first, heading + _AFTER)]
    return head, [line for line in story.lines[first:] if line.label is Label.TIME]


def _read(line: Line, story: Story) -> Timestamp | None:
    """Return the moment that stands in a short line; one without a day is none."""
    if isinstance(line.part, Timestamp):
        stamp: Timestamp | None = line.part
    elif len(line.text) > _SHORT or not any(map(str.isdigit, line.text)):
        return None
    else:
        stamp = find_timestamp(line.raw, story.lexicon)
    return stamp if stamp is not None and stamp.date() is not None else None


def _shown(story: Story, clocks: Sequence[Fact]) -> Found | None:
    """Return the first moment printed over the text, else that of a ``<time>`` that is no change, else a later one."""
    head, later = _head(story)
    times = [line for line in head if line.label is Label.TIME]
    others = [line for line in head if line.label in (Label.BYLINE, Label.BOILERPLATE) and _near(story, line)]
    for lines in (times, others, later):
        if lines is later and (found := _clock(story, clocks)) is not None:
            return found
        for line in lines:
            if (stamp := _read(line, story)) is not None:
                return _exact(line, stamp, clocks, story)
    return None


def _near(story: Story, line: Line) -> bool:
    page = story.page
    return page is not None and page.in_scope(line.evidence) and page.kind(line.evidence) in _PLAIN


def _exact(line: Line, stamp: Timestamp, clocks: Sequence[Fact], story: Story) -> Found:
    """Return a printed moment, with the time of day of the ``<time>`` element it stands in."""
    fact = next((fact for fact in clocks if fact.raw and fact.raw.strip() in line.raw), None)
    better = _stamp(fact, story) if fact is not None else None
    value = better if better is not None and better.date() == stamp.date() else stamp
    span = Span(line.start, line.end)
    return value, Provenance(field="published", origin=f"text:{line.rule}", raw=line.raw, span=span)


def _clock(story: Story, clocks: Sequence[Fact]) -> Found | None:
    for fact in clocks:
        stamp = _stamp(fact, story)
        if stamp is not None and stamp.date() is not None and not any(word in fact.origin for word in _CHANGED):
            return stamp, Provenance(field="published", origin=fact.origin, raw=fact.raw)
    return None
