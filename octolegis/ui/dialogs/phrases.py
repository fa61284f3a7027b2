"""The quick phrases: written, removed, taken from a colleague's file and given away as one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from octolegis.domain.errors import UserError
from octolegis.session import phrases
from octolegis.session.phrases import ENDING, PLACES, Phrase
from octolegis.ui.scale import roomy
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import quiet_label
from octolegis.wording import wording


class Phrases(QDialog):
    """A list to the left, the phrase chosen to the right; everything is kept when the dialog is accepted."""

    def __init__(self, marked: str = "", parent: QWidget | None = None, language: str = "en") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Quick phrases"))
        self._words = wording(language)
        self._phrases = list(phrases.load())
        self.list = dressed(QListWidget(), accessibleName=self.tr("Quick phrases"))
        self.name = QLineEdit(maxLength=40)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.told = quiet_label()
        self._place()
        self.list.currentRowChanged.connect(self._show)
        self.name.textEdited.connect(self._take)
        self.text.textChanged.connect(self._take)
        self._list()
        if marked:
            self.add(marked)

    def add(self, text: str = "") -> None:
        """A new phrase, to be named."""
        names = {phrase.name for phrase in self._phrases}
        base = phrases.name_of(" ".join(text.split()[:3])) or self.tr("phrase")
        free = next(n for n in (base, *(f"{base[:36]}-{i}" for i in range(2, 999))) if n not in names)
        self._phrases.append(Phrase(free, text))
        self._list(len(self._phrases) - 1)
        self.name.setFocus()
        self.name.selectAll()

    def remove(self) -> None:
        """Take the phrase chosen away."""
        row = self.list.currentRow()
        if row >= 0:
            del self._phrases[row]
            self._list(min(row, len(self._phrases) - 1))

    def accept(self) -> None:
        """Keep everything; what has no name or no words is left out."""
        if self._attempted(lambda: phrases.save(self._whole())):
            super().accept()

    def take_from(self, path: Path) -> None:
        """Add the phrases of a colleague's file."""

        def taken() -> None:
            self._phrases = list(phrases.joined(self._whole(), phrases.read(path)))

        if self._attempted(taken):
            self._list(0)

    def give_to(self, path: Path) -> None:
        """Write the phrases to a file."""
        if self._attempted(lambda: phrases.write(self._whole(), path)):
            self.told.setText(self.tr("Written: {path}").format(path=path))

    def _place(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("&Name"), self.name)
        form.addRow(self.tr("&Text"), self.text)
        known = ", ".join(f"{{{place}}}" for place in PLACES)
        hint = quiet_label()
        hint.setText(
            self.tr("Type ;;name and a space, or press Ctrl+Space. Filled in on inserting: {places}.").format(
                places=known
            )
        )
        right = QVBoxLayout()
        right.addLayout(form, 1)
        right.addWidget(hint)
        halves = QHBoxLayout()
        halves.addWidget(self.list, 2)
        halves.addLayout(right, 3)
        column = QVBoxLayout(self)
        column.addLayout(halves, 1)
        column.addWidget(self.told)
        column.addLayout(self._buttons())
        self.resize(roomy(720, 400))

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for words, deed in (
            (self.tr("Ne&w"), self.add),
            (self.tr("&Remove"), self.remove),
            (self.tr("&Import…"), self._ask_where_from),
            (self.tr("&Export…"), self._ask_where_to),
        ):
            button = QPushButton(words, autoDefault=False)
            button.clicked.connect(lambda _=False, deed=deed: deed())
            row.addWidget(button)
        row.addStretch(1)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        row.addWidget(box)
        return row

    def _list(self, row: int = 0) -> None:
        self.list.clear()
        self.list.addItems([phrase.name for phrase in self._phrases])
        self.list.setCurrentRow(row if self._phrases else -1)
        self._show(self.list.currentRow())

    def _show(self, row: int) -> None:
        phrase = self._phrases[row] if 0 <= row < len(self._phrases) else Phrase("", "")
        self.name.setEnabled(row >= 0)
        self.text.setEnabled(row >= 0)
        self.name.setText(phrase.name)
        self.text.setPlainText(phrase.text)

    def _take(self) -> None:
        """What is typed is the phrase now."""
        row = self.list.currentRow()
        if not 0 <= row < len(self._phrases):
            return
        name = phrases.name_of(self.name.text())
        self._phrases[row] = Phrase(name, self.text.toPlainText())
        self.list.item(row).setText(name)

    def _whole(self) -> list[Phrase]:
        return [phrase for phrase in self._phrases if phrase.name and phrase.text.strip()]

    def _attempted(self, deed: Callable[[], None]) -> bool:
        try:
            deed()
        except UserError as error:
            self.told.setText(self._words.say(error.message))
            return False
        return True

    def _ask_where_from(self) -> None:
        kinds = self.tr("Quick phrases (*{ending})").format(ending=ENDING)
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Import phrases"), "", kinds)
        if name:
            self.take_from(Path(name))

    def _ask_where_to(self) -> None:
        kinds = self.tr("Quick phrases (*{ending})").format(ending=ENDING)
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export phrases"), f"octolegis{ENDING}", kinds)
        if name:
            self.give_to(Path(name))
