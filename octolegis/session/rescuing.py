"""When the disk refuses an edit: a copy elsewhere, with that edit in it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from octolegis.domain.event import Change
from octolegis.session.session import Session, open_case


def rescued(session: Session, target: Path, unsaved: Iterable[Change]) -> None:
    """Save a whole copy and do there what could not be done here; UserError as in ``copy_to``."""
    session.copy_to(target)
    changes = list(unsaved)
    if not changes:
        return
    copy = open_case(target, session.profile)
    try:
        for change in changes:
            copy.do(change)
    finally:
        copy.close()
