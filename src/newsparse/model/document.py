"""What a reader hands on: visible text in blocks, and what the source says of itself."""

from __future__ import annotations

from attrs import frozen

from newsparse.model.block import Block
from newsparse.model.body import Note
from newsparse.model.byline import Byline
from newsparse.model.caption import Caption, Image
from newsparse.model.dateline import Dateline
from newsparse.model.place import Place
from newsparse.model.report import Problem
from newsparse.model.timestamp import Timestamp

FactValue = str | int | bool | Timestamp | Byline | Dateline | Caption | Place | Note
"""Value of a fact: text as it stands, or already of the model's type where the format is that exact."""


@frozen(kw_only=True)
class Fact:
    """One value that the source's metadata claims for one field of the article.

    Several facts may claim the same field; ``build.reconcile`` chooses. A fact for a field that is a tuple
    (``keywords``, ``bylines``, ``subheadlines``…) is one item of it.

    Besides the Article's fields a page's reader claims some that only ``build`` uses: ``description``,
    ``alternative_headline``, ``article_body`` (the story's text, in JSON-LD alone), ``article_kind`` (types, lower
    case), ``author_organization``, ``author_url``, ``author_handle``, ``copyright_holder``, ``labelled`` (a value
    whose origin ends with the label printed for it), ``time`` (a ``<time>`` element; the origin is ``"time:"`` and
    its hint, ``raw`` what it shows), ``video``, ``backstory``. In ``alternates`` the value is the address and
    ``raw`` its language or ``"amp"``; a name in ``headline`` of origin ``"title"`` may carry the site's name.
    """

    field: str
    """Name of the Article's field (singular facts for tuple fields too: ``"keywords"``)."""
    value: FactValue
    """The claimed value."""
    origin: str
    """Where it was claimed: ``"json-ld"``, ``"og"``, ``"meta:author"``, ``"nitf:hedline/hl1"``."""
    raw: str | None = None
    """The value as it stood there, where it was changed on the way."""


@frozen(kw_only=True)
class Container:
    """An element of a page that holds blocks."""

    tag: str
    """Local name."""
    hint: str = ""
    """Class, id, role and itemprop, lower case, parted by blanks."""
    parent: int = -1
    """Index of the container around it, -1 for the outermost."""


@frozen(kw_only=True)
class Document:
    """A source as a reader understood it; judged by nobody yet."""

    text: str
    """The visible text; it becomes ``Article.source``."""
    blocks: tuple[Block, ...] = ()
    """The blocks, unlabelled; they partition ``text``."""
    facts: tuple[Fact, ...] = ()
    """Metadata claims, in the order of the source."""
    images: tuple[Image, ...] = ()
    """Pictures, in the order of the source."""
    containers: tuple[Container, ...] = ()
    """Elements that hold blocks, in order of opening."""
    format: str = "text"
    """Name of the format: ``"text"``, ``"html"``, ``"nitf"``…"""
    language: str | None = None
    """BCP 47 tag that the source declares."""
    problems: tuple[Problem, ...] = ()
    """Oddities met while reading."""
