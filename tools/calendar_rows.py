"""Write what CLDR knows of months and weekdays into the ``[calendar]`` table of every language file.

Only the lines between the two marks are rewritten; what is written by hand behind them stays. Needs Babel.
Run as ``python tools/calendar_rows.py``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from multiprocessing import Pool
from pathlib import Path

from babel import Locale
from babel.core import get_cldr_version

LANGUAGES = Path(__file__).parents[1] / "src" / "newsparse" / "lexicon" / "languages"
LOCALES = {
    "ar": "ar ar_LB ar_IQ ar_MA ar_DZ",
    "de": "de de_AT",
    "en": "en en_GB en_AU en_CA",
    "es": "es es_MX",
    "fa": "fa fa_AF",
    "fr": "fr fr_CA",
    "no": "nb nn",
    "pt": "pt pt_PT",
    "ro": "ro ro_MD",
    "sr": "sr_Cyrl sr_Latn",
    "zh-Hant": "zh_Hant zh_Hant_HK",
}
BEGIN, END = "# CLDR {version}, written by tools/calendar_rows.py", "# end of CLDR"
BLOCK = re.compile(r"# CLDR [^\n]*\n.*?# end of CLDR\n", re.DOTALL)


def forms(locales: Iterable[Locale], field: str, key: int) -> list[str]:
    """Return the printed forms of one month or weekday, without full stops at the end, each once."""
    found: dict[str, str] = {}
    for locale in locales:
        names = getattr(locale, field)
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                form = names[context][width][key].rstrip(".")
                if not form.isdigit():
                    found.setdefault(form.casefold(), form)
    return list(found.values())


def halves(locales: Iterable[Locale], key: str) -> list[str]:
    """Return the words for a half of the day."""
    found: dict[str, str] = {}
    for locale in locales:
        for context in locale.day_periods.values():
            for width in ("wide", "abbreviated"):
                if form := context.get(width, {}).get(key):
                    found.setdefault(form.casefold(), form)
    return list(found.values())


def order(locale: Locale) -> str:
    """Return the order of day, month and year in a short date: ``"dmy"``, ``"mdy"``, ``"ymd"``."""
    pattern = locale.date_formats["short"].pattern
    return "".join(dict.fromkeys(letter for letter in pattern.lower() if letter in "dmy"))


def table(tag: str) -> str:
    """Return the generated lines for a language."""
    locales = [Locale.parse(name) for name in LOCALES.get(tag, tag.replace("-", "_")).split()]
    lines = [BEGIN.format(version=get_cldr_version())]
    lines += ["months = [", *(f"  {words(forms(locales, 'months', month))}," for month in range(1, 13)), "]"]
    lines += ["weekdays = [", *(f"  {words(forms(locales, 'days', day))}," for day in range(7)), "]"]
    lines += [f"am = {words(halves(locales, 'am'))}", f"pm = {words(halves(locales, 'pm'))}"]
    lines += [f'order = "{order(locales[0])}"', END]
    return "\n".join(lines) + "\n"


def words(items: list[str]) -> str:
    """Return a TOML array on one line."""
    return json.dumps(items, ensure_ascii=False)


def rewrite(path: Path, made: str) -> None:
    """Put the lines into a language file."""
    text = path.read_text("utf-8")
    if BLOCK.search(text):
        path.write_text(BLOCK.sub(lambda _: made, text, count=1), "utf-8")
        return
    head, mark, rest = text.partition("\n[")
    path.write_text(f"{head.rstrip()}\n\n[calendar]\n{made}{mark and chr(10) + mark}{rest}", "utf-8")


if __name__ == "__main__":
    paths = sorted(LANGUAGES.glob("*.toml"))
    with Pool(1, maxtasksperchild=1) as pool:  # Babel's aliases leak from one locale into the next
        for path, made in zip(paths, pool.map(table, [path.stem for path in paths], chunksize=1), strict=True):
            rewrite(path, made)
