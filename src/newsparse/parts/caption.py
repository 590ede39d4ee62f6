"""Captions: what a picture shows, apart from its slug, credit and rights."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve, frozen

from newsparse.lexicon import Lexicon
from newsparse.lexicon.sections.calendar import CalendarWords
from newsparse.model import Caption, Place, Timestamp
from newsparse.parts.credit import LONGEST, Credit, read_credit
from newsparse.parts.dates import find_date
from newsparse.rows import Span
from newsparse.text.patterns import pattern
from newsparse.text.whitespace import clean

MARKER = pattern(r"\d{1,3}\s?(?:/|[^\W\d_]{1,4})\s?\d{1,3}\s?\|?")
"""Which picture of how many: ``"1 of 3 |"``."""

_OPEN, _CLOSED, _BRACKETS = "([（【", ")]）】", "([（【〔"
_TRIM = "=＝ \t\r\n\u00a0\u3000|-–—/·*_([（【"
_SLUG = pattern(r"[(\[（【〔]\s?([^()\[\]（）【】\n=＝]{1,60})[=＝]\s?([^()\[\]（）【】\n]{1,60}[)\]）】〕])\s*")
_SIGNED = pattern(r"[^=＝\n.。]{2,40}?\s?[=＝]\s")
_DATED = pattern(r"(?<=[^\W\d_)）\]】])\s{1,2}\d{2,4}年\d{1,2}月\d{1,2}日\s*$")
_EMAIL = pattern(r"[\s(]{0,3}[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}\)?\s*$")
_END_MARK = pattern(r"[\s]{0,3}[(\[（]\s?(\w{1,8})\s?[)\]）]\s*$")
_BOUNDARY = pattern(
    r"[.!?。…”\"»)\]）|\s=＝](?:(?<=[.!?。…”\"»)\]）])(?![.,;:])\s*|(?<=\s)(?:\|\s?|[-–—]+\s)|(?<=\|)\s?|"
    r"(?<=\u00a0)\s?|(?<=\s)\s+|(?<=[\n＝=]))"
)
_ENDS = '.!?。…”"»)]）'
"""What a boundary may stand behind; the class in front of all is quick to find."""
_GLUED = pattern(r"[A-Z](?<=[^\W\d_A-Z]{2}[A-Z])")
_ENDED = (")", "]", "）")
_TAIL, _WINDOW = 130, 80
_DATES = 1500
_SHORT = 90
_LABEL_REACH = 260
_TRAILING_DATE = pattern(r"\s(\d{4})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{1,2})\.?\s*$")
_TRAILING_NOTE = pattern(r"[=＝]\s?([^=＝。\s]{2,30})$")
_CAPITALS = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w.'’-]*"
_PHRASE = pattern(
    rf"(?<!\w)([^\W\d_]{{1,12}}+)\s({_CAPITALS}(?:\s(?:{_CAPITALS}|d[aeiou]l?s?|la|el|al|island|county|city)){{0,4}})"
    rf"((?:,\s{_CAPITALS}(?:\s{_CAPITALS}){{0,2}}|\s\({_CAPITALS}(?:\s{_CAPITALS}){{0,2}}\)))?"
)
_SLASHED = pattern(r"[^\W\d_]\)?\s?/\s?[^\W\d_]")
_WORD = pattern(r"[^\W\d_]+")
_BRACKET = pattern(r"[(\[（【|]")
_GETTY = pattern(r"([A-ZÀ-Þ][A-ZÀ-Þ .'’-]{1,40}),\s([A-ZÀ-Þ][A-ZÀ-Þ .'’-]{1,40}?)\s[-–—]\s")


@frozen
class _Frame:
    """What stands around a description and its credit."""

    first: int
    """Where they begin, behind slug or mark."""
    end: int
    """Where they end, before buttons and addresses."""
    slug: re.Match[str] | None
    head: re.Match[str] | None
    """The mark of an old picture."""


@frozen
class _Cut:
    """Where the description ends and what the credit is."""

    end: int
    credit: Credit | None


def parse_caption(text: str, lexicon: Lexicon, at: int = 0) -> Caption | None:
    """Return the caption that ``text`` is, taken apart; ``None`` for blank text only.

    A text without any credit is a caption all the same: whether a line is one is for the labels to say.
    """
    if not text.strip():
        return None
    frame = _frame(text, lexicon)
    return _parsed(text, lexicon, at, frame, _find_credit(text, min(frame.first, frame.end), frame.end, lexicon))


def find_caption(text: str, lexicon: Lexicon, at: int = 0) -> Caption | None:
    """Return the caption that a text says of itself to be, ``None`` where it does not.

    It says so by a mark of old pictures, a slug, or a credit beyond doubt. A bare agency at the end is none: paragraphs
    and sign-offs end so too.
    """
    start = len(text) - len(text.lstrip())
    if not _may_be(text, start, lexicon):
        return None
    frame = _frame(text, lexicon)
    cut = _find_credit(text, min(frame.first, frame.end), frame.end, lexicon)
    if frame.head is None and (
        cut.credit is None or not (frame.slug or _beyond_doubt(cut.credit, text, cut.end, lexicon))
    ):
        return None
    return _parsed(text, lexicon, at, frame, cut)


def _parsed(text: str, lexicon: Lexicon, at: int, frame: _Frame, cut: _Cut) -> Caption:
    """Return the caption within a frame, its credit found."""
    signed = _signed(text, frame.first, frame.end, lexicon) if frame.slug else None
    first = signed.end() if signed else frame.first
    if signed is not None:
        cut = _find_credit(text, min(first, frame.end), frame.end, lexicon)
    description = clean(text[first : max(first, cut.end)]).strip(_TRIM)
    caption = _caption(text, at, frame.slug, _read_end(description, cut.credit, lexicon), lexicon)
    if signed is None or caption.photographers:
        return caption
    return evolve(caption, photographers=tuple(name for name in _names(signed[0], lexicon)))


def _frame(text: str, lexicon: Lexicon) -> _Frame:
    start, end = len(text) - len(text.lstrip()), _without_tails(text, lexicon)
    slug = _slug(text, start, end)
    head = lexicon.caption.head.match(text, start, end)
    return _Frame(slug.end() if slug else head.end() if head else start, end, slug, head)


def _signed(text: str, start: int, end: int, lexicon: Lexicon) -> re.Match[str] | None:
    """Return the photographer with his role between a slug and the text: ``(서울=연합뉴스) 김병규 기자 = ``."""
    found = _SIGNED.match(text, start, end)
    return found if found is not None and lexicon.byline.korean_role.search(found[0]) else None


def _names(text: str, lexicon: Lexicon) -> list[str]:
    return [name for found in lexicon.byline.korean_role.finditer(text) for name in found[1].split()]


def has_slug(text: str) -> bool:
    """Return whether a text opens with a slug: place and agency in a bracket, an equals sign between."""
    return _SLUG.match(text) is not None


def is_button(text: str, lexicon: Lexicon) -> bool:
    """Return whether the whole of a text is a picture's marker ("1 of 3 |") or a button beside it."""
    return bool(MARKER.fullmatch(text.strip())) or bool(lexicon.caption.tail.fullmatch(f" {text.strip()}", 1))


def _may_be(text: str, start: int, lexicon: Lexicon) -> bool:
    """Return whether the cheap signs of a caption are there: a word of credits, a slash, a bracket at the end."""
    tail = text[-_TAIL:]
    last = tail.rstrip(" .|\r\n\u00a0")[-1:]
    if last and (last in _CLOSED or last > "\u2e80"):
        return True
    if "©" in tail or ("/" in tail and _SLASHED.search(tail)) or lexicon.caption.head.match(text, start):
        return True
    if text[start : start + 1] in _BRACKETS and _SLUG.match(text, start):
        return True
    folded, words = tail.casefold(), lexicon.caption
    told = any(map(folded.__contains__, words.label_signs))
    return told and not words.label_words.isdisjoint(_WORD.findall(folded))


def _beyond_doubt(credit: Credit, text: str, start: int, lexicon: Lexicon) -> bool:
    raw = text[start:].lstrip(_OPEN + " ")
    if lexicon.signoff.source.match(raw) and not credit.photographers:
        return False
    if lexicon.caption.label.match(raw) or credit.photographers or credit.rights:
        return True
    if credit.agency is None or credit.text.casefold() != credit.agency.casefold():
        return bool(credit.agency or lexicon.caption.after.search(raw))
    note = _TRAILING_NOTE.search(clean(text[:start]))
    return credit.text.split()[-1].casefold() in lexicon.caption.media or (note is not None and note[1][:1].isnumeric())


def _slug(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the slug, where a caption begins or where its second line does."""
    found = _SLUG.search(text, start, min(end, start + 200)) if "=" in text or "＝" in text else None
    if found is None or found.start() == start or text[start : found.start()].rstrip(" \t").endswith("\n"):
        return found
    return None


def _without_tails(text: str, lexicon: Lexicon) -> int:
    """Return where a text ends without buttons, addresses and end marks behind it."""
    end = len(text.rstrip(" \t\r\n\u00a0|"))
    for _ in range(4):
        tail = _tail(text, max(0, end - _WINDOW), end, lexicon)
        if tail is None or tail.start() <= 0:
            break
        end = len(text[: tail.start()].rstrip())
    return end


def _tail(text: str, start: int, end: int, lexicon: Lexicon) -> re.Match[str] | None:
    """Return what stands behind a caption at the end of a stretch of text."""
    window = text[start:end]
    if window.casefold().endswith(lexicon.caption.tail_ends) and (
        tail := lexicon.caption.tail.search(text, start, end)
    ):
        return tail
    if "@" in window and (address := _EMAIL.search(text, start, end)):
        return address
    if window.endswith("日"):
        return _DATED.search(text, start, end)
    mark = _END_MARK.search(text, start, end) if window.endswith(_ENDED) else None
    return mark if mark and mark[1].casefold() in lexicon.signoff.ends else None


def _find_credit(text: str, start: int, end: int, lexicon: Lexicon) -> _Cut:
    for place, labelled in _candidates(text, start, end, lexicon):
        begin = _with_bracket(text, place, start)
        raw = text[begin:end]
        if not labelled and not _may_fit(raw):
            continue
        credit = read_credit(raw, lexicon, whole=not labelled or len(raw) > _SHORT)
        if credit is not None and (labelled or _fits(credit, raw)):
            return _Cut(begin, credit)
    return _Cut(end, None)


def _with_bracket(text: str, begin: int, start: int) -> int:
    """Return where the bracket opens that a credit stands in."""
    while begin > start and text[begin - 1] in _OPEN + " ":
        begin -= 1
    return begin


def _may_fit(raw: str) -> bool:
    """Return whether a text without a label is short, and no bracket that opens before it closes in it."""
    return len(raw) <= _TAIL and sum(map(raw.count, _CLOSED)) <= sum(map(raw.count, _OPEN))


def _fits(credit: Credit, raw: str) -> bool:
    """Return whether what a text without a label says is a credit: sure, and no date outside a bracket."""
    return credit.sure and bool(credit.text or credit.rights) and (not credit.date or raw.strip()[:1] in _OPEN)


def _candidates(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[tuple[int, bool]]:
    """Yield where a credit may begin, the likeliest first, and whether a label says so."""
    for label in _labels(text, max(start, end - _LABEL_REACH), end, lexicon):
        if end - label <= LONGEST:
            yield label, True
    window = max(start, end - _TAIL)
    behind = window > 0 and text[window - 1] in _ENDS
    ends = [boundary.end() for boundary in _BOUNDARY.finditer(text, window - behind, end)]
    ends += [capital.start() for capital in _GLUED.finditer(text, window, end)]
    for place in sorted(ends):
        if start < place < end:
            yield place, False
    if text[end - 1] in _CLOSED or text[end - 1] == ".":
        opening = max(text.rfind(bracket, start, end) for bracket in _OPEN)
        if opening >= start and end - opening <= _LABEL_REACH:
            yield opening, False
    if window == start:
        yield start, False


def _labels(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[int]:
    """Yield where labels stand; they are looked for where one of their first words does, or behind a bracket."""
    folded = text[start:end].casefold()
    places = {start + at for word in lexicon.caption.label_heads if word in folded for at in _places_of(word, folded)}
    if not places:
        return
    if len(folded) != end - start:  # folded characters stand elsewhere
        yield from (label.start() for label in lexicon.caption.label.finditer(text, start, end))
        return
    behind = start
    for place in sorted(places | {start + at.end() for at in _BRACKET.finditer(text[start:end])}):
        if place >= behind and (label := lexicon.caption.label.match(text, place, end)) is not None:
            yield place
            behind = label.end()


def _places_of(word: str, text: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


@frozen
class _Read:
    """A description and what was printed around it."""

    text: str
    credit: Credit | None
    date: Timestamp | None
    place: Place | None


def _read_end(description: str, credit: Credit | None, lexicon: Lexicon) -> _Read:
    """Take a date, or date and place, off the end of a description, where a wire prints them apart."""
    date = credit.date if credit else None
    if (found := _TRAILING_DATE.search(description)) is not None:
        stamp = Timestamp(year=int(found[1]), month=int(found[2]), day=int(found[3]))
        return _Read(description[: found.start()].rstrip(), credit, date or stamp, None)
    note = _TRAILING_NOTE.search(description) if credit else None
    if note is None:
        return _Read(description, credit, date or _date_in(description, lexicon), _place_in(description, lexicon))
    pieces = [piece for piece in re.split(r"[、,]", note[1]) if piece]
    dates = [find_date(piece, lexicon.calendar) for piece in pieces]
    places = [piece for piece, when in zip(pieces, dates, strict=True) if when is None and not piece[0].isnumeric()]
    noted = next((when.stamp for when in dates if when), None)
    place = Place(name=places[-1], raw=places[-1]) if places else None
    return _Read(description[: note.start()].rstrip(), credit, date or noted, place)


def _caption(text: str, at: int, slug: re.Match[str] | None, read: _Read, lexicon: Lexicon) -> Caption:
    raw = text.strip()
    start = len(text) - len(text.lstrip()) + at
    credit = read.credit
    place, agency, key = read.place, credit.agency if credit else None, credit.agency_id if credit else None
    if slug is not None:
        name, printed = clean(slug[1]), clean(slug[2]).rstrip(_CLOSED + "〕")
        row = lexicon.agencies.find(printed.split(",")[0].strip())
        place = Place(name=name, raw=name)
        agency, key = (printed.split(",")[0].strip(), row.id) if row else (agency, key)
    return Caption(
        text=read.text,
        credit=(credit.text or None) if credit else None,
        photographers=credit.photographers if credit else (),
        agency=agency,
        agency_id=key,
        date=read.date,
        place=place,
        rights=credit.rights if credit else None,
        raw=raw,
        span=Span(start, start + len(raw)),
    )


def _date_in(text: str, lexicon: Lexicon) -> Timestamp | None:
    """Return the last full date of a description, else its first date."""
    first, start, text = None, 0, text[:_DATES]
    while start < len(text) and (found := find_date(text[start:], lexicon.calendar)) is not None:
        if found.stamp is not None and (first is None or found.stamp.year is not None):
            first = found.stamp
        start += max(found.end, 1)
    return first


def _place_in(text: str, lexicon: Lexicon) -> Place | None:
    """Return the place printed right before the date, or with its region or country behind it."""
    getty = _GETTY.match(text)
    if getty is not None:
        return Place(name=getty[1], region=getty[2], raw=getty[0].rstrip(" -–—"))
    found = None
    for phrase in _PHRASE.finditer(text):
        if phrase[1].casefold() in lexicon.caption.places and (place := _place(phrase, text, lexicon)) is not None:
            found = place
    return found


def _undated(words: list[str], calendar: CalendarWords) -> list[str]:
    """Return words without the months and weekdays ("Dienstagmorgen") at their end."""
    kept = list(words)
    while kept:
        last = kept[-1].rstrip(".").casefold()
        day = last in calendar.weekdays or last.startswith(calendar.day_heads)
        if not day and last not in calendar.months:
            break
        kept.pop()
    return kept


def _place(phrase: re.Match[str], text: str, lexicon: Lexicon) -> Place | None:
    calendar = lexicon.calendar
    words = _undated(phrase[2].split(), calendar)
    printed = (phrase[3] or "").strip(" ,()").split(" ")
    region = " ".join(_undated(printed, calendar)) if _undated(printed[:1], calendar) else ""
    follow = find_date(text[phrase.end(2) : phrase.end() + 45], calendar)
    country = lexicon.places.region_country(region) if region else None
    if not words or not (follow or country or phrase.end() >= len(text.rstrip("."))) or words[0][:1].islower():
        return None
    name = " ".join(words).rstrip(".") if not follow else " ".join(words)
    raw = text[phrase.start(2) : text.find(region, phrase.end(2)) + len(region)] if region else name
    return Place(name=name, region=region or None, country=country, raw=raw)
