"""Sign-offs: who reported, wrote, edited and contributed, desk initials, agency tags and end marks at a story's end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from newsparse.lexicon import Lexicon
from newsparse.model import Byline, BylineKind, Signoff, SignoffKind
from newsparse.parts.byline import parse_byline
from newsparse.parts.reporters import Reporters
from newsparse.rows import Span
from newsparse.text.names import is_caseless
from newsparse.text.patterns import pattern
from newsparse.text.whitespace import clean

LONGEST = 900
"""A longer text is no sign-off."""

_KINDS = {
    SignoffKind.AUTHOR: BylineKind.AUTHOR,
    SignoffKind.REPORTING: BylineKind.AUTHOR,
    SignoffKind.WRITING: BylineKind.AUTHOR,
    SignoffKind.EDITING: BylineKind.EDITOR,
    SignoffKind.CONTRIBUTION: BylineKind.CONTRIBUTOR,
    SignoffKind.TRANSLATION: BylineKind.TRANSLATOR,
    SignoffKind.PHOTOGRAPHY: BylineKind.PHOTOGRAPHER,
}
_MARKS = " \t\r\n\u00a0\u3000()（）[]【】<>〈〉{}/\\|*_#=~.。:;,—–-"
_DECORATION = pattern(r"[#*=~_—–-]{1,5}\s?30\s?[#*=~_—–-]{1,5}|#{2,10}")
_EMAIL = pattern(r"[\s(<\[*]{0,4}[\w.+-]{1,64}@[\w-]{1,63}(?:\.[a-z]{2,10}){1,3}(?![a-z.@])", re.IGNORECASE)
_EMAIL_END = pattern(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[a-z]{2,10}){1,3}\W{0,4}$", re.IGNORECASE)
_INITIALS = pattern(r"[\s(/]{0,3}[^\W\d_]{1,4}(?:\s?/{1,2}\s?[^\W\d_]{1,5}){1,7}[\s)/.]{0,3}")
_INITIAL = pattern(r"[^\W\d_]{1,4}")
_TOKENS = pattern(r"[^\s/,;|()（）\[\]]+")
_BYLINED = pattern(r"[（(\[]\s?([^()（）=＝・\n]{1,20})\s?[=＝]\s?([^()（）=＝\n]{2,20})\s?[)）\]]")
_TRAILER = pattern(r"(?<=[.)])\s*([^.()]{5,80})$")
_OPENINGS = " \t\r\n\u00a0\u3000(（[【*_—–-"
_EDGE = pattern(r"[\s(（\[;,.*_—–/|-](?=[^\W_])")
"""What stands before a label."""
_CLAUSE_END = pattern(r"(?:(?<=[^\W\d_]{2})\.|。)(?=\s+[^\W\d_a-z]|\s*[)）\]]?\s*$)")
_TAG_WORDS = 4
_TAG, _EMAIL_LINE, _STATEMENT = 45, 160, 320
_SIGNED = 60
_ROUND = 16
"""Signs around the label of an agency."""


def parse_signoff(text: str, lexicon: Lexicon, at: int = 0) -> Signoff | None:
    """Return the sign-off that the whole of ``text`` is, ``None`` where it is none."""
    if not text.strip() or len(text) > LONGEST:
        return None
    told = _told(text, lexicon)
    if not told and _is_story(text, lexicon):
        return None
    found = _mark(text, lexicon) or _credits(text, lexicon, at) or (_phrases(text, lexicon, at) if told else None)
    found = found or _tag(text, lexicon) or _signed(text, lexicon, at) or _bracketed(text, lexicon, at)
    found = found or _statement(text, lexicon, at, told=told)
    if found is None:
        return None
    kind, credits_, agency = found
    start = len(text) - len(text.lstrip())
    persons = tuple(person for line in credits_ for person in line.persons)
    span = Span(at + start, at + len(text.rstrip()))
    return Signoff(text=clean(text), kind=kind, persons=persons, credits=credits_, agency=agency, span=span)


def _is_story(text: str, lexicon: Lexicon) -> bool:
    """Return whether a text is too long for a tag, and begins and ends as no credit does."""
    words = lexicon.signoff
    plain = text[0].isalpha() and "@" not in text and "=" not in text and "＝" not in text
    return plain and len(text) > 2 * _TAG + _ROUND + words.longest_source and text[:2].casefold() not in words.starts


Found = tuple[SignoffKind, tuple[Byline, ...], str | None]
"""Kind, credits by kind of person, and agency."""


def find_tail(text: str, lexicon: Lexicon) -> int | None:
    """Return where a sign-off at the end of a paragraph begins, ``None`` where there is none."""
    for offset in _tails(text.rstrip()):
        if offset > 0 and parse_signoff(text[offset:], lexicon) is not None:
            return offset
    return None


def _tails(text: str) -> Iterator[int]:
    """Yield offsets where a tail may begin, the longest tail first."""
    window = max(0, len(text) - LONGEST)
    ends = [match.end() for match in re.finditer(r"[.!?。…][\"”’»)」』]?\s+|[.!?\"”»](?=[(（\[—–-])", text[window:])]
    offsets = [window + end for end in ends[-5:]]
    if text[-1:] in ")）]":
        offsets.append(max(text.rfind(bracket) for bracket in "(（["))
    yield from sorted(offset for offset in set(offsets) if 0 <= offset < len(text))


def _mark(text: str, lexicon: Lexicon) -> Found | None:
    """Read an end mark, an address or desk initials alone on a line."""
    core = text.strip(_MARKS)
    if len(core) <= lexicon.signoff.longest_end:
        if core.casefold() in lexicon.signoff.ends or text.strip().casefold() in lexicon.signoff.ends:
            return SignoffKind.END, (), _agency(core, lexicon)
        if _DECORATION.fullmatch(text.strip()):
            return SignoffKind.END, (), None
    if "@" in text and len(text) <= _EMAIL_LINE and (address := _EMAIL.match(text)) is not None:
        rest = text[address.end() :]
        return (SignoffKind.DESK, (), None) if ". " not in rest.strip() else None
    return None


def _signed(text: str, lexicon: Lexicon, at: int) -> Found | None:
    """Read a line that ends with an address: a name with it, or what only the desk knows."""
    if "@" not in text or len(text) > _SIGNED or not _EMAIL_END.search(text):
        return None
    line = parse_byline(text, lexicon, at)
    if line is not None and line.persons:
        return SignoffKind.AUTHOR, (line,), line.agency
    return SignoffKind.DESK, (), None


def _agency(text: str, lexicon: Lexicon) -> str | None:
    row = lexicon.agencies.find(text)
    return text if row is not None else None


def _tag(text: str, lexicon: Lexicon) -> Found | None:
    """Read an agency tag: agencies and initials, perhaps behind a label, and nothing else."""
    if len(text) > 2 * _TAG + _ROUND + lexicon.signoff.longest_source:
        return None
    source = lexicon.signoff.source.match(text)
    body = text[source.end() :] if source else text
    if len(body) > _TAG + (_TAG if source else 0) or (source and not body.strip(_MARKS)):
        return None
    words = [match[0].strip(_MARKS) for match in _TOKENS.finditer(body)]
    whole = clean(body).strip(_MARKS)
    agency = _agency(whole, lexicon) or next((word for word in words if word and _agency(word, lexicon)), None)
    if source or (agency and (agency == whole or _initialled(words, lexicon))):
        return SignoffKind.AGENCY, (), agency
    return (SignoffKind.DESK, (), None) if _INITIALS.fullmatch(body) and (body.islower() or "//" in body) else None


def _initialled(words: list[str], lexicon: Lexicon) -> bool:
    """Return whether a tag is agencies and initials alone, or in a script without capitals an agency and names."""
    if all(_fits_tag(word, lexicon) for word in words):
        return True
    named = len(words) <= _TAG_WORDS and all(map(is_caseless, words))
    return named and _agency(words[0], lexicon) is not None


def _fits_tag(word: str, lexicon: Lexicon) -> bool:
    plain = bool(_INITIAL.fullmatch(word)) and (word.islower() or word.isupper())
    return (
        not word
        or plain
        or word.isdigit()
        or _agency(word, lexicon) is not None
        or word.casefold() in lexicon.byline.joins
    )


def _credits(text: str, lexicon: Lexicon, at: int) -> Found | None:
    """Read credits with labels: ``(Reporting by A in X; Editing by B)``."""
    start = 0 if text[0].isalpha() else len(text) - len(text.lstrip(_OPENINGS))
    known = lexicon.signoff.opening
    first = known.match(text, start) or (known.match(text, start - 1) if start else None)
    if first is None:
        return None
    labels = list(known.finditer(text, first.start(), _EDGE))
    lines: list[Byline] = []
    agency = None
    for index, label in enumerate(labels):
        end = labels[index + 1].start() if index + 1 < len(labels) else len(text)
        stop = _CLAUSE_END.search(text, label.end(), end)
        run = text[label.end() : stop.start() if stop else end]
        reporters = Reporters(lexicon, at)
        reporters.read(run, at + label.end())
        if reporters.unknown or not (reporters.persons or reporters.agency):
            return None
        agency = agency or reporters.agency
        lines += _byline(text, Span(label.start(), label.end() + len(run)), reporters, _KINDS[_kind(label)])
        if stop is not None and index + 1 == len(labels) and not _said(text[stop.end() :]):
            return None
    return _kind(first), tuple(lines), agency


def _said(rest: str) -> bool:
    """Return whether nothing is left behind the credits but whom to write to."""
    return not rest.strip(_MARKS) or ("@" in rest and len(rest) <= _EMAIL_LINE)


def _kind(label: re.Match[str]) -> SignoffKind:
    return SignoffKind(str(label.lastgroup).partition("_")[0])


def _byline(text: str, span: Span, reporters: Reporters, kind: BylineKind) -> list[Byline]:
    if not reporters.persons:
        return []
    raw = span.of(text).rstrip(" \t\r\n;,")
    span = Span(reporters.at + span.start, reporters.at + span.start + len(raw))
    return [Byline(persons=tuple(reporters.persons), agency=reporters.agency, kind=kind, raw=raw, span=span)]


def _phrases(text: str, lexicon: Lexicon, at: int) -> Found | None:
    """Read lines like ``A reported from X. B in Y contributed to this report``."""
    lines: list[Byline] = []
    position, agency, kind = 0, None, None
    while position < len(text) and text[position:].strip(_MARKS):
        clause = _clause(text, position, lexicon, at)
        if clause is None:
            return None
        line, position, named, found = clause
        lines += line
        agency, kind = agency or named, kind or found
    return (kind, tuple(lines), agency) if kind else None


def _clause(
    text: str, start: int, lexicon: Lexicon, at: int
) -> tuple[list[Byline], int, str | None, SignoffKind] | None:
    reported = lexicon.signoff.reported.search(text, start)
    contributed = lexicon.signoff.contributed.search(text, start)
    anchor = min((match for match in (reported, contributed) if match), key=lambda match: match.start(), default=None)
    if anchor is None:
        return None
    reporters = Reporters(lexicon, at)
    reporters.read(text[start : anchor.start()], at + start)
    stop = _CLAUSE_END.search(text, anchor.end())
    end = stop.end() if stop else len(text)
    kind = SignoffKind.CONTRIBUTION
    if anchor is reported and reporters.persons:
        kind = SignoffKind.REPORTING
        word = anchor[0].split()[-1].casefold()
        place = f"{reporters.persons[-1].name} {word} " + text[anchor.end() : stop.start() if stop else end].strip()
        _read_reported(place, reporters, word, lexicon)
    elif text[anchor.end() : stop.start() if stop else end].strip(_MARKS):
        return None
    if reporters.unknown or not (reporters.persons or reporters.agency):
        return None
    who = BylineKind.CONTRIBUTOR if kind is SignoffKind.CONTRIBUTION else BylineKind.AUTHOR
    return (
        _byline(text, Span(start + len(text[start:]) - len(text[start:].lstrip()), end), reporters, who),
        end,
        reporters.agency,
        kind,
    )


def _read_reported(text: str, reporters: Reporters, word: str, lexicon: Lexicon) -> None:
    """Read the places behind "reported from", and further reporters with theirs."""
    more = Reporters(lexicon, reporters.at)
    more.read(text, reporters.at, word)
    place = more.persons[0].location if more.persons else None
    first = reporters.persons[0].spans[0]
    reporters.persons = [evolve(person, location=person.location or place) for person in reporters.persons]
    reporters.persons += [evolve(person, spans=(first,)) for person in more.persons[1:]]
    reporters.unknown += more.unknown


def _bracketed(text: str, lexicon: Lexicon, at: int) -> Found | None:
    """Read an agency and a name in one bracket: ``（共同通信＝名前）``."""
    found = _BYLINED.fullmatch(text.strip()) if "=" in text or "＝" in text else None
    if found is None or lexicon.agencies.find(found[1].strip()) is None:
        return None
    offset = at + len(text) - len(text.lstrip()) + found.start(2)
    reporters = Reporters(lexicon, at)
    reporters.read(found[2], offset)
    if reporters.unknown or not reporters.persons:
        return None
    persons = [evolve(person, role=person.role or found[1].strip()) for person in reporters.persons]
    line = Byline(
        persons=tuple(persons), agency=found[1].strip(), raw=found[2], span=Span(offset, offset + len(found[2]))
    )
    return SignoffKind.AUTHOR, (line,), found[1].strip()


def _told(text: str, lexicon: Lexicon) -> bool:
    """Return whether a text holds a phrase of contribution or taking over."""
    folded = text.casefold()
    if not folded.isprintable() or "  " in folded:
        folded = " ".join(folded.split())
    return any(map(folded.__contains__, lexicon.signoff.anchors))


def _statement(text: str, lexicon: Lexicon, at: int, *, told: bool) -> Found | None:
    """Read a line that says whose report it is, perhaps with the author behind it."""
    words = lexicon.signoff
    opening = words.reports.match(text)
    if len(text) > _STATEMENT or not (opening or told):
        return None
    if not opening and not words.syndicated.search(text):
        return None
    trailer = _TRAILER.search(text)
    line = parse_byline(trailer[1], lexicon, at + trailer.start(1)) if trailer else None
    agency = _agency_in(text, lexicon)
    if opening and agency is None:
        return None
    return SignoffKind.AGENCY, (line,) if line and line.persons and line.agency else (), agency


def _agency_in(text: str, lexicon: Lexicon) -> str | None:
    words = [match[0].strip(_MARKS) for match in _TOKENS.finditer(text[:_STATEMENT])]
    for size in (3, 2, 1):
        for index in range(len(words) - size + 1):
            printed = " ".join(words[index : index + size])
            if printed[:1].isupper() and lexicon.agencies.find(printed) is not None:
                return printed
    return next((word for word in words if len(word) > 1 and lexicon.agencies.find(word) is not None), None)
