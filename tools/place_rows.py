"""Write the names of countries and of the cities CLDR names time zones by, one file a language, into lexicon/gazetteer.

Needs Babel. Run as ``python tools/place_rows.py``; what it writes is not edited by hand, gazetteer/world.toml is.
"""

from __future__ import annotations

import json
from multiprocessing import Pool
from pathlib import Path

from babel import Locale
from babel.core import get_cldr_version, get_global

LEXICON = Path(__file__).parents[1] / "src" / "newsparse" / "lexicon"
LOCALES = {
    "no": "nb nn",
    "sr": "sr_Cyrl sr_Latn",
    "zh": "zh zh_Hant",
    "zh-Hant": "zh_Hant zh_Hant_HK",
    "pt": "pt pt_PT",
}
NO_COUNTRY = {"ZZ", "XA", "XB", "EU", "UN", "EZ", "QO"}


def countries(locale: Locale) -> dict[str, str]:
    """Return the names of countries and their codes, the short names too (``"US"``, ``"UK"``)."""
    named = locale.territories.items()
    return {name: code for code, name in named if len(code) == 2 and code.isalpha() and code not in NO_COUNTRY}  # noqa: PLR2004


def cities(locale: Locale) -> dict[str, str]:
    """Return the names of the cities of time zones and the codes of their countries."""
    found = {}
    for zone, code in get_global("zone_territories").items():
        if "/" not in zone or zone.startswith("Etc/") or code == "001":
            continue
        name = dict(locale.time_zones.get(zone, {})).get("city") or zone.rsplit("/", 1)[1].replace("_", " ")
        found[name] = code
    return found


def table(tag: str) -> str:
    """Return the file of a language."""
    lines = [f"# CLDR {get_cldr_version()}, written by tools/place_rows.py"]
    locales = [Locale.parse(name) for name in LOCALES.get(tag, tag.replace("-", "_")).split()]
    for name, read in (("countries", countries), ("cities", cities)):
        rows = {key: code for locale in locales for key, code in read(locale).items()}
        lines += [
            "",
            f"[{name}]",
            *(f"{json.dumps(key, ensure_ascii=False)} = {json.dumps(rows[key])}" for key in sorted(rows)),
        ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    tags = [path.stem for path in sorted((LEXICON / "languages").glob("*.toml"))]
    with Pool(1, maxtasksperchild=1) as pool:  # Babel's aliases leak from one locale into the next
        for tag, made in zip(tags, pool.map(table, tags, chunksize=1), strict=True):
            (LEXICON / "gazetteer" / f"{tag}.toml").write_text(made, "utf-8")
