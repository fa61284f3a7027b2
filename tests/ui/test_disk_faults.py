"""Whatever the disk does, what was typed stays in the window, and a copy elsewhere has it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from octolegis.domain.finding import FindingKey
from octolegis.session.inspecting import check_case
from octolegis.session.session import open_case
from octolegis.ui.main_window import MainWindow
from tests.ui.conftest import Show
from tests.ui.hands import write

TYPED = "Precious words"
Fault = Callable[[MainWindow, Path], Callable[[], object]]


def full(window: MainWindow, case: Path) -> Callable[[], object]:
    """The disk has no room for another page; it has again when the result is called."""
    assert window.desk is not None
    connection = window.desk.session._file.connection
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")
    return lambda: connection.execute("PRAGMA max_page_count = 1000000")


def taken_away(window: MainWindow, case: Path) -> Callable[[], object]:
    """Somebody moves the file while it is open."""
    away = case.with_name("moved")
    case.rename(away)
    return lambda: away.rename(case)


def replaced(window: MainWindow, case: Path) -> Callable[[], object]:
    """Another file takes its place."""
    other = Path(shutil.copy(case, case.with_name("other")))
    kept = case.with_name("kept")
    os.link(case, kept)
    other.replace(case)
    return lambda: kept.replace(case)


@pytest.fixture(params=[full, taken_away, replaced], ids=lambda fault: fault.__name__)
def fault(request: pytest.FixtureRequest) -> Fault:
    if os.name == "nt" and request.param is not full:
        pytest.skip("this system does not let go of an open file")
    return request.param  # type: ignore[no-any-return]


def typing(window: MainWindow, more: int = 12_000) -> FindingKey:
    """Type into the reason; ``more`` characters that take up room are pasted."""
    assert window.desk is not None
    assert window.page is not None
    assert window.page.judgement.sheet is not None
    window.perform("judging.text", 0)
    editor = window.page.judgement.sheet.texts.editor
    write(editor, TYPED)
    editor.insertPlainText("." * more)
    return window.desk.key


def reason(path: Path, key: FindingKey) -> str:
    session = open_case(path)
    found = session.assessment.findings.get(key)
    session.close()
    return found.reason.plain if found else ""


def test_what_was_typed_stays_and_is_saved_when_the_disk_is_well_again(
    case: Path, show: Show, fault: Fault
) -> None:
    window = show(case)
    key = typing(window, 0)
    mend = fault(window, case)
    typing(window)
    assert window.desk is not None
    window.desk.look_at("ets185/18")
    assert window.desk.target == key.target
    assert window.banner.isVisible()
    assert window.page is not None
    assert window.page.judgement.sheet is not None
    assert window.page.judgement.sheet.texts.editor.value.plain.startswith(TYPED)
    assert any("not saved" in each.text() for each in window.statusBar().findChildren(QLabel))
    mend()
    window.desk.look_at("ets185/18")
    assert not any("not saved" in each.text() for each in window.statusBar().findChildren(QLabel))
    assert window.desk.target == "ets185/18"
    assert window.desk.assessment.findings[key].reason.plain.startswith(TYPED)
    window.close()
    assert reason(case, key).startswith(TYPED)
    assert check_case(case).problems == ()


def test_a_copy_saved_elsewhere_has_it_and_the_window_closes_only_when_told_to(
    case: Path, tmp_path: Path, show: Show, fault: Fault, monkeypatch: pytest.MonkeyPatch
) -> None:
    rescue = tmp_path / "Спасение.octolegis"
    monkeypatch.setattr("octolegis.ui.deeds.delivery.Deeds._asked", lambda *_: rescue)
    window = show(case)
    fault(window, case)
    key = typing(window)
    window.close()
    assert window.isVisible()
    assert window.banner.other_offer.isVisible()
    window.banner.offer.click()
    assert reason(rescue, key).startswith(TYPED)
    assert check_case(rescue).problems == ()
    window.close()
    window.banner.other_offer.click()
    assert not window.isVisible()


def test_another_file_is_not_opened_over_what_cannot_be_saved(
    case: Path, tmp_path: Path, show: Show, qtbot: QtBot
) -> None:
    other = Path(shutil.copy(case, tmp_path / "second.octolegis"))
    window = show(case)
    full(window, case)
    typing(window)
    assert not window.open(other)
    assert window.desk is not None
    assert window.desk.session.path == case
    window.banner.other_offer.click()
    qtbot.waitUntil(lambda: window.desk is not None and window.desk.session.path == other)


def test_a_file_in_a_place_that_is_protected_is_read_and_a_copy_can_be_saved(
    case: Path, tmp_path: Path, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "copy.octolegis"
    monkeypatch.setattr("octolegis.ui.deeds.delivery.Deeds._asked", lambda *_: copy)
    with monkeypatch.context() as patch:
        patch.setattr(os, "access", lambda *_: False)
        window = show(case)
    assert window.desk is not None
    assert not window.desk.editable
    assert "write-protected" in window.banner.label.text()
    window.banner.offer.click()
    session = open_case(copy)
    assert session.why_read_only is None
    session.close()
