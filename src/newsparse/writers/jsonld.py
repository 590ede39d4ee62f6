"""schema.org NewsArticle as JSON-LD.

Mapping: headline → ``headline``; subheadlines → ``alternativeHeadline``; authors → ``author`` (Person,
``jobTitle``, ``email``, ``url``); published, modified, first_created, expires → ``datePublished``,
``dateModified``, ``dateCreated``, ``expires``; subjects → ``about``; version, status → ``version``,
``creativeWorkStatus``; section, keywords, genre, language → ``articleSection``,
``keywords``, ``genre``, ``inLanguage``; dateline → ``dateline``; located → ``locationCreated``; captions and images
→ ``image`` (ImageObject with ``caption``, ``creditText``, ``url``); text → ``articleBody``; site_name →
``publisher``; agency → ``sourceOrganization``; copyright, usage_terms → ``copyrightNotice``, ``usageInfo``;
identifier → ``identifier``; is_accessible_for_free → ``isAccessibleForFree``.
"""

from __future__ import annotations

import json
from typing import Any

from newsparse.model import Article, Person
from newsparse.writers.content import uri


def write(article: Article) -> str:
    """Return the story as one JSON-LD object; ``<`` is escaped so that it may stand in a script element."""
    text = json.dumps(_object(article), ensure_ascii=True, indent=2)
    return text.replace("<", "\\u003c") + "\n"


def _object(article: Article) -> dict[str, Any]:
    thing = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": uri(article),
        "headline": article.headline,
        "alternativeHeadline": " – ".join(article.subheadlines),
        "author": [_person(person) for person in article.authors],
        **_dates(article),
        "articleSection": article.section,
        "keywords": list(article.keywords),
        "about": [{"@type": "Thing", "name": name} for name in article.subjects],
        "genre": article.genre,
        "version": article.version,
        "creativeWorkStatus": article.status,
        "inLanguage": article.language,
        "dateline": article.dateline.raw if article.dateline else None,
        "locationCreated": {"@type": "Place", "name": article.located.name} if article.located else None,
        "image": _images(article),
        "articleBody": article.text,
        "publisher": {"@type": "Organization", "name": article.site_name} if article.site_name else None,
        "sourceOrganization": {"@type": "NewsMediaOrganization", "name": article.agency} if article.agency else None,
        "copyrightNotice": article.copyright,
        "usageInfo": article.usage_terms,
        "identifier": article.identifier,
        "url": article.canonical_url or article.url,
        "isAccessibleForFree": article.is_accessible_for_free,
    }
    return {key: value for key, value in thing.items() if value not in (None, "", [])}


def _dates(article: Article) -> dict[str, str]:
    stamps = {
        "datePublished": article.published,
        "dateModified": article.modified,
        "dateCreated": article.first_created,
        "expires": article.expires,
    }
    return {key: stamp.isoformat() for key, stamp in stamps.items() if stamp is not None and stamp.date() is not None}


def _person(person: Person) -> dict[str, str]:
    values = {"name": person.name, "jobTitle": person.role, "email": person.email, "url": person.url}
    return {"@type": "Person", **{key: value for key, value in values.items() if value}}


def _images(article: Article) -> list[dict[str, str]]:
    found = []
    for caption in article.captions:
        values = {"url": caption.image_url, "caption": caption.text, "creditText": caption.credit}
        found.append({"@type": "ImageObject", **{key: value for key, value in values.items() if value}})
    shown = {caption.image_url for caption in article.captions}
    found += [{"@type": "ImageObject", "url": image.url} for image in article.images if image.url not in shown]
    return found
