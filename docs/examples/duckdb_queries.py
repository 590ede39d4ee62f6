"""Questions to the Parquet table of a batch run."""

from pathlib import Path

import duckdb

MOST_QUOTED = """
SELECT quotation.speaker AS speaker, count(*) AS quotations
FROM (SELECT unnest(quotations) AS quotation FROM read_parquet($parts))
WHERE quotation.speaker IS NOT NULL AND quotation.kind <> 'attitude'
GROUP BY speaker ORDER BY quotations DESC, speaker LIMIT 20
"""
DATELINES_BY_COUNTRY = """
SELECT place.country AS country, count(*) AS stories
FROM (SELECT unnest(dateline.places) AS place FROM read_parquet($parts) WHERE dateline IS NOT NULL)
WHERE place.country IS NOT NULL
GROUP BY country ORDER BY stories DESC, country
"""


def ask(question: str, table: Path) -> list[tuple[str, int]]:
    """Return the answer of one of the questions."""
    return duckdb.execute(question, {"parts": str(table / "*.parquet")}).fetchall()
