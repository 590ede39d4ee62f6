"""What stands around the source and must not drift: README commands, seeds, lowest versions, builds, package data."""

import doctest
import hashlib
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import entry_points, requires
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from tests.architecture.source import package

SEEDS = {"000_e2b0ac1f60021c69.txt": "70df05958b63eb386c91404ca9b19ebbf2bd3be8eed828d01cee2b8311f68e02"}
EXTRAS = ("batch", "cli", "places", "serve", "testing")
"""What the tox environments install: all that comes as wheels for every Python."""
DATA = {".toml", ".json", ".typed"}


@pytest.fixture(scope="module")
def settings(root: Path) -> dict[str, Any]:
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def commands(root: Path) -> list[str]:
    """The README's shell blocks."""
    return re.findall(r"^```sh\n(.*?)^```$", (root / "README.md").read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def checkout(root: Path) -> Path:
    """The root, where it is a git checkout; else the test is skipped."""
    if not (root / ".git").exists() or shutil.which("git") is None:
        pytest.skip("no git checkout here")
    return root


def test_seeds_are_what_they_were(root: Path) -> None:
    digests = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (root / "seeds").iterdir()}
    assert digests == SEEDS


def test_readme_begins_with_two_commands_of_one_line(commands: list[str]) -> None:
    install, test, *_ = commands
    assert install == (
        "python3 -m venv .venv && .venv/bin/pip install . && "
        ".venv/bin/python -m newsparse seeds/000_e2b0ac1f60021c69.txt\n"
    )
    assert test.count("\n") == 1
    assert test.startswith("python3 -m venv ")
    assert re.search(r"bin/tox( run)?$", test.strip())


def test_ci_runs_the_two_commands(root: Path, commands: list[str]) -> None:
    script = checkout(root) / ".ci" / "run"
    listed = subprocess.run(["bash", str(script), "--list"], capture_output=True, text=True, check=True).stdout
    assert listed == "".join(commands[:2])


def test_readme_shows_what_happens(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    result = doctest.testfile(str(root / "README.md"), module_relative=False)
    assert result.failed == 0
    assert result.attempted > 10


def test_lowest_versions_are_the_bounds(root: Path, settings: dict[str, Any]) -> None:
    project = settings["project"]
    extras = [line for name in EXTRAS for line in project["optional-dependencies"][name]]
    bounds = [Requirement(line) for line in (*project["dependencies"], *extras)]
    pinned = [line for line in (root / "lowest.txt").read_text(encoding="utf-8").split("\n") if line[:1].isalpha()]
    assert pinned == sorted(f"{need.name}=={str(need.specifier).removeprefix('>=')}" for need in bounds)


def test_tox_runs_every_python_named(root: Path, settings: dict[str, Any]) -> None:
    named = [line.rpartition("3.")[2] for line in settings["project"]["classifiers"] if "Python :: 3." in line]
    tox = (root / "tox.ini").read_text(encoding="utf-8")
    assert f"py3{{{','.join(named)}}}" in tox
    assert f"extras = {', '.join(EXTRAS)}\n" in tox


def test_the_core_needs_no_extra() -> None:
    core = {need.name for line in requires("newsparse") or () if not (need := Requirement(line)).marker}
    assert core == {"attrs", "beautifulsoup4", "cattrs", "lxml", "tomli"}
    assert [point.value for point in entry_points(group="console_scripts", name="newsparse")] == ["newsparse.cli:main"]


def test_an_archive_builds(root: Path, tmp_path: Path, settings: dict[str, Any]) -> None:
    tree = tmp_path / "tree"
    tree.mkdir()
    archive = tmp_path / "head.tar"
    subprocess.run(["git", "archive", "-o", str(archive), "HEAD"], cwd=checkout(root), check=True)
    shutil.unpack_archive(archive, tree, filter="data")
    build = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "-qw", str(tmp_path), "."]
    subprocess.run(build, cwd=tree, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    assert wheel.name.split("-")[1] == settings["tool"]["hatch"]["version"]["fallback-version"]
    source = tree / "src"
    wanted = {str(p.relative_to(source)) for p in source.rglob("*") if p.suffix in {*DATA, ".py"}}
    assert wanted <= set(zipfile.ZipFile(wheel).namelist())


def test_data_is_installed() -> None:
    names = {path.name for path in package().rglob("*") if path.suffix in DATA}
    assert {"py.typed", "agencies.toml", "en.toml"} <= names
