"""The window of a region in pictures: a dozen countries, names of several alphabets, one file missing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtWidgets import QApplication, QWidget

from octolegis.domain.checklist import Theme
from octolegis.domain.finding import Rating
from octolegis.domain.regions.plan import (
    Conclusion,
    Country,
    Goal,
    Override,
    ShortEntry,
    ShortRating,
    SourceKind,
)
from octolegis.session.region import editing
from octolegis.ui.main_window import MainWindow
from octolegis.ui.region_window import RegionWindow
from tests import regions

Scene = tuple[str, Callable[[MainWindow], QWidget | None]]


def region_scenes() -> Iterator[Scene]:
    """Each page, then the dialogs."""
    yield "region-matrix", partial(_page, deed="region_viewing.matrix")
    yield "region-words", _in_words
    yield "region-side-by-side", partial(_page, deed="region_viewing.beside")
    yield "region-as-a-whole", partial(_page, deed="region_viewing.summary")
    yield "region-countries", partial(_page, deed="region_viewing.countries")
    yield "region-ratings", partial(_dialog, deed="region_editing.by_hand", kind="CountryForm", tab=1)
    yield "region-conclusions", partial(_dialog, deed="region_editing.change", kind="CountryForm", tab=1)
    yield "region-rule", partial(_dialog, deed="region_editing.details", kind="RegionDetails", tab=2)
    yield "region-targets", partial(_dialog, deed="region_editing.details", kind="RegionDetails", tab=3)
    yield "region-report", partial(_dialog, deed="region_reporting.ask", kind="RegionReport")


@cache
def _file() -> Path:
    path = regions.region(Path(mkdtemp()), 12, 300)
    plan = editing.read_region(path)
    known = list(plan.countries)
    known[1] = replace(known[1], name="Республика Таджикистан")
    known[2] = replace(known[2], name="الجمهورية العربية")
    override = Override(Theme.PROCEDURAL, Conclusion.PARTLY, "The powers are not yet used.")
    known[0] = replace(known[0], overrides=(override,))
    entry = ShortEntry("Questionnaire", "2026-05-01", (ShortRating("ets185/2", Rating.PARTLY),))
    known.append(Country("XK", "XK", kind=SourceKind.SHORT_ENTRY, short=entry))
    known.append(
        Country("GB", name="United Kingdom of Great Britain and Northern Ireland", file="uk.octolegis")
    )
    goals = (Goal("theme:procedural"), Goal("ets185/19", Rating.FULLY, "2027-12-31"))
    editing.save(path, replace(plan, name="Caribbean", countries=tuple(known), goals=goals), plan)
    return path


def _shown(window: MainWindow) -> RegionWindow:
    window.perform("regions.open_file", _file())
    region = window.perform("regions.shown")[-1]
    assert isinstance(region, RegionWindow)
    region.resize(window.size())
    while region.background.is_busy:
        QApplication.processEvents()
    region.desk.look_at("BS", "ets185/5")
    return region


def _page(window: MainWindow, deed: str) -> QWidget:
    from tests.screenshots.scenes import wait

    region = _shown(window)
    region.matrix.bar.words.setChecked(False)
    region.perform(deed)
    wait()
    return region


def _in_words(window: MainWindow) -> QWidget:
    from tests.screenshots.scenes import wait

    region = _shown(window)
    region.perform("region_viewing.matrix")
    region.matrix.bar.words.setChecked(True)
    region.matrix.bar.by_part.setChecked(True)
    wait()
    return region


def _dialog(window: MainWindow, deed: str, kind: str, tab: int = 0) -> QWidget | None:
    from tests.screenshots.scenes import wait

    region = _shown(window)
    region.perform(deed)
    wait()
    for found in region.findChildren(QWidget):
        if type(found).__name__ == kind:
            tabs = getattr(found, "tabs", None)
            if tabs is not None:
                tabs.setCurrentIndex(tab)
            wait()
            return found
    return None
