"""The few kinds of error newsparse raises, each saying what to do about it.

Readable input never raises: oddities become a :class:`newsparse.model.report.Problem` on the article.
"""

from __future__ import annotations


class NewsparseError(Exception):
    """Base of every error that newsparse raises on purpose.

    Args:
        message: what is wrong.
        source: the name of what was read (a path, a format, a table), where there is one.
        start: offset in the source where the trouble starts, in code points (bytes for bytes).
        end: offset behind the trouble, same unit.
        advice: what the caller can do about it.
    """

    def __init__(
        self,
        message: str,
        *,
        source: str | None = None,
        start: int | None = None,
        end: int | None = None,
        advice: str | None = None,
    ) -> None:
        """Keep the details and build one readable line of them."""
        self.message = message
        self.source = source
        self.start = start
        self.end = end
        self.advice = advice
        where = f" in {source}" if source else ""
        at = f" at {start}" if start is not None else ""
        todo = f"; {advice}" if advice else ""
        super().__init__(f"{message}{where}{at}{todo}")


class DecodingError(NewsparseError, ValueError):
    """The bytes are no text in any encoding that was tried; the message names them."""


class FormatError(NewsparseError, ValueError):
    """The input is not of the format it was said to be, or of none that newsparse knows."""


class LimitError(NewsparseError, ValueError):
    """The input is larger or deeper than ``Options.limits`` allows."""


class OptionError(NewsparseError, ValueError):
    """An option, a language, a format or a rule has a name or value newsparse does not know."""


class LexiconError(NewsparseError, ValueError):
    """A row or file of the lexicon (the project's own or a user's) does not fit its schema."""


class CodecError(NewsparseError, ValueError):
    """A dict or JSON text is not an article that newsparse wrote."""
