"""Lists made from the lexicon's data."""

from __future__ import annotations

from rich.table import Table

from newsparse.lexicon.load import read_agencies, read_head, tags


def languages() -> Table:
    """Return the languages there are."""
    table = Table("tag", "language", "script")
    for tag in tags():
        head = read_head(tag)
        table.add_row(tag, head.name, ", ".join(head.scripts))
    return table


def agencies() -> Table:
    """Return the agencies there are."""
    table = Table("id", "agency", "country", "printed as")
    for row in sorted(read_agencies(), key=lambda row: row.id):
        table.add_row(row.id, row.name, row.country or "", ", ".join(row.forms))
    return table
