"""When a page says it was published and changed: the most precise claim wins, and the two are kept apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from newsparse.labels.story import Line, Story
from newsparse.model import Fact, Label, Provenance, Timestamp
from newsparse.parts.timestamp import parse_timestamp
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
_CHANGED = ("updat", "modif", "edit", "revis", "change")
Found = tuple[object, Provenance | None]


def dates(story: Story, facts: Mapping[str, Sequence[Fact]]) -> dict[str, Found]:
    """Return what a page says of its moments, by field."""
    found: dict[str, Found] = {}
    for name in ("published", "modified", "first_created", "expires"):
        claims = [fact for fact in facts.get(name, ()) if fact.origin != "url"]
        found[name] = _best(name, claims, story)
    printed = _printed(story)
    if found["published"][0] is None:
        found["published"] = _shown(printed, facts.get("time", ()), story) or found["first_created"]
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


def _printed(story: Story) -> list[tuple[Line, Timestamp]]:
    """Return the lines of the page that are moments, with a day."""
    found = []
    for line in story.labelled(Label.TIME):
        stamp = line.part if isinstance(line.part, Timestamp) else parse_timestamp(line.raw, story.lexicon)
        if stamp is not None and stamp.date() is not None:
            found.append((line, stamp))
    return found


def _shown(printed: Sequence[tuple[Line, Timestamp]], clocks: Sequence[Fact], story: Story) -> Found | None:
    """Return the first moment printed by the story, else that of the first ``<time>`` that is no change."""
    for line, stamp in printed:
        exact = next((fact for fact in clocks if fact.raw and fact.raw.strip() in line.raw), None)
        better = _stamp(exact, story) if exact is not None else None
        value = better if better is not None and better.date() == stamp.date() else stamp
        return value, Provenance(
            field="published", origin=f"text:{line.rule}", raw=line.raw, span=Span(line.start, line.end)
        )
    for fact in clocks:
        stamp_of = _stamp(fact, story)
        if stamp_of is not None and stamp_of.date() is not None and not any(word in fact.origin for word in _CHANGED):
            return stamp_of, Provenance(field="published", origin=fact.origin, raw=fact.raw)
    return None
