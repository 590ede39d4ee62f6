from collections import Counter

import pytest
from benchmarks.costs import story
from benchmarks.scoring import bag, f1, folded, names_f1, overlap, same, shingle_scores, words


def test_words_are_folded_and_ideographs_stand_alone() -> None:
    assert words("The Boats, 4 of them") == ["the", "boats", "4", "of", "them"]
    assert words("氷河 2025") == ["氷", "河", "2", "0", "2", "5"]


def test_folded_keeps_words_alone() -> None:
    assert folded("  “Nobody” — wants\u00a0it. ") == "nobody wants it"


@pytest.mark.parametrize(("precision", "recall", "mean"), [(1, 1, 1), (0, 0, 0), (1, 0.5, 2 / 3)])
def test_f1(precision: float, recall: float, mean: float) -> None:
    assert f1(precision, recall) == pytest.approx(mean)


def test_overlap_counts_each_word_once() -> None:
    assert overlap(bag("a a b"), bag("a b b")) == pytest.approx(2 / 3)
    assert overlap(Counter(), Counter()) == 1
    assert overlap(bag("a"), Counter()) == 0


def test_shingles_tell_precision_from_recall() -> None:
    assert shingle_scores("one two three four", "one two three four five") == (1, 0.5)
    assert shingle_scores("", "one") == (0, 0)
    assert shingle_scores("", "") == (1, 1)


def test_names_and_lines() -> None:
    assert names_f1(["JANE ROE"], ["Jane Roe", "Max Moe"]) == pytest.approx(2 / 3)
    assert same("Harbor towns agree.", "Harbor Towns Agree") == 1
    assert same("Harbor", "Harbour") == 0


@pytest.mark.parametrize("size", [1, 1_000, 50_000])
def test_a_story_has_its_size(size: int) -> None:
    assert size <= len(story(size)) <= size + 600
