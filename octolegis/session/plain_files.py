"""Only files are read and replaced: a pipe or a device has no end, and a folder no words."""

from __future__ import annotations

from pathlib import Path

from octolegis.domain.errors import InputError


def refuse_device(path: Path) -> None:
    """InputError for what exists and is neither a file nor a folder."""
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise InputError("error.no_regular_file", path=path)
