"""ninjs, IPTC's news in JSON: version 3.1 (:func:`write`) and 1.6 (:func:`write_1_6`).

Mapping (3.1 / 1.6): identifier, else canonical address, else a urn from the source → ``uri``; kind → ``type``;
version → ``version``; published → ``versionCreated`` / ``versioncreated``; first_created → ``firstCreated`` /
``firstcreated``; embargoed → ``embargoedUntil`` / ``embargoed``; expires → ``expires``; status → ``pubStatus`` /
``pubstatus``; urgency → ``urgency``; copyright → ``copyrightNotice`` / ``copyrightnotice``; usage_terms →
``usageTerms`` / ``usageterms``; notes → ``edNote`` / ``ednote``; language → ``language``; headline → ``headlines``
role main / ``headline``; subheadlines → ``headlines`` role sub / ``headline_sub``; authors → ``by`` / ``byline``;
slugline → ``slugline``; dateline places → ``located``; agency → ``infoSources`` / ``infosource``; subjects →
``subjects`` / ``subject``; keywords → ``subjects`` with rel keyword / ``subject`` with rel keyword; genre →
``genres`` / ``genre``; text → ``bodies`` (plain and HTML) / ``body_text``, ``body_html``; captions and
images → ``associations`` of type picture with ``renditions``, the caption's credit among the ``descriptions``, role
creditline / in ``description_creditline``.

Date-time members demand date, time and offset (RFC 3339): a less precise Timestamp is left out.
"""

from __future__ import annotations

import json
from typing import Any

from newsparse.model import Article, ArticleKind, Caption
from newsparse.writers.content import by, caption_rights, instant, is_uri, items, notes, pictures, uri
from newsparse.writers.html_body import fragment

_TYPES = {ArticleKind.PICTURE: "picture", ArticleKind.PACKAGE: "composite"}
_STATUS = frozenset(("usable", "withheld", "canceled"))


def write(article: Article) -> str:
    """Return the article as a ninjs 3.1 object."""
    item = {
        **_common(article),
        "versionCreated": instant(article.published),
        "firstCreated": instant(article.first_created),
        "embargoedUntil": instant(article.embargoed),
        "pubStatus": _status(article),
        "copyrightNotice": article.copyright,
        "usageTerms": article.usage_terms,
        "edNote": notes(article),
        "headlines": _headlines(article),
        "bodies": _bodies(article),
        "by": by(article),
        "infoSources": [{"name": article.agency}] if article.agency else None,
        "subjects": _subjects(article),
        "genres": [{"name": article.genre}] if article.genre else None,
        "associations": [_picture(article, index, item) for index, item in enumerate(pictures(article))],
        "standard": {"name": "ninjs", "version": "3.1"},
    }
    return _print(item)


def write_1_6(article: Article) -> str:
    """Return the article as a ninjs 1.6 object."""
    plain = "\n\n".join(item.text for item in items(article))
    item = {
        **_common(article),
        "versioncreated": instant(article.published),
        "firstcreated": instant(article.first_created),
        "embargoed": instant(article.embargoed),
        "pubstatus": _status(article),
        "copyrightnotice": article.copyright,
        "usageterms": article.usage_terms,
        "ednote": notes(article),
        "headline": article.headline,
        "headline_sub": "\n".join(article.subheadlines),
        "body_text": plain,
        "body_html": fragment(article),
        "byline": by(article),
        "infosource": [{"name": article.agency}] if article.agency else None,
        "subject": _subjects(article),
        "genre": [{"name": article.genre}] if article.genre else None,
        "associations": {f"picture{n}": _picture_1_6(article, n, item) for n, item in enumerate(pictures(article))},
    }
    return _print(item)


def _print(item: dict[str, Any]) -> str:
    kept = {key: value for key, value in item.items() if value not in (None, "", [], {})}
    return json.dumps(kept, ensure_ascii=True, indent=2) + "\n"


def _common(article: Article) -> dict[str, Any]:
    places = article.dateline.places if article.dateline else ()
    return {
        "uri": uri(article),
        "type": _TYPES.get(article.kind, "text"),
        "version": article.version,
        "expires": instant(article.expires),
        "urgency": article.urgency,
        "language": article.language,
        "slugline": article.slugline,
        "located": ", ".join(place.name for place in places) or (article.located.name if article.located else None),
    }


def _status(article: Article) -> str | None:
    return article.status if article.status in _STATUS else None


def _headlines(article: Article) -> list[dict[str, str]]:
    main = [{"role": "main", "value": article.headline}] if article.headline else []
    return main + [{"role": "sub", "value": line} for line in article.subheadlines]


def _bodies(article: Article) -> list[dict[str, str]]:
    plain = "\n\n".join(item.text for item in items(article))
    if not plain:
        return []
    return [
        {"role": "main", "contentType": "text/html", "value": fragment(article)},
        {"role": "main", "contentType": "text/plain", "value": plain},
    ]


def _subjects(article: Article) -> list[dict[str, str]]:
    named = [{"name": name} for name in article.subjects]
    return named + [{"name": word, "rel": "keyword"} for word in article.keywords]


def _picture(article: Article, index: int, caption: Caption) -> dict[str, Any]:
    said = (("caption", caption.text), ("creditline", caption_rights(caption)))
    own = {
        "name": f"picture{index}",
        "descriptions": [{"role": role, "value": text} for role, text in said if text],
        "by": ", ".join(caption.photographers),
        "usageTerms": caption.rights,
        "renditions": [{"name": "main", "href": caption.image_url}] if _is_address(caption) else None,
    }
    return _associated(article, index, caption, own)


def _picture_1_6(article: Article, index: int, caption: Caption) -> dict[str, Any]:
    own = {
        "description_caption": caption.text,
        "description_creditline": caption_rights(caption),
        "byline": ", ".join(caption.photographers),
        "usageterms": caption.rights,
        "renditions": {"main": {"href": caption.image_url}} if _is_address(caption) else None,
    }
    return _associated(article, index, caption, own)


def _is_address(caption: Caption) -> bool:
    return caption.image_url is not None and is_uri(caption.image_url)


def _associated(article: Article, index: int, caption: Caption, own: dict[str, Any]) -> dict[str, Any]:
    address = caption.image_url if _is_address(caption) else f"{uri(article)}#picture{index}"
    values = {"uri": address, "type": "picture", **own}
    return {key: value for key, value in values.items() if value}
