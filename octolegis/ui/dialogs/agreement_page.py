"""How far the experts agree on each instrument, and where they differ most."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from octolegis.domain.agreement import Agreement, Disagreement, agreement
from octolegis.ui.desk import Desk
from octolegis.ui.scale import px
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import quiet_label
from octolegis.ui.views.wrapping import Wrapping

_TARGET = Qt.ItemDataRole.UserRole


class AgreementPage(QWidget):
    """Figures above, disagreements below, the farthest apart first; Enter on one goes there."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.figures = dressed(QTreeWidget(), accessibleName=self.tr("Figures of agreement"))
        self.figures.setHeaderLabels(
            [self.tr("Instrument, experts"), self.tr("Rated by several"), self.tr("Alike"), self.tr("Kappa")]
        )
        self.differing = dressed(
            QTreeWidget(), accessibleName=self.tr("Disagreements"), rootIsDecorated=False
        )
        self.differing.setHeaderLabels([self.tr("Requirement"), self.tr("Steps apart"), self.tr("Ratings")])
        self.note = quiet_label()
        self.note.setText(
            self.tr(
                "Kappa: agreement beyond chance, 1 where all agree, 0 where chance explains it. "
                "Fleiss' for an instrument, Cohen's for two experts."
            )
        )
        self._place()
        self._fill()
        self.differing.itemActivated.connect(self._go)
        desk.bridge.changed.connect(self._renew)
        desk.basis_changed.connect(self._fill)

    def _place(self) -> None:
        Wrapping(self.differing)
        for tree, wide in ((self.figures, 0), (self.differing, 2)):
            header = tree.header()
            header.setStretchLastSection(False)
            header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
            header.setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
        header = self.differing.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self.differing.setColumnWidth(0, px(300))
        column = QVBoxLayout(self)
        column.addWidget(self.figures, 1)
        column.addWidget(self.note)
        column.addWidget(self.differing, 2)

    def _fill(self) -> None:
        now = self._desk.assessment
        self.figures.clear()
        self.differing.clear()
        for instrument in now.instruments:
            found = agreement(now, instrument, self._desk.basis)
            self._add_figures(instrument.reference, found)
            for each in found.disagreements:
                self._add_differing(each)
        self.figures.expandAll()

    def _add_figures(self, reference: str, found: Agreement) -> None:
        top = QTreeWidgetItem(
            self.figures, [reference, str(found.rated), _per_cent(found.percent), _kappa(found.kappa)]
        )
        for pair in found.pairs:
            names = f"{self._name(pair.first)} – {self._name(pair.second)}"
            QTreeWidgetItem(top, [names, str(pair.rated), _per_cent(pair.percent), _kappa(pair.kappa)])

    def _add_differing(self, found: Disagreement) -> None:
        words = self._desk.words
        said = " · ".join(
            words(
                "report.punctuation.colon",
                label=self._name(author),
                text=words(f"term.rating.{rating}"),
            )
            for author, rating in found.ratings.items()
        )
        requirement = self._desk.assessment.requirement(found.target)
        name = self._desk.name(found.target)
        if requirement is not None:
            name = f"{name} – {requirement.text}"
        item = QTreeWidgetItem(self.differing, [name, str(found.distance), said])
        item.setData(0, _TARGET, found.target)
        for column in range(3):
            item.setToolTip(column, item.text(column))

    def _name(self, author: str) -> str:
        known = self._desk.assessment.authors.get(author)
        return known.name if known and known.name else author[:8]

    def _go(self, item: QTreeWidgetItem) -> None:
        self._desk.look_at(item.data(0, _TARGET))

    def _renew(self, records: frozenset[str]) -> None:
        if any(
            record.startswith(("finding:", "author:", "instrument:", "assessment:")) for record in records
        ):
            self._fill()


def _per_cent(figure: float | None) -> str:
    return "–" if figure is None else f"{QLocale().toString(round(figure))} %"


def _kappa(figure: float | None) -> str:
    return "–" if figure is None else QLocale().toString(figure, "f", 2)
