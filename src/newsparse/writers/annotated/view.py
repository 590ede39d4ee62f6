"""The annotated view in a notebook."""

from __future__ import annotations

from html import escape
from pathlib import Path

from attrs import frozen

from newsparse.model import Article
from newsparse.writers.annotated.page import write


@frozen(repr=False)
class View:
    """An annotated page that a notebook shows and :meth:`save` writes to a file."""

    html: str
    """The whole page."""

    def save(self, path: str | Path) -> Path:
        """Write the page to a file and return its path."""
        target = Path(path)
        target.write_text(self.html, "utf-8")
        return target

    def _repr_html_(self) -> str:
        """Return the page in a frame of its own, without rights, as notebooks take it."""
        return (
            '<iframe title="Annotated story" sandbox="" style="width:100%;height:36rem;border:1px solid #999" '
            f'srcdoc="{escape(self.html)}"></iframe>'
        )

    def __repr__(self) -> str:
        """Return how large the page is."""
        return f"<View of {len(self.html)} characters>"


def view(article: Article) -> View:
    """Return the annotated view of an article."""
    return View(write(article))
