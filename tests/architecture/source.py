"""The source under measure: every module of the newsparse that is imported, be it src/ or the installed wheel."""

import ast
import importlib.util
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from attrs import frozen

Function = ast.FunctionDef | ast.AsyncFunctionDef


@frozen
class Module:
    """One parsed source file."""

    name: str
    path: Path
    text: str
    tree: ast.Module

    def functions(self) -> Iterator[tuple[ast.AST, Function]]:
        """Every function of the file, methods and nested ones too, each with the node it stands in."""
        for owner in ast.walk(self.tree):
            for node in ast.iter_child_nodes(owner):
                if isinstance(node, Function):
                    yield owner, node

    def strings(self) -> Iterator[ast.Constant]:
        """Every string of the code; docstrings are none."""
        docs = {id(node.value) for node in ast.walk(self.tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
                yield node

    def where(self, node: ast.stmt | ast.expr) -> str:
        """A name for ``node`` in a failure's message."""
        return f"{self.name}:{node.lineno} {getattr(node, 'name', '')}".rstrip()


def package() -> Path:
    """The folder of the package that ``import newsparse`` finds."""
    spec = importlib.util.find_spec("newsparse")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent


@cache
def modules() -> tuple[Module, ...]:
    """Every module of newsparse, all of them written by hand."""
    folder = package()
    found = []
    for path in sorted(folder.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        name = ".".join(("newsparse", *path.relative_to(folder).with_suffix("").parts)).removesuffix(".__init__")
        found.append(Module(name, path, text, ast.parse(text)))
    assert len(found) > 10
    return tuple(found)
