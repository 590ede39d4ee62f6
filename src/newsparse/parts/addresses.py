"""E-mail addresses and handles beside names."""

from __future__ import annotations

import re

from attrs import evolve

from newsparse.model import Person
from newsparse.text.patterns import pattern

_EMAIL = pattern(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_HANDLE = pattern(r"(?<![\w.])@\w{2,30}")
_URL = pattern(r"(?:https?://|www\.)\S{1,300}", re.IGNORECASE)


def mask(text: str) -> tuple[str, list[re.Match[str]]]:
    """Return the text with addresses blanked by bars of the same length, and the addresses."""
    if "@" not in text and "www." not in text and "://" not in text:
        return text, []
    found = list(_EMAIL.finditer(text))
    masked = _EMAIL.sub(lambda match: "|" * len(match[0]), text)
    found += _HANDLE.finditer(masked)
    masked = _HANDLE.sub(lambda match: "|" * len(match[0]), masked)
    return _URL.sub(lambda match: "|" * len(match[0]), masked), sorted(found, key=lambda match: match.start())


def with_addresses(persons: list[Person], found: list[re.Match[str]], at: int) -> tuple[Person, ...]:
    """Give every address to the last person before it who has none of its kind, else to the first."""
    for match in found:
        handle = match[0].startswith("@")
        free = [index for index, one in enumerate(persons) if (one.handle if handle else one.email) is None]
        before = [index for index in free if persons[index].spans[0].start <= match.start() + at]
        if not free:
            continue
        index = (before or free)[0 if _paired(found, persons, handle=handle) else -1]
        address = match[0].rstrip(".")
        one = persons[index]
        persons[index] = evolve(one, handle=address) if handle else evolve(one, email=address)
    return tuple(persons)


def _paired(found: list[re.Match[str]], persons: list[Person], *, handle: bool) -> bool:
    """Return whether there are as many addresses of a kind as persons, so that they stand in one order."""
    return sum(match[0].startswith("@") == handle for match in found) == len(persons)
