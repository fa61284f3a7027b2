"""Files by their names alone: a path would tell the reader of an output whose computer it lies on."""

from __future__ import annotations

from pathlib import PureWindowsPath

from octolegis.domain.message import Message


def file_name(path: str) -> str:
    """The name of a file, whichever system wrote the path."""
    return PureWindowsPath(path).name


def without_folders(told: Message) -> Message:
    """The same sentence, with a file by its name."""
    bare = ((key, file_name(value) if key == "path" else value) for key, value in told.arguments)
    return Message(told.id, tuple(bare))
