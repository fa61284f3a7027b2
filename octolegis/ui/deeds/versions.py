"""Versions of a law: the next one brought in, what it leaves to be looked at, and comparing."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

if TYPE_CHECKING:
    from octolegis.domain.law import Law
    from octolegis.session.comparing import Pair
    from octolegis.session.versions import Arrived, Update
    from octolegis.ui.desk import Desk
    from octolegis.ui.main_window import MainWindow
    from octolegis.ui.views.versions.review_panel import ReviewPanel


class Deeds:
    """What is done with drafts that move."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._review: ReviewPanel | None = None

    def bring_in(self) -> None:
        """Ask for the file of the next version of the law shown, and read it."""
        window, page = self._window, self._window.page
        law = page.law.model.law if page is not None else None
        if law is None:
            window.tell(window.tr("Import the first version of the law first."))
            return
        kinds = window.tr(
            "Laws (*.docx *.doc *.odt *.rtf *.pdf *.html *.htm *.xml *.akn *.json *.md *.txt);;All files (*)"
        )
        asked = window.tr("New version of {law}").format(law=law.title)
        name, _ = QFileDialog.getOpenFileName(window, asked, "", kinds)
        if name:
            window.perform("importing.read", Path(name), law.id)

    def arrived(self, law: str, new: Arrived) -> None:
        """Work out in the background what the version would do, and show it before it comes in."""
        from octolegis.session import versions

        desk = self._window.desk
        if desk is None:
            return
        desk.settling.emit()
        frozen, outline = desk.session.frozen(), new.read.outline

        def planned() -> Update:
            update = versions.preview(frozen, law, outline)
            # The pairing is made here, and not when the window first asks for it.
            _ = update.mappings
            return update

        words = self._window.tr("Comparing the versions…")
        self._window.background.run(words, planned, partial(self._ask, law, new))

    def _ask(self, law: str, new: Arrived, update: Update) -> None:
        from octolegis.ui.dialogs.new_version import NewVersion

        desk = self._window.desk
        if desk is None:
            return
        dialog = NewVersion(desk, update, self._window)
        dialog.accepted.connect(lambda: self._bring_in(law, new))
        dialog.open()

    def _bring_in(self, law: str, new: Arrived) -> None:
        from octolegis.session import versions
        from octolegis.session.starting import join

        window, desk = self._window, self._window.desk
        if desk is None:
            return
        done: list[Update] = []

        def act() -> None:
            join(desk.session)
            done.append(versions.bring_in(desk.session, law, new))

        if desk.attempt(act):
            offer = (window.tr("&Look at them"), self.show_review)
            window.tell(window.words.say(versions.summary(done[0])), offer)

    def review(self) -> None:
        """Show what waits to be looked at and take the keys there, or hide it."""
        panel = self._review
        if panel is not None and isValid(panel) and panel.isVisible():
            panel.hide()
        else:
            self.show_review()

    def show_review(self) -> None:
        """Show what waits to be looked at and take the keys there."""
        from octolegis.ui.views.versions.review_panel import ReviewPanel

        window, desk = self._window, self._window.desk
        if desk is None:
            return
        panel = self._review
        if panel is None or not isValid(panel) or panel.desk is not desk:
            panel = self._review = ReviewPanel(desk, window)
            panel.remap_asked.connect(self._remap)
            window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, panel)
            window.resizeDocks([panel], [280], Qt.Orientation.Vertical)
        panel.stand()

    def _remap(self, mapping: str) -> None:
        """Rely on the words selected in the law, or the provision stood on, in place of what was."""
        from octolegis.session.commands import mappings

        desk, page = self._window.desk, self._window.page
        if desk is None or page is None:
            return
        law, view = page.law.model.law, page.law.view
        if law is None or law.id not in desk.assessment.current_laws or view.row < 0:
            self._window.tell(self._window.tr("Stand on a provision of the latest version of the law first."))
            return
        provision = page.law.model.provision(view.row)
        quote = mappings.quote_of(provision.text, *view.span) if view.span else None
        place, author = (law.id, provision.id), desk.key.author
        desk.do(lambda: mappings.remap(desk.assessment, author, mapping, place, quote))

    def compare(self) -> None:
        """Compare the law shown with the version before it, else two laws of which one chooses."""
        from octolegis.ui.dialogs.compare_versions import CompareVersions

        window, desk, page = self._window, self._window.desk, self._window.page
        if desk is None or page is None:
            return
        pair = _pair(desk, page.law.model.law)
        if pair is None:
            window.tell(window.tr("There is only one law. Bring in its next version to compare with."))
            return
        desk.settling.emit()
        dialog = CompareVersions(desk, pair, window.background, window)
        dialog.export_asked.connect(partial(window.perform, "delivery.comparison"))
        dialog.show()


def _pair(desk: Desk, law: Law | None) -> Pair | None:
    """What to begin with: a version and the one before it, else the first two laws."""
    laws = desk.assessment.laws
    updated = [each for each in laws.values() if each.follows in laws]
    if law is not None and law.follows in laws:
        return law.follows, law.id
    if law is not None and any(each.follows == law.id for each in updated):
        return law.id, next(each.id for each in updated if each.follows == law.id)
    if updated:
        return updated[-1].follows, updated[-1].id
    first, *others = list(laws) or [""]
    return (first, others[0]) if others else None
