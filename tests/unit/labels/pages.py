"""Pages for tests: written, labelled, and asked for their lines."""

from newsparse.labels.chain import label
from newsparse.labels.story import Story
from newsparse.lexicon import Lexicons
from newsparse.model import BoilerplateKind, Label
from newsparse.options import Options
from newsparse.readers.html import read
from newsparse.readers.source import Source

LEXICONS = Lexicons(Options())
TEXT = "The council met on Monday and agreed, after a long debate, to mend the old stone bridge over the river."
MORE = "Work will begin in spring, said the mayor, and should be over before the first frost of the next winter."


def labelled(html: str, off: tuple[str, ...] = ()) -> Story:
    document = next(read(Source(content=html)))
    return label(document, LEXICONS.get(document.language or "en"), Options(off=off))


def page(body: str, head: str = "") -> Story:
    return labelled(f"<!doctype html><html lang=en><head>{head}</head><body>{body}</body></html>")


def texts(story: Story, *labels: Label) -> list[str]:
    return [line.text for line in story.lines if line.label in labels]


def body(story: Story) -> list[str]:
    return texts(story, Label.BODY, Label.SUBHEADING)


def kind(story: Story, text: str) -> BoilerplateKind:
    line = next(line for line in story.lines if line.text == text)
    assert line.label is Label.BOILERPLATE
    assert isinstance(line.part, BoilerplateKind)
    return line.part
