"""The words of a language for the section ``[dateline]``: what stands beside places, dates and agencies."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import field, frozen

from newsparse.lexicon.tables import words
from newsparse.text.digits import NUMERAL
from newsparse.text.patterns import pattern


@frozen(kw_only=True, eq=False, repr=False)
class DatelineRows:
    """Keys of the ``[dateline]`` table of a language file."""

    rubrics: tuple[str, ...] = field(default=(), converter=words)
    """Words that open a line as a place does and are none: ``"VIDEO"``, ``"LIVE"``, ``"Analysis"``."""
    particles: tuple[str, ...] = field(default=(), converter=words)
    """Words in lower case inside names of places: ``"de"``, ``"am"``."""
    joins: tuple[str, ...] = field(default=(), converter=words)
    """Words between two places: ``"and"``."""
    reporters: tuple[str, ...] = field(default=(), converter=words)
    """Titles of reporters inside datelines: ``"기자"``, ``"记者"``, ``"Корр."``."""
    correspondents: tuple[str, ...] = field(default=(), converter=words)
    """Phrases before the place, for the author: ``"De notre correspondant à"``."""
    agencies: tuple[str, ...] = field(default=(), converter=words)
    """Words that stand for any agency: ``"एजेंसी"``."""
    papers: tuple[str, ...] = field(default=(), converter=words)
    """What a paper calls itself where an agency would stand: ``"本报"``."""
    outlets: tuple[str, ...] = field(default=(), converter=words)
    """Endings of papers' names that may stand where an agency would: ``"报"``."""
    quoting: tuple[str, ...] = field(default=(), converter=words)
    """Words before an agency that is quoted: ``"据"``."""
    dispatch: tuple[str, ...] = field(default=(), converter=words)
    """Words that close an agency's line in Chinese: ``"电"``, ``"報導"``."""
    titles: tuple[str, ...] = field(default=(), converter=words)
    """Words before a title that runs in behind the dateline: ``"题："``."""
    told: tuple[str, ...] = field(default=(), converter=words)
    """Words that open "as X reports": ``"به گزارش"``."""
    after: tuple[str, ...] = field(default=(), converter=words)
    """Words before the source that is quoted: ``"به نقل از"``."""
    tails: tuple[str, ...] = field(default=(), converter=words)
    """What follows a slash and is part of the place before it: ``"Main"`` in Frankfurt/Main."""
    known_only: tuple[str, ...] = field(default=(), converter=words)
    """Marks (``"-"``, ``"–"``) behind which this language's papers put rubrics: only a known city is a place then."""

    acronyms: bool = False
    """Whether papers sign their leads with their own acronym and a dash (``"TPO - "``)."""


@frozen(kw_only=True, eq=False, repr=False)
class DatelineWords:
    """The section, ready for look-up."""

    rubrics: frozenset[str]
    """Case-folded rubrics."""
    particles: frozenset[str]
    """Case-folded particles."""
    joins: re.Pattern[str]
    """What parts two places: slash, ampersand, a joining word; searched for."""
    word_joins: re.Pattern[str]
    """The joining words alone."""
    reporters: tuple[str, ...]
    """Titles of reporters, the longest first."""
    correspondents: re.Pattern[str]
    """A phrase before the place, matched."""
    agencies: frozenset[str]
    """Case-folded words for any agency."""
    tails: frozenset[str]
    """Case-folded second halves of places with a slash."""
    papers: tuple[str, ...]
    """What papers call themselves, the longest first."""
    outlet: re.Pattern[str] | None
    """A paper's name, and a word for an agency quoted before it, matched."""
    quoting: tuple[str, ...]
    """Words before an agency that is quoted."""
    wire: re.Pattern[str] | None
    """``北京8月12日电``, matched behind the agency; ``None`` where no language prints it."""
    bracket: re.Pattern[str] | None
    """``記者名字台北10日電`` inside brackets, matched as a whole."""
    run_in: re.Pattern[str] | None
    """``记者张三报道：`` behind a dateline, matched."""
    title: re.Pattern[str] | None
    """``题：…记者张三`` behind a dateline, matched."""
    told: re.Pattern[str] | None
    """``به گزارش …،``, matched."""
    after: tuple[str, ...]
    """Words before the source that is quoted."""
    known_only: frozenset[str]
    """Marks that need a known city before them."""
    acronyms: bool
    """Whether papers sign with their acronym."""


def _any(forms: Iterable[str]) -> str:
    ordered = sorted(set(forms), key=lambda form: (-len(form), form))
    return "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in ordered) or "(?!)"


_HAN = r"\u3007\u4e00-\u9fff"


def _wire(rows: DatelineRows) -> re.Pattern[str] | None:
    if not rows.dispatch:
        return None
    date = rf"(?P<date>(?:{NUMERAL}{{1,4}}年)?(?:{NUMERAL}{{1,3}}月)?{NUMERAL}{{1,3}}[日号號])"
    place = r"(?P<place>[^\d\s，。；！？,;!?（）()：:、“”]{0,14}?)"
    reporters = rf"(?:\s?[（(]\s?(?:{_any(rows.reporters)})\s?(?P<names>[^（）()]{{1,60}})[)）])?"
    word = rf"(?P<word>{_any(rows.dispatch)}|(?<=[日号號])\s?[-–—]{{1,2}}\s?)"
    return pattern(rf"\s?{place}\s?{date}?\s?{word}{reporters}")


def _bracket(rows: DatelineRows) -> re.Pattern[str] | None:
    if not rows.dispatch:
        return None
    title = rf"(?P<title>{_any(rows.reporters)})"
    names = r"(?P<names>[^／/\d]{2,40}?)"
    date = rf"(?P<date>(?:{NUMERAL}{{1,3}}月)?{NUMERAL}{{1,3}}日)"
    return pattern(
        rf"(?P<wire>[{_HAN}]{{0,8}}?){title}\s?{names}(?:\s?[／/]\s?(?P<place>[{_HAN}]{{1,10}}?))?{date}?\s?(?:{_any(rows.dispatch)})"
    )


def _run_in(rows: DatelineRows) -> re.Pattern[str] | None:
    if not rows.dispatch:
        return None
    return pattern(rf"\s?(?:{_any(rows.reporters)})\s?(?P<names>[^，。:：,]{{2,40}}?)(?:{_any(rows.dispatch)})[:：，]?")


def _title(rows: DatelineRows) -> re.Pattern[str] | None:
    if not rows.titles:
        return None
    names = rf"(?P<names>(?:[{_HAN}·]{{2,4}}、){{0,8}}[{_HAN}·]{{2,4}})(?=[^{_HAN}、]|$)"
    source = rf"(?:[{_HAN}]{{2,4}})?[“\"「][^”\"」\n]{{1,12}}[”\"」]"
    return pattern(rf"(?:{_any(rows.titles)})[^\n]{{1,90}}?(?:{source})?(?:{_any(rows.reporters)}){names}")


def _told(rows: DatelineRows) -> re.Pattern[str] | None:
    if not rows.told:
        return None
    return pattern(rf"(?:{_any(rows.told)})\s+(?P<source>[^،,؛:؛.«\n]{{2,60}})[،,:؛]")


def _folded(word: str) -> tuple[str, str]:
    """Return a word as case folding leaves it, also where its capitals have a dotted I: ``SON DAKİKA``."""
    return word.casefold(), word.replace("i", "İ").casefold()


def compile_dateline(rows: DatelineRows) -> DatelineWords:
    """Return the section's words, ready for look-up."""
    joins = _any(rows.joins)
    return DatelineWords(
        rubrics=frozenset(form for word in rows.rubrics for form in _folded(word)),
        particles=frozenset(word.casefold() for word in rows.particles),
        joins=pattern(rf"\s?[/／&;、]\s?|\s(?:{joins})\s", re.IGNORECASE),
        word_joins=pattern(rf"\s(?:{joins})\s", re.IGNORECASE),
        reporters=tuple(sorted(rows.reporters, key=len, reverse=True)),
        correspondents=pattern(rf"(?:{_any(rows.correspondents)})\s*", re.IGNORECASE),
        agencies=frozenset(word.casefold() for word in rows.agencies),
        tails=frozenset(word.casefold() for word in rows.tails),
        papers=tuple(sorted(rows.papers, key=len, reverse=True)),
        outlet=pattern(rf"[{_HAN}]{{1,7}}?(?:{_any(rows.outlets)})") if rows.outlets else None,
        quoting=rows.quoting,
        wire=_wire(rows),
        bracket=_bracket(rows),
        run_in=_run_in(rows),
        title=_title(rows),
        told=_told(rows),
        after=rows.after,
        known_only=frozenset(rows.known_only),
        acronyms=rows.acronyms,
    )
