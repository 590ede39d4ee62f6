"""What the first characters of an input say of its format; cheap looks that read no further than 4,096 characters."""

from __future__ import annotations

import re

from newsparse.text.patterns import pattern

_ROOT = pattern(
    r"(?:[\s\ufeff]++|ï»¿|<\?[^>]{0,400}+>|<!--(?>[^-]|-(?!->))*+-->|<!DOCTYPE(?>[^\[>]*+(?:\[(?>[^\]]*+)\]\s*+)?)>)*+"
    r"<([A-Za-z_][\w.-]{0,63}):?([\w.-]{0,63})"
)
_JSON = pattern(r"(?:[\s\ufeff]|ï»¿)*+[\[{]\s*+[\"{\[]")
_NINJS = pattern(
    r'"(?:versioncreated|pubstatus|headlines?|bodies|body_[a-z0-9_]+|descriptions?(?:_text)?|representationtype|'
    r'usageterms|copyrightholder|copyrightnotice|firstcreated|associations|renditions|ednote|bylines?|slugline|subject)"',
    re.IGNORECASE,
)
_G2 = frozenset((
    "newsmessage", "newsitem", "packageitem", "conceptitem", "knowledgeitem", "planningitem", "catalogitem",
    "contentmeta", "contentset", "itemmeta", "groupset",
))  # fmt: skip
_FEEDS = frozenset(("rss", "feed", "rdf", "channel", "entry"))


def root_name(head: str) -> str:
    """Return the local name of the first element, lower case, or an empty string."""
    found = _ROOT.match(head)
    return (found[2] or found[1]).lower() if found else ""


def is_nitf(head: str) -> bool:
    """Return whether this is NITF."""
    return root_name(head) == "nitf"


def is_newsml1(head: str) -> bool:
    """Return whether this is NewsML 1."""
    return root_name(head) == "newsml"


def is_newsmlg2(head: str) -> bool:
    """Return whether this is NewsML-G2, or a part of one."""
    return root_name(head) in _G2


def is_ritzau(head: str) -> bool:
    """Return whether this is Ritzau's own XML."""
    return "rbnews" in root_name(head) or (root_name(head) not in ("", "html") and "<RBNews" in head)


def is_feed(head: str) -> bool:
    """Return whether this is RSS or Atom."""
    return root_name(head) in _FEEDS


def is_jsonld(head: str) -> bool:
    """Return whether this is JSON with schema.org's names."""
    return _JSON.match(head) is not None and '"@type"' in head


def is_apmedia(head: str) -> bool:
    """Return whether this is JSON of the AP Media API."""
    if _JSON.match(head) is None or "ninjs" in head:
        return False
    return '"api_version"' in head or ('"altids"' in head and '"itemid"' in head)


def is_ninjs(head: str) -> bool:
    """Return whether this is JSON with names of ninjs."""
    return _JSON.match(head) is not None and _NINJS.search(head) is not None
