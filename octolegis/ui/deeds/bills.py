"""Bills that amend an act: applied to it, and what they leave done by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from octolegis.domain.law import Law
    from octolegis.ui.dialogs.amend_provision import AmendProvision
    from octolegis.ui.dialogs.apply_bill import ApplyBill
    from octolegis.ui.main_window import MainWindow


class Deeds:
    """What the File menu does with bills."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def apply(self) -> None:
        """Show what applying a bill to its act would do, and do it when that is wanted."""
        from octolegis.ui.dialogs.apply_bill import ApplyBill

        window, desk = self._window, self._window.desk
        if desk is None:
            return
        if len(desk.assessment.current_laws) < 2:
            window.tell(
                window.tr("Import the bill, and the act in force that it amends; then apply the bill.")
            )
            return
        shown = self._law
        dialog = ApplyBill(desk, shown.id if shown else "", window.background.run, window)
        dialog.accepted.connect(lambda: self._make(dialog))
        dialog.open()

    def tasks(self) -> None:
        """Show what of the bill is left to be done in the amended text that is shown."""
        from octolegis.ui.dialogs.bill_tasks import BillTasks

        window, desk, law = self._window, self._window.desk, self._law
        if desk is None or law is None or law.id not in desk.assessment.consolidations:
            window.tell(window.tr("Turn to a text that was made by applying a bill."))
            return
        dialog = BillTasks(desk, law.id, window)
        dialog.amend_asked.connect(self.amend)
        dialog.show()

    def amend(self) -> None:
        """Change the provision stood on by hand, in a text that was made by applying a bill."""
        from octolegis.ui.dialogs.amend_provision import AmendProvision

        window, desk, law, page = self._window, self._window.desk, self._law, self._window.page
        if desk is None or law is None or page is None or law.id not in desk.assessment.consolidations:
            window.tell(window.tr("Turn to a provision of a text that was made by applying a bill."))
            return
        if page.law.view.row < 0:
            return
        provision = page.law.model.provision(page.law.view.row)
        cited = page.law.model.outline.citation(provision)
        dialog = AmendProvision(provision, cited, window)
        dialog.accepted.connect(lambda: self._amended(dialog, law.id, provision.id))
        dialog.open()

    @property
    def _law(self) -> Law | None:
        page = self._window.page
        return page.law.model.law if page is not None else None

    def _make(self, dialog: ApplyBill) -> None:
        from octolegis.session import amending

        window, desk, applied = self._window, self._window.desk, dialog.applied
        made: list[str] = []
        if desk is None or applied is None:
            return
        if not desk.attempt(lambda: made.append(amending.add(desk.session, applied))):
            return
        first = next(iter(desk.assessment.outlines[made[0]].provisions), None)
        if first is not None:
            desk.law_asked.emit(made[0], first.id)
        summary = desk.words.say(amending.summary(applied.amended))
        left = desk.assessment.consolidations[made[0]].tasks
        window.banner.say("news", summary, (window.tr("What is left"), self.tasks) if left else None)

    def _amended(self, dialog: AmendProvision, law: str, id: str) -> None:
        from octolegis.session.commands import bills

        desk, value = self._window.desk, dialog.value()
        if desk is None:
            return
        author = desk.key.author
        if dialog.repeal.isChecked():
            desk.do(lambda: bills.repeal(desk.assessment, author, law, id))
        elif dialog.insert.isChecked():
            desk.do(lambda: bills.insert_after(desk.assessment, author, law, (id, value)))
        else:
            desk.do(lambda: bills.reword(desk.assessment, author, law, value))
