"""Write the expected answer of cases: ``python tools/make_case.py [name …]``, all where none is named.

A case is a folder ``tests/cases/<name>`` with ``source.*``; the answer goes to ``expected.json`` beside it. Read the
difference before you commit it: a case holds what was found right by a person, not what came out last.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import newsparse

CASES = Path(__file__).resolve().parent.parent / "tests" / "cases"
LEFT_OUT = ("newsparse", "source", "text", "blocks", "provenance", "quotations")
"""Fields without a place in the answer: held by laws, or by tests of their own."""


def source_of(case: Path) -> Path:
    """Return the input of a case."""
    return next(case.glob("source.*"))


def answer(case: Path) -> dict[str, Any]:
    """Return what newsparse makes of a case's input: every field that is not empty, and the labels of its blocks."""
    article = newsparse.parse_file(source_of(case))
    record = newsparse.to_dict(article)
    fields = {key: value for key, value in record.items() if key not in LEFT_OUT and value not in (None, [], "")}
    fields["blocks"] = [f"{block.label}: {' '.join(article.raw(block.span).split())[:60]}" for block in article.blocks]
    return fields


def main(names: list[str]) -> None:
    """Write the answers of the named cases."""
    for case in sorted(CASES / name for name in names) or sorted(path.parent for path in CASES.glob("*/source.*")):
        text = json.dumps(answer(case), ensure_ascii=False, indent=1)
        (case / "expected.json").write_text(text + "\n", "utf-8")
        print(case.name)


if __name__ == "__main__":
    main(sys.argv[1:])
