"""The page itself: no script, no network; its one style sheet is named by its hash in the page's own policy.

Mapping: every block of ``source`` with its label and rule; quotations, cues, sources and persons marked inside;
speakers beside; stripped blocks folded. Everything is escaped, and what would steer the screen is made visible.
"""

from __future__ import annotations

import base64
import hashlib
from bisect import bisect_left
from collections.abc import Iterator
from html import escape
from importlib.resources import files
from itertools import groupby
from string import Template

from attrs import frozen

from newsparse.model import Article, Block, Label
from newsparse.text.defuse import defuse
from newsparse.writers.annotated.marks import Mark, Piece, fields, marks, pieces

_SHOWN = ("headline", "byline", "dateline", "caption", "quotation", "cue", "source", "signoff", "note", "boilerplate")
_PAGE = Template("""<!doctype html>
<html lang="$language">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="$policy">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>$title – newsparse</title>
<style>$style</style>
</head>
<body>
$header
<div class="page">
<main aria-label="The source, annotated">
$blocks
</main>
<aside aria-label="About the story">
$legend
$speakers
$problems
</aside>
</div>
<footer>Made by newsparse. Every character of the source stands above.</footer>
</body>
</html>
""")
_FOLDED = (Label.BOILERPLATE, Label.SEPARATOR, Label.BLANK)


def write(article: Article) -> str:
    """Return the annotated page of an article as one HTML document."""
    style = _style()
    return _PAGE.substitute(
        language=_text(article.language or "und"),
        policy=_policy(style),
        title=_text(article.headline or "A story"),
        style=style,
        header=_header(article),
        blocks=_blocks(article),
        legend=_legend(),
        speakers=_speakers(article),
        problems=_problems(article),
    )


def _text(value: str) -> str:
    return escape(defuse(value))


def _style() -> str:
    """Return the style sheet: the file, and for each part the rule that its switch in the legend turns off."""
    sheet = (files("newsparse.writers.annotated") / "style.css").read_text("utf-8")
    parts = (name for name in _SHOWN if name != "boilerplate")
    off = "".join(f"body:has(#show-{name}:not(:checked)) .{name} {{ background: none; }}\n" for name in parts)
    return sheet + off + "body:has(#show-boilerplate:not(:checked)) details { display: none; }\n"


def _policy(style: str) -> str:
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _header(article: Article) -> str:
    dateline = article.dateline
    places = ", ".join(place.name for place in dateline.places) if dateline else ""
    facts = {
        "By": ", ".join(person.name for person in article.authors),
        "Dateline": " · ".join(filter(None, (places, dateline.agency if dateline else None))),
        "Published": article.published.isoformat() if article.published else "",
        "Modified": article.modified.isoformat() if article.modified else "",
        "Section": article.section or "",
        "Agency": article.agency or "",
        "Site": article.site_name or "",
        "Language": article.language or "",
        "Address": article.canonical_url or article.url or "",
    }
    rows = "".join(f"<dt>{name}</dt><dd>{_text(value)}</dd>" for name, value in facts.items() if value)
    return f"<header>\n<h1>{_text(article.headline or 'No headline')}</h1>\n<dl>{rows}</dl>\n</header>"


def _blocks(article: Article) -> str:
    on = marks(article)
    kinds = {part.span.start: str(part.kind) for part in article.boilerplate}
    told = fields(article)
    shown: list[str] = []
    for folded, group in groupby(article.blocks, key=lambda block: block.label in _FOLDED):
        made = [_block(_View(article, block, kinds, told), on) for block in group]
        shown.append(_fold(made) if folded else "\n".join(made))
    return "\n".join(shown)


def _fold(made: list[str]) -> str:
    number = f"{len(made)} block{'' if len(made) == 1 else 's'}"
    return f"<details><summary>{number} set aside</summary>\n" + "\n".join(made) + "\n</details>"


@frozen
class _View:
    article: Article
    block: Block
    kinds: dict[int, str]
    told: list[tuple[int, str]]

    @property
    def what(self) -> str:
        """What stands at the edge of the block: its label, and the kind of boilerplate."""
        raw = self.block.span.of(self.article.source)
        start = self.block.span.start + len(raw) - len(raw.lstrip())
        kind = self.kinds.get(start)
        return f"{self.block.label}: {kind}" if kind else str(self.block.label)

    @property
    def tip(self) -> str:
        """What focus tells of the block: its fields, the rule that labelled it and what it saw."""
        first, last = (bisect_left(self.told, (place, "")) for place in (self.block.span.start, self.block.span.end))
        parsed = "; ".join(text for _, text in self.told[first:last])
        seen = self.block.evidence
        facts = {"rule": self.block.rule, "tag": seen.tag, "class": seen.hint, "publisher rule": seen.rule}
        seen_by = "; ".join(f"{name}: {value}" for name, value in facts.items() if value) or "no rule"
        return f"{parsed} | {seen_by}" if parsed else seen_by


def _block(view: _View, on: tuple[Mark, ...]) -> str:
    block = view.block
    inside = "".join(_piece(piece) for piece in pieces(view.article.source, block.span, on))
    return (
        f'<div class="block {block.label}" dir="auto" tabindex="0" role="group" aria-label="{_text(view.what)}">'
        f'<span class="what">{_text(view.what)}</span><span class="tip">{_text(view.tip)}</span>{inside.rstrip()}</div>'
    )


def _piece(piece: Piece) -> str:
    inside = _text(piece.text)
    if not piece.marks:
        return inside
    classes = " ".join(dict.fromkeys(mark.kind for mark in piece.marks))
    tips = " | ".join(dict.fromkeys(mark.tip for mark in piece.marks))
    number = next((mark.speaker for mark in piece.marks if mark.kind == "source" and mark.speaker >= 0), -1)
    link = f'<sup><a href="#speaker-{number}">{number + 1}</a></sup>' if number >= 0 else ""
    return f'<span class="mark {classes}" tabindex="0">{inside}<span class="tip">{_text(tips)}</span></span>{link}'


def _legend() -> str:
    switches = "\n".join(_switch(name) for name in _SHOWN)
    return f"<section>\n<h2>Show</h2>\n<ul>\n{switches}\n</ul>\n</section>"


def _switch(name: str) -> str:
    return f'<li><label class="{name}"><input type="checkbox" id="show-{name}" checked> {name}</label></li>'


def _speakers(article: Article) -> str:
    return f"<section>\n<h2>Who speaks</h2>\n<ol>\n{''.join(_speaker_items(article))}</ol>\n</section>"


def _speaker_items(article: Article) -> Iterator[str]:
    if not article.speakers:
        yield "<li>nobody</li>\n"
    for number, speaker in enumerate(article.speakers):
        role = f", {speaker.role}" if speaker.role else ""
        times = f"{speaker.count} quotation{'' if speaker.count == 1 else 's'}"
        yield f'<li id="speaker-{number}">{_text(speaker.name + role)}: {times}</li>\n'


def _problems(article: Article) -> str:
    if not article.problems:
        return ""
    items = "\n".join(f"<li>{_text(problem.message)}</li>" for problem in article.problems)
    return f"<section>\n<h2>Problems</h2>\n<ul>\n{items}\n</ul>\n</section>"
