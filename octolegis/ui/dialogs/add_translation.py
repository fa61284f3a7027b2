"""Before a language version of a law comes in: what it is, and what of it does not fit the law."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from octolegis.domain.aligning import aligned
from octolegis.domain.law import Law, Outline
from octolegis.domain.translation import Translation, TranslationKind
from octolegis.ui.dialogs.import_law import Found
from octolegis.ui.scale import roomy
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import text_label
from octolegis.wording import Wording

_Ok = QDialogButtonBox.StandardButton.Ok


class AddTranslation(QDialog):
    """``law`` with its ``outline``, and what was read as a version of it."""

    def __init__(
        self, law: Law, outline: Outline, found: Found, words: Wording, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add a translation of {law}").format(law=law.title))
        self._law = law
        self.language = QLineEdit(found.language, placeholderText=self.tr("For example en, fr, ro"))
        self.kind = QComboBox()
        for kind in (TranslationKind.WORKING, TranslationKind.OFFICIAL, TranslationKind.AUTHENTIC):
            self.kind.addItem(words(f"term.translation_kind.{kind}"), kind.value)
        self.source = QLineEdit(placeholderText=self.tr("Who translated it, or where it was published"))
        self.date = QLineEdit(placeholderText=self.tr("Which state of the law it renders"))
        self.told = text_label()
        self.review = dressed(
            QTreeWidget(), headerHidden=True, uniformRowHeights=True, accessibleName=self.tr("To be reviewed")
        )
        self.buttons = QDialogButtonBox(_Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.button(_Ok).setText(self.tr("Add the translation"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.language.textChanged.connect(self._allow)
        self._place()
        self._lay_side_by_side(outline, found.outline)
        self._allow()
        self.resize(roomy(680, 560))

    def answer(self) -> Translation | None:
        """Ask; what was said of the version, or nothing. The dialog is gone afterwards."""
        accepted = self.exec() == QDialog.DialogCode.Accepted
        self.deleteLater()
        return self.value() if accepted else None

    def value(self) -> Translation:
        """What stands in the form."""
        return Translation(
            "",
            self._law.id,
            self.language.text().strip(),
            TranslationKind(self.kind.currentData()),
            source=self.source.text().strip(),
            date=self.date.text().strip(),
        )

    def _place(self) -> None:
        form = QFormLayout()
        for words, field in (
            (self.tr("&Language"), self.language),
            (self.tr("&Kind"), self.kind),
            (self.tr("&Source"), self.source),
            (self.tr("&Date"), self.date),
        ):
            form.addRow(words, field)
            field.setAccessibleName(words.replace("&", ""))
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.told)
        column.addWidget(self.review, 1)
        column.addWidget(self.buttons)

    def _lay_side_by_side(self, law: Outline, there: Outline) -> None:
        found = aligned(law, there)
        told = self.tr("{aligned} of {all} provisions of the law have a counterpart.")
        self.told.setText(told.format(aligned=f"{len(found.pairs):,}", all=f"{len(law.provisions):,}"))
        for words, outline, ids in (
            (self.tr("Of the law, without a counterpart ({number})"), law, found.alone),
            (self.tr("Of the translation, without a counterpart ({number})"), there, found.alone_there),
            (self.tr("Paired by their place alone ({number})"), law, found.by_order),
        ):
            self._list(words.format(number=len(ids)), outline, ids)

    def _list(self, words: str, outline: Outline, ids: tuple[str, ...]) -> None:
        if not ids:
            return
        top = QTreeWidgetItem(self.review, [words])
        for node in map(outline.by_id.__getitem__, ids):
            begins = (node.heading or node.text)[:120].replace("\n", " ")
            item = QTreeWidgetItem(top, [f"{outline.citation(node)}  {begins}".strip()])
            item.setToolTip(0, outline.path(node))
        top.setExpanded(True)

    def _allow(self) -> None:
        """A version in no known language cannot be quoted."""
        self.buttons.button(_Ok).setEnabled(bool(self.language.text().strip()))
