"""Lines, wrapped paragraphs and marks of plain text."""

import pytest

from newsparse.text.layout import bullet_of, is_rule, is_underline, lines, paragraphs, starts_block, wrap_width

WRAPPED = """The harbour board said on Tuesday that the old pier would be
closed for the winter after divers found cracks in nine of its
forty pillars, and that the ferries would land at the fish quay
until the repairs are done.
"""


def blocks(text: str) -> list[str]:
    return [" ".join(line.text for line in taken) for taken in paragraphs(text)]


def test_lines_know_where_they_stand() -> None:
    found = list(lines("a\n\n\t b \r\nc"))
    assert [(line.start, line.text, line.indent, line.gap) for line in found] == [
        (0, "a", 0, 0), (5, "b", 9, 1), (9, "c", 0, 0),
    ]  # fmt: skip
    assert found[1].width == 10


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_line_end(end: str) -> None:
    assert [line.text for line in lines(f"one{end}two{end}")] == ["one", "two"]


def test_wrapped_lines_are_joined() -> None:
    assert len(blocks(WRAPPED)) == 1
    assert wrap_width(list(lines(WRAPPED))) == 63


def test_paragraphs_parted_by_indents() -> None:
    text = "".join("   " + WRAPPED for _ in range(3))
    assert len(blocks(text)) == 3


def test_a_short_line_before_another_is_a_line_of_its_own() -> None:
    text = f"Pier closed for the winter\nCracks found in nine pillars\n\n{WRAPPED}\n1 of 3 |\nThe pier at dawn\n"
    assert blocks(text)[:2] == ["Pier closed for the winter", "Cracks found in nine pillars"]
    assert blocks(text)[-2:] == ["1 of 3 |", "The pier at dawn"]


def test_one_paragraph_a_line_is_not_wrapped() -> None:
    text = "\n".join("Word " * count + "end." for count in (30, 55, 12, 41, 26, 70))
    assert len(blocks(text)) == 6


def test_a_stray_long_line_changes_nothing() -> None:
    stray = "A notice that is a good deal longer than any of the wrapped lines of this story, and longer still."
    assert blocks(f"{WRAPPED}\n{stray}\n\n{WRAPPED}")[0] == blocks(WRAPPED)[0]
    assert blocks(f"{WRAPPED}\n{stray}\n\n{WRAPPED}")[1] == stray


def test_lists_labels_and_headings_begin_anew() -> None:
    text = (
        "The plan of the board for the coming winter names three points:\n"
        "- Divers look at every pillar of the pier once more by November\n"
        "- The fish quay is made ready for ferries and for their buses\n"
        "NOTE: the board meets again on the first Tuesday of the month\n"
        "and will hear the divers then, as well as the fishermen who now\n"
        "use the quay.\n"
    )
    assert len(blocks(text + "\n" + WRAPPED)) == 5


def test_a_remark_in_brackets_ends_at_its_bracket() -> None:
    text = f"{WRAPPED}(Reporting by Anna Holm in Vik; Editing by Olav Bergson Lie)\nKeywords: HARBOUR PIER\n"
    assert blocks(text)[-1] == "Keywords: HARBOUR PIER"


def test_a_caret_ends_a_line_for_good() -> None:
    assert len(blocks(WRAPPED.replace("cracks in nine of its", "cracks in nine of its^"))) == 2


def test_chinese_is_wrapped_at_any_character() -> None:
    line = "市议会星期一决定在河上建一座新桥预计明年春天开工两年后完工"
    text = "".join(f"{line}\n" for _ in range(5)) + "居民欢迎这一决定。\n"
    assert len(blocks(text)) == 1
    assert len(blocks("国际新闻\n体育新闻\n" + "\n" + text)) == 3


def test_capitals_at_every_line_are_a_list() -> None:
    names = "\n".join(f"Anna Holm of the harbour board of Vik number {count}" for count in range(10, 20))
    assert len(blocks(names)) == 10


def test_two_lines_that_go_on_in_lower_case() -> None:
    assert len(blocks("The council of Vik has approved a bridge over\nthe river")) == 1
    assert len(blocks("Vik\nbridge")) == 2


@pytest.mark.parametrize(
    ("text", "own"),
    [("# Head", True), ("> said", True), ("| a |", True), ("___", True), ("- Item", True), ("- and so", False),
     ("1. First", True), ("CORRECTION: x", True), ("He said: x", False), ("plain", False)],
)  # fmt: skip
def test_marks_that_begin_a_block(text: str, own: bool) -> None:  # noqa: FBT001 - the expected value
    assert starts_block(text) is own


def test_small_marks() -> None:
    assert bullet_of("• point") == 2
    assert bullet_of("point") == 0
    assert is_rule("* * *")
    assert not is_rule("*1*")
    assert is_underline("=====")
    assert not is_underline("==")


def test_nothing() -> None:
    assert blocks("") == []
    assert blocks(" \n\t\n") == []
    assert wrap_width([]) == 0
