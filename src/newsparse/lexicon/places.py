"""Names of places of a language: which countries, states and cities are printed how, and where that is safe."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from importlib.resources import files
from typing import Any

from attrs import frozen


@frozen(kw_only=True, eq=False)
class Places:
    """Case-folded names, ready for look-up."""

    countries: dict[str, str]
    """Name of a country to its ISO 3166-1 alpha-2 code."""
    regions: dict[str, str]
    """State or province as printed (``"wis."``) to the code of its country."""
    alone: dict[str, str]
    """Cities that stand alone in AP datelines, to the code of their country."""
    cities: frozenset[str]
    """Names that are those of cities; which city is another question."""

    def region_country(self, region: str) -> str | None:
        """Return the country that a printed region names or lies in, where only one does."""
        folded = region.casefold().strip()
        inner = self.regions.get(folded) or self.regions.get(f"{folded}.")
        country = self.countries.get(folded)
        return country if inner is None else inner if country is None else None

    def is_city(self, name: str) -> bool:
        """Return whether a name, in any case, is that of a known city."""
        return name.casefold() in self.cities or name.title().casefold() in self.cities


def read_places(tags: Iterable[str]) -> Places:
    """Return the names of places of languages, and those that hold in all of them."""
    world = _file("world")
    tables = [_file(tag) for tag in tags]
    cities = [name for table in (world["alone"], world["cities"]) for group in table.values() for name in group]
    cities += [name for table in tables for name in table["cities"]]
    return Places(
        countries={name.casefold(): code for table in tables for name, code in table["countries"].items()},
        regions=_inverted(world["regions"]),
        alone=_inverted(world["alone"]),
        cities=frozenset(name.casefold() for name in cities),
    )


def read_states() -> dict[str, str]:
    """Return the states of the United States: name or AP abbreviation, case-folded, to postal code."""
    states = _file("world")["states"]
    return _inverted(states) | {code.casefold(): code for code in states}


def _inverted(groups: Mapping[str, Iterable[str]]) -> dict[str, str]:
    return {name.casefold(): code for code, names in groups.items() for name in names}


def _file(name: str) -> dict[str, Any]:
    return tomllib.loads((files("newsparse.lexicon") / "gazetteer" / f"{name}.toml").read_text("utf-8"))
