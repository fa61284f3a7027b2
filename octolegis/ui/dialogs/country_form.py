"""A country of a region: what it is called, ratings by hand without a case file, a person's conclusions."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from octolegis.domain.regions.plan import Country, Region, SourceKind
from octolegis.session.region import editing
from octolegis.ui.dialogs.country_conclusions import ConclusionsPage
from octolegis.ui.dialogs.country_ratings import RatingsPage
from octolegis.ui.dialogs.region_form import RegionForm
from octolegis.ui.region_desk import RegionDesk
from octolegis.ui.views.dressing import dressed


class CountryForm(RegionForm):
    """``country`` without an id is a new one, entered by hand."""

    def __init__(self, desk: RegionDesk, country: Country, parent: QWidget) -> None:
        title = parent.tr("Country") if country.id else parent.tr("A country entered by hand")
        super().__init__(desk, title, parent)
        self._country = country
        self.case: Path | None = None
        self.code = QLineEdit(country.code, maxLength=2)
        self.name = QLineEdit(country.name)
        self.footnote = QLineEdit(country.footnote)
        self.note = QPlainTextEdit(country.note, tabChangesFocus=True)
        self.draft = QCheckBox(
            self.tr("&Let it in although its report status is draft (outputs are stamped)")
        )
        self.draft.setChecked(country.draft_allowed)
        self.file = QLabel(country.file, wordWrap=True)
        self.other = QPushButton(self.tr("&Another file…"), autoDefault=False)
        self.other.clicked.connect(self._choose)
        self.ratings = None if country.file else RatingsPage(desk, country)
        self.conclusions = ConclusionsPage(desk, country)
        pages: list[tuple[QWidget, str]] = [(self._head(), self.tr("&Country"))]
        if self.ratings is not None:
            pages.append((self.ratings, self.tr("&Ratings")))
        self.add_pages([*pages, (self.scrolled(self.conclusions), self.tr("C&onclusions"))])

    def changed(self, region: Region) -> Region:
        """The region with the country as the fields would have it."""
        country = replace(
            self._country,
            code=self.code.text().strip().upper(),
            name=self.name.text().strip(),
            footnote=self.footnote.text().strip(),
            note=self.note.toPlainText().strip(),
            draft_allowed=self.draft.isChecked(),
        )
        country = self.conclusions.overridden(country)
        if self.case is not None:
            country = editing.from_case(self.desk.path.parent, self.case, country)
        elif self.ratings is not None:
            country = replace(country, kind=SourceKind.SHORT_ENTRY, short=self.ratings.entry)
        if country.id:
            return editing.changed(region, country)
        return editing.with_country(region, country)

    def _head(self) -> QWidget:
        page = QWidget()
        form = QFormLayout(page)
        form.addRow(self.tr("Two-letter co&de"), self.code)
        self.name.setPlaceholderText(self.tr("As the code is called in the language of the output"))
        form.addRow(self.tr("&Name"), self.name)
        form.addRow(self.tr("&Footnote"), self.footnote)
        form.addRow(self.tr("N&ote"), self.note)
        if self._country.file:
            row = QHBoxLayout()
            row.addWidget(self.file, 1)
            row.addWidget(self.other)
            form.addRow(self.tr("Case file"), row)
            form.addRow(self.draft)
        return page

    def _choose(self) -> None:
        kinds = self.tr("Case files and handed-over copies (*.octolegis *.octocopy)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Case file"), str(self.desk.path.parent), kinds)
        if name:
            self.case = Path(name)
            dressed(self.file, text=self.case.name)
