"""The overview: shown in place of the workbench, printed, saved as a PDF file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from octolegis.domain.message import message

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice

    from octolegis.ui.desk import Desk
    from octolegis.ui.main_window import MainWindow
    from octolegis.ui.views.overview.page import OverviewPage


class Deeds:
    """What is done with the overview."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._page: OverviewPage | None = None

    def toggle(self) -> None:
        """Show the overview, or go back to the workbench."""
        if self._window.desk is None:
            return
        if self._page is not None and isValid(self._page) and self._page.isVisible():
            self._window.show_work()
            return
        self._window.desk.settling.emit()
        self._page = self._made(self._window.desk)
        self._window.show_over(self._page)
        self._page.stand()

    def print(self) -> None:
        """Print it, on the printer that the user chooses."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from octolegis.ui.views.overview.paging import set_page

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        set_page(printer)
        dialog = QPrintDialog(printer, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.print_on(printer))
        dialog.show()

    def print_on(self, printer: QPagedPaintDevice) -> None:
        """Print it on that printer; a refusal is told."""
        if not self._drawn(printer):
            self._window.refuse(message("error.printer_refuses"))

    def save_pdf(self) -> None:
        """Save it as a PDF file."""
        desk = self._window.desk
        if desk is None:
            return
        beside = desk.session.path.with_name(f"{desk.session.path.stem}-overview.pdf")
        kinds = self._window.tr("PDF files (*.pdf)")
        name, _ = QFileDialog.getSaveFileName(self._window, self._window.tr("Save"), str(beside), kinds)
        if name:
            self.write_pdf(name)

    def write_pdf(self, name: str) -> None:
        """Write the PDF under a name; whole, or not at all."""
        from PySide6.QtCore import QIODevice, QSaveFile
        from PySide6.QtGui import QPdfWriter

        from octolegis.ui.views.overview.paging import set_page

        file = QSaveFile(name)
        if not file.open(QIODevice.OpenModeFlag.WriteOnly):
            self._window.refuse(message("error.disk_refuses", path=name))
            return
        writer = QPdfWriter(file)
        set_page(writer)
        drawn = self._drawn(writer)
        del writer
        if drawn and file.commit():
            self._window.tell(self._window.tr("Written: {path}").format(path=name))
        else:
            self._window.refuse(message("error.disk_refuses", path=name))

    def _drawn(self, device: QPagedPaintDevice) -> bool:
        from octolegis.ui.views.overview.paging import print_document
        from octolegis.ui.views.overview.printed import document

        if self._page is None or not isValid(self._page):
            return False
        return print_document(document(self._page), device)

    def _made(self, desk: Desk) -> OverviewPage:
        from octolegis.ui.views.overview.page import OverviewPage

        page = OverviewPage(desk)
        page.chosen.connect(self._go)
        page.left.connect(self._window.show_work)
        page.print_asked.connect(self.print)
        page.pdf_asked.connect(self.save_pdf)
        return page

    def _go(self, target: str) -> None:
        """To a target in the workbench."""
        self._window.show_work()
        if self._window.desk is not None:
            self._window.desk.look_at(target)
