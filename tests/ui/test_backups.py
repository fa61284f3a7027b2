"""A backup of an earlier day is opened from the window, and the present file stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from octolegis.session import backups
from octolegis.ui.dialogs.restore_backup import RestoreBackup
from tests.ui.conftest import Show


def test_the_window_keeps_a_backup_and_brings_it_back(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    window.perform("backups.restore")
    assert "no backup" in window.banner.label.text()
    window.perform("backups.keep")
    qtbot.waitUntil(lambda: len(backups.kept(case)) == 1, timeout=20_000)
    qtbot.waitUntil(lambda: not window.background.is_busy, timeout=20_000)
    window.perform("backups.restore")
    dialog = window.findChildren(RestoreBackup)[-1]
    assert dialog.list.count() == 1
    dialog.accept()
    qtbot.waitUntil(
        lambda: window.desk is not None and window.desk.session.path.stem.startswith("case 2"), timeout=20_000
    )
    assert case.exists()


def test_none_is_kept_where_the_user_wants_none(case: Path, show: Show, qtbot: QtBot) -> None:
    window = show(case)
    window.state.keep("backups", "0")
    window.perform("backups.keep")
    qtbot.waitUntil(lambda: not window.background.is_busy, timeout=20_000)
    assert backups.kept(case) == []


@pytest.mark.parametrize("how", ["gone", "damaged"])
def test_a_file_that_cannot_be_opened_is_had_back_from_its_backups(
    case: Path, show: Show, qtbot: QtBot, how: str
) -> None:
    window = show(case)
    backups.keep(case)
    window.perform("files.close_case")
    case.unlink()
    if how == "damaged":
        case.write_bytes(b"SQLite format 3\x00")
    assert not window.open(case)
    window.banner.offer.click()
    window.findChildren(RestoreBackup)[-1].accept()
    qtbot.waitUntil(lambda: window.desk is not None, timeout=20_000)
