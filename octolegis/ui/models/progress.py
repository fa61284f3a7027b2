"""How many articles are assessed, kept true article by article."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from octolegis.domain.checklist import Article
from octolegis.domain.coverage import article_state
from octolegis.domain.finding import Rating
from octolegis.ui.desk import Desk


class Progress(QObject):
    """``moved`` when the count changes; an article counts once it has a rating, given or suggested."""

    moved = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._assessed: set[str] = set()
        self.total = 0
        self._count()
        desk.basis_changed.connect(self._count)
        desk.bridge.changed.connect(self._renew)

    @property
    def assessed(self) -> int:
        """How many articles have a rating on the present basis."""
        return len(self._assessed)

    def _count(self) -> None:
        articles = [a for i in self._desk.assessment.instruments for a in i.articles() if a.assessable]
        self.total = len(articles)
        self._assessed = {article.id for article in articles if self._is_assessed(article)}
        self.moved.emit()

    def _is_assessed(self, article: Article) -> bool:
        return (
            article_state(self._desk.assessment, self._desk.basis, article).rating is not Rating.NOT_ASSESSED
        )

    def _renew(self, records: frozenset[str]) -> None:
        if any(record.startswith(("instrument:", "variation:")) for record in records):
            self._count()
            return
        targets = (record.split(":", 3)[3] for record in records if record.startswith("finding:"))
        articles = {article for article in map(self._desk.assessment.article, targets) if article is not None}
        before = len(self._assessed)
        for article in articles:
            if article.assessable and self._is_assessed(article):
                self._assessed.add(article.id)
            else:
                self._assessed.discard(article.id)
        if len(self._assessed) != before:
            self.moved.emit()
