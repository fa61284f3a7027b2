"""The overview: how the assessment stands, to look at, to go on from, and to print."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from octolegis.domain.finding import Basis
from octolegis.domain.overview import InstrumentState, instrument_states
from octolegis.ui.desk import Desk
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import quiet_label
from octolegis.ui.views.overview.aside import Aside
from octolegis.ui.views.overview.heat_map import HeatMap
from octolegis.ui.views.overview.instrument_block import InstrumentBlock

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QShowEvent

_PAUSE = 300


class OverviewPage(QWidget):
    """``chosen`` with a target to go to, ``left`` when the user goes back to the workbench."""

    chosen = Signal(str)
    left = Signal()
    print_asked = Signal()
    pdf_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.blocks: list[InstrumentBlock] = []
        self._shapes: list[tuple[str, ...]] = []
        self.aside = Aside(desk)
        self.aside.chosen.connect(self.chosen)
        self._subject = quiet_label()
        self.basis = dressed(QComboBox(), accessibleName=self.tr("Basis"))
        self.basis.setToolTip(self.tr("The law that is judged: each basis has findings of its own"))
        for basis in Basis:
            self.basis.addItem(desk.words(f"term.basis.{basis}"), basis.value)
        self.basis.activated.connect(lambda: desk.judge_on(Basis(self.basis.currentData())))
        self._maps = QVBoxLayout()
        self._maps.setSpacing(18)
        self._place()
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._renew_if_seen)
        desk.bridge.changed.connect(self._timer.start)
        desk.basis_changed.connect(self._timer.start)

    def renew(self) -> None:
        """Show the present state; the blocks are built anew only when the instruments are others."""
        desk = self.desk
        details = desk.assessment.details
        said = (details.title, details.country)
        self.basis.setCurrentIndex(self.basis.findData(desk.basis.value))
        self._subject.setText("  ·  ".join(filter(None, said)))
        states = instrument_states(desk.assessment, desk.basis)
        if [_shape(state) for state in states] != self._shapes:
            self._build(states)
        for state, block in zip(states, self.blocks, strict=True):
            block.renew(state)
        self.aside.renew()

    def stand(self) -> None:
        """Take the keys, on the article that is looked at."""
        article = self.desk.article
        maps = [heat_map for block in self.blocks for heat_map in block.maps]
        for heat_map in maps:
            if article is not None and heat_map.stand_on(article.id):
                heat_map.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return
        if maps:
            maps[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.renew()

    def _move_on(self, heat_map: HeatMap, way: int) -> None:
        """From one theme to the next, or the one before."""
        maps = [each for block in self.blocks for each in block.maps]
        there = maps.index(heat_map) + way
        if 0 <= there < len(maps):
            maps[there].stand_at_end(first=way > 0)

    def _renew_if_seen(self) -> None:
        if self.isVisible():
            self.renew()

    def _build(self, states: list[InstrumentState]) -> None:
        for block in self.blocks:
            self._maps.removeWidget(block)
            block.deleteLater()
        self.blocks = [InstrumentBlock(self.desk, state) for state in states]
        self._shapes = [_shape(state) for state in states]
        for block in self.blocks:
            block.chosen.connect(self.chosen)
            for heat_map in block.maps:
                heat_map.beyond.connect(partial(self._move_on, heat_map))
            self._maps.insertWidget(self._maps.count() - 1, block)

    def _place(self) -> None:
        inside = QWidget()
        sides = QHBoxLayout(inside)
        sides.setContentsMargins(18, 4, 18, 14)
        sides.setSpacing(26)
        self._maps.addStretch(1)
        sides.addLayout(self._maps, 5)
        sides.addWidget(self.aside, 3)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._subject.setContentsMargins(18, 0, 18, 8)
        column.addLayout(self._head())
        column.addWidget(self._subject)
        column.addWidget(area, 1)

    def _head(self) -> QHBoxLayout:
        name = QLabel(self.tr("Overview"))
        font = name.font()
        font.setPointSizeF(font.pointSizeF() * 1.4)
        font.setBold(True)
        name.setFont(font)
        row = QHBoxLayout()
        row.setContentsMargins(18, 10, 18, 2)
        row.setSpacing(10)
        row.addWidget(name)
        row.addStretch(1)
        row.addWidget(self.basis)
        for words, tip, signal in (
            (self.tr("Prin&t…"), self.tr("Print this page"), self.print_asked),
            (self.tr("Save as P&DF…"), self.tr("Save this page as a PDF file"), self.pdf_asked),
            (self.tr("&Back"), self.tr("Back to the workbench (Escape)"), self.left),
        ):
            button = QPushButton(words)
            button.setToolTip(tip)
            button.clicked.connect(signal)
            row.addWidget(button)
        return row


def _shape(state: InstrumentState) -> tuple[str, ...]:
    """What a block is built for: the instrument and the articles in its maps."""
    return (state.instrument.id, *(each.article.id for each in state.articles))
