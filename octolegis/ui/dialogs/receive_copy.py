"""What is inside a copy that came, before anything changes."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from octolegis.session.merging import Copies
from octolegis.session.receiving import Received
from octolegis.ui.scale import roomy
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import quiet_label, text_label
from octolegis.wording import Wording

_Role = QDialogButtonBox.ButtonRole


class ReceiveCopy(QDialog):
    """Accepted: bring it into the open case file, or ``apart``, as one of its own.

    ``copies`` compares it with the open file; ``None`` where none is open, or one of another case: of that
    the findings can be taken over.
    """

    def __init__(
        self,
        received: Received,
        copies: Copies | None,
        words: Wording,
        parent: QWidget | None = None,
        *,
        is_other_case: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Receive a copy"))
        self._received, self._copies, self._words = received, copies, words
        self._is_other_case = is_other_case
        self.apart = False
        self.tree = dressed(
            QTreeWidget(), accessibleName=self.tr("What is inside"), headerHidden=True, columnCount=1
        )
        self.told, note = text_label(), quiet_label()
        self.told.setText(self._said())
        note.setText(
            self.tr("Sender and receiver are named as the sender's program says. Nothing has changed yet.")
        )
        self.buttons = QDialogButtonBox()
        does = self.tr("&Take findings over…") if is_other_case else self.tr("&Bring in")
        self.bring = self.buttons.addButton(does, _Role.AcceptRole)
        self.bring.setEnabled(self._brings > 0 or is_other_case)
        self.own = self.buttons.addButton(self.tr("&Open as a file of its own…"), _Role.ActionRole)
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.own.clicked.connect(self._take_apart)
        self._fill()
        column = QVBoxLayout(self)
        column.addLayout(self._head())
        for part in (self.tree, self.told, note, self.buttons):
            column.addWidget(part)
        (self.bring if self._brings else self.own).setDefault(True)
        self.resize(roomy(620, 480))
        self.finished.connect(self.deleteLater)

    @property
    def _brings(self) -> int:
        return len(self._copies.new_changes(self._received.case)) if self._copies else 0

    def _head(self) -> QFormLayout:
        said = self._received.manifest
        articles = ", ".join(self._received.articles)
        form = QFormLayout()
        for words, value in (
            (self.tr("From"), ", ".join(filter(None, (said.sender.name, said.sender.organisation)))),
            (self.tr("For"), said.receiver.name),
            (self.tr("Made"), self._moment(said.at)),
            (self.tr("Assessment"), ", ".join(filter(None, (said.title, said.country)))),
            (self.tr("Articles"), articles or self.tr("the whole case")),
        ):
            label = text_label()
            label.setText(value or "–")
            form.addRow(words, label)
        return form

    def _moment(self, at: str) -> str:
        moment = QDateTime.fromString(at, Qt.DateFormat.ISODate)
        shown = QLocale().toString(moment.toLocalTime(), QLocale.FormatType.ShortFormat)
        return shown if moment.isValid() else at

    def _fill(self) -> None:
        inside = QTreeWidgetItem(self.tree, [self.tr("Inside")])
        for kind, number in self._received.counts.items():
            if number:
                QTreeWidgetItem(inside, [self._pair(f"cli.count.{kind}", number)])
        if self._copies is not None:
            self._fill_new(self._copies)
        self.tree.expandAll()

    def _fill_new(self, copies: Copies) -> None:
        case = self._received.case
        new = QTreeWidgetItem(self.tree, [self.tr("New here, changes: {number}").format(number=self._brings)])
        for author, number in copies.by_author(case).items():
            said = self.tr("by {name}: {number}").format(name=copies.name(author), number=number)
            QTreeWidgetItem(new, [said])
        for kind, number in copies.new_records(case).items():
            QTreeWidgetItem(new, [self._pair(f"conflict.kind.{kind}", number)])

    def _pair(self, kind: str, number: int) -> str:
        return self.tr("{kind}: {number}").format(kind=self._words(kind), number=number)

    def _said(self) -> str:
        if self._is_other_case:
            return self.tr(
                "It is not a copy of the case file that is open. Open it as a file of its own, or take its "
                "findings over by article."
            )
        if self._copies is None:
            return self.tr("No case file is open. Open it as a file of its own.")
        if not self._brings:
            return self.tr("It brings nothing that is not here already.")
        number = len(self._copies.new_conflicts)
        if not number:
            return self.tr("It agrees with what is here wherever they touch. A backup is made first.")
        return self.tr(
            "Fields to be decided afterwards: {number}. Nothing is lost, and a backup is made first."
        ).format(number=number)

    def _take_apart(self) -> None:
        self.apart = True
        self.accept()
