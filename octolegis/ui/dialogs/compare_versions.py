"""Two versions of a law, or two laws, provision by provision: the words of both and what differs."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from octolegis.domain.comparing import Compared, Shown, relied_on, shown
from octolegis.domain.law import Law
from octolegis.session import comparing
from octolegis.ui.desk import Desk
from octolegis.ui.scale import roomy
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.versions.two_texts import TwoTexts
from octolegis.ui.work import Background


class CompareVersions(QDialog):
    """``export_asked``: write it in Word, given the later law, the earlier one, and what is shown."""

    export_asked = Signal(str, str, object)

    def __init__(self, desk: Desk, pair: comparing.Pair, background: Background, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Compare versions"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._background = desk, background
        self._all: tuple[Compared, ...] | list[Compared] = ()
        self.rows: list[Compared] = []
        self.earlier, self.later = self._laws(pair[0]), self._laws(pair[1])
        self.which = QComboBox()
        for each in (Shown.CHANGED, Shown.RELIED_ON, Shown.ALL):
            self.which.addItem(desk.words(f"term.shown.{each.value}"), each)
        self.list = dressed(
            QTreeWidget(columnCount=2),
            rootIsDecorated=False,
            uniformRowHeights=True,
            accessibleName=self.tr("Provisions compared"),
        )
        self.list.setHeaderLabels([self.tr("Provision"), self.tr("Since then")])
        self.texts = TwoTexts()
        self.counted = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        # Enter in the list goes to the provision; it must not close what one reads.
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        self.export = QPushButton(self.tr("Write in &Word…"), autoDefault=False)
        self.buttons.addButton(self.export, QDialogButtonBox.ButtonRole.ActionRole)
        self._place()
        self._connect()
        self._compare()

    @property
    def pair(self) -> comparing.Pair:
        """The ids of the earlier and the later law."""
        return str(self.earlier.currentData()), str(self.later.currentData())

    @property
    def shown(self) -> Shown:
        """Which provisions are listed."""
        return Shown(self.which.currentData())

    def _laws(self, chosen: str) -> QComboBox:
        box = QComboBox()
        for law in self._desk.assessment.laws.values():
            box.addItem(_named(law), law.id)
        box.setCurrentIndex(box.findData(chosen))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        return box

    def _place(self) -> None:
        top = QHBoxLayout()
        fields = ((self.tr("&Earlier"), self.earlier), (self.tr("&Later"), self.later))
        for words, field in (*fields, (self.tr("S&how"), self.which)):
            form = QFormLayout()
            form.addRow(words, field)
            field.setAccessibleName(words.replace("&", ""))
            top.addLayout(form, 1)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.addWidget(self.list)
        halves.addWidget(self.texts)
        halves.setSizes([330, 900])
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(self.counted)
        column.addWidget(halves, 1)
        column.addWidget(self.buttons)
        self.resize(roomy(1240, 640))

    def _connect(self) -> None:
        self.earlier.currentIndexChanged.connect(self._compare)
        self.later.currentIndexChanged.connect(self._compare)
        self.which.currentIndexChanged.connect(self._list)
        self.list.currentItemChanged.connect(self._show)
        self.list.itemActivated.connect(self._go)
        self.buttons.rejected.connect(self.reject)
        self.export.clicked.connect(lambda: self.export_asked.emit(*self.pair[::-1], self.shown))

    def _compare(self) -> None:
        """Pair the provisions in the background; a pair that was left meanwhile is not shown."""
        pair, frozen = self.pair, self._desk.session.frozen()

        def then(found: list[Compared]) -> None:
            if isValid(self) and pair == self.pair:
                self._all = found
                self._list()

        work: Callable[[], list[Compared]] = lambda: comparing.rows(frozen, pair, Shown.ALL)  # noqa: E731
        self._background.run(self.tr("Comparing the versions…"), work, then)

    def _list(self) -> None:
        relied = relied_on(self._desk.assessment.mappings.values(), *self.pair)
        self.rows = shown(self._all, self.shown, relied)
        self.list.clear()
        self.list.addTopLevelItems(list(self._items(self.rows)))
        text = self.tr("Provisions: {count}").format(count=len(self.rows))
        self.counted.setText(text)
        if self.rows:
            self.list.setCurrentIndex(self.list.model().index(0, 0))
        else:
            self._show()

    def _items(self, rows: Iterable[Compared]) -> Iterable[QTreeWidgetItem]:
        words = self._desk.words
        for row in rows:
            places = dict.fromkeys(filter(None, (row.cited, row.cited_after)))
            item = QTreeWidgetItem([" → ".join(places), words(f"term.match.{row.kind.value}")])
            item.setToolTip(0, item.text(0))
            yield item

    @property
    def _row(self) -> Compared | None:
        at = self.list.currentIndex().row()
        return self.rows[at] if 0 <= at < len(self.rows) else None

    def _show(self) -> None:
        row = self._row
        if row is None:
            self.texts.show_texts(("", ""), "", "")
        else:
            self.texts.show_texts((row.cited, row.cited_after), row.before, row.after)

    def _go(self) -> None:
        """Stand on the provision in the law behind."""
        row, (earlier, later) = self._row, self.pair
        if row is not None:
            place = (later, row.new[0]) if row.new else (earlier, row.old[0])
            self._desk.law_asked.emit(*place)


def _named(law: Law) -> str:
    """The version first: the titles of versions are alike."""
    return f"{law.version} – {law.title}" if law.version else law.title
