"""Facts in ``<meta>``, ``<link>`` and the page's address: Open Graph, Dublin Core, Parsely and the like."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsparse.model import Fact, Timestamp
from newsparse.readers.metadata.values import facts_of
from newsparse.readers.page.elements import Attributes
from newsparse.text.isodate import MONTHS

_FIELDS = {
    "headline": """og:title twitter:title twitter:text:title title headline dc.title dcterms.title parsely-title
        sailthru.title citation_title hdl""",
    "description": """description og:description twitter:description dc.description dcterms.description dcterms.abstract
        abstract sailthru.description""",
    "bylines": """author article:author og:article:author article:author_name article.author dc.creator dcterms.creator
        parsely-author sailthru.author cxenseparse:author citation_author byl byline creator authors bt:author
        shareaholic:article_author_name""",
    "author_handle": "twitter:creator",
    "published": """article:published_time og:article:published_time og:published_time og:pubdate article:published
        article.published datepublished date_published date pubdate publishdate publish-date publish_date
        publication_date publication-date publicationdate published published_time published-date dc.date
        dc.date.issued dc.date.created dcterms.issued dcterms.created dcterms.date parsely-pub-date sailthru.date
        cxenseparse:recs:publishtime cxenseparse:publishtime citation_publication_date citation_date
        originalpublicationdate article_date_original displaydate ptime bt:pubdate rnews:datepublished
        shareaholic:article_published_time iso-8601-publish-date release_date issue_date og:release_date
        article:create_at apub:time date.published publishedat""",
    "modified": """article:modified_time og:article:modified_time og:updated_time og:modified_time last-modified
        last_modified lastmod dcterms.modified dc.date.modified datemodified date_modified modified revised utime
        updated_time article:updated article:updated_time article.updated shareaholic:article_modified_time""",
    "expires": "article:expiration_time",
    "section": """article:section og:article:section section parsely-section category article.section
        cxenseparse:category""",
    "keywords": "keywords news_keywords article:tag og:article:tag parsely-tags sailthru.tags dc.subject tags",
    "site_name": """og:site_name application-name dc.publisher dcterms.publisher publisher cre
        apple-mobile-web-app-title""",
    "language": "og:locale language content-language dc.language dcterms.language inlanguage",
    "copyright": "copyright dc.rights dcterms.rights rights",
    "usage_terms": "license dcterms.license",
    "images": """og:image og:image:url og:image:secure_url twitter:image twitter:image:src sailthru.image.full
        parsely-image-url""",
    "canonical_url": "og:url parsely-link twitter:url",
    "article_kind": "og:type parsely-type",
    "is_accessible_for_free": "article:content_tier isaccessibleforfree",
    "identifier": "article:id articleid cxenseparse:articleid parsely-post-id",
    "genre": "genre",
    "slugline": "slug slugline",
}
_FIELD_OF = {name: field for field, names in _FIELDS.items() for name in names.split()}
_YEARS, _MONTHS, _DAYS = range(1990, 2100), range(1, 13), range(1, 32)
_DATED = re.compile(
    r"(?<![0-9])((?:19|20)\d\d)(?:([/_-])(\d\d?|[a-z]{3})(?:\2(\d\d?)(?![0-9])|(?=/))|(\d\d)(\d\d)(?![0-9]))"
)


def meta_facts(metas: list[Attributes]) -> Iterator[Fact]:
    """Yield the facts of a page's ``<meta>`` elements, in order."""
    labels: dict[str, str] = {}
    for attrs in metas:
        content = attrs.get("content") or attrs.get("value")  # some pages mix the two up
        if not content:
            continue
        name = (attrs.get("property") or attrs.get("name") or attrs.get("http-equiv") or "").strip().lower()
        field = _FIELD_OF.get(name)
        if field is not None:
            if field == "bylines" and content.startswith(("http://", "https://")):
                field = "author_url"
            yield from facts_of(field, content, "og" if name.startswith("og:") else f"meta:{name}")
        elif name.startswith("twitter:label"):
            labels[name[-1]] = content
        elif name.startswith("twitter:data") and name[-1] in labels and not any(map(str.isdigit, content)):
            yield from facts_of("labelled", content, f"twitter:{labels[name[-1]]}")


def link_facts(links: list[Attributes]) -> Iterator[Fact]:
    """Yield the facts of a page's ``<link>`` elements: canonical address, AMP page, translations, licence."""
    for attrs in links:
        rels, href = attrs.get("rel", "").lower().split(), attrs.get("href", "").strip()
        if not href:
            continue
        if "canonical" in rels:
            yield Fact(field="canonical_url", value=href, origin="link")
        elif "amphtml" in rels:
            yield Fact(field="alternates", value=href, origin="link:amphtml", raw="amp")
        elif "alternate" in rels and attrs.get("hreflang"):
            yield Fact(field="alternates", value=href, origin="link:hreflang", raw=attrs["hreflang"])
        elif "license" in rels:
            yield Fact(field="usage_terms", value=href, origin="link")
        elif "author" in rels:
            yield Fact(field="author_url", value=href, origin="link")


def url_facts(url: str | None) -> Iterator[Fact]:
    """Yield the date that stands in a page's address, if one does."""
    for found in _DATED.finditer((url or "")[:2000].lower()):
        month = found[3] or found[5]
        number = MONTHS.get(month) or (int(month) if month.isdigit() else 0)
        day = found[4] or found[6]
        if int(found[1]) in _YEARS and number in _MONTHS and (day is None or int(day) in _DAYS):
            stamp = Timestamp(year=int(found[1]), month=number, day=int(day) if day else None)
            yield Fact(field="published", value=stamp, origin="url", raw=found[0])
            return
