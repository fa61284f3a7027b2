"""What is sent, to whom, and whether it is locked; what would go along is counted as one chooses."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from octolegis.domain.assessment import Author
from octolegis.session import sending
from octolegis.session.protecting import is_protected
from octolegis.session.sending import Scope
from octolegis.ui.desk import Desk
from octolegis.ui.dialogs.lock_fields import LockFields
from octolegis.ui.scale import roomy
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import quiet_label, text_label

_ID = Qt.ItemDataRole.UserRole
_Check = Qt.CheckState


class SendCopy(QDialog):
    """Accepted: send ``scope`` to the receiver chosen, locked with ``lock.word`` if there is one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Send a copy"))
        self._desk = desk
        self.to = dressed(QComboBox(editable=True), accessibleName=self.tr("For"))
        self.whole = QRadioButton(self.tr("The &whole case"))
        self.assigned = QRadioButton(self.tr("The articles &assigned to the receiver"))
        self.some = QRadioButton(self.tr("Only &these articles:"))
        self.articles = dressed(QListWidget(), accessibleName=self.tr("Articles"))
        self.articles.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.only = QCheckBox(self.tr("Only the receiver's own &findings"))
        self.all_laws = QCheckBox(self.tr("A&ll laws, not only those on which the articles rest"))
        self.notes = QCheckBox(self.tr("&Internal notes and remarks"))
        self.earlier = QCheckBox(self.tr("What stood &before: the history"))
        self.lock = LockFields()
        self.told, self.warned = text_label(), quiet_label()
        self.buttons = QDialogButtonBox()
        self.send = self.buttons.addButton(self.tr("&Send…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self._fill()
        self._place()
        self._connect()
        # What is protected here should not travel in clear unless somebody wants that.
        self.lock.lock.setChecked(is_protected(desk.session.path))
        self._renew()
        self.finished.connect(self.deleteLater)

    @property
    def reader(self) -> str:
        """The author id of the receiver; empty for somebody new."""
        if self.to.currentText() == self.to.itemText(self.to.currentIndex()):
            return str(self.to.currentData() or "")
        number = self.to.findText(self.to.currentText())
        return str(self.to.itemData(number)) if number >= 0 else ""

    @property
    def receiver(self) -> str:
        """The name of a receiver whom the case does not know."""
        return "" if self.reader else self.to.currentText().strip()

    @property
    def scope(self) -> Scope:
        """What is chosen."""
        return Scope(
            self._articles(),
            self.reader,
            self.only.isEnabled() and self.only.isChecked(),
            self.all_laws.isChecked(),
            self.notes.isChecked(),
            self.earlier.isChecked(),
        )

    def _articles(self) -> frozenset[str] | None:
        if self.whole.isChecked():
            return None
        if self.assigned.isChecked():
            return self._given(self.reader)
        return frozenset(str(item.data(_ID)) for item in self._items() if item.checkState() is _Check.Checked)

    def _given(self, author: str) -> frozenset[str]:
        found = self._desk.assessment.assignments.values()
        return frozenset(each.target for each in found if each.author == author)

    def _fill(self) -> None:
        now, me = self._desk.assessment, self._desk.session.profile.author
        for id, name in _told_apart([each for each in now.authors.values() if each.id != me]).items():
            self.to.addItem(name, id)
        self.to.setCurrentIndex(-1)
        self.to.setPlaceholderText(self.tr("A colleague"))
        for instrument in now.instruments:
            for article in instrument.articles():
                name = f"{instrument.reference} {article.number} · {article.title}"
                item = QListWidgetItem(name, self.articles)
                item.setData(_ID, article.id)
                item.setToolTip(article.title)
                item.setCheckState(_Check.Unchecked)
        self.whole.setChecked(True)

    def _place(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("F&or"), self.to)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addLayout(form)
        left_parts: list[QWidget] = [self.whole, self.assigned, self.some]
        for part in left_parts:
            left.addWidget(part)
        left.addWidget(self.articles, 1)
        right_parts: list[QWidget] = [self.only, self.all_laws, self.notes, self.earlier, self.lock]
        for part in right_parts:
            right.addWidget(part)
        right.addStretch()
        right.addWidget(self.told)
        right.addWidget(self.warned)
        beside = QHBoxLayout()
        beside.addLayout(left, 1)
        beside.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.addLayout(beside, 1)
        column.addWidget(self.buttons)
        self.resize(roomy(820, 520))

    def _connect(self) -> None:
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.to.currentTextChanged.connect(self._renew)
        self.articles.itemChanged.connect(self._checked)
        for button in (self.whole, self.assigned, self.some, self.only, self.all_laws, self.notes):
            button.toggled.connect(self._renew)
        self.earlier.toggled.connect(self._renew)
        self.lock.changed.connect(self._renew)

    def _checked(self) -> None:
        """Whoever ticks an article wants these only."""
        self.some.setChecked(True)
        self._renew()

    def _renew(self) -> None:
        self.assigned.setEnabled(bool(self._given(self.reader)))
        if not self.assigned.isEnabled() and self.assigned.isChecked():
            self.whole.setChecked(True)
        self.only.setEnabled(bool(self.reader))
        scope = self.scope
        nothing = scope.articles is not None and not scope.articles
        blind = self._desk.assessment.blind and not (self.reader or self.receiver)
        self.told.setText("" if nothing else self._counted(scope))
        self.warned.setText(self._warning(nothing=nothing, blind=blind))
        self.send.setEnabled(not (nothing or blind or self.lock.trouble))

    def _counted(self, scope: Scope) -> str:
        words = self._desk.words
        found = sending.foreseen(self._desk.session, scope)
        pair = self.tr("{kind}: {number}")
        counts = [
            pair.format(kind=words(f"cli.count.{kind}"), number=number)
            for kind, number in found.items()
            if number
        ]
        return self.tr("Goes along: {counts}").format(counts=" · ".join(counts) or "–")

    def _warning(self, *, nothing: bool, blind: bool) -> str:
        if nothing:
            return self.tr("Tick the articles that are to go.")
        if blind:
            return self.tr("The findings are hidden from each other, so say for whom the copy is.")
        if self.notes.isChecked() or self.earlier.isChecked():
            return self.tr("The receiver can read what is internal or stood before.")
        return self.tr("The file is made anew of what is chosen: nothing else is in it, not even erased.")

    def _items(self) -> list[QListWidgetItem]:
        return [self.articles.item(row) for row in range(self.articles.count())]


def _told_apart(authors: list[Author]) -> dict[str, str]:
    """The names by id, no two of them equal: namesakes with their organisation, else with their id."""
    names = {each.id: each.name or each.id[:8] for each in authors}
    for more in ({each.id: each.organisation for each in authors}, {each.id: each.id for each in authors}):
        times = Counter(names.values())
        names = {
            id: f"{name} ({more[id]})" if times[name] > 1 and more[id] else name for id, name in names.items()
        }
    return names
