"""Chinese, Japanese and Korean datelines: ``新华社北京8月12日电``, ``【ワシントン共同】``, ``(서울=연합뉴스) = ``."""

from __future__ import annotations

import re

from newsparse.lexicon import Lexicon
from newsparse.model import Person, Place, Timestamp
from newsparse.parts.byline import parse_byline
from newsparse.parts.dateline.draft import DASH, Draft, person
from newsparse.parts.dates import find_date
from newsparse.text import patterns
from newsparse.text.digits import NUMERAL
from newsparse.text.names import is_cjk_name

_BRACKET = patterns.pattern(
    r"[【〔［\[（(]\s?((?:[^()（）\[\]［］【】〔〕\n]|[（(][^()（）\n]{1,20}[)）]){2,60})\s?[】〕］\])）]"
)
_EQUALS = patterns.pattern(r"\s?[=＝]\s?")
_NARROWER = patterns.pattern(r"[（(]([^()（）]{1,20})[)）]")
_SEVERAL = patterns.pattern(r"[、・／/,，]\s?")
_DAY = patterns.pattern(rf"(?:{NUMERAL}{{1,3}}月)?{NUMERAL}{{1,3}}[日일]")
_CREDIT = patterns.pattern(r"\s?([^=＝\n]{0,60}?)\s?[=＝](?=\s|[^\s=])")
_NAMES = patterns.pattern(r"[、,，·・\s]+")
_EDGE = patterns.pattern(r"[\s\u3000]*")
_MOST_BRACKETS = 4
_REACH = 260
_LONGEST_FORM, _SHORTEST_FORM = 8, 2
_TITLE_END = " \u3000:："
_NAME_LENGTH = 3


def parse_east(text: str, start: int, lexicon: Lexicon) -> Draft | None:
    """Return the East Asian dateline that ``text`` opens with, or one behind a line that runs into it."""
    if lexicon.dateline.wire is not None and (draft := _wire(text, start, lexicon)):
        return draft
    for count, bracket in enumerate(_BRACKET.finditer(text, start, start + _REACH)):
        if count == _MOST_BRACKETS:
            return None
        if draft := _bracketed(text, start, bracket, lexicon):
            return draft
    return None


def _bracketed(text: str, start: int, bracket: re.Match[str], lexicon: Lexicon) -> Draft | None:
    """Return the dateline a pair of brackets holds."""
    content = bracket[1].strip()
    if lexicon.dateline.bracket is not None:
        first = not text[start : bracket.start()].strip()
        return _chinese(bracket, content, lexicon) if first else None
    if _EQUALS.search(content):
        return _equals(text, bracket, content, lexicon)
    if lexicon.tag == "ko":
        return _signed(bracket, content, lexicon)
    return _joined(text, bracket, content, lexicon) or _city_and_name(bracket, content, lexicon)


def _signed(bracket: re.Match[str], content: str, lexicon: Lexicon) -> Draft | None:
    """Return ``[이데일리 김하늘 기자]``: an outlet and its reporters."""
    outlet, _, names = content.partition(" ")
    persons = _with_title(names, bracket, lexicon)
    row = lexicon.agencies.find(outlet)
    return (
        Draft(bracket.start(), bracket.end(), (), outlet, row.id if row else None, None, persons) if persons else None
    )


def _with_title(names: str, bracket: re.Match[str], lexicon: Lexicon) -> tuple[Person, ...]:
    """Return the persons of names that end with a reporter's title."""
    for title in lexicon.dateline.reporters:
        if names.endswith(title):
            return _korean(names[: -len(title)], title, bracket.start(1), bracket.string, lexicon)
    return ()


def _city_and_name(bracket: re.Match[str], content: str, lexicon: Lexicon) -> Draft | None:
    """Return ``【ワシントン山田太郎】``: a city and the correspondent without a mark between them."""
    for cut in range(len(content) - _SHORTEST_FORM, 1, -1):
        name = content[cut:]
        if len(name) >= _NAME_LENGTH and lexicon.places.is_city(content[:cut]) and is_cjk_name(name):
            where = _named(content[:cut], None, content[:cut], lexicon)
            persons = (person(name, bracket.start(1) + cut),)
            return Draft(bracket.start(), bracket.end(), (where,), persons=persons)
    return None


def _equals(text: str, bracket: re.Match[str], content: str, lexicon: Lexicon) -> Draft | None:
    """Return ``(서울=연합뉴스)`` or ``【ワシントン＝山内竜介、ロンドン＝池田晋一】``."""
    several = len(_EQUALS.findall(content)) > 1
    pairs = [_pair(pair, bracket, lexicon) for pair in (content.split("、") if several else [content])]
    read = [pair for pair in pairs if pair is not None]
    agency = next((pair for pair in read if pair.agency is not None), None)
    places = tuple(place for pair in read for place in pair.places)
    if len(read) < len(pairs) or not (places or agency):
        return None
    end, credited = _credit(text, bracket.end(), lexicon)
    persons = (*(one for pair in read for one in pair.persons), *credited)
    named = (agency.agency, agency.agency_id) if agency else (None, None)
    return Draft(bracket.start(), end, places, *named, next((pair.date for pair in read if pair.date), None), persons)


def _pair(pair: str, bracket: re.Match[str], lexicon: Lexicon) -> Draft | None:
    """Return what a place and an agency, or a person, with an equals sign between them say."""
    where, who = (side.strip() for side in _EQUALS.sub("=", pair, count=1).split("=", 1))
    if not who or any(word in lexicon.dateline.rubrics for word in where.split()):
        return None
    outlet = lexicon.agencies.find(where)
    places, date = ([], None) if outlet else _places(where, lexicon)
    who, persons = _with_persons(who, bracket, lexicon)
    row = lexicon.agencies.find(who)
    found = Draft(0, 0, tuple(places), date=date, persons=persons)
    if row is None and (signed := _with_title(who, bracket, lexicon)):
        return (
            found._replace(agency=where, agency_id=outlet.id, persons=signed)
            if outlet
            else found._replace(persons=signed)
        )
    if row is None and lexicon.tag != "ko":
        at = bracket.start() + max(0, bracket[0].find(who))
        return found._replace(persons=(person(who, at),)) if is_cjk_name(who) else None
    return found._replace(agency=who, agency_id=row.id if row else None)


def _with_persons(who: str, bracket: re.Match[str], lexicon: Lexicon) -> tuple[str, tuple[Person, ...]]:
    """Return the agency, and the persons named behind a comma: ``Yonhap News, Correspondent Cho Joon-hyung``."""
    agency, comma, rest = who.partition(",")
    if not comma or lexicon.agencies.find(agency.strip()) is None:
        return who, ()
    named = rest.strip()
    line = parse_byline(named, lexicon, bracket.start() + bracket[0].rfind(named))
    return agency.strip(), line.persons if line is not None else ()


def _joined(text: str, bracket: re.Match[str], content: str, lexicon: Lexicon) -> Draft | None:
    """Return ``【北京、上海共同】`` or ``[ブラジリア ２日 ロイター] - ``: places and agency."""
    for length in range(min(_LONGEST_FORM, len(content)), _SHORTEST_FORM - 1, -1):
        printed = content[-length:]
        row = lexicon.agencies.find(printed.strip())
        if row is None or row.kind == "photo" or not _ideographic(printed):
            continue
        rest = content[:-length].strip(" \u3000、・")
        places, date = _places(rest, lexicon)
        dash = DASH.match(text, bracket.end())
        if not places and date is None and dash is None:
            return None
        end = dash.end() if dash else bracket.end()
        return Draft(bracket.start(), end, tuple(places), printed.strip(), row.id, date)
    return None


def _ideographic(printed: str) -> bool:
    return any(character > "\u3000" for character in printed)


def _places(printed: str, lexicon: Lexicon) -> tuple[list[Place], Timestamp | None]:
    """Return the places of a bracket and its date: ``アルラヤン（カタール）３日``."""
    date = None
    if day := _DAY.search(printed):
        found = find_date(day[0], lexicon.calendar)
        date = found.stamp if found else None
        printed = printed[: day.start()] + printed[day.end() :]
    places = []
    for piece in _SEVERAL.split(printed):
        narrower = _NARROWER.search(piece)
        name = _NARROWER.sub("", piece).strip(" \u3000＝=")
        if name:
            places.append(_named(name, narrower[1] if narrower else None, piece.strip(), lexicon))
    return places, date


def _named(name: str, region: str | None, raw: str, lexicon: Lexicon) -> Place:
    country = lexicon.places.region_country(region) if region else lexicon.places.alone.get(name.casefold())
    return Place(name=name, region=region, country=country, raw=raw)


def _credit(text: str, behind: int, lexicon: Lexicon) -> tuple[int, tuple[Person, ...]]:
    """Return the end of a Korean dateline and the reporters named behind its bracket (`` 이기림 임윤지 기자 = ``)."""
    found = _CREDIT.match(text, behind) if lexicon.tag == "ko" else None
    if found is None:
        return behind, ()
    names = found[1].strip()
    if not names:
        return found.end(), ()
    for title in lexicon.dateline.reporters:
        if names.endswith(title):
            return found.end(), _korean(names[: -len(title)], title, found.start(1), text, lexicon)
    return behind, ()


def _korean(names: str, title: str, start: int, text: str, lexicon: Lexicon) -> tuple[Person, ...]:
    """Return the persons of ``정선영 연합인포맥스 특파원``: names of two to four syllables, then desk and title."""
    words = [word for word in _NAMES.split(names) if word]
    count = 0
    while count < len(words) and is_cjk_name(words[count]) and lexicon.agencies.find(words[count]) is None:
        count += 1
    role = " ".join([*words[count:], title])
    return tuple(person(name, max(start, text.find(name, start)), role) for name in words[:count])


def _chinese(bracket: re.Match[str], content: str, lexicon: Lexicon) -> Draft | None:
    """Return ``（中央社記者郭建伸、王揚宇台北10日電）`` or ``〔記者巫其倫／台北報導〕``."""
    pattern = lexicon.dateline.bracket
    found = pattern.fullmatch(content) if pattern else None
    if found is None:
        return _chinese_joined(bracket, content, lexicon)
    row = lexicon.agencies.find(found["wire"]) if found["wire"] else None
    names, city = (found["names"], found["place"]) if found["place"] else _name_and_city(found["names"], lexicon)
    date = find_date(found["date"], lexicon.calendar) if found["date"] else None
    places = (_named(city, None, city, lexicon),) if (city and lexicon.places.is_city(city)) or (city and row) else ()
    start = bracket.start(1) + content.find(names)
    return Draft(
        bracket.start(), bracket.end(), places, found["wire"] or None, row.id if row else None,
        date.stamp if date else None, _persons(names, start, found["title"]),
    )  # fmt: skip


def _chinese_joined(bracket: re.Match[str], content: str, lexicon: Lexicon) -> Draft | None:
    """Return ``（中央社台北10日電）``, an agency's line in brackets without a reporter."""
    draft = _wire(content, 0, lexicon)
    if draft is None or draft.end != len(content) or (not draft.places and draft.date is None):
        return None
    return draft._replace(start=bracket.start(), end=bracket.end())


def _name_and_city(run: str, lexicon: Lexicon) -> tuple[str, str]:
    """Return the names and the city of a run without a mark between them: ``郭建伸、王揚宇台北``."""
    cut = max(run.rfind(mark) for mark in "、, ") + 1
    last = run[cut:]
    for length in range(2, len(last) + 1):
        if lexicon.places.is_city(last[length:]):
            return run[: cut + length], last[length:]
    return run[: cut + _NAME_LENGTH], last[_NAME_LENGTH:]


def _persons(names: str, start: int, title: str) -> tuple[Person, ...]:
    found = (name for name in _NAMES.split(names) if is_cjk_name(name))
    return tuple(person(name, start + names.find(name), title) for name in found)


def _wire(text: str, start: int, lexicon: Lexicon) -> Draft | None:
    """Return ``新华社北京8月12日电（记者罗沙）`` or ``本报讯(记者陈凯星)``."""
    source = _source(text, start, lexicon)
    pattern = lexicon.dateline.wire
    found = pattern.match(text, source[2]) if source and pattern else None
    if source is None or found is None:
        return None
    agency, agency_id, _ = source
    date = find_date(found["date"], lexicon.calendar) if found["date"] else None
    if agency is not None and date is None and not found["names"]:
        return None
    if agency_id is None and agency is not None and found["place"]:
        return None
    place = found["place"].strip()
    places = (_named(place, None, place, lexicon),) if place else ()
    persons = _persons(found["names"], found.start("names"), "") if found["names"] else ()
    draft = Draft(
        start, found.end(), places, agency, agency_id, date.stamp if date else None, _titled(persons, text, lexicon)
    )
    return _run_in(text, draft, lexicon)


def _titled(persons: tuple[Person, ...], text: str, lexicon: Lexicon) -> tuple[Person, ...]:
    """Return reporters with the title that is printed before the first of them."""
    first = persons[0].spans[0].start if persons else 0
    head = text[max(0, first - _LONGEST_FORM) : first].rstrip(_TITLE_END)
    title = next((word for word in lexicon.dateline.reporters if head.endswith(word)), None)
    return tuple(person(one.name, one.spans[0].start, title) for one in persons)


def _source(text: str, start: int, lexicon: Lexicon) -> tuple[str | None, str | None, int] | None:
    """Return agency, its key and where its name ends; a paper's name for itself is no agency."""
    for paper in lexicon.dateline.papers:
        if text.startswith(paper, start):
            return None, None, start + len(paper)
    for word in lexicon.dateline.quoting:
        if text.startswith(word, start):
            start += len(word)
    for length in range(_LONGEST_FORM, _SHORTEST_FORM - 1, -1):
        printed = text[start : start + length]
        row = lexicon.agencies.find(printed)
        if row is not None and _ideographic(printed):
            return printed, row.id, start + length
    outlet = lexicon.dateline.outlet.match(text, start) if lexicon.dateline.outlet else None
    return (outlet[0], None, outlet.end()) if outlet else None


def _run_in(text: str, draft: Draft, lexicon: Lexicon) -> Draft:
    """Return the dateline with the byline or title that runs in behind it."""
    words = lexicon.dateline
    for pattern in (words.title, words.run_in):
        found = pattern.match(text, draft.end) if pattern else None
        if found and not draft.persons and (persons := _persons(found["names"], found.start("names"), "")):
            return draft._replace(end=found.end(), persons=_titled(persons, text, lexicon))
    return draft
