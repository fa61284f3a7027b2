"""Edits that only this computer keeps are never passed over in silence."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from octolegis.cli.main import run
from octolegis.domain.errors import FileError, InputError
from octolegis.session import merging
from octolegis.session.session import open_case
from tests.casefiles import case
from tests.session.test_working_copies import set_title
from tests.session.test_working_copies_damaged import killed, set_place


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    path = folder / "case.octolegis"
    case(path).close()
    return path


@pytest.mark.parametrize("to", ["Dropbox/renamed.octolegis", "here/case.octolegis"])
def test_a_file_that_was_moved_after_a_kill_tells_where_its_last_edits_are(
    path: Path, tmp_path: Path, to: str
) -> None:
    kept = killed(path)
    (tmp_path / "here").mkdir()
    moved = path.rename(tmp_path / to)
    session = open_case(moved)
    assert session.left_elsewhere == (kept,)
    merging.bring_in(session, merging.read([session.present, kept]))
    assert session.assessment.details.title == "Typed"
    session.close()
    session = open_case(moved)
    assert session.left_elsewhere == ()
    session.close()


def test_edits_for_another_copy_that_is_still_there_are_left_to_it(path: Path, tmp_path: Path) -> None:
    other = Path(shutil.copy(path, tmp_path / "other.octolegis"))
    killed(path)
    session = open_case(other)
    assert session.left_elsewhere == ()
    session.close()


def test_a_file_that_lacks_what_this_computer_keeps_is_not_merged_without_it(
    path: Path, tmp_path: Path
) -> None:
    other = Path(shutil.copy(path, tmp_path / "other.octolegis"))
    session = open_case(other)
    set_place(session, "Theirs")
    session.close()
    killed(path)
    with pytest.raises(InputError) as told:
        merging.read([other, path])
    assert told.value.message.id == "error.merge_not_published"
    open_case(path).close()
    merging.write(merging.read([other, path]), tmp_path / "merged.octolegis")
    session = open_case(tmp_path / "merged.octolegis")
    assert (session.assessment.details.title, session.assessment.details.place) == ("Typed", "Theirs")
    session.close()


def test_an_open_file_all_of_which_is_written_is_merged(path: Path, tmp_path: Path) -> None:
    other = Path(shutil.copy(path, tmp_path / "other.octolegis"))
    session = open_case(path)
    set_title(session, "Written")
    session.publish()
    assert len(merging.read([other, path]).new_changes(path)) == 1
    session.close()


def test_a_command_tells_of_them_too(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept = killed(path)
    assert run(["check", str(path)]) == 0
    assert str(kept) in capsys.readouterr().err
    moved = path.rename(path.with_name("renamed.octolegis"))
    assert run(["status", str(moved)]) == 0
    assert str(kept) in capsys.readouterr().err


def test_a_file_that_became_write_protected_tells_of_them(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = killed(path)
    monkeypatch.setattr(os, "access", lambda *_: False)
    session = open_case(path)
    assert session.why_read_only is not None
    assert session.left_apart == (kept,)
    session.close()


def test_a_working_copy_that_is_open_as_a_file_of_its_own_has_one_writer(path: Path) -> None:
    kept = killed(path)
    by_itself = open_case(kept)
    set_place(by_itself, "Written there")
    session = open_case(path)
    assert session.why_read_only is not None
    assert str(kept) in str(dict(session.why_read_only.arguments)["path"])
    session.close()
    by_itself.close()
    session = open_case(path)
    assert (session.assessment.details.title, session.assessment.details.place) == ("Typed", "Written there")
    session.close()


def test_a_server_that_does_not_answer_bars_no_other_file(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = killed(path)
    other = Path(shutil.copy(path, tmp_path / "other.octolegis"))
    real = os.stat

    def gone(place: Any, *given: Any, **named: Any) -> os.stat_result:
        if os.fspath(place) == os.fspath(path):
            raise OSError(errno.EIO, "the server does not answer")
        return real(place, *given, **named)

    monkeypatch.setattr(os, "stat", gone)
    session = open_case(other)
    assert session.left_elsewhere == (kept,)
    session.close()
    with pytest.raises(FileError) as told:
        open_case(path)
    assert told.value.message.id == "error.file_missing_kept"
