"""What stands above a region's matrix: what to show, in which order, how grouped."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from octolegis.domain.checklist import Theme
from octolegis.domain.finding import Flag, Rating
from octolegis.domain.regions.regional import Regional
from octolegis.ui.models.region_narrowing import Order, Wanted
from octolegis.ui.scale import px
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.flow_layout import FlowLayout
from octolegis.wording import Wording


class MatrixBar(QWidget):
    """``changed``: something else is wanted; ``words_wanted``: write the ratings out, or no longer."""

    changed = Signal()
    words_wanted = Signal(bool)

    def __init__(self, words: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.text = QLineEdit(placeholderText=self.tr("Country or article"), clearButtonEnabled=True)
        self.text.setAccessibleName(self.tr("Country or article"))
        self.text.setMinimumWidth(px(180))
        self.theme = self._box(self.tr("Part of the law"), self.tr("All parts"))
        self.rating = self._box(self.tr("Rating"), self.tr("Any rating"))
        self.flag = self._box(self.tr("Flag"), self.tr("With or without flag"))
        for rating in Rating:
            self.rating.addItem(words(f"term.rating.{rating}"), rating.value)
        for flag in Flag:
            self.flag.addItem(words(f"term.flag.{flag}"), flag.value)
        self.order = dressed(QComboBox(), accessibleName=self.tr("Order of the countries"))
        for order, told in (
            (Order.FILE, self.tr("Order of the file")),
            (Order.NAME, self.tr("By name")),
            (Order.ARTICLE, self.tr("By the article stood on")),
        ):
            self.order.addItem(told, order.value)
        self.by_part = QCheckBox(self.tr("By &chapter"))
        self.words = QCheckBox(self.tr("&Words"))
        self.words.setToolTip(self.tr("Write the ratings in the cells"))
        self._place()

    @property
    def wanted(self) -> Wanted:
        """What is asked for."""
        theme, rating, flag = (str(box.currentData() or "") for box in (self.theme, self.rating, self.flag))
        return Wanted(
            Theme(theme) if theme else None,
            Rating(rating) if rating else None,
            Flag(flag) if flag else None,
            self.text.text(),
            Order(self.order.currentData()),
            self.by_part.isChecked(),
        )

    def follow(self, regional: Regional) -> None:
        """Offer the themes that there are."""
        chosen = self.theme.currentData()
        while self.theme.count() > 1:
            self.theme.removeItem(1)
        for theme in dict.fromkeys(group.theme for group in regional.groups):
            self.theme.addItem(self._words(f"term.theme.{theme}"), theme.value)
        self.theme.setCurrentIndex(max(0, self.theme.findData(chosen)))

    def clear(self) -> None:
        """Ask for everything again."""
        self.text.clear()
        for box in (self.theme, self.rating, self.flag):
            box.setCurrentIndex(0)

    def _box(self, name: str, all_: str) -> QComboBox:
        box = dressed(QComboBox(), accessibleName=name)
        box.addItem(all_, "")
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        return box

    def _place(self) -> None:
        around = QVBoxLayout(self)
        around.setContentsMargins(8, 6, 8, 4)
        flow = FlowLayout()
        around.addLayout(flow)
        for part in (self.text, self.theme, self.rating, self.flag, self.order, self.by_part, self.words):
            part.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            flow.addWidget(part)
        self.text.textChanged.connect(self.changed)
        for box in (self.theme, self.rating, self.flag, self.order):
            box.currentIndexChanged.connect(self.changed)
        self.by_part.toggled.connect(self.changed)
        self.words.toggled.connect(self.words_wanted)
