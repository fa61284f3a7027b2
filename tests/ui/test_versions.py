"""The next draft comes in through the window, and what it leaves to be looked at is gone through by keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog
from pytestqt.qtbot import QtBot

from octolegis.domain.comparing import Shown
from octolegis.domain.event import Change, Edit
from octolegis.domain.mapping import MappingStatus
from octolegis.domain.message import message
from octolegis.session import versions
from octolegis.ui.desk import Desk
from octolegis.ui.dialogs.compare_versions import CompareVersions
from octolegis.ui.dialogs.import_law import ImportLaw
from octolegis.ui.dialogs.new_version import NewVersion
from octolegis.ui.main_window import MainWindow
from octolegis.ui.views.versions.review_panel import ReviewPanel
from tests.reports.word_reading import text_of
from tests.session.test_versions import SECOND, arrived, prepared
from tests.ui.hands import click, press
from tests.ui.test_palette import asked

Show = Callable[[Path | None], MainWindow]


@pytest.fixture
def reviewing(tmp_path: Path, show: Show) -> tuple[MainWindow, ReviewPanel]:
    """The window on a case file whose second draft has come in, at what waits to be looked at."""
    session, law, _ = prepared(tmp_path / "c.octolegis")
    versions.bring_in(session, law, arrived())
    session.close()
    window = show(tmp_path / "c.octolegis")
    window.perform("versions.review")
    panel = window.findChild(ReviewPanel)
    assert isinstance(panel, ReviewPanel)
    return window, panel


def desk_of(window: MainWindow) -> Desk:
    assert window.desk is not None
    return window.desk


def targets(panel: ReviewPanel) -> list[str]:
    found = [panel.list.topLevelItem(row) for row in range(panel.list.topLevelItemCount())]
    return [item.text(2).split("  ")[0] for item in found if item is not None]


def status(window: MainWindow, target: str) -> MappingStatus | None:
    found = [each for each in desk_of(window).assessment.mappings.values() if each.target == target]
    return found[0].status if found else None


def test_what_is_lost_stands_first_and_its_words_are_shown(reviewing: tuple[MainWindow, ReviewPanel]) -> None:
    window, panel = reviewing
    assert targets(panel) == ["ETS 185 6", "ETS 185 4", "ETS 185 2"]
    assert "sells a device" in panel.texts.before.toPlainText()
    assert panel.texts.after.toPlainText() == ""
    assert not panel.holds.isEnabled()
    assert desk_of(window).target == "ets185/6"
    press(panel.list, Qt.Key.Key_Down)
    assert "damages or deletes computer data" in panel.texts.after.toPlainText()
    assert "or deletes" in panel.texts.difference.toPlainText()
    assert window.page is not None
    assert window.page.law.model.provision(window.page.law.view.row).label == "Section 3"


def test_keys_confirm_map_again_and_drop(reviewing: tuple[MainWindow, ReviewPanel], qtbot: QtBot) -> None:
    window, panel = reviewing
    press(panel.list, Qt.Key.Key_Down)
    press(panel.list, Qt.Key.Key_Return)
    assert status(window, "ets185/4") is MappingStatus.KEPT
    qtbot.waitUntil(lambda: targets(panel) == ["ETS 185 6", "ETS 185 2"])
    press(panel.list, Qt.Key.Key_Home)
    assert window.page is not None
    new = next(iter(desk_of(window).assessment.current_laws))
    window.page.law.show_provision(new, desk_of(window).assessment.outlines[new].provisions[-1].id)
    press(panel.list, Qt.Key.Key_M)
    assert status(window, "ets185/6") is MappingStatus.KEPT
    qtbot.waitUntil(lambda: targets(panel) == ["ETS 185 2"])
    press(panel.list, Qt.Key.Key_Delete)
    assert status(window, "ets185/2") is None
    qtbot.waitUntil(lambda: targets(panel) == [])
    desk_of(window).undo()
    qtbot.waitUntil(lambda: targets(panel) == ["ETS 185 2"])


def test_all_that_only_moved_is_confirmed_at_once(reviewing: tuple[MainWindow, ReviewPanel]) -> None:
    window, panel = reviewing
    panel.all_moved.click()
    assert status(window, "ets185/2") is MappingStatus.KEPT
    assert status(window, "ets185/4") is MappingStatus.CHANGED


def test_an_earlier_version_is_opened_by_its_name(tmp_path: Path, show: Show, qtbot: QtBot) -> None:
    session, first, _ = prepared(tmp_path / "c.octolegis")
    named = Edit(f"law:{first}", "version", "Draft 1")
    session.do(Change(message("change.law.added", title="Act"), (named,), session.profile.author))
    versions.bring_in(session, first, arrived())
    session.close()
    window = show(tmp_path / "c.octolegis")
    assert window.page is not None
    assert window.page.law.model.law != desk_of(window).assessment.laws[first]
    asked(window, "Draft 1")
    assert window.page.law.model.law == desk_of(window).assessment.laws[first]


def test_two_versions_are_compared_and_written_as_they_are_shown(
    reviewing: tuple[MainWindow, ReviewPanel],
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window, _ = reviewing
    window.actions_.actions["compare_versions"].trigger()
    dialog = window.findChildren(CompareVersions)[0]
    qtbot.waitUntil(lambda: bool(dialog.rows))
    cited = [(row.cited, row.cited_after) for row in dialog.rows]
    assert cited == [
        ("", "Section 1"),
        ("Section 1", "Section 2"),
        ("Section 2", "Section 3"),
        ("Section 3", ""),
    ]
    dialog.which.setCurrentIndex(dialog.which.findData(Shown.ALL))
    assert len(dialog.rows) > len(cited)
    dialog.which.setCurrentIndex(dialog.which.findData(Shown.RELIED_ON))
    assert [(row.cited, row.cited_after) for row in dialog.rows] == cited[1:]
    press(dialog.list, Qt.Key.Key_Down)
    assert "or deletes" in dialog.texts.difference.toPlainText()
    assert window.page is not None
    press(dialog.list, Qt.Key.Key_Return)
    assert window.page.law.model.provision(window.page.law.view.row).label == "Section 3"
    target = tmp_path / "compared.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    dialog.export.click()
    qtbot.waitUntil(target.is_file, timeout=20_000)
    assert dialog.isVisible()
    words = text_of(target.read_bytes())
    assert "sells a device" in words
    assert "The purpose of this Act" not in words
    dialog.close()


def test_the_next_draft_comes_in_after_a_preview(
    tmp_path: Path, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, law, _ = prepared(tmp_path / "c.octolegis")
    session.close()
    draft = tmp_path / "draft 2.txt"
    draft.write_text(SECOND, encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(draft), ""))

    def said(dialog: ImportLaw) -> int:
        assert dialog.title.text() == "Computer Act"
        dialog.version.setText("Draft 2")
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(ImportLaw, "exec", said)
    window = show(tmp_path / "c.octolegis")
    window.actions_.actions["new_version"].trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(NewVersion)), timeout=20_000)
    preview = window.findChildren(NewVersion)[0]
    assert "1 lost" in preview.summary.text()
    assert len(desk_of(window).assessment.laws) == 1
    roles = {preview.buttons.buttonRole(each): each for each in preview.buttons.buttons()}
    click(roles[QDialogButtonBox.ButtonRole.AcceptRole])
    now = desk_of(window).assessment
    (new,) = now.current_laws.values()
    assert (new.follows, new.version) == (law, "Draft 2")
    desk_of(window).undo()
    assert list(desk_of(window).assessment.laws) == [law]
