"""What a region says of itself: name and dates, instruments, the rule of the conclusions, targets."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from octolegis.domain.regions.plan import Region
from octolegis.session.region import editing
from octolegis.session.starting import instrument_choices
from octolegis.ui.dialogs.region_form import RegionForm
from octolegis.ui.dialogs.region_rules import RulePage
from octolegis.ui.dialogs.region_targets import TargetsPage
from octolegis.ui.region_desk import RegionDesk
from octolegis.ui.views.dressing import dressed

_DATES = ("reference_date", "earlier_date", "stale_before")


class RegionDetails(RegionForm):
    """Saved as one edit of the region's file."""

    def __init__(self, desk: RegionDesk, parent: QWidget) -> None:
        super().__init__(desk, parent.tr("Particulars of the region"), parent)
        region = desk.region
        self.name = QLineEdit(region.name)
        self.note = QPlainTextEdit(region.note, tabChangesFocus=True)
        self.dates = {name: QLineEdit(getattr(region, name)) for name in _DATES}
        self.reading = QLineEdit(region.earlier_reading)
        self.choose = QPushButton(self.tr("C&hoose…"), autoDefault=False)
        self.choose.clicked.connect(self._choose_reading)
        self.instruments = dressed(QListWidget(), accessibleName=self.tr("Instruments"))
        self.rules = RulePage(desk.regional, region.criteria, desk.words)
        self.targets = TargetsPage(desk)
        self._list_instruments(region)
        self.add_pages(
            (
                (self._head(), self.tr("&Region")),
                (self.instruments, self.tr("&Instruments")),
                (self.scrolled(self.rules), self.tr("R&ule")),
                (self.targets, self.tr("&Targets")),
            )
        )

    def changed(self, region: Region) -> Region:
        """The region as the fields would have it; InputError for a rule that cannot be."""
        for criterion in self.rules.criteria:
            region = editing.ruled(region, criterion)
        return replace(
            region,
            name=self.name.text().strip() or region.name,
            note=self.note.toPlainText().strip(),
            reference_date=self._day("reference_date"),
            earlier_date=self._day("earlier_date"),
            stale_before=self._day("stale_before"),
            earlier_reading=self.reading.text().strip(),
            instruments=self._chosen(),
            goals=self.targets.goals,
        )

    def _day(self, name: str) -> str:
        return self.dates[name].text().strip()

    def _chosen(self) -> tuple[str, ...]:
        items = [self.instruments.item(row) for row in range(self.instruments.count())]
        ticked = Qt.CheckState.Checked
        return tuple(i.data(Qt.ItemDataRole.UserRole) for i in items if i.checkState() is ticked)

    def _list_instruments(self, region: Region) -> None:
        """The region's own first, in its order; one that this program does not know is kept."""
        known = dict(instrument_choices())
        for id in dict.fromkeys((*region.instruments, *known)):
            item = QListWidgetItem(known.get(id, id), self.instruments)
            item.setData(Qt.ItemDataRole.UserRole, id)
            item.setToolTip(item.text())
            ticked = id in region.instruments
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)

    def _head(self) -> QWidget:
        page = QWidget()
        form = QFormLayout(page)
        form.addRow(self.tr("&Name"), self.name)
        form.addRow(self.tr("N&ote"), self.note)
        day = self.tr("YYYY-MM-DD, or nothing")
        for name, words in (
            ("reference_date", self.tr("Re&ference date")),
            ("earlier_date", self.tr("Com&pared with")),
            ("stale_before", self.tr("Out of date if last changed &before")),
        ):
            self.dates[name].setPlaceholderText(day)
            form.addRow(words, self.dates[name])
        self.reading.setPlaceholderText(self.tr("Data (.json)"))
        self.reading.setToolTip(self.tr("Data (.json) that were written from this region earlier"))
        row = QHBoxLayout()
        row.addWidget(self.reading, 1)
        row.addWidget(self.choose)
        label = QLabel(self.tr("Or compared with a &kept reading"))
        label.setBuddy(self.reading)
        form.addRow(label, row)
        return page

    def _choose_reading(self) -> None:
        folder = self.desk.path.parent
        kinds = self.tr("Readings (*.json)")
        name, _ = QFileDialog.getOpenFileName(self, self.choose.text().replace("&", ""), str(folder), kinds)
        if name:
            self.reading.setText(editing.relative(folder, Path(name)))
