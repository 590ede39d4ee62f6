"""Many documents: from a folder or a crawl to a table, on one machine or many (extra ``batch``)."""

from newsparse.batch.job import Job, Progress, Summary, run
from newsparse.batch.local import LocalRunner
from newsparse.batch.parse import parse_batch
from newsparse.batch.record import INPUT_SCHEMA, BatchError, Record, chunks
from newsparse.batch.sinks import StreamSink
from newsparse.batch.sources import Fields
from newsparse.batch.table import OUTPUT_SCHEMA, TABLE_VERSION

__all__ = [
    "INPUT_SCHEMA",
    "OUTPUT_SCHEMA",
    "TABLE_VERSION",
    "BatchError",
    "Fields",
    "Job",
    "LocalRunner",
    "Progress",
    "Record",
    "StreamSink",
    "Summary",
    "chunks",
    "parse_batch",
    "run",
]
