"""The one guarded door to lxml: text in, parse events or a tree out.

Nothing is fetched, no entity expanded, no DTD read, and nothing raises. Text is decoded before it comes here
(:mod:`newsparse.readers.encoding`), for lxml ends a document silently at a lone surrogate. Pages come as events,
since lxml's trees end silently at 2,048 levels and its events at none.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from html.entities import html5
from typing import Any, Protocol

from lxml import etree

from newsparse.model import Problem, Severity
from newsparse.text.patterns import pattern

_SURROGATE = pattern("[\ud800-\udfff]")
_SECTION = re.compile(rb"<!\[CDATA\[(?<![/*].{9})(?<![/*] .{9})")  # not one in a script's comment
_CONTROL = pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_DECLARATION = pattern(r"\s*<\?xml\s[^>]{0,400}>")
_DOCTYPE = pattern(
    r"""<!DOCTYPE(?>[^\[>"']|"[^"]*"|'[^']*')*+(?:\[(?>[^\]"'<]|"[^"]*"|'[^']*'|<!--(?>[^-]|-(?!->))*+(?:-->|\Z)|<)*+\]\s*+)?>""",
)
_VERBATIM = pattern(r"(?s)(<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z))")
_LOOSE = pattern(
    r"&(?:([A-Za-z][A-Za-z0-9._:-]{0,63});|(#(?:\d{1,9}|[xX][0-9a-fA-F]{1,8}));)?+|<(?![A-Za-z_:/!?\x80-\U0010ffff])"
)
_PREDEFINED = frozenset(("amp", "lt", "gt", "quot", "apos"))
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_LIMITS = frozenset((1, 2, 89, 114))
"""Of libxml2: an internal error, no memory, an entity loop, a resource limit (which lxml 6.0 has no name for)."""


class Target(Protocol):
    """Who takes the events of a parse, in document order."""

    def start(self, tag: str, attrs: Mapping[str, str], /) -> object:
        """Take the start of an element and its attributes, a mapping of str to str."""

    def end(self, tag: str, /) -> object:
        """Take the end of an element; every start has one."""

    def data(self, text: str, /) -> object:
        """Take a stretch of character data, entities resolved; neighbours may come in pieces."""

    def close(self) -> object:
        """Take the end of the document."""


def sound(text: str) -> tuple[str, tuple[Problem, ...]]:
    """Return ``text`` with lone surrogates replaced one for one by U+FFFD, and a Problem if there were any."""
    try:
        text.encode()
    except UnicodeEncodeError:
        fixed, count = _SURROGATE.subn("\ufffd", text)
        message = f"{count} lone surrogates were replaced by U+FFFD"
        return fixed, (Problem(code="lone-surrogate", message=message),)
    return text, ()


def html_events(page: str | bytes, target: Target) -> tuple[Problem, ...]:
    """Parse a page and hand its events to ``target``; nesting of any depth, markup of any state.

    Args:
        page: text, or bytes that are UTF-8.
        target: takes the events; its ``close`` is called at the end.
    """
    problems: tuple[Problem, ...] = ()
    if isinstance(page, str):
        page, problems = sound(page)
        page = page.encode()
    if b"\x00" in page:
        page = page.replace(b"\x00", b"")
    taker = _Sections(target) if b"<![CDATA[" in page and _SECTION.search(page) else target
    parser = etree.HTMLParser(target=taker, huge_tree=True, no_network=True, encoding="utf-8")  # type: ignore[arg-type]
    etree.fromstring(page, parser)
    return problems + _limits(parser)


def html_tree(text: str) -> etree._Element | None:
    """Return the tree of a page, for selectors alone: what lies deeper than 2,048 levels is not in it."""
    text, _problems = sound(text)
    parser = etree.HTMLParser(huge_tree=True, no_network=True, encoding="utf-8")
    try:
        return etree.fromstring(text.replace("\x00", "").encode(), parser)
    except etree.LxmlError:
        return None


def xml_events(text: str, target: Target) -> tuple[Problem, ...]:
    """Parse XML and hand its events to ``target``; broken markup is recovered from, with a Problem."""
    text, problems = _plain_xml(text)
    parser = etree.XMLParser(target=target, **_XML)  # type: ignore[arg-type]
    try:
        etree.fromstring(text.encode(), parser)
    except etree.LxmlError as error:
        return (*problems, _broken(str(error)))
    return problems + _limits(parser) + _recovered(parser)


def xml_tree(text: str) -> tuple[etree._Element | None, tuple[Problem, ...]]:
    """Return the root of XML text, ``None`` where there is none, and what was wrong with it.

    Entities are resolved by the table of HTML's; one that the table does not know stays as it is printed.
    """
    strict = _sound_tree(text)
    if strict is not None:
        return strict, ()
    text, problems = _plain_xml(text)
    parser = etree.XMLParser(**_XML)
    try:
        root: etree._Element | None = etree.fromstring(text.encode(), parser)
    except etree.LxmlError as error:
        return None, (*problems, _broken(str(error)))
    return root, problems + _limits(parser) + _recovered(parser)


_XML: dict[str, Any] = {
    "recover": True, "huge_tree": True, "no_network": True, "resolve_entities": False, "load_dtd": False,
    "dtd_validation": False, "attribute_defaults": False, "remove_comments": True, "remove_pis": True,
    "strip_cdata": True, "encoding": "utf-8",
}  # fmt: skip


class _Sections:
    """Hands on the events, and CDATA sections, which HTML takes for comments, as text."""

    def __init__(self, target: Target) -> None:
        self.start, self.end, self.data, self.close = target.start, target.end, target.data, target.close

    def comment(self, text: str) -> None:
        """Hand on the text of a CDATA section; drop a comment."""
        if text.startswith("[CDATA["):
            self.data(text[7:].removesuffix("]]"))


def _sound_tree(text: str) -> etree._Element | None:
    """Return the root of XML that is well-formed and has no DTD, ``None`` for all other, which needs mending first."""
    if "<!DOCTYPE" in text:
        return None
    text = text.lstrip("\ufeff \t\r\n")
    head = _DECLARATION.match(text)
    try:
        return etree.fromstring(
            (text[head.end() :] if head else text).encode(), etree.XMLParser(**{**_XML, "recover": False})
        )
    except (etree.LxmlError, UnicodeEncodeError):
        return None


def _plain_xml(text: str) -> tuple[str, tuple[Problem, ...]]:
    """Return XML text without declaration, DOCTYPE, control characters and entities that lxml would miss."""
    text, problems = sound(text)
    text = _CONTROL.sub(" ", text.lstrip("\ufeff \t\r\n"))
    head = _DECLARATION.match(text)
    text = text[head.end() :] if head else text
    doctype = _DOCTYPE.match(text, max(text.find("<!DOCTYPE"), 0))
    if doctype:
        text = text[: doctype.start()] + text[doctype.end() :]
    pieces = _VERBATIM.split(text)  # every second piece is a CDATA section or a comment
    pieces[::2] = [_LOOSE.sub(_resolved, piece) for piece in pieces[::2]]
    return "".join(pieces), problems


def _resolved(found: re.Match[str]) -> str:
    """Return what XML can read in the place of an entity, a character reference, a bare ``&`` or ``<``."""
    name = found[1]
    if name in _PREDEFINED:
        return found[0]
    if name:
        return html5.get(name + ";", found[0]).translate(_ESCAPES)
    known = html.unescape(f"&{found[2]};") if found[2] else found[0]
    return _CONTROL.sub("\ufffd", known).translate(_ESCAPES)


def _limits(parser: etree._FeedParser) -> tuple[Problem, ...]:
    """Return a Problem for every limit of the parser's that ended the document early."""
    fatal = etree.ErrorLevels.FATAL
    hits = [entry for entry in parser.error_log if entry.level == fatal and entry.type in _LIMITS]
    return tuple(
        Problem(code="parser-limit", message=f"line {entry.line}: {entry.message}", severity=Severity.ERROR)
        for entry in hits[:1]
    )


def _recovered(parser: etree._FeedParser) -> tuple[Problem, ...]:
    return tuple(_broken(f"line {entry.line}: {entry.message}") for entry in list(parser.error_log)[:1])


def _broken(message: str) -> Problem:
    return Problem(code="broken-markup", message=message)
