"""The three pages on which an assessment begins."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
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
    QWizardPage,
)

from octolegis.domain.scores import PRESETS
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import quiet_label


class CountryPage(QWizardPage):
    """Whose law is assessed, for whom and by whom."""

    def __init__(self, name: str, organisation: str) -> None:
        super().__init__()
        self.setTitle(self.tr("Which country?"))
        self.setSubTitle(self.tr("Only the country is needed now; the rest can be filled in later."))
        self.country = QLineEdit(placeholderText=self.tr("Name or two-letter code"))
        self.title_ = QLineEdit(placeholderText=self.tr("As it should stand on the report"))
        self.requested_by = QLineEdit(placeholderText=self.tr("Optional"))
        self.name = QLineEdit(name)
        self.organisation = QLineEdit(organisation, placeholderText=self.tr("Optional"))
        form = QFormLayout(self)
        form.setVerticalSpacing(9)
        _rows(
            form,
            (
                (self.tr("&Country"), self.country),
                (self.tr("&Title"), self.title_),
                (self.tr("&Requested by"), self.requested_by),
                (self.tr("&Your name"), self.name),
                (self.tr("Your &organisation"), self.organisation),
            ),
        )
        self.country.textChanged.connect(self.completeChanged)

    def isComplete(self) -> bool:
        """A country is said."""
        return bool(self.country.text().strip())

    def details(self) -> dict[str, str]:
        """The particulars typed, by name."""
        return {
            "country": self.country.text().strip(),
            "title": self.title_.text().strip(),
            "requested_by": self.requested_by.text().strip(),
        }


class MeasurePage(QWizardPage):
    """By which instruments, and on which scale."""

    def __init__(self, choices: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setTitle(self.tr("Which instruments?"))
        self.setSubTitle(self.tr("Space ticks one. More can be added at any time."))
        self.instruments = QListWidget()
        self.instruments.setWordWrap(True)
        self.instruments.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for number, (id, title) in enumerate(choices):
            item = QListWidgetItem(title, self.instruments)
            item.setData(Qt.ItemDataRole.UserRole, id)
            item.setToolTip(title)
            item.setCheckState(Qt.CheckState.Checked if number == 0 else Qt.CheckState.Unchecked)
        self.preset = QComboBox()
        self.preset.addItems(list(PRESETS))
        form = QFormLayout(self)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        _rows(
            form,
            ((self.tr("&Instruments"), self.instruments), (self.tr("S&cale of the scores"), self.preset)),
        )
        self.instruments.itemChanged.connect(self.completeChanged)

    def isComplete(self) -> bool:
        """At least one instrument is ticked."""
        return bool(self.chosen())

    def chosen(self) -> list[str]:
        """The ids of the instruments ticked."""
        items = (self.instruments.item(row) for row in range(self.instruments.count()))
        return [
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        ]


class LawsPage(QWizardPage):
    """Which laws are brought in at once, and where the case file is kept."""

    def __init__(self, ending: str) -> None:
        super().__init__()
        self._ending = ending
        self._own = False
        self.setTitle(self.tr("Which laws?"))
        self.setSubTitle(self.tr("Each is read after the start; you see how it is split before it comes in."))
        self.list = dressed(QListWidget(), accessibleName=self.tr("Files of laws"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.add = QPushButton(self.tr("&Add…"))
        self.remove = dressed(QPushButton(self.tr("&Remove")), enabled=False)
        self.path = dressed(QLineEdit(), accessibleName=self.tr("Case file"))
        browse = dressed(QPushButton(self.tr("Bro&wse…")), toolTip=self.tr("Choose folder and name"))
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(lambda: self.list.takeItem(self.list.currentRow()))
        self.list.currentRowChanged.connect(lambda row: self.remove.setEnabled(row >= 0))
        self.path.textEdited.connect(self._take_own)
        self.path.textChanged.connect(self.completeChanged)
        browse.clicked.connect(self._browse)
        self._place(browse)

    def isComplete(self) -> bool:
        """It is said where the case file is kept."""
        return bool(self.path.text().strip())

    def propose(self, path: Path) -> None:
        """Take a path as long as the user has not chosen one."""
        if not self._own:
            self.path.setText(str(path))

    def files(self) -> list[Path]:
        """The laws' files, in the order in which they were added."""
        return [Path(self.list.item(row).toolTip()) for row in range(self.list.count())]

    def take(self, files: Sequence[str]) -> None:
        """Add files, each once."""
        known = {str(path) for path in self.files()}
        for name in dict.fromkeys(files):
            if name not in known:
                item = QListWidgetItem(Path(name).name, self.list)
                item.setToolTip(name)

    def _add(self) -> None:
        kinds = self.tr(
            "Laws (*.docx *.doc *.odt *.rtf *.pdf *.html *.htm *.xml *.akn *.json *.md *.txt);;All files (*)"
        )
        self.take(QFileDialog.getOpenFileNames(self, self.tr("Laws"), "", kinds)[0])

    def _take_own(self) -> None:
        self._own = True

    def _browse(self) -> None:
        kinds = self.tr("Case files (*{ending})").format(ending=self._ending)
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Keep it in"), self.path.text(), kinds)
        if name:
            self._own = True
            self.path.setText(name)

    def _place(self, browse: QPushButton) -> None:
        beside = QVBoxLayout()
        for button in (self.add, self.remove):
            beside.addWidget(button)
        beside.addStretch(1)
        laws = QHBoxLayout()
        laws.addWidget(self.list, 1)
        laws.addLayout(beside)
        label = QLabel(self.tr("&Keep the case file in"))
        label.setBuddy(self.path)
        where = QHBoxLayout()
        where.addWidget(self.path, 1)
        where.addWidget(browse)
        note = quiet_label()
        note.setText(self.tr("One file holds everything. It never leaves this computer by itself."))
        column = QVBoxLayout(self)
        column.addLayout(laws, 1)
        column.addWidget(label)
        column.addLayout(where)
        column.addWidget(note)


def _rows(form: QFormLayout, rows: Sequence[tuple[str, QWidget]]) -> None:
    for words, field in rows:
        form.addRow(words, field)
        field.setAccessibleName(words.replace("&", ""))
