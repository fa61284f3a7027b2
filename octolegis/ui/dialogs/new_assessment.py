"""Starting an assessment: which country, which instruments, where it is kept."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from octolegis.domain.text import file_stem
from octolegis.ui.views.dressing import dressed

_ENDING = ".octolegis"


class NewCase(NamedTuple):
    """What was answered."""

    path: Path
    details: dict[str, str]
    instruments: list[str]


class NewAssessment(QDialog):
    """A form of five fields."""

    def __init__(self, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New assessment"))
        self.country = QLineEdit(placeholderText=self.tr("Name or two-letter code"))
        self.title = QLineEdit(placeholderText=self.tr("As it should stand on the report"))
        self.requested_by = QLineEdit(placeholderText=self.tr("Optional"))
        self.instruments = QListWidget()
        self.instruments.setWordWrap(True)
        self.instruments.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list(choices)
        self.path = QLineEdit()
        self._chosen_path = False
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Start"))
        self._place()
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.country.textChanged.connect(self._propose)
        self.title.textChanged.connect(self._propose)
        self.path.textEdited.connect(self._own_path)
        self.instruments.itemChanged.connect(self._allow)
        self._propose()
        self.resize(560, 420)

    def answer(self) -> NewCase | None:
        """Ask; nothing when the user thought better of it. The dialog is gone afterwards."""
        accepted = self.exec() == QDialog.DialogCode.Accepted
        self.deleteLater()
        return self.value() if accepted else None

    def value(self) -> NewCase:
        """What stands in the form."""
        path = Path(self.path.text().strip()).expanduser()
        details = {
            "country": self.country.text().strip(),
            "title": self.title.text().strip(),
            "requested_by": self.requested_by.text().strip(),
        }
        return NewCase(
            path if path.suffix == _ENDING else path.with_name(path.name + _ENDING),
            details,
            self._instruments(),
        )

    def _place(self) -> None:
        where = QHBoxLayout()
        browse = dressed(QPushButton(self.tr("&Browse…")), toolTip=self.tr("Choose folder and name"))
        browse.clicked.connect(self._browse)
        where.addWidget(self.path, 1)
        where.addWidget(browse)
        form = QFormLayout()
        form.setVerticalSpacing(9)
        rows = (
            (self.tr("&Country"), self.country),
            (self.tr("&Title"), self.title),
            (self.tr("&Requested by"), self.requested_by),
            (self.tr("&Instruments"), self.instruments),
        )
        for words, field in rows:
            form.addRow(words, field)
            field.setAccessibleName(words.replace("&", ""))
        label = QLabel(self.tr("&Keep it in"))
        label.setBuddy(self.path)
        self.path.setAccessibleName(self.tr("Case file"))
        form.addRow(label, where)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.buttons)

    def _list(self, choices: Sequence[tuple[str, str]]) -> None:
        for number, (id, title) in enumerate(choices):
            item = QListWidgetItem(title, self.instruments)
            item.setData(Qt.ItemDataRole.UserRole, id)
            item.setToolTip(title)
            item.setCheckState(Qt.CheckState.Checked if number == 0 else Qt.CheckState.Unchecked)

    def _instruments(self) -> list[str]:
        items = (self.instruments.item(row) for row in range(self.instruments.count()))
        return [
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        ]

    def _propose(self) -> None:
        """A name made of country and title, until the user chooses her own."""
        if not self._chosen_path:
            folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
            words = " ".join(part for part in (self.country.text(), self.title.text()) if part.strip())
            self.path.setText(str(Path(folder) / f"{file_stem(words or self.tr('Assessment'))}{_ENDING}"))
        self._allow()

    def _own_path(self) -> None:
        self._chosen_path = True
        self._allow()

    def _browse(self) -> None:
        kinds = self.tr("Case files (*.octolegis)")
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Keep it in"), self.path.text(), kinds)
        if name:
            self._chosen_path = True
            self.path.setText(name)
            self._allow()

    def _allow(self) -> None:
        enough = bool(self.country.text().strip() and self.path.text().strip() and self._instruments())
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(enough)
