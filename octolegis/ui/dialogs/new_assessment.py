"""Starting an assessment, in three steps: what it is, what it measures by, and what it looks at."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QDialog, QWidget, QWizard

from octolegis.domain.text import file_stem
from octolegis.session.profile import Profile
from octolegis.ui.dialogs.new_assessment_pages import CountryPage, LawsPage, MeasurePage
from octolegis.ui.scale import roomy

_ENDING = ".octolegis"


class NewCase(NamedTuple):
    """What was answered; ``laws`` are files to read, ``name`` and ``organisation`` the user's own."""

    path: Path
    details: dict[str, str]
    instruments: list[str]
    laws: list[Path]
    name: str
    organisation: str


class NewAssessment(QWizard):
    """Three pages; only the country is asked for, all else has a beginning that can be changed later."""

    def __init__(
        self, choices: Sequence[tuple[str, str]], profile: Profile, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New assessment"))
        self.setWizardStyle(QWizard.WizardStyle.ClassicStyle)
        self.setOption(QWizard.WizardOption.NoBackButtonOnStartPage)
        self.country = CountryPage(profile.name, profile.organisation)
        self.measure = MeasurePage(choices)
        self.measure.preset.setCurrentText(profile.score_preset)
        self.laws = LawsPage(_ENDING)
        for page in (self.country, self.measure, self.laws):
            self.addPage(page)
        buttons = QWizard.WizardButton
        for which, words in (
            (buttons.BackButton, self.tr("&Back")),
            (buttons.NextButton, self.tr("&Next")),
            (buttons.FinishButton, self.tr("&Start")),
            (buttons.CancelButton, self.tr("Cancel")),
        ):
            self.setButtonText(which, words)
        self.country.country.textChanged.connect(self._propose)
        self.country.title_.textChanged.connect(self._propose)
        self._propose()
        self.resize(roomy(600, 440))

    def answer(self) -> NewCase | None:
        """Ask; nothing when the user thought better of it. The dialog is gone afterwards."""
        accepted = self.exec() == QDialog.DialogCode.Accepted
        self.deleteLater()
        return self.value() if accepted else None

    def value(self) -> NewCase:
        """What stands in the forms."""
        path = Path(self.laws.path.text().strip()).expanduser()
        details = {**self.country.details(), "score_preset": self.measure.preset.currentText()}
        return NewCase(
            path if path.suffix == _ENDING else path.with_name(path.name + _ENDING),
            details,
            self.measure.chosen(),
            self.laws.files(),
            self.country.name.text().strip(),
            self.country.organisation.text().strip(),
        )

    def _propose(self) -> None:
        """A name made of country and title, until the user chooses her own."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        said = (self.country.country.text(), self.country.title_.text())
        words = " ".join(part for part in said if part.strip()) or self.tr("Assessment")
        self.laws.propose(Path(folder) / f"{file_stem(words)}{_ENDING}")
