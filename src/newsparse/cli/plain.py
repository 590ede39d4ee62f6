"""What works without click and rich: the article of each file as JSON."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from newsparse import NewsparseError, parse_file, to_json


def main(paths: Sequence[str]) -> int:
    """Print each file's article and return the exit code: 0, 1 where a file could not be read, 2 without a file."""
    if not paths:
        print("usage: python -m newsparse FILE…   (more with: pip install newsparse[cli])", file=sys.stderr)
        return 2
    code = 0
    for path in paths:
        try:
            sys.stdout.write(to_json(parse_file(path), indent=2) + "\n")
        except BrokenPipeError:
            quiet()
            return 0
        except (NewsparseError, OSError) as error:
            print(f"{path}: {error}", file=sys.stderr)
            code = 1
    return code


def quiet() -> None:
    """Send what is still in the buffers nowhere: who was reading has gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
