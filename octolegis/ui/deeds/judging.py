"""Judgement: ratings and flags by key, and the way to the texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from octolegis.domain.finding import Flag, Rating, WorkStatus

if TYPE_CHECKING:
    from octolegis.ui.main_window import MainWindow
    from octolegis.ui.views.judgement.sheet import Sheet


class Deeds:
    """What the Judgement menu does."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def rate(self, rating: Rating) -> None:
        """Give what is looked at a rating."""
        if self._sheet is not None:
            self._sheet.rate(rating)

    def flag(self, flag: Flag) -> None:
        """Raise a flag, or lower it."""
        if self._sheet is not None:
            self._sheet.particulars.toggle(flag)

    def work_on(self) -> None:
        """The work on what is looked at is one step further."""
        self._work(1)

    def work_back(self) -> None:
        """The work on what is looked at is one step behind."""
        self._work(-1)

    def text(self, number: int) -> None:
        """Type one of the texts."""
        if self._sheet is not None:
            self._sheet.write(number)

    def particulars(self) -> None:
        """What heads the reports, and who works on the assessment."""
        from octolegis.ui.dialogs.particulars import Particulars

        desk = self._window.desk
        if desk is not None:
            desk.settling.emit()
            Particulars(desk, self._window).open()

    def spelling(self) -> None:
        """Mark misspelt words, or do so no longer; say in which language, or that no dictionary is there."""
        from octolegis.session.spelling import dictionary_for, own_folder

        window, desk = self._window, self._window.desk
        if desk is None:
            return
        desk.mark_spelling(not desk.marks_spelling)
        window.state.keep("spelling", "" if desk.marks_spelling else "off")
        language = desk.assessment.details.language
        found = dictionary_for(language)
        if not desk.marks_spelling:
            window.tell(window.tr("Spelling is not marked."))
        elif found is None:
            text = window.tr(
                "No dictionary for “{language}” is installed. Put its .aff and .dic file into {folder}."
            )
            window.tell(text.format(language=language, folder=own_folder()))
        else:
            window.tell(window.tr("Spelling is marked by the dictionary {name}.").format(name=found.name))

    def phrases(self) -> None:
        """Write and share the quick phrases; marked words become a new one."""
        from octolegis.ui.dialogs.phrases import Phrases

        if self._sheet is None:
            return
        editor = self._sheet.texts.editor
        dialog = Phrases(editor.textCursor().selection().toPlainText(), self._window)
        dialog.finished.connect(lambda: editor.setFocus(Qt.FocusReason.PopupFocusReason))
        dialog.open()

    def remark(self) -> None:
        """Write a remark to the colleagues."""
        if self._sheet is not None:
            self._sheet.remarks.write()
            self._sheet.ensureWidgetVisible(self._sheet.remarks.threads.field)

    def standing(self) -> None:
        """Where the country stands with the instruments, and what follows for its variations."""
        from octolegis.ui.dialogs.standing import Standing

        desk = self._window.desk
        if desk is not None and desk.assessment.instruments:
            desk.settling.emit()
            dialog = Standing(desk, self._window)
            dialog.target_asked.connect(desk.look_at)
            dialog.open()

    def _work(self, step: int) -> None:
        steps = list(WorkStatus)
        sheet = self._sheet
        if sheet is not None and sheet.can_be_judged:
            place = steps.index(sheet.header.work_status) + step
            sheet.header.set_work(steps[max(0, min(len(steps) - 1, place))])

    @property
    def _sheet(self) -> Sheet | None:
        """The judgement, while it can be seen: no key judges behind another page."""
        page = self._window.page
        return page.judgement.sheet if page is not None and page.isVisible() else None
