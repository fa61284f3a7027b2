"""The pages of a report as pictures before it is written; where these cannot be had, its words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from octolegis.session.previewing import Picture, Preview, picture
from octolegis.ui.scale import roomy
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import quiet_label
from octolegis.ui.work import Background, Watch
from octolegis.wording import Wording

_ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
_USUAL = 1
_POINT = 96 / 72
"""Pixels of a point of type at full size."""


class ReportPreview(QDialog):
    """Accepted: write the report as it was shown. Makes the pages in the background while it is open."""

    def __init__(
        self, made: Callable[[Watch], Preview], background: Background, words: Wording, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preview"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._background, self._say = background, words.say
        self._preview = Preview()
        self.page, self._zoom = 0, _USUAL
        self.paper = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.words = dressed(QTextBrowser(), accessibleName=self.tr("Words of the report"))
        self.where, self.note = QLabel(), quiet_label()
        self.waiting = dressed(QProgressBar(maximum=0, textVisible=False), maximumHeight=12)
        self._place()
        self._keys()
        background.moved.connect(self._moved)
        background.refused.connect(self.reject)
        self._stop = background.run_watched(self.tr("Making the pages…"), made, self._show)

    def done(self, result: int) -> None:
        self._stop()
        super().done(result)

    def turn_to(self, page: int) -> None:
        """Show the page of that number, counted from 0, or the nearest there is."""
        if self._preview.pages:
            self.page = min(max(page, 0), self._preview.pages - 1)
            self._draw()

    def zoom(self, steps: int) -> None:
        """Show the page larger or smaller; no steps: at its usual size."""
        self._zoom = min(max(self._zoom + steps, 0), len(_ZOOMS) - 1) if steps else _USUAL
        self._draw()

    def _place(self) -> None:
        self.previous = self._button(self.tr("P&revious page"), lambda: self.turn_to(self.page - 1))
        self.next = self._button(self.tr("&Next page"), lambda: self.turn_to(self.page + 1))
        self.smaller = self._button(self.tr("&Smaller"), lambda: self.zoom(-1))
        self.larger = self._button(self.tr("&Larger"), lambda: self.zoom(1))
        line = QHBoxLayout()
        for part in (self.previous, self.where, self.next):
            line.addWidget(part)
        line.addStretch(1)
        for part in (self.smaller, self.larger):
            line.addWidget(part)
        self.view = dressed(QScrollArea(widgetResizable=True), accessibleName=self.tr("Page of the report"))
        self.view.setWidget(self.paper)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.words)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.addButton(self.tr("&Write…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(line)
        column.addWidget(self.stack, 1)
        for below in (self.waiting, self.note, self.buttons):
            column.addWidget(below)
        self._offer_pages()
        self.resize(roomy(720, 660))

    def _button(self, words: str, act: Callable[[], None]) -> QPushButton:
        button = dressed(QPushButton(words), autoDefault=False)
        button.clicked.connect(act)
        return button

    def _keys(self) -> None:
        """The keys of pages and sizes, which in words do what they do in any text."""
        acts: dict[str, Callable[[], None]] = {
            "PgDown": lambda: self.turn_to(self.page + 1),
            "PgUp": lambda: self.turn_to(self.page - 1),
            "Home": lambda: self.turn_to(0),
            "End": lambda: self.turn_to(self._preview.pages - 1),
            "Ctrl++": lambda: self.zoom(1),
            "Ctrl+=": lambda: self.zoom(1),
            "Ctrl+-": lambda: self.zoom(-1),
            "Ctrl+0": lambda: self.zoom(0),
        }
        for keys, act in acts.items():
            shortcut = QShortcut(QKeySequence(keys), self.view)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _moved(self, done: int, steps: int) -> None:
        self.waiting.setMaximum(steps if done else 0)
        self.waiting.setValue(done)

    def _show(self, preview: Preview) -> None:
        if not isValid(self):
            return
        self._preview = preview
        self.waiting.hide()
        self.note.setText(self._say(preview.note) if preview.note else "")
        self.note.setVisible(preview.note is not None)
        self._offer_pages()
        if preview.pages:
            self._draw()
            self.view.setFocus()
            return
        self.words.setHtml("".join(_html(text, level) for text, level in preview.lines))
        self.stack.setCurrentWidget(self.words)
        self.words.setFocus()

    def _offer_pages(self) -> None:
        pages = self._preview.pages
        self.previous.setEnabled(self.page > 0)
        self.next.setEnabled(self.page + 1 < pages)
        self.smaller.setEnabled(pages > 0 and self._zoom > 0)
        self.larger.setEnabled(pages > 0 and self._zoom + 1 < len(_ZOOMS))
        text = self.tr("Page {page} of {pages}").format(page=self.page + 1, pages=pages)
        self.where.setText(text if pages else "")

    def _draw(self) -> None:
        """Have the page drawn in the background; a page that was left meanwhile is not shown."""
        self._offer_pages()
        pdf, page, zoom = self._preview.pdf, self.page, self._zoom
        if not pdf:
            return
        scale = _POINT * _ZOOMS[zoom] * self.devicePixelRatio()

        def drawn(found: Picture) -> None:
            if isValid(self) and (page, zoom) == (self.page, self._zoom):
                self._show_picture(found)

        self._background.run(self.tr("Making the pages…"), lambda: picture(pdf, page, scale), drawn)

    def _show_picture(self, found: Picture) -> None:
        image = QImage(found.points, found.width, found.height, found.stride, QImage.Format.Format_BGR888)
        pixmap = QPixmap.fromImage(image.copy())
        pixmap.setDevicePixelRatio(self.devicePixelRatio())
        self.paper.setPixmap(pixmap)
        self.paper.setAccessibleName(self.where.text())
        self.view.verticalScrollBar().setValue(0)


def _html(text: str, level: int) -> str:
    from html import escape

    return f"<h{level + 1}>{escape(text)}</h{level + 1}>" if level else f"<p>{escape(text)}</p>"
