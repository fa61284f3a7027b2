"""The window of a region on the walk: its pages and dialogs, on the case file of the tour."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from octolegis.domain.finding import Rating
from octolegis.domain.regions.plan import Country, Goal, Region, ShortEntry, ShortRating, SourceKind
from octolegis.session.region import editing
from octolegis.ui.main_window import MainWindow
from octolegis.ui.region_window import RegionWindow

LONG = "United Kingdom of Great Britain and Northern Ireland"


def region_stops() -> dict[str, Callable[[MainWindow], None]]:
    """Every page and dialog by name, each in a window of its own."""
    return {
        "region, matrix": _in_words,
        "region, side by side": _showing("region_viewing.beside"),
        "region, as a whole": _showing("region_viewing.summary"),
        "region, countries": _showing("region_viewing.countries"),
        "region, particulars": _details(0),
        "region, rule": _details(2),
        "region, targets": _details(3),
        "region, country": _country("MD", 0),
        "region, conclusions": _country("MD", 1),
        "region, ratings by hand": _country("GB", 1),
        "region, add case files": _add_cases,
        "region, report": _report,
    }


def opened(window: MainWindow) -> RegionWindow:
    """The window of the tour's region, when everything was read."""
    assert window.perform("regions.open_file", _file(window))
    region = window.perform("regions.shown")[-1]
    assert isinstance(region, RegionWindow)
    while region.background.is_busy:
        QApplication.processEvents()
    region.desk.look_at("MD", "ets185/2")
    return region


def _file(window: MainWindow) -> Path:
    assert window.desk is not None
    case = window.desk.session.path
    path = case.with_suffix(editing.ENDING)
    if not path.exists():
        own = Country("MD", "MD", file=case.name, draft_allowed=True)
        entry = ShortEntry("Questionnaire", "2026-05-01", (ShortRating("ets185/2", Rating.NOT),))
        by_hand = Country("GB", name=LONG, kind=SourceKind.SHORT_ENTRY, short=entry)
        lost = Country("XK", "XK", file="lost.octolegis")
        plan = Region(
            "Region",
            reference_date="2026-11-01",
            instruments=("ets185", "ets189"),
            goals=(Goal("ets185/2"),),
            countries=(own, by_hand, lost),
        )
        editing.new(path, plan)
    return path


def _showing(deed: str) -> Callable[[MainWindow], None]:
    def go(window: MainWindow) -> None:
        opened(window).perform(deed)

    return go


def _in_words(window: MainWindow) -> None:
    opened(window).matrix.bar.words.setChecked(True)


def _details(tab: int) -> Callable[[MainWindow], None]:
    def go(window: MainWindow) -> None:
        from octolegis.ui.dialogs.region_details import RegionDetails

        region = opened(window)
        dialog = RegionDetails(region.desk, region)
        dialog.tabs.setCurrentIndex(tab)
        dialog.show()

    return go


def _country(id: str, tab: int) -> Callable[[MainWindow], None]:
    def go(window: MainWindow) -> None:
        from octolegis.ui.dialogs.country_form import CountryForm

        region = opened(window)
        country = region.desk.region.country(id)
        assert country is not None
        dialog = CountryForm(region.desk, country, region)
        dialog.tabs.setCurrentIndex(tab)
        dialog.show()

    return go


def _add_cases(window: MainWindow) -> None:
    from octolegis.ui.dialogs.add_cases import AddCases

    found = [Country("", "MD", file="Moldova.octolegis"), Country("", name=LONG, file="uk.octolegis")]
    AddCases(found, ["a.octolegis is damaged."], opened(window)).show()


def _report(window: MainWindow) -> None:
    from octolegis.ui.dialogs.region_report import RegionReport

    region = opened(window)
    dialog = RegionReport(region.desk, region)
    dialog.kinds.setCurrentRow(1)
    dialog.anonymous.setChecked(True)
    dialog.show()
