"""Facts in JSON-LD: any number of scripts, graphs, lists and references between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newsparse.model import Byline, Caption, Fact, Person, Problem
from newsparse.readers.metadata.repair import load
from newsparse.readers.metadata.values import facts_of, readable

Node = Mapping[str, object]

_STORIES = frozenset(("blogposting", "liveblogposting", "socialmediaposting", "report", "review"))
_PAGES = frozenset(("webpage", "itempage", "collectionpage", "creativework", "videoobject", "medicalwebpage"))
_TEXTS = {
    "headline": "headline",
    "alternativeHeadline": "alternative_headline",
    "description": "description",
    "articleSection": "section",
    "keywords": "keywords",
    "datePublished": "published",
    "dateModified": "modified",
    "dateCreated": "first_created",
    "expires": "expires",
    "articleBody": "article_body",
    "inLanguage": "language",
    "isAccessibleForFree": "is_accessible_for_free",
    "copyrightNotice": "copyright",
    "license": "usage_terms",
    "genre": "genre",
    "dateline": "datelines",
    "identifier": "identifier",
    "backstory": "backstory",
}
_AUTHORS = (("author", "author"), ("creator", "creator"))
_ORGANIZATIONS = ("organization", "newsmediaorganization", "corporation", "website", "brand")
_MOST, _DEEPEST, _MOST_VALUES = 20_000, 64, 100


def jsonld_facts(scripts: list[str]) -> tuple[list[Fact], tuple[Problem, ...]]:
    """Return the facts of a page's JSON-LD, those of its stories first, and a Problem if a script is broken."""
    values, broken = [], 0
    for script in scripts:
        found, sound = load(script)
        values += found
        broken += not sound
    nodes = list(_nodes(values))
    known = {key: node for node in nodes if isinstance(key := node.get("@id"), str) and len(node) > 1}
    facts = [fact for wanted in ("json-ld", "json-ld:page") for node in _tops(nodes, wanted)
             for fact in _Reader(known, wanted).facts(node)]  # fmt: skip
    facts += _site(nodes)
    problem = Problem(code="broken-json-ld", message=f"{broken} JSON-LD scripts are no JSON; read what could be read")
    return facts, (problem,) if broken else ()


def _nodes(values: list[object]) -> Iterator[Node]:
    """Yield every object that may speak of the page: those at the top, in graphs, and main entities."""
    pending = [(value, 0) for value in reversed(values)]
    for _step in range(_MOST):
        if not pending:
            return
        value, depth = pending.pop()
        if depth > _DEEPEST:
            continue
        if isinstance(value, list):
            pending += ((item, depth + 1) for item in reversed(value))
        elif isinstance(value, Mapping):
            yield value
            inner = [value[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in value]
            pending += ((item, depth + 1) for item in reversed(inner) if not isinstance(item, str))


def types_of(node: Node) -> list[str]:
    """Return the types of an object, lower case, without the schema's address."""
    value = node.get("@type", node.get("type"))
    names = value if isinstance(value, list) else [value]
    return [name.rpartition("/")[2].rpartition(":")[2].lower() for name in names if isinstance(name, str)]


def _tops(nodes: list[Node], wanted: str) -> Iterator[Node]:
    for node in nodes:
        types = types_of(node)
        story = any("article" in name or name in _STORIES for name in types) or (not types and "headline" in node)
        if story if wanted == "json-ld" else not story and any(name in _PAGES for name in types):
            yield node


def _site(nodes: list[Node]) -> list[Fact]:
    """Return the site's name where the page describes its site or publisher beside the story."""
    return [fact for node in nodes if "website" in types_of(node)
            for fact in facts_of("site_name", node.get("name"), "json-ld:website")]  # fmt: skip


class _Reader:
    """Reads one object into facts."""

    def __init__(self, known: Mapping[str, Node], origin: str) -> None:
        self.known = known
        self.origin = origin

    def facts(self, node: Node) -> Iterator[Fact]:
        """Yield what an object says of the story."""
        keys = {key.lower(): key for key in node}
        for name, field in _TEXTS.items():
            if name in node or name.lower() in keys:
                for value in _each(node.get(name, node.get(keys.get(name.lower(), "")))):
                    yield from facts_of(field, _plain(self._seen(value)), self.origin)
        if "headline" not in node:
            yield from facts_of("headline", node.get("name"), self.origin + ":name")
        yield from facts_of("article_kind", " ".join(types_of(node)), self.origin)
        for name, role in _AUTHORS:
            for value in _each(node.get(name)):
                yield from self._author(value, role)
        yield from self._rest(node)

    def _rest(self, node: Node) -> Iterator[Fact]:
        address = node.get("mainEntityOfPage")
        address = address.get("@id", address.get("url")) if isinstance(address, Mapping) else address
        yield from facts_of("canonical_url", node.get("url") or address, self.origin)
        for value in _each(node.get("publisher")):
            yield from facts_of("site_name", _plain(self._seen(value)), self.origin)
        for value in _each(node.get("copyrightHolder")):
            yield from facts_of("copyright_holder", _plain(self._seen(value)), self.origin)
        for value in _each(node.get("image")):
            yield from self._image(value)
        for value in _each(node.get("video")):
            seen = self._seen(value)
            url = seen.get("contentUrl") or seen.get("embedUrl") if isinstance(seen, Mapping) else seen
            yield from facts_of("video", url, self.origin)

    def _seen(self, value: object) -> object:
        """Return the object a reference points at, or the value itself."""
        if isinstance(value, Mapping) and isinstance(key := value.get("@id"), str) and not value.get("name"):
            return self.known.get(key, value)
        return value

    def _author(self, value: object, role: str) -> Iterator[Fact]:
        seen = self._seen(value)
        origin = self.origin if role == "author" else f"{self.origin}:{role}"
        if isinstance(seen, str):
            field = "author_url" if seen.startswith(("http://", "https://")) else "bylines"
            yield from facts_of(field, seen, origin)
            return
        if not isinstance(seen, Mapping):
            return
        names = [readable(name) for name in _each(seen.get("name")) if isinstance(name, str) and name.strip()]
        if not names and isinstance(seen.get("givenName"), str):
            names = [readable(f"{seen['givenName']} {seen.get('familyName') or ''}")]
        if any(name in _ORGANIZATIONS for name in types_of(seen)):
            for name in names:
                yield from facts_of("author_organization", name, origin)
            return
        for name in names:
            title, url = _text(seen, "jobTitle"), _text(seen, "url", "sameAs")
            person = Person(name=name, role=title, email=_mail(seen), url=url)
            yield Fact(field="bylines", value=Byline(persons=(person,), raw=name), origin=origin, raw=name)

    def _image(self, value: object) -> Iterator[Fact]:
        seen = self._seen(value)
        if isinstance(seen, str):
            yield from facts_of("images", seen, self.origin)
        elif isinstance(seen, Mapping):
            url = _text(seen, "url", "contentUrl", "@id")
            yield from facts_of("images", url, self.origin)
            text, credit = _text(seen, "caption"), _text(seen, "creditText", "copyrightNotice")
            if text or credit:
                raw = " ".join(filter(None, (text, credit)))
                caption = Caption(text=text or "", credit=credit, image_url=url, raw=raw)
                yield Fact(field="captions", value=caption, origin=self.origin, raw=raw)


def _each(value: object) -> list[object]:
    """Return the values of a property that may be one, a list, or a ``@list``."""
    if isinstance(value, Mapping) and isinstance(value.get("@list"), list):
        value = value["@list"]
    return value[:_MOST_VALUES] if isinstance(value, list) else [] if value is None else [value]


def _plain(value: object) -> object:
    """Return the text of a value that may be an object: its ``@value``, name or address."""
    if isinstance(value, Mapping):
        return next((value[key] for key in ("@value", "name", "value", "url") if isinstance(value.get(key), str)), None)
    return value


def _text(node: Node, *names: str) -> str | None:
    for name in names:
        for value in _each(node.get(name)):
            plain = _plain(value)
            if isinstance(plain, str) and plain.strip():
                return readable(plain)
    return None


def _mail(node: Node) -> str | None:
    found = _text(node, "email")
    return found.removeprefix("mailto:") if found else None
