"""What every test may use: the seed story, and Hypothesis profiles."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent

# No deadline: two cores shared by many make one slow example mean nothing. In CI the examples are the same each run.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder that holds tests/ and seeds/."""
    return ROOT


@pytest.fixture(scope="session")
def seed_path() -> Path:
    """The seed story's file."""
    return ROOT / "seeds" / "000_e2b0ac1f60021c69.txt"


@pytest.fixture(scope="session")
def seed(seed_path: Path) -> str:
    """The seed story, to the last character."""
    return seed_path.read_bytes().decode("utf-8")
