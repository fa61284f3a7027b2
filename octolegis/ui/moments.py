"""Days and times as a reader of the screen's language writes them: the month in letters, never ambiguous."""

from __future__ import annotations

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDateEdit

_DAY = "d MMM yyyy"
_MOMENT = "d MMM yyyy HH:mm"


def moment(at: str, language: str) -> str:
    """A time of the log (ISO 8601 in UTC) on the reader's own clock."""
    found = QDateTime.fromString(at, Qt.DateFormat.ISODate)
    return (
        _held(QLocale(language).toString(found.toLocalTime(), _MOMENT), language) if found.isValid() else at
    )


def day(date: str | QDate, language: str) -> str:
    """A date (ISO 8601) in words; what is none, as it was typed."""
    found = QDate.fromString(date, Qt.DateFormat.ISODate) if isinstance(date, str) else date
    return _held(QLocale(language).toString(found, _DAY), language) if found.isValid() else str(date)


def _held(words: str, language: str) -> str:
    """Kept together where the window runs the other way than its language, which would put the day last."""
    turned = QGuiApplication.layoutDirection() != QLocale(language).textDirection()
    return f"\u200e{words}\u200e" if turned else words


def day_field(date: QDate, language: str) -> QDateEdit:
    """A field for a day, with a calendar to choose from."""
    field = QDateEdit(date)
    field.setCalendarPopup(True)
    field.setLocale(QLocale(language))
    field.setDisplayFormat(_DAY)
    return field


def beginning(date: QDate) -> str:
    """When a day begins here, as the log writes times: ISO 8601 in UTC."""
    return date.startOfDay().toUTC().toString(Qt.DateFormat.ISODate).rstrip("Z")
