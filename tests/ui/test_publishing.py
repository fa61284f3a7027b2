"""In a synced folder the window writes the file at each pause, and leaves nothing behind unasked."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from octolegis.domain.finding import Rating
from octolegis.paths import PROFILE_VARIABLE
from octolegis.session.commands import findings, particulars
from octolegis.session.session import open_case
from octolegis.session.starting import join
from octolegis.ui.dialogs.merge_copies import MergeCopies
from octolegis.ui.main_window import MainWindow
from tests.ui.conftest import Show


@pytest.fixture
def synced(case: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    return Path(shutil.move(case, folder / case.name))


def rate(window: MainWindow) -> None:
    desk = window.desk
    assert desk is not None
    assert desk.do(lambda: findings.set_fields(desk.assessment, desk.key, {"rating": Rating.PARTLY}))


def rated(path: Path, tmp_path: Path) -> bool:
    sent = Path(shutil.copy(path, tmp_path / "sent.octolegis"))
    session = open_case(sent)
    session.close()
    return any(each.rating is Rating.PARTLY for each in session.assessment.findings.values())


def theirs(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A colleague's edits come by the sync client."""
    copy = Path(shutil.copy(path, tmp_path / "theirs.octolegis"))
    with monkeypatch.context() as patch:
        patch.setenv(PROFILE_VARIABLE, str(tmp_path / "colleague"))
        session = open_case(copy)
        author = join(session)
        session.do(particulars.set_details(session.assessment, author, {"place": "Chișinău"}))
        session.close()
    copy.replace(path)


def test_it_says_so_once_and_writes_the_file_at_a_pause(
    synced: Path, tmp_path: Path, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("octolegis.ui.deeds.publishing._PAUSE", 20)
    window = show(synced)
    assert "Dropbox" in window.banner.label.text()
    rate(window)
    qtbot.waitUntil(lambda: window.desk is not None and window.desk.session.is_published, timeout=10_000)
    assert rated(synced, tmp_path)
    window.close()
    again = show(synced)
    assert again.banner.isHidden()
    assert again.desk is not None
    assert again.desk.session.works_on_copy


def test_the_work_of_others_is_merged_after_a_preview(
    synced: Path, tmp_path: Path, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = show(synced)
    desk = window.desk
    assert desk is not None
    rate(window)
    theirs(synced, tmp_path, monkeypatch)
    window.perform("publishing.publish")
    qtbot.waitUntil(lambda: "Somebody else has changed" in window.banner.label.text(), timeout=10_000)
    window.banner.offer.click()
    qtbot.waitUntil(lambda: bool(window.findChildren(MergeCopies)), timeout=10_000)
    window.findChildren(MergeCopies)[0].accept()
    qtbot.waitUntil(lambda: desk.session.is_published, timeout=10_000)
    assert desk.assessment.details.place == "Chișinău"
    assert rated(synced, tmp_path)


def test_a_stick_pulled_out_is_told_on_leaving_and_a_copy_can_be_saved(
    synced: Path, tmp_path: Path, show: Show, qtbot: QtBot
) -> None:
    window = show(synced)
    rate(window)
    shutil.move(synced, tmp_path / "away")
    window.close()
    assert window.isVisible()
    assert "no longer there" in window.banner.label.text()
    desk = window.desk
    assert desk is not None
    desk.session.copy_to(tmp_path / "rescue.octolegis")
    assert rated(tmp_path / "rescue.octolegis", tmp_path)
    window.banner.other_offer.click()
    assert not window.isVisible()
    shutil.move(tmp_path / "away", synced)
    back = show(synced)
    assert back.desk is not None
    assert any(each.rating is Rating.PARTLY for each in back.desk.assessment.findings.values())


def test_the_last_work_on_a_file_that_has_gone_is_opened_from_where_it_is_kept(
    synced: Path, show: Show
) -> None:
    window = show(synced)
    rate(window)
    synced.unlink()
    window.close()
    window.banner.other_offer.click()
    assert not window.isVisible()
    window = show(None)
    assert not window.open(synced)
    assert "is kept on this computer" in window.banner.label.text()
    window.banner.offer.click()
    assert window.desk is not None
    assert any(each.rating is Rating.PARTLY for each in window.desk.assessment.findings.values())


def test_edits_for_a_file_that_was_moved_are_told_and_merged(
    synced: Path, tmp_path: Path, show: Show, qtbot: QtBot
) -> None:
    window = show(synced)
    rate(window)
    away = Path(shutil.move(synced, tmp_path / "moved.octolegis"))
    window.close()
    window.banner.other_offer.click()
    assert not window.isVisible()
    window = show(away)
    assert "has gone" in window.banner.label.text()
    window.banner.offer.click()
    qtbot.waitUntil(lambda: bool(window.findChildren(MergeCopies)), timeout=10_000)
    window.findChildren(MergeCopies)[0].accept()
    qtbot.waitUntil(
        lambda: (
            window.desk is not None
            and any(each.rating is Rating.PARTLY for each in window.desk.assessment.findings.values())
        ),
        timeout=10_000,
    )


def test_who_has_the_file_open_on_another_machine_is_told_and_nobody_is_locked_out(
    synced: Path, show: Show
) -> None:
    holder = synced.with_name(f".{synced.name}.holder")
    since = datetime.now(UTC).isoformat()
    said = {"user": "ben", "host": "laptop of Ben", "since": since}
    holder.write_text(json.dumps(said), encoding="utf-8")
    window = show(synced)
    assert "ben (laptop of Ben" in window.banner.label.text()
    assert window.desk is not None
    assert window.desk.editable
    window.close()
    assert holder.exists()
