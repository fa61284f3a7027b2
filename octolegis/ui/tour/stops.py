"""What the tour shows, stop by stop: words, and the part of the window that they are about."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from octolegis.ui.marked import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from octolegis.ui.main_window import MainWindow

Place = Callable[["MainWindow"], QRect]
_RECOMMENDATION = 2
"""The tab of the texts that the tour turns to."""


class Stop(NamedTuple):
    """A title, two sentences, where in the window they point, and what brings that into sight."""

    title: str
    words: str
    place: Place
    prepare: Callable[[MainWindow], None] = lambda _: None


def _of(widget: QWidget | None, window: MainWindow) -> QRect:
    """The part of the window that a widget takes; empty where it cannot be seen."""
    if widget is None or not widget.isVisible():
        return QRect()
    return QRect(widget.mapTo(window, QPoint()), widget.size()).intersected(window.rect())


def _requirements(window: MainWindow) -> QRect:
    return _of(window.page and window.page.requirements, window)


def _law(window: MainWindow) -> QRect:
    return _of(window.page and window.page.law, window)


def _suggestions(window: MainWindow) -> QRect:
    return _of(window.page and window.page.law.suggestions, window)


def _judgement(window: MainWindow) -> QRect:
    return _of(window.page and window.page.judgement, window)


def _texts(window: MainWindow) -> QRect:
    sheet = window.page.judgement.sheet if window.page else None
    return _of(sheet and sheet.texts, window).intersected(_judgement(window))


def _tool(id: str) -> Place:
    """A button of the toolbar, or the toolbar where that has no room for the button."""

    def place(window: MainWindow) -> QRect:
        bar = window.actions_.toolbar
        button = bar.widgetForAction(window.actions_.actions[id])
        room = _of(button, window)
        return _of(bar, window) if room.isEmpty() else room

    return place


def _help(window: MainWindow) -> QRect:
    bar = window.menuBar()
    entry = bar.actionGeometry(window.actions_.menus["help"].menuAction())
    return entry.translated(bar.mapTo(window, QPoint()))


def _open_suggestions(window: MainWindow) -> None:
    page = window.page
    if page is not None and (page.law.suggestions is None or not page.law.suggestions.isVisible()):
        window.perform("suggesting.toggle")


def _turn_to_texts(window: MainWindow) -> None:
    sheet = window.page.judgement.sheet if window.page else None
    if sheet is not None:
        sheet.texts.tabs.setCurrentIndex(_RECOMMENDATION)
        sheet.ensureWidgetVisible(sheet.texts)


STOPS = (
    Stop(
        QT_TRANSLATE_NOOP("tour", "What the treaty requires"),
        QT_TRANSLATE_NOOP(
            "tour",
            "Each article is taken apart into requirements, one thing each that the law must say. The "
            "mark beside a requirement shows how it was rated, and F6 leads here from anywhere.",
        ),
        _requirements,
    ),
    Stop(
        QT_TRANSLATE_NOOP("tour", "What the law says"),
        QT_TRANSLATE_NOOP(
            "tour",
            "The draft law stands here provision by provision, as it was read from its file. Mark the "
            "words that answer a requirement and press Enter to rely on them.",
        ),
        _law,
    ),
    Stop(
        QT_TRANSLATE_NOOP("tour", "Suggestions"),
        QT_TRANSLATE_NOOP(
            "tour",
            "Ctrl+G names the provisions that may answer the article, and says why. Nothing is relied on "
            "before you accept it.",
        ),
        _suggestions,
        _open_suggestions,
    ),
    Stop(
        QT_TRANSLATE_NOOP("tour", "The judgement"),
        QT_TRANSLATE_NOOP(
            "tour",
            "Keys 1 to 6 rate the requirement or article looked at, and you say why. Each entry is saved "
            "as you leave it, and Ctrl+Z takes it back, even after closing.",
        ),
        _judgement,
    ),
    Stop(
        QT_TRANSLATE_NOOP("tour", "Recommend, and propose wording"),
        QT_TRANSLATE_NOOP(
            "tour",
            "Comment, recommendation and proposed wording have a tab each, from Alt+2 to Alt+4. What the "
            "report prints is what you write here.",
        ),
        _texts,
        _turn_to_texts,
    ),
    Stop(
        QT_TRANSLATE_NOOP("tour", "How the whole stands"),
        QT_TRANSLATE_NOOP(
            "tour",
            "The overview shows every article at a glance. The ready-to-report list beside it says what "
            "is still open.",
        ),
        _tool("overview"),
    ),
    Stop(
        QT_TRANSLATE_NOOP("tour", "The report"),
        QT_TRANSLATE_NOOP(
            "tour",
            "This writes the recommendation report in Word. Ctrl+Alt+P offers every other report, with a "
            "preview.",
        ),
        _tool("word"),
    ),
    Stop(
        QT_TRANSLATE_NOOP("tour", "When you are stuck"),
        QT_TRANSLATE_NOOP(
            "tour",
            "F1 opens the guide at what you are doing, and Ctrl+K finds every command by its name. The "
            "tour can be taken again from this menu.",
        ),
        _help,
    ),
)
"""From what is required to the report, as one works."""
