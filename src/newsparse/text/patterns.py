"""Regular expressions that are compiled when they are first used, so that importing newsparse stays cheap."""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("match", "search", "fullmatch", "sub", "subn", "split", "findall", "finditer", "pattern", "flags", "groups")


class _Waiting:
    """Stands for a pattern; the first look at one of its methods compiles it and puts the real methods here."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a pattern has
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self._source, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)

    def __repr__(self) -> str:
        return f"pattern({self._source!r})"


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return what works as ``re.compile(source, flags)`` does, compiled on first use.

    Once compiled, its methods are attributes of the stand-in, so a call costs what it costs on the pattern itself.
    """
    return cast("re.Pattern[str]", _Waiting(source, flags))
