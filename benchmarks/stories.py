"""Whole wire stories with every part labelled: ``*.txt`` and ``*.html``, each with its gold in ``*.json``.

A part is right only when its value is. A quotation is found when its words are (F1 at least 0.8), and then counts again
when its speaker is right.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import newsparse
from benchmarks.scoring import bag, f1, folded, overlap
from newsparse.model import Article, Boilerplate, Note, Quotation, Signoff

Gold = dict[str, Any]
Checks = Iterator[tuple[str, bool]]

FOUND = 0.8
KINDS = ("author", "contributor", "editor", "photographer")
SAID = {"quoted": ("direct", "mixed"), "indirect": ("indirect",)}


def _head(article: Article, gold: Gold) -> Checks:
    yield "headline", folded(article.headline or "") == folded(gold["headline"])
    if gold["subheadlines"]:
        yield "subheadlines", [*map(folded, article.subheadlines)] == [*map(folded, gold["subheadlines"])]
    if gold.get("section"):
        yield "section", folded(article.section or "") == folded(gold["section"])
    for kind in KINDS:
        wanted = {folded(byline["name"]) for byline in gold["bylines"] if byline.get("kind", "author") == kind}
        if wanted or kind == "author":
            found = (byline.persons for byline in article.bylines if byline.kind == kind)
            yield f"{kind}s", {folded(person.name) for persons in found for person in persons} == wanted


def _dateline(article: Article, gold: Gold) -> Checks:
    wanted, found = gold.get("dateline"), article.dateline
    yield "dateline or none", bool(found) == bool(wanted)
    if wanted:
        names = [folded(place.name) for place in found.places] if found else []
        yield "dateline places", names == [folded(place.split(",")[0]) for place in wanted["places"]]
        if wanted.get("agency"):
            agency = folded(found.agency or "") if found else ""
            yield "dateline agency", bool(agency) and agency in folded(wanted["agency"])
        if wanted.get("day"):
            date = found.date if found else None
            day = (date.month, date.day) if date else None
            yield "dateline date", day == (wanted["month"], wanted["day"])


def _captions(article: Article, gold: Gold) -> Checks:
    yield "number of captions", len(article.captions) == len(gold["captions"])
    for wanted in gold["captions"]:
        found = max(article.captions, key=lambda caption: overlap(bag(caption.text), bag(wanted["text"])), default=None)
        yield "caption text", found is not None and folded(found.text) == folded(wanted["text"])
        if wanted.get("credit"):
            yield "caption credit", found is not None and folded(found.credit or "") == folded(wanted["credit"])
        if wanted.get("date"):
            day = found.date.date() if found is not None and found.date is not None else None
            yield "caption date", day is not None and day.isoformat() == wanted["date"]


def _body(article: Article, gold: Gold) -> Checks:
    paragraphs = [paragraph for paragraph in article.body if paragraph.kind != "subheading"]
    counts = {len(paragraphs), len(article.body)}
    text = folded(article.text)
    first = "\n".join(paragraph.text for paragraph in paragraphs[:2])
    last = paragraphs[-1].text if paragraphs else ""
    aside: list[Boilerplate | Signoff | Note] = [*article.boilerplate, *article.signoffs, *article.notes]
    kept = [folded(article.raw(part)) for part in aside]
    yield "body starts", folded(gold["first_body_paragraph_starts"]) in folded(first)
    yield "body ends", folded(last).endswith(folded(gold["last_body_paragraph_ends"]))
    yield "number of paragraphs", gold["n_body_paragraphs"] in counts
    for line in map(folded, gold["boilerplate"]):
        alone = any(folded(paragraph.text) == line for paragraph in article.body)
        yield "boilerplate out", line not in text if len(line) > 2 * len("one word") else not alone
        yield "boilerplate kept", any(line in part for part in kept)


def _speaker(found: Quotation, wanted: Gold) -> bool:
    if found.speaker is None or not wanted.get("speaker"):
        return found.speaker is None and not wanted.get("speaker")
    name = folded(found.speaker.name or found.speaker.mention)
    return set(folded(wanted["speaker"]).split()) <= set(name.split()) or folded(wanted["speaker"]) in name


def _quotations(article: Article, gold: Gold, counts: dict[str, int]) -> None:
    """Add to the counts: how many are wanted, given, found, found with the right speaker."""
    for name, kinds in SAID.items():
        free = [quotation for quotation in article.quotations if quotation.kind in kinds]
        counts[f"{name} given"] += len(free)
        for wanted in (quotation for quotation in gold["quotations"] if quotation["kind"] in kinds):
            counts[f"{name} wanted"] += 1
            match = max(free, key=lambda found: overlap(bag(found.text), bag(wanted["text"])), default=None)
            if match is not None and overlap(bag(match.text), bag(wanted["text"])) >= FOUND:
                free.remove(match)
                counts[f"{name} found"] += 1
                counts[f"{name} speaker"] += _speaker(match, wanted)


def rows(folder: Path, limit: int | None) -> Iterator[tuple[str, ...]]:
    """The table: one row a part, the quotations and the whole."""
    right: dict[str, list[bool]] = defaultdict(list)
    counts: dict[str, int] = defaultdict(int)
    for path in sorted([*folder.glob("*.txt"), *folder.glob("*.html")])[:limit]:
        gold = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        article = newsparse.parse(path.read_bytes())
        for check in (_head, _dateline, _captions, _body):
            for part, fine in check(article, gold):
                right[part].append(fine)
        _quotations(article, gold, counts)
    for part, values in right.items():
        yield part, f"{sum(values)} of {len(values)}"
    for name in SAID:
        given, wanted, found, speaker = (counts[f"{name} {what}"] for what in ("given", "wanted", "found", "speaker"))
        precision, recall = found / max(given, 1), found / max(wanted, 1)
        said = f"precision {precision:.3f}  recall {recall:.3f}  F1 {f1(precision, recall):.3f}"
        yield f"quotations, {name}", said, f"with the right speaker {speaker / max(wanted, 1):.3f} of {wanted}"
    whole = [fine for values in right.values() for fine in values]
    yield "all parts", f"{sum(whole) / max(len(whole), 1):.4f} of {len(whole)}"
