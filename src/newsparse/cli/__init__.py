"""The command line: arguments, printing, exit codes. With the extra ``cli`` the whole of it, without it plain JSON."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec

from newsparse.cli import plain


def main() -> int:
    """Run the command line and return its exit code."""
    if find_spec("click") is None or find_spec("rich") is None:
        return plain.main(sys.argv[1:])
    code: int = import_module("newsparse.cli.app").run()
    return code
