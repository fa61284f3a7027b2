"""Reads a draft law's file into provisions, in a child process that the window survives."""

from __future__ import annotations

from pathlib import Path

from octolegis.domain.errors import FileError
from octolegis.importers.law_as_read import LeftOut, ReadLaw
from octolegis.importers.reading_here import read_law_here
from octolegis.importers.sniffing import MAX_BYTES, format_of

__all__ = ["LeftOut", "ReadLaw", "read_law", "read_law_here"]


def read_law(path: Path, *, timeout: float = 60.0) -> ReadLaw:
    """Read a file in a child process; FileError with one sentence when that cannot be done.

    ``timeout`` is in seconds of waiting.
    """
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise FileError("import.too-large", megabytes=MAX_BYTES // 1024 // 1024)
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise FileError("import.missing", file=path.name) from error
    except OSError as error:
        raise FileError("import.unreadable", file=path.name) from error
    format_of(data, path.name)
    from octolegis.importers.child import read_in_child

    return read_in_child(data, path.name, timeout)
