"""What every test may use: the seed story, and Hypothesis profiles."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent

# No deadline: two cores shared by many make one slow example mean nothing. In CI the examples are the same each run.
# "few" is for the environments that only ask whether another Python, other versions or the wheel behave alike.
CI = bool(os.environ.get("CI"))
settings.register_profile("full", deadline=None, derandomize=CI, print_blob=CI)
settings.register_profile("few", deadline=None, derandomize=True, max_examples=15)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "full"))


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
