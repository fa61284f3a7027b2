"""The very first start: who works here, in which language, and what to begin with."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from octolegis.session.profile import Profile
from octolegis.ui.icons import app_icon, icon
from octolegis.ui.language import LANGUAGES
from octolegis.ui.scale import px, roomy
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import quiet_label


class Greeting(NamedTuple):
    """What was answered; ``begin`` is ``sample``, ``new``, or empty for neither."""

    name: str
    organisation: str
    begin: str


class Welcome(QDialog):
    """Answered once (``answered``), or skipped by Escape; another language is told at once (``spoken``)."""

    answered = Signal(object)
    spoken = Signal(str)

    def __init__(self, profile: Profile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Welcome"))
        self.language = QComboBox()
        for code, words in LANGUAGES.items():
            self.language.addItem(words, code)
        self.language.setCurrentIndex(max(0, self.language.findData(profile.language)))
        self.name = QLineEdit(profile.name)
        self.organisation = dressed(QLineEdit(profile.organisation), placeholderText=self.tr("Optional"))
        self.sample = self._way(self.tr("Open the &sample"), "sample")
        self.new = self._way(self.tr("New &assessment"), "new")
        self.skip = QPushButton(self.tr("S&kip"))
        self.sample.setDefault(True)
        self._place()
        self.language.activated.connect(lambda: self._speak(profile.language))
        for button, begin in ((self.sample, "sample"), (self.new, "new")):
            button.clicked.connect(lambda _, begin=begin: self._answer(begin))
        self.skip.clicked.connect(self.reject)
        self.rejected.connect(lambda: self.answered.emit(self._greeting("")))
        self.name.setFocus()
        self.name.selectAll()

    def _answer(self, begin: str) -> None:
        self.answered.emit(self._greeting(begin))
        self.accept()

    def _greeting(self, begin: str) -> Greeting:
        return Greeting(self.name.text().strip(), self.organisation.text().strip(), begin)

    def _speak(self, spoken_now: str) -> None:
        if self.language.currentData() != spoken_now:
            self.spoken.emit(self.language.currentData())

    def _way(self, words: str, drawing: str) -> QPushButton:
        button = dressed(QPushButton(icon(drawing), words), iconSize=QSize(20, 20))
        button.setMinimumSize(px(190), px(44))
        return button

    def _place(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(8)
        for words, field in (
            (self.tr("&Language"), self.language),
            (self.tr("Your &name"), self.name),
            (self.tr("Your &organisation"), self.organisation),
        ):
            form.addRow(words, field)
            field.setAccessibleName(words.replace("&", ""))
        ways = QGridLayout()
        ways.setHorizontalSpacing(16)
        for column, (button, words) in enumerate(
            (
                (self.sample, self.tr("A finished assessment of an invented country, with a short tour.")),
                (self.new, self.tr("A country, what its law is measured by, and its laws, in three steps.")),
            )
        ):
            ways.addWidget(button, 0, column)
            ways.addWidget(_said(words), 1, column, Qt.AlignmentFlag.AlignTop)
            button.setAccessibleDescription(words)
            ways.setColumnStretch(column, 1)
        last = QHBoxLayout()
        last.addWidget(_said(self.tr("All of this can be changed later, in Edit, Preferences.")), 1)
        last.addWidget(self.skip)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(24, 20, 24, 16)
        column_.setSpacing(16)
        column_.addLayout(self._head())
        column_.addLayout(form)
        column_.addLayout(ways)
        column_.addStretch(1)
        column_.addLayout(last)
        self.resize(roomy(580, 330))

    def _head(self) -> QHBoxLayout:
        mark = QLabel()
        mark.setPixmap(app_icon().pixmap(QSize(48, 48)))
        title = QLabel(self.tr("Welcome to Octolegis"), textFormat=Qt.TextFormat.PlainText)
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        font.setBold(True)
        title.setFont(font)
        words = _said(
            self.tr(
                "Your name stands beside what you write, in case files and reports. Nothing is sent anywhere."
            )
        )
        beside = QVBoxLayout()
        beside.setSpacing(2)
        beside.addWidget(title)
        beside.addWidget(words)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(beside, 1)
        return row


def _said(words: str) -> QLabel:
    label = quiet_label()
    label.setText(words)
    return label
