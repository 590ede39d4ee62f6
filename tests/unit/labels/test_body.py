"""Separators, subheadings, lists: what is left is the body."""

import newsparse
from newsparse.model import Label

HEAD = (
    "Council approves new river bridge\n\n"
    "The city council approved a new bridge over the river after a long debate.\n\n"
)
TAIL = "The old ferry landing will be turned into a small park with benches, according to the plan.\n"


def kinds(middle: str) -> list[str]:
    return [str(part.kind) for part in newsparse.parse(HEAD + middle + "\n\n" + TAIL, language="en").body]


def test_a_subheading_stands_between_sentences() -> None:
    assert kinds("Forty years of waiting") == ["paragraph", "subheading", "paragraph"]
    assert kinds("## Forty years of waiting") == ["paragraph", "subheading", "paragraph"]
    assert kinds("**Forty years. Of waiting.**") == ["paragraph", "subheading", "paragraph"]


def test_short_lines_that_are_none() -> None:
    assert kinds("Nobody knew why.") == ["paragraph"] * 3
    assert kinds("The plan names three points:") == ["paragraph"] * 3
    assert kinds("Fenwick 2 Vik 1\n\nHolm 0 Lie 0") == ["paragraph"] * 4


def test_lists_lose_their_marks() -> None:
    article = newsparse.parse(f"{HEAD}- A pier\n- A quay\n\n{TAIL}", language="en")
    items = [(part.text, str(part.kind)) for part in article.body[1:3]]
    assert items == [("A pier", "list_item"), ("A quay", "list_item")]
    assert article.raw(article.body[1]) == "A pier"


def test_a_dash_alone_is_no_list() -> None:
    assert kinds("- Nobody will swim, said the mayor of the town.") == ["paragraph"] * 3


def test_other_kinds() -> None:
    assert kinds("> We will not swim.")[1] == "blockquote"
    assert kinds("| pier | quay |\n| 1 | 2 |")[1:3] == ["table_row", "table_row"]


def test_separators() -> None:
    article = newsparse.parse(f"{HEAD}* * *\n\n___\n\n{TAIL}", language="en")
    assert [block.label for block in article.blocks].count(Label.SEPARATOR) == 2
    assert len(article.body) == 2
