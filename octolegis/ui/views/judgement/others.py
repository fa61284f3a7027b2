"""What other experts found on the same target: to read, never to change."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from octolegis.domain.finding import Finding
from octolegis.ui.desk import Desk
from octolegis.ui.views.fold_button import FoldButton
from octolegis.ui.views.judgement.labels import text_label
from octolegis.ui.views.texts_list import TEXTS, WORDING


class Others(QWidget):
    """Hidden while nobody else has judged; one line with names and ratings, the texts folded below it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.fold = FoldButton(self.tr("What other experts found here"))
        self.fold.setAccessibleName(self.fold.toolTip())
        self.words = text_label()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.fold)
        column.addWidget(self.words)
        self.words.hide()
        self.fold.toggled.connect(self.words.setVisible)

    def renew(self) -> None:
        """Show what the case file holds of others."""
        found = self._findings()
        self.setVisible(bool(found))
        self.fold.setText("; ".join(self._line(finding) for finding in found[:2]))
        self.words.setText("\n\n".join(self._told(finding) for finding in found))

    def _findings(self) -> list[Finding]:
        desk = self._desk
        found = desk.assessment.findings_by_target.get((desk.basis, desk.target), [])
        return [f for f in found if f.key.author != desk.key.author and not f.is_empty]

    def _introduced(self, label: str, text: str) -> str:
        """Something with what is said of it, as the language sets a colon."""
        return self._desk.words("report.punctuation.colon", label=label, text=text)

    def _line(self, finding: Finding) -> str:
        return self._introduced(self._name(finding), self._desk.words(f"term.rating.{finding.rating}"))

    def _told(self, finding: Finding) -> str:
        """Everything that person wrote but the internal note, which is not for others to build on."""
        said = [text for text in TEXTS if text.name not in (WORDING, "internal_note")]
        texts = [
            (QCoreApplication.translate("Texts", text.tab), getattr(finding, text.name)) for text in said
        ]
        proposed = [
            amendment.wording.plain
            for amendment in self._desk.assessment.amendments_by_target.get(self._desk.target, ())
            if amendment.author == finding.key.author and amendment.basis is finding.key.basis
        ]
        return "\n".join(
            [
                self._line(finding),
                *(self._introduced(tab, text.plain) for tab, text in texts if text),
                *proposed,
            ]
        )

    def _name(self, finding: Finding) -> str:
        author = self._desk.assessment.authors.get(finding.key.author)
        return author.name if author and author.name else finding.key.author[:8]
