"""The definitions on which an article rests, each with its rating, to jump to."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from octolegis.domain.definitions import Definition, definitions
from octolegis.ui.desk import Desk
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.flow_layout import FlowLayout
from octolegis.ui.views.marks import rating_pixmap

_MARK = 13
_BESIDE = Qt.ToolButtonStyle.ToolButtonTextBesideIcon


class DefinitionsRow(QWidget):
    """A button for each term; hidden where the article uses none."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: list[Definition] = []
        self.buttons: list[QToolButton] = []
        self._flow = FlowLayout(spacing=4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._flow.addWidget(QLabel(self.tr("Definitions used:"), textFormat=Qt.TextFormat.PlainText))
        column.addLayout(self._flow)
        self.hide()

    def renew(self) -> None:
        """Show the definitions of the article looked at; buttons are made anew only when they differ."""
        desk, article = self._desk, self._desk.article
        wanted = definitions(desk.assessment, desk.basis, article) if article else []
        self.setVisible(bool(wanted))
        if wanted == self._shown:
            return
        self._shown = wanted
        for button in self.buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(definition) for definition in wanted]
        for button in self.buttons:
            self._flow.addWidget(button)

    def _button(self, definition: Definition) -> QToolButton:
        rating = self._desk.words(f"term.rating.{definition.rating}")
        words = f"{definition.term} {definition.paragraph}"
        button = dressed(
            QToolButton(autoRaise=True),
            text=f" {words}",
            icon=QIcon(rating_pixmap(definition.rating, _MARK)),
            iconSize=QSize(_MARK, _MARK),
            accessibleName=f"{words}: {rating}",
            toolTip=self.tr("{rating}. Go to the definition").format(rating=rating),
        )
        button.setToolButtonStyle(_BESIDE)
        button.clicked.connect(lambda: self._desk.look_at(definition.target))
        return button
