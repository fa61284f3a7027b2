"""Reads a draft law's file into provisions, in a child process that the window survives."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from octolegis.domain.errors import FileError
from octolegis.importers.choices import AS_IT_STANDS, Choices
from octolegis.importers.law_as_read import LeftOut, ReadLaw
from octolegis.importers.reading_here import read_law_here
from octolegis.importers.sniffing import MAX_BYTES

if TYPE_CHECKING:
    from octolegis.importers.child import Progress

__all__ = ["Choices", "LeftOut", "ReadLaw", "law_bytes", "read_law", "read_law_bytes", "read_law_here"]


def read_law(path: Path, *, timeout: float | None = None, choices: Choices = AS_IT_STANDS) -> ReadLaw:
    """Read a file in a child process; FileError with one sentence when that cannot be done.

    ``timeout`` is in seconds of waiting; without one it follows from the size of the file.
    """
    return read_law_bytes(law_bytes(path), path.name, timeout=timeout, choices=choices)


def law_bytes(path: Path) -> bytes:
    """The bytes of a file; FileError when it is none, too large, or cannot be opened."""
    try:
        # A pipe that nobody writes to would be waited for for ever.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as stream:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise FileError("import.no-file", file=path.name)
            data = stream.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise FileError("import.missing", file=path.name) from error
    except IsADirectoryError as error:
        raise FileError("import.no-file", file=path.name) from error
    except OSError as error:
        raise FileError("import.unreadable", file=path.name) from error
    if len(data) > MAX_BYTES:
        raise FileError("import.too-large", megabytes=MAX_BYTES // 1024 // 1024)
    return data


def read_law_bytes(
    data: bytes,
    filename: str,
    *,
    timeout: float | None = None,
    choices: Choices = AS_IT_STANDS,
    progress: Progress | None = None,
) -> ReadLaw:
    """Read the bytes of a law in a child process; FileError with one sentence."""
    from octolegis.importers.child import read_in_child

    return read_in_child(data, filename, timeout, choices, progress)
