"""What is loaded when the window shows, and what greets the user."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from octolegis.ui.views.start_page import StartPage
from tests.ui.conftest import Show

LAZY = {
    "docx",
    "lxml",
    "reportlab",
    "typst",
    "pypdfium2",
    "pydantic",
    "sqlite_utils",
    "openpyxl",
    "numpy",
    "babel",
    "octolegis.session.imports",
    "octolegis.session.reporting",
    "octolegis.ui.dialogs.welcome",
    "octolegis.ui.tour",
    "octolegis.importers",
    "octolegis.reports",
}
PROGRAM = """
import sys, time
from pathlib import Path
from octolegis.ui import app
application = app.application()
window = app.shown(Path(sys.argv[1]))
end = time.monotonic() + 20
while not window.desk.target and time.monotonic() < end: application.processEvents()
assert window.desk.target
print(*(name for name in sys.modules))
window.close()
"""

FROM_OUTSIDE = """
import sys
from pathlib import Path
from PySide6.QtGui import QFileOpenEvent
from octolegis.ui import app
application = app.application()
first, second = sys.argv[1:]
application.sendEvent(application, QFileOpenEvent(first))
window = app.shown(None)
print(window.desk.session.path)
application.sendEvent(application, QFileOpenEvent(second))
print(window.desk.session.path)
window.close()
"""


def test_nothing_heavy_is_loaded_to_show_a_case(case: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(case)], capture_output=True, text=True, check=True
    )
    assert not LAZY & set(done.stdout.split())


def test_the_start_page_offers_the_files_of_last_time(case: Path, show: Show, qtbot: QtBot) -> None:
    show(case).close()
    window = show(None)
    page = window._stack.currentWidget()
    assert isinstance(page, StartPage)
    assert page.recent.count() == 1
    page.open_asked.emit(str(case))
    assert window.desk is not None
    assert window.desk.session.path == case


def test_a_file_that_macos_opens_is_shown_before_and_after_the_window_is_there(case: Path) -> None:
    other = case.with_name("other.octolegis")
    shutil.copy(case, other)
    command = [sys.executable, "-c", FROM_OUTSIDE, str(case), str(other)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.split() == [str(case), str(other)]


def test_a_file_that_is_no_case_is_refused_with_a_sentence(tmp_path: Path, show: Show, qtbot: QtBot) -> None:
    window = show(None)
    wrong = tmp_path / "letter.octolegis"
    wrong.write_text("Dear colleague", encoding="utf-8")
    assert not window.open(wrong)
    assert "is not an Octolegis case file" in window.banner.label.text()
    assert wrong.read_text(encoding="utf-8") == "Dear colleague"


def test_a_bug_is_noted_without_the_words_of_the_case(show: Show, own_profile: Path, qtbot: QtBot) -> None:
    from octolegis.ui.crash import LOG, CrashNote

    window = show(None)
    note = CrashNote(window.note_crash)
    try:
        raise ValueError("the secret of the draft")
    except ValueError as error:
        note.note(type(error), error, error.__traceback__)
    written = (own_profile / LOG).read_text(encoding="utf-8")
    assert "ValueError" in written
    assert "secret" not in written
    assert window.banner.isVisible()
