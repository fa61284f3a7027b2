"""What is looked at, and the basis on which it is judged."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from octolegis.domain.coverage import work_status
from octolegis.domain.finding import Basis, WorkStatus
from octolegis.session.commands import findings
from octolegis.session.commands.targets import provision_of
from octolegis.ui.desk import Desk
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import quiet_label
from octolegis.ui.views.marks import work_icon


class Header(QWidget):
    """Name, title and basis."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.name = QLabel(textFormat=Qt.TextFormat.PlainText)
        font = self.name.font()
        font.setPointSizeF(font.pointSizeF() * 1.3)
        font.setBold(True)
        self.name.setFont(font)
        self._title = quiet_label()
        self.basis = dressed(
            QComboBox(),
            accessibleName=self.tr("Basis"),
            toolTip=self.tr("The law that is judged: each basis has findings of its own"),
        )
        for basis in (Basis.AS_DRAFTED, Basis.IN_FORCE):
            self.basis.addItem(desk.words(f"term.basis.{basis}"), basis.value)
        self.basis.activated.connect(lambda: desk.judge_on(Basis(self.basis.currentData())))
        self.work = dressed(
            QComboBox(),
            accessibleName=self.tr("Work status"),
            toolTip=self.tr("How far your work on this has come (Ctrl+J, Ctrl+Shift+J)"),
        )
        for status in WorkStatus:
            self.work.addItem(work_icon(status), desk.words(f"term.work_status.{status}"), status.value)
        self.work.activated.connect(lambda: self.set_work(WorkStatus(self.work.currentData())))
        line = QHBoxLayout()
        line.addWidget(self.name)
        line.addStretch()
        line.addWidget(self.work)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(line)
        below = QHBoxLayout()
        below.addWidget(self._title, 1)
        below.addWidget(self.basis, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(below)

    def renew(self) -> None:
        """Show what is looked at."""
        self.name.setText(self._name())
        self._title.setText(self._title_words())
        self.basis.setCurrentIndex(self.basis.findData(self._desk.basis.value))

    def renew_work(self, *, possible: bool) -> None:
        """Show how far this user's work, else that of others, has come."""
        self.work.setVisible(possible)
        self.work.setEnabled(self._desk.editable)
        self.work.setCurrentIndex(self.work.findData(self.work_status.value))

    @property
    def work_status(self) -> WorkStatus:
        """How far the work on what is looked at has come."""
        key = self._desk.key
        return work_status(self._desk.assessment, key.basis, key.target, key.author)

    def set_work(self, status: WorkStatus) -> None:
        """Note how far the work has come."""
        desk = self._desk
        desk.do(lambda: findings.set_fields(desk.assessment, desk.key, {"work_status": status}))
        self.renew_work(possible=True)

    def _name(self) -> str:
        article = self._desk.article
        if article is None or article.id != self._desk.target:
            return self._desk.name(self._desk.target)
        reference = self._desk.name(self._desk.target).removesuffix(article.number).strip()
        return self.tr("{reference}, Article {number}").format(reference=reference, number=article.number)

    def _title_words(self) -> str:
        article = self._desk.article
        cell = self._desk.cell
        if cell is not None:
            return f"{cell.row.number}  {cell.row.title}"
        if article is not None:
            return article.title
        place = provision_of(self._desk.target)
        law = self._desk.assessment.laws.get(place[0]) if place else None
        return law.title if law else ""
