"""The one engine and the functions that belong to a default one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from os import PathLike
from pathlib import Path
from typing import Literal

from attrs import evolve, field, frozen

from newsparse.build.article import build
from newsparse.build.quotations import in_text as _find_quotations
from newsparse.errors import LimitError, NewsparseError, OptionError
from newsparse.lexicon import Lexicon, Lexicons
from newsparse.model import Article, Byline, Caption, Dateline, Document, Problem, Quotation
from newsparse.options import Options
from newsparse.parts.byline import parse_byline as _parse_byline
from newsparse.parts.byline import parse_bylines as _parse_bylines
from newsparse.parts.caption import parse_caption as _parse_caption
from newsparse.parts.dateline import parse_dateline as _parse_dateline
from newsparse.readers.detect import detect, named
from newsparse.readers.source import Source

OnError = Literal["record", "raise", "skip"]
"""What ``parse_many`` does with a source that cannot be read."""


@frozen(kw_only=True)
class Result:
    """One source of ``parse_many``: its article, or why there is none."""

    index: int
    """Position of the source in the input, from 0."""
    article: Article | None = None
    """The article, ``None`` where the source could not be read."""
    error: NewsparseError | TypeError | None = None
    """What was raised, ``None`` where nothing was."""


@frozen(eq=False)
class Parser:
    """The engine: options and the lexicons compiled for them; thread-safe, and quicker the second time."""

    options: Options = Options()
    """Settings of every call."""
    _lexicons: Lexicons = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Make room for the languages that the calls will need."""
        object.__setattr__(self, "_lexicons", Lexicons(self.options))

    def parse(
        self, source: object, *, url: str | None = None, format: str | None = None, language: str | None = None
    ) -> Article:
        """Return the article in ``source``; of a file with several items the first, with a Problem.

        Args:
            source: content: ``str``, ``bytes``, a ``BeautifulSoup`` or ``Tag``, or an lxml element; never a path
                and never an address to fetch.
            url: address of the page, for canonical links, dates and publisher rules.
            format: name of the format; found from the content where it is not given.
            language: BCP 47 tag; declared or found where it is not given.

        Raises:
            TypeError: ``source`` is of another type.
            DecodingError: bytes that are text in no encoding.
            FormatError: the input is not of the named format.
            LimitError: the input is larger than ``Options.limits`` allows.
        """
        taken = Source(content=source, url=url, options=self.options, language=language)
        found = _documents(taken, format)
        document = next(found, None)
        if document is None:
            return Article(problems=(Problem(code="no-item", message="the file holds no item"),), url=url)
        first = self._article(document, taken)
        if next(found, None) is None:
            return first
        message = "the file holds several items; this is the first, iter_articles gives all"
        return evolve(first, problems=(*first.problems, Problem(code="several-items", message=message)))

    def iter_articles(
        self, source: object, *, url: str | None = None, format: str | None = None, language: str | None = None
    ) -> Iterator[Article]:
        """Yield every article in ``source``, in order; see :meth:`parse` for the arguments and errors."""
        taken = Source(content=source, url=url, options=self.options, language=language)
        for document in _documents(taken, format):
            yield self._article(document, taken)

    def parse_file(
        self,
        path: str | PathLike[str],
        *,
        url: str | None = None,
        format: str | None = None,
        language: str | None = None,
    ) -> Article:
        """Return the article in a file; errors as in :meth:`parse`, and ``OSError`` for the file itself."""
        return self.parse(Path(path).read_bytes(), url=url, format=format, language=language)

    def parse_many(self, sources: Iterable[object], *, errors: OnError = "record") -> Iterator[Result]:
        """Yield a result for each source, in order, one at a time.

        Args:
            sources: inputs as :meth:`parse` takes them.
            errors: ``"record"`` keeps the error in its result, ``"raise"`` raises it, ``"skip"`` leaves it out.
        """
        if errors not in ("record", "raise", "skip"):
            message = f"unknown value {errors!r} of errors"
            raise OptionError(message, advice="use record, raise or skip")
        for index, source in enumerate(sources):
            try:
                result = Result(index=index, article=self.parse(source))
            except (NewsparseError, TypeError) as error:
                if errors == "raise":
                    raise
                if errors == "skip":
                    continue
                result = Result(index=index, error=error)
            yield result

    def parse_dateline(self, text: str, *, language: str | None = None) -> Dateline | None:
        """Return the dateline that a line or paragraph opens with, ``None`` where there is none beyond doubt.

        Args:
            text: the line as it stands in the source; spans are offsets into it.
            language: BCP 47 tag; found by script and common words where it is not given.
        """
        return _parse_dateline(text, self._words(text, language))

    def parse_byline(self, text: str, *, language: str | None = None) -> Byline | None:
        """Return the byline that a line is, the first of several in it; ``None`` where it is none beyond doubt.

        Args:
            text: the line as it stands in the source; spans are offsets into it.
            language: BCP 47 tag; found by script and common words where it is not given.
        """
        return _parse_byline(text, self._words(text, language))

    def parse_bylines(self, text: str, *, language: str | None = None) -> tuple[Byline, ...]:
        """Return every byline in a line, one for each kind of credit: ``Text: A, Fotos: B``; all of them or none."""
        return _parse_bylines(text, self._words(text, language))

    def parse_caption(self, text: str, *, language: str | None = None) -> Caption | None:
        """Return the caption that a text is, its credit and rights apart; ``None`` for blank text only."""
        return _parse_caption(text, self._words(text, language))

    def _article(self, document: Document, source: Source) -> Article:
        lexicon, problems = self._lexicon(document, source)
        return build(
            document,
            lexicon,
            self.options,
            url=source.url,
            language=source.language or document.language or lexicon.tag,
            problems=(*document.problems, *problems),
        )

    def _lexicon(self, document: Document, source: Source) -> tuple[Lexicon, tuple[Problem, ...]]:
        """Return the story's lexicon: argument, then declared, then script and common words, then a detector."""
        told = self._lexicons.nearest(source.language) or self._declared(document)
        tag = told or self._lexicons.detect(document.text or _said(document)).tag
        if tag is None and self.options.detector is not None:
            tag = self._lexicons.nearest(self.options.detector(document.text))
        if tag is None and document.text.strip():
            message = "no language found; only language-neutral rules ran"
            return self._lexicons.get(None), (Problem(code="unknown-language", message=message),)
        return self._lexicons.get(tag), ()

    def _declared(self, document: Document) -> str | None:
        """Return the language a document declares, or that of its text where a wire file is plainly in another."""
        tag = self._lexicons.nearest(document.language)
        if tag is None or document.format == "html":
            return tag
        return self._lexicons.contradicted(tag, document.text) or tag

    def find_quotations(self, text: str, *, language: str | None = None) -> tuple[Quotation, ...]:
        """Return who said what in a running text, speakers resolved within it.

        Args:
            text: paragraphs parted by blank lines, or by line ends where no blank line stands.
            language: BCP 47 tag; found from the text where it is not given.
        """
        return _find_quotations(text, self._words(text, language))

    def _words(self, text: str, language: str | None) -> Lexicon:
        """Return the lexicon for one line handed to a part parser."""
        tag = self._lexicons.nearest(language) if language else self._lexicons.detect(text).tag
        return self._lexicons.get(tag)


def _said(document: Document) -> str:
    """Return what the facts of a document without text say, as of a picture: headline and captions."""
    values = (fact.value for fact in document.facts if fact.field in ("headline", "captions", "bylines"))
    return " ".join(value.text if isinstance(value, Caption) else str(value) for value in values)


def _documents(source: Source, name: str | None) -> Iterator[Document]:
    """Return the documents in a source, lazily: of the named format, or of the one its content tells."""
    _within_limits(source)
    form = named(name) if name else detect(source)
    return form.read(source)


def _within_limits(source: Source) -> None:
    content, most = source.content, source.options.limits.size
    if isinstance(content, str | bytes) and len(content) > most:
        message = f"the input holds {len(content)} {'code points' if isinstance(content, str) else 'bytes'}"
        raise LimitError(message, advice=f"cut it, or raise Options.limits.size above {most}")


_default = Parser()
parse = _default.parse
parse_file = _default.parse_file
parse_many = _default.parse_many
iter_articles = _default.iter_articles
parse_dateline = _default.parse_dateline
parse_byline = _default.parse_byline
parse_bylines = _default.parse_bylines
parse_caption = _default.parse_caption
find_quotations = _default.find_quotations
