"""The laws of the case file as tabs; where one stood and what was folded in each is found again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QTabBar, QWidget

from octolegis.domain.law import Law
from octolegis.ui.views.dressing import dressed

if TYPE_CHECKING:
    from octolegis.ui.views.law_view import LawView
    from octolegis.wording import Wording


_LEAST = 88


class LawTabs(QTabBar):
    """``turned`` when another law is in front."""

    turned = Signal()

    def __init__(self, words: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        dressed(
            self,
            accessibleName=self.tr("Laws"),
            expanding=False,
            drawBase=False,
            usesScrollButtons=True,
            elideMode=Qt.TextElideMode.ElideRight,
        )
        self.currentChanged.connect(self.turned)
        for number in range(9):
            keys = QShortcut(QKeySequence(f"Ctrl+{number + 1}"), self)
            keys.activated.connect(lambda number=number: self.turn_to(number))

    def tabSizeHint(self, index: int) -> QSize:
        """All share the room there is, as long as one can still tell what they are."""
        hint = super().tabSizeHint(index)
        share = self.width() // max(1, self.count())
        return QSize(min(hint.width(), max(_LEAST, share)), hint.height())

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    @property
    def law(self) -> str:
        """The id of the law whose tab is in front; nothing where there is no law."""
        return self.tabData(self.currentIndex()) or ""

    def offer(self, laws: Iterable[Law]) -> None:
        """A tab for each law; those that are there already stay in front or behind."""
        wanted = {law.id: law for law in laws}
        titles = Counter(law.title for law in wanted.values())
        for place in reversed(range(self.count())):
            if self.tabData(place) not in wanted:
                self.removeTab(place)
        for place, law in enumerate(wanted.values()):
            if place >= self.count() or self.tabData(place) != law.id:
                self.insertTab(place, "")
                self.setTabData(place, law.id)
            self.setTabText(place, self._title(law, alone=titles[law.title] == 1).replace("&", "&&"))
            self.setTabToolTip(place, self._tip(law, place))

    def show_law(self, law: str) -> None:
        """Bring the tab of a law to the front."""
        for place in range(self.count()):
            if self.tabData(place) == law:
                self.setCurrentIndex(place)

    def turn_to(self, place: int) -> None:
        """Bring the tab at a place to the front; a place that is not there changes nothing."""
        if 0 <= place < self.count():
            self.setCurrentIndex(place)

    def turn(self, step: int) -> None:
        """To the next law, or the one before, round the end."""
        if self.count():
            self.setCurrentIndex((self.currentIndex() + step) % self.count())

    def _title(self, law: Law, *, alone: bool) -> str:
        """Title and version; the version first where others bear the title: a tab shows the beginning."""
        status = self._words(f"term.law_status.{law.status}")
        named = ", ".join(part for part in (law.version, status) if part)
        return f"{law.title} ({named})" if alone else f"{named} – {law.title}"

    def _tip(self, law: Law, place: int) -> str:
        keys = f"Ctrl+{place + 1}" if place < 9 else "Ctrl+Tab"
        return f"{self._title(law, alone=True)}\n{keys}"


class Place(NamedTuple):
    """The provision stood on in a law, how far it was scrolled, and what was folded, by provision."""

    provision: str
    scrolled: int
    folded: frozenset[str]


class Places:
    """Where one stood in each law."""

    def __init__(self, view: LawView) -> None:
        self._view = view
        self._known: dict[str, Place] = {}

    def note(self) -> None:
        """Remember where one stands in the law that is shown."""
        provisions = self._view.provisions
        if provisions.law is None:
            return
        row = self._view.row
        self._known[provisions.law.id] = Place(
            provisions.provision(row).id if row >= 0 else "",
            self._view.verticalScrollBar().value(),
            frozenset(provisions.provision(row).id for row in self._view.folds.folded),
        )

    def take_up(self) -> None:
        """Stand again where one stood, as far as the law still has the provision; else at its beginning."""
        provisions = self._view.provisions
        place = self._known.get(provisions.law.id) if provisions.law else None
        if place is None:
            self._view.go_to(0)
            return
        self._view.fold_only(provisions.row_of(provision) for provision in place.folded)
        self._view.go_to(max(0, provisions.row_of(place.provision)))
        self._view.verticalScrollBar().setValue(place.scrolled)
        self._view.scrollTo(self._view.currentIndex())
