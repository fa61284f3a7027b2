"""Correcting how a law was split: levels, headings, joining and splitting; nothing is lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from octolegis.domain import outline_correcting as correcting
from octolegis.domain.errors import InputError
from octolegis.domain.law import Outline, ProvisionKind
from octolegis.domain.mapping import Mapping
from octolegis.domain.outline_correcting import Corrected
from octolegis.domain.renumbering import numbered_as
from octolegis.ui.dialogs.numbering_menu import NumberingMenu
from octolegis.ui.marked import QT_TRANSLATE_NOOP
from octolegis.ui.models.offsets import from_qt
from octolegis.ui.models.outline_rows import OutlineRows
from octolegis.ui.scale import roomy
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.flow_layout import FlowLayout
from octolegis.ui.views.source_text import SourceView
from octolegis.wording import Wording

_KINDS = {
    ProvisionKind.PART: QT_TRANSLATE_NOOP("OutlineEditor", "part"),
    ProvisionKind.TITLE: QT_TRANSLATE_NOOP("OutlineEditor", "title"),
    ProvisionKind.CHAPTER: QT_TRANSLATE_NOOP("OutlineEditor", "chapter"),
    ProvisionKind.DIVISION: QT_TRANSLATE_NOOP("OutlineEditor", "division"),
    ProvisionKind.ARTICLE: QT_TRANSLATE_NOOP("OutlineEditor", "article or section"),
    ProvisionKind.SUBSECTION: QT_TRANSLATE_NOOP("OutlineEditor", "subsection"),
    ProvisionKind.POINT: QT_TRANSLATE_NOOP("OutlineEditor", "point"),
    ProvisionKind.ANNEX: QT_TRANSLATE_NOOP("OutlineEditor", "annex"),
    ProvisionKind.PREAMBLE: QT_TRANSLATE_NOOP("OutlineEditor", "before the law"),
    ProvisionKind.MEMORANDUM: QT_TRANSLATE_NOOP("OutlineEditor", "reasons"),
    ProvisionKind.NOTE: QT_TRANSLATE_NOOP("OutlineEditor", "note, not of the law"),
    ProvisionKind.CLOSING: QT_TRANSLATE_NOOP("OutlineEditor", "date and signature"),
    ProvisionKind.OTHER: QT_TRANSLATE_NOOP("OutlineEditor", "other"),
}


class OutlineEditor(QDialog):
    """``outline`` and ``mappings`` are what stands now; provisions in ``bound`` cannot be joined away."""

    def __init__(
        self,
        outline: Outline,
        words: Wording,
        parent: QWidget | None = None,
        *,
        mappings: tuple[Mapping, ...] = (),
        bound: frozenset[str] = frozenset(),
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Correct the outline"))
        self.outline, self.mappings = outline, mappings
        self._words, self._bound = words, bound
        self.over = False
        self._before: list[tuple[Outline, tuple[Mapping, ...], int]] = []
        self.rows = OutlineRows({kind: self.tr(name) for kind, name in _KINDS.items()}, self)
        self.list = dressed(
            QListView(), uniformItemSizes=True, accessibleName=self.tr("Provisions of the law")
        )
        self.list.setModel(self.rows)
        self.text = self._text_field()
        self.kind = dressed(QComboBox(), accessibleName=self.tr("What the provision is"))
        for kind, name in _KINDS.items():
            self.kind.addItem(self.tr(name), kind.value)
        self.source = SourceView()
        self.numbering = NumberingMenu({kind: self.tr(name) for kind, name in _KINDS.items()}, self)
        self.notice = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Use this outline"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._place()
        self._show(0)
        self.list.selectionModel().currentRowChanged.connect(self._turn)
        self.kind.activated.connect(self._say_kind)
        self.numbering.asked_for = lambda: self.outline
        self.numbering.chosen.connect(self._number)
        self.list.setFocus()
        self.resize(roomy(1180, 640))

    def _text_field(self) -> QPlainTextEdit:
        field = dressed(
            QPlainTextEdit(readOnly=True), accessibleName=self.tr("Text of the provision stood on")
        )
        field.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        return field

    def answer(self) -> bool:
        """Whether the corrected outline is wanted and differs. The dialog is gone afterwards."""
        accepted = self.exec() == QDialog.DialogCode.Accepted
        self.over = True
        self.deleteLater()
        return accepted and bool(self._before)

    def show_source(self, lines: Sequence[str], pages: Sequence[int]) -> None:
        """Show the text of the file beside the outline, the provision stood on marked in it."""
        self.source.show_lines(lines, pages)
        self.source.hold_against(self.outline)
        self._turn()

    def undo(self) -> None:
        """Take the last correction back."""
        if self._before:
            self.outline, self.mappings, row = self._before.pop()
            self._show(row)

    def _place(self) -> None:
        acts = (
            (self.tr("Level up"), "Alt+Left", partial(self._do, correcting.promote)),
            (self.tr("Level down"), "Alt+Right", partial(self._do, correcting.demote)),
            (self.tr("Heading"), "Ctrl+H", partial(self._do, correcting.turn_heading)),
            (self.tr("Join to the one before"), "Ctrl+J", self._join),
            (self.tr("Split at the cursor"), "Ctrl+Return", self._split),
            (self.tr("Marked words are the label"), "Ctrl+L", self._label),
            (self.tr("Undo"), "Ctrl+Z", self.undo),
        )
        bar = FlowLayout()
        for words, keys, act in acts:
            button = QPushButton(words, autoDefault=False)
            button.setShortcut(keys)
            button.setToolTip(f"{words} ({keys})")
            button.clicked.connect(act)
            bar.addWidget(button)
        bar.addWidget(self.numbering)
        what = QHBoxLayout()
        label = QLabel(self.tr("This is a"))
        label.setBuddy(self.kind)
        for widget in (label, self.kind):
            what.addWidget(widget)
        what.addWidget(self.notice, 1)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.addWidget(self.list)
        halves.addWidget(self.text)
        halves.setSizes([420, 140])
        column = QVBoxLayout(self)
        column.addLayout(bar)
        beside = QSplitter(Qt.Orientation.Horizontal)
        beside.addWidget(halves)
        beside.addWidget(self.source)
        beside.setSizes([680, 500])
        column.addWidget(beside, 1)
        column.addLayout(what)
        column.addWidget(self.buttons)

    @property
    def _row(self) -> int:
        return max(0, self.list.currentIndex().row())

    @property
    def _id(self) -> str:
        return self.outline.provisions[self._row].id

    def _do(self, act: Callable[[Outline, str], Corrected]) -> None:
        self._try(lambda: act(self.outline, self._id))

    def _join(self) -> None:
        if self._id in self._bound:
            self._refuse(InputError("error.correct_judged"))
        else:
            self._try(lambda: correcting.join(self.outline, self._id), step=-1)

    def _split(self) -> None:
        place = from_qt(self._text, self.text.textCursor().position())
        self._try(lambda: correcting.split(self.outline, self._id, place))

    def _label(self) -> None:
        end = from_qt(self._text, self.text.textCursor().selectionEnd())
        self._try(lambda: correcting.relabel(self.outline, self._id, self._text[:end].rstrip()))

    def _say_kind(self) -> None:
        kind = ProvisionKind(self.kind.currentData())
        self._try(lambda: correcting.set_kind(self.outline, self._id, kind))

    def _number(self, pattern: str, kind: str) -> None:
        self._try(lambda: numbered_as(self.outline, pattern, ProvisionKind(kind)))

    def _try(self, act: Callable[[], Corrected], step: int = 0) -> None:
        if not self.outline.provisions:
            return
        row = self._row
        try:
            done = act()
        except InputError as error:
            self._refuse(error)
            return
        self._before.append((self.outline, self.mappings, row))
        self.mappings = done.followed(self.mappings)
        self.outline = done.outline
        self._show(row + step)

    def _refuse(self, error: InputError) -> None:
        self.notice.setText(self._words.say(error.message))

    def _show(self, row: int) -> None:
        self.rows.show(self.outline)
        self.source.hold_against(self.outline)
        self.list.setCurrentIndex(self.rows.index(max(0, row)))
        self._turn()

    @property
    def _text(self) -> str:
        return self.outline.provisions[self._row].text if self.outline.provisions else ""

    def _turn(self) -> None:
        self.notice.clear()
        self.text.setPlainText(self._text)
        if self.outline.provisions:
            self.kind.setCurrentIndex(self.kind.findData(self.outline.provisions[self._row].kind.value))
            self.source.follow(self._id)
