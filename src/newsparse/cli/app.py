"""The commands. ``newsparse FILE`` is ``newsparse parse FILE``."""

from __future__ import annotations

import sys
import tempfile
from importlib import import_module
from pathlib import Path
from typing import IO, Any

import click

from newsparse import Article, NewsparseError, parse, write
from newsparse.cli import many
from newsparse.cli.plain import quiet

FORMATS = (
    "json",
    "jsonl",
    "ninjs",
    "ninjs-1.6",
    "nitf",
    "newsml-g2",
    "jsonld",
    "csv",
    "markdown",
    "text",
    "tei",
    "html",
)
"""What ``--to`` takes."""
_READ = click.argument("files", nargs=-1, required=True, type=click.Path(allow_dash=True))
_FROM = click.option("--from", "form", help="Format of the input; found from the content where it is not given.")
_URL = click.option("--url", help="Address of the page; it is never fetched.")
_LANGUAGE = click.option("--language", help="Language of the story, as a BCP 47 tag: en, de, zh-Hant…")


class _Commands(click.Group):
    """A group whose first command may be left out."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in self.commands and not args[0].startswith("--"):
            args = ["parse", *args]
        return super().resolve_command(ctx, args)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args and args[0].startswith("-") and args[0] not in ("--help", "-h", "--version"):
            args = ["parse", *args]
        return super().parse_args(ctx, args)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="newsparse")
def app() -> None:
    """Read news stories into structured records.

    \b
    newsparse story.txt                     a readable picture, JSON when piped
    newsparse page.html --to markdown
    cat story.txt | newsparse - --to ninjs
    newsparse explain page.html             every block, its label and why
    newsparse view story.txt                the annotated page, in the browser
    newsparse batch pages/ -o table/        many documents to Parquet
    """  # noqa: D301 - click's mark for lines that are not filled


def _content(name: str) -> bytes:
    return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()


def _articles(files: tuple[str, ...], **told: str | None) -> tuple[list[Article], int]:
    """Return the articles of all files, and how many files could not be read; those are named on stderr."""
    found, failed = [], 0
    for name in files:
        try:
            found.append(parse(_content(name), **told))
        except (NewsparseError, OSError) as error:
            click.echo(f"{name}: {error}", err=True)
            failed += 1
    return found, failed


def _code(found: list[Article], failed: int) -> int:
    if not failed:
        return 0
    return 3 if found else 1


@app.command("parse")
@_READ
@click.option("--to", "target", type=click.Choice(FORMATS), help="Format to write; json off a terminal.")
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="File to write instead of standard output.")
@_FROM
@_URL
@_LANGUAGE
def parse_command(files: tuple[str, ...], target: str | None, output: str | None, **told: str | None) -> int:
    """Show what is in FILES (``-`` is standard input)."""
    found, failed = _articles(files, format=told["form"], url=told["url"], language=told["language"])
    if target is None and output is None and sys.stdout.isatty():
        for article in found:
            _print("picture", article)
    else:
        _write("".join(write(article, target or "json") for article in found), output)
    return _code(found, failed)


def _print(what: str, *of: Article) -> None:
    """Print a picture or a table; rich, which draws it, is imported for a terminal alone."""
    show, tables = import_module("newsparse.cli.show"), import_module("newsparse.cli.tables")
    show.console().print(getattr(show if of else tables, what)(*of))


def _write(text: str, output: str | None) -> None:
    data = text.encode("utf-8", "backslashreplace")
    if output is not None:
        Path(output).write_bytes(data)
        return
    stream: IO[bytes] = sys.stdout.buffer
    stream.write(data)
    stream.flush()


@app.command()
@_READ
@_FROM
@_URL
@_LANGUAGE
def explain(files: tuple[str, ...], **told: str | None) -> int:
    """Show every block of FILES with its label and the rule and evidence that gave it."""
    found, failed = _articles(files, format=told["form"], url=told["url"], language=told["language"])
    for article in found:
        _print("explanation", article)
    return _code(found, failed)


@app.command()
@click.argument("file", type=click.Path(allow_dash=True))
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="File to write.")
@_FROM
@_URL
@_LANGUAGE
def view(file: str, output: str | None, **told: str | None) -> int:
    """Write the annotated page of FILE; on a terminal, and without -o, open it in the browser."""
    found, failed = _articles((file,), format=told["form"], url=told["url"], language=told["language"])
    for article in found:
        if output is None and sys.stdout.isatty():
            with tempfile.NamedTemporaryFile(prefix="newsparse-", suffix=".html", delete=False) as page:
                page.write(write(article, "html").encode())
            click.echo(page.name)
            click.launch(page.name)
        else:
            _write(write(article, "html"), output)
    return _code(found, failed)


@app.command()
def languages() -> None:
    """List the languages newsparse knows."""
    _print("languages")


@app.command()
def agencies() -> None:
    """List the news agencies newsparse knows."""
    _print("agencies")


@app.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Loopback address to listen on.")
@click.option("--port", default=8765, show_default=True, help="Port to listen on.")
def serve(host: str, port: int) -> int:
    """Serve a page to paste or upload a story to (extra ``serve``)."""
    return many.serve(host, port)


app.add_command(many.batch)


def run() -> int:
    """Run the application and return its exit code; no traceback on a closed pipe or an interrupt."""
    try:
        code: Any = app.main(standalone_mode=False)
    except BrokenPipeError:
        quiet()
        return 0
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("interrupted", err=True)
        return 130
    return code if isinstance(code, int) else 0
