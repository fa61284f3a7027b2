"""Where the working copies of case files are kept in the user's own folder, and what lies there."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from octolegis.domain.canonical import sha256
from octolegis.paths import profile_folder

STATE = "state.json"
_NAMES = ("case.octolegis", "left *.octolegis")
_PASSING = ("theirs.octolegis", "*.snapshot", "*.part")


def folder_of(path: Path) -> Path:
    """The folder for the working copy of a case file, whichever way leads to that."""
    return _work() / sha256(os.fsencode(os.path.realpath(path)))[:16]


def kept_of(path: Path) -> list[Path]:
    """The working copy of a case file, where a session is at work or was killed, and those put aside."""
    return [kept for name in _NAMES for kept in sorted(folder_of(path).glob(name))]


def passing_of(path: Path) -> list[Path]:
    """What a kill has left of copies that were made in passing; all that is in them is elsewhere too."""
    return [left for name in _PASSING for left in sorted(folder_of(path).glob(name))]


def homeless(path: Path) -> Iterator[Path]:
    """Working copies whose file has gone, or is this one by another way."""
    own = folder_of(path)
    for name in _NAMES:
        for kept in sorted(_work().glob(f"*/{name}")):
            target = _target(kept.parent)
            if kept.parent != own and target and _is_elsewhere(target, path):
                yield kept


def _is_elsewhere(target: Path, path: Path) -> bool:
    """Whether there is no such file, or its disk or server does not answer, or it is this one."""
    try:
        return target.samefile(path)
    except OSError:
        return True


def _target(folder: Path) -> Path | None:
    with suppress(OSError, ValueError, TypeError, KeyError):
        return Path(str(json.loads((folder / STATE).read_text(encoding="utf-8"))["target"]))
    return None


def _work() -> Path:
    return profile_folder() / "work"
