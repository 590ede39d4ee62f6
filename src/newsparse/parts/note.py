"""Editorial notes: corrections, notes to editors, embargoes, marks of updates and refiles."""

from __future__ import annotations

from newsparse.lexicon import Lexicon
from newsparse.model import Note, NoteKind
from newsparse.rows import Span
from newsparse.text.whitespace import clean

LONGEST = 900
"""A longer text is no note."""

_PRIVATE = frozenset((NoteKind.EMBARGO, NoteKind.WRITETHRU, NoteKind.REFILE, NoteKind.KILL))


def parse_note(text: str, lexicon: Lexicon, at: int = 0) -> Note | None:
    """Return the note that ``text`` is by its opening words, ``None`` where it is none.

    Notes to editors alone (embargoes, write-through and refile marks) are not public.
    """
    found = lexicon.signoff.note.match(text) if len(text) <= LONGEST else None
    if found is None:
        return None
    kind = NoteKind(str(found.lastgroup).rpartition("_")[0])
    start = len(text) - len(text.lstrip())
    span = Span(at + start, at + len(text.rstrip()))
    return Note(text=clean(text), kind=kind, public=kind not in _PRIVATE, span=span)
