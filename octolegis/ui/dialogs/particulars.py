"""The particulars that head the reports, the texts that frame them, and the experts at work."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from octolegis.domain.assessment import ReportStatus
from octolegis.domain.scores import PRESETS
from octolegis.session.commands.combining import combined
from octolegis.session.commands.particulars import set_author, set_details
from octolegis.session.reporting import LANGUAGES
from octolegis.ui.desk import Desk
from octolegis.ui.dialogs.experts_form import ExpertsForm
from octolegis.ui.scale import roomy
from octolegis.ui.views.dressing import dressed

Field = QLineEdit | QPlainTextEdit | QComboBox


class Particulars(QDialog):
    """Three tabs; saved as one change."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle(self.tr("Particulars of the assessment"))
        self.fields: dict[str, Field] = {}
        self.experts = ExpertsForm(desk)
        self.tabs = dressed(QTabWidget(), accessibleName=self.tr("Particulars of the assessment"))
        self.tabs.addTab(self._head(), self.tr("&Head of the report"))
        self.tabs.addTab(self._texts(), self.tr("&Texts of the report"))
        self.tabs.addTab(self.experts, self.tr("&Experts"))
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Save | standard.Cancel)
        self.buttons.button(standard.Save).setEnabled(desk.editable)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.tabs)
        column.addWidget(self.buttons)
        self._show()
        self.resize(roomy(620, 480))
        self.finished.connect(self.deleteLater)

    def accept(self) -> None:
        """Record what was typed; where the file refuses it, the dialog stays and loses nothing."""
        desk = self._desk
        author, now = desk.key.author, desk.assessment
        changes = [
            set_details(now, author, {name: _said(field) for name, field in self.fields.items()}),
            *(set_author(now, author, wanted) for wanted in self.experts.value()),
        ]
        if not any(change.edits for change in changes) or desk.do(lambda: combined(*changes)):
            super().accept()

    def _head(self) -> QWidget:
        words = self._desk.words
        travels = [(words(f"term.report_status.{each}"), each.value) for each in ReportStatus]
        languages = [(words(f"term.language.{each}"), each) for each in LANGUAGES]
        rows = (
            ("title", self.tr("T&itle"), QLineEdit()),
            ("country", self.tr("&Country"), QLineEdit(placeholderText=self.tr("Name or two-letter code"))),
            ("reference", self.tr("Reference &number"), QLineEdit()),
            ("requested_by", self.tr("&Requested by"), QLineEdit()),
            ("prepared_by", self.tr("&Prepared by"), QLineEdit()),
            ("place", self.tr("P&lace"), QLineEdit()),
            ("version_date", self.tr("&Version, or its date"), QLineEdit()),
            ("status", self.tr("How far it may &travel"), _box(travels)),
            ("language", self.tr("Language of the r&eports"), _box(languages)),
            ("score_preset", self.tr("&Scale of the scores"), _box([(each, each) for each in PRESETS])),
        )
        return self._page(rows)

    def _texts(self) -> QWidget:
        rows = (
            ("background", self.tr("&Background and request"), QPlainTextEdit()),
            ("next_steps", self.tr("&Next steps"), QPlainTextEdit()),
            ("disclaimer", self.tr("&Disclaimer, if not the usual one"), QPlainTextEdit()),
            ("contact", self.tr("&Contact"), QPlainTextEdit()),
        )
        return self._page(rows, wrapped=True)

    def _page(self, rows: tuple[tuple[str, str, Field], ...], *, wrapped: bool = False) -> QWidget:
        page = QWidget()
        form = QFormLayout(page)
        form.setVerticalSpacing(8)
        if wrapped:
            form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for name, words, field in rows:
            label = QLabel(words)
            label.setBuddy(field)
            form.addRow(label, field)
            dressed(field, accessibleName=words.replace("&", ""), enabled=self._desk.editable)
            if isinstance(field, QPlainTextEdit):
                field.setTabChangesFocus(True)
            self.fields[name] = field
        return page

    def _show(self) -> None:
        details = self._desk.assessment.details
        for name, field in self.fields.items():
            value = str(getattr(details, name))
            if isinstance(field, QComboBox):
                # A language of reports that this version does not write is kept, not changed in passing.
                if field.findData(value) < 0:
                    field.addItem(value, value)
                field.setCurrentIndex(field.findData(value))
            elif isinstance(field, QPlainTextEdit):
                field.setPlainText(value)
            else:
                field.setText(value)
                field.setCursorPosition(0)
        self.fields["title"].setFocus(Qt.FocusReason.OtherFocusReason)


def _box(offered: list[tuple[str, str]]) -> QComboBox:
    box = QComboBox()
    for words, value in offered:
        box.addItem(words, value)
    return box


def _said(field: Field) -> str:
    if isinstance(field, QComboBox):
        return str(field.currentData())
    return field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text().strip()
