"""Where the country stands with each instrument, and which declarations and reservations follow from it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from octolegis.domain.assessment import Assessment, VariationStatus
from octolegis.domain.checklist import Instrument, Requirement
from octolegis.domain.errors import UserError
from octolegis.domain.event import Change
from octolegis.domain.participation import Participation
from octolegis.domain.timing import Timed, carried, carried_over, timed
from octolegis.session.commands.combining import combined
from octolegis.session.commands.participation import set_participation
from octolegis.session.commands.particulars import set_details
from octolegis.ui.desk import Desk
from octolegis.ui.dialogs.standing_form import StandingForm, Wanted, recorded
from octolegis.ui.dialogs.treaties_field import TreatiesField
from octolegis.ui.scale import px, roomy
from octolegis.ui.theme import colour
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import quiet_label

_ROW = 21
"""The height of a row, in pixels."""


class Standing(QDialog):
    """A list of instruments, a form for the one chosen, and its variations with their time."""

    target_asked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._typed: dict[str, Wanted] = {}
        self._instrument: Instrument | None = None
        self.setWindowTitle(self.tr("Status and variations"))
        self.instruments = dressed(QListWidget(), accessibleName=self.tr("Instruments"))
        self.form = StandingForm(desk.words, editable=desk.editable)
        self.variations = self._variation_list()
        self.treaties = TreatiesField(desk.words, editable=desk.editable)
        self.treaties.setText(desk.assessment.details.human_rights)
        self.why = quiet_label()
        self.trouble = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._place()
        for instrument in desk.assessment.instruments:
            self.instruments.addItem(instrument.reference)
            self.instruments.item(self.instruments.count() - 1).setToolTip(instrument.title)
        self.instruments.currentRowChanged.connect(self._turn)
        self.form.changed.connect(self._list_variations)
        self.variations.currentItemChanged.connect(self._explain)
        self.variations.itemActivated.connect(self._go)
        self.instruments.setCurrentRow(self._first_row())
        self.resize(roomy(820, 620))
        self.finished.connect(self.deleteLater)

    def accept(self) -> None:
        """Record what was typed; what cannot be is told, and the dialog stays."""
        self._keep()
        try:
            changes = self._changes()
        except UserError as error:
            self.trouble.setText(self._desk.words.say(error.message))
            self.trouble.show()
            return
        if not any(change.edits for change in changes) or self._desk.do(lambda: combined(*changes)):
            super().accept()

    def _changes(self) -> list[Change]:
        desk = self._desk
        return [
            set_participation(desk.assessment, desk.key.author, id, wanted)
            for id, wanted in self._typed.items()
        ] + [
            set_details(desk.assessment, desk.key.author, {"human_rights": self.treaties.text()}),
        ]

    def _variation_list(self) -> QTreeWidget:
        tree = dressed(
            QTreeWidget(columnCount=4),
            rootIsDecorated=False,
            allColumnsShowFocus=True,
            wordWrap=True,
            accessibleName=self.tr("Declarations, reservations and options"),
            toolTip=self.tr("Enter records the status and leads to the requirement"),
        )
        tree.setHeaderLabels(
            [self.tr("Paragraph"), self.tr("What it permits"), self.tr("Until when"), self.tr("Done")]
        )
        header = tree.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for column, width in ((2, 190), (3, 110)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, width)
        header.setStretchLastSection(False)
        return tree

    def _place(self) -> None:
        self.instruments.setMaximumWidth(px(130))
        palette = self.trouble.palette()
        palette.setColor(self.trouble.foregroundRole(), colour("gap"))
        self.trouble.setPalette(palette)
        self.trouble.hide()
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Save | standard.Cancel)
        self.buttons.button(standard.Save).setEnabled(self._desk.editable)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.instruments)
        top.addWidget(self.form, 1)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self.variations, 1)
        column.addWidget(self.why)
        column.addWidget(self.treaties)
        column.addWidget(self.trouble)
        column.addWidget(self.buttons)

    def _first_row(self) -> int:
        """The instrument that is looked at."""
        ids = [instrument.id for instrument in self._desk.assessment.instruments]
        looked_at = self._desk.target.partition("/")[0]
        return ids.index(looked_at) if looked_at in ids else 0

    def _turn(self, row: int) -> None:
        self._keep()
        self._instrument = self._desk.assessment.instruments[row] if row >= 0 else None
        if self._instrument is not None:
            id = self._instrument.id
            known = recorded(self._desk.assessment.participations.get(id))
            self.form.show_standing(self._typed.get(id, known), self._earlier(self._instrument))
        self._list_variations()

    def _earlier(self, instrument: Instrument) -> str:
        known = self._desk.assessment.instrument_of(instrument.carries_over)
        return known.reference if known else instrument.carries_over.upper()

    def _keep(self) -> None:
        if self._instrument is not None:
            self._typed[self._instrument.id] = self.form.value()

    def _list_variations(self) -> None:
        """Say of each variation until when it can be made, if what stands in the form were recorded."""
        self.variations.clear()
        instrument = self._instrument
        if instrument is None:
            return
        now = self._as_typed(instrument)
        for req in instrument.variations:
            self._row(now, req, timed(now, req))
        for req in carried_over(now, instrument):
            earlier = now.instrument_of(req.id)
            if earlier is not None:
                self._row(now, req, carried(earlier))
        self.variations.setCurrentIndex(self.variations.model().index(0, 0))

    def _as_typed(self, instrument: Instrument) -> Assessment:
        now = self._desk.assessment
        said = self.form.value()
        if said == recorded(now.participations.get(instrument.id)):
            return now
        standing = Participation(**said)  # type: ignore[arg-type]
        return replace(now, participations={**now.participations, instrument.id: standing})

    def _row(self, now: Assessment, req: Requirement, state: Timed) -> None:
        say = self._desk.words
        status = now.variations.get(req.id, VariationStatus.NONE)
        cells = [req.paragraph, req.text, say(f"term.timing.{state.timing}")]
        item = QTreeWidgetItem(self.variations, [*cells, say(f"term.variation_status.{status}")])
        item.setData(0, Qt.ItemDataRole.UserRole, req.id)
        item.setData(2, Qt.ItemDataRole.UserRole, say.say(state.why))
        item.setToolTip(1, req.text)
        item.setToolTip(2, say.say(state.why))
        item.setSizeHint(0, QSize(0, _ROW))

    def _explain(self, item: QTreeWidgetItem | None) -> None:
        self.why.setText(item.data(2, Qt.ItemDataRole.UserRole) if item else "")

    def _go(self, item: QTreeWidgetItem) -> None:
        target = item.data(0, Qt.ItemDataRole.UserRole)
        self.accept()
        if not self.isVisible():
            self.target_asked.emit(target)
