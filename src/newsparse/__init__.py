r"""newsparse: a news story in, whatever its shape, one typed :class:`Article` out.

>>> import newsparse
>>> article = newsparse.parse("Council approves bridge\n\nThe city council approved a new bridge on Monday.")
>>> article.headline
'Council approves bridge'
"""

from importlib import import_module
from typing import TYPE_CHECKING

from newsparse.errors import (
    CodecError,
    DecodingError,
    FormatError,
    LexiconError,
    LimitError,
    NewsparseError,
    OptionError,
)
from newsparse.options import Limits, Options
from newsparse.rows import AgencyRow, LexiconRow, PublisherRule, Span
from newsparse.text.whitespace import clean

if TYPE_CHECKING:
    from newsparse.api import (
        Parser,
        Result,
        find_quotations,
        iter_articles,
        parse,
        parse_byline,
        parse_bylines,
        parse_caption,
        parse_dateline,
        parse_file,
        parse_many,
    )
    from newsparse.model import Article
    from newsparse.model.codec import from_dict, from_json, to_dict, to_json
    from newsparse.writers.annotated.view import View, view
    from newsparse.writers.table import write

_ROOMS = {
    "newsparse.api": (
        "Parser",
        "Result",
        "find_quotations",
        "iter_articles",
        "parse",
        "parse_byline",
        "parse_bylines",
        "parse_caption",
        "parse_dateline",
        "parse_file",
        "parse_many",
    ),
    "newsparse.model": ("Article",),
    "newsparse.model.codec": ("from_dict", "from_json", "to_dict", "to_json"),
    "newsparse.writers.annotated.view": ("View", "view"),
    "newsparse.writers.table": ("write",),
}
_ON_FIRST_USE = {name: room for room, names in _ROOMS.items() for name in names}

__all__ = [
    "AgencyRow",
    "Article",
    "CodecError",
    "DecodingError",
    "FormatError",
    "LexiconError",
    "LexiconRow",
    "LimitError",
    "Limits",
    "NewsparseError",
    "OptionError",
    "Options",
    "Parser",
    "PublisherRule",
    "Result",
    "Span",
    "View",
    "clean",
    "find_quotations",
    "from_dict",
    "from_json",
    "iter_articles",
    "parse",
    "parse_byline",
    "parse_bylines",
    "parse_caption",
    "parse_dateline",
    "parse_file",
    "parse_many",
    "to_dict",
    "to_json",
    "view",
    "write",
]


if not TYPE_CHECKING:  # a type checker knows all names, and finds those that are not

    def __getattr__(name: str) -> object:
        """Open the rooms that cost time to import when one of their names is first used."""
        if name in _ON_FIRST_USE:
            value = globals()[name] = getattr(import_module(_ON_FIRST_USE[name]), name)
            return value
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)


def __dir__() -> list[str]:
    """Return the public names."""
    return sorted(__all__)
