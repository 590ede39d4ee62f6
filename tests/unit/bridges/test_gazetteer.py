from __future__ import annotations

import pytest

from newsparse.lexicon.places import read_states
from newsparse.model import Place

gazetteer = pytest.importorskip("newsparse.bridges.gazetteer", exc_type=ImportError)


@pytest.mark.parametrize(
    ("place", "timezone"),
    [
        (Place(name="FLINT", region="Mich.", country="US"), "America/Detroit"),
        (Place(name="PARIS", country="FR"), "Europe/Paris"),
        (Place(name="SPRINGFIELD"), None),
        (Place(name="PARIS"), None),
        (Place(name="Nowhere at all"), None),
    ],
)
def test_one_city_or_none(place: Place, timezone: str | None) -> None:
    found = gazetteer.Gazetteer().resolve(place)
    assert (found.timezone if found else None) == timezone


def test_states_as_printed() -> None:
    states = read_states()
    assert states["mich."] == states["michigan"] == states["mi"] == "MI"
