"""Publishes again and again, killed before or after each k-th step on the disk, and tells what was lost."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

from octolegis.session.inspecting import check_case
from octolegis.session.session import open_case
from tests.session.test_older_copies import set_title

_STEPS: tuple[tuple[Any, str], ...] = (
    (os, "fsync"),
    (shutil, "copyfile"),
    (Path, "replace"),
    (Path, "unlink"),
    (Path, "open"),
)


def publish(path: Path, title: str, kill_at: int) -> None:
    """Type and close; killed at a step of the closing, if there are so many."""
    session = open_case(path)
    set_title(session, title)
    steps = count(1)

    def step() -> None:
        if next(steps) == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)

    def stepping(real: Callable[..., object]) -> Callable[..., object]:
        def stepped(*given: object, **named: object) -> object:
            step()
            done = real(*given, **named)
            step()
            return done

        return stepped

    for owner, name in _STEPS:
        setattr(owner, name, stepping(getattr(owner, name)))
    session.close()


def main(path: Path, every: int) -> None:
    for kill_at in count(1, every):
        title = f"Title {kill_at}"
        child = os.fork()
        if child == 0:
            publish(path, title, kill_at)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        sound = not check_case(path).problems
        session = open_case(path)
        found = session.assessment.details.title
        lines, apart = len(session.marks()), session.left_apart
        session.close()
        print(kill_at, sound and found == title and lines == 1 and not apart, flush=True)
        if status == 0:
            return


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
