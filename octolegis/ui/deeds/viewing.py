"""View: panes, size of the law's type, colours, the ready-to-report list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from octolegis.ui import theme

if TYPE_CHECKING:
    from octolegis.ui.main_window import MainWindow
    from octolegis.ui.views.matrix_panel import MatrixPanel
    from octolegis.ui.views.ready_panel import ReadyPanel


class Deeds:
    """What the View menu does."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._ready: ReadyPanel | None = None
        self._matrix: MatrixPanel | None = None
        window.case_opened.connect(self._follow)

    def requirements(self) -> None:
        """To the first pane."""
        if self._window.page is not None:
            self._window.page.requirements.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def law(self) -> None:
        """To the second pane."""
        if self._window.page is not None:
            self._window.page.law.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def judgement(self) -> None:
        """To the third pane, into the text."""
        if self._window.page is not None and self._window.page.judgement.sheet is not None:
            self._window.page.judgement.sheet.texts.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def larger(self) -> None:
        """The law's type one step larger."""
        self._zoom(1)

    def smaller(self) -> None:
        """The law's type one step smaller."""
        self._zoom(-1)

    def usual(self) -> None:
        """The law's type as at first."""
        self._zoom(0)

    def theme_system(self) -> None:
        """Colours as the system has them."""
        self._dress("")

    def theme_light(self) -> None:
        """Light, whatever the system has."""
        self._dress("light")

    def theme_dark(self) -> None:
        """Dark, whatever the system has."""
        self._dress("dark")

    def theme_contrast(self) -> None:
        """White on black, whatever the system has."""
        self._dress("contrast")

    def english(self) -> None:
        """Speak English."""
        self._window.speak("en")

    def french(self) -> None:
        """Speak French."""
        self._window.speak("fr")

    def ready_list(self) -> None:
        """Show what to look at before the report leaves, or hide it."""
        from octolegis.ui.views.ready_panel import ReadyPanel

        if self._ready is None:
            self._ready = ReadyPanel(self._window)
            self._window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self._ready)
            self._window.resizeDocks([self._ready], [160], Qt.Orientation.Vertical)
            self._follow()
            return
        self._ready.setVisible(not self._ready.isVisible())

    def matrix(self) -> None:
        """Show the matrix of the article looked at and take the keys there, or hide it."""
        from octolegis.domain.matrix import grids
        from octolegis.ui.views.matrix_panel import MatrixPanel

        desk = self._window.desk
        if desk is None:
            return
        if not grids(desk.assessment):
            self._window.tell(self._window.tr("None of the instruments of this case file has a matrix."))
            return
        if self._matrix is None or self._matrix.desk is not desk:
            self._matrix = MatrixPanel(desk, self._window)
            self._window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self._matrix)
            self._window.resizeDocks([self._matrix], [270], Qt.Orientation.Vertical)
        elif self._matrix.isVisible() and self._matrix.table.hasFocus():
            self._matrix.hide()
            return
        self._matrix.show()
        self._matrix.stand_on_cell()

    def _follow(self) -> None:
        if self._ready is not None and self._window.desk is not None:
            self._ready.follow(self._window.desk)

    def _zoom(self, steps: int) -> None:
        if self._window.page is not None:
            self._window.page.law.view.zoom(steps)

    def _dress(self, choice: str) -> None:
        theme.take(choice)
        self._window.state.keep("theme", choice)
        self._window.redraw()
