"""On a disk that is really full nothing that was there is lost, and nothing half is left."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from octolegis.domain.errors import DiskError
from octolegis.session import merging, protecting
from octolegis.session.commands import particulars
from octolegis.session.inspecting import check_case
from octolegis.session.session import Session, open_case
from octolegis.store import whereabouts
from tests.casefiles import case

SIZE = "700k"


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of a few hundred kilobytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(folder)]
    if not hasattr(os, "geteuid") or os.geteuid() or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("only who may mount can make a small disk")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def say(session: Session, text: str) -> None:
    author = session.profile.author
    session.do(particulars.set_details(session.assessment, author, {"background": text}))


def fill(folder: Path) -> None:
    """Leave no room at all."""
    with (folder / "other").open("ab", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            return


def test_edits_end_in_one_sentence_and_all_before_is_there(disk: Path) -> None:
    session = case(disk / "Судан.octolegis")
    done, told = 0, ""
    while not told:
        try:
            say(session, f"{done} " * 6_000)
            done += 1
        except DiskError as error:
            told = error.message.id
    assert told == "error.disk_full"
    assert done > 3
    session.close()
    again = open_case(disk / "Судан.octolegis")
    assert again.assessment.details.background.startswith(f"{done - 1} ")
    again.close()
    assert check_case(disk / "Судан.octolegis").problems == ()


def test_copies_merging_and_protecting_leave_all_as_it_was(disk: Path, tmp_path: Path) -> None:
    path = disk / "case.octolegis"
    session = case(path)
    session.copy_to(tmp_path / "copy.octolegis")
    fill(disk)
    before = path.read_bytes()
    names = sorted(each.name for each in disk.iterdir())
    with pytest.raises(DiskError):
        session.copy_to(disk / "second.octolegis")
    session.close()
    read = merging.read([path, tmp_path / "copy.octolegis"])
    with pytest.raises(DiskError):
        merging.write(read, disk / "merged.octolegis")
    if find_spec("sqlcipher3"):
        with pytest.raises(DiskError):
            protecting.protect(path, "correct horse battery")
    assert path.read_bytes() == before
    assert sorted(each.name for each in disk.iterdir()) == [n for n in names if not n.startswith(".")]


def test_a_stick_that_is_full_keeps_what_it_has(disk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    machine = whereabouts.Machine((whereabouts.Mount(str(disk), "vfat"),))
    monkeypatch.setattr(whereabouts, "this_machine", lambda _: machine)
    path = disk / "case.octolegis"
    session = case(path)
    session.publish()
    fill(disk)
    before = path.read_bytes()
    say(session, "typed")
    for act in (session.publish, session.close):
        with pytest.raises(DiskError) as told:
            act()
        assert told.value.message.id == "error.not_published"
    assert path.read_bytes() == before
    assert [each.name for each in disk.glob("*.tmp")] == []
    fill(disk)
    session = open_case(path)
    assert session.why_read_only is not None
    assert session.why_read_only.id == "error.disk_full_already"
    session.close()
    (disk / "other").unlink()
    session = open_case(path)
    assert session.assessment.details.background == "typed"
    session.close()
    assert path.read_bytes() != before
