from pathlib import Path

import pytest

from newsparse import from_json, parse_file
from newsparse.__main__ import main


def test_a_file_is_printed_as_json(seed_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(str(seed_path)) == 0
    assert from_json(capsys.readouterr().out) == parse_file(seed_path)


def test_a_missing_file_is_named_and_the_others_printed(seed_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main("no-such-file.txt", str(seed_path)) == 1
    printed = capsys.readouterr()
    assert printed.err.startswith("no-such-file.txt: ")
    assert from_json(printed.out) == parse_file(seed_path)


def test_without_a_file_the_usage_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main() == 2
    assert capsys.readouterr().err.startswith("usage: ")
