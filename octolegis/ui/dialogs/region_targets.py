"""What the region wants to reach: a list, and the fields that add to it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from octolegis.domain.checklist import Theme
from octolegis.domain.finding import Rating
from octolegis.domain.regions.plan import Goal
from octolegis.ui.region_desk import RegionDesk
from octolegis.ui.views.dressing import dressed

_RATINGS = (Rating.FULLY, Rating.LARGELY, Rating.PARTLY)


class TargetsPage(QWidget):
    """Targets for all countries; those set for some of them are shown and can be taken away."""

    def __init__(self, desk: RegionDesk) -> None:
        super().__init__()
        self._desk = desk
        self.list = dressed(QListWidget(), accessibleName=self.tr("Targets"))
        self.target, self.rating = QComboBox(), QComboBox()
        self.target.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.by = QLineEdit(placeholderText=self.tr("YYYY-MM-DD, or nothing"))
        self.add = QPushButton(self.tr("Add the &target"), autoDefault=False)
        self.remove = QPushButton(self.tr("&Take it away"), autoDefault=False)
        self._offer()
        self._place()
        for goal in desk.region.goals:
            self._show(goal)
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(lambda: self.list.takeItem(self.list.currentRow()))

    @property
    def goals(self) -> tuple[Goal, ...]:
        """The targets as they were left."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return tuple(item.data(Qt.ItemDataRole.UserRole) for item in items)

    def _add(self) -> None:
        """A target on the same article or theme takes the place of the one before."""
        goal = Goal(self.target.currentData(), Rating(self.rating.currentData()), self.by.text().strip())
        kept = [each for each in self.goals if (each.target, each.countries) != (goal.target, ())]
        self.list.clear()
        for each in (*kept, goal):
            self._show(each)

    def _show(self, goal: Goal) -> None:
        words, article = self._desk.words, self._desk.regional.article(goal.target)
        name = words(f"term.theme.{goal.theme}") if goal.theme else goal.target
        told = [
            self._desk.cited(article) if article else name,
            words(f"term.rating.{goal.at_least}"),
            goal.by,
        ]
        told += [self._desk.names.get(each, each) for each in goal.countries]
        item = QListWidgetItem("  ·  ".join(filter(None, told)), self.list)
        item.setData(Qt.ItemDataRole.UserRole, goal)

    def _offer(self) -> None:
        words, groups = self._desk.words, self._desk.regional.groups
        for theme in dict.fromkeys(group.theme for group in groups) or list(Theme):
            self.target.addItem(words(f"term.theme.{theme}"), f"theme:{theme}")
        for group in groups:
            for article in group.articles:
                self.target.addItem(f"{self._desk.cited(article)}  {article.title}", article.id)
        for rating in _RATINGS:
            self.rating.addItem(words(f"term.rating.{rating}"), rating.value)
        self.rating.setCurrentIndex(_RATINGS.index(Rating.LARGELY))

    def _place(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("Article or part of the law"), self.target)
        form.addRow(self.tr("At least"), self.rating)
        form.addRow(self.tr("By"), self.by)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.addWidget(self.list, 1)
        column.addLayout(form)
        column.addLayout(buttons)
