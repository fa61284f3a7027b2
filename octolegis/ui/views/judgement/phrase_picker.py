"""Ctrl+Space: the quick phrases in a list that narrows as one types."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QPushButton, QVBoxLayout, QWidget

from octolegis.domain.text import search_key
from octolegis.session.phrases import Phrase
from octolegis.ui.scale import roomy
from octolegis.ui.views.dressing import dressed

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class PhrasePicker(QDialog):
    """``chosen`` with a Phrase; ``manage_asked`` to write and order them."""

    chosen = Signal(object)
    manage_asked = Signal()

    def __init__(self, phrases: Sequence[Phrase], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Quick phrases"))
        self._phrases = phrases
        self._shown: list[Phrase] = []
        self.words = dressed(
            QLineEdit(),
            placeholderText=self.tr("Quick phrase"),
            accessibleName=self.tr("Quick phrase"),
        )
        self.list = dressed(QListWidget(), accessibleName=self.tr("Quick phrases"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.manage = QPushButton(self.tr("&Manage phrases…"), autoDefault=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        for part in (self.words, self.list, self.manage):
            column.addWidget(part)
        self.resize(roomy(420, 260))
        self.words.textChanged.connect(self._narrow)
        self.words.installEventFilter(self)
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        self.manage.clicked.connect(self._manage)
        self._narrow("")
        self.words.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys walk in the list while one types; Enter takes the line stood on."""
        if watched is self.words and event.type() is QEvent.Type.KeyPress:
            key: QKeyEvent = event  # type: ignore[assignment]
            if key.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose()
                return True
            if key.key() in _LIST_KEYS:
                self.list.keyPressEvent(key)
                return True
        return super().eventFilter(watched, event)

    def _narrow(self, words: str) -> None:
        key = search_key(words)
        self._shown = [p for p in self._phrases if key in search_key(f"{p.name} {p.text}")]
        self.list.clear()
        self.list.addItems([f"{p.name}   {' '.join(p.text.split())}" for p in self._shown])
        self.list.setCurrentRow(0)

    def _choose(self, _item: object = None) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._shown):
            phrase = self._shown[row]
            self.close()
            self.chosen.emit(phrase)

    def _manage(self) -> None:
        self.close()
        self.manage_asked.emit()
