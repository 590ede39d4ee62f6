"""Hypothesis strategies that build wire stories with known answers, for newsparse's tests and yours.

Needs Hypothesis (``pip install newsparse[testing]``).

>>> from hypothesis import given
>>> import newsparse
>>> from newsparse.testing import KnownStory, stories
>>> @given(stories())
... def holds(story: KnownStory) -> None:
...     assert newsparse.parse(story.text).headline == story.headline
>>> holds()
"""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import tomli
from attrs import frozen
from hypothesis import strategies as st


@frozen(kw_only=True)
class KnownStory:
    """A made-up wire story and what is to be found in it."""

    text: str
    """The whole story as it would be pasted."""
    style: str
    """Name of the wire style: ``"ap"``, ``"reuters"``, ``"dpa"``…"""
    language: str
    """BCP 47 tag."""
    headline: str
    """The headline."""
    author: str
    """The author's name, as printed."""
    place: str
    """The dateline's place, as printed."""
    agency_id: str
    """The agency's key in agencies.toml."""
    agency: str
    """The agency as printed."""
    body: tuple[str, ...]
    """The body paragraphs, without the dateline."""
    quotation: str
    """The words inside the marks of the one quotation."""
    speaker: str
    """Who says them."""
    boilerplate: tuple[str, ...]
    """Lines that are no part of the story, in order."""


def _material() -> dict[str, Any]:
    return tomli.loads((files("newsparse") / "testing.toml").read_text("utf-8"))


def styles() -> tuple[str, ...]:
    """Return the names of the wire styles there are."""
    return tuple(style["name"] for style in _material()["style"])


@st.composite
def stories(draw: st.DrawFn, *, style: str | None = None) -> KnownStory:
    """Build wire stories with known answers.

    Args:
        draw: given by Hypothesis.
        style: one of :func:`styles`; any of them where it is not given.
    """
    material = _material()
    chosen = draw(st.sampled_from([row for row in material["style"] if style in (None, row["name"])]))
    words = material["words"][chosen["language"]]
    author, speaker, other = draw(st.permutations(words["people"]))[:3]
    city, region = draw(st.sampled_from(chosen["cities"]))
    filling = _filling(chosen, city, region, {"person": author, "PERSON": author.upper(), "other": other})
    quote = draw(st.sampled_from(words["quotes"]))
    said = chosen["quotation"].format(quote=quote, speaker=f"{words['roles'][0]} {speaker}")
    body = (*draw(st.permutations(words["sentences"]))[:3], said)
    lines = tuple(draw(st.lists(st.sampled_from(chosen["boilerplate"]), max_size=2, unique=True)))
    headline = draw(st.sampled_from(words["headlines"]))
    byline = chosen["byline"].format(**filling)
    dateline = chosen["dateline"].format(**filling)
    signoff = chosen["signoff"].format(**{**filling, "person": other, "other": author})
    text = _text(headline, byline, dateline, body, (signoff, *lines))
    return KnownStory(
        text=text,
        style=chosen["name"],
        language=chosen["language"],
        headline=headline,
        author=filling["PERSON"] if "{PERSON}" in chosen["byline"] else author,
        place=filling["CITY"] if "{CITY}" in chosen["dateline"] else city,
        agency_id=chosen["agency"],
        agency=chosen["printed"],
        body=body,
        quotation=quote,
        speaker=speaker,
        boilerplate=lines,
    )


def _filling(style: dict[str, Any], city: str, region: str, people: dict[str, str]) -> dict[str, str]:
    place = {"city": city, "CITY": city.upper(), "region": region}
    return {**people, **place, "agency": style["printed"], "date": style.get("date", ""), "year": "2025"}


def _text(headline: str, byline: str, dateline: str, body: tuple[str, ...], tail: tuple[str, ...]) -> str:
    parts = [headline, byline, dateline + body[0], *body[1:], *tail]
    return "\n\n".join(part for part in parts if part) + "\n"


def boilerplate_lines(language: str = "en") -> st.SearchStrategy[str]:
    """Return lines that are boilerplate in a language, for laws such as "they never change the body"."""
    rows = [row for row in _material()["style"] if row["language"] == language]
    return st.sampled_from(sorted({line for row in rows for line in row["boilerplate"]}))
