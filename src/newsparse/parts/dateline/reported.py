"""Persian openings that name their source in prose: ``به گزارش خبرنگار مهر، ``."""

from __future__ import annotations

from newsparse.lexicon import Lexicon
from newsparse.parts.dateline.draft import Draft

_MOST_WORDS = 4


def parse_reported(text: str, start: int, lexicon: Lexicon) -> Draft | None:
    """Return the opening "as X reports," as a dateline with an agency and nothing else."""
    told = lexicon.dateline.told
    found = told.match(text, start) if told else None
    if found is None:
        return None
    source = _source(found["source"].strip(), lexicon)
    row = lexicon.agencies.find(source)
    if row is None and not 0 < len(source.split()) <= _MOST_WORDS:
        return None
    return Draft(found.start(), found.end(), (), source, row.id if row else None)


def _source(printed: str, lexicon: Lexicon) -> str:
    """Return the source without the reporter before it; the one quoted where two are named."""
    for after in lexicon.dateline.after:
        _, mark, quoted = printed.partition(after)
        if mark:
            printed = quoted.strip()
    words = printed.split()
    for start in range(len(words)):
        for end in range(len(words), start, -1):
            if lexicon.agencies.find(name := " ".join(words[start:end])) is not None:
                return name
    for title in lexicon.dateline.reporters:
        printed = printed.removeprefix(title).strip()
    return printed
