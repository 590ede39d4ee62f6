"""Run as ``python -m newsparse FILE…``: the article of each file as JSON, one after the other."""

import sys

from newsparse import NewsparseError, parse_file, to_json


def main(*paths: str) -> int:
    """Print each file's article and return the exit code: 0, 1 where a file could not be read, 2 without a file."""
    if not paths:
        print("usage: python -m newsparse FILE…", file=sys.stderr)
        return 2
    code = 0
    for path in paths:
        try:
            print(to_json(parse_file(path), indent=2))
        except (NewsparseError, OSError) as error:
            print(f"{path}: {error}", file=sys.stderr)
            code = 1
    return code


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
