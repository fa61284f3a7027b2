"""The provisions that what is looked at rests on: to jump to, to remove."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from octolegis.domain.mapping import Mapping
from octolegis.session.commands import mappings
from octolegis.session.commands.targets import provision_of
from octolegis.ui.desk import Desk
from octolegis.ui.icons import icon
from octolegis.ui.views.judgement.labels import quiet_label


class Mapped(QWidget):
    """A line for each mapping; an article also shows what its requirements rest on."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._empty = quiet_label()
        self._empty.setText(self.tr("No provision yet: stand on one in the law and press Enter."))
        self._shown: list[Mapping] = []
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._empty)

    def renew(self) -> None:
        """Show the mappings of what is looked at; rows are made anew only when they differ."""
        self.setVisible(provision_of(self._desk.target) is None)
        wanted = self._mappings()
        if wanted == self._shown:
            return
        self._shown = wanted
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [self._row(mapping) for mapping in wanted]
        for row in self._rows:
            self._column.addWidget(row)
        self._empty.setVisible(not wanted)

    def _mappings(self) -> list[Mapping]:
        by_target = self._desk.assessment.mappings_by_target
        found = list(by_target.get(self._desk.target, ()))
        article = self._desk.article
        if article is not None and article.id == self._desk.target:
            for requirement in article.requirements:
                found += by_target.get(requirement.id, ())
        return found

    def _row(self, mapping: Mapping) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        jump = QPushButton(self._citation(mapping), flat=True, icon=icon("jump"),
                           toolTip=self.tr("Show this provision in the law"))
        jump.setSizePolicy(jump.sizePolicy().horizontalPolicy(), jump.sizePolicy().verticalPolicy())
        jump.clicked.connect(lambda: self._desk.law_asked.emit(mapping.law, mapping.provision))
        words = QLabel(self._words(mapping), textFormat=Qt.TextFormat.PlainText)
        words.setForegroundRole(self._empty.foregroundRole())
        words.setMinimumWidth(30)
        remove = QToolButton(icon=icon("remove"), autoRaise=True, enabled=self._desk.editable,
                             toolTip=self.tr("Do not rely on this provision any more"),
                             accessibleName=self.tr("Remove {provision}").format(provision=jump.text()))
        remove.clicked.connect(lambda: self._remove(mapping.id))
        line.addWidget(jump)
        line.addWidget(words, 1)
        line.addWidget(remove)
        return row

    def _citation(self, mapping: Mapping) -> str:
        outline = self._desk.assessment.outlines.get(mapping.law)
        provision = outline.by_id.get(mapping.provision) if outline else None
        return outline.citation(provision) if outline and provision else mapping.provision

    def _words(self, mapping: Mapping) -> str:
        """The quoted words, or the requirement that the mapping belongs to."""
        if mapping.target != self._desk.target:
            requirement = self._desk.assessment.requirement(mapping.target)
            return f"→ {requirement.paragraph}" if requirement else ""
        if mapping.quote is None:
            return ""
        text = " ".join(mapping.quote.text.split())
        return f"“{text[:40]}…”" if len(text) > 41 else f"“{text}”"

    def _remove(self, id: str) -> None:
        desk = self._desk
        desk.do(lambda: mappings.remove(desk.assessment, desk.key.author, id))
