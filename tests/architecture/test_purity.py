"""Parsing reaches for nothing: no network, no process, no file but newsparse's own; and it gives the same twice."""

import subprocess
import sys
from pathlib import Path

WATCH = """
import sys
import newsparse, pathlib
text = pathlib.Path(sys.argv[1]).read_bytes().decode()
own = (str(pathlib.Path(newsparse.__file__).parent), *(p for p in sys.path if p), sys.base_prefix)
seen = []

def hook(event, arguments):
    if event.startswith(("socket.", "subprocess.", "os.system", "os.exec", "os.fork", "os.putenv", "urllib.")):
        seen.append((event, arguments))
    if event == "open" and isinstance(arguments[0], str) and not arguments[0].startswith(own):
        seen.append((event, arguments))

sys.addaudithook(hook)
if sys.argv[2:]:
    import socket
    socket.socket().close()
first, second = newsparse.parse(text), newsparse.parse(text)
assert first == second and hash(first) == hash(second)
print(seen)
"""


def watched(*arguments: str) -> str:
    """What a watched interpreter saw while it parsed."""
    command = [sys.executable, "-c", WATCH, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def test_parsing_reaches_for_nothing(seed_path: Path) -> None:
    assert watched(str(seed_path)) == "[]"


def test_the_watch_sees(seed_path: Path) -> None:
    assert "socket." in watched(str(seed_path), "open a socket")
