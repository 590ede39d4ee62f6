"""Markdown with YAML front matter.

Mapping: headline → ``title`` and ``# heading``; subheadlines → ``subtitle`` and italic lines; authors → ``authors``;
published, modified → ``date``, ``updated``; section, language, agency, canonical address, keywords → keys of those
names; body → paragraphs, ``##`` subheadings, ``-`` list items, ``>`` quotes, code blocks; captions → a list at the end.
"""

from __future__ import annotations

import json

from newsparse.model import Article, Caption, ParagraphKind
from newsparse.text.patterns import pattern
from newsparse.writers.content import items

_SPECIAL = pattern(r"([\\`*_\[\]<>#|~])")
_LEADING = pattern(r"^(\s*)([-+]|\d+[.)])(\s)")


def write(article: Article) -> str:
    """Return the story as Markdown; what would be read as a mark is escaped."""
    parts = [_front(article)]
    if article.headline:
        parts.append(f"# {_escape(article.headline)}")
    parts += [f"*{_escape(line)}*" for line in article.subheadlines]
    parts += [_block(item.text, item.kind) for item in items(article)]
    parts += [_caption(caption) for caption in article.captions]
    return "\n\n".join(parts) + "\n"


def _front(article: Article) -> str:
    values = {
        "title": article.headline,
        "subtitle": list(article.subheadlines),
        "authors": [person.name for person in article.authors],
        "date": article.published and article.published.isoformat(),
        "updated": article.modified and article.modified.isoformat(),
        "section": article.section,
        "language": article.language,
        "agency": article.agency,
        "canonical": article.canonical_url or article.url,
        "keywords": list(article.keywords),
    }
    lines = [f"{key}: {_scalar(value)}" for key, value in values.items() if value]
    return "\n".join(["---", *lines, "---"])


def _scalar(value: object) -> str:
    """Return a value as YAML reads it: JSON is YAML."""
    return json.dumps(value, ensure_ascii=False)


def _escape(text: str) -> str:
    return _LEADING.sub(r"\1\\\2\3", _SPECIAL.sub(r"\\\1", text))


def _block(text: str, kind: ParagraphKind) -> str:
    if kind == ParagraphKind.PREFORMATTED:
        return "\n".join(f"    {line}" for line in text.splitlines())
    marks = {ParagraphKind.SUBHEADING: "## ", ParagraphKind.LIST_ITEM: "- ", ParagraphKind.BLOCKQUOTE: "> "}
    return marks.get(kind, "") + _escape(text)


def _caption(caption: Caption) -> str:
    credit = f" ({_escape(caption.credit)})" if caption.credit else ""
    return f"*{_escape(caption.text)}{credit}*" if caption.text else f"*{credit.strip()}*"
