"""An open case file: reads it, does changes, undoes and redoes them, and tells who listens."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from octolegis.domain import blind, richtext
from octolegis.domain.assessment import Assessment
from octolegis.domain.canonical import Json
from octolegis.domain.checklist import Instrument
from octolegis.domain.errors import FileError, InputError, UserError
from octolegis.domain.event import Change, Event
from octolegis.domain.message import Message, message
from octolegis.domain.text import MAX_TEXT
from octolegis.session import profile as profiles
from octolegis.session.change_names import tellable
from octolegis.session.commands.locking import refuse_locked
from octolegis.session.snapshot import Snapshot
from octolegis.session.stored_values import StoredValues, uncollected
from octolegis.session.taking_back import back
from octolegis.store import casefile, keeping
from octolegis.store.casefile import CaseFile
from octolegis.store.merging import Additions
from octolegis.store.ownership import is_held
from octolegis.store.telling import ToldEvent, Touch
from octolegis.store.whereabouts import Kind, Whereabouts, whereabouts

if TYPE_CHECKING:
    from octolegis.domain.handover import Scope, Selection
    from octolegis.store.working import Theirs, WorkingCopy

Listener = Callable[[frozenset[str]], None]


class Session:
    """The one door to a case file.

    Commands compute a Change from ``assessment``; ``do`` writes it and tells every listener which
    records it touched, as ``kind:id``.
    """

    def __init__(
        self, file: CaseFile, profile: profiles.Profile, editions: dict[str, Instrument] | None = None
    ) -> None:
        """``editions`` as in ``StoredValues``."""
        self.profile = profile
        self.lies = Whereabouts(Kind.FIXED)
        """Where the file lies; elsewhere than on a disk of this machine it is edited as a working copy."""
        self.left_apart: tuple[Path, ...] = ()
        """Working copies of earlier sessions that cannot be brought in."""
        self.left_elsewhere: tuple[Path, ...] = ()
        """Working copies with edits that are not in this file, which was moved before they came into it."""
        self._file = file
        self._listeners: list[Listener] = []
        self._caught: dict[str, int] = {}
        self._taking_back: Change | None = None
        """What would take back the merger that was the last thing done."""
        self._stored = StoredValues(file, editions)
        self._snapshot = Snapshot(self._stored)
        self._seen: tuple[Assessment, Assessment] | None = None
        with uncollected():
            self._snapshot.renew(file.bodies())

    @property
    def path(self) -> Path:
        """Where the case file lies."""
        return self._file.path

    @property
    def present(self) -> Path:
        """The file that holds the present state, to be read: the case file, or its working copy."""
        return self._file.working.path if self._file.working else self._file.path

    @property
    def also_open(self) -> str:
        """Who seems to have the file open on another machine; nothing where nobody is known."""
        return self._file.also_open

    @property
    def works_on_copy(self) -> bool:
        """Whether edits reach the case file only by ``publish``."""
        return self._file.working is not None

    @property
    def is_published(self) -> bool:
        """Whether the case file holds every edit."""
        return self._file.is_published

    def publishing(self) -> Callable[[], None]:
        """What brings every edit so far into the case file; it may be called from any thread.

        It raises DiskError where the file or its disk has gone or refuses, InputError where somebody
        else has changed the file; nothing is lost either way.
        """
        return self._file.publishing()

    def publish(self) -> None:
        """Bring every edit into the case file now."""
        self.publishing()()

    def left(self) -> list[Path]:
        """Working copies of earlier sessions whose edits are not in the case file."""
        return self._file.working.left if self._file.working else []

    def theirs(self) -> Theirs:
        """A passing copy of the case file as somebody else has changed it."""
        return self._working.theirs()

    def accept_theirs(self, hash: str) -> None:
        """What ``theirs`` gave, of that hash, was merged into this session."""
        self._working.accept_theirs(hash)

    @property
    def _working(self) -> WorkingCopy:
        if self._file.working is None:
            raise InputError("error.read_only", path=self.path)
        return self._file.working

    @property
    def why_read_only(self) -> Message | None:
        """Why nothing can be edited, as a sentence; ``None`` when it can."""
        return self._file.why_read_only

    def must_be_writable(self) -> None:
        """InputError with the reason where the file can only be read."""
        reason = self._file.why_read_only
        if reason is not None:
            raise InputError(reason.id, **dict(reason.arguments))

    @property
    def assessment(self) -> Assessment:
        """The present state as this user may see it, without the head hash."""
        whole = self._snapshot.assessment
        if not whole.blind:
            return whole
        if self._seen is None or self._seen[0] is not whole:
            self._seen = (whole, blind.seen_by(whole, self.profile.author))
        return self._seen[1]

    @property
    def whole(self) -> Assessment:
        """The present state with what is hidden from this user: to be counted and checked, never shown."""
        return self._snapshot.assessment

    def frozen(self) -> Assessment:
        """The present state whole, for work outside the window: every outline read, with the head hash."""
        now = self.assessment
        return replace(
            now,
            outlines=dict(now.outlines),
            text_outlines=dict(now.text_outlines),
            translation_outlines=dict(now.translation_outlines),
            round_states=dict(now.round_states),
            head=self.head(),
        )

    def head(self) -> str:
        """The hash of the data as they are, which ties a report to them."""
        return self._file.head()

    def identity(self) -> str:
        """What tells the case from others and is the same in all its copies."""
        return self._file.identity()

    def last_change(self) -> str:
        """When it was last changed (ISO 8601 in UTC); empty for never."""
        return self._file.last_change()

    def do(self, change: Change) -> frozenset[str]:
        """Write a change; once this returns it is on the disk. Returns the records touched.

        A change without edits (nothing is different) is not written.
        """
        if not change.edits:
            return frozenset()
        if any(_length(edit.value) > MAX_TEXT for edit in change.edits):
            raise InputError("error.text_too_long", limit=MAX_TEXT)
        records = self._file.append(change, self.profile.device).records
        self._taking_back = None
        return self._renewed(records)

    def adopt(self, others: list[Path], new: Additions) -> frozenset[str]:
        """Take over what other copies of the case file hold; the records touched. Undo takes it back."""
        records = {event.record for event in new.events}
        before = {record: self._file.body(record) for record in sorted(records)}
        touched = self._renewed(self._file.adopt(others, new))
        after = {record: self._file.body(record) for record in before}
        edits = tuple(back(before, after))
        if edits:
            self._taking_back = Change(message("change.merge_undone"), edits, self.profile.author)
        return touched

    def stand_by_merger(self) -> None:
        """Undo does not begin with what was brought in last: it is the user's own work of an earlier day."""
        self._taking_back = None

    def _renewed(self, records: frozenset[str]) -> frozenset[str]:
        self._snapshot.renew([(record, self._file.body(record)) for record in sorted(records)])
        for listener in tuple(self._listeners):
            listener(records)
        return records

    def is_held(self) -> bool:
        """Whether somebody else still has the file open to edit it."""
        return is_held(self.path)

    def catch_up(self) -> frozenset[str]:
        """Read what another has written since; the records that may have changed."""
        records, self._caught = self._file.changed_records(self._caught), self._file.marks()
        return self._renewed(frozenset(records))

    def undo(self) -> frozenset[str]:
        """Take back this device's last change, or a merger just made; an empty set when there is none."""
        if self._taking_back is not None:
            return self.do(self._taking_back)
        change = self._file.undone(self.profile.device, self.profile.author)
        return self._done_again(change)

    def redo(self) -> frozenset[str]:
        """Do again what was undone last; an empty set when there is nothing."""
        change = self._file.redone(self.profile.device, self.profile.author)
        return self._done_again(change)

    def _done_again(self, change: Change | None) -> frozenset[str]:
        """Undo or redo, which stops before what was signed off meanwhile."""
        if change is None:
            return frozenset()
        refuse_locked(self._snapshot.assessment, change.edits)
        return self.do(change)

    @property
    def undo_name(self) -> Message | None:
        """The name of the change that ``undo`` would take back."""
        if self._taking_back is not None:
            return message("change.merged")
        stack = self._file.undo_stacks(self.profile.device).undo
        return tellable(stack[-1].name) if stack else None

    @property
    def redo_name(self) -> Message | None:
        """The name of the change that ``redo`` would do again."""
        stack = self._file.undo_stacks(self.profile.device).redo
        return tellable(stack[-1].name) if stack else None

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Be told of the records that each change touched; returns what ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def document(self, hash: str) -> bytes:
        """The original bytes of an imported document."""
        return self._file.blob(hash)

    def history(self, record: str) -> list[tuple[Event, Message]]:
        """Who set what when in a record, with the names of the changes, oldest first."""
        found = [(event, tellable(name)) for event, name in self._file.history(record)]
        return [each for each in found if self._shows(record, each[0].author)]

    def told_events(self, target: str = "", since: str = "") -> list[ToldEvent]:
        """The whole log, what is about one target or since a time, oldest first, for ``session.history``."""
        found = self._file.told_events(target, since)
        return [each for each in found if self._shows(each.event.record, each.event.author)]

    def marks(self) -> dict[str, int]:
        """The last event of each device: what of the log is there to be seen."""
        return self._file.marks()

    def changed_records(self, since: str | Mapping[str, int]) -> set[str]:
        """The records changed since a time (ISO 8601, UTC), or by events beyond such ``marks``."""
        return {each for each in self._file.changed_records(since) if self._shows(each, "")}

    def touches(self, since: str) -> list[Touch]:
        """What was touched since a time (ISO 8601 in UTC), oldest first, without the values."""
        return [each for each in self._file.touches(since) if self._shows(each.record, each.author)]

    def search(self, words: str, limit: int = 200) -> list[tuple[str, str]]:
        """The (law id, provision id) pairs whose text has the words, best first."""
        laws = {law.outline: law.id for law in self.assessment.current_laws.values() if law.outline}
        for outline in laws if self.why_read_only is None else ():
            if not self._file.is_indexed(outline):
                self.index(outline)
        return [(laws[o], provision) for o, provision in self._file.found(words, limit) if o in laws]

    def index(self, outline_hash: str) -> None:
        """Make an outline searchable."""
        rows = ((p.id, p.label, p.heading, p.text) for p in self._stored.outline(outline_hash).provisions)
        self._file.index_outline(outline_hash, rows)

    def keep_draft(self, record: str, field: str, value: Json) -> None:
        """Keep a text that is being typed, until the change that sets it."""
        self._file.keep_draft(record, field, value)

    def drafts(self) -> list[tuple[str, str, Json]]:
        """What this user was typing when an earlier session ended; the file keeps that of others as it is."""
        whole, me = self._snapshot.assessment, self.profile.author
        return [each for each in self._file.drafts() if not blind.draft_is_anothers(whole, me, each[0])]

    def copy_to(self, target: Path) -> None:
        """Make a whole copy of the case file."""
        try:
            self._file.copy_to(target)
        except FileError:
            from octolegis.session.backups import newest_sound

            # Spoilt while it was open: what was done since the opening is added to its last backup.
            self._file.copy_to(target, newest_sound(self.path))

    @property
    def part_articles(self) -> frozenset[str]:
        """The articles of a file that holds some of a case only; empty for the whole case."""
        return self._file.part_articles()

    def write_part(self, target: Path, scope: Scope) -> None:
        """Write some of the case to a new file, made of nothing else."""
        self._file.write_part(target, self.selection(scope))

    def selection(self, scope: Scope) -> Selection:
        """What such a part would hold; the whole of a part is no more than that part."""
        from octolegis.domain.handover import selection

        if scope.articles is None:
            scope = scope._replace(articles=self._file.part_articles() or None)
        return selection(self._snapshot.assessment, dict(self._file.bodies()), scope)

    def close(self) -> None:
        """Give the file back; UserError, as from ``publishing``, where the case file lacks the last edits."""
        self._listeners.clear()
        try:
            self.publish()
        finally:
            self._file.close()

    def let_go(self) -> None:
        """Close, and free at once all that was read: for whoever looks into many files one after the other.

        Nothing can be asked of the session after that.
        """
        self.close()
        self._stored.let_go()
        vars(self).clear()

    def _shows(self, record: str, author: str) -> bool:
        """Whether this user may see what the author wrote in a record."""
        whole, me = self._snapshot.assessment, self.profile.author
        return not blind.record_is_hidden(whole, me, record, self._file.body, author)


def _length(value: Json) -> int:
    """The characters of a text, plain or rich."""
    if isinstance(value, str):
        return len(value)
    return len(richtext.from_json(value).plain) if isinstance(value, list) else 0


def open_case(path: Path, profile: profiles.Profile | None = None) -> Session:
    """Open a case file; read-only, with the reason, where it is newer, held by another or protected.

    One that does not lie on a disk of this machine is edited as a working copy.
    """
    lies = whereabouts(path)
    if lies.kind is Kind.FIXED:
        session = _session(casefile.opened(path), profile)
    else:
        from octolegis.session.leftovers import bring_in, working_copy

        session = _session(casefile.opened(path, working_copy(path)), profile)
        session.lies = lies
        bring_in(session)
    _look_for_left(session)
    return session


def _look_for_left(session: Session) -> None:
    """Edits of earlier sessions that nobody would see else."""
    why = session.why_read_only
    if why is None and any(keeping.homeless(session.path)):
        from octolegis.session.leftovers import elsewhere

        session.left_elsewhere = elsewhere(session)
    elif why is not None and why.id != "error.held_by_other" and keeping.kept_of(session.path):
        from octolegis.session.leftovers import unseen

        session.left_apart = unseen(session)


def create_case(path: Path, profile: profiles.Profile | None = None) -> Session:
    """Make an empty case file and open it."""
    casefile.create(path).close()
    return open_case(path, profile)


def look_into(
    path: Path, profile: profiles.Profile | None = None, editions: dict[str, Instrument] | None = None
) -> Session:
    """Open a case file only to read it, and leave no trace beside it."""
    return _session(casefile.looked_into(path), profile, editions)


def _session(
    file: CaseFile, profile: profiles.Profile | None, editions: dict[str, Instrument] | None = None
) -> Session:
    try:
        return Session(file, profile or profiles.load(), editions)
    except UserError:
        file.close()
        raise
