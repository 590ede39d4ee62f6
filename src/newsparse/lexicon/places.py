"""Names of places of a language: which countries, states and cities are printed how, and where that is safe."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib.resources import files
from threading import Lock
from typing import Any

import tomli
from attrs import field, frozen


@frozen(kw_only=True, eq=False, repr=False)
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

    def is_region(self, name: str) -> bool:
        """Return whether a name is that of a country or of a state or province."""
        folded = name.casefold()
        return self.region_country(folded) is not None or folded in self.regions

    def is_city(self, name: str) -> bool:
        """Return whether a name, in any case, is that of a known city."""
        return name.casefold() in self.cities or name.title().casefold() in self.cities


@frozen(eq=False, repr=False)
class Gazetteer:
    """The places of every language, read when a language's are first asked for; the world's are read once."""

    _files: dict[str, dict[str, Any]] = field(init=False, factory=dict)
    _known: dict[str | None, Places] = field(init=False, factory=dict)
    _lock: Lock = field(init=False, factory=Lock)

    def of(self, tag: str | None) -> Places:
        """Return the names of places of a language, those in English, and those that hold in all of them."""
        found = self._known.get(tag)
        if found is None:
            with self._lock:
                found = self._known[tag] = self._read(dict.fromkeys(("en", tag or "en")))
        return found

    def _read(self, tags: Iterable[str]) -> Places:
        world = self._table("world")
        tables = [self._table(tag) for tag in tags]
        cities = [name for table in (world["alone"], world["cities"]) for group in table.values() for name in group]
        cities += [name for table in tables for name in table["cities"]]
        return Places(
            countries={name.casefold(): code for table in tables for name, code in table["countries"].items()},
            regions=_inverted(world["regions"]),
            alone=_inverted(world["alone"]),
            cities=frozenset(name.casefold() for name in cities),
        )

    def _table(self, name: str) -> dict[str, Any]:
        if name not in self._files:
            self._files[name] = _file(name)
        return self._files[name]


def read_states() -> dict[str, str]:
    """Return the states of the United States: name or AP abbreviation, case-folded, to postal code."""
    states = _file("world")["states"]
    return _inverted(states) | {code.casefold(): code for code in states}


def _inverted(groups: Mapping[str, Iterable[str]]) -> dict[str, str]:
    return {name.casefold(): code for code, names in groups.items() for name in names}


def _file(name: str) -> dict[str, Any]:
    return tomli.loads((files("newsparse.lexicon") / "gazetteer" / f"{name}.toml").read_text("utf-8"))
