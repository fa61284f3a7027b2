"""Proposed wording beside the law: what stands there now, what is proposed, what differs, and why."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QDockWidget,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from octolegis.domain.adoption import Adoption
from octolegis.domain.amendment import Amendment, AmendmentKind, AmendmentStatus
from octolegis.domain.richtext import rich
from octolegis.session.commands import amendments
from octolegis.session.commands.targets import target_name
from octolegis.ui.desk import Desk
from octolegis.ui.scale import px
from octolegis.ui.views.cut_line import CutLine
from octolegis.ui.views.difference_text import write_difference
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.ministry_line import MinistryLine

_PAUSE = 250
"""Milliseconds after a letter before the difference is drawn anew."""


class Words(QPlainTextEdit):
    """``left`` when the keys go elsewhere: what was typed is handed in then."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class AmendmentsPanel(QDockWidget):
    """A list of all amendments; beside it the one chosen, to be worked on."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("amendments")
        self.setWindowTitle(self.tr("Amendments"))
        self.desk = desk
        self.list = dressed(QListWidget(), accessibleName=self.tr("Amendments"), wordWrap=True)
        self.kind, self.status = QComboBox(), QComboBox()
        for kind in AmendmentKind:
            self.kind.addItem(desk.words(f"term.amendment_kind.{kind.value}"), kind.value)
        for status in AmendmentStatus:
            self.status.addItem(desk.words(f"term.amendment_status.{status.value}"), status.value)
        self.wording = dressed(Words(tabChangesFocus=True), accessibleName=self.tr("Proposed text"))
        self.reason = dressed(Words(tabChangesFocus=True), accessibleName=self.tr("Reason"))
        self.difference = dressed(QTextEdit(readOnly=True), accessibleName=self.tr("What differs"))
        self.said = CutLine()
        self.said.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.ministry = MinistryLine(desk)
        self.alternative = dressed(
            QPushButton(self.tr("Al&ternative")),
            toolTip=self.tr("A further proposal for the same place, beginning with these words"),
        )
        self.points = dressed(
            QPushButton(self.tr("Insert &points")),
            toolTip=self.tr("The checklist's points as a beginning, to be adapted to the style of the law"),
        )
        self.removal = dressed(
            QPushButton(self.tr("&Withdraw")), toolTip=self.tr("Take this proposal out of the case file")
        )
        self._shown = ""
        self._listing = False
        self._place()
        self._draw = QTimer(self, singleShot=True, interval=_PAUSE)
        self._draw.timeout.connect(self._show_difference)
        self._look = QTimer(self, singleShot=True, interval=200)
        self._look.timeout.connect(self.renew)
        self._connect()
        self.renew()

    def renew(self) -> None:
        """Read the list anew; where one stood, as far as that is still there."""
        self._listing = True
        found = self.desk.assessment.amendments.values()
        self.list.clear()
        for each in sorted(found, key=self._rank):
            item = QListWidgetItem(self._line(each), self.list)
            item.setData(Qt.ItemDataRole.UserRole, each.id)
        self._listing = False
        self.stand_on(self._shown)

    def stand_on(self, id: str) -> None:
        """Choose an amendment, the first where there is none of that id."""
        rows = [row for row in range(self.list.count()) if self._id(row) == id]
        self.list.setCurrentRow(rows[0] if rows else 0)
        self._show()

    @property
    def amendment(self) -> Amendment | None:
        """The one chosen."""
        return self.desk.assessment.amendments.get(self._id(self.list.currentRow()))

    def settle(self) -> None:
        """Hand in what was typed."""
        present = self.desk.assessment.amendments.get(self._shown)
        if present is None or not self.desk.editable:
            return
        said: dict[str, amendments.AmendmentValue] = {}
        for name, field in (("wording", self.wording), ("reason", self.reason)):
            if field.toPlainText() != getattr(present, name).plain:
                said[name] = rich(field.toPlainText())
        if said:
            author = self.desk.session.profile.author
            self.desk.do(lambda: amendments.alter(self.desk.assessment, author, present.id, said))

    def _connect(self) -> None:
        self.desk.bridge.changed.connect(self._renew_soon)
        self.desk.settling.connect(self.settle)
        self.list.currentRowChanged.connect(self._show)
        self.list.itemActivated.connect(self._go)
        self.wording.textChanged.connect(self._draw.start)
        self.wording.verticalScrollBar().valueChanged.connect(self._keep_level)
        self.difference.verticalScrollBar().rangeChanged.connect(self._keep_level)
        for field in (self.wording, self.reason):
            field.left.connect(self.settle)
        self.kind.activated.connect(lambda _: self._alter({"kind": AmendmentKind(self.kind.currentData())}))
        self.status.activated.connect(
            lambda _: self._alter({"status": AmendmentStatus(self.status.currentData())})
        )
        self.alternative.clicked.connect(self._offer_alternative)
        self.points.clicked.connect(self._take_points)
        self.removal.clicked.connect(self._remove)

    def _renew_soon(self, records: frozenset[str]) -> None:
        if any(record.partition(":")[0] in ("amendment", "law", "position") for record in records):
            self._look.start()

    def _rank(self, amendment: Amendment) -> tuple[str, int, str, bool, str]:
        at, _ = amendments.place_of(self.desk.assessment, amendment)
        first = amendment.alternative_to or amendment.id
        return amendment.law, at, first, bool(amendment.alternative_to), amendment.id

    def _line(self, amendment: Amendment) -> str:
        now, words = self.desk.assessment, self.desk.words
        status = words(f"term.amendment_status.{amendment.status.value}")
        _, cited = amendments.place_of(now, amendment)
        head = f"{cited or '–'} · {target_name(now, amendment.target)}"
        if amendment.alternative_to:
            head = self.tr("{place}, alternative").format(place=head)
        answer = now.position(f"amendment:{amendment.id}")
        if answer is None:
            return f"{head}\n{status}"
        stance = words(f"term.stance.{answer.stance.value}")
        return f"{head}\n{status} · " + self.tr("Ministry: {stance}").format(stance=stance)

    def _id(self, row: int) -> str:
        item = self.list.item(row)
        return str(item.data(Qt.ItemDataRole.UserRole)) if 0 <= row < self.list.count() else ""

    def _show(self) -> None:
        if self._listing:
            return
        self.settle()
        present = self.amendment
        self._shown = present.id if present else ""
        mine = present is not None and self.desk.editable
        for part in (self.kind, self.status, self.alternative, self.points, self.removal):
            part.setEnabled(mine)
        for field, words in ((self.wording, "wording"), (self.reason, "reason")):
            field.setReadOnly(not mine)
            said = getattr(present, words).plain if present else ""
            if field.toPlainText() != said:
                field.setPlainText(said)
        if present is not None:
            self.kind.setCurrentIndex(self.kind.findData(present.kind.value))
            self.status.setCurrentIndex(self.status.findData(present.status.value))
        self.said.setText(self._told(present) if present else "")
        self.ministry.show_subject(f"amendment:{present.id}" if present else "")
        self._show_difference()

    def _told(self, amendment: Amendment) -> str:
        """What a new version made of it."""
        known = amendment.adoption in set(Adoption)
        return self.desk.words(f"term.adoption.{amendment.adoption}") if known else ""

    def _show_difference(self) -> None:
        present = self.amendment
        now = self._current(present) if present else ""
        write_difference(self.difference.document(), now, self.wording.toPlainText())
        self._keep_level()

    def _keep_level(self) -> None:
        """What differs is seen where one reads or types."""
        mine, other = self.wording.verticalScrollBar(), self.difference.verticalScrollBar()
        if mine.maximum():
            other.setValue(round(other.maximum() * mine.value() / mine.maximum()))

    def _current(self, amendment: Amendment) -> str:
        """The words that stand there now; none where something new is proposed."""
        outline = self.desk.assessment.outlines.get(amendment.law)
        new = amendment.kind in (AmendmentKind.INSERT_AFTER, AmendmentKind.NEW)
        if new or outline is None or amendment.provision not in outline.by_id:
            return ""
        return amendments.starting_words(self.desk.assessment, amendment.law, amendment.provision)

    def _alter(self, fields: dict[str, amendments.AmendmentValue]) -> None:
        present = self.amendment
        if present is not None:
            author = self.desk.session.profile.author
            self.desk.do(lambda: amendments.alter(self.desk.assessment, author, present.id, fields))

    def _offer_alternative(self) -> None:
        """A further proposal for the same place, beginning with the words of this one."""
        present = self.amendment
        if present is None:
            return
        place = amendments.Place(present.kind, present.law, present.provision)
        key = self.desk.key._replace(target=present.target, basis=present.basis)
        self.settle()
        words = rich(self.wording.toPlainText())
        id, change = amendments.add(self.desk.assessment, key, words, place, present.id)
        self.desk.do(lambda: change)
        self.renew()
        self.stand_on(id)
        self.wording.setFocus()

    def _take_points(self) -> None:
        """The points of the checklist as a beginning, marked as what they are."""
        present = self.amendment
        article = self.desk.assessment.article(present.target) if present else None
        points = article.model_points if article else ()
        if points:
            head = self.tr("[To be adapted to the style of the law]")
            self.wording.appendPlainText("\n".join([head, *points]))
            self.settle()

    def _remove(self) -> None:
        present = self.amendment
        if present is not None:
            author = self.desk.session.profile.author
            self.desk.do(lambda: amendments.take_back(self.desk.assessment, author, present.id))

    def _go(self) -> None:
        """To the provision, and to what it answers."""
        present = self.amendment
        if present is not None:
            self.desk.look_at(present.target)
            if present.law and present.provision:
                self.desk.law_asked.emit(present.law, present.provision)

    def _place(self) -> None:
        choices = QHBoxLayout()
        for part in (self.kind, self.status):
            choices.addWidget(part)
        choices.addWidget(self.said, 1)
        for button in (self.points, self.alternative, self.removal):
            choices.addWidget(button)
        self.kind.setAccessibleName(self.tr("What it does"))
        self.status.setAccessibleName(self.tr("Status"))
        texts = QSplitter()
        texts.addWidget(self.wording)
        texts.addWidget(self.difference)
        below = QHBoxLayout()
        reason = QLabel(self.tr("&Reason"))
        reason.setBuddy(self.reason)
        self.reason.setFixedHeight(px(44))
        below.addWidget(reason)
        below.addWidget(self.reason, 1)
        below.addWidget(self.ministry, 1)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(choices)
        column.addWidget(texts, 1)
        column.addLayout(below)
        split = QSplitter()
        split.addWidget(self.list)
        split.addWidget(right)
        split.setStretchFactor(1, 3)
        whole = QWidget()
        margin = QVBoxLayout(whole)
        margin.setContentsMargins(8, 0, 8, 6)
        margin.addWidget(split)
        self.setWidget(whole)
        self.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetClosable | QDockWidget.DockWidgetFeature.DockWidgetMovable
        )
