"""Who may import whom, where words may stand, and what an import loads."""

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from tests.architecture.source import Module, modules

OPENED_LATER = {"bs4", "cattrs", "click", "rich", "starlette", "uvicorn", "pyarrow", "ray", "hypothesis"}
OPENED_LATER_OWN = {"newsparse.cli", "newsparse.batch", "newsparse.testing"}
MOST_FOREIGN = 100


def fresh(code: str) -> object:
    """The JSON that a fresh interpreter prints for ``code``."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def own_imports(tree: ast.AST) -> Iterator[ast.stmt]:
    """The import statements of newsparse's own modules under ``tree``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = ["newsparse" if node.level else node.module or ""]
        else:
            continue
        if any(name.split(".")[0] == "newsparse" for name in names):
            yield node


def words(text: str) -> bool:
    """Whether two letters outside ASCII stand together; a pattern's classes of characters, and numerals, are none."""
    rest = re.sub(r"(?<!\\)\[[^]]*\]", " ", text)
    letters = [not c.isascii() and c.isalpha() and not c.isnumeric() for c in rest]
    return any(a and b for a, b in pairwise(letters))


def test_the_contracts_hold(root: Path) -> None:
    linter = pytest.importorskip("importlinter.cli", reason="import-linter is checked in tox -e py311,imports")
    assert linter.lint_imports(config_filename=str(root / "pyproject.toml"), no_cache=True) == 0


def test_no_own_import_inside_a_function() -> None:
    assert [m.where(n) for m in modules() for _, f in m.functions() for n in own_imports(f)] == []


def test_words_are_data() -> None:
    """A word of a language in a string of code belongs in lexicon/; single letters, as in a range, may stand."""
    assert [f"{m.where(n)} {n.value!r}" for m in modules() for n in m.strings() if words(str(n.value))] == []


def test_import_newsparse_is_light() -> None:
    loaded = fresh("import sys, json, newsparse; print(json.dumps(sorted(sys.modules)))")
    bare = fresh("import sys, json; print(json.dumps(sorted(sys.modules)))")
    assert isinstance(loaded, list)
    assert isinstance(bare, list)
    assert {name.split(".")[0] for name in loaded} & OPENED_LATER == set()
    assert set(loaded) & OPENED_LATER_OWN == set()
    ours = {*sys.stdlib_module_names, "newsparse"}
    assert len([name for name in set(loaded) - set(bare) if name.split(".")[0] not in ours]) <= MOST_FOREIGN


def test_every_name_of_all_is_there() -> None:
    assert fresh("import newsparse as n; print([x for x in n.__all__ if getattr(n, x, None) is None])") == []


def test_the_measures_measure() -> None:
    text = "def f():\n  from . import a\n  import os, newsparse.text\n  return 'Von', '[가-힣年月]', '十二', '기자'\n"
    module = Module("m", Path("m.py"), text, ast.parse(text))
    assert len(list(own_imports(module.tree))) == 2
    assert [words(str(n.value)) for n in module.strings()] == [False, False, False, True]
