"""Documents that hang or kill their worker: a language detector, asked about texts in no language, does the harm."""

from __future__ import annotations

import os
import time


def detector(text: str) -> str | None:
    """Sleep over a text with HANG in it, die over one with CRASH, name no language otherwise."""
    if "HANG" in text:
        time.sleep(60)
    if "CRASH" in text:
        os._exit(3)
    return None
