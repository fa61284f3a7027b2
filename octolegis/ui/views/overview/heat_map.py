"""The heat map of a theme: a tile an article, with the mark and the word of its rating in its colour."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from octolegis.domain.coverage import ArticleState
from octolegis.domain.finding import Rating
from octolegis.ui.models.article_tiles import TILE, ArticleTiles
from octolegis.ui.scale import px
from octolegis.ui.theme import colour, rating_colour
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.marks import flags_width, paint_flags, paint_rating
from octolegis.ui.views.row_room import RowRoom
from octolegis.wording import Wording

Index = QModelIndex | QPersistentModelIndex
_GAP = 4
_MARK = 14
_LEADING = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
TINT = 42
"""How strongly a tile is tinted, of 255: the words on it stay as readable as on paper."""


class HeatMap(QListView):
    """``chosen`` with an article that was clicked, or on which Enter was pressed.

    ``beyond`` when an arrow key would lead out of it: 1 downwards, -1 upwards.
    """

    chosen = Signal(str)
    beyond = Signal(int)

    def __init__(self, words: Wording, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tiles = ArticleTiles(words, self)
        dressed(self, accessibleName=name)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self._delegate = TileDelegate(words, self)
        self.setItemDelegate(self._delegate)
        self.setModel(self._tiles)
        self.activated.connect(self._choose)
        self.clicked.connect(self._choose)
        self.viewport().setAutoFillBackground(False)

    def show_states(self, states: tuple[ArticleState, ...]) -> None:
        """Show the articles of the theme."""
        self._tiles.show(states)
        self._fit()

    def stand_on(self, target: str) -> bool:
        """Put the cursor on an article, if it is here."""
        row = self._tiles.row_of(target)
        if row >= 0:
            self.setCurrentIndex(self._tiles.index(row))
        return row >= 0

    def stand_at_end(self, *, first: bool) -> None:
        """Take the keys, on the first article or the last."""
        self.setCurrentIndex(self._tiles.index(0 if first else self._tiles.rowCount() - 1))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        before = self.currentIndex()
        super().keyPressEvent(event)
        onwards = -1 if self.isRightToLeft() else 1
        ways = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        ways |= {Qt.Key.Key_Right: onwards, Qt.Key.Key_Left: -onwards}
        if self.currentIndex() == before and event.key() in ways:
            self.beyond.emit(ways[Qt.Key(event.key())])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as its rows of tiles, since the page scrolls and not the map."""
        tile = self._delegate.size
        columns = max(1, (self.viewport().width() - 1) // tile.width())
        rows = -(-self._tiles.rowCount() // columns)
        self.setFixedHeight(max(1, rows) * tile.height() + 2)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._tiles.target(index.row()))


class TileDelegate(QStyledItemDelegate):
    """Paints a tile: number and flags above, mark and word of the rating below."""

    def __init__(self, words: Wording, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._words = words
        self._bold = view.font()
        self._bold.setBold(True)
        self._small = view.font()
        self._small.setPointSizeF(self._small.pointSizeF() * 0.88)
        metrics = QFontMetrics(self._small)
        self._widest = max(metrics.horizontalAdvance(words(f"term.rating.{rating}")) for rating in Rating)

    @property
    def size(self) -> QSize:
        """The size of a tile with the gap after it."""
        height = self._view.fontMetrics().height()
        return QSize(self._widest + px(_MARK) + 22 + _GAP, height * 2 + 14 + _GAP)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return self.size

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        state: ArticleState = index.data(TILE)
        rect = option.rect
        box = QRectF(rect).adjusted(1, 1, -_GAP, -_GAP)
        painter.save()
        self._ground(painter, box, state, stood_on=index == self._view.currentIndex())
        inside = box.adjusted(7, 4, -6, -4)
        top = QRectF(inside.x(), inside.y(), inside.width(), inside.height() / 2)
        painter.setPen(colour("text"))
        painter.setFont(self._bold)
        below = RowRoom(top.translated(0, top.height()), mirrored=self._view.isRightToLeft())
        above = RowRoom(top, mirrored=self._view.isRightToLeft())
        paint_flags(painter, above.trail(flags_width(state.flags)), state.flags)
        painter.drawText(above.rest, _LEADING, index.data())
        self._rating(painter, below, state)
        painter.restore()

    def _ground(self, painter: QPainter, box: QRectF, state: ArticleState, *, stood_on: bool) -> None:
        tint = QColor(rating_colour(state.rating))
        tint.setAlpha(TINT)
        painter.setBrush(tint)
        focused = stood_on and self._view.hasFocus()
        painter.setPen(QPen(colour("accent" if focused else "line"), 2 if focused else 1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawRoundedRect(box, 3, 3)

    def _rating(self, painter: QPainter, row: RowRoom, state: ArticleState) -> None:
        suggested = state.given is not state.rating
        place = row.lead(px(_MARK))
        row.lead(5)
        mark = QRectF(place.x(), place.center().y() - px(_MARK) / 2, px(_MARK), px(_MARK))
        paint_rating(painter, mark, state.rating, suggested=suggested)
        painter.setFont(self._small)
        painter.setPen(colour("quiet" if suggested else "text"))
        words = self._words(f"term.rating.{state.rating}")
        painter.drawText(row.rest, _LEADING, words)
