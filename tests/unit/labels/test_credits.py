"""Which lines of a story are bylines, captions, sign-offs and notes; its paragraphs are none of them."""

from __future__ import annotations

import pytest

from newsparse.labels.chain import label
from newsparse.lexicon import Lexicons
from newsparse.model import Label
from newsparse.options import Options
from newsparse.readers.source import Source
from newsparse.readers.text import read

LEXICONS = Lexicons(Options())
HEAD = "Council approves new mill\n\n"
LEAD = (
    "MILLBROOK, Ohio (AP) — The council approved a new mill on the river after a long debate on Monday, and work is "
    "to begin in the spring.\n\n"
)
REST = (
    "Residents of both banks have asked for the mill since the old one burned down four years ago, and the plan "
    "passed with a clear majority.\n\nThe old landing will be turned into a small park, according to the plan."
)


def labels(text: str, language: str = "en") -> list[tuple[str, str]]:
    (document,) = read(Source(content=text))
    story = label(document, LEXICONS.get(language), Options())
    return [(line.label.value, line.text) for line in story.lines]


def of(found: list[tuple[str, str]], kind: Label) -> list[str]:
    return [text for name, text in found if name == kind]


def test_bylines_near_the_headline() -> None:
    found = labels(HEAD + "By Jane Roe\nPhotographs by John Doe\n\n" + LEAD + REST)
    assert of(found, Label.BYLINE) == ["By Jane Roe", "Photographs by John Doe"]
    assert of(labels(HEAD + "Jane Roe\n\n" + LEAD + REST), Label.BYLINE) == ["Jane Roe"]


def test_two_bylines_in_a_line_are_two_blocks() -> None:
    found = labels(HEAD + "By Jane Roe; photos by John Doe\n\n" + LEAD + REST)
    assert of(found, Label.BYLINE) == ["By Jane Roe;", "photos by John Doe"]


def test_an_agency_below_a_byline() -> None:
    found = labels(HEAD + "By JANE ROE\nAssociated Press\n\n" + LEAD + REST)
    assert of(found, Label.BYLINE) == ["By JANE ROE", "Associated Press"]


def test_a_byline_run_into_the_lead_is_cut_off() -> None:
    lead = LEAD.replace("MILLBROOK, Ohio (AP) —", "By Jane Roe | MILLBROOK, March 3 (Reuters) -")
    assert of(labels(HEAD + lead + REST), Label.BYLINE) == ["By Jane Roe |"]


def test_a_byline_behind_the_story() -> None:
    found = labels(HEAD + LEAD + REST + "\n\nJane Roe, The Canadian Press")
    assert of(found, Label.BYLINE) == ["Jane Roe, The Canadian Press"]


@pytest.mark.parametrize("line", ["By Monday evening, the square was empty.", "By Position FB Transfers"])
def test_look_alikes_amid_the_story_stay(line: str) -> None:
    first, second = REST.split("\n\n")
    found = labels(HEAD + LEAD + first + "\n\n" + line + "\n\n" + second)
    assert line in of(found, Label.BODY) + of(found, Label.SUBHEADING)


def test_captions_before_and_amid_the_story() -> None:
    caption = "The mill seen on Monday. (AP Photo/Jane Roe)"
    first, second = REST.split("\n\n")
    assert of(labels(HEAD + caption + "\n\n" + LEAD + REST), Label.CAPTION) == [caption]
    assert of(labels(HEAD + LEAD + first + "\n\n" + caption + "\n\n" + second), Label.CAPTION) == [caption]
    assert of(labels(HEAD + "1 of 2 |\nThe mill seen on Monday.\n\n" + LEAD + REST), Label.CAPTION)


def test_a_credit_or_a_slug_takes_the_line_above_with_it() -> None:
    found = labels(HEAD + "The mill at the river\n© Jane Roe/AP\n\n" + LEAD + REST)
    assert of(found, Label.CAPTION) == ["The mill at the river", "© Jane Roe/AP"]
    slugged = "The mill\n(Millbrook = Yonhap News) A view of the mill. (Photo: Mill Trust)\n\n"
    assert len(of(labels(HEAD + slugged + LEAD + REST), Label.CAPTION)) == 2


def test_signoffs_at_the_end_and_at_the_tail() -> None:
    found = labels(HEAD + LEAD + REST + "\n\n(Reporting by Jane Roe; Editing by John Doe)")
    assert of(found, Label.SIGNOFF) == ["(Reporting by Jane Roe; Editing by John Doe)"]
    found = labels(HEAD + LEAD + REST + " (Reporting by Jane Roe)")
    assert of(found, Label.SIGNOFF) == ["(Reporting by Jane Roe)"]
    assert of(found, Label.BODY)[-1].endswith("according to the plan.")


def test_notes_anywhere() -> None:
    note = "CORRECTION: An earlier version misstated the year."
    assert of(labels(HEAD + note + "\n\n" + LEAD + REST), Label.NOTE) == [note]


def test_a_headline_alone_has_no_signoff() -> None:
    assert of(labels("Mill burns (AP)"), Label.SIGNOFF) == []


def test_an_agency_alone_under_the_headline() -> None:
    found = labels("Council approves a new mill\n\nNTB\n\n" + LEAD + REST)
    assert of(found, Label.BYLINE) == ["NTB"]
    assert of(found, Label.SUBHEADLINE) == []
