"""The window of a region: pages over what was read of the case files, which stay as they are."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QCoreApplication, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QComboBox, QLabel, QMainWindow, QTabWidget, QVBoxLayout, QWidget

from octolegis.domain.finding import Basis
from octolegis.domain.message import Message
from octolegis.domain.regions.standing import State
from octolegis.session.region.reporting import footnote_lines
from octolegis.ui.action_spec import ActionSpec
from octolegis.ui.icons import app_icon
from octolegis.ui.region_actions import COUNTRY_IDS, REGION_ACTIONS, REGION_MENUS
from octolegis.ui.region_desk import RegionDesk
from octolegis.ui.views.banner import Banner
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import quiet_label
from octolegis.ui.views.region.beside_page import BesidePage
from octolegis.ui.views.region.countries_page import CountriesPage
from octolegis.ui.views.region.matrix_page import MatrixPage
from octolegis.ui.views.region.summary_page import SummaryPage
from octolegis.ui.views.status_line import StatusLine
from octolegis.ui.window_state import WindowState
from octolegis.ui.work import Background

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent

    from octolegis.ui.views.banner import Offer

_GEOMETRY = "region-geometry"


class RegionWindow(QMainWindow):
    """One region. FileError where its file cannot be read."""

    def __init__(self, path: Path, state: WindowState) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.state = state
        self.background = Background(self)
        self.desk = RegionDesk(path, state.profile, self.background, self)
        self.words = self.desk.words
        self._doers: dict[str, Any] = {}
        self.setWindowIcon(app_icon())
        self.banner = Banner()
        self.banner.hide()
        self.status = StatusLine(self, self.background.stop)
        self.matrix = MatrixPage(self.desk)
        self.beside = BesidePage(self.desk)
        self.summary = SummaryPage(self.desk)
        self.actions_ = {spec.id: self._action(spec) for spec in REGION_ACTIONS}
        self.countries = CountriesPage(self.desk, [self.actions_[id] for id in COUNTRY_IDS])
        self.pages = dressed(QTabWidget(documentMode=True), accessibleName=self.tr("Pages of the region"))
        self.pages.addTab(self.matrix, self.tr("Matrix"))
        self.pages.addTab(self.beside, self.tr("Side by side"))
        self.pages.addTab(self.summary, self.tr("The region as a whole"))
        self.pages.addTab(self.countries, self.tr("Countries"))
        self.footnotes = quiet_label()
        self.footnotes.setContentsMargins(10, 2, 10, 2)
        self.footnotes.hide()
        self.basis = dressed(QComboBox(), accessibleName=self.tr("Basis"))
        self._place()
        self._connect()
        self._titled()
        self.stamp = QLabel(self.tr("Confidential: a draft case file is among them."))
        self.stamp.hide()
        self.statusBar().addPermanentWidget(self.stamp)
        self.setAcceptDrops(True)
        self.desk.read()

    def perform(self, deed: str, *arguments: object) -> Any:
        """Do what an action stands for: ``module.method``, the module imported when first needed."""
        module, _, method = deed.partition(".")
        if module not in self._doers:
            self._doers[module] = import_module(f"octolegis.ui.deeds.{module}").Deeds(self)
        return getattr(self._doers[module], method)(*arguments)

    def refuse(self, message: Message) -> None:
        """One sentence on what is wrong and what to do."""
        self.banner.say("trouble", self.words.say(message))

    def tell(self, sentence: str, *offers: Offer) -> None:
        """One sentence of news, perhaps with what can be done about it."""
        self.banner.say("news", sentence, *offers)

    def come_forward(self) -> None:
        """Before the other windows, with the keys in the page that is shown."""
        self.raise_()
        self.activateWindow()
        self.stand()

    def stand(self) -> None:
        """Take the keys to the page that is shown."""
        page = self.pages.currentWidget()
        if isinstance(page, MatrixPage | BesidePage | SummaryPage | CountriesPage):
            page.stand()

    def lay_beside(self, target: str, countries: Sequence[str]) -> None:
        """Show these countries side by side on an article, or on that of a requirement."""
        self.desk.look_at(self.desk.country, target.partition(":")[0])
        self.beside.choose(countries)
        self.pages.setCurrentWidget(self.beside)
        self.stand()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.background.finish()
        self.state.keep(_GEOMETRY, self.saveGeometry().toHex().toStdString())
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Case files that are dropped are added, after a look at which countries they are about."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.perform("region_editing.look_into", paths)

    def sizeHint(self) -> QSize:
        return QSize(1366, 740)

    def _action(self, spec: ActionSpec) -> QAction:
        action = QAction(_said(spec.text), self)
        if spec.shortcut:
            action.setShortcut(QKeySequence(spec.shortcut))
        plain = _said(spec.tip) if spec.tip else _said(spec.text).replace("&", "").rstrip("…")
        action.setToolTip(f"{plain} ({action.shortcut().toString()})" if spec.shortcut else plain)
        action.setStatusTip(plain)
        action.triggered.connect(lambda: self.perform(spec.deed))
        return action

    def _place(self) -> None:
        for text, ids in REGION_MENUS:
            menu = self.menuBar().addMenu(_said(text))
            for id in ids:
                menu.addSeparator() if id == "-" else menu.addAction(self.actions_[id])
        for basis in Basis:
            self.basis.addItem(self.words(f"term.basis.{basis}"), basis.value)
        self.basis.setToolTip(self.actions_["other_basis"].toolTip())
        self.pages.setCornerWidget(self.basis, Qt.Corner.TopRightCorner)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self.pages, 1)
        column.addWidget(self.footnotes)
        self.setCentralWidget(whole)
        self.resize(self.sizeHint())
        kept = self.state.value(_GEOMETRY)
        if kept:
            self.restoreGeometry(QByteArray.fromHex(kept.encode("ascii")))
        self.resize(self.size().boundedTo(self.screen().availableGeometry().size()))

    def _connect(self) -> None:
        self.background.busy.connect(self.status.busy)
        self.background.moved.connect(self.status.moved)
        self.background.stoppable.connect(self.status.stoppable)
        self.background.refused.connect(self.refuse)
        self.background.stopped.connect(lambda message: self.tell(self.words.say(message)))
        self.basis.activated.connect(lambda: self.desk.judge_on(Basis(self.basis.currentData())))
        self.desk.basis_changed.connect(
            lambda: self.basis.setCurrentIndex(self.basis.findData(self.desk.basis.value))
        )
        self.summary.asked.connect(self.lay_beside)
        self.pages.currentChanged.connect(self.stand)
        self.countries.change_asked.connect(self.actions_["change_country"].trigger)
        self.countries.removal_asked.connect(self.actions_["remove_country"].trigger)
        self.desk.refused.connect(self.refuse)
        self.desk.renewed.connect(self._tell_what_is_missing)

    def _titled(self) -> None:
        self.setWindowTitle(f"{self.desk.region.name or self.desk.path.stem} – Octolegis")

    def _tell_what_is_missing(self) -> None:
        """Name the countries that could not be read; the rest is there to be worked with."""
        self._titled()
        regional, names = self.desk.regional, self.desk.names
        self.stamp.setVisible(regional.is_confidential)
        self.footnotes.setText("\n".join(footnote_lines(regional, self.words.language)))
        self.footnotes.setVisible(bool(self.footnotes.text()))
        if not self.desk.country and self.isActiveWindow():
            self.stand()
        unread = [each for each in regional.standings if not each.is_read]
        drafts = any(each.state is State.CONFIDENTIAL for each in unread)
        self.actions_["let_drafts_in"].setEnabled(drafts)
        for id in ("change_country", "remove_country"):
            self.actions_[id].setEnabled(bool(regional.standings))
        if not unread:
            self.banner.hide()
            return
        text = self.tr("Not read, and left out of all figures: {countries}.")
        action = self.actions_["let_drafts_in" if drafts else "show_countries"]
        offer = (action.text().replace("&", ""), action.trigger)
        told = text.format(countries=", ".join(names[each.country.id] for each in unread))
        self.banner.say("notice", told, offer)


def _said(words: str) -> str:
    return QCoreApplication.translate("actions", words)
