"""The ministry's replies come back: shown before they are taken, and taken as one change."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from octolegis.domain.assessment import Assessment
from octolegis.domain.errors import DiskError, FileError
from octolegis.domain.event import Change
from octolegis.domain.message import Message, message
from octolegis.domain.position import Position
from octolegis.domain.richtext import rich
from octolegis.reports.replies import mark_of
from octolegis.reports.reply_reading import ReplyFile, read_replies
from octolegis.session.commands import positions
from octolegis.session.commands.targets import target_name
from octolegis.session.plain_files import refuse_device

_LARGEST = 50_000_000


@dataclass(frozen=True)
class Answer:
    """A position that comes in, and the one that stood there; ``name`` says on what."""

    name: str
    position: Position
    before: Position | None

    @property
    def is_new(self) -> bool:
        """Whether it says anything else than what stands there."""
        return self.before is None or self.before._replace(id="") != self.position


@dataclass
class Plan:
    """What a reply table would change, how many rows are not answered, and what cannot be read."""

    answers: list[Answer] = field(default_factory=list)
    unanswered: int = 0
    problems: list[Message] = field(default_factory=list)

    @property
    def new(self) -> list[Answer]:
        """Those that change something."""
        return [each for each in self.answers if each.is_new]


def read(path: Path) -> ReplyFile:
    """Read a reply table; FileError where it is none, DiskError."""
    refuse_device(path)
    try:
        if path.stat().st_size > _LARGEST:
            raise FileError("error.no_reply_table")
        return read_replies(path.read_bytes())
    except OSError as error:
        raise DiskError("error.disk_refuses", path=path) from error


def plan(assessment: Assessment, file: ReplyFile, by: str = "", date: str = "") -> Plan:
    """Lay the replies beside the case file; nothing is changed."""
    known = {mark_of(name): name for name in _names(assessment)}
    made = Plan(unanswered=file.unanswered, problems=list(file.problems))
    for reply in file.replies:
        name = known.get(reply.mark)
        if name is None:
            made.problems.append(message("replies.no_subject"))
            continue
        number = assessment.round_number
        said = Position("", name, number, reply.stance, rich(reply.reason), rich(reply.wording), by, date)
        before = assessment.positions.get(positions.position_id(name, number))
        target = target_name(assessment, positions.target_of(assessment, name))
        made.answers.append(Answer(target, said, before))
    return made


def change(assessment: Assessment, author: str, made: Plan) -> Change:
    """The one change that takes the replies, undone as one."""
    changes = [positions.take(assessment, author, each.position) for each in made.new]
    edits = tuple(edit for each in changes for edit in each.edits)
    return Change(message("change.replies", number=len(made.new)), edits, author)


def _names(assessment: Assessment) -> list[str]:
    """Every subject that was ever put: those settled since, too."""
    findings = [f"finding:{key.author}:{key.basis.value}:{key.target}" for key in assessment.findings]
    return [*findings, *(f"amendment:{id}" for id in assessment.amendments)]
