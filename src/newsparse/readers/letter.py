"""What :mod:`newsparse.readers.mail` reads mail with; apart from it, since what it needs costs time to import."""

from __future__ import annotations

import email
import email.errors
import email.message
import email.policy
from collections.abc import Iterator
from email.header import decode_header
from email.utils import parseaddr

from newsparse.errors import FormatError, LimitError
from newsparse.model import Document, Problem
from newsparse.model.timestamp import timestamp_of
from newsparse.readers.body import render_html, render_plain, shown
from newsparse.readers.door import sound
from newsparse.readers.mapping import Claims
from newsparse.readers.rendering import Rendering
from newsparse.readers.source import Source
from newsparse.text.decoding import decode
from newsparse.text.patterns import pattern

NAME = "mail"
_LONGEST_HEADER = 2000
_NESTED = pattern(r"(?i)multipart/|message/rfc822")
_MOST_NESTED = 200
_LANGUAGE = pattern(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def read(source: Source) -> Iterator[Document]:
    """Yield the document of a mail.

    Raises:
        TypeError: the content is neither text nor bytes.
        FormatError: it has no headers.
        LimitError: its parts are nested too deeply.
    """
    message = _parsed(source.content)
    if not message.keys():
        raise FormatError("this is no mail: no headers", source=NAME, advice="leave the format out")
    claims, out = Claims(NAME), Rendering()
    _headers(message, claims)
    try:
        problems = _text(message, out, source.language)
    except RecursionError:
        raise LimitError("the parts of the mail are nested too deeply", source=NAME) from None
    language = claims.text("language")
    yield out.document(NAME, claims.facts, language=language, problems=problems)


def _parsed(content: object) -> email.message.Message:
    """Return the message; one with more parts in parts than any mail has is refused before it costs time."""
    text = content.decode("latin-1") if isinstance(content, bytes) else content
    if isinstance(text, str) and len(_NESTED.findall(text)) > _MOST_NESTED:
        raise LimitError("the parts of the mail are nested too deeply", source=NAME)
    try:
        if isinstance(content, bytes):
            return email.message_from_bytes(content, policy=email.policy.compat32)
        if isinstance(content, str):
            return email.message_from_string(sound(content)[0], policy=email.policy.compat32)
    except RecursionError:
        raise LimitError("the parts of the mail are nested too deeply", source=NAME) from None
    message = f"{NAME} is str or bytes, not {type(content).__name__}"
    raise TypeError(message)


def _headers(message: email.message.Message, claims: Claims) -> None:
    claims.claim("headline", shown(_decoded(message.get("Subject"))), path="Subject")
    claims.claim("published", timestamp_of(_decoded(message.get("Date"))), path="Date")
    name, address = parseaddr(_decoded(message.get("From")))
    claims.claim("bylines", shown(name), path="From", raw=f"{name} <{address}>")
    claims.claim("identifier", _decoded(message.get("Message-ID")).strip("<> \r\n"), path="Message-ID")
    claims.claim("keywords", shown(_decoded(message.get("Keywords"))), path="Keywords")
    claims.claim("agency", shown(_decoded(message.get("Organization"))), path="Organization")
    language = _LANGUAGE.match(_decoded(message.get("Content-Language")))
    claims.claim("language", language[0] if language else None, path="Content-Language")


def _decoded(value: object) -> str:
    """Return a header's text; words in a charset nobody knows stay as they are."""
    if value is None:
        return ""
    out = []
    try:
        parts = decode_header(str(value)[:_LONGEST_HEADER])
    except (ValueError, email.errors.MessageError):
        return str(value)[:_LONGEST_HEADER]
    for part, charset in parts:
        out.append(part if isinstance(part, str) else decode(part, declared=charset).text)
    return "".join(out)


def _text(message: email.message.Message, out: Rendering, language: str | None) -> tuple[Problem, ...]:
    """Write the first part that is text; plain before HTML, attachments never."""
    texts: dict[str, str] = {}
    for part in message.walk():
        kind = part.get_content_type()
        if kind not in ("text/plain", "text/html") or kind in texts or part.get_content_disposition() == "attachment":
            continue
        data = part.get_payload(decode=True)
        if isinstance(data, bytes) and data.strip():
            texts[kind] = decode(data, declared=part.get_content_charset(), language=language).text
    if "text/plain" in texts:
        render_plain(texts["text/plain"], out)
        return ()
    return render_html(texts["text/html"], out) if "text/html" in texts else ()
