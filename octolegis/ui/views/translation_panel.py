"""Below the law: what the provision stood on says in another language version."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QTextBrowser, QToolButton, QVBoxLayout, QWidget

from octolegis.domain.aligning import Alignment
from octolegis.domain.law import Outline, Provision, ProvisionKind
from octolegis.domain.translation import Translation
from octolegis.session import translating
from octolegis.session.commands import translations
from octolegis.ui.desk import Desk
from octolegis.ui.icons import icon
from octolegis.ui.models.provision_list import ProvisionList
from octolegis.ui.models.writing_direction import is_right_to_left
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import quiet_label
from octolegis.ui.views.judgement.official_text import language_name, write_article
from octolegis.ui.views.law_view import LawView


class TranslationPanel(QWidget):
    """Follows the law shown and the provision stood on; the passage that renders it is marked."""

    def __init__(
        self, desk: Desk, view: LawView, model: ProvisionList, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._view, self._model = desk, view, model
        self._found: Alignment | None = None
        self.versions = dressed(QComboBox(), accessibleName=self.tr("Language version"))
        self.remove = dressed(
            QToolButton(autoRaise=True),
            icon=icon("remove"),
            enabled=desk.editable,
            accessibleName=self.tr("Remove this language version"),
            toolTip=self.tr("Remove this language version; undo brings it back"),
        )
        self.origin = quiet_label()
        self.text = dressed(QTextBrowser(), accessibleName=self.tr("Translation of the provision"))
        self.text.setOpenLinks(False)
        self._place()
        self.versions.activated.connect(self._align)
        self.remove.clicked.connect(self._remove)
        model.modelReset.connect(self._list)
        view.selectionModel().currentRowChanged.connect(self._show)
        desk.bridge.changed.connect(self._renew)
        self._list()

    @property
    def translation(self) -> Translation | None:
        """The language version shown."""
        return self._desk.assessment.translations.get(self.versions.currentData() or "")

    def _place(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 4, 8, 4)
        bar.addWidget(self.versions)
        bar.addWidget(self.origin, 1)
        bar.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.text, 1)

    def _renew(self, records: frozenset[str]) -> None:
        if any(record.startswith(("translation:", "law:")) for record in records):
            self._list()

    def _list(self) -> None:
        """The language versions of the law shown."""
        shown = self.versions.currentData()
        self.versions.clear()
        law = self._model.law
        for each in translating.of_law(self._desk.assessment, law.id) if law else ():
            kind = self._desk.words(f"term.translation_kind.{each.kind}")
            self.versions.addItem(f"{language_name(each.language)} – {kind}", each.id)
        self.versions.setCurrentIndex(max(0, self.versions.findData(shown)))
        for widget in (self.versions, self.remove):
            widget.setVisible(self.versions.count() > 0)
        self._align()

    def _align(self) -> None:
        translation = self.translation
        self._found = translating.alignment(self._desk.assessment, translation) if translation else None
        self._show()

    def _show(self) -> None:
        self.text.clear()
        translation, found, row = self.translation, self._found, self._view.row
        if translation is None or found is None:
            self.origin.setText(self.tr("This law has no translation. Add one in the File menu."))
            return
        said = [translation.source, translation.date]
        outline = self._desk.assessment.translation_outlines.get(translation.id) or Outline(())
        node = self._rendering(found, outline, row)
        if node is None:
            said.append(self.tr("Nothing in this version is aligned with the provision."))
        elif self._model.provision(row).id in found.by_order:
            said.append(self.tr("Aligned by its place alone: please check."))
        self.origin.setText(" · ".join(filter(None, said)))
        if node is not None:
            article = _article(outline, node)
            right_to_left = is_right_to_left(translation.language, outline)
            at = write_article(self.text.document(), outline, article, node, right_to_left)
            cursor = self.text.textCursor()
            cursor.setPosition(max(0, at))
            self.text.setTextCursor(cursor)
            self.text.ensureCursorVisible()

    def _rendering(self, found: Alignment, outline: Outline, row: int) -> Provision | None:
        if row < 0:
            return None
        return outline.by_id.get(found.pairs.get(self._model.provision(row).id, ""))

    def _remove(self) -> None:
        translation, desk = self.translation, self._desk
        if translation is not None:
            desk.do(lambda: translations.remove(desk.assessment, desk.key.author, translation.id))


def _article(outline: Outline, node: Provision) -> Provision:
    """The article in which a provision stands; itself where it stands in none."""
    chain = [*outline.ancestors(node), node]
    return next((each for each in chain if each.kind is ProvisionKind.ARTICLE), node)
