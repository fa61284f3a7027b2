"""What is looked at, and the basis on which it is judged."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from octolegis.domain.finding import Basis
from octolegis.session.commands.targets import provision_of
from octolegis.ui.desk import Desk
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import quiet_label


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
            QComboBox(minimumContentsLength=10),
            accessibleName=self.tr("Basis"),
            toolTip=self.tr("The law that is judged: each basis has findings of its own"),
        )
        self.basis.setMinimumWidth(110)
        for basis in (Basis.AS_DRAFTED, Basis.IN_FORCE):
            self.basis.addItem(desk.words(f"term.basis.{basis}"), basis.value)
        self.basis.activated.connect(lambda: desk.judge_on(Basis(self.basis.currentData())))
        line = QHBoxLayout()
        line.addWidget(self.name)
        line.addStretch()
        line.addWidget(self.basis)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(self._title)

    def renew(self) -> None:
        """Show what is looked at."""
        self.name.setText(self._name())
        self._title.setText(self._title_words())
        self.basis.setCurrentIndex(self.basis.findData(self._desk.basis.value))

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
