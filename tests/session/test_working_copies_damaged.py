"""A working copy that was damaged, cleared away or forgotten bars nobody from the file; nothing is lost."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from octolegis.domain.errors import DiskError, FileError, InputError
from octolegis.session.commands import particulars
from octolegis.session.inspecting import check_case
from octolegis.session.session import Session, open_case
from octolegis.session.starting import join
from octolegis.store import eventlog, working
from tests.casefiles import case

ROOT = Path(__file__).parents[2]
_KILLED = (
    "import os, sys; from pathlib import Path\n"
    "from tests.session.test_working_copies import open_case, set_title\n"
    "session = open_case(Path(sys.argv[1])); set_title(session, 'Typed')\n"
)
_DIES = "os.kill(os.getpid(), 9)"
_DIES_IN_AN_EDIT = (
    "connection = session._file.connection; connection.execute('PRAGMA cache_size = 1')\n"
    "connection.execute('BEGIN IMMEDIATE')\n"
    "connection.execute(\"INSERT INTO blob VALUES ('x', randomblob(2000000))\")\n" + _DIES
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    path = folder / "case.octolegis"
    case(path).close()
    return path


def killed(path: Path, how: str = _DIES) -> Path:
    """The working copy that a kill leaves after an edit."""
    subprocess.run([sys.executable, "-c", _KILLED + how, str(path)], cwd=ROOT, timeout=60)
    return next((Path(os.environ["OCTOLEGIS_PROFILE"]) / "work").glob("*/case.octolegis"))


def set_place(session: Session, place: str) -> None:
    session.do(particulars.set_details(session.assessment, join(session), {"place": place}))


def replaced(path: Path, tmp_path: Path) -> None:
    """The file has gone on elsewhere."""
    copy = Path(shutil.copy(path, tmp_path / "copy.octolegis"))
    session = open_case(copy)
    for number in range(20):
        set_place(session, f"{'long ' * 900}{number}")
    session.close()
    copy.replace(path)


@pytest.mark.parametrize("meanwhile", ["nothing", "theirs"])
@pytest.mark.parametrize("keeps", [0, 5_000, 40_000])
def test_a_damaged_one_is_put_aside_and_told(path: Path, tmp_path: Path, keeps: int, meanwhile: str) -> None:
    copy = killed(path)
    damaged = copy.read_bytes()[:keeps]
    copy.write_bytes(damaged)
    if meanwhile == "theirs":
        replaced(path, tmp_path)
    session = open_case(path)
    set_place(session, "Goes on")
    (left,) = session.left_apart
    session.close()
    assert left.read_bytes() == damaged
    assert check_case(path).problems == ()


def test_the_journal_of_one_that_was_cleared_away_is_not_played_into_the_next(
    path: Path, tmp_path: Path
) -> None:
    copy = killed(path, _DIES_IN_AN_EDIT)
    assert copy.with_name(f"{copy.name}-journal").exists()
    copy.unlink()
    replaced(path, tmp_path)
    session = open_case(path)
    assert session.assessment.details.place.endswith("19")
    session.close()
    assert check_case(path).problems == ()


def test_a_place_that_knows_no_permissions_is_published_to(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_given: object, **_named: object) -> None:
        raise PermissionError

    session = open_case(path)
    set_place(session, "Typed")
    with monkeypatch.context() as patch:
        patch.setattr(os, "chmod", refused)
        session.publish()
    assert session.is_published
    session.close()


def test_a_file_that_is_being_written_is_not_copied_half(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = shutil.copyfile

    def overtaken(source: Path, target: Path) -> None:
        real(source, target)
        path.write_bytes(path.read_bytes() + bytes(4096))

    with monkeypatch.context() as patch:
        patch.setattr(shutil, "copyfile", overtaken)
        with pytest.raises(DiskError) as told:
            open_case(path)
    assert told.value.message.id == "error.file_busy"
    assert list(path.parent.iterdir()) == [path]


def test_a_full_disk_of_this_computer_is_not_told_as_a_lost_edit(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = open_case(path)
    set_place(session, "Typed")

    def full(*_: object) -> str:
        raise DiskError("error.disk_full", path=path)

    with monkeypatch.context() as patch:
        patch.setattr(working, "uri", full)
        with pytest.raises(DiskError) as told:
            session.publish()
    assert told.value.message.id == "error.not_published"
    session.close()


@pytest.mark.parametrize("part", ["begins", "middle"])
def test_where_the_file_was_spoilt_the_kept_work_is_named_each_time(path: Path, part: str) -> None:
    session = open_case(path)
    set_place(session, "Typed")
    data = path.read_bytes()
    path.write_bytes(data[:3000] if part == "begins" else data[:4096] + bytes(8192) + data[12288:])
    with pytest.raises(InputError):
        session.close()
    for _ in range(2):
        with pytest.raises(FileError) as told:
            open_case(path)
        assert told.value.message.id == "error.file_damaged_kept"
    kept = open_case(Path(str(dict(told.value.message.arguments)["kept"])))
    assert kept.assessment.details.place == "Typed"
    kept.close()


def test_a_spoilt_file_is_not_taken_for_work_that_was_kept(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:4096] + bytes(8192) + data[12288:])
    for _ in range(2):
        with pytest.raises(FileError) as told:
            open_case(path)
        assert told.value.message.id == "error.case_file_damaged"


def test_undo_after_a_kill_does_not_begin_with_all_that_was_saved(path: Path, tmp_path: Path) -> None:
    killed(path)
    replaced(path, tmp_path)
    session = open_case(path)
    session.undo()
    assert session.assessment.details.title == "Typed"
    session.close()


def test_where_the_disk_of_this_computer_is_full_that_one_is_named(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(shutil, "copyfile", full)
        with pytest.raises(DiskError) as told:
            open_case(path)
    assert told.value.message.id == "error.disk_full_here"
    session = open_case(path)

    def refused(*_: object) -> None:
        raise sqlite_full()

    with monkeypatch.context() as patch:
        patch.setattr(eventlog, "append", refused)
        with pytest.raises(DiskError) as told:
            set_place(session, "Typed")
    assert "work" in str(dict(told.value.message.arguments)["path"])
    session.close()


def sqlite_full() -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorcode = sqlite3.SQLITE_FULL
    return error
