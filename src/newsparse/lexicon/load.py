"""Reading the lexicon's files: languages/<tag>.toml and agencies.toml."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import tomli
from attrs import field, frozen

from newsparse.errors import LexiconError
from newsparse.lexicon.sections.boilerplate import BoilerplateRows
from newsparse.lexicon.sections.byline import BylineRows
from newsparse.lexicon.sections.calendar import CalendarRows
from newsparse.lexicon.sections.caption import CaptionRows
from newsparse.lexicon.sections.dateline import DatelineRows
from newsparse.lexicon.sections.headline import HeadlineRows
from newsparse.lexicon.sections.quotation import QuotationRows
from newsparse.lexicon.sections.signoff import SignoffRows
from newsparse.lexicon.tables import row, words
from newsparse.rows import AgencyRow, LexiconRow

SECTIONS = {
    "headline": HeadlineRows,
    "calendar": CalendarRows,
    "byline": BylineRows,
    "dateline": DatelineRows,
    "caption": CaptionRows,
    "signoff": SignoffRows,
    "boilerplate": BoilerplateRows,
    "quotation": QuotationRows,
}
"""Tables of a language file and the class of each."""


@frozen(kw_only=True, eq=False, repr=False)
class LanguageHead:
    """The head of a language file: what stands before its first table."""

    tag: str
    """BCP 47 tag: ``"en"``, ``"zh-Hant"``."""
    name: str
    """Name in English."""
    scripts: tuple[str, ...] = field(converter=words)
    """ISO 15924 codes of the scripts it is written in: ``"Latn"``."""
    common: tuple[str, ...] = field(converter=words)
    """Commonest words that tell it from others in the same script; single characters for zh, ja, th."""
    letters: str = ""
    """Letters that no other language in its script uses, or hardly; they decide where words do not."""
    also: tuple[str, ...] = field(default=(), converter=words)
    """Other tags that mean this language: ``"nb"``, ``"zh-tw"``."""
    inherits: tuple[str, ...] = field(default=(), converter=words)
    """Tags of languages whose sections fill the tables this file leaves out, in order."""


@frozen(kw_only=True, eq=False, repr=False)
class LanguageRows:
    """One language file as written."""

    head: LanguageHead
    """What stands before the first table."""
    headline: HeadlineRows
    """Words around headlines."""
    calendar: CalendarRows
    """Months, weekdays, forms of dates."""
    byline: BylineRows
    """Words around authors."""
    dateline: DatelineRows
    """Words in datelines."""
    caption: CaptionRows
    """Words around photo credits."""
    signoff: SignoffRows
    """Words of closing credits and notes."""
    boilerplate: BoilerplateRows
    """Lines that are no story."""
    quotation: QuotationRows
    """Verbs and phrases that attribute."""


def _folder() -> Traversable:
    return files("newsparse.lexicon") / "languages"


def tags() -> tuple[str, ...]:
    """Return the tags of all languages there are, sorted."""
    names = (entry.name for entry in _folder().iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


def _read(tag: str) -> str:
    return (_folder() / f"{tag}.toml").read_text("utf-8")


def read_head(tag: str) -> LanguageHead:
    """Return the head of a language file without parsing the rest of it."""
    head, _, _ = _read(tag).partition("\n[")
    return row(LanguageHead, tomli.loads(head), f"languages/{tag}.toml")


def read_language(tag: str, added: Iterable[LexiconRow] = (), neutral: Mapping[str, Any] | None = None) -> LanguageRows:
    """Return one language file, inherited tables, the words of all languages and a user's rows included."""
    tables = merged(_own_tables(tag), neutral_tables() if neutral is None else neutral)
    head = {key: tables.pop(key) for key in tuple(tables) if key not in SECTIONS}
    for extra in added:
        if extra.language == tag:
            _add(tables, extra)
    where = f"languages/{tag}.toml"
    sections = {name: row(kind, tables.get(name, {}), f"{where} [{name}]") for name, kind in SECTIONS.items()}
    return LanguageRows(head=row(LanguageHead, head, where), **sections)


def read_neutral(neutral: Mapping[str, Any] | None = None) -> LanguageRows:
    """Return the words that hold in every language, as a language without a name."""
    tables = neutral_tables() if neutral is None else neutral
    sections = {name: row(kind, tables.get(name, {}), f"neutral.toml [{name}]") for name, kind in SECTIONS.items()}
    return LanguageRows(head=LanguageHead(tag="", name="", scripts=(), common=()), **sections)


def neutral_tables() -> dict[str, Any]:
    """Return the tables of the words that hold in every language."""
    return tomli.loads((files("newsparse.lexicon") / "neutral.toml").read_text("utf-8"))


def merged(tables: Mapping[str, Any], added: Mapping[str, Any]) -> dict[str, Any]:
    """Return ``tables`` with the words of ``added`` behind their own, key by key."""
    result = dict(tables)
    for key, value in added.items():
        own = result.get(key)
        if isinstance(own, Mapping) and isinstance(value, Mapping):
            result[key] = merged(own, value)
        elif isinstance(own, list) and isinstance(value, list):
            result[key] = [*own, *value]
        elif own is None:
            result[key] = merged({}, value) if isinstance(value, Mapping) else value
    return result


def _own_tables(tag: str) -> dict[str, Any]:
    try:
        tables = tomli.loads(_read(tag))
    except FileNotFoundError:
        message = f"unknown language {tag!r}"
        raise LexiconError(message, advice=f"use one of {', '.join(tags())}") from None
    for parent in tables.get("inherits", ()):
        for name, table in _own_tables(parent).items():
            if name in SECTIONS:
                tables.setdefault(name, table)
    return tables


def _add(tables: dict[str, Any], extra: LexiconRow) -> None:
    if extra.section not in SECTIONS:
        message = f"unknown section {extra.section!r}"
        raise LexiconError(message, advice=f"use one of {', '.join(SECTIONS)}")
    table = tables.setdefault(extra.section, {})
    group, _, key = extra.key.rpartition(".")
    if group:
        table = table.setdefault(group, {})
    table[key] = [*table.get(key, ()), *extra.words]


def read_agencies() -> tuple[AgencyRow, ...]:
    """Return the rows of agencies.toml."""
    text = (files("newsparse.lexicon") / "agencies.toml").read_text("utf-8")
    return tuple(_agency(table) for table in tomli.loads(text)["agency"])


def _agency(table: Mapping[str, Any]) -> AgencyRow:
    return row(AgencyRow, {**table, "forms": words(table.get("forms", []))}, "agencies.toml")
