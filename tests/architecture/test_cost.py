"""What newsparse costs: import, cold start, time and memory. Best of several runs, since a busy machine only adds."""

import sys
from pathlib import Path

import pytest
from benchmarks.costs import best, cold_start, footprint, import_time, slowness, story

from newsparse import parse

pytestmark = pytest.mark.cost

IMPORT = 0.120
COLD_START = 0.5
PER_1000_WORDS = 0.002
MEMORY = 6
STEEPEST = 1.6


def test_import_time() -> None:
    assert import_time() <= IMPORT * slowness()


def test_cold_start(seed_path: Path) -> None:
    assert cold_start(seed_path) <= COLD_START * slowness()


def test_time_per_thousand_words(seed: str) -> None:
    took = best(lambda: parse(seed), runs=30) / len(seed.split()) * 1000
    assert took <= PER_1000_WORDS * slowness()


def test_time_is_linear() -> None:
    small, large = story(100_000), story(1_000_000)
    growth = best(lambda: parse(large), runs=2) / best(lambda: parse(small), runs=3)
    assert growth <= STEEPEST * len(large) / len(small)


def test_memory_of_an_article(seed: str) -> None:
    assert footprint(parse(seed)) <= MEMORY * sys.getsizeof(seed)
