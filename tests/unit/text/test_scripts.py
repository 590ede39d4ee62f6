"""Where the characters of a text stand in Unicode's order."""

import pytest

from newsparse.text.scripts import EAST, THAI, reaches


@pytest.mark.parametrize(
    ("text", "thai", "east"),
    [
        ("plain", False, False),
        ("", False, False),
        ("Zürich", False, False),
        ("“quoted”", True, False),
        ("ไทย", True, False),
        ("a 東 b", True, True),
    ],
)
def test_what_a_text_reaches(text: str, thai: bool, east: bool) -> None:  # noqa: FBT001
    assert (reaches(text, THAI), reaches(text, EAST)) == (thai, east)
