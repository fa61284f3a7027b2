"""What can be done with the provision stood on, and which requirements rest on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QWidget

from octolegis.domain.checklist import Article
from octolegis.domain.coverage import article_state, rating_of
from octolegis.domain.finding import Rating
from octolegis.ui.desk import Desk
from octolegis.ui.views.marks import rating_pixmap

if TYPE_CHECKING:
    from octolegis.ui.views.law_view import LawView

_SHOWN = 60
"""Characters of a requirement in its row of the menu."""


class RestingMenu(QMenu):
    """What rests on the provision stood on, or on what stands below it; choosing one goes there."""

    def __init__(self, desk: Desk, view: LawView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view = view
        row = view.row
        resting = view.provisions.targets_in(row, view.folds.end(row))
        citation = view.provisions.outline.citation(view.provisions.provision(row))
        self.setTitle(self.tr("&Rested on by ({number})").format(number=len(resting)))
        self.addSection(self.tr("What rests on {provision}").format(provision=citation))
        for target, rows in resting.items():
            action = self.addAction(self._mark(target), self._words(target, rows))
            action.triggered.connect(lambda _=False, target=target: desk.look_at(target))
        if not resting:
            self.addAction(self.tr("Nothing yet")).setEnabled(False)

    def _words(self, target: str, rows: list[int]) -> str:
        """The target's name and words, and below the provision stood on also where it rests."""
        now, provisions = self._desk.assessment, self._view.provisions
        requirement, article = now.requirement(target), now.article(target)
        text = requirement.text if requirement else article.title if article else ""
        text = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
        places = [provisions.outline.citation(provisions.provision(r)) for r in rows if r != self._view.row]
        words = f"{self._desk.name(target)}  {text}" + (f"\t{', '.join(places)}" if places else "")
        return words.replace("&", "&&")

    def _mark(self, target: str) -> QIcon:
        now, basis = self._desk.assessment, self._desk.basis
        article = now.article(target)
        whole = isinstance(article, Article) and article.id == target
        rating = article_state(now, basis, article).rating if article and whole else Rating.NOT_ASSESSED
        return QIcon(rating_pixmap(rating if whole else rating_of(now, basis, target)))


class LawMenu(QMenu):
    """The menu at a provision; ``to_map`` is how mapping it is called, empty where it cannot be mapped."""

    def __init__(self, desk: Desk, view: LawView, to_map: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if to_map:
            self.addAction(to_map, view.map_asked.emit)
        self.addAction(self.tr("&Comment on this provision"), view.comment_asked.emit)
        self.addAction(self.tr("C&opy"), view.copy)
        self.addSeparator()
        self.addMenu(RestingMenu(desk, view, self))
        self.addSeparator()
        row = view.row
        if view.folds.is_folded(row):
            self.addAction(self.tr("&Unfold"), lambda: view.fold(row, folded=False))
        else:
            fold = self.addAction(self.tr("&Fold"), lambda: view.fold(row, folded=True))
            fold.setEnabled(view.folds.is_foldable(row))
        self.addAction(self.tr("Fold &all"), lambda: view.fold_all(folded=True))
        self.addAction(self.tr("Unfold a&ll"), lambda: view.fold_all(folded=False))
        self.aboutToHide.connect(self.deleteLater)
