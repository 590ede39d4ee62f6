"""Write the pages of the documentation that are lists made from the data.

usage: python tools/docs_lists.py [--check]
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from attrs import asdict

from newsparse.labels.chain import RULES
from newsparse.lexicon.load import SECTIONS, read_agencies, read_head, read_language, read_neutral, tags

FOLDER = Path(__file__).parent.parent / "docs/reference"
MADE = "% Made from the data by tools/docs_lists.py; do not edit.\n\n"


def table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    """Return a Markdown table."""
    lines = [head, ("---",) * len(head), *rows]
    return "".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |\n" for line in lines)


def languages() -> str:
    """Return the page of languages, with the tables that the file of each fills."""
    rows, neutral = [], read_neutral()
    for tag in tags():
        head, words = read_head(tag), read_language(tag)
        filled = [name for name in SECTIONS if asdict(getattr(words, name)) != asdict(getattr(neutral, name))]
        also = ", ".join(f"`{name}`" for name in head.also) or "—"
        rows.append((f"`{tag}`", head.name, ", ".join(head.scripts), also, ", ".join(filled)))
    text = (
        f"# Languages\n\nnewsparse knows {len(rows)} languages. A language is one file of words, "
        "`lexicon/languages/<tag>.toml`; [how to add one](../howto/language.md). In any other language the rules run "
        "that need no words, and a Problem says so.\n\n"
    )
    return MADE + text + table(("tag", "name", "scripts", "other tags", "tables of words"), rows)


def agencies() -> str:
    """Return the page of agencies."""
    found = sorted(read_agencies(), key=lambda row: row.id)
    rows = [(f"`{row.id}`", row.name, row.country or "—", row.kind) for row in found]
    text = (
        f"# Agencies\n\nThe table has {len(rows)} news agencies, press release wires, picture agencies and outlets "
        "with a wire service. `id` is what `agency_id` gives. "
        "[How to add one](../howto/agency.md).\n\n"
    )
    return MADE + text + table(("id", "name", "country", "kind"), rows)


def rules() -> str:
    """Return the table of labelling rules."""
    rows = [
        (f"`{rule.name}`", ", ".join(rule.reads), ", ".join(rule.writes) if len(rule.writes) < 10 else "any")  # noqa: PLR2004 - all labels
        for rule in RULES
    ]
    return MADE + table(("rule", "reads", "writes"), rows)


PAGES = {"languages.md": languages, "agencies.md": agencies, "rules.md": rules}
"""Each page and what makes it."""


def main(*arguments: str) -> int:
    """Write the pages, or with ``--check`` return 1 where one is stale."""
    stale = 0
    for name, make in PAGES.items():
        path, text = FOLDER / name, make()
        if not path.exists() or path.read_text("utf-8") != text:
            stale = 1
            print(f"{name} {'is stale' if '--check' in arguments else 'written'}")
            if "--check" not in arguments:
                path.write_text(text, "utf-8")
    return stale if "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
