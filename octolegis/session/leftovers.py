"""Working copies of case files in synced, network and removable folders, and what a kill left of them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from octolegis.domain.canonical import sha256
from octolegis.domain.errors import FileError, UserError
from octolegis.paths import profile_folder
from octolegis.store.working import WorkingCopy

if TYPE_CHECKING:
    from octolegis.session.session import Session


def working_copy(path: Path) -> WorkingCopy:
    """The working copy of a case file; FileError where the file has gone and only that is left."""
    place = os.fsencode(os.path.realpath(path))
    working = WorkingCopy(path, profile_folder() / "work" / sha256(place)[:16])
    if working.path.exists() and not path.exists():
        raise FileError("error.file_missing_kept", path=path, kept=working.path)
    return working


def bring_in(session: Session) -> None:
    """Bring in what earlier sessions could not publish while the file went on elsewhere; nothing is dropped.

    What cannot be brought in stays where it is and is named by ``left_apart``.
    """
    from octolegis.session import merging

    apart = []
    for left in session.left():
        try:
            merging.bring_in(session, merging.read([session.present, left]))
        except UserError:
            apart.append(left)
        else:
            left.unlink(missing_ok=True)
    session.left_apart = tuple(apart)


def merge_theirs(session: Session) -> None:
    """Bring what somebody else wrote into the case file into this session, so that it can be published."""
    from octolegis.session import merging

    merging.bring_in(session, merging.read([session.present, session.theirs()]))
    session.accept_theirs()
