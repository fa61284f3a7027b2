"""Ratings entered by hand, in words, article by article, with the source on which they rest."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from octolegis.domain.finding import Basis, Rating
from octolegis.domain.regions.plan import Country, ShortEntry, ShortRating
from octolegis.ui.region_desk import RegionDesk
from octolegis.ui.views.dressing import dressed


class RatingsPage(QWidget):
    """A row for each article of the region, a rating in words for each basis."""

    def __init__(self, desk: RegionDesk, country: Country) -> None:
        super().__init__()
        self._desk, self._before = desk, country.short
        self.source, self.date = QLineEdit(country.short.source), QLineEdit(country.short.date)
        self.date.setPlaceholderText(self.tr("YYYY-MM-DD, or nothing"))
        self.articles = [article.id for group in desk.regional.groups for article in group.articles]
        self.table = dressed(QTableWidget(len(self.articles), 3), accessibleName=self.tr("Ratings"))
        self.boxes: dict[tuple[Basis, str], QComboBox] = {}
        self._fill()
        form = QFormLayout()
        form.addRow(self.tr("&Source"), self.source)
        form.addRow(self.tr("&Date of the source"), self.date)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.table, 1)

    @property
    def entry(self) -> ShortEntry:
        """The entry as it was left; what was entered for articles that are not shown stays."""
        before = {(each.basis, each.target): each for each in self._before.ratings}
        kept = [each for place, each in before.items() if place not in self.boxes]
        for (basis, article), box in self.boxes.items():
            rating = Rating(box.currentData())
            if rating is not Rating.NOT_ASSESSED:
                known = before.get((basis, article), ShortRating(article, rating, basis))
                kept.append(known._replace(rating=rating))
        return ShortEntry(self.source.text().strip(), self.date.text().strip(), tuple(kept))

    def _fill(self) -> None:
        words = self._desk.words
        heads = [self.tr("Article"), *(words(f"term.basis.{basis}") for basis in Basis)]
        self.table.setHorizontalHeaderLabels(heads)
        self.table.verticalHeader().hide()
        self.table.setTabKeyNavigation(False)
        given = {(each.basis, each.target): each.rating for each in self._before.ratings}
        for row, id in enumerate(self.articles):
            article = self._desk.regional.article(id)
            named = f"{self._desk.cited(article)}  {article.title}" if article else id
            item = QTableWidgetItem(named)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            item.setToolTip(named)
            self.table.setItem(row, 0, item)
            for column, basis in enumerate(Basis, start=1):
                box = self._box(f"{named}, {heads[column]}", given.get((basis, id), Rating.NOT_ASSESSED))
                self.boxes[basis, id] = box
                self.table.setCellWidget(row, column, box)
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def _box(self, name: str, rating: Rating) -> QComboBox:
        box = dressed(QComboBox(), accessibleName=name)
        for each in Rating:
            box.addItem(self._desk.words(f"term.rating.{each}"), each.value)
        box.setCurrentIndex(box.findData(rating.value))
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return box
