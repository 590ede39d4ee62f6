"""What a run has finished: whole part files, named in a manifest that is written in one step."""

from __future__ import annotations

import json
import os
from pathlib import Path

from attrs import asdict, evolve, frozen

from newsparse.batch.record import BatchError
from newsparse.batch.table import TABLE_VERSION

NAME = "manifest.json"
"""File name of the manifest in the output folder."""


@frozen(kw_only=True)
class Part:
    """One whole output file, or one group of files."""

    name: str
    """File name, or for a folder of single files the group's name."""
    chunks: int
    """How many batches of the input it holds."""
    rows: int
    """How many documents."""
    failed: int
    """How many of them failed."""
    duplicates: int = 0
    """How many of them repeat an earlier one."""


@frozen(kw_only=True)
class Manifest:
    """The state of a run on disk."""

    job: str
    """Fingerprint of inputs and settings; a run is resumed only with the same."""
    parts: tuple[Part, ...] = ()
    """What is finished, in the order of the input."""
    complete: bool = False
    """Whether the input was read to its end."""
    table: int = TABLE_VERSION
    """Version of the table."""

    @property
    def chunks(self) -> int:
        """How many batches of the input are finished."""
        return sum(part.chunks for part in self.parts)

    def grown(self, part: Part) -> Manifest:
        """Return the manifest with one more part."""
        return evolve(self, parts=(*self.parts, part))


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that after a crash it is there whole or not at all."""
    waiting = path.with_name(f".{path.name}.tmp")
    try:
        with waiting.open("wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        waiting.replace(path)
    except OSError:
        waiting.unlink(missing_ok=True)
        raise


def save(folder: Path, manifest: Manifest) -> None:
    """Write the manifest in one step."""
    write_whole(folder / NAME, json.dumps(asdict(manifest), indent=1).encode())


def load(folder: Path) -> Manifest | None:
    """Return the manifest of a folder, ``None`` where there is none.

    Raises:
        BatchError: there is one that this version cannot read.
    """
    try:
        data = json.loads((folder / NAME).read_text("utf-8"))
        return Manifest(**{**data, "parts": tuple(Part(**part) for part in data["parts"])})
    except FileNotFoundError:
        return None
    except (ValueError, TypeError, KeyError) as error:
        message = f"cannot read the manifest: {error}"
        raise BatchError(message, source=str(folder / NAME), advice="choose another output folder") from error
