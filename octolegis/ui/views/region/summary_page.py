"""The region as a whole, one calm page to be read; a pattern leads to its countries side by side."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QTextBrowser, QVBoxLayout, QWidget

from octolegis.domain.regions.patterns import patterns, worth_telling
from octolegis.ui.region_desk import RegionDesk
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.region.summary_words import summary_words

_MOST = 999


class SummaryPage(QWidget):
    """``asked``: an article or requirement, and the ids of the countries to lay side by side on it."""

    asked = Signal(str, object)

    def __init__(self, desk: RegionDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._offered = 1
        self.text = dressed(QTextBrowser(), accessibleName=self.tr("The region as a whole"))
        self.text.setOpenLinks(False)
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.document().setDocumentMargin(16)
        self.text.anchorClicked.connect(self._go)
        self.least = QSpinBox(minimum=1, maximum=_MOST)
        self.least.valueChanged.connect(self.renew)
        label = QLabel(self.tr("In common to at &least"))
        label.setBuddy(self.least)
        above = QHBoxLayout()
        above.setContentsMargins(12, 8, 12, 4)
        for part in (label, self.least, QLabel(self.tr("countries"))):
            above.addWidget(part)
        above.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(above)
        column.addWidget(self.text)
        desk.renewed.connect(self._follow)
        desk.basis_changed.connect(self.renew)

    def renew(self) -> None:
        """Write the page anew, if anyone sees it."""
        if self.isVisible():
            self.text.setHtml(summary_words(self._desk, self.least.value()))

    def stand(self) -> None:
        """Take the keys."""
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.renew()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.renew()

    def _follow(self) -> None:
        """What is worth telling hangs on how many countries there are; who has chosen a number keeps it."""
        if self.least.value() == self._offered:
            self._offered = worth_telling(self._desk.regional)
            self.least.setValue(self._offered)
        self.renew()

    def _go(self, url: QUrl) -> None:
        """To the countries of a pattern, on the first of its articles."""
        pattern = patterns(self._desk.regional, self._desk.basis, self.least.value())[int(url.toString())]
        self.asked.emit(pattern.targets[0], pattern.countries)
