"""Working copies of case files in synced, network and removable folders, and what a kill left of them."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from octolegis.domain.errors import FileError, UserError
from octolegis.session import merging
from octolegis.session.merging import Receiver
from octolegis.store import keeping
from octolegis.store.protecting import wiped
from octolegis.store.working import WorkingCopy, is_sound


class Worker(Receiver, Protocol):
    """The session that works on a copy."""

    left_apart: tuple[Path, ...]

    @property
    def path(self) -> Path: ...

    @property
    def present(self) -> Path: ...

    def left(self) -> list[Path]: ...

    def stand_by_merger(self) -> None: ...


def working_copy(path: Path) -> WorkingCopy:
    """The working copy of a case file; FileError where only that is left of the file."""
    kept = keeping.kept_of(path)
    if kept and not os.path.exists(path):  # noqa: PTH110 - a server that does not answer is no bug
        raise FileError("error.file_missing_kept", path=path, kept=kept[0])
    if kept and not is_sound(path):
        raise FileError("error.file_damaged_kept", path=path, kept=kept[0])
    return WorkingCopy(path, keeping.folder_of(path))


def bring_in(session: Worker) -> None:
    """Bring in what earlier sessions could not publish while the file went on elsewhere; nothing is dropped.

    What cannot be brought in stays where it is and is named by ``left_apart``.
    """
    apart = []
    for left in session.left():
        try:
            merging.bring_in(session, merging.read([session.present, left]))
        except UserError:
            apart.append(left)
        else:
            session.stand_by_merger()
            # In clear where the file was protected meanwhile.
            wiped(left)
    session.left_apart = tuple(apart)


def unseen(session: Worker) -> tuple[Path, ...]:
    """Working copies with edits that a file shown only to be read lacks, since it cannot be written."""
    return lacking(session.path)


def elsewhere(session: Worker) -> tuple[Path, ...]:
    """Working copies of the same case with edits that the session lacks, for a file that was moved since."""
    return _lacking(session.present, keeping.homeless(session.path))


def lacking(case: Path) -> tuple[Path, ...]:
    """Working copies of a case file with edits that are not in it."""
    return _lacking(case, keeping.kept_of(case))


def _lacking(present: Path, copies: Iterable[Path]) -> tuple[Path, ...]:
    found = []
    for kept in copies:
        try:
            lacks = merging.lacks(present, kept)
        except UserError:
            # Another case, or one that nobody can read.
            continue
        if lacks:
            found.append(kept)
    return tuple(found)
