"""newsparse: a news story in, whatever its shape, one typed :class:`Article` out.

>>> import newsparse
>>> article = newsparse.parse("Council approves bridge\\n\\nThe city council approved a new bridge on Monday.")
>>> article.headline
'Council approves bridge'
"""

from newsparse.api import Parser, Result, iter_articles, parse, parse_file, parse_many
from newsparse.errors import (
    CodecError,
    DecodingError,
    FormatError,
    LexiconError,
    LimitError,
    NewsparseError,
    OptionError,
)
from newsparse.model import Article
from newsparse.options import Limits, Options
from newsparse.rows import AgencyRow, LexiconRow, PublisherRule, Span
from newsparse.text.whitespace import clean

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
    "clean",
    "iter_articles",
    "parse",
    "parse_file",
    "parse_many",
]
