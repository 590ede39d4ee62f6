"""Many documents in, one Parquet table out."""

from pathlib import Path

from newsparse.batch import Job, LocalRunner, Summary, run


def parse_folder(pages: Path, table: Path) -> Summary:
    """Parse every file below ``pages`` into a table."""
    job = Job(inputs=(str(pages),), output=table, form="parquet")
    return run(job, LocalRunner(workers=2), on_fault=print)
