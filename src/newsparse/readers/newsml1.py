"""NewsML 1.x: components in components, told apart by role; values in ``FormalName`` and ``Value`` attributes."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from attrs import evolve, frozen
from lxml import etree

from newsparse.model import ArticleKind, Caption, Document, Image, Label, Problem
from newsparse.readers.body import local
from newsparse.readers.inline import render_inline
from newsparse.readers.mapping import Claims, Row, Table, child, children, descendants, printed, read_xml, text_of
from newsparse.readers.rendering import Rendering
from newsparse.readers.source import Source
from newsparse.readers.xmlfile import root_of

NAME = "newsml-1"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

TABLE = Table(
    (
        Row("newsidentifier/publicidentifier", "identifier"),
        Row("newsidentifier/newsitemid", "identifier", rank=1),
        Row("newsidentifier/revisionid", "version"),
        Row("newsmanagement/thisrevisioncreated", "published"),
        Row("newsenvelope/dateandtime", "published", rank=1),
        Row("newsmanagement/firstcreated", "first_created"),
        Row("newsmanagement/status", "status", value="FormalName"),
        Row("newsmanagement/urgency", "urgency", value="FormalName"),
        Row("newslines/headline", "headline"),
        Row("newslines/subheadline", "subheadlines"),
        Row("newslines/slugline", "slugline"),
        Row("newsmanagement/namelabel", "slugline", rank=1),
        Row("identification/namelabel", "slugline", rank=1),
        Row("newslines/byline", "bylines"),
        Row("newslines/dateline", "dateline"),
        Row("newslines/creditline", "agency"),
        Row("newsservice", "agency", value="FormalName", rank=1),
        Row("provider/party", "agency", value="FormalName", rank=2),
        Row("sentfrom/party", "agency", value="FormalName", rank=3),
        Row("source/party", "agency", value="FormalName", rank=4),
        Row("newsidentifier/providerid", "agency", rank=5),
        Row("newslines/copyrightline", "copyright"),
        Row("copyright/copyrightholder", "copyright", rank=1),
        Row("usagerights/usagetype", "usage_terms"),
        Row("rightsmetadata/usagetype", "usage_terms"),
        Row("descriptivemetadata/language", "language", value="FormalName"),
        Row("property", "keywords", value="Value", where=("FormalName", "*keyword|*keywords")),
        Row("newslines/keywordline", "keywords", rank=1),
        Row("topic/description", "subjects", first=True),
        Row("subjectcode/subjectdetail", "subjects", value="FormalName", rank=1),
        Row("subjectcode/subjectmatter", "subjects", value="FormalName", rank=1),
        Row("subjectcode/subject", "subjects", value="FormalName", rank=1),
        Row("descriptivemetadata/genre", "genre", value="FormalName"),
        Row("property", "located", value="Value", where=("FormalName", "city")),
        Row("instruction", "notes", value="FormalName", rank=1),
        Row("newsmanagement/editorialnote", "notes"),
    ),
    stops=frozenset(("datacontent", "catalog")),
)
"""The mapping of a news item."""


@frozen
class Part:
    """One row of what a component's role says."""

    role: str
    """Formal name of the role, lower case."""
    label: Label | None
    """What its text is; ``None`` where it is no text of the story (a style sheet)."""


PARTS = (
    Part("headline", Label.HEADLINE),
    Part("subheadline", Label.SUBHEADLINE),
    Part("byline", Label.BYLINE),
    Part("caption", Label.CAPTION),
    Part("contact", Label.BOILERPLATE),
    Part("stylesheet", None),
)
"""Roles whose text is a part; any other role is body text."""
MEDIA = frozenset((
    "photo", "picture", "logo", "graphic", "image", "thumbnail", "preview", "quicklook", "highdef", "video", "audio",
    "multimedia",
))  # fmt: skip
"""Roles of components that are pictures and clips, whose headline is a caption."""

_LABELS = {row.role: row.label for row in PARTS}


def read(source: Source) -> Iterator[Document]:
    """Yield a document for each news item.

    Raises:
        FormatError: there is no XML in it.
    """
    root, problems = root_of(source, NAME)
    items = itertools.islice(descendants(root, frozenset(("newsitem",))), source.options.limits.items)
    first = next(items, None)
    for item in itertools.chain([root if first is None else first], items):
        yield _item(item, root, problems)


def _item(item: etree._Element, root: etree._Element, problems: tuple[Problem, ...]) -> Document:
    claims, out = Claims(NAME), Rendering()
    read_xml(item, TABLE, claims)
    envelope = child(root, "newsenvelope")
    if envelope is not None:
        read_xml(envelope, TABLE, claims)
    for element in (item, root):
        claims.claim("language", printed(element.get(_XML_LANG)), rank=1, path="@xml:lang")
    problems = (*problems, *_components(item, claims, out))
    claims.claim("kind", _kind(item, out), path="NewsComponent/Role")
    return out.document(NAME, claims.facts, language=claims.text("language"), problems=problems)


def _kind(item: etree._Element, out: Rendering) -> ArticleKind:
    if out.pieces:
        return ArticleKind.STORY
    if out.images:
        return ArticleKind.PICTURE
    linked = any(local(node.tag) == "newsitemref" for node in item.iter())
    return ArticleKind.PACKAGE if linked else ArticleKind.STORY


def _components(item: etree._Element, claims: Claims, out: Rendering) -> tuple[Problem, ...]:
    """Write the components in order, each by its role or the role of what it stands in."""
    problems: list[Problem] = []
    waiting = [(component, "") for component in reversed(list(children(item, "newscomponent")))]
    while waiting:
        component, around = waiting.pop()
        named = child(component, "role")
        role = around if named is None else (named.get("FormalName") or "").casefold() or around
        if role in MEDIA:
            _picture(component, role, claims, out)
        elif (label := _LABELS.get(role, Label.UNKNOWN)) is not None:
            problems += _contents(component, label, claims, out)
        waiting += ((inner, role) for inner in reversed(list(children(component, "newscomponent"))))
    return tuple(problems)


def _contents(component: etree._Element, label: Label, claims: Claims, out: Rendering) -> tuple[Problem, ...]:
    """Write the text of a component; of several renditions of it the first."""
    for content in children(component, "contentitem"):
        data = child(content, "datacontent")
        if data is None or (len(data) == 0 and not (data.text or "").strip()) or _binary(content):
            continue
        before = len(out.pieces)
        problems = render_inline(data, claims, out)
        if label is Label.HEADLINE and len(out.pieces) > before:
            out.pieces[before:] = [" ".join(out.pieces[before:])]
            del out.seen[before + 1 :]
        if label is not Label.UNKNOWN:
            out.seen[before:] = [evolve(seen, role=label.value) for seen in out.seen[before:]]
        return problems
    return ()


def _binary(content: etree._Element) -> bool:
    form = child(content, "encoding")
    kind = child(content, "mediatype")
    named = "" if kind is None else (kind.get("FormalName") or "").casefold()
    return form is not None or named in MEDIA


def _picture(component: etree._Element, role: str, claims: Claims, out: Rendering) -> None:
    """Claim the caption and the first address of a picture; a logo has no caption."""
    content = next((c for c in children(component, "contentitem") if c.get("Href")), None)
    url = None if content is None else (content.get("Href") or "").strip() or None
    line = child(component, "newslines", "headline")
    text = "" if line is None or role == "logo" else printed(text_of(line))
    if text:
        credit = child(component, "newslines", "creditline")
        said = None if credit is None else printed(text_of(credit)) or None
        claims.claim("captions", Caption(text=text, credit=said, image_url=url, raw=text), path="NewsLines/HeadLine")
    if url:
        index = sum(image.caption is not None for image in out.images) if text else None
        out.images.append(Image(url=url, caption=index))
