"""The history as a table: when, who, what."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
)

from octolegis.domain.text import search_key
from octolegis.session.history import Entry, Wanted, field_name, history, is_private, is_worth_reading, shown
from octolegis.ui.desk import Desk
from octolegis.ui.marked import QT_TRANSLATE_NOOP
from octolegis.ui.moments import moment

Index = QModelIndex | QPersistentModelIndex
_COLUMNS = (
    QT_TRANSLATE_NOOP("History", "When"),
    QT_TRANSLATE_NOOP("History", "Who"),
    QT_TRANSLATE_NOOP("History", "What"),
)
_AT_ONCE = 200
_SHORT = 32
"""As many characters as two values may have to stand side by side."""


class HistoryTable(QAbstractTableModel):
    """Entries of the log that say something, newest first; read when asked, narrowed by words."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._all: list[Entry] = []
        self._shown: list[Entry] = []
        self._keys: dict[str, str] = {}
        self._of_one_target = False
        self._ahead = QTimer(self, interval=0)
        self._ahead.timeout.connect(self._prepare)

    def renew(self, wanted: Wanted, words: str = "") -> None:
        """Read the log again and show what fits."""
        self._all = [entry for entry in history(self._desk.session, wanted) if is_worth_reading(entry)]
        self._keys = {}
        self._of_one_target = bool(wanted.target)
        self.narrow(words)
        self._ahead.start()

    def narrow(self, words: str) -> None:
        """Show only entries with these words, of those that were read."""
        key = search_key(words)
        fitting = [entry for entry in self._all if not key or key in self._key(entry)]
        if fitting == self._shown:
            return
        self.beginResetModel()
        self._shown = fitting
        self.endResetModel()

    def entry(self, row: int) -> Entry:
        """The entry of a row."""
        return self._shown[row]

    def is_present(self, entry: Entry, value: object) -> bool:
        """Whether a value is what the field of the entry holds now."""
        place = (entry.record, entry.field)
        newest = next((each for each in self._all if (each.record, each.field) == place), entry)
        return newest.value == value

    def texts(self, entry: Entry) -> tuple[str, str]:
        """The value before and after, in words; nothing of what is private to another."""
        if is_private(entry, self._desk.key.author):
            return "", ""
        words = self._desk.words
        return shown(entry.before, entry.field, words), shown(entry.value, entry.field, words)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(_COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) or not index.isValid():
            return None
        entry = self._shown[index.row()]
        return (self._when, self._who, self._what)[index.column()](entry)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation is Qt.Orientation.Vertical:
            return None
        return QCoreApplication.translate("History", _COLUMNS[section])

    def _when(self, entry: Entry) -> str:
        return moment(entry.at, self._desk.words.language)

    def _who(self, entry: Entry) -> str:
        author = self._desk.assessment.authors.get(entry.author)
        return author.name if author else entry.author[:8]

    def _what(self, entry: Entry) -> str:
        words = self._desk.words
        field = field_name(entry.field, words, entry.record)
        name = field if self._of_one_target else words.say(entry.name)
        if entry.undone:
            name = self.tr("undone: {change}").format(change=name)
        elif entry.redone:
            name = self.tr("done again: {change}").format(change=name)
        name = f"{name[:1].upper()}{name[1:]}"
        if not (self._of_one_target or entry.name.id.endswith(f".{entry.field.partition('.')[0]}")):
            name = f"{name}, {field}"
        return words("history.entry", what=name, values=self._summed_up(entry))

    def _summed_up(self, entry: Entry) -> str:
        """Short values side by side; of a long text how it begins now."""
        before, after = (" ".join(text.split()) or "–" for text in self.texts(entry))
        return after if max(len(before), len(after)) > _SHORT else f"{before} → {after}"

    def _prepare(self) -> None:
        """Make the keys of a search bit by bit while nobody types, since a long log has thousands."""
        begun = len(self._keys)
        for entry in self._all[begun : begun + _AT_ONCE]:
            self._key(entry)
        if len(self._keys) == begun or begun >= len(self._all):
            self._ahead.stop()

    def _key(self, entry: Entry) -> str:
        """What a search looks at; made once, since somebody types on."""
        if entry.event not in self._keys:
            said = " ".join((self._who(entry), self._what(entry), *self.texts(entry)))
            self._keys[entry.event] = search_key(said)
        return self._keys[entry.event]
