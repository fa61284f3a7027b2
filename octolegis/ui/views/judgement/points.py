"""The checklist's points for a recommendation, a menu that starts one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from octolegis.ui.desk import Desk


class Points(QToolButton):
    """``chosen`` gives the words of the point that was taken."""

    chosen = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent, autoRaise=True, popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self._desk = desk
        self.setText(self.tr("Points"))
        self.setToolTip(self.tr("Points that the checklist suggests for a recommendation (Alt+P)"))
        self.setShortcut("Alt+P")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        menu = QMenu(self)
        menu.aboutToShow.connect(self._list)
        self.setMenu(menu)

    def renew(self, *, wanted: bool) -> None:
        """Show the button where points exist and a recommendation can be written."""
        article = self._desk.article
        self.setVisible(wanted and self._desk.editable and article is not None and bool(article.model_points))

    def _list(self) -> None:
        menu = self.menu()
        menu.clear()
        article = self._desk.article
        for point in article.model_points if article else ():
            action = menu.addAction(point.replace("&", "&&"))
            action.triggered.connect(lambda _=False, words=point: self.chosen.emit(words))
        note = menu.addAction(QCoreApplication.translate("Points", "To be adapted to the style of the law"))
        note.setEnabled(False)
