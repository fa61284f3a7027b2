"""What can be chosen about a Word report: the letterhead, the sections, numbers of paragraphs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from octolegis.session.reporting import ON_REQUEST, SECTIONS, ReportOptions
from octolegis.ui.views.dressing import dressed
from octolegis.wording import Wording

_HEIGHT = 132


class WordChoices(QWidget):
    """``changed`` whenever something else is chosen."""

    changed = Signal()

    def __init__(self, words: Wording, template: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.template = dressed(
            QLineEdit(template if template and Path(template).is_file() else ""),
            accessibleName=self.tr("Letterhead"),
            placeholderText=self.tr("The program's own look"),
            clearButtonEnabled=True,
            toolTip=self.tr("A Word file of your own; the report stands where it holds {{octolegis}}"),
        )
        self.browse = QPushButton(self.tr("C&hoose…"))
        self.sections = dressed(QListWidget(), accessibleName=self.tr("Sections of the report"))
        self.numbered = QCheckBox(self.tr("&Number the paragraphs"))
        for key in SECTIONS:
            item = QListWidgetItem(_title(words, key), self.sections)
            item.setData(Qt.ItemDataRole.UserRole, key)
            off = key in ON_REQUEST
            item.setCheckState(Qt.CheckState.Unchecked if off else Qt.CheckState.Checked)
        self._place()
        self.browse.clicked.connect(self._choose)
        self.template.textChanged.connect(self.changed)
        self.numbered.toggled.connect(self.changed)
        self.sections.itemChanged.connect(self.changed)

    def applied(self, options: ReportOptions) -> ReportOptions:
        """The options with what is chosen here."""
        name = self.template.text().strip()
        return replace(
            options,
            template=Path(name) if name else None,
            numbered_paragraphs=self.numbered.isChecked(),
            sections_off=frozenset(self._off()) if self.sections.isVisibleTo(self) else ON_REQUEST,
        )

    def follow(self, kind: str) -> None:
        """Only the recommendation report has sections that can be left out."""
        self._form.setRowVisible(self.sections, kind == "recommendations")

    def _off(self) -> list[str]:
        items = (self.sections.item(i) for i in range(self.sections.count()))
        return [
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item.checkState() is not Qt.CheckState.Checked
        ]

    def _place(self) -> None:
        self.sections.setFixedHeight(_HEIGHT)
        self.sections.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        line = QHBoxLayout()
        line.addWidget(self.template, 1)
        line.addWidget(self.browse)
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        label = QLabel(self.tr("Letter&head"))
        label.setBuddy(self.template)
        self._form.addRow(label, line)
        self._form.addRow(self.tr("&Sections"), self.sections)
        self._form.addRow("", self.numbered)

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Letterhead"), self.template.text(), self.tr("Word files (*.docx *.dotx)")
        )
        if name:
            self.template.setText(name)


def _title(words: Wording, key: str) -> str:
    """The heading of a section, without its number."""
    letter = key.removeprefix("annex-")
    if letter != key:
        return words("report.annex.heading", letter=letter.upper(), title=words(f"report.annex.{letter}"))
    return words("report.summary.heading" if key == "summary" else f"report.chapter.{key}")
