"""The finding of the cell stood on, to be read: rating, texts, requirements, the law's own words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QTextBrowser, QVBoxLayout, QWidget

from octolegis.ui.region_desk import RegionDesk
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import quiet_label
from octolegis.ui.views.region.cell_words import cell_words


class FindingPane(QWidget):
    """Follows the desk while it can be seen."""

    def __init__(self, desk: RegionDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.country = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        font = self.country.font()
        font.setBold(True)
        self.country.setFont(font)
        self.article = quiet_label()
        self.text = dressed(QTextBrowser(), accessibleName=self.tr("Finding"), tabChangesFocus=True)
        self.text.setOpenLinks(False)
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 8, 8)
        for part in (self.country, self.article):
            column.addWidget(part)
        column.addWidget(self.text, 1)
        desk.place_changed.connect(self.renew)
        desk.basis_changed.connect(self.renew)
        desk.renewed.connect(self.renew)

    def renew(self) -> None:
        """Show what is looked at now."""
        standing, article = self._desk.standing, self._desk.article
        if standing is None or article is None:
            self.country.setText(self.tr("Stand on a cell to read its finding."))
            self.article.clear()
            self.text.clear()
            return
        self.country.setText(self._desk.names[standing.country.id])
        self.article.setText(f"{self._desk.cited(article)} – {article.title}")
        self.text.setHtml(cell_words(self._desk, standing, article.id))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.renew()
