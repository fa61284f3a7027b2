"""An older copy that comes back into the place of a file goes on by itself, and both can be merged."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from octolegis.domain.errors import DiskError
from octolegis.session import merging
from octolegis.session.commands import particulars
from octolegis.session.session import Session, open_case
from octolegis.session.starting import join
from octolegis.store import eventlog
from tests.casefiles import case


def titled(path: Path, *titles: str) -> None:
    session = open_case(path)
    for title in titles:
        set_title(session, title)
    session.close()


def set_title(session: Session, title: str) -> None:
    session.do(particulars.set_details(session.assessment, join(session), {"title": title}))


@pytest.mark.parametrize("began", [True, False])
def test_one_that_is_copied_over_the_file_is_told_from_it(tmp_path: Path, began: bool) -> None:
    path, older, sent = (tmp_path / f"{name}.octolegis" for name in ("case", "older", "sent"))
    case(path).close()
    if began:
        titled(path, "first")
    shutil.copyfile(path, older)
    titled(path, "second", "third")
    shutil.copyfile(path, sent)
    # As Explorer does it: the file stays, what it holds is replaced.
    shutil.copyfile(older, path)
    titled(path, "another way")
    titled(path, "and on")
    found = merging.read([path, sent])
    assert found.union.conflicts == [("assessment:", "title")]
    assert len({header.device for header in found.new_changes(sent)}) == 1
    session = open_case(path)
    assert len(session.marks()) == 2
    session.undo()
    assert session.assessment.details.title == "another way"
    session.undo()
    session.undo()
    assert session.assessment.details.title == ""
    session.close()


def test_a_first_edit_that_the_disk_refused_costs_a_copy_no_undo(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, copy = tmp_path / "case.octolegis", tmp_path / "copy.octolegis"
    case(path).close()
    shutil.copy(path, copy)
    session = open_case(copy)

    def full(*_: object) -> None:
        raise DiskError("error.disk_full", path=copy)

    with monkeypatch.context() as patch:
        patch.setattr(eventlog, "append", full)
        with pytest.raises(DiskError):
            set_title(session, "refused")
    set_title(session, "kept")
    session.close()
    titled(copy, "later")
    session = open_case(copy)
    assert len(session.marks()) == 2
    session.undo()
    session.undo()
    assert session.assessment.details.title == ""
    session.close()
