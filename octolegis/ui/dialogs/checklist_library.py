"""The checklists that there are: own ones to write and publish, shipped ones to copy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from octolegis.domain.errors import UserError
from octolegis.session import own_checklists, sheets
from octolegis.session.checklist_draft import Draft
from octolegis.session.own_checklists import OwnChecklist, Tables
from octolegis.session.starting import instrument_choices
from octolegis.ui.scale import roomy
from octolegis.ui.views.dressing import dressed
from octolegis.wording import Wording

_Id = Qt.ItemDataRole.UserRole
_Own = Qt.ItemDataRole.UserRole + 1


class ChecklistLibrary(QDialog):
    """``write`` opens the editor on a draft and returns when it is closed."""

    def __init__(
        self, words: Wording, write: Callable[[Draft], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Checklists"))
        self._words = words
        self._write = write
        self.list = dressed(QListWidget(), accessibleName=self.tr("Checklists"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.told = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.buttons = {
            "edit": self._button(self.tr("&Edit"), self.edit, self.tr("Write on at an own checklist")),
            "copy": self._button(
                self.tr("&Copy"), self.copy, self.tr("Begin with a copy under an id of its own")
            ),
            "new": self._button(self.tr("&New"), self.new, self.tr("Begin with an example")),
            "import": self._button(
                self.tr("&Import…"), self.import_sheet, self.tr("Begin with a filled spreadsheet")
            ),
            "template": self._button(
                self.tr("&Template…"), self.template, self.tr("Write a spreadsheet to fill in")
            ),
            "delete": self._button(self.tr("&Delete draft"), self.delete, self.tr("Published editions stay")),
        }
        self._lay_out()
        self.list.currentItemChanged.connect(self._allow)
        self.list.itemActivated.connect(lambda: self.edit() if self._is_own() else self.copy())
        self.renew()
        self.resize(roomy(640, 460))

    def renew(self, id: str = "") -> None:
        """List them anew, and stand on one."""
        self.list.clear()
        own = own_checklists.own_checklists()
        for each in own:
            self._add(each.id, self._own_line(each), own=True)
        for shipped, title in instrument_choices():
            if shipped not in {each.id for each in own}:
                self._add(shipped, title, own=False)
        rows = [self.list.item(row).data(_Id) for row in range(self.list.count())]
        self.list.setCurrentRow(rows.index(id) if id in rows else 0)

    def edit(self) -> None:
        """Write on at the own checklist that is stood on."""
        if self._is_own():
            self._open(own_checklists.tables_of(self._id()))

    def copy(self) -> None:
        """Begin with a copy."""
        self._open(own_checklists.copy_of(self._id()))

    def new(self) -> None:
        """Begin with the example."""
        self._open(own_checklists.new_tables())

    def import_sheet(self) -> None:
        """Begin with a spreadsheet; what is wrong with it is told here, row by row."""
        kinds = self.tr("Checklists (*.xlsx *.csv *.toml)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Import a checklist"), "", kinds)
        if not name:
            return
        tables, found = own_checklists.read_tables(Path(name))
        self.told.setText("\n".join(self._words.say(each) for each in found[:12]))
        if tables:
            self._open(tables)

    def template(self) -> None:
        """Write a spreadsheet: the template, or the checklist that is stood on."""
        kinds = self.tr("Spreadsheets (*.xlsx *.csv)")
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Template"), "checklist.xlsx", kinds)
        if not name:
            return
        path = Path(name) if Path(name).suffix else Path(f"{name}.xlsx")
        try:
            used = sheets.write_template(path)
        except UserError as error:
            self.told.setText(self._words.say(error.message))
            return
        self.told.setText(self.tr("Written: {path}").format(path=used))

    def delete(self) -> None:
        """Take the draft away."""
        own_checklists.drop_draft(self._id())
        self.renew()

    def _open(self, tables: Tables) -> None:
        if not tables:
            return
        draft = Draft(tables)
        self._write(draft)
        self.renew(draft.id)

    def _own_line(self, each: OwnChecklist) -> str:
        texts = {
            (True, True): self.tr("{title} ({id}): own, edition {edition}, being changed"),
            (True, False): self.tr("{title} ({id}): own, being written"),
            (False, True): self.tr("{title} ({id}): own, edition {edition}"),
        }
        text = texts[(each.changed, each.edition > 0)]
        return text.format(title=each.title, id=each.id, edition=each.edition)

    def _add(self, id: str, words: str, *, own: bool) -> None:
        item = QListWidgetItem(words, self.list)
        item.setData(_Id, id)
        item.setData(_Own, own)

    def _id(self) -> str:
        row = self.list.currentRow()
        return str(self.list.item(row).data(_Id)) if row >= 0 else ""

    def _is_own(self) -> bool:
        row = self.list.currentRow()
        return row >= 0 and bool(self.list.item(row).data(_Own))

    def _allow(self) -> None:
        for name in ("edit", "delete"):
            self.buttons[name].setEnabled(self._is_own())

    def _button(self, words: str, deed: Callable[[], None], tip: str) -> QPushButton:
        button = dressed(QPushButton(words), toolTip=tip, autoDefault=False)
        button.clicked.connect(lambda *_: deed())
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        for button in self.buttons.values():
            row.addWidget(button)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        column.addWidget(self.told)
        column.addWidget(close)
