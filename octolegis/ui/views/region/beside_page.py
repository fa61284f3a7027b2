"""Side by side: one article across the countries that one chooses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from octolegis.domain.finding import Rating
from octolegis.domain.regions.standing import Standing
from octolegis.ui.region_desk import RegionDesk
from octolegis.ui.scale import px
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import quiet_label
from octolegis.ui.views.region.cell_words import words_beside

_AT_FIRST = 3
_COLUMN = 250


class BesidePage(QWidget):
    """A column for each country chosen: what its law says, how that was rated, what is recommended."""

    def __init__(self, desk: RegionDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.article = dressed(QComboBox(), accessibleName=self.tr("Article"))
        self.article.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.countries = dressed(QListWidget(), accessibleName=self.tr("Countries"))
        self.columns: dict[str, QTextBrowser] = {}
        self.empty = quiet_label()
        self.empty.setText(self.tr("Tick countries to lay them side by side."))
        self.counts = quiet_label()
        self._row = QHBoxLayout()
        self._place()
        self.article.activated.connect(lambda: desk.look_at(desk.country, self.article.currentData()))
        self.countries.itemChanged.connect(self._build)
        desk.renewed.connect(self.follow)
        desk.basis_changed.connect(self.renew)
        desk.place_changed.connect(self.renew)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of the countries that are ticked."""
        items = [self.countries.item(row) for row in range(self.countries.count())]
        ticked = Qt.CheckState.Checked
        return tuple(i.data(Qt.ItemDataRole.UserRole) for i in items if i.checkState() is ticked)

    def choose(self, countries: Iterable[str]) -> None:
        """Tick these and no others."""
        wanted = set(countries)
        self._list(wanted)
        self._build()

    def follow(self) -> None:
        """Show what was read, with the countries ticked as before."""
        read = [each.country.id for each in self._desk.regional.standings if each.is_read]
        kept = [each for each in self.chosen if each in read]
        self._list(set(kept or read[:_AT_FIRST]))
        self.article.clear()
        for group in self._desk.regional.groups:
            for article in group.articles:
                self.article.addItem(f"{self._desk.cited(article)}  {article.title}", article.id)
        self._build()

    def renew(self) -> None:
        """Write the columns anew, if anyone sees them."""
        if not self.isVisible():
            return
        if self._desk.article is None and self.article.count():
            self._desk.look_at(self._desk.country, self.article.itemData(0))
            return
        self.article.setCurrentIndex(self.article.findData(self._desk.article_id))
        self.counts.setText(self._counted())
        for id, column in self.columns.items():
            standing = self._desk.regional.standing(id)
            if standing is not None:
                column.setHtml(words_beside(self._desk, standing, self._desk.article_id))

    def stand(self) -> None:
        """Take the keys."""
        self.renew()
        self.article.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.renew()

    def _counted(self) -> str:
        """How many of the countries in the figures are rated how, on this article."""
        place = self._desk.basis, self._desk.article_id
        rated = Counter(each.on(*place).rating for each in self._desk.regional.counted)
        words = self._desk.words
        told = (f"{words(f'term.rating.{rating}')}: {rated[rating]}" for rating in Rating if rated[rating])
        return "  ·  ".join(told)

    def _list(self, ticked: set[str]) -> None:
        self.countries.itemChanged.disconnect(self._build)
        self.countries.clear()
        for standing in self._desk.regional.standings:
            id = standing.country.id
            item = QListWidgetItem(self._desk.names[id], self.countries)
            item.setData(Qt.ItemDataRole.UserRole, id)
            item.setToolTip(item.text())
            item.setCheckState(Qt.CheckState.Checked if id in ticked else Qt.CheckState.Unchecked)
        self.countries.itemChanged.connect(self._build)

    def _build(self) -> None:
        """A column for each country ticked, in the order of the file."""
        while (item := self._row.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.deleteLater()
        self.columns = {}
        for id in self.chosen:
            standing = self._desk.regional.standing(id)
            if standing is not None:
                self._row.addWidget(self._column(standing), 1)
        self.empty.setVisible(not self.columns)
        self.renew()

    def _column(self, standing: Standing) -> QWidget:
        name = self._desk.names[standing.country.id]
        head = QLabel(name, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        font = head.font()
        font.setBold(True)
        head.setFont(font)
        text = dressed(QTextBrowser(), accessibleName=name, tabChangesFocus=True)
        text.setOpenLinks(False)
        text.setFrameShape(QFrame.Shape.NoFrame)
        whole = QWidget()
        whole.setMinimumWidth(px(_COLUMN))
        column = QVBoxLayout(whole)
        column.setContentsMargins(6, 6, 2, 2)
        column.addWidget(head)
        column.addWidget(text, 1)
        self.columns[standing.country.id] = text
        return whole

    def _place(self) -> None:
        inside = QWidget()
        around = QVBoxLayout(inside)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.empty)
        around.addLayout(self._row, 1)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(8, 0, 4, 8)
        column.addWidget(self.countries)
        self.countries.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        halves = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False, handleWidth=5)
        halves.addWidget(left)
        halves.addWidget(area)
        halves.setStretchFactor(1, 1)
        halves.setSizes([px(260), 1100])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        above = QHBoxLayout()
        above.setContentsMargins(8, 8, 8, 0)
        above.addWidget(self.article, 1)
        whole.addLayout(above)
        self.counts.setContentsMargins(10, 2, 10, 0)
        whole.addWidget(self.counts)
        whole.addWidget(halves, 1)
