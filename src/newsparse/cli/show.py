"""A story as a terminal shows it: what was found, who said what, what was stripped and why."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from newsparse import Article
from newsparse.model import Caption, Quotation
from newsparse.text.defuse import defuse

_SHORT = 160


def picture(article: Article) -> RenderableType:
    """Return the readable picture of an article."""
    return Group(*_parts(article))


def _parts(article: Article) -> Iterator[RenderableType]:
    yield Text(defuse(article.headline or "(no headline)"), style="bold")
    for line in article.subheadlines:
        yield Text(defuse(line), style="italic")
    yield _facts(article)
    if article.lead:
        yield _titled("Lead", [Text(defuse(article.lead))])
    yield from _section("Pictures", [_caption(caption) for caption in article.captions])
    yield from _section("Who said what", [_quotation(quotation) for quotation in article.quotations])
    stripped = [_line(str(part.kind), part.text, f"({part.rule})") for part in article.boilerplate]
    yield from _section("Stripped", stripped)
    yield from _section("Closing credits", [_line(str(part.kind), part.text) for part in article.signoffs])
    yield from _section("Notes", [_line(str(note.kind), note.text) for note in article.notes])
    yield from _section("Problems", [_line(item.code, item.message) for item in article.problems])


def _facts(article: Article) -> Table:
    line = article.dateline
    places = ", ".join(place.name for place in line.places) if line else ""
    people = (f"{person.name} ({person.role})" if person.role else person.name for person in article.authors)
    values = {
        "By": ", ".join(people),
        "Dateline": " · ".join(filter(None, (places, line.agency if line else None, str((line and line.date) or "")))),
        "Published": str(article.published or ""),
        "Section": article.section or "",
        "Agency": article.agency or "",
        "Language": article.language or "",
        "Body": f"{len(article.body)} paragraphs",
    }
    table = Table.grid(padding=(0, 2))
    for name, value in values.items():
        if value:
            table.add_row(Text(name, style="dim"), Text(defuse(value)))
    return table


def _section(title: str, lines: list[Text]) -> Iterator[RenderableType]:
    if lines:
        yield _titled(title, lines)


def _titled(title: str, lines: list[Text]) -> RenderableType:
    return Group(Text(), Text(title, style="bold cyan"), *(Padding(line, (0, 0, 0, 2)) for line in lines))


def _short(text: str) -> str:
    shown = " ".join(defuse(text).split())
    return shown if len(shown) <= _SHORT else shown[: _SHORT - 1] + "…"


def _line(label: str, text: str, after: str = "") -> Text:
    return Text.assemble((f"{defuse(label)}  ", "dim"), _short(text), (f"  {defuse(after)}" if after else "", "dim"))


def _caption(caption: Caption) -> Text:
    return Text.assemble(_short(caption.text), (f"  [{defuse(caption.credit)}]" if caption.credit else "", "dim"))


def _quotation(quotation: Quotation) -> Text:
    speaker = quotation.speaker
    name = (speaker.name or speaker.mention) if speaker else "?"
    return Text.assemble((defuse(name), "green"), (f"  {quotation.kind}  ", "dim"), _short(quotation.text))


def explanation(article: Article) -> Table:
    """Return every block with its label, the rule that gave it, and what the rule saw."""
    table = Table("span", "label", "rule", "evidence", "text", expand=True)
    for block in article.blocks:
        seen = block.evidence
        evidence = " ".join(filter(None, (seen.tag, seen.hint, seen.emphasis, seen.role and f"role={seen.role}")))
        cells = (f"{block.span.start}–{block.span.end}", str(block.label), block.rule, evidence)
        table.add_row(*(Text(defuse(cell)) for cell in cells), Text(_short(article.raw(block))))
    return table


def console() -> Console:
    """Return the console for data: standard output."""
    return Console(highlight=False, markup=False, soft_wrap=False)
