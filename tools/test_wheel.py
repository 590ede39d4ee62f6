"""Run the tests against the installed package where no source tree is in reach.

Usage: python tools/test_wheel.py FOLDER [pytest arguments]. Everything but src/ that the tests read is copied to
FOLDER/tree, and there run the tests that use every data file, every format and every way in; a newsparse found
anywhere but in site-packages fails the run.
"""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NEEDED = ("pyproject.toml", "lowest.txt", "tox.ini", "README.md", "seeds", "tests", "benchmarks", "tools", "docs")
TESTS = ("cases", "lexicon", "docs", "architecture", "unit/cli", "unit/writers", "unit/model", "unit/test_seed.py")
CHECK = "import newsparse, sys; sys.exit('site-packages' not in newsparse.__file__)"


def main(folder: str, *arguments: str) -> int:
    """Copy the tests and run them there; return pytest's exit code."""
    tree = Path(folder) / "tree"
    shutil.rmtree(tree, ignore_errors=True)
    tree.mkdir(parents=True)
    for name in NEEDED:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, tree / name)
    subprocess.run([sys.executable, "-c", CHECK], cwd=tree, check=True)
    command = [sys.executable, "-m", "pytest", "-n", "2", "-m", "not cost and not slow", *arguments]
    command += [f"tests/{name}" for name in TESTS]
    return subprocess.run(command, cwd=tree, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
