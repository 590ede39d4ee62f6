"""Bytes to text: BOM, declared label, UTF-8, the language's legacy page, cp1252."""

from __future__ import annotations

import codecs

from attrs import frozen

from newsparse.errors import DecodingError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WHATWG = {
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "l1": "cp1252",
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "windows-1252": "cp1252",
    "iso-8859-9": "cp1254",
    "latin5": "cp1254",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "korean": "cp949",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "sjis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "big5": "big5hkscs",
    "utf8": "utf-8",
    "unicode": "utf-16-le",
    "utf-16": "utf-16-le",
    "x-user-defined": "cp1252",
}
_LEGACY = {
    "ar": "cp1256", "bg": "cp1251", "cs": "cp1250", "el": "cp1253", "fa": "cp1256", "he": "cp1255", "hr": "cp1250",
    "hu": "cp1250", "ja": "cp932", "ko": "cp949", "pl": "cp1250", "ro": "cp1250", "ru": "cp1251", "sr": "cp1251",
    "th": "cp874", "tr": "cp1254", "uk": "cp1251", "vi": "cp1258", "zh": "gb18030", "zh-hant": "big5hkscs",
    "zh-tw": "big5hkscs",
}  # fmt: skip


@frozen
class Decoded:
    """Text made of bytes, and how."""

    text: str
    """The text, byte order mark left out."""
    encoding: str
    """The Python codec that fitted."""
    fallback: bool
    """Whether it was a guess of last resort."""


def codec_of(label: str | None) -> str | None:
    """Return the Python codec for an encoding label as browsers read it (WHATWG), ``None`` if unknown."""
    if not label:
        return None
    name = label.strip().strip("'\"").casefold()
    name = _WHATWG.get(name, name)
    try:
        return codecs.lookup(name).name
    except (LookupError, ValueError):
        return None


def decode(data: bytes, *, declared: str | None = None, language: str | None = None) -> Decoded:
    """Return ``data`` as text: BOM, then ``declared``, UTF-8, the language's legacy page, else cp1252.

    A declared encoding other than UTF-8 yields to UTF-8 where bytes above ASCII form valid UTF-8.

    Raises:
        DecodingError: the bytes hold NULs as only binary files do, and no encoding fits.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(name, "replace"), name, fallback=False)
    codec = codec_of(declared)
    tried = ["utf-8"]
    for name in ("utf-8", codec, _LEGACY.get((language or "").casefold())):
        if name is None or (name.startswith("utf-16") and b"\x00" not in data[:200]):
            continue
        tried.append(name)
        try:
            return Decoded(data.decode(name), name, fallback=False)
        except UnicodeDecodeError:
            continue
    if data[:4096].count(0) * 20 > len(data[:4096]):
        message = "these bytes are no text; tried " + ", ".join(dict.fromkeys([*tried, "cp1252"]))
        raise DecodingError(message, advice="name the format, or decode them yourself and pass str")
    return Decoded(_cp1252(data), "cp1252", fallback=True)


def _cp1252(data: bytes) -> str:
    """Decode as browsers do: the five bytes cp1252 leaves open stay as control characters."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return "".join(bytes((byte,)).decode("cp1252", "ignore") or chr(byte) for byte in data)
