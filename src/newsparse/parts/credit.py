"""Photo credits: who took the picture, which agency provided it, and what may be done with it."""

from __future__ import annotations

import re

from attrs import define, field, frozen

from newsparse.lexicon import Lexicon
from newsparse.lexicon.sections.byline import BylineWords
from newsparse.lexicon.sections.caption import CaptionWords
from newsparse.model import Timestamp
from newsparse.parts.dates import find_date
from newsparse.parts.runs import separators
from newsparse.text.names import is_cjk_name, is_name
from newsparse.text.patterns import pattern
from newsparse.text.scripts import EAST, reaches
from newsparse.text.whitespace import clean

LONGEST = 300
"""A longer text is no credit."""

_EDGES = " \t\r\n\u00a0\u3000.,:：;|/／-–—*_·•\"'“”。、，‘’"
_BRACKETS = "()（）[]【】<>〈〉"
_SENTENCE = pattern(r"[.。!?]\s*")
_CJK = pattern(r"[\u3041-\u30fe\u4e00-\u9fff\uac00-\ud7a3]")
_YEAR = pattern(r"\b(?:19|20)\d\d\b")
_DOMAIN = pattern(r"\w{2}\.\w{2}")
_ACRONYM = pattern(r"[A-ZÀ-Þ][A-Z0-9À-Þ]{1,5}")
_INITIALS = pattern(r"[a-z]{1,4}")
_SLASHES = ("/", "／")
_OUTLET = 10
_JOIN = pattern(r"[,，、&]|^$")


@frozen(kw_only=True)
class Credit:
    """A credit, taken apart."""

    text: str
    """The credit as printed, without label, date and rights."""
    photographers: tuple[str, ...] = ()
    """Who took the picture."""
    agency: str | None = None
    """The first agency named, as printed."""
    agency_id: str | None = None
    """Its key."""
    date: Timestamp | None = None
    """The date printed in the credit."""
    rights: str | None = None
    """Restrictions on use."""
    sure: bool = False
    """Whether a label, an agency or a word of credits says that it is one."""
    unknown: int = 0
    """Number of pieces that are neither persons nor providers."""


@define
class _Reading:
    lexicon: Lexicon
    whole: bool = False
    """Whether one unknown piece is enough to know that the text is no credit."""
    photographers: list[str] = field(factory=list)
    agency: str | None = None
    agency_id: str | None = None
    sure: bool = False
    unknown: int = 0


def parse_credit(text: str, lexicon: Lexicon) -> Credit | None:
    """Return the credit that the whole of ``text`` is, as in an element of its own; ``None`` for blank."""
    return read_credit(text, lexicon) if text.strip(_EDGES) else None


def read_credit(text: str, lexicon: Lexicon, *, whole: bool = False) -> Credit | None:
    """Return what a text says if it is a credit; ``sure`` and ``unknown`` tell how likely that is.

    Args:
        text: the text, its label included.
        lexicon: the words of its language.
        whole: whether a text with unknown pieces is none, which is found out at the first.
    """
    words = lexicon.caption
    raw, labelled = _without_label(text.strip(), lexicon)
    raw, rights = _without_rights(raw, lexicon)
    other = words.other.search(raw) if ":" in raw or "：" in raw else None
    raw, date = _without_date(raw[: other.start()] if other and other.start() else raw, lexicon)
    reading = _Reading(lexicon, whole, sure=labelled or rights is not None)
    _read_pieces(raw, reading)
    if whole and reading.unknown:
        return None
    return Credit(
        text=_tidy(raw),
        photographers=tuple(dict.fromkeys(reading.photographers)),
        agency=reading.agency,
        agency_id=reading.agency_id,
        date=date,
        rights=rights,
        sure=reading.sure,
        unknown=reading.unknown,
    )


def _without_label(text: str, lexicon: Lexicon) -> tuple[str, bool]:
    labelled = False
    for _ in range(3):
        start = len(text) - len(text.lstrip(_EDGES + "([（【"))
        found = lexicon.caption.label.match(text, start)
        if found is None:
            break
        text, labelled = text[found.end() :], True
    return text, labelled


def _without_rights(text: str, lexicon: Lexicon) -> tuple[str, str | None]:
    folded = text.casefold()
    held = any(map(folded.__contains__, lexicon.caption.rights_heads))
    found = lexicon.caption.rights.search(text) if held else None
    if found is None:
        return text, None
    start = max((match.end() for match in _SENTENCE.finditer(text, 0, found.start())), default=0)
    rights = clean(text[start:]).strip(_EDGES + _BRACKETS)
    return text[:start], rights


def _without_date(text: str, lexicon: Lexicon) -> tuple[str, Timestamp | None]:
    found = find_date(text, lexicon.calendar) if any(map(str.isdigit, text)) else None
    if found is None or found.stamp is None:
        return text, None
    return text[: found.start].rstrip(_EDGES) + " " + text[found.end :].lstrip(_EDGES), found.stamp


def _tidy(raw: str) -> str:
    text = clean(raw).strip(_EDGES)
    for opening, closing in ("()", "[]", "（）", "【】"):
        if text.count(closing) > text.count(opening):
            text = text.rstrip(closing + _EDGES)
        if text.count(opening) > text.count(closing):
            text = text.lstrip(opening + _EDGES)
        if text.startswith(opening) and text.endswith(closing):
            text = text[1:-1].strip(_EDGES)
    return text


def _read_pieces(raw: str, reading: _Reading) -> None:
    words, start, mark = reading.lexicon.caption, 0, ""
    if (link := words.link.match(raw)) is not None:
        start, mark = link.end(), link[0].strip()
    for found in words.separator.finditer(raw, start):
        _classify(raw[start : found.start()], mark, reading)
        if reading.whole and reading.unknown:
            return
        start, mark = found.end(), found[0].strip()
    _classify(raw[start:], mark, reading)


def _classify(raw: str, mark: str, reading: _Reading) -> None:
    words = reading.lexicon.caption
    text = _without_link(clean(raw).strip(_EDGES + _BRACKETS), words)
    if not text:
        return
    if _agency(text, reading) or text.casefold() in words.file or text.casefold() in words.providers:
        reading.sure = True
        if reading.agency is None and reaches(text, EAST) and _CJK.search(text):
            any(_agency(part, reading) for part in text.split())
    elif reaches(text, EAST) and _CJK.search(text):
        _read_cjk(text, reading)
    elif _organization(text, reading.lexicon):
        reading.sure = reading.sure or (bool(reading.photographers) and mark in _SLASHES)
    elif not _persons(text, mark, reading) and not (mark in _SLASHES and _INITIALS.fullmatch(text)):
        reading.unknown += 1


def _without_link(text: str, words: CaptionWords) -> str:
    first, _, rest = text.partition(" ")
    return rest if first.casefold() in words.links else text


def _agency(text: str, reading: _Reading) -> bool:
    """Find an agency in a piece, words like "Photo" or "Images" and a year around it left out."""
    find, words = reading.lexicon.agencies.find, reading.lexicon.caption
    parts = (_YEAR.sub("", text) if "19" in text or "20" in text else text).split()
    while parts:
        printed = " ".join(parts)
        row = find(printed)
        if row is not None:
            if reading.agency is None:
                reading.agency, reading.agency_id = printed, row.id
            return True
        if parts[-1].casefold() in words.media:
            parts.pop()
        elif _leads(parts[0].casefold(), reading.lexicon):
            parts.pop(0)
        else:
            return False
    return False


def _leads(word: str, lexicon: Lexicon) -> bool:
    """Return whether a word before an agency's name is none of it."""
    return word in lexicon.caption.media or word in lexicon.byline.articles or word in ("copyright", "©")


def _persons(text: str, mark: str, reading: _Reading) -> bool:
    """Take the photographers of a piece: the first names of a credit, and names joined to them."""
    byline = reading.lexicon.byline
    joined = bool(_JOIN.fullmatch(mark)) or mark.casefold() in byline.joins
    if reading.photographers and not joined:
        return is_name(text, byline.particles, byline.suffixes)
    if _has_small_word(text, byline):
        return False
    names, start = [], 0
    for found in separators(text, byline):
        names.append(text[start : found.start()])
        start = found.end()
    names = [name for name in (*names, text[start:]) if name]
    if not all(is_name(name, byline.particles, byline.suffixes) for name in names):
        return False
    reading.photographers += names
    return True


def _has_small_word(text: str, words: BylineWords) -> bool:
    """Return whether a text holds a word that stands in no name and between none."""
    return any(
        word.islower()
        and word.isalpha()
        and not (word in words.particles or word in words.join_words or word in words.suffixes)
        for word in text.split()
    )


def _organization(text: str, lexicon: Lexicon) -> bool:
    words = text.casefold().split()
    if len(words) == 1 and _ACRONYM.fullmatch(text):
        return True
    organizations, media = lexicon.byline.organizations, lexicon.caption.media
    return words[0] in lexicon.byline.articles or any(
        (bare := word.strip(".'’")) in organizations or bare in media or ("." in word and _DOMAIN.search(word))
        for word in words
    )


def _read_cjk(text: str, reading: _Reading) -> None:
    words = reading.lexicon.caption
    taken = words.taken.search(text)
    if taken is not None and not taken.start():
        reading.sure = True
        return
    title = None if taken else reading.lexicon.byline.title.fullmatch(text)
    if title is not None:
        _agency(title[1], reading)
        reading.photographers += re.split(r"[、，,\s]+", title[3])
        return
    if taken is not None:
        _taken(text[: taken.start()].strip(_EDGES), reading)
        return
    provided = words.after.search(text)
    core = text[: provided.start()].strip(_EDGES) if provided else text
    reading.sure = reading.sure or bool(provided)
    if core and not _agency(core, reading):
        _cjk_names(core.split(), reading, named=provided is None)


def _taken(core: str, reading: _Reading) -> None:
    """Read who took a picture: agency, title and name run together or parted by blanks."""
    reading.sure = True
    title = reading.lexicon.byline.title.search(core + "\u3000")
    if title is not None and ("。" in core or title.start() > _OUTLET or title.end() < len(core)):
        reading.unknown += 1
    elif title is not None:
        _agency(core[: title.end(1)], reading)
        reading.photographers += re.split(r"[、，,\s]+", title[3].strip())
    else:
        role = reading.lexicon.byline.korean_role.fullmatch(core)
        _cjk_names((role[1] if role else core).split(), reading, named=True)


def _is_word(part: str, lexicon: Lexicon) -> bool:
    return bool(lexicon.caption.after.fullmatch(part)) or part.casefold() in lexicon.byline.roles


def _cjk_names(parts: list[str], reading: _Reading, *, named: bool) -> None:
    whole = " ".join(parts)
    if named and len(parts) == 2 and len(whole) <= 6 and is_cjk_name(whole) and not _agency(parts[0], reading):  # noqa: PLR2004
        reading.photographers.append(whole)
        return
    for part in parts:
        if _agency(part, reading) or _agency(part[:-1], reading) or _is_word(part, reading.lexicon):
            reading.sure = True
        elif named and is_cjk_name(part) and not part.endswith(reading.lexicon.byline.organization_endings):
            reading.photographers.append(part)
        elif named:
            reading.unknown += 1
            if reading.whole:
                return
