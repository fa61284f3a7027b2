"""Backups of a case file, kept in the user's own folder and never beside a file that may lie in a cloud."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from itertools import count
from pathlib import Path
from typing import NamedTuple

from octolegis.domain.canonical import sha256
from octolegis.domain.errors import DiskError, InputError, UserError
from octolegis.domain.text import file_stem
from octolegis.paths import profile_folder
from octolegis.session.inspecting import check_case
from octolegis.session.profile import BACKUPS
from octolegis.store import casefile
from octolegis.store.working import is_sound

_ENDING = ".octolegis"
_WEEKS = 8
"""So many weeks keep their last backup beyond the number."""


class Backup(NamedTuple):
    """A backup, the day on which it was made, and before what (``merge``); "" for the one of each day."""

    path: Path
    day: date
    what: str = ""

    @property
    def name(self) -> str:
        """What tells it from the others of a case file: the day, and what it was made before."""
        return self.path.stem


def kept(case: Path) -> list[Backup]:
    """The backups of a case file, the newest first."""
    found = []
    folder = _folder(case)
    for path in folder.glob(f"*{_ENDING}") if folder.is_dir() else ():
        day, _, rest = path.stem.partition(" ")
        try:
            found.append(Backup(path, date.fromisoformat(day), rest.partition(" ")[0]))
        except ValueError:
            # Something that somebody else put there.
            continue
    return sorted(found, key=_made, reverse=True)


def _made(backup: Backup) -> tuple[date, int, str]:
    """Those before something great come later on their day than the usual one, each after the last."""
    return backup.day, len(backup.name), backup.name


def keep(
    case: Path, number: int = BACKUPS, present: Path | None = None, *, today: date | None = None
) -> Path | None:
    """Make today's backup, unless there is one or nothing changed since the last, and drop what is outlived.

    The copy is opened and checked whole; DiskError where it is not, and then nothing is dropped. ``None``
    where none was made. Safe while the file is being edited. ``present`` is its working copy, if it has one.
    """
    day = today or date.today()  # noqa: DTZ011 - the user's own day
    earlier = kept(case)
    if number < 1 or any(each.day == day and not each.what for each in earlier):
        return None
    if earlier and _head_of(earlier[0]) == _head(present or case):
        return None
    target = _copied(present or case, _folder(case) / f"{day.isoformat()}{_ENDING}")
    made = kept(case)
    for kind in {each.what for each in made}:
        for old in _outlived([each for each in made if each.what == kind], number):
            # With a clock set wrong once, what was just made may look like the oldest of all.
            if old.path != target:
                old.path.unlink(missing_ok=True)
    return target


def _outlived(made: list[Backup], number: int) -> list[Backup]:
    """Which backups, the newest first, may go: all but the last ones and one a week of the weeks before."""
    weeks: dict[tuple[int, int], Backup] = {}
    for each in made:
        weeks.setdefault(each.day.isocalendar()[:2], each)
    stay = {*made[:number], *list(weeks.values())[:_WEEKS]}
    return [each for each in made if each not in stay]


def before(case: Path, what: str, present: Path | None = None) -> Path:
    """A backup made right before something great (``merge``), checked whole; DiskError where it is not.

    ``present`` is the working copy of the case file, if it has one.
    """
    day = date.today().isoformat()  # noqa: DTZ011 - the user's own day
    names = (_folder(case) / f"{day} {what} {number}{_ENDING}" for number in count(1))
    return _copied(present or case, next(path for path in names if not path.exists()))


def _copied(case: Path, target: Path) -> Path:
    """The file with a whole copy of the case file; DiskError, and no file, where it is not sound."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DiskError("error.disk_refuses", path=target.parent) from error
    with closing(casefile.opened(case)) as file:
        file.copy_to(target)
    if check_case(target).problems:
        target.unlink(missing_ok=True)
        raise DiskError("error.backup_unsound", path=target)
    return target


def newest_sound(case: Path) -> Path:
    """The last backup that can be trusted; DiskError where there is none."""
    for backup in kept(case):
        if is_sound(backup.path):
            return backup.path
    raise DiskError("error.file_overwritten", path=case)


def restored(case: Path, backup: Backup, output: Path | None = None) -> Path:
    """A backup as a case file of its own, beside the case file or at ``output``; nothing is replaced.

    DiskError where the backup is not sound.
    """
    if check_case(backup.path).problems:
        raise DiskError("error.backup_unsound", path=backup.path)
    target = output or next(path for path in _names(case, backup) if not os.path.lexists(path))
    with closing(casefile.opened(backup.path)) as file:
        file.copy_to(target)
    return target


def of_day(case: Path, day: str) -> Backup:
    """The backup of that name, or of a day (ISO 8601), the newest for ""; InputError where there is none."""
    present = kept(case)
    found = [each for each in present if day in ("", each.name)]
    found += [each for each in present if each.day.isoformat() == day]
    if not found:
        known = ", ".join(each.name for each in present) or "-"
        raise InputError("error.no_backup", path=case, known=known)
    return found[0]


def _head_of(backup: Backup) -> str:
    """The state that a backup holds; none where it is damaged, or has a passphrase that nobody gave."""
    try:
        return _head(backup.path)
    except UserError:
        return ""


def _head(path: Path) -> str:
    with closing(casefile.opened(path)) as file:
        return file.head()


def _names(case: Path, backup: Backup) -> Iterator[Path]:
    plain = f"{case.stem} {backup.name}"
    yield case.with_name(f"{plain}{case.suffix}")
    yield from (case.with_name(f"{plain} {number}{case.suffix}") for number in count(2))


def _folder(case: Path) -> Path:
    """A folder for each case file; two of one name at different places do not share one."""
    place = os.fsencode(case.resolve())
    return profile_folder() / "backups" / f"{file_stem(case.stem)}-{sha256(place)[:8]}"
