"""Bytes to text: BOM, declared label, UTF-8, the language's legacy page, cp1252."""

from __future__ import annotations

import codecs

from attrs import frozen

from newsparse.errors import DecodingError
from newsparse.text.patterns import pattern

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
    "ks_c_5601-1989": "cp949",
    "ksc5601": "cp949",
    "ksc_5601": "cp949",
    "windows-949": "cp949",
    "euc-kr": "cp949",
    "korean": "cp949",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "sjis": "cp932",
    "ms_kanji": "cp932",
    "windows-31j": "cp932",
    "x-euc-jp": "euc_jp",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "chinese": "gb18030",
    "gb_2312": "gb18030",
    "gb_2312-80": "gb18030",
    "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs",
    "cn-big5": "big5hkscs",
    "x-x-big5": "big5hkscs",
    "iso-8859-8-i": "iso8859-8",
    "windows-874": "cp874",
    "dos-874": "cp874",
    "koi": "koi8-r",
    "koi8": "koi8-r",
    "koi8-ru": "koi8-u",
    "macintosh": "mac-roman",
    "x-mac-roman": "mac-roman",
    "x-mac-cyrillic": "mac-cyrillic",
    "utf8": "utf-8",
    "utf8mb4": "utf-8",
    "unicode-1-1-utf-8": "utf-8",
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
_NO_PAGES = frozenset(("idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape", "utf-7", "mbcs", "oem"))
_LABEL = pattern(r"[\s'\"]*([A-Za-z0-9_.:+-]{1,40})")
_ESCAPED = {0xDC00 + byte: bytes((byte,)).decode("cp1252", "ignore") or chr(byte) for byte in range(128, 256)}
_ESCAPE_CODED = ("iso2022", "hz")
_WIDE = ("utf-16", "utf-32")
_FEW = 0.05
"""Share of the characters above ASCII that may be broken before a declared encoding is disbelieved."""


@frozen
class Decoded:
    """Text made of bytes, and how."""

    text: str
    """The text, byte order mark left out."""
    encoding: str
    """The Python codec that fitted."""
    fallback: bool
    """Whether it was a guess of last resort."""
    damaged: int = 0
    """Characters that do not fit the encoding: read as cp1252 amid UTF-8, else replaced by U+FFFD."""


def codec_of(label: str | None) -> str | None:
    """Return the Python codec for an encoding label as browsers read it (WHATWG), ``None`` if unknown."""
    found = _LABEL.match(label or "")
    if found is None:
        return None
    name = _WHATWG.get(found[1].casefold(), found[1].casefold())
    try:
        b"    ".decode(name)  # names of other codecs (hex, zlib) raise LookupError
        name = codecs.lookup(name).name
    except (LookupError, ValueError):
        return None
    return None if name.replace("_", "-") in _NO_PAGES else name


def decode(data: bytes, *, declared: str | None = None, language: str | None = None) -> Decoded:
    """Return ``data`` as text: BOM, then ``declared``, UTF-8, the language's legacy page, else cp1252.

    A declared encoding other than UTF-8 yields to UTF-8 where bytes above ASCII form valid UTF-8, and one with
    a few broken characters is still believed.

    Raises:
        DecodingError: the bytes hold NULs as only binary files do, and no encoding fits.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(name, "replace"), name, fallback=False)
    codec = codec_of(declared)
    first = codec if codec and codec.startswith((*_ESCAPE_CODED, *_WIDE)) else None
    legacy = _LEGACY.get((language or "").casefold()) or _LEGACY.get((language or "").casefold()[:2])
    names = [name for name in (first, "utf-8", codec, legacy) if name and _may_be(name, data)]
    for name in names:
        try:
            return Decoded(data.decode(name), name, fallback=False)
        except UnicodeDecodeError:
            continue
    if data[:4096].count(0) * 20 > len(data[:4096]):
        message = "these bytes are no text; tried " + ", ".join(dict.fromkeys([*names, "cp1252"]))
        raise DecodingError(message, advice="name the format, or decode them yourself and pass str")
    damaged = (_damaged(data, name) for name in dict.fromkeys(("utf-8", *names)))
    return next(filter(None, damaged), None) or Decoded(_cp1252(data), "cp1252", fallback=codec != "cp1252")


def _may_be(name: str, data: bytes) -> bool:
    """Return whether bytes may be in an encoding: UTF-16 has NULs, and pages that say it often have none."""
    return not name.startswith(_WIDE) or b"\x00" in data[:200]


def _damaged(data: bytes, name: str) -> Decoded | None:
    """Return ``data`` in an encoding in which a few of its characters are broken, ``None`` if many are."""
    if name == "utf-8":
        text = data.decode(name, "surrogateescape")
        broken = sum(map(text.count, map(chr, _ESCAPED)))
        text = text.translate(_ESCAPED) if broken else text
    else:
        text = data.decode(name, "replace")
        broken = text.count("\ufffd")
    above = len(text) - len(text.encode("ascii", "ignore"))
    return Decoded(text, name, fallback=False, damaged=broken) if broken < above * _FEW else None


def _cp1252(data: bytes) -> str:
    """Decode as browsers do: the five bytes cp1252 leaves open stay as control characters."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return "".join(bytes((byte,)).decode("cp1252", "ignore") or chr(byte) for byte in data)
