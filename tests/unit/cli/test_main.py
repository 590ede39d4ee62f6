"""The module run as a program: plain JSON with or without the extra."""

from __future__ import annotations

import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from newsparse import cli, from_json, parse_file
from newsparse.cli import plain


def test_a_file_is_printed_as_json(seed_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert plain.main([str(seed_path)]) == 0
    assert from_json(capsys.readouterr().out) == parse_file(seed_path)


def test_a_missing_file_is_named_and_the_others_printed(seed_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert plain.main(["no-such-file.txt", str(seed_path)]) == 1
    printed = capsys.readouterr()
    assert printed.err.startswith("no-such-file.txt: ")
    assert from_json(printed.out) == parse_file(seed_path)


def test_without_a_file_the_usage_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert plain.main([]) == 2
    assert capsys.readouterr().err.startswith("usage: ")


def test_without_the_extra_it_is_plain(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], seed_path: Path
) -> None:
    monkeypatch.setattr(cli, "find_spec", lambda _name: None)
    monkeypatch.setattr(sys, "argv", ["newsparse", str(seed_path)])
    assert cli.main() == 0
    assert from_json(capsys.readouterr().out) == parse_file(seed_path)


def test_with_the_extra_it_is_the_application(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "find_spec", lambda name: name)
    monkeypatch.setattr(cli, "import_module", lambda name: type("App", (), {"run": staticmethod(lambda: len(name))}))
    assert cli.main() == len("newsparse.cli.app")


def test_plain_is_quiet_when_the_reader_has_gone(seed_path: Path) -> None:
    code = "import sys; from newsparse.cli import plain; sys.exit(plain.main(sys.argv[1:]))"
    command = f'{sys.executable} -c "{code}" {seed_path} {seed_path} {seed_path} {seed_path} | head -c 1'
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("{", "")


def test_the_module_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "main", lambda: 7)
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("newsparse", run_name="__main__")
    assert ended.value.code == 7
