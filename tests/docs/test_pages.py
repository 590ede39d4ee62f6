"""The documentation: every snippet runs, and its tables have every field, column, format and agency there is."""

from __future__ import annotations

import doctest
import re
import runpy
import tomllib
from pathlib import Path
from typing import Any

import attrs
import pytest

import newsparse
from newsparse.lexicon.load import SECTIONS, LanguageHead
from newsparse.lexicon.tables import row
from newsparse.readers.detect import FORMATS
from newsparse.writers.table import WRITERS

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGES = sorted(path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md"))
RUN_ELSEWHERE = {"console", "text", "toml", "json"}
"""Fences that hold no Python: commands, pictures, data."""


def page(name: str) -> str:
    return (DOCS / name).read_text("utf-8")


def first_cells(text: str) -> list[str]:
    """The first cell of every row of a page's tables that is a name."""
    return re.findall(r"^\| `([^`]+)` \|", text, re.MULTILINE)


@pytest.mark.parametrize("name", [name for name in PAGES if "\n>>> " in page(name)])
def test_snippets_run(name: str, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if name == "reference/testing.md":
        pytest.importorskip("hypothesis", reason="needs the extra testing")
    monkeypatch.chdir(root)
    result = doctest.testfile(str(DOCS / name), module_relative=False, optionflags=doctest.NORMALIZE_WHITESPACE)
    assert result.attempted > 0
    assert result.failed == 0


@pytest.mark.parametrize("name", PAGES)
def test_no_snippet_stands_unrun(name: str) -> None:
    fences = re.findall(r"^```(\S*)$", page(name), re.MULTILINE)
    kinds = {fence for fence in fences if fence and not fence.startswith("{")}
    assert kinds <= RUN_ELSEWHERE


def test_every_example_is_shown_and_tested() -> None:
    shown = {name for text in map(page, PAGES) for name in re.findall(r"examples/([\w.]+)", text)}
    assert shown == {path.name for path in (DOCS / "examples").iterdir() if path.suffix in (".py", ".toml")}
    tests = Path(__file__).with_name("test_examples.py").read_text("utf-8")
    assert [name for name in sorted(shown) if name.endswith(".py") and name.removesuffix(".py") not in tests] == []


def test_every_field_of_the_article_has_its_row() -> None:
    fields = [field.name for field in attrs.fields(newsparse.Article)]
    assert sorted(first_cells(page("reference/article.md"))) == sorted(fields)


def test_every_column_of_the_table_has_its_row() -> None:
    pytest.importorskip("pyarrow", reason="needs the extra batch")
    table = pytest.importorskip("newsparse.batch.table", reason="needs the extra batch")
    assert first_cells(page("reference/table.md")) == list(table.COLUMNS)
    types = re.findall(r"^\| `\w+` \| `([^`]+)` \|", page("reference/table.md"), re.MULTILINE)
    assert types == [re.sub("item: |element: ", "", str(kind)) for kind in table.COLUMNS.values()]


def test_every_format_has_its_entry() -> None:
    text = page("reference/formats.md")
    into, out = text.split("## Out")
    assert first_cells(into) == [item.name for item in FORMATS]
    assert first_cells(out) == list(WRITERS)
    for module in {writer.__module__ for writer in WRITERS.values()}:
        assert f"automodule:: {module}\n" in out


def test_every_public_name_has_its_entry() -> None:
    text = "".join(page(name) for name in PAGES)
    documented = set(re.findall(r"auto\w+:: newsparse\.(\w+)\n", text))
    methods = {name for name in newsparse.__all__ if hasattr(newsparse.Parser, name)}
    assert set(newsparse.__all__) - documented - methods == set()


def test_lists_are_fresh(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main = runpy.run_path(str(root / "tools/docs_lists.py"))["main"]
    assert main("--check") == 0, f"run python tools/docs_lists.py: {capsys.readouterr().out}"


def test_the_example_language_fits_the_schema() -> None:
    tables = tomllib.loads((DOCS / "examples/eo.toml").read_text("utf-8"))
    head = {key: tables.pop(key) for key in tuple(tables) if key not in SECTIONS}
    assert row(LanguageHead, head, "eo").tag == "eo"
    sections: dict[str, type[Any]] = dict(SECTIONS)
    for name, table in tables.items():
        assert row(sections[name], table, name) != row(sections[name], {}, name)


def test_the_example_agency_is_a_row() -> None:
    (table,) = tomllib.loads((DOCS / "examples/agency.toml").read_text("utf-8"))["agency"]
    assert newsparse.AgencyRow(**table).id == "hna"


def test_figures_become_tables(root: Path, tmp_path: Path) -> None:
    main = runpy.run_path(str(root / "tools/plot_benchmarks.py"))["main"]
    printed = tmp_path / "figures.txt"
    printed.write_text(
        "newsparse 1\n\nsegments\n  newsparse 1      text F1 0.900 (9)  5.0 ms a page, median 4\n", "utf-8"
    )
    main([str(printed), "--markdown", str(tmp_path / "figures.md")])
    assert "| newsparse 1 | text F1 0.900 (9) | 5.0 ms a page, median 4 |" in (tmp_path / "figures.md").read_text(
        "utf-8"
    )
    pytest.importorskip("matplotlib", reason="plots need matplotlib")
    main([str(printed), "--plots", str(tmp_path)])
    assert sorted(path.name for path in tmp_path.glob("*.svg")) == ["segments-ms-a-page.svg", "segments-text-f1.svg"]
