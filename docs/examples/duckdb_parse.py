"""Pages that DuckDB holds, parsed and handed back to it, a batch at a time."""

import duckdb
import pyarrow as pa

from newsparse.batch import OUTPUT_SCHEMA, parse_batch


def articles(pages: duckdb.DuckDBPyRelation) -> pa.RecordBatchReader:
    """Return the articles of a relation with a column ``content``; DuckDB reads them as a table."""
    batches = pa.RecordBatchReader.from_stream(pages)
    return pa.RecordBatchReader.from_batches(OUTPUT_SCHEMA, map(parse_batch, batches))
