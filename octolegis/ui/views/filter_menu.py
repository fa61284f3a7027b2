"""The menu of what the requirements can be narrowed to; several may be chosen, one after another."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from octolegis.domain.checklist import Theme
from octolegis.domain.finding import Flag, WorkStatus
from octolegis.ui.desk import Desk
from octolegis.ui.models.narrowing import LAST, Criteria, Criterion

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent


class Choices(QMenu):
    """A menu that stays open while one chooses by mouse or space bar."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space or not self._turned(self.activeAction()):
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._turned(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def _turned(self, action: QAction | None) -> bool:
        stays = action is not None and action.isCheckable() and action.isEnabled()
        if action is not None and stays:
            action.trigger()
        return stays


class FilterMenu(Choices):
    """``changed`` carries the criteria that are set."""

    changed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._set: Criteria = frozenset()
        self._below: list[QMenu] = []
        self.aboutToShow.connect(self._fill)

    def take(self, criteria: Criteria) -> None:
        """Set the criteria, and tell."""
        if criteria != self._set:
            self._set = criteria
            self.changed.emit(criteria)

    def words(self, criterion: Criterion) -> str:
        """What a criterion is called."""
        kind, value = criterion
        own = self._own_words().get(f"{kind}:{value}")
        if own:
            return own
        if kind == "since":
            day = datetime.fromisoformat(value).astimezone().date()
            shown = QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)
            return self.tr("Changed since {date}").format(date=shown)
        if kind == "expert":
            author = self._desk.assessment.authors.get(value)
            return self.tr("Judged by {name}").format(name=author.name if author else value)
        term = {"flag": "flag", "work": "work_status", "theme": "theme"}[kind]
        return self._desk.words(f"term.{term}.{value}")

    def _own_words(self) -> dict[str, str]:
        return {
            "rating:unassessed": self.tr("Unassessed"),
            "rating:gaps": self.tr("Gaps"),
            "rating:conflict": self.tr("Conflict"),
            "duty:mandatory": self.tr("Mandatory only"),
            "review:reworded": self.tr("To be read again"),
            "assigned:me": self.tr("Assigned to me"),
            f"since:{LAST}": self.tr("Changed since I last had the file open"),
        }

    def _fill(self) -> None:
        """Made anew each time: experts come, and days pass."""
        self.clear()
        for menu in self._below:
            menu.deleteLater()
        self._below = []
        for value in ("unassessed", "gaps", "conflict"):
            self._offer(self, Criterion("rating", value))
        self.addSeparator()
        for flag in Flag:
            self._offer(self, Criterion("flag", flag.value))
        self._offer(self, Criterion("review", "reworded"))
        self.addSeparator()
        self._offer(self, Criterion("assigned", "me"))
        self._offer(self, Criterion("duty", "mandatory"))
        self._offer_all(self.tr("Theme"), [Criterion("theme", theme.value) for theme in Theme])
        self._offer_all(self.tr("Work status"), [Criterion("work", each.value) for each in WorkStatus])
        experts = [Criterion("expert", author) for author in self._desk.assessment.authors]
        self._offer_all(self.tr("Expert"), experts).setEnabled(bool(experts))
        self._offer_days()
        self.addSeparator()
        clear = self.addAction(self.tr("Show everything"))
        clear.setEnabled(bool(self._set))
        clear.triggered.connect(lambda: self.take(frozenset()))

    def _offer_all(self, words: str, criteria: list[Criterion]) -> QMenu:
        below = Choices(words, self)
        self._below.append(below)
        self.addMenu(below)
        for criterion in criteria:
            self._offer(below, criterion)
        return below

    def _offer_days(self) -> None:
        """The last time, some days, or any day."""
        below = self._offer_all(self.tr("Changed since"), [])
        if self._desk.seen:
            self._offer(below, Criterion("since", LAST))
        today = datetime.now().astimezone().date()
        for days in (0, 7, 30):
            self._offer(below, _since(today - timedelta(days=days)))
        for criterion in self._set:
            if criterion.kind == "since" and criterion.value != LAST:
                self._offer(below, criterion)
        other = below.addAction(self.tr("Another day…"))
        other.triggered.connect(self._ask_day)

    def _offer(self, menu: QMenu, criterion: Criterion) -> None:
        words = self.words(criterion)
        if words in {action.text() for action in menu.actions()}:
            return
        action = QAction(words, menu, checkable=True, checked=criterion in self._set)
        action.toggled.connect(
            lambda on: self.take(self._set | {criterion} if on else self._set - {criterion})
        )
        menu.addAction(action)

    def _ask_day(self) -> None:
        from octolegis.ui.views.day_choice import DayDialog

        dialog = DayDialog(self.tr("Show what has changed since this day"), self.parentWidget())
        dialog.chosen.connect(lambda day: self.take(self._set | {_since(day)}))
        dialog.open()


def _since(day: date) -> Criterion:
    """From the beginning of the day where the user is; the log counts in UTC."""
    start = datetime.combine(day, time()).astimezone(UTC)
    return Criterion("since", start.isoformat(timespec="seconds"))
