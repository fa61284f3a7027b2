"""Flags, ground, priority, addressee and term of a finding."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from octolegis.domain.finding import Flag, Priority, ReasonCode
from octolegis.session.commands import findings
from octolegis.ui.desk import Desk
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.flow_layout import FlowLayout
from octolegis.ui.views.judgement.line_field import LineField
from octolegis.ui.views.marks import paint_flags


class FlagBox(QCheckBox):
    """A flag; raised only when the case file says so."""

    def nextCheckState(self) -> None:
        """A click asks; the answer comes from the case file."""


class Particulars(QWidget):
    """The small fields, in three rows."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.flags = {flag: self._flag_box(flag) for flag in Flag}
        self.ground = self._choice("reason_code", ReasonCode)
        self.ground.setToolTip(
            self.tr(
                "On what the rating rests, if not on a provision; why it is not applicable; "
                "why no recommendation is needed"
            )
        )
        self.priority = self._choice("priority", Priority)
        self.priority.setToolTip(self.tr("How soon the recommendation should be followed"))
        self.addressee = LineField(desk, "addressee")
        self.addressee.setToolTip(self.tr("Who should follow the recommendation"))
        self.term = LineField(desk, "term")
        self.term.setToolTip(self.tr("By when the recommendation should be followed"))
        self._place()

    def renew(self) -> None:
        """Show what the case file holds."""
        finding = self._desk.finding
        for flag, box in self.flags.items():
            box.setChecked(flag in finding.flags)
        _choose(self.ground, finding.reason_code)
        _choose(self.priority, finding.priority)
        self.addressee.renew()
        self.term.renew()

    def _place(self) -> None:
        flags = FlowLayout(spacing=14)
        for box in self.flags.values():
            flags.addWidget(box)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(5)
        cells = (
            (self.tr("Gr&ound"), self.ground, 0, 0),
            (self.tr("Priorit&y"), self.priority, 0, 2),
            (self.tr("A&ddressee"), self.addressee, 1, 0),
            (self.tr("By w&hen"), self.term, 1, 2),
        )
        for words, field, row, column in cells:
            label = QLabel(words)
            label.setBuddy(field)
            field.setAccessibleName(words.replace("&", ""))
            grid.addWidget(label, row, column)
            grid.addWidget(field, row, column + 1)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(3, 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(7)
        whole.addLayout(flags)
        whole.addLayout(grid)

    def _flag_box(self, flag: Flag) -> FlagBox:
        box = dressed(
            FlagBox(self._desk.words(f"term.flag.{flag}")), icon=_flag_icon(flag), enabled=self._desk.editable
        )
        box.setToolTip(self.tr("Stands beside the rating, whatever it is"))
        box.clicked.connect(lambda: self.toggle(flag))
        return box

    def toggle(self, flag: Flag) -> None:
        """Raise the flag, or lower it."""
        desk = self._desk
        raised = flag not in desk.finding.flags
        desk.do(lambda: findings.flag(desk.assessment, desk.key, flag, raised))

    def _choice(self, field: str, kind: Iterable[ReasonCode] | Iterable[Priority]) -> QComboBox:
        box = dressed(
            QComboBox(
                minimumContentsLength=6,
                sizeAdjustPolicy=QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon,
            ),
            enabled=self._desk.editable,
        )
        box.addItem("–", None)
        for member in kind:
            box.addItem(self._desk.words(f"term.{field}.{member}"), member)
        box.activated.connect(lambda: self._choose(field, box.currentData()))
        return box

    def _choose(self, field: str, value: ReasonCode | Priority | None) -> None:
        desk = self._desk
        wanted = {"reason_code": ReasonCode, "priority": Priority}[field](value) if value else None
        desk.do(lambda: findings.set_fields(desk.assessment, desk.key, {field: wanted}))


def _choose(box: QComboBox, value: StrEnum | None) -> None:
    box.setCurrentIndex(max(0, box.findData(value)) if value else 0)


def _flag_icon(flag: Flag) -> QIcon:
    pixmap = QPixmap(16, 16)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_flags(painter, QRectF(0, 0, 14, 16), frozenset({flag}))
    painter.end()
    return QIcon(pixmap)
