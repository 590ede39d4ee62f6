"""One batch job on a Ray cluster."""

from pathlib import Path

from newsparse.batch import Job, Summary, run
from newsparse.batch.ray_runner import RayRunner


def parse_on_ray(pages: Path, table: Path, workers: int = 2) -> Summary:
    """Parse every file below ``pages`` with Ray; the driver reads and writes, the actors parse."""
    return run(Job(inputs=(str(pages),), output=table), RayRunner(workers=workers))
