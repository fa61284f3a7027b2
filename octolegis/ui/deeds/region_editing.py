"""The window of a region: its countries, and what it says of itself. Only the region's file is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox
from shiboken6 import isValid

from octolegis.domain.errors import UserError
from octolegis.domain.regions.plan import Country, Region, SourceKind
from octolegis.domain.regions.standing import State
from octolegis.session.region import editing

if TYPE_CHECKING:
    from collections.abc import Callable

    from octolegis.domain.message import Message
    from octolegis.ui.region_window import RegionWindow
    from octolegis.ui.work import Watch

_Found = tuple[list[Country], list["Message"]]


class Deeds:
    """What its Region menu does."""

    def __init__(self, window: RegionWindow) -> None:
        self._window = window

    def add_cases(self) -> None:
        """Ask for case files, and add their countries once the user has seen what they are called."""
        window = self._window
        kinds = window.tr("Case files and handed-over copies (*.octolegis *.octocopy)")
        folder = str(window.desk.path.parent)
        names, _ = QFileDialog.getOpenFileNames(window, window.tr("Add case files"), folder, kinds)
        if names:
            self.look_into([Path(name) for name in names])

    def look_into(self, paths: Sequence[Path]) -> None:
        """Read which countries the files are about, in the background, and show that."""
        folder, window = self._window.desk.path.parent, self._window

        def work(watch: Watch) -> _Found:
            return _countries_of(folder, paths, watch)

        window.background.run_watched(window.tr("Looking into the case files…"), work, self._show_found)

    def by_hand(self) -> None:
        """Enter a country of which there is no case file."""
        self._form(Country("", kind=SourceKind.SHORT_ENTRY))

    def change(self) -> None:
        """Change what the region says of the country that the keys are on."""
        country = self._window.desk.region.country(self._window.countries.chosen)
        if country is not None:
            self._form(country)

    def remove(self) -> None:
        """Take the country out after a question; its case file stays where it is."""
        desk, window = self._window.desk, self._window
        id = window.countries.chosen
        if desk.region.country(id) is None:
            return
        text = window.tr("Take {country} out of the region? Its case file stays where it is.")
        question = text.format(country=desk.names.get(id, id))
        self._ask(question, lambda: desk.edit(lambda region: editing.without(region, id)))

    def let_drafts_in(self) -> None:
        """Let draft case files into this region after an explicit yes."""
        desk, window = self._window.desk, self._window
        left_out = [each for each in desk.regional.standings if each.state is State.CONFIDENTIAL]
        names = ", ".join(desk.names[each.country.id] for each in left_out)
        text = window.tr(
            "The report status of these case files is draft: {countries}. Let them into this region? "
            "Every output will then be stamped as confidential."
        )

        def let_in(region: Region) -> Region:
            return reduce(
                lambda known, each: editing.changed(known, replace(each.country, draft_allowed=True)),
                left_out,
                region,
            )

        if left_out:
            self._ask(text.format(countries=names), lambda: desk.edit(let_in))

    def details(self) -> None:
        """Change what the region says of itself."""
        from octolegis.ui.dialogs.region_details import RegionDetails

        RegionDetails(self._window.desk, self._window).open()

    def _form(self, country: Country) -> None:
        from octolegis.ui.dialogs.country_form import CountryForm

        CountryForm(self._window.desk, country, self._window).open()

    def _show_found(self, found: _Found) -> None:
        from octolegis.ui.dialogs.add_cases import AddCases

        window = self._window
        if not isValid(window):
            return
        countries, refused = found
        dialog = AddCases(countries, [window.words.say(each) for each in refused], window)

        def add() -> None:
            window.desk.edit(lambda region: reduce(editing.with_country, dialog.countries, region))

        dialog.accepted.connect(add)
        dialog.open()

    def _ask(self, question: str, act: Callable[[], object]) -> None:
        """Do it after a yes; who only presses Enter has said no."""
        button = QMessageBox.StandardButton
        box = QMessageBox(
            QMessageBox.Icon.Question, self._window.windowTitle(), question, parent=self._window
        )
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setStandardButtons(button.Yes | button.No)
        box.setDefaultButton(button.No)
        box.finished.connect(lambda answer: act() if answer == button.Yes.value else None)
        box.open()


def _countries_of(folder: Path, paths: Sequence[Path], watch: Watch) -> _Found:
    from octolegis.session.watching import go_on

    countries: list[Country] = []
    refused: list[Message] = []
    for number, path in enumerate(paths):
        go_on(watch, number, len(paths))
        try:
            countries.append(editing.from_case(folder, path, Country("")))
        except UserError as error:
            refused.append(error.message)
    return countries, refused
