"""Many countries in a window of their own, walked through by keys; their case files stay as they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from octolegis.domain.finding import Basis, Rating
from octolegis.domain.law import LawStatus
from octolegis.domain.regions.patterns import patterns, worth_telling
from octolegis.domain.regions.plan import Country, Region, SourceKind
from octolegis.domain.regions.regional import Regional
from octolegis.domain.regions.standing import LawRead, Reliance
from octolegis.session.profile import Profile
from octolegis.session.region import editing
from octolegis.session.region.reading import read_plan
from octolegis.session.region.reporting import KINDS, RegionOptions, pattern_told
from octolegis.ui.dialogs.region_report import RegionReport
from octolegis.ui.main_window import MainWindow
from octolegis.ui.region_window import RegionWindow
from octolegis.ui.work import Watch
from tests import regions
from tests.ui.conftest import Show
from tests.ui.hands import press


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three countries that no test changes."""
    return regions.region(tmp_path_factory.mktemp("region"), 3, 40)


@pytest.fixture
def main(show: Show) -> Iterator[MainWindow]:
    window = show(None)
    yield window
    window.close()


def opened(window: MainWindow, path: Path, qtbot: QtBot) -> RegionWindow:
    """The window of a region, when everything was read."""
    assert window.open(path)
    region = window.perform("regions.shown")[-1]
    assert isinstance(region, RegionWindow)
    qtbot.waitUntil(lambda: not region.background.is_busy)
    return region


def stand(region: RegionWindow, country: str, article: str) -> None:
    region.desk.look_at(country, article)
    region.matrix.stand()


def test_a_region_opens_in_a_window_of_its_own_and_leaves_the_case_files_as_they_are(
    main: MainWindow, sample: Path, qtbot: QtBot
) -> None:
    before = {path.name: sha256(path.read_bytes()).digest() for path in sample.parent.iterdir()}
    region = opened(main, sample, qtbot)
    assert region.isVisible()
    assert main.desk is None
    assert region.matrix.table.matrix.rowCount() == 3
    assert region.matrix.table.matrix.columnCount() > 20
    region.close()
    assert {path.name: sha256(path.read_bytes()).digest() for path in sample.parent.iterdir()} == before
    assert Path(main.state.profile.recent[0]).name == sample.name


def test_a_region_that_is_dropped_opens_and_a_second_time_its_window_comes_forward(
    main: MainWindow, sample: Path, qtbot: QtBot
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(sample))])
    copy = Qt.DropAction.CopyAction
    left = Qt.MouseButton.LeftButton
    for _ in range(2):
        main.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, Qt.KeyboardModifier.NoModifier))
    (region,) = main.perform("regions.shown")
    qtbot.waitUntil(lambda: not region.background.is_busy)


def test_the_model_obeys_the_rules_of_qt(
    main: MainWindow, sample: Path, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(opened(main, sample, qtbot).matrix.table.matrix)  # type: ignore[no-untyped-call]


def test_arrows_walk_and_enter_opens_what_was_said_and_what_the_law_says(
    main: MainWindow, sample: Path, qtbot: QtBot
) -> None:
    region = opened(main, sample, qtbot)
    stand(region, "AG", "ets185/2")
    press(region.matrix.table, Qt.Key.Key_Down)
    assert (region.desk.country, region.desk.article_id) == ("BS", "ets185/2")
    press(region.matrix.table, Qt.Key.Key_Return)
    told = region.matrix.finding.text.toPlainText()
    assert "What the law says on ets185/2," in told
    assert "Amend the law on ets185/2." in told
    assert "Cybercrime Act" in told
    assert QApplication.focusWidget() is region.matrix.finding.text
    press(region.matrix.finding.text, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is region.matrix.table


def test_the_other_basis_is_one_key_away_and_the_cells_follow(
    main: MainWindow, sample: Path, qtbot: QtBot
) -> None:
    region = opened(main, sample, qtbot)
    table = region.matrix.table.matrix
    place = table.index_of("AG", "ets185/2")
    region.actions_["other_basis"].trigger()
    assert region.desk.basis is Basis.AS_DRAFTED
    assert region.basis.currentData() == Basis.AS_DRAFTED.value
    standing = region.desk.regional.standing("AG")
    assert standing is not None
    wanted = standing.on(Basis.AS_DRAFTED, "ets185/2").rating
    assert str(table.index(place.row(), place.column()).data()).startswith(
        main.words(f"term.rating.{wanted}")
    )


def test_copied_cells_bear_countries_articles_and_ratings_in_words(
    main: MainWindow, sample: Path, qtbot: QtBot
) -> None:
    region = opened(main, sample, qtbot)
    stand(region, "AG", "ets185/2")
    press(region.matrix.table, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    press(region.matrix.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    head, row = QGuiApplication.clipboard().text().split("\n")
    assert "Illegal access" in head
    assert row.split("\t")[0] == region.desk.names["AG"]
    rating = region.desk.regional.standings[0].on(Basis.IN_FORCE, "ets185/2").rating
    assert row.split("\t")[1].startswith(main.words(f"term.rating.{rating}"))


def test_a_rating_asked_for_leaves_only_rows_and_columns_that_have_it(
    main: MainWindow, sample: Path, qtbot: QtBot
) -> None:
    region = opened(main, sample, qtbot)
    bar, matrix = region.matrix.bar, region.matrix.table.matrix
    bar.rating.setCurrentIndex(bar.rating.findData(Rating.CONFLICT.value))
    assert matrix.shown.articles
    for article in matrix.shown.articles:
        ratings = [each.on(Basis.IN_FORCE, article.id).rating for each in matrix.standings]
        assert Rating.CONFLICT in ratings
    region.actions_["everything"].trigger()
    bar.text.setText("illegal access")
    assert [each.number for each in matrix.shown.articles] == ["2"]
    assert matrix.rowCount() == 3
    bar.text.setText("nowhere at all")
    assert matrix.rowCount() == 0
    assert not region.matrix.empty.isHidden()


def test_sorting_by_the_article_puts_what_falls_short_first(
    main: MainWindow, sample: Path, qtbot: QtBot
) -> None:
    region = opened(main, sample, qtbot)
    stand(region, "AG", "ets185/4")
    bar, matrix = region.matrix.bar, region.matrix.table.matrix
    bar.order.setCurrentIndex(2)
    worst = (Rating.CONFLICT, Rating.NOT, Rating.PARTLY, Rating.LARGELY, Rating.FULLY, Rating.NOT_APPLICABLE)
    places = [worst.index(each.on(Basis.IN_FORCE, "ets185/4").rating) for each in matrix.standings]
    assert places == sorted(places)
    assert region.desk.country == "AG"


def test_by_chapter_the_bands_are_those_of_the_treaty(main: MainWindow, sample: Path, qtbot: QtBot) -> None:
    region = opened(main, sample, qtbot)
    matrix = region.matrix.table.matrix
    assert any("Procedural powers" in band.words for band in matrix.shown.bands)
    region.matrix.bar.by_part.setChecked(True)
    assert [each.id for each in matrix.shown.articles][:3] == ["ets185/1", "ets185/2", "ets185/3"]
    assert not any("Procedural powers" in band.words for band in matrix.shown.bands)


def test_a_case_file_that_is_missing_is_named_and_the_rest_goes_on(
    main: MainWindow, sample: Path, qtbot: QtBot
) -> None:
    path = sample.with_name("more.octoregion")
    made = editing.new(path, editing.read_region(sample))
    editing.save(path, editing.with_country(made, Country("", name="Nowhere", file="lost.octolegis")), made)
    region = opened(main, path, qtbot)
    assert "Nowhere" in region.banner.label.text()
    matrix = region.matrix.table.matrix
    assert matrix.rowCount() == 4
    lost = matrix.index_of("Nowhere", "ets185/2")
    assert lost.data() == main.words("term.region_state.missing")
    bar = region.matrix.bar
    bar.rating.setCurrentIndex(bar.rating.findData(Rating.NOT_ASSESSED.value))
    assert "Nowhere" not in [each.country.id for each in matrix.standings]
    region.desk.look_at("Nowhere", "ets185/2")
    assert "lost.octolegis" in region.matrix.finding.text.toPlainText()


def test_a_damaged_region_is_refused_in_one_sentence(main: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "bad.octoregion"
    path.write_text("not a region")
    assert not main.open(path)
    assert "bad.octoregion" in main.banner.label.text()


def test_closing_the_window_of_the_case_files_closes_its_regions(
    show: Show, sample: Path, qtbot: QtBot
) -> None:
    window = show(None)
    region = opened(window, sample, qtbot)
    destroyed: list[bool] = []
    region.destroyed.connect(lambda: destroyed.append(True))
    window.close()
    qtbot.waitUntil(lambda: bool(destroyed))


def test_selected_countries_stand_side_by_side_with_their_laws_own_words(
    main: MainWindow, sample: Path, qtbot: QtBot
) -> None:
    region = opened(main, sample, qtbot)
    stand(region, "AG", "ets185/2")
    press(region.matrix.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    region.actions_["show_beside"].trigger()
    assert list(region.beside.columns) == ["AG", "BS"]
    assert region.beside.article.currentData() == "ets185/2"
    for column in region.beside.columns.values():
        told = column.toPlainText()
        assert told.index("Cybercrime Act") < told.index("What the law says on ets185/2,")
    third = region.beside.countries.item(2)
    third.setCheckState(Qt.CheckState.Checked)
    assert list(region.beside.columns) == ["AG", "BS", "BB"]
    region.beside.article.setCurrentIndex(region.beside.article.findData("ets185/4"))
    region.beside.article.activated.emit(region.beside.article.currentIndex())
    assert "on ets185/4," in region.beside.columns["BB"].toPlainText()


def test_the_whole_region_tells_its_rule_and_a_pattern_leads_to_its_countries(
    main: MainWindow, sample: Path, qtbot: QtBot
) -> None:
    region = opened(main, sample, qtbot)
    region.actions_["show_summary"].trigger()
    told = region.summary.text.toPlainText()
    assert "at least 80 % of the applicable articles" in told
    assert region.summary.least.value() == worth_telling(region.desk.regional)
    region.summary.least.setValue(1)
    told = region.summary.text.toPlainText()
    found = patterns(region.desk.regional, Basis.IN_FORCE, 1)
    assert pattern_told(main.words, region.desk.regional, found[1]) in told
    region.summary.text.anchorClicked.emit(QUrl("1"))
    assert tuple(region.beside.columns) == found[1].countries
    assert region.desk.article_id == found[1].targets[0].partition(":")[0]


def test_hostile_words_of_others_are_shown_and_never_obeyed(
    main: MainWindow, sample: Path, qtbot: QtBot
) -> None:
    path = sample.with_name("hostile.octoregion")
    plan = editing.read_region(sample)
    first = replace(plan.countries[0], name="<img src=x><b>Bold</b>")
    editing.new(path, replace(plan, countries=(first, *plan.countries[1:]), note="<h1>Note</h1>"))
    region = opened(main, path, qtbot)
    region.actions_["show_summary"].trigger()
    told = region.summary.text.toPlainText()
    assert "<img src=x><b>Bold</b>" in told
    assert "<h1>Note</h1>" in told


def test_the_reading_is_written_in_another_language_without_names_beside_the_region(
    main: MainWindow, sample: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    region = opened(main, sample, qtbot)
    region.actions_["region_report"].trigger()
    dialog = region.findChild(RegionReport)
    assert isinstance(dialog, RegionReport)
    dialog.kinds.setCurrentRow(list(KINDS).index("matrix"))
    dialog.form.setCurrentIndex(dialog.form.findData(".json"))
    dialog.language.setCurrentIndex(dialog.language.findData("fr"))
    dialog.anonymous.setChecked(True)
    assert dialog.options == RegionOptions(language="fr", anonymous=True)
    wanted = dialog.file(sample)
    assert wanted.parent == sample.parent
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(wanted), ""))
    dialog.accept()
    qtbot.waitUntil(lambda: not region.background.is_busy)
    written = wanted.read_text(encoding="utf-8")
    wanted.unlink()
    assert "Accès illégal" in written
    assert "Antigua" not in written
    assert str(wanted) in region.banner.label.text()


def test_a_study_of_one_article_proposes_the_article_stood_on(
    main: MainWindow, sample: Path, qtbot: QtBot
) -> None:
    region = opened(main, sample, qtbot)
    stand(region, "AG", "ets185/16")
    dialog = RegionReport(region.desk, region)
    dialog.show()
    assert not dialog.article.isVisible()
    dialog.kinds.setCurrentRow(list(KINDS).index("article"))
    assert dialog.article.isVisible()
    assert dialog.options.article == "ets185/16"


def test_reading_that_is_stopped_is_told_and_what_was_read_before_stays(
    main: MainWindow, sample: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    region = opened(main, sample, qtbot)
    begun, may_end = Event(), Event()

    def slow(plan: Region, folder: Path, watch: Watch, profile: Profile) -> Regional:
        begun.set()
        may_end.wait(5)
        return read_plan(plan, folder, watch, profile)

    monkeypatch.setattr("octolegis.ui.region_desk.read_plan", slow)
    region.actions_["read_again"].trigger()
    begun.wait(5)
    assert region.status.stop.isVisible()
    region.status.stop.click()
    may_end.set()
    qtbot.waitUntil(lambda: not region.background.is_busy)
    assert region.banner.isVisible()
    assert region.matrix.table.matrix.rowCount() == 3


def test_closing_the_window_while_it_reads_ends_the_reading(
    main: MainWindow, sample: Path, qtbot: QtBot
) -> None:
    assert main.open(sample)
    region = main.perform("regions.shown")[-1]
    with qtbot.waitSignal(region.destroyed):
        region.close()


def test_quoted_law_runs_in_its_own_direction_and_names_its_language(
    main: MainWindow, sample: Path, qtbot: QtBot
) -> None:
    region = opened(main, sample, qtbot)
    regional = region.desk.regional
    words = "يعاقب كل من دخل عمدا إلى نظام معلومات"
    law = LawRead("law", "قانون مكافحة الجرائم", "ar", LawStatus.DRAFT)
    relied = Reliance("ets185/2", "law", "المادة 3", "", words)
    first = replace(regional.standings[0], laws={"law": law}, reliances={"ets185/2": (relied,)})
    changed = replace(regional, standings=(first, *regional.standings[1:]))
    region.desk._take((changed, changed))
    region.lay_beside("ets185/2", ["AG"])
    document = region.beside.columns["AG"].document()
    blocks = [document.findBlockByNumber(number) for number in range(document.blockCount())]
    quoted = next(block for block in blocks if words in block.text())
    assert quoted.blockFormat().layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert any("العربية" in block.text() for block in blocks)
    region.actions_["show_summary"].trigger()
    assert law.title in region.summary.text.toPlainText()


def test_what_is_odd_about_a_country_stands_beside_its_name(
    main: MainWindow, sample: Path, qtbot: QtBot
) -> None:
    path = sample.with_name("odd.octoregion")
    plan = editing.read_region(sample)
    first = plan.countries[0]
    by_hand = Country("XK", "XK", kind=SourceKind.SHORT_ENTRY)
    again = replace(first, id="second")
    editing.new(path, replace(plan, stale_before="2099-01-01", countries=(first, by_hand, again)))
    region = opened(main, path, qtbot)
    matrix, upright = region.matrix.table.matrix, Qt.Orientation.Vertical
    old, entered, second = (str(matrix.headerData(row, upright)) for row in range(3))
    assert region.desk.regional.standings[0].last_change in old
    assert "by hand" in entered
    assert "not counted" in second
    assert "1244" in region.footnotes.text()


def test_a_new_region_begins_with_its_countries(
    main: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "Caribbean"), ""))
    main.actions_.actions["new_region"].trigger()
    (region,) = main.perform("regions.shown")
    qtbot.waitUntil(lambda: not region.background.is_busy)
    assert (tmp_path / "Caribbean.octoregion").exists()
    assert region.pages.currentWidget() is region.countries
    assert "Ctrl+I" in region.matrix.empty.text()
