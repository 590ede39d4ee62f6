"""XML interchange files: from the source to a root element, through the guarded door."""

from __future__ import annotations

from lxml import etree

from newsparse.errors import FormatError, LimitError
from newsparse.model import Problem
from newsparse.readers.door import xml_tree
from newsparse.readers.encoding import xml_text
from newsparse.readers.source import Source


def text_of_source(source: Source, name: str) -> tuple[str, tuple[Problem, ...]]:
    """Return the text of a file in the format called ``name``, and what was wrong with its encoding.

    Raises:
        TypeError: the content is neither text nor bytes.
        DecodingError: the bytes are no text.
    """
    content = source.content
    if isinstance(content, str):
        return content, ()
    if isinstance(content, bytes):
        return xml_text(content, source.language)
    message = f"{name} is str or bytes, not {type(content).__name__}"
    raise TypeError(message)


def root_of(source: Source, name: str) -> tuple[etree._Element, tuple[Problem, ...]]:
    """Return the root of an XML file in the format called ``name``, and what was wrong with it.

    Raises:
        FormatError: there is no XML in it.
        LimitError: it is nested deeper than ``Options.limits`` allow.
        DecodingError: the bytes are no text.
    """
    text, problems = text_of_source(source, name)
    root, wrong = xml_tree(text)
    if root is None:
        message = f"this is no {name}: no XML element in it"
        raise FormatError(message, source=name, advice="leave the format out, and it is found from the content")
    _within_depth(root, text, source.options.limits.depth)
    return root, (*problems, *wrong)


def _within_depth(root: etree._Element, text: str, most: int) -> None:
    """Raise where elements are nested too deeply; a file with few tags cannot be, and is not walked."""
    if text.count("<") <= most:
        return
    depth = 0
    for event, _element in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > most:
            message = f"the file is nested deeper than {most} levels"
            raise LimitError(message, advice="raise Options.limits.depth")
