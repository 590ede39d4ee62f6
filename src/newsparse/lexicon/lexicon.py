"""The compiled lexicon of one language, and the set of them that a Parser holds."""

from __future__ import annotations

from threading import Lock
from typing import Any

from attrs import field, frozen

from newsparse.lexicon.agencies import Agencies
from newsparse.lexicon.detect import Detection, Index, contradicted, detect, index, profile
from newsparse.lexicon.load import (
    LanguageHead,
    LanguageRows,
    neutral_tables,
    read_agencies,
    read_head,
    read_language,
    read_neutral,
    tags,
)
from newsparse.lexicon.markup import Markup, read_markup
from newsparse.lexicon.places import Gazetteer, Places
from newsparse.lexicon.sections.boilerplate import BoilerplateWords, compile_boilerplate
from newsparse.lexicon.sections.byline import BylineWords, compile_byline
from newsparse.lexicon.sections.calendar import CalendarWords, compile_calendar
from newsparse.lexicon.sections.caption import CaptionWords, compile_caption
from newsparse.lexicon.sections.dateline import DatelineWords, compile_dateline
from newsparse.lexicon.sections.headline import HeadlineWords, compile_headline
from newsparse.lexicon.sections.quotation import QuotationWords, compile_quotation
from newsparse.lexicon.sections.signoff import SignoffWords, compile_signoff
from newsparse.options import Options


@frozen(kw_only=True, eq=False, repr=False)
class Lexicon:
    """The words of one language, ready for look-up, and the agencies."""

    tag: str | None
    """BCP 47 tag; ``None`` for the neutral lexicon that knows agencies and marks alone."""
    headline: HeadlineWords
    """Words around headlines."""
    calendar: CalendarWords
    """Months, weekdays, forms of dates."""
    byline: BylineWords
    """Words around authors."""
    dateline: DatelineWords
    """Words in datelines."""
    caption: CaptionWords
    """Words around photo credits."""
    signoff: SignoffWords
    """Words of closing credits and notes."""
    boilerplate: BoilerplateWords
    """Lines that are no story."""
    quotation: QuotationWords
    """Verbs and phrases that attribute."""
    agencies: Agencies
    """All agencies."""
    gazetteer: Gazetteer
    """The places of all languages."""
    markup: Markup
    """The vocabulary of web pages."""

    @property
    def places(self) -> Places:
        """Names of countries, states and cities, read when they are first needed."""
        return self.gazetteer.of(self.tag)


def _compile(rows: LanguageRows, agencies: Agencies, gazetteer: Gazetteer, markup: Markup) -> Lexicon:
    return Lexicon(
        tag=rows.head.tag or None,
        headline=compile_headline(rows.headline),
        calendar=compile_calendar(rows.calendar),
        byline=compile_byline(rows.byline),
        dateline=compile_dateline(rows.dateline),
        caption=compile_caption(rows.caption),
        signoff=compile_signoff(rows.signoff),
        boilerplate=compile_boilerplate(rows.boilerplate),
        quotation=compile_quotation(rows.quotation),
        agencies=agencies,
        gazetteer=gazetteer,
        markup=markup,
    )


@frozen(eq=False, repr=False)
class Lexicons:
    """Every language a Parser has used so far; a language is read and compiled on first use, under a lock."""

    options: Options
    """The user's rows and the languages to look among."""
    _agencies: list[Agencies] = field(init=False, factory=list)
    _gazetteer: Gazetteer = field(init=False, factory=Gazetteer)
    _compiled: dict[str | None, Lexicon] = field(init=False, factory=dict)
    _neutral: list[dict[str, Any]] = field(init=False, factory=list)
    _markup: list[Markup] = field(init=False, factory=list)
    _heads: list[LanguageHead] = field(init=False, factory=list)
    _tags: dict[str, str] = field(init=False, factory=dict)
    _index: list[Index] = field(init=False, factory=list)
    _lock: Lock = field(init=False, factory=Lock)

    def get(self, tag: str | None) -> Lexicon:
        """Return the lexicon of the language nearest to ``tag``, the neutral one where there is none."""
        found = self._compiled.get(tag)
        if found is not None:
            return found
        key = self.nearest(tag)
        found = self._compiled.get(key)
        if found is None:
            with self._lock:
                found = self._compiled.get(key) or self._make(key)
                self._compiled[key] = found
        return found

    def nearest(self, tag: str | None) -> str | None:
        """Return the known tag for a declared one: ``"en-GB"`` is ``"en"``; ``None`` if unknown."""
        if not tag:
            return None
        known = self._known()
        if (name := known.get(tag.casefold())) is not None:
            return name
        parts = tag.replace("_", "-").casefold().split("-")
        while parts:
            if (name := known.get("-".join(parts))) is not None:
                return name
            parts.pop()
        return None

    def detect(self, text: str) -> Detection:
        """Return the language of ``text`` by its script and commonest words, over its first 2,000 characters."""
        if not self._index:
            known = self._known()
            wanted = {known.get(tag.casefold(), tag) for tag in self.options.languages} or set(known.values())
            with self._lock:
                self._index[:] = [index([profile(head) for head in self._heads if head.tag in wanted])]
        return detect(text, self._index[0])

    def contradicted(self, tag: str, text: str) -> str | None:
        """Return the language of a text that says it is in ``tag`` and plainly is not, ``None`` for all others."""
        self.detect("")  # makes the index
        return contradicted(text, tag, self._index[0])

    def _known(self) -> dict[str, str]:
        """Return every tag that means a language of ours, case-folded, with that language's own."""
        if not self._tags:
            with self._lock:
                self._heads[:] = [read_head(tag) for tag in tags()]
                self._tags.update(
                    (name.casefold(), head.tag) for head in self._heads for name in (*head.also, head.tag)
                )
        return self._tags

    def _make(self, key: str | None) -> Lexicon:
        if not self._markup:
            self._markup.append(read_markup())
            self._agencies.append(Agencies((*self.options.agencies, *read_agencies())))
            self._neutral.append(neutral_tables())
        neutral = self._neutral[0]
        rows = read_neutral(neutral) if key is None else read_language(key, self.options.lexicon, neutral)
        return _compile(rows, self._agencies[0], self._gazetteer, self._markup[0])
