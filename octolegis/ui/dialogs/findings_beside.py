"""What every expert found on one target, side by side; the lead adopts one, and signs off."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from octolegis.domain.finding import Finding
from octolegis.session.commands import teamwork
from octolegis.ui.desk import Desk
from octolegis.ui.scale import roomy
from octolegis.ui.theme import colour
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import quiet_label
from octolegis.ui.views.texts_list import TEXTS, WORDING


class FindingsBeside(QDialog):
    """A column for each expert, the lead first; the column that the keys are in is the one chosen."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.findings: list[Finding] = []
        self.setWindowTitle(self.tr("Findings on {target}").format(target=desk.name(desk.target)))
        self.table = dressed(QTableWidget(), accessibleName=self.tr("Findings side by side"))
        self.note = quiet_label()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.adopt = self.buttons.addButton(self.tr("&Adopt this one"), role)
        self.seal = self.buttons.addButton(self.tr("&Sign this one off"), role)
        self._place()
        self._fill()
        self.adopt.clicked.connect(self._adopt)
        self.seal.clicked.connect(self._seal)
        self.buttons.rejected.connect(self.reject)
        self.table.currentCellChanged.connect(self._offer)
        desk.bridge.changed.connect(self._renew)
        self.finished.connect(self.deleteLater)

    @property
    def chosen(self) -> Finding | None:
        """The finding of the column that the keys are in."""
        column = self.table.currentColumn()
        return self.findings[column] if 0 <= column < len(self.findings) else None

    def _place(self) -> None:
        self.table.setWordWrap(True)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectColumns)
        self.table.setTabKeyNavigation(False)
        palette = self.table.palette()
        palette.setColor(QPalette.ColorRole.Highlight, colour("chosen"))
        palette.setColor(QPalette.ColorRole.HighlightedText, colour("text"))
        self.table.setPalette(palette)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        column = QVBoxLayout(self)
        column.addWidget(self.table, 1)
        column.addWidget(self.note)
        column.addWidget(self.buttons)
        self.resize(roomy(820, 480))

    def _fill(self) -> None:
        desk = self._desk
        found = desk.assessment.findings_by_target.get((desk.basis, desk.target), [])
        self.findings = [each for each in found if not each.is_empty]
        rows = self._rows()
        self.table.setColumnCount(len(self.findings))
        self.table.setRowCount(len(rows))
        self.table.setHorizontalHeaderLabels([self._heading(each) for each in self.findings])
        self.table.setVerticalHeaderLabels([name for name, _ in rows])
        for row, (_, cells) in enumerate(rows):
            for column, words in enumerate(cells):
                item = QTableWidgetItem(words)
                item.setTextAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
                item.setToolTip(words)
                self.table.setItem(row, column, item)
        if self.findings:
            self.table.setCurrentCell(0, min(1, len(self.findings) - 1))
        self._offer()

    def _rows(self) -> list[tuple[str, list[str]]]:
        """The rating, and each text that somebody wrote but the internal notes."""
        words = self._desk.words
        rows = [(self.tr("Rating"), [words(f"term.rating.{each.rating}") for each in self.findings])]
        for text in TEXTS:
            if text.name in ("internal_note", WORDING):
                continue
            said = [getattr(each, text.name).plain for each in self.findings]
            if any(said):
                rows.append((QCoreApplication.translate("Texts", text.tab), said))
        proposed = [self._wording(each) for each in self.findings]
        if any(proposed):
            tab = next(text.tab for text in TEXTS if text.name == WORDING)
            rows.append((QCoreApplication.translate("Texts", tab), proposed))
        return rows

    def _wording(self, finding: Finding) -> str:
        found = self._desk.assessment.amendments_by_target.get(finding.key.target, ())
        own = (
            each for each in found if each.author == finding.key.author and each.basis is finding.key.basis
        )
        return "\n".join(each.wording.plain for each in own)

    def _heading(self, finding: Finding) -> str:
        author = self._desk.assessment.authors.get(finding.key.author)
        name = author.name if author and author.name else finding.key.author[:8]
        role = self._desk.words(f"term.role.{author.role}") if author else ""
        said = f"{name} ({role})" if role else name
        signed = self.tr("{expert}, signed off").format(expert=said)
        return signed if self._desk.assessment.is_locked(finding.key) else said

    def _offer(self) -> None:
        """What can be done with the one chosen, by whom."""
        desk, chosen = self._desk, self.chosen
        now = desk.assessment
        may = desk.editable and teamwork.leads(now, desk.key.author)
        locked = chosen is not None and now.is_locked(chosen.key)
        mine_locked = now.is_locked(desk.key)
        other = chosen is not None and chosen.key.author != desk.key.author
        self.adopt.setEnabled(may and other and not mine_locked)
        self.seal.setEnabled(may and chosen is not None)
        self.seal.setText(self.tr("&Unlock this one") if locked else self.tr("&Sign this one off"))
        self.note.setText(
            self.tr(
                "The lead's finding counts in the reports. Adopting puts rating and texts of the expert "
                "in place of all that the lead had; the expert's own stays, and undo brings the lead's back."
            )
            if may
            else self.tr("The lead's finding counts in the reports; only the lead adopts and signs off.")
        )

    def _adopt(self) -> None:
        desk, chosen = self._desk, self.chosen
        if chosen is not None:
            desk.do(lambda: teamwork.adopt(desk.assessment, desk.key.author, chosen.key))

    def _seal(self) -> None:
        desk, chosen = self._desk, self.chosen
        if chosen is None:
            return
        act = teamwork.unlock if desk.assessment.is_locked(chosen.key) else teamwork.sign_off
        desk.do(lambda: act(desk.assessment, desk.key.author, chosen.key))

    def _renew(self, records: frozenset[str]) -> None:
        if any(record.startswith(("finding:", "signoff:", "amendment:", "author:")) for record in records):
            present = self.chosen.key if self.chosen else None
            self._fill()
            keys = [each.key for each in self.findings]
            if present in keys:
                self.table.setCurrentCell(0, keys.index(present))
