"""What a region says of its countries is changed in its window: only the region's file is written."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from octolegis.domain.assessment import ReportStatus
from octolegis.domain.checklist import Theme
from octolegis.domain.event import Change, Edit
from octolegis.domain.finding import Basis, FindingKey, Rating
from octolegis.domain.message import message
from octolegis.domain.regions.plan import Conclusion, Region
from octolegis.domain.regions.standing import State
from octolegis.session.commands import findings
from octolegis.session.region import editing
from octolegis.session.region.reporting import RegionOptions
from octolegis.session.session import open_case
from octolegis.ui.dialogs.add_cases import AddCases
from octolegis.ui.dialogs.country_form import CountryForm
from octolegis.ui.dialogs.region_details import RegionDetails
from octolegis.ui.help_topics import topic
from octolegis.ui.region_window import RegionWindow
from octolegis.ui.window_state import WindowState
from tests import regions
from tests.ui.hands import press

W = TypeVar("W", bound=QWidget)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return regions.region(tmp_path_factory.mktemp("region"), 2, 40)


@pytest.fixture
def path(made: Path, tmp_path: Path) -> Path:
    """A region of two countries, for one test alone."""
    shutil.copytree(made.parent, tmp_path / "region")
    return tmp_path / "region" / made.name


@pytest.fixture
def region(path: Path, qtbot: QtBot) -> Iterator[RegionWindow]:
    yield from shown(path, qtbot)


def shown(path: Path, qtbot: QtBot) -> Iterator[RegionWindow]:
    window = RegionWindow(path, WindowState())
    window.show()
    rest(window, qtbot)
    yield window
    window.close()


def rest(window: RegionWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.background.is_busy)


def dialog(window: RegionWindow, kind: type[W], qtbot: QtBot) -> W:
    qtbot.waitUntil(lambda: window.findChild(kind) is not None)
    found = window.findChild(kind)
    assert isinstance(found, kind)
    return found


def answer(window: RegionWindow, button: QMessageBox.StandardButton, qtbot: QtBot) -> str:
    box = dialog(window, QMessageBox, qtbot)
    told = box.text()
    box.button(button).click()
    rest(window, qtbot)
    return told


def test_several_case_files_enter_with_the_country_that_each_names(
    path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    empty = path.with_name("empty.octoregion")
    editing.new(empty, Region("Empty", instruments=("ets185",)))
    broken = path.with_name("broken.octolegis")
    broken.write_bytes(b"no case file")
    for window in shown(empty, qtbot):
        files = [path.with_name("AG.octolegis"), broken, path.with_name("BS.octolegis")]
        window.perform("region_editing.look_into", files)
        asked = dialog(window, AddCases, qtbot)
        assert [each.code for each in asked.countries] == ["AG", "BS"]
        second = asked.table.item(1, 2)
        assert second is not None
        second.setText("The Bahamas, as we call them")
        asked.add.click()
        rest(window, qtbot)
        assert [each.file for each in editing.read_region(empty).countries] == [
            "AG.octolegis",
            "BS.octolegis",
        ]
        assert window.desk.names["BS"] == "The Bahamas, as we call them"
        assert window.matrix.table.matrix.rowCount() == 2


def test_case_files_that_are_dropped_on_the_window_are_looked_into(path: Path, qtbot: QtBot) -> None:
    empty = path.with_name("empty.octoregion")
    editing.new(empty, Region("Empty", instruments=("ets185",)))
    for window in shown(empty, qtbot):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path.with_name("BS.octolegis")))])
        copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        window.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, Qt.KeyboardModifier.NoModifier))
        assert [each.code for each in dialog(window, AddCases, qtbot).countries] == ["BS"]


def test_a_country_entered_by_hand_is_rated_in_words_and_marked_as_such(
    region: RegionWindow, path: Path, qtbot: QtBot
) -> None:
    region.actions_["by_hand"].trigger()
    form = dialog(region, CountryForm, qtbot)
    form.code.setText("xk")
    assert form.ratings is not None
    form.ratings.source.setText("Questionnaire")
    box = form.ratings.boxes[Basis.IN_FORCE, "ets185/2"]
    box.setCurrentIndex(box.findText(region.words(f"term.rating.{Rating.PARTLY}")))
    form.accept()
    rest(region, qtbot)
    standing = region.desk.regional.standing("XK")
    assert standing is not None
    assert standing.state is State.SHORT
    assert standing.on(Basis.IN_FORCE, "ets185/2").rating is Rating.PARTLY
    assert region.desk.names["XK"] == "Kosovo*"
    assert "1244" in region.footnotes.text()


def test_a_conclusion_of_ones_own_needs_a_reason_and_then_stands_with_it(
    region: RegionWindow, path: Path, qtbot: QtBot
) -> None:
    region.actions_["show_countries"].trigger()
    press(region.countries.table, Qt.Key.Key_Return)
    form = dialog(region, CountryForm, qtbot)
    place = (Theme.PROCEDURAL, None)
    box = form.conclusions.boxes[place]
    box.setCurrentIndex(box.findData(Conclusion.NOT.value))
    form.accept()
    assert form.isVisible()
    assert "reason" in form.trouble.text()
    form.conclusions.reasons[place].setText("The powers are never used.")
    form.accept()
    rest(region, qtbot)
    (override,) = editing.read_region(path).countries[0].overrides
    assert (override.conclusion, override.reason) == (Conclusion.NOT, "The powers are never used.")
    region.actions_["show_summary"].trigger()
    assert "The powers are never used." in region.summary.text.toPlainText()


def test_a_country_goes_only_after_a_yes_and_its_case_file_stays(
    region: RegionWindow, path: Path, qtbot: QtBot
) -> None:
    region.actions_["show_countries"].trigger()
    for button, left in ((QMessageBox.StandardButton.No, 2), (QMessageBox.StandardButton.Yes, 1)):
        press(region.countries.table, Qt.Key.Key_Delete)
        answer(region, button, qtbot)
        assert len(editing.read_region(path).countries) == left
    assert path.with_name("AG.octolegis").exists()


def test_the_particulars_rule_and_targets_are_saved_and_a_wrong_date_is_refused(
    region: RegionWindow, path: Path, qtbot: QtBot
) -> None:
    region.actions_["region_details"].trigger()
    form = dialog(region, RegionDetails, qtbot)
    form.dates["reference_date"].setText("1 May")
    form.rules.rules[0].largely.setValue(60)
    assert "60 %" in form.rules.rules[0].told.text()
    form.targets.target.setCurrentIndex(form.targets.target.findData("ets185/16"))
    form.targets.by.setText("2027-12-31")
    form.targets.add.click()
    form.accept()
    assert form.isVisible()
    assert "1 May" in form.trouble.text()
    form.dates["reference_date"].setText("2026-05-01")
    form.rules.rules[0].largely.setValue(20)
    form.accept()
    assert form.isVisible()
    assert "20 %" in form.trouble.text()
    form.rules.rules[0].largely.setValue(60)
    form.accept()
    rest(region, qtbot)
    saved = editing.read_region(path)
    assert (saved.reference_date, saved.criteria[0].largely) == ("2026-05-01", 60)
    assert [(each.target, each.by) for each in saved.goals] == [("ets185/16", "2027-12-31")]
    region.actions_["show_summary"].trigger()
    told = region.summary.text.toPlainText()
    assert "at least 60 %" in told
    assert "Article 16 of ETS 185 at least" in told


def test_a_draft_enters_only_after_an_explicit_yes_and_is_told_on_the_page(path: Path, qtbot: QtBot) -> None:
    session = open_case(path.with_name("AG.octolegis"))
    draft = Edit("assessment", "status", ReportStatus.DRAFT.value)
    session.do(Change(message("change.details"), (draft,), session.profile.author))
    session.close()
    for window in shown(path, qtbot):
        assert [each.is_read for each in window.desk.regional.standings] == [False, True]
        window.banner.offer.click()
        assert "Antigua" in answer(window, QMessageBox.StandardButton.No, qtbot)
        assert not editing.read_region(path).countries[0].draft_allowed
        window.actions_["let_drafts_in"].trigger()
        answer(window, QMessageBox.StandardButton.Yes, qtbot)
        assert editing.read_region(path).countries[0].draft_allowed
        assert window.desk.regional.is_confidential
        assert window.stamp.isVisible()
        window.actions_["show_summary"].trigger()
        assert "Confidential" in window.summary.text.toPlainText()


def test_what_somebody_else_saved_meanwhile_is_not_overwritten(
    region: RegionWindow, path: Path, qtbot: QtBot
) -> None:
    before = editing.read_region(path)
    editing.save(path, editing.without(before, "BS"), before)
    region.actions_["region_details"].trigger()
    form = dialog(region, RegionDetails, qtbot)
    form.name.setText("Mine")
    form.accept()
    assert form.isVisible()
    assert "somebody else" in form.trouble.text()
    assert len(editing.read_region(path).countries) == 1


def test_a_reading_that_was_kept_shows_what_has_moved_since(
    region: RegionWindow, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = path.with_name("kept.json")
    region.perform("region_reporting.write", "matrix", kept, RegionOptions())
    rest(region, qtbot)
    session = open_case(path.with_name("AG.octolegis"))
    author = next(iter(session.assessment.findings)).author
    before = region.desk.regional.standings[0].on(Basis.IN_FORCE, "ets185/5").rating
    after = Rating.NOT if before is Rating.FULLY else Rating.FULLY
    record = findings.record_id(FindingKey(author, Basis.IN_FORCE, "ets185/5"))
    session.do(Change(message("change.details"), (Edit(record, "rating", after.value),), author))
    session.close()
    region.actions_["region_details"].trigger()
    form = dialog(region, RegionDetails, qtbot)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(kept), ""))
    form.choose.click()
    assert form.reading.text() == "kept.json"
    form.accept()
    rest(region, qtbot)
    region.actions_["show_summary"].trigger()
    told = region.summary.text.toPlainText()
    moved = region.words("region.articles.one", first="5", reference="ETS 185")
    assert f"Antigua and Barbuda, {moved}: from" in told


def test_help_in_the_window_answers_from_the_page_on_regions(region: RegionWindow) -> None:
    assert topic(region.matrix.table) == "region#window"
    assert topic(region.countries.table) == "region#editing"
    assert topic(region.summary.text) == "region#criteria"
