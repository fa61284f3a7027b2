"""The state of one instrument: numbers, shares, and a heat map for each theme."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from octolegis.domain.coverage import counts, score_of
from octolegis.domain.finding import Rating
from octolegis.domain.overview import InstrumentState, ThemeState
from octolegis.ui.desk import Desk
from octolegis.ui.views.judgement.labels import heading, quiet_label
from octolegis.ui.views.overview.facts import Facts
from octolegis.ui.views.overview.heat_map import HeatMap
from octolegis.ui.views.overview.rating_bar import RatingBar

_NAMES = 26
"""The room for the names of themes, in characters."""


class InstrumentBlock(QWidget):
    """``chosen`` with an article of the heat map."""

    chosen = Signal(str)

    def __init__(self, desk: Desk, state: InstrumentState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.state = state
        instrument = state.instrument
        title = QLabel(
            f"{instrument.reference}  {instrument.short_title or instrument.title}",
            textFormat=Qt.TextFormat.PlainText,
            wordWrap=True,
        )
        font = title.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.15)
        title.setFont(font)
        self.facts = Facts()
        self.bar = RatingBar(desk.words)
        self.maps: list[HeatMap] = []
        self._scores: list[QLabel] = []
        self._themes = QGridLayout()
        self._themes.setColumnMinimumWidth(0, self.fontMetrics().averageCharWidth() * _NAMES)
        self._themes.setColumnStretch(1, 1)
        self._themes.setVerticalSpacing(8)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        for part in (title, self.facts, self.bar):
            self._column.addWidget(part)
        self._column.addLayout(self._themes)
        for theme in state.themes:
            self._add_theme(theme)
        self.renew(state)

    def renew(self, state: InstrumentState) -> None:
        """Show the state of the same instrument anew."""
        self.state = state
        self.facts.setText(self._told(state))
        self.bar.show_counts(counts(state.articles))
        for theme, heat_map, score in zip(state.themes, self.maps, self._scores, strict=True):
            heat_map.show_states(theme.articles)
            score.setText(self._score(theme))

    def _add_theme(self, theme: ThemeState) -> None:
        name = self._desk.words(f"term.theme.{theme.theme}")
        heat_map = HeatMap(self._desk.words, name)
        heat_map.chosen.connect(self.chosen)
        score = quiet_label()
        title = heading(name)
        title.setWordWrap(True)
        beside = QVBoxLayout()
        beside.setSpacing(1)
        beside.addWidget(title)
        beside.addWidget(score)
        beside.addStretch(1)
        row = self._themes.rowCount()
        self._themes.addLayout(beside, row, 0)
        self._themes.addWidget(heat_map, row, 1, Qt.AlignmentFlag.AlignTop)
        self.maps.append(heat_map)
        self._scores.append(score)

    def _told(self, state: InstrumentState) -> str:
        told = (
            self.tr("{rated} of {total} articles rated"),
            self.tr("{mapped} rest on a provision"),
            self.tr("{requirements_rated} of {requirements} requirements rated"),
        )
        numbers = {
            "rated": state.rated,
            "total": state.total,
            "mapped": state.mapped,
            "requirements_rated": state.requirements_rated,
            "requirements": state.requirements,
        }
        work = [
            f"{self._desk.words(f'term.work_status.{status}')} {number}"
            for status, number in state.work.items()
            if number
        ]
        return "  ·  ".join([*(each.format(**numbers) for each in told), *work])

    def _score(self, theme: ThemeState) -> str:
        """Rated articles, and their score, which says nothing without that number."""
        rated = sum(state.rating is not Rating.NOT_ASSESSED for state in theme.articles)
        found = score_of(theme.articles, self._desk.assessment.details.score_preset)
        number = self.tr("{rated} of {total} rated").format(rated=rated, total=len(theme.articles))
        if found.value is None:
            return number
        score = self.tr("score {value} of {best}")
        value = QLocale(self._desk.words.language).toString(found.value, "f", 1)
        return f"{number}\n{score.format(value=value, best=f'{found.best:g}')}"
