"""The command line: output by destination, exit codes, and no traceback whatever happens."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

pytest.importorskip("click", reason="needs the extra cli")
pytest.importorskip("rich", reason="needs the extra cli")

from newsparse.cli import app

STORY = (
    "Bridge opens\n\nBy Jane Roe\n\nOSLO (AP) — The bridge opened on Monday after two years of work on it.\n\n"
    "“It is a fine bridge,” said Mayor Ann Poe.\n\nShare\n"
)


@pytest.fixture
def story(tmp_path: Path) -> str:
    path = tmp_path / "story.txt"
    path.write_text(STORY, "utf-8")
    return str(path)


def run(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    monkeypatch.setattr(sys, "argv", ["newsparse", *words])
    return app.run()


def test_json_when_piped(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], story: str) -> None:
    assert run(monkeypatch, story) == 0
    assert json.loads(capfd.readouterr().out)["headline"] == "Bridge opens"


def test_picture_on_a_terminal(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], story: str) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert run(monkeypatch, story) == 0
    shown = capfd.readouterr().out
    for words in ("Bridge opens", "Jane Roe", "OSLO", "Who said what", "Ann Poe", "Stripped", "share"):
        assert words in shown


@pytest.mark.parametrize("form", app.FORMATS)
def test_every_format_to_a_file(monkeypatch: pytest.MonkeyPatch, story: str, tmp_path: Path, form: str) -> None:
    target = tmp_path / "out"
    assert run(monkeypatch, "parse", story, "--to", form, "-o", str(target), "--language", "en") == 0
    assert "Bridge opens" in target.read_text("utf-8")


def test_options_may_stand_before_the_file(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], story: str
) -> None:
    assert run(monkeypatch, "--to", "text", story) == 0
    assert capfd.readouterr().out.startswith("Bridge opens\n")


def test_exit_codes(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], story: str) -> None:
    gone = f"{story}.gone"
    assert run(monkeypatch, gone) == 1
    assert ".gone" in capfd.readouterr().err
    assert run(monkeypatch, story, gone) == 3
    assert run(monkeypatch, story, "--from", "docx") == 1
    assert run(monkeypatch, story, "--nonsense") == 2


def test_explain_names_rules(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], story: str) -> None:
    assert run(monkeypatch, "explain", story) == 0
    shown = capfd.readouterr().out
    assert "headline" in shown
    assert "dateline" in shown


def test_view_is_a_page(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], story: str) -> None:
    assert run(monkeypatch, "view", story) == 0
    assert capfd.readouterr().out.startswith("<!doctype html>")


def test_view_opens_the_page_on_a_terminal(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], story: str
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setattr("click.launch", opened.append)
    assert run(monkeypatch, "view", story) == 0
    assert capfd.readouterr().out.split() == opened
    page = Path(opened[0])
    assert page.read_text("utf-8").startswith("<!doctype html>")
    page.unlink()


@pytest.mark.parametrize(("command", "words"), [("languages", "Korean"), ("agencies", "Yonhap")])
def test_lists(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], command: str, words: str) -> None:
    assert run(monkeypatch, command) == 0
    assert words in capfd.readouterr().out


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["batch", "--help"]])
def test_help(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], words: list[str]) -> None:
    assert run(monkeypatch, *words) == 0
    assert capfd.readouterr().out


def test_terminal_escapes_are_defused(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "evil.txt"
    path.write_text(
        "Bridge \x1b[31mopens\u202e now\n\nA text that is long enough to be the body of a story, really.\n", "utf-8"
    )
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert run(monkeypatch, str(path)) == 0
    shown = capfd.readouterr().out
    assert "\x1b[31m" not in shown
    assert "\u202e" not in shown
    assert "[U+202E]" in shown


def test_no_traceback_on_a_closed_pipe(story: str) -> None:
    command = f"{sys.executable} -m newsparse {story} {story} {story} --to html | head -c 10"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert done.stdout == "<!doctype "
    assert "Traceback" not in done.stderr


def test_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("newsparse.cli.many.find_spec", lambda _name: None)
    assert run(monkeypatch, "batch", "x") == 2
    assert "newsparse[batch]" in capfd.readouterr().err


def test_batch(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], story: str, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow", reason="needs the extra batch")
    out = tmp_path / "out"
    assert run(monkeypatch, "batch", story, "-o", str(out), "--to", "jsonl", "--progress") == 0
    assert json.loads((out / "part-00000.jsonl").read_text("utf-8"))["authors"] == ["Jane Roe"]
    assert run(monkeypatch, "batch", story, "-o", str(out), "--to", "jsonl") == 2
    assert run(monkeypatch, "batch", str(tmp_path / "gone"), "-o", str(out)) == 2
    capfd.readouterr()
    (tmp_path / "bad.jsonl").write_text('{"text": "A head"}\nno json\n')
    assert run(monkeypatch, "batch", str(tmp_path / "bad.jsonl")) == 3
    shown = capfd.readouterr()
    assert len(shown.out.splitlines()) == 2
    assert "1 failed" in shown.err


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(shell: str) -> None:
    """Shells ask the program itself; it names commands, options and formats."""
    code = "from newsparse.cli.app import app; app(prog_name='newsparse')"

    def complete(kind: str, words: str) -> str:
        told = {"_NEWSPARSE_COMPLETE": f"{shell}_{kind}", "COMP_WORDS": f"newsparse {words}", "COMP_CWORD": "1"}
        command = [sys.executable, "-c", code]
        return subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, **told}).stdout

    assert "_NEWSPARSE_COMPLETE" in complete("source", "")
    if shell == "bash":
        assert "explain" in complete("complete", "ex")


def test_an_interrupt_is_130(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], story: str) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(app, "parse", interrupted)
    assert run(monkeypatch, story) == 130
    assert "interrupted" in capfd.readouterr().err


def test_batch_runs_into_a_full_disk(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], story: str, tmp_path: Path
) -> None:
    pytest.importorskip("pyarrow", reason="needs the extra batch")

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    batch = pytest.importorskip("newsparse.cli.batch")
    monkeypatch.setattr(batch, "run_job", full)
    assert run(monkeypatch, "batch", story, "-o", str(tmp_path / "out")) == 1
    assert "--resume goes on" in capfd.readouterr().err


def test_batch_of_nothing_that_can_be_read_is_1(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    pytest.importorskip("pyarrow", reason="needs the extra batch")
    (tmp_path / "bad.jsonl").write_text("no json\n\x1b[31mneither\n")
    assert run(monkeypatch, "batch", str(tmp_path / "bad.jsonl")) == 1
    shown = capfd.readouterr().err
    assert "bad.jsonl#0" in shown
    assert "2 documents, 2 failed" in shown


def test_ray_is_a_runner_by_name(monkeypatch: pytest.MonkeyPatch, story: str) -> None:
    batch = pytest.importorskip("newsparse.cli.batch", reason="needs the extra batch")
    made: list[dict[str, object]] = []
    monkeypatch.setattr("newsparse.cli.many.find_spec", lambda name: name)
    monkeypatch.setattr(batch, "import_module", lambda _: SimpleNamespace(RayRunner=lambda **given: made.append(given)))
    monkeypatch.setattr(batch, "run_job", lambda *_, **__: batch.Summary(documents=1))
    assert run(monkeypatch, "batch", story, "--runner", "ray", "--workers", "3") == 0
    assert made == [{"workers": 3, "time_limit": 60.0}]


def test_serve_names_its_address(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    asked: list[tuple[str, int]] = []
    monkeypatch.setattr("newsparse.cli.many.find_spec", lambda name: name)

    def serving(host: str, port: int) -> int:
        asked.append((host, port))
        return 0

    monkeypatch.setattr("newsparse.cli.many.import_module", lambda _: SimpleNamespace(run=serving))
    assert run(monkeypatch, "serve", "--port", "9000") == 0
    assert asked == [("127.0.0.1", 9000)]
    assert "http://127.0.0.1:9000/" in capfd.readouterr().err
