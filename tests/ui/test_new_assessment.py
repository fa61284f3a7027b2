"""Starting an assessment: three pages by keyboard, then the laws one after the other."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWizard
from pytestqt.qtbot import QtBot

from octolegis.session import profile as profiles
from octolegis.ui.dialogs.import_law import ImportLaw
from octolegis.ui.dialogs.new_assessment import NewAssessment, NewCase
from tests.ui.conftest import Show
from tests.ui.hands import press, write

CHOICES = [("ets185", "ETS 185 – Convention"), ("ets189", "ETS 189 – Protocol")]
Button = QWizard.WizardButton
Key = Qt.Key


@pytest.fixture
def dialog(qtbot: QtBot) -> NewAssessment:
    made = NewAssessment(CHOICES, profiles.Profile("d", "a", "Ana", "Ministry"))
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_asks_for_a_country_and_an_instrument_and_nothing_else(dialog: NewAssessment) -> None:
    onward = dialog.button(Button.NextButton)
    assert not onward.isEnabled()
    write(dialog.country.country, "MD")
    press(dialog.country.country, Key.Key_Return)
    assert dialog.currentPage() is dialog.measure
    dialog.measure.instruments.setFocus()
    press(dialog.measure.instruments, Key.Key_Space)
    assert not onward.isEnabled()
    press(dialog.measure.instruments, Key.Key_Space)
    assert onward.isEnabled()
    dialog.next()
    assert dialog.button(Button.FinishButton).isEnabled()
    assert dialog.value().instruments == ["ets185"]
    assert (dialog.value().name, dialog.value().organisation) == ("Ana", "Ministry")


def test_the_file_is_named_after_country_and_title_until_the_user_names_it(dialog: NewAssessment) -> None:
    write(dialog.country.country, "MD")
    write(dialog.country.title_, "Bill: 2026/4")
    assert dialog.value().path.name == "MD Bill 2026 4.octolegis"
    dialog.laws.path.clear()
    write(dialog.laws.path, "/somewhere/mine")
    write(dialog.country.title_, "!")
    value = dialog.value()
    assert value.path == Path("/somewhere/mine.octolegis")
    assert value.details["title"] == "Bill: 2026/4!"
    assert value.details["score_preset"] == "0-3"


def test_a_law_named_twice_is_read_once_and_one_taken_out_is_not_read(dialog: NewAssessment) -> None:
    dialog.laws.take(["/a/act.docx", "/a/code.pdf", "/a/act.docx"])
    dialog.laws.list.setCurrentRow(1)
    dialog.laws.remove.click()
    assert dialog.value().laws == [Path("/a/act.docx")]


def test_two_laws_are_offered_one_after_the_other(
    show: Show, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    laws = [tmp_path / "act.txt", tmp_path / "gone.txt", tmp_path / "code.txt"]
    for file in (laws[0], laws[2]):
        file.write_text("Article 1\nAccess is an offence.\n\nArticle 2\nData.\n", encoding="utf-8")
    given = NewCase(tmp_path / "new.octolegis", {"country": "MD"}, ["ets189"], laws, "Ana Ruiz", "")
    monkeypatch.setattr(NewAssessment, "answer", lambda _: given)
    window = show(None)
    open_at_once: list[int] = []

    def accept_when_there() -> None:
        seen = [w for w in QApplication.topLevelWidgets() if isinstance(w, ImportLaw) and w.isVisible()]
        if seen:
            open_at_once.append(len(seen))
            seen[0].accept()

    clock = QTimer(window)
    clock.timeout.connect(accept_when_there)
    clock.start(30)
    window.perform("files.new_assessment")
    assert window.desk is not None
    desk = window.desk
    qtbot.waitUntil(lambda: len(desk.assessment.laws) == 2, timeout=30_000)
    clock.stop()
    assert [law.filename for law in desk.assessment.laws.values()] == ["act.txt", "code.txt"]
    assert set(open_at_once) == {1}
    assert "gone.txt" in window.banner.label.text()
    assert desk.assessment.authors[desk.key.author].name == "Ana Ruiz"
