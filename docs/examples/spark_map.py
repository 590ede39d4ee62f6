"""Pages in a Spark frame to the table of articles."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import pyarrow as pa

from newsparse.batch import OUTPUT_SCHEMA, parse_batch

if TYPE_CHECKING:
    from pyspark.sql import DataFrame


def parse_batches(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Parse the batches that Spark hands to one task."""
    yield from map(parse_batch, batches)


def articles(pages: "DataFrame") -> "DataFrame":
    """Return the articles of a frame with a column ``content``."""
    from pyspark.sql.pandas.types import from_arrow_schema  # noqa: PLC0415 - only where there is a Spark

    return pages.mapInArrow(parse_batches, from_arrow_schema(OUTPUT_SCHEMA))
