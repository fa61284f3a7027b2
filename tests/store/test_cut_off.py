"""A file in which an edit was cut off in the middle is checked and merged as it lies."""

from __future__ import annotations

import os
import shutil
import sqlite3
from pathlib import Path

import pytest

from octolegis.session.inspecting import check_case
from octolegis.store import casefile, merging
from tests.store.test_casefile import DEVICE, change


@pytest.fixture
def torn(tmp_path: Path) -> Path:
    """A case file as a kill in the middle of an edit leaves it: pages half written, the journal beside."""
    path, torn = tmp_path / "case.octolegis", tmp_path / "torn.octolegis"
    casefile.create(path).close()
    file = casefile.opened(path)
    file.append(change(("assessment:", "title", "kept")), DEVICE)
    file.close()
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("DELETE FROM event")
    connection.executemany("INSERT INTO blob VALUES (?, zeroblob(9000))", [(str(n),) for n in range(50)])
    shutil.copy(path, torn)
    shutil.copy(f"{path}-journal", f"{torn}-journal")
    connection.execute("ROLLBACK")
    connection.close()
    return torn


def state(path: Path) -> tuple[bytes, bytes]:
    return path.read_bytes(), Path(f"{path}-journal").read_bytes()


def test_the_check_passes_and_leaves_file_and_journal_as_they_are(torn: Path) -> None:
    before = state(torn)
    found = check_case(torn)
    assert (found.problems, found.changes, found.blobs) == ((), 1, 0)
    assert state(torn) == before


def test_without_its_journal_the_same_file_is_known_to_be_damaged(torn: Path) -> None:
    """The control: were the file whole anyway, the test above would prove nothing."""
    Path(f"{torn}-journal").unlink()
    assert check_case(torn).problems


def test_it_is_merged_with_all_that_was_acknowledged(torn: Path) -> None:
    before = state(torn)
    assert [event.value for event in merging.entries(torn).events] == ["kept"]
    assert state(torn) == before


def test_held_for_reading_it_shows_what_was_acknowledged(torn: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    file = casefile.opened(torn)
    assert file.why_read_only is not None
    assert file.body("assessment:") == {"title": "kept"}
    file.close()


def test_opening_takes_back_what_was_cut_off(torn: Path) -> None:
    file = casefile.opened(torn)
    assert file.body("assessment:") == {"title": "kept"}
    file.close()
    assert not Path(f"{torn}-journal").exists()
