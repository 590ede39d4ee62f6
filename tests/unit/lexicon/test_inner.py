"""Of phrases that hold each other the shortest are enough for a look."""

from newsparse.lexicon.sections.byline import inner


def test_the_shortest_of_phrases_that_hold_each_other() -> None:
    assert inner(("photos", "photo", "file photo", "pic", "image", "pic")) == ("pic", "image", "photo")
    assert inner(()) == ()
