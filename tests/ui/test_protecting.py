"""A protected case file asks for its passphrase on opening; the window gives, changes and takes it away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from octolegis.session import backups, protecting
from octolegis.session.inspecting import check_case
from octolegis.session.profile import Profile
from octolegis.session.session import open_case
from octolegis.session.starting import join
from octolegis.store import protection
from octolegis.ui.dialogs.merge_copies import MergeCopies
from octolegis.ui.dialogs.passphrase import Passphrase
from octolegis.ui.dialogs.protect_case import ProtectCase
from octolegis.ui.main_window import MainWindow
from tests.ui.conftest import Show

pytest.importorskip("sqlcipher3")

WORDS = "correct horse battery"


@pytest.fixture(autouse=True)
def nothing_known(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(protection, "_ROUNDS", 1_000)
    protection._given.clear()
    yield
    protection._given.clear()


@pytest.fixture
def protected(case: Path) -> Path:
    protecting.protect(case, WORDS)
    protection._given.clear()
    return case


def asked(window: MainWindow, qtbot: QtBot) -> Passphrase:
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(Passphrase)))
    return next(each for each in window.findChildren(Passphrase) if each.isVisible())


def test_it_is_asked_for_until_it_is_right_and_then_no_more(
    protected: Path, show: Show, qtbot: QtBot
) -> None:
    window = show(None)
    assert not window.open(protected)
    for word, why in (("something else", "is protected"), (WORDS, "does not open")):
        dialog = asked(window, qtbot)
        assert any(why in label.text() for label in dialog.findChildren(QLabel))
        QTest.keyClicks(dialog.field, word)
        dialog.accept()
    qtbot.waitUntil(lambda: window.desk is not None)
    window.close_case()
    assert window.open(protected)


def test_protecting_takes_two_words_alike_and_a_tick(case: Path, show: Show, qtbot: QtBot) -> None:
    backups.keep(case)
    window = show(case)
    window.actions_.actions["protect"].trigger()
    dialog = window.findChildren(ProtectCase)[0]
    for field in (dialog.first, dialog.again):
        QTest.keyClicks(field, WORDS)
        assert not dialog.protect.isEnabled()
    dialog.known.click()
    dialog.protect.click()
    qtbot.waitUntil(lambda: window.desk is not None and not window.background.is_busy, timeout=20_000)
    assert protecting.is_protected(case)
    assert all(protecting.is_protected(each.path) for each in backups.kept(case))
    assert "only with the passphrase" in window.banner.label.text()
    assert check_case(case).problems == ()


def test_backups_in_clear_can_be_deleted_and_work_only_named(
    case: Path, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup, left, gone = (case.with_name(name) for name in ("backup", "left 1", "left 2"))
    for path in (backup, left):
        path.write_text("in clear")
    apart = protecting.Apart((backup,), (left, gone))
    monkeypatch.setattr(protecting, "protect", lambda *_: apart)
    window = show(case)
    window.actions_.actions["protect"].trigger()
    dialog = window.findChildren(ProtectCase)[0]
    for field in (dialog.first, dialog.again):
        QTest.keyClicks(field, WORDS)
    dialog.known.click()
    dialog.protect.click()
    qtbot.waitUntil(lambda: "is kept: left 1" in window.banner.label.text())
    assert "left 2" not in window.banner.label.text()
    window.banner.offer.click()
    assert (backup.exists(), left.exists()) == (False, True)


def test_it_is_taken_away_by_a_button(protected: Path, show: Show, qtbot: QtBot) -> None:
    protecting.unlock(WORDS)
    window = show(protected)
    window.actions_.actions["protect"].trigger()
    dialog = window.findChildren(ProtectCase)[0]
    assert dialog.remove is not None
    dialog.remove.click()
    qtbot.waitUntil(lambda: window.desk is not None and not window.background.is_busy, timeout=20_000)
    assert not protecting.is_protected(protected)


def test_what_needs_a_passphrase_in_passing_offers_to_ask(case: Path, show: Show, qtbot: QtBot) -> None:
    copy = case.with_name("copy.octolegis")
    window = show(case)
    assert window.desk is not None
    window.desk.session.copy_to(copy)
    protecting.protect(copy, WORDS)
    protection._given.clear()
    window.perform("merging.read", [copy])
    qtbot.waitUntil(lambda: "is protected" in window.banner.label.text(), timeout=10_000)
    window.banner.offer.click()
    dialog = asked(window, qtbot)
    QTest.keyClicks(dialog.field, WORDS)
    dialog.accept()
    assert check_case(copy).problems == ()


def test_what_was_protected_and_comes_into_a_file_in_clear_is_told(
    case: Path, show: Show, qtbot: QtBot
) -> None:
    copy = case.with_name("copy.octolegis")
    window = show(case)
    assert window.desk is not None
    window.desk.session.copy_to(copy)
    other = open_case(copy, Profile("ben-machine", "ben", "Ben"))
    join(other)
    other.close()
    protecting.protect(copy, WORDS)
    window.perform("merging.read", [copy])
    qtbot.waitUntil(lambda: bool(window.findChildren(MergeCopies)), timeout=10_000)
    window.findChildren(MergeCopies)[0].accept()
    qtbot.waitUntil(lambda: "this file has none" in window.banner.label.text(), timeout=10_000)
    assert any(each.path.stem in window.banner.label.text() for each in backups.kept(case) if each.what)
    window.banner.offer.click()
    assert window.findChildren(ProtectCase)
