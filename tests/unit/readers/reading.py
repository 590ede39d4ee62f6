"""What the tests of all readers share: one file read, its facts and its lines."""

from newsparse.model import Document, FactValue
from newsparse.options import Options
from newsparse.readers.detect import detect
from newsparse.readers.source import Source


def read_all(content: object, options: Options | None = None) -> list[Document]:
    """The documents in an input, by the format its content tells."""
    source = Source(content=content, options=options or Options())
    return list(detect(source).read(source))


def read_one(content: object) -> Document:
    """The one document in an input."""
    (found,) = read_all(content)
    return found


def facts(found: Document, field: str) -> list[FactValue]:
    """The values claimed for a field, in order."""
    return [fact.value for fact in found.facts if fact.field == field]


def fact(found: Document, field: str) -> FactValue | None:
    """The first of them."""
    return next(iter(facts(found, field)), None)


def said(found: Document, field: str) -> str | None:
    """The first of them as text, moments in ISO 8601."""
    value = fact(found, field)
    return None if value is None else str(value)


def lines(found: Document) -> list[tuple[str, str, str]]:
    """Tag, role and text of every block."""
    return [(b.evidence.tag, b.evidence.role, b.span.of(found.text).rstrip("\n")) for b in found.blocks]


def texts(found: Document) -> list[str]:
    """The text of every block."""
    return [text for _tag, _role, text in lines(found)]
