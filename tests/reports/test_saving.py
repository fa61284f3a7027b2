"""A saved report is whole, or the file that was there before is untouched."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

import pytest

from octolegis.domain.errors import DiskError, FileError
from octolegis.reports.saving import check_pdf, check_word, save_bytes
from octolegis.wording import wording


def accept(path: Path) -> None:
    assert path.stat().st_size


def test_the_bytes_arrive_and_nothing_else_is_left(tmp_path: Path) -> None:
    used = save_bytes(tmp_path / "report.docx", b"data", accept)
    assert used.read_bytes() == b"data"
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["report.docx"]


def test_a_file_that_fails_its_check_leaves_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "report.docx"
    target.write_bytes(b"old")
    with pytest.raises(FileError):
        save_bytes(target, b"no Word file", check_word)
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["report.docx"]


def test_a_file_held_by_another_program_gets_a_neighbour(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "report.docx"
    target.write_bytes(b"open in Word")
    replace = Path.replace

    def held(self: Path, other: Path) -> Path:
        if other == target:
            raise PermissionError(errno.EACCES, "held")
        return replace(self, other)

    monkeypatch.setattr(Path, "replace", held)
    used = save_bytes(target, b"new", accept)
    assert used.name == "report (2).docx"
    assert used.read_bytes() == b"new"
    assert target.read_bytes() == b"open in Word"


def test_a_full_disk_is_said_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=10))
    with pytest.raises(DiskError) as caught:
        save_bytes(tmp_path / "report.pdf", b"data", accept)
    assert "space" in wording("en").say(caught.value.message)


def test_a_disk_that_fills_while_writing_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskError):
        save_bytes(tmp_path / "report.pdf", b"data", accept)
    assert not [path for path in tmp_path.iterdir() if path.is_file()]


def test_a_missing_folder_and_a_folder_as_name_are_refused_in_a_sentence(tmp_path: Path) -> None:
    for target in (tmp_path / "none" / "report.docx", tmp_path):
        with pytest.raises((DiskError, FileError)) as caught:
            save_bytes(target, b"data", accept)
        assert wording("en").say(caught.value.message).endswith(".")


def test_what_is_no_pdf_is_no_pdf(tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(b"not a PDF")
    with pytest.raises(FileError):
        check_pdf(file)
