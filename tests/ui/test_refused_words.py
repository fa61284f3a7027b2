"""What was typed and is refused by the disk stays in sight, whatever is done in the window."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from octolegis.domain.errors import DiskError
from octolegis.session import backups
from octolegis.session.session import open_case
from octolegis.store import eventlog
from octolegis.store.casefile import CaseFile
from octolegis.ui.main_window import MainWindow
from tests.ui.conftest import Show
from tests.ui.hands import write


@contextmanager
def a_full_disk() -> Iterator[None]:
    def full(*_: object) -> None:
        raise DiskError("error.disk_full", path=Path("case.octolegis"))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(eventlog, "append", full)
        patch.setattr(CaseFile, "keep_draft", full)
        yield


def _open_another(window: MainWindow) -> None:
    assert window.desk is not None
    window.open(window.desk.session.path.with_name("other.octolegis"))


def _close_the_file(window: MainWindow) -> None:
    window.perform("files.close_case")


def _speak_another_language(window: MainWindow) -> None:
    window.speak("fr")


def _turn(window: MainWindow) -> None:
    assert window.desk is not None
    window.desk.look_at("ets185/18")


WAYS: tuple[Callable[[MainWindow], object], ...] = (
    MainWindow.close,
    MainWindow.redraw,
    _open_another,
    _close_the_file,
    _speak_another_language,
    _turn,
)


def typed(window: MainWindow) -> str:
    """What stands in the editor."""
    assert window.page is not None
    assert window.page.judgement.sheet is not None
    return window.page.judgement.sheet.texts.editor.toPlainText()


@pytest.mark.parametrize("away", WAYS, ids=lambda away: away.__name__)
def test_no_way_out_loses_what_the_disk_refused(
    case: Path, show: Show, away: Callable[[MainWindow], object]
) -> None:
    shutil.copy(case, case.with_name("other.octolegis"))
    window = show(case)
    desk = window.desk
    assert desk is not None
    assert window.page is not None
    assert window.page.judgement.sheet is not None
    key = desk.key
    window.perform("judging.text", 0)
    write(window.page.judgement.sheet.texts.editor, "Not one word")
    with a_full_disk():
        away(window)
        assert window.desk is desk
        assert window.isVisible()
        assert typed(window) == "Not one word"
        assert "is full" in window.banner.label.text()
    away(window)
    window.close()
    assert not window.isVisible()
    session = open_case(case)
    assert session.assessment.findings[key].reason.plain == "Not one word"
    session.close()


@pytest.mark.parametrize("with_what", ["older", "nothing"])
def test_a_file_that_was_written_over_is_not_left_without_a_word(
    case: Path, show: Show, with_what: str
) -> None:
    older = Path(shutil.copy(case, case.with_name("older.octolegis")))
    backups.keep(case)
    if with_what == "nothing":
        older.write_bytes(bytes(8192))
    window = show(case)
    assert window.page is not None
    assert window.page.judgement.sheet is not None
    window.perform("judging.text", 0)
    write(window.page.judgement.sheet.texts.editor, "Not one word")
    window.perform("editing.search")
    assert window.desk is not None
    window.desk.settle()
    shutil.copyfile(older, case)
    window.close()
    assert window.isVisible()
    assert "Save a copy now" in window.banner.label.text()
    write(window.page.judgement.sheet.texts.editor, "More. ")
    window.close()
    assert window.isVisible()
    assert window.desk.rescue(case.with_name("rescue.octolegis"))
    session = open_case(case.with_name("rescue.octolegis"))
    assert "More. Not one word" in [each.reason.plain for each in session.assessment.findings.values()]
    session.close()
