"""The form for one part, article or requirement of a checklist that is written."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QPlainTextEdit, QScrollArea, QWidget

from octolegis.session.checklist_draft import Draft, FormField, form, kind_of
from octolegis.ui.views.dressing import dressed
from octolegis.wording import Wording

Editor = QComboBox | QLineEdit | QPlainTextEdit
Place = tuple[str | int, ...]


class ChecklistForm(QScrollArea):
    """``edited`` with each keystroke; what was typed is in the draft at once."""

    edited = Signal()

    def __init__(self, draft: Draft, words: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Fields of the entry"))
        self._draft = draft
        self._words = words
        self._place: Place = ()
        self.editors: dict[str, Editor] = {}
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_place(self, place: Place) -> None:
        """Lay the form out for what stands at the place."""
        self._place = place
        self.editors = {}
        page = QWidget()
        rows = QFormLayout(page)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        rows.setVerticalSpacing(7)
        for each in form(kind_of(place)):
            editor = self._editor(each)
            label = QLabel(each.title)
            label.setBuddy(editor)
            label.setToolTip(each.help)
            dressed(editor, accessibleName=each.title, toolTip=each.help)
            rows.addRow(label, editor)
            self.editors[each.field.key] = editor
        self.setWidget(page)

    def go_to(self, key: str) -> None:
        """Put the cursor into a field."""
        if key in self.editors:
            self.editors[key].setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(self.editors[key])

    def _editor(self, each: FormField) -> Editor:
        text = self._draft.text(self._place, each.field)
        if each.choices:
            return self._choice(each, text)
        if each.long:
            area = QPlainTextEdit(text, tabChangesFocus=True)
            area.setFixedHeight(self.fontMetrics().lineSpacing() * 4 + 10)
            area.textChanged.connect(self._writer(each, area.toPlainText))
            return area
        line = QLineEdit(text)
        line.setCursorPosition(0)
        line.textEdited.connect(self._writer(each, line.text))
        if self._is_frozen(each, text):
            line.setReadOnly(True)
            line.setPlaceholderText("")
            line.setEnabled(False)
        return line

    def _choice(self, each: FormField, text: str) -> QComboBox:
        box = QComboBox()
        box.addItem("–", "")
        for choice in each.choices:
            box.addItem(self._named(each, choice), choice)
        if text and text not in each.choices:
            box.addItem(text, text)  # what is wrong stays in sight until another is chosen
        box.setCurrentIndex(max(0, box.findData(text)))
        box.activated.connect(self._writer(each, box.currentData))
        return box

    def _named(self, each: FormField, choice: str) -> str:
        """A value as the window shows it elsewhere; as it stands in the file where that is all there is."""
        area = "variation_form" if each.field.key == "form" else each.field.key
        try:
            return self._words(f"term.{area}.{choice}")
        except KeyError:
            return choice

    def _is_frozen(self, each: FormField, text: str) -> bool:
        """Findings are tied to the id of a requirement that was published."""
        return each.field.key == "id" and kind_of(self._place) == "requirement" and text in self._draft.frozen

    def _writer(self, each: FormField, read: Callable[[], str]) -> Callable[..., None]:
        place = self._place

        def write(*_: object) -> None:
            self._draft.write(place, each.field, str(read()))
            self.edited.emit()

        return write
