"""Before a law comes in: what was read, how complete it is, and how it is called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from octolegis.domain.law import Law, LawStatus, Outline, Provision, ProvisionKind
from octolegis.domain.message import Message
from octolegis.ui.marked import QT_TRANSLATE_NOOP
from octolegis.ui.scale import roomy
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.source_text import SourceView
from octolegis.wording import Wording

_KINDS = {
    ProvisionKind.PART: QT_TRANSLATE_NOOP("ImportLaw", "parts"),
    ProvisionKind.TITLE: QT_TRANSLATE_NOOP("ImportLaw", "titles"),
    ProvisionKind.CHAPTER: QT_TRANSLATE_NOOP("ImportLaw", "chapters"),
    ProvisionKind.DIVISION: QT_TRANSLATE_NOOP("ImportLaw", "divisions"),
    ProvisionKind.ARTICLE: QT_TRANSLATE_NOOP("ImportLaw", "articles or sections"),
    ProvisionKind.SUBSECTION: QT_TRANSLATE_NOOP("ImportLaw", "subsections"),
    ProvisionKind.POINT: QT_TRANSLATE_NOOP("ImportLaw", "points"),
    ProvisionKind.ANNEX: QT_TRANSLATE_NOOP("ImportLaw", "annexes"),
    ProvisionKind.PREAMBLE: QT_TRANSLATE_NOOP("ImportLaw", "paragraphs before the law begins"),
    ProvisionKind.MEMORANDUM: QT_TRANSLATE_NOOP("ImportLaw", "paragraphs of reasons"),
    ProvisionKind.NOTE: QT_TRANSLATE_NOOP("ImportLaw", "notes"),
    ProvisionKind.CLOSING: QT_TRANSLATE_NOOP("ImportLaw", "paragraphs of date and signature"),
    ProvisionKind.OTHER: QT_TRANSLATE_NOOP("ImportLaw", "other paragraphs"),
}
_PREVIEWED = 2000
"""Provisions shown before the law comes in; the rest is counted."""


class LeftOut(Protocol):
    """Characters that are in no provision, and why."""

    @property
    def reason(self) -> Message: ...
    @property
    def characters(self) -> int: ...


class Found(Protocol):
    """A law as it was read."""

    @property
    def title(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def outline(self) -> Outline: ...
    @property
    def source_characters(self) -> int: ...
    @property
    def imported_characters(self) -> int: ...
    @property
    def left_out(self) -> Sequence[LeftOut]: ...
    @property
    def revised(self) -> bool: ...
    @property
    def columns(self) -> int: ...


class ImportLaw(QDialog):
    """Preview, title, language and status; where the file can be read otherwise, how.

    ``chosen``: read it again, with tracked changes in this way and this column of tables (0: all).
    """

    chosen = Signal(str, int)

    def __init__(self, found: Found, words: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import law"))
        self.found = found
        self.over = False
        self._words = words
        self.title = QLineEdit(found.title)
        self.language = QLineEdit(found.language, placeholderText=self.tr("For example en, fr, ro"))
        self.version = QLineEdit(placeholderText=self.tr("For example Draft 2"))
        self.status = QComboBox()
        for status in (LawStatus.DRAFT, LawStatus.IN_FORCE):
            self.status.addItem(words(f"term.law_status.{status}"), status.value)
        self.preview = dressed(
            QTreeWidget(),
            headerHidden=True,
            uniformRowHeights=True,
            accessibleName=self.tr("Provisions found"),
        )
        self.source = SourceView()
        self.revisions, self.column = self._revisions(), self._columns()
        self._said = [QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText) for _ in range(2)]
        self.show_found(found)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Add to the assessment"))
        self.correct = QPushButton(self.tr("Correct the &outline…"), autoDefault=False)
        self.buttons.addButton(self.correct, QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._place()
        self.preview.currentItemChanged.connect(self._follow)
        self.resize(roomy(1080, 600))

    def answer(self) -> Law | None:
        """Ask; what the user said of the law, or nothing. The dialog is gone afterwards."""
        accepted = self.exec() == QDialog.DialogCode.Accepted
        self.over = True
        self.deleteLater()
        return self.value() if accepted else None

    def value(self) -> Law:
        """What stands in the form."""
        status = LawStatus(self.status.currentData())
        title, language, version = (
            field.text().strip() for field in (self.title, self.language, self.version)
        )
        return Law("", title, language, status, version=version)

    def follow_on(self, before: Law) -> None:
        """Ask for the next version of a law: what is said of that one stands in the form."""
        self.setWindowTitle(self.tr("New version of {law}").format(law=before.title))
        self.title.setText(before.title)
        self.language.setText(before.language)
        self.status.setCurrentIndex(self.status.findData(before.status.value))
        self._form.setRowVisible(self.version, True)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Go on"))

    def show_found(self, found: Found) -> None:
        """Show another reading of the same file."""
        self.found = found
        for label, sentence in zip(self._said, (self._counts(), self.completeness()), strict=True):
            label.setText(sentence)
        self.preview.clear()
        self._fill()
        self.source.hold_against(found.outline)

    def show_source(self, lines: Sequence[str], pages: Sequence[int]) -> None:
        """Show the text of the file beside what was found in it."""
        self.source.show_lines(lines, pages)
        self.source.hold_against(self.found.outline)
        self._follow(self.preview.currentItem() or self.preview.topLevelItem(0))

    def _follow(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.source.follow(str(item.data(0, Qt.ItemDataRole.UserRole)))

    def completeness(self) -> str:
        """The account of every character."""
        found = self.found
        text = self.tr("{imported} of {all} characters came in.")
        parts = [text.format(imported=f"{found.imported_characters:,}", all=f"{found.source_characters:,}")]
        left = self.tr("Left out: {reason} ({count}).")
        parts += [
            left.format(reason=self._words.say(each.reason), count=f"{each.characters:,}")
            for each in found.left_out
        ]
        return " ".join(parts)

    def _place(self) -> None:
        form = self._form = QFormLayout()
        rows: list[tuple[str, QWidget]] = [
            (self.tr("&Title"), self.title),
            (self.tr("&Language"), self.language),
            (self.tr("&Status"), self.status),
            (self.tr("&Version"), self.version),
        ]
        if self.found.revised:
            rows.append((self.tr("Tracked &changes"), self.revisions))
        if self.found.columns:
            rows.append((self.tr("Colum&n"), self.column))
        for words, field in rows:
            form.addRow(words, field)
            field.setAccessibleName(words.replace("&", ""))
        form.setRowVisible(self.version, False)
        column = QVBoxLayout(self)
        column.addLayout(form)
        for label in self._said:
            column.addWidget(label)
        beside = QSplitter(Qt.Orientation.Horizontal)
        beside.addWidget(self.preview)
        beside.addWidget(self.source)
        beside.setSizes([560, 520])
        column.addWidget(beside, 1)
        column.addWidget(self.buttons)

    def _revisions(self) -> QComboBox:
        """How tracked changes are read."""
        box = QComboBox(self)
        box.addItem(self.tr("as if accepted"), "accepted")
        box.addItem(self.tr("as if rejected"), "rejected")
        box.addItem(self.tr("both, deleted words between {-- and --}"), "both")
        box.activated.connect(self._choose)
        box.setVisible(self.found.revised)
        return box

    def _columns(self) -> QComboBox:
        """Which column of tables that show the law side by side is read."""
        box = QComboBox(self)
        box.addItem(self.tr("all, row by row"), 0)
        for number in range(1, self.found.columns + 1):
            box.addItem(self.tr("only column {number}").format(number=number), number)
        box.activated.connect(self._choose)
        box.setVisible(bool(self.found.columns))
        return box

    def _choose(self) -> None:
        self.chosen.emit(self.revisions.currentData(), self.column.currentData())

    def _counts(self) -> str:
        kinds = Counter(provision.kind for provision in self.found.outline.provisions)
        named = ", ".join(f"{self.tr(_KINDS[kind])} {count}" for kind, count in kinds.items())
        return self.tr("Found: {kinds}").format(kinds=named)

    def _fill(self) -> None:
        items: dict[str, QTreeWidgetItem] = {}
        for provision in self.found.outline.provisions[:_PREVIEWED]:
            above = items.get(provision.parent or "")
            item = QTreeWidgetItem([_line(provision)])
            item.setData(0, Qt.ItemDataRole.UserRole, provision.id)
            items[provision.id] = item
            above.addChild(item) if above is not None else self.preview.addTopLevelItem(item)
        self.preview.expandToDepth(0)


def _line(provision: Provision) -> str:
    words = provision.heading or provision.text[:120].replace("\n", " ")
    return f"{provision.label}  {words}".strip()
