"""Before an official text is attached: of which treaty, in which language, and which articles it has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from octolegis.domain.checklist import Instrument
from octolegis.domain.errors import UserError
from octolegis.session import texts, treaty_texts
from octolegis.ui.scale import roomy
from octolegis.ui.views.dressing import dressed
from octolegis.wording import Wording

_Ok = QDialogButtonBox.StandardButton.Ok


class Attached(NamedTuple):
    """What was answered."""

    instrument: str
    language: str
    title: str
    split: treaty_texts.SplitText
    keep: bool


class AttachText(QDialog):
    """Each answer splits the text anew, and what was found is shown."""

    def __init__(
        self,
        law: treaty_texts.Read,
        instruments: Sequence[Instrument],
        words: Wording,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Attach an official text"))
        self._law = law
        self._words = words
        self._instruments = {each.id: each for each in instruments}
        self._split: treaty_texts.SplitText | None = None
        self.instrument = QComboBox()
        for each in instruments:
            self.instrument.addItem(f"{each.reference} – {each.short_title}", each.id)
        self.language = QLineEdit(placeholderText=self.tr("For example en, fr, de"))
        self.title = QLineEdit(law.title)
        self.keep = QCheckBox(self.tr("Keep it in my &library too: the next assessment has it at once"))
        self.found = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.preview = dressed(
            QTreeWidget(),
            headerHidden=True,
            uniformRowHeights=True,
            rootIsDecorated=False,
            accessibleName=self.tr("Articles found"),
        )
        self.buttons = QDialogButtonBox(_Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.button(_Ok).setText(self.tr("Attach"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._place()
        self.instrument.currentIndexChanged.connect(lambda: self._look(anew=True))
        self.language.textEdited.connect(lambda: self._look(anew=False))
        self._look(anew=True)
        self.resize(roomy(640, 540))

    def choose(self, instrument: str) -> None:
        """Turn to an instrument."""
        self.instrument.setCurrentIndex(max(0, self.instrument.findData(instrument)))

    def answer(self) -> Attached | None:
        """Ask; what was answered, or nothing. The dialog is gone afterwards."""
        accepted = self.exec() == QDialog.DialogCode.Accepted
        self.deleteLater()
        return self.value() if accepted else None

    def value(self) -> Attached | None:
        """What stands in the form; nothing while no article was found."""
        if self._split is None:
            return None
        title, language = self.title.text().strip(), self.language.text().strip()
        return Attached(self.instrument.currentData(), language, title, self._split, self.keep.isChecked())

    def _look(self, *, anew: bool) -> None:
        """Split the text for the answers; ``anew`` also proposes the language."""
        self.preview.clear()
        language = "" if anew else self.language.text().strip()
        instrument = self._instruments[self.instrument.currentData()]
        try:
            self._split = treaty_texts.split(self._law, instrument, language)
            texts.text_of(instrument.id, language or self._split.language)
            sentences = self._split.notes()
        except UserError as error:
            self._split, sentences = None, [error.message]
        self.buttons.button(_Ok).setEnabled(self._split is not None)
        self.found.setText(" ".join(self._words.say(sentence) for sentence in sentences))
        if self._split is None:
            return
        if anew:
            self.language.setText(self._split.language)
        for article in self._split.outline.children.get(None, []):
            QTreeWidgetItem(self.preview, [f"{article.label}  {article.heading}".rstrip()])

    def _place(self) -> None:
        form = QFormLayout()
        for words, field in (
            (self.tr("&Instrument"), self.instrument),
            (self.tr("L&anguage"), self.language),
            (self.tr("&Title"), self.title),
        ):
            form.addRow(words, field)
            field.setAccessibleName(words.replace("&", ""))
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.keep)
        column.addWidget(self.found)
        column.addWidget(self.preview, 1)
        column.addWidget(self.buttons)
