"""The expert's desk: an open case file, what is being looked at, and the one door for what the views ask."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from octolegis.domain.assessment import Assessment
from octolegis.domain.checklist import Article, Requirement
from octolegis.domain.errors import DiskError, FileError, UserError
from octolegis.domain.event import Change
from octolegis.domain.finding import Basis, Finding, FindingKey
from octolegis.domain.matrix import Cell, cell_of
from octolegis.domain.message import Message
from octolegis.session.commands.targets import provision_of, target_name
from octolegis.session.session import Session
from octolegis.session.shown_language import Reader
from octolegis.ui.bridge import Bridge
from octolegis.wording import Wording, wording

_TITLE = 24
"""As many letters of a law's title stand beside a provision in a list."""


class Desk(QObject):
    """What every view of one case file shares.

    ``settling`` asks the editors to hand in what was typed; ``refused`` carries a Message.
    """

    settling = Signal()
    target_changed = Signal(str)
    basis_changed = Signal()
    law_asked = Signal(str, str)
    carry_asked = Signal()
    matrix_asked = Signal()
    position_asked = Signal(str)
    phrases_asked = Signal()
    spelling_changed = Signal()
    refused = Signal(object)
    saving_changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.bridge = Bridge(session, self)
        self.target = ""
        self.basis = Basis.AS_DRAFTED
        self.marks_spelling = True
        self.seen: dict[str, int] = {}
        """The marks of the log when this user last had the file open; empty on the first time."""
        self.leaves_anyway = False
        """Whether the user closes although something will not be in the file."""
        self._is_closed = False
        self._refusals = 0
        self._unsaved: dict[frozenset[tuple[str, str]], Change] = {}
        """What the disk refused, by the fields that it sets, until it is done after all."""
        self._reader = Reader(session.profile.language)
        self.words: Wording = wording(session.profile.language)
        self.bridge.changed.connect(self._stay_on_what_is_there)

    @property
    def assessment(self) -> Assessment:
        """The present state, its instruments in the language of the window."""
        return self._reader.read(self.session.assessment)

    @property
    def editable(self) -> bool:
        """Whether the case file can be written."""
        return self.session.why_read_only is None

    @property
    def article(self) -> Article | None:
        """The article looked at, or that of the requirement looked at."""
        return self.assessment.article(self.target)

    @property
    def requirement(self) -> Requirement | None:
        """The requirement looked at, if it is one."""
        return self.assessment.requirement(self.target)

    @property
    def cell(self) -> Cell | None:
        """The cell of a matrix looked at, if it is one."""
        return cell_of(self.assessment, self.target)

    @property
    def key(self) -> FindingKey:
        """The key of this user's finding on what is looked at."""
        return FindingKey(self.session.profile.author, self.basis, self.target)

    @property
    def finding(self) -> Finding:
        """This user's finding on what is looked at; an empty one where nothing was said."""
        return self.assessment.findings.get(self.key) or Finding(self.key)

    @property
    def law_language(self) -> str:
        """The language of the law that answers what is looked at, else of the first law."""
        now = self.assessment
        mapped = (each.law for each in now.mappings_by_target.get(self.target, ()))
        law = next((now.laws[id] for id in (*mapped, *now.current_laws) if id in now.laws), None)
        return law.language if law else ""

    def mark_spelling(self, marked: bool) -> None:
        """Mark misspelt words, or do so no longer."""
        self.marks_spelling = marked
        self.spelling_changed.emit()

    def name(self, target: str) -> str:
        """How a target is cited."""
        return target_name(self.assessment, target)

    def full_name(self, target: str) -> str:
        """How a target is cited, a provision alone with its law."""
        place = provision_of(target)
        law = self.assessment.laws.get(place[0]) if place else None
        if law is None:
            return self.name(target)
        title = law.title if len(law.title) <= _TITLE else f"{law.title[: _TITLE - 1].rstrip()}…"
        return f"{self.name(target)}, {title}"

    def described(self, target: str) -> str:
        """How a target is cited, a requirement with its words."""
        requirement = self.assessment.requirement(target)
        return f"{self.name(target)}  {requirement.text}" if requirement else self.full_name(target)

    def look_at(self, target: str) -> None:
        """Turn to an article, a requirement or a provision alone; what was typed is handed in first."""
        if target == self.target:
            return
        if not self.settle():
            target = self.target
        self.target = target
        self.target_changed.emit(target)
        place = provision_of(target)
        if place:
            self.law_asked.emit(*place)

    def judge_on(self, basis: Basis) -> None:
        """Turn to the other basis."""
        if basis is self.basis:
            return
        if self.settle():
            self.basis = basis
        self.basis_changed.emit()

    def settle(self) -> bool:
        """Have what was typed handed in; whether the disk took it, else one stays where it stands."""
        before = self._refusals
        self.settling.emit()
        return self._refusals == before

    def do(self, command: Callable[[], Change]) -> bool:
        """Compute a change and do it; a refusal by the file or the disk is told, and nothing is lost."""
        return self.attempt(lambda: self._done(command))

    def attempt(self, act: Callable[[], object]) -> bool:
        """Act on the session; a UserError is told. Whether it went well."""
        if self._is_closed:
            # An editor that is taken down hands in what it could not before, and the user left all the same.
            return False
        try:
            act()
        except UserError as error:
            self._refusals += isinstance(error, (DiskError, FileError))
            self.refused.emit(error.message)
            return False
        return True

    def undo(self) -> None:
        """Take back the last change, with what is being typed handed in first."""
        self.settling.emit()
        self.attempt(self.session.undo)

    def redo(self) -> None:
        """Do again what was undone last."""
        self.settling.emit()
        self.attempt(self.session.redo)

    def close(self) -> Message | None:
        """Hand in what was typed and give the file back; what the user must know of the file, if anything."""
        self.settling.emit()
        self.bridge.stop()
        self._is_closed = True
        try:
            self.session.close()
        except UserError as error:
            return error.message
        return None

    @property
    def all_is_saved(self) -> bool:
        """Whether the disk has taken every edit."""
        return not self._unsaved

    def rescue(self, path: Path) -> bool:
        """Save a copy with what the disk refused as well; whether that went well."""
        self.settle()
        from octolegis.session.rescuing import rescued

        return self.attempt(lambda: rescued(self.session, path, self._unsaved.values()))

    def _done(self, command: Callable[[], Change]) -> None:
        self._join()
        change = command()
        fields = frozenset((edit.record, edit.field) for edit in change.edits)
        try:
            self.session.do(change)
        except DiskError:
            self._unsaved[fields] = change
            self.saving_changed.emit()
            raise
        if self._unsaved.pop(fields, None) is not None:
            self.saving_changed.emit()

    def _join(self) -> None:
        """Make this user known to the case file before her first edit in it."""
        if self.session.profile.author not in self.assessment.authors:
            from octolegis.session.starting import join

            join(self.session)

    def _stay_on_what_is_there(self, records: frozenset[str]) -> None:
        """An upgrade, or taking one back, may take away what is looked at: turn to its article then."""
        if self.target and any(record.startswith("instrument:") for record in records):
            QTimer.singleShot(0, self, self._leave_the_unknown)

    def _leave_the_unknown(self) -> None:
        now = self.assessment
        if provision_of(self.target) or now.article(self.target) or self.target in now.retired:
            return
        above = self.target.partition(":")[0]
        articles = [article.id for instrument in now.instruments for article in instrument.articles()]
        self.look_at(above if above in articles else next(iter(articles), ""))
