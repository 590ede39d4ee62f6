"""Sizes of functions and files, annotations and docstrings, as the design bounds them."""

import ast
import statistics
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.source import Function, Module, modules

LARGEST_FILE = 400
LARGEST_BODY = 60
BODY_P95 = 40
BODY_MEDIAN = 8
MOST_PARAMETERS = 6


def body_lines(function: Function) -> int:
    """Lines of a function's body, from its first statement after the docstring to its last."""
    body = function.body[1:] if ast.get_docstring(function, clean=False) is not None else function.body
    return body[-1].end_lineno - body[0].lineno + 1 if body and body[-1].end_lineno else 0


def parameters(owner: ast.AST, function: Function) -> list[ast.arg]:
    """The parameters a caller gives: ``self`` and ``cls`` are not among them."""
    given = function.args
    listed = [*given.posonlyargs, *given.args]
    static = any(isinstance(mark, ast.Name) and mark.id == "staticmethod" for mark in function.decorator_list)
    if isinstance(owner, ast.ClassDef) and not static:
        listed = listed[1:]
    return [*listed, *given.kwonlyargs, *(arg for arg in (given.vararg, given.kwarg) if arg is not None)]


def public(owner: ast.Module | ast.ClassDef) -> Iterator[ast.ClassDef | Function]:
    """The classes and functions a user may name, methods too; overloads and setters speak through their first."""
    for node in owner.body:
        if not isinstance(node, ast.ClassDef | Function) or node.name.startswith("_"):
            continue
        marks = {getattr(mark, "id", getattr(mark, "attr", "")) for mark in node.decorator_list}
        if marks & {"overload", "setter", "deleter"}:
            continue
        yield node
        if isinstance(node, ast.ClassDef):
            yield from public(node)


def test_files_are_short() -> None:
    assert {m.name: n for m in modules() if (n := len(m.text.splitlines())) > LARGEST_FILE} == {}


def test_function_bodies_are_short() -> None:
    sizes = {m.where(f): body_lines(f) for m in modules() for _, f in m.functions()}
    assert {where: n for where, n in sizes.items() if n > LARGEST_BODY} == {}
    assert statistics.median(sizes.values()) <= BODY_MEDIAN
    assert statistics.quantiles(sizes.values(), n=20)[-1] <= BODY_P95


def test_functions_take_few_parameters() -> None:
    counts = {m.where(f): len(parameters(owner, f)) for m in modules() for owner, f in m.functions()}
    assert {where: n for where, n in counts.items() if n > MOST_PARAMETERS} == {}


def test_everything_is_annotated() -> None:
    bare = [
        m.where(f)
        for m in modules()
        for owner, f in m.functions()
        if f.returns is None or any(arg.annotation is None for arg in parameters(owner, f))
    ]
    assert bare == []


def test_every_public_name_has_a_docstring() -> None:
    silent = [m.name for m in modules() if not ast.get_docstring(m.tree)]
    silent += [m.where(node) for m in modules() for node in public(m.tree) if not ast.get_docstring(node)]
    assert silent == []


def test_the_measures_measure() -> None:
    text = "class A:\n  def f(self, a, *, b=1, **c):\n    '''Doc.'''\n    x = 1\n\n    return x\n"
    module = Module("m", Path("m.py"), text, ast.parse(text))
    ((owner, function),) = module.functions()
    assert body_lines(function) == 3
    assert [arg.arg for arg in parameters(owner, function)] == ["a", "b", "c"]
    assert [node.name for node in public(module.tree)] == ["A", "f"]
    assert list(module.strings()) == []
