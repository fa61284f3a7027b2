"""One box that searches requirements, laws, comments, recommendations and remarks while one types."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from octolegis.session.searching import Everywhere, Found
from octolegis.ui.desk import Desk
from octolegis.ui.dialogs.field_and_list import FieldAndList
from octolegis.ui.models.found_list import FoundList
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.found_delegate import FoundDelegate


class SearchEverywhere(FieldAndList):
    """``chosen`` carries what to go to, a Found, and what was typed."""

    chosen = Signal(object, str)

    def __init__(self, desk: Desk, everywhere: Everywhere, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._everywhere = everywhere
        self.setWindowTitle(self.tr("Search everywhere"))
        dressed(
            self.field,
            placeholderText=self.tr("Search requirements, laws, comments, recommendations and remarks"),
            accessibleName=self.tr("Search everywhere"),
        )
        self.model = FoundList(self._name, self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(FoundDelegate(self.list))
        self.field.textChanged.connect(self._look)
        self.accepted.connect(self._choose)
        self.place(760, 520)
        self._look("")

    def _look(self, typed: str) -> None:
        self.model.show_results(self._everywhere.results(typed))
        self.show_found(bool(self.model.rows))
        self.nothing.setText(
            self.tr("Nothing has all these words. Try fewer, or only their beginnings.")
            if typed.strip()
            else self.tr("Type a few letters; several words may stand in any order.")
        )
        if self.model.rows:
            self.list.setCurrentIndex(self.model.index(1))

    def _choose(self) -> None:
        index = self.list.currentIndex()
        found = self.model.rows[index.row()].found if index.isValid() else None
        if found is not None:
            self.chosen.emit(found, self.field.text())

    def _name(self, found: Found) -> str:
        """Where it is: an article or requirement; a law's provision, with the law where there are several."""
        desk = self._desk
        name = desk.name(found.target)
        article = desk.assessment.article(found.target)
        if article is not None:
            return f"{name}  {article.title}"
        laws = desk.assessment.laws
        law = laws.get(found.target.removeprefix("law:").partition("#")[0])
        return f"{law.title}, {name}" if law and len(laws) > 1 else name
