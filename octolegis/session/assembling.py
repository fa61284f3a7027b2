"""From the fields of records to the domain's values, tolerant of what a newer version may have written."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

from octolegis.domain.amendment import Amendment, AmendmentKind, AmendmentStatus
from octolegis.domain.assessment import Author, Details, ReportStatus, VariationStatus
from octolegis.domain.canonical import Json
from octolegis.domain.finding import (
    Basis,
    Finding,
    FindingKey,
    Flag,
    Priority,
    Rating,
    ReasonCode,
    WorkStatus,
)
from octolegis.domain.law import Law, LawStatus
from octolegis.domain.mapping import Mapping, MappingStatus, Origin, Quote
from octolegis.domain.meeting import Decision, ItemKey, Meeting, Subject, Verdict
from octolegis.domain.official_text import OfficialText
from octolegis.domain.participation import DATES, Participation, Stage
from octolegis.domain.position import Position, Stance
from octolegis.domain.question import Answer, Question
from octolegis.domain.remark import Remark
from octolegis.domain.review import Review
from octolegis.domain.richtext import from_json
from octolegis.domain.round import Round
from octolegis.domain.scores import PRESETS
from octolegis.domain.suggestion import Rejection, SearchTerm
from octolegis.domain.teamwork import Assignment, SignOff
from octolegis.domain.translation import Translation, TranslationKind

Body = dict[str, Json]
PAIR = "pair."
"""How the fields begin that say with what a provision of a law is paired."""
E = TypeVar("E", bound=StrEnum)
_BASES = {basis.value: basis for basis in Basis}
_FLAGS = {f"flag.{flag}": flag for flag in Flag}


def details(body: Body) -> Details:
    """The particulars of the assessment."""
    names = [name for name in Details._fields if name in body and name != "status"]
    status = member(ReportStatus, body.get("status"), ReportStatus.DRAFT)
    said = {name: str(body[name]) for name in names}
    if said.get("score_preset") not in PRESETS:
        said.pop("score_preset", None)
    return Details(**said, status=status)


def author(id: str, body: Body) -> Author:
    """An expert."""
    return Author(id, _text(body, "name"), _text(body, "organisation"), _text(body, "role") or "expert")


def law(id: str, body: Body) -> Law:
    """A law of the case file."""
    names = tuple(name for name in Law._fields if name not in ("id", "status"))
    status = member(LawStatus, body.get("status"), LawStatus.DRAFT)
    return Law(id, **{name: _text(body, name) for name in names}, status=status)


def text(id: str, body: Body) -> OfficialText:
    """A treaty's official text."""
    instrument, _, language = id.partition(":")
    names = ("title", "filename", "document", "outline")
    said = {name: _text(body, name) for name in names}
    return OfficialText(id, instrument, language, **said, in_report=body.get("in_report") is True)


def translation(id: str, body: Body) -> Translation:
    """A law in one more language."""
    names = ("law", "language", "title", "source", "date", "filename", "format", "document", "outline")
    kind = member(TranslationKind, body.get("kind"), TranslationKind.WORKING)
    pairs = {
        name.removeprefix(PAIR): value
        for name, value in body.items()
        if name.startswith(PAIR) and isinstance(value, str)
    }
    return Translation(id, **{name: _text(body, name) for name in names}, kind=kind, pairs=pairs)


def mapping(id: str, body: Body) -> Mapping:
    """A provision relied on."""
    status = member(MappingStatus, body.get("status"), MappingStatus.KEPT)
    came_from = body.get("came_from")
    return Mapping(
        id,
        _text(body, "target"),
        _text(body, "law"),
        _text(body, "provision"),
        _quoted(body),
        status,
        _origin(came_from) if isinstance(came_from, dict) else None,
    )


def finding_key(id: str) -> FindingKey:
    """The key in a finding's record id (``AUTHOR:BASIS:TARGET``); ValueError or KeyError for no such id."""
    who, basis, target = id.split(":", 2)
    return FindingKey(who, _BASES[basis], target)


def is_finding_id(id: str) -> bool:
    """Whether a record id says whose judgement it is, on which basis, on what."""
    parts = id.split(":", 2)
    return len(parts) == 3 and parts[1] in _BASES


def finding(id: str, body: Body) -> Finding:
    """A judgement; laid out field by field, since a case file opens with a thousand."""
    values: list[Any] = list(_NOTHING_SAID)
    flags: list[Flag] = []
    for name, value in body.items():
        place = _READ.get(name)
        if place is not None:
            values[place[0]] = place[1](value)
        elif value and name in _FLAGS:
            flags.append(_FLAGS[name])
    values[0] = finding_key(id)
    values[_FLAG_PLACE] = frozenset(flags)
    return Finding._make(values)


def amendment(id: str, body: Body) -> Amendment:
    """A proposed wording."""
    return Amendment(
        id,
        _text(body, "target"),
        _text(body, "author"),
        from_json(body.get("wording")),
        basis=member(Basis, body.get("basis"), Basis.AS_DRAFTED),
        kind=member(AmendmentKind, body.get("kind"), AmendmentKind.NEW),
        law=_text(body, "law"),
        provision=_text(body, "provision"),
        reason=from_json(body.get("reason")),
        status=member(AmendmentStatus, body.get("status"), AmendmentStatus.PROPOSED),
        alternative_to=_text(body, "alternative_to"),
        adoption=_text(body, "adoption"),
    )


def position(id: str, body: Body) -> Position:
    """What the ministry answered."""
    number = body.get("round")
    return Position(
        id,
        _text(body, "subject"),
        number if isinstance(number, int) else 1,
        member(Stance, body.get("stance"), Stance.DEFERRED),
        from_json(body.get("reason")),
        from_json(body.get("wording")),
        _text(body, "by"),
        _text(body, "date"),
    )


def variation(body: Body) -> VariationStatus:
    """What the country does with a permitted variation."""
    return member(VariationStatus, body.get("status"), VariationStatus.NONE)


def participation(_: str, body: Body) -> Participation:
    """Where the country stands with an instrument."""
    return Participation(
        member(Stage, body.get("stage"), Stage.NONE),
        **{name: _text(body, name) for name in (*DATES, "note")},
        carries_over=body.get("carries_over") is not False,
    )


def review(id: str, body: Body) -> Review:
    """A judgement to be read again."""
    edition = body.get("edition")
    return Review(id, _text(body, "before"), edition if isinstance(edition, int) else 0)


def remark(id: str, body: Body) -> Remark:
    """What one expert remarked to the others."""
    names = ("target", "author", "text", "at", "answers", "closed_by", "closed_at")
    said = {name: _text(body, name) for name in names}
    return Remark(id, **said, basis=member(Basis, body.get("basis"), Basis.AS_DRAFTED))


def meeting(id: str, body: Body) -> Meeting:
    """A session of the working group."""
    said = {name: _text(body, name) for name in ("date", "title", "place")}
    return Meeting(id, **said, present=tuple(filter(None, _text(body, "present").split("\n"))))


def decision(id: str, body: Body) -> Decision:
    """What a session decided."""
    item = ItemKey(
        member(Subject, body.get("subject"), Subject.RECOMMENDATION),
        _text(body, "author"),
        member(Basis, body.get("basis"), Basis.AS_DRAFTED),
        _text(body, "target"),
    )
    return Decision(
        id,
        _text(body, "meeting"),
        item,
        member(Verdict, body.get("verdict"), Verdict.DEFERRED),
        before=from_json(body.get("before")),
        wording=from_json(body.get("wording")),
        reason=_text(body, "reason"),
        at=_text(body, "at"),
    )


def round(id: str, body: Body) -> Round:
    """A round of the work that has ended."""
    number = body.get("number")
    said = {name: _text(body, name) for name in ("ended", "law", "follows", "state")}
    return Round(id, number if isinstance(number, int) else 1, **said)


def rejection(id: str, body: Body) -> Rejection:
    """A provision that shall not be suggested again."""
    return Rejection(id, _text(body, "target"), _text(body, "law"), _text(body, "provision"))


def assignment(_: str, body: Body) -> Assignment:
    """An article for an expert to judge."""
    return Assignment(*(_text(body, name) for name in ("author", "target", "due")))


def signoff(_: str, body: Body) -> SignOff:
    """The lead's word that a finding stands."""
    return SignOff(_text(body, "by"), _text(body, "at"))


def question(id: str, body: Body) -> Question:
    """A question for a country visit."""
    return Question(id, *(_text(body, name) for name in ("target", "addressee", "text")))


def answer(id: str, body: Body) -> Answer:
    """What a respondent answered."""
    return Answer(id, *(_text(body, name) for name in ("question", "respondent", "date", "text")))


def searchterm(id: str, body: Body) -> SearchTerm:
    """Words that an expert looks for."""
    return SearchTerm(id, _text(body, "target"), _text(body, "language"), _text(body, "words"))


D = TypeVar("D")


def member(kind: type[E], value: Json, default: D) -> E | D:
    """The member of an enumeration; the default for a value that this version does not know."""
    read: Callable[[Json], E | D] = _choice(kind, default)
    return read(value)


@cache
def _choice(kind: type[E], default: D) -> Callable[[Json], E | D]:
    """Reads a choice by a dict, which is several times faster than calling the enumeration."""
    known = {choice.value: choice for choice in kind}
    return lambda value: known.get(value, default) if isinstance(value, str) else default


def _line(value: Json) -> str:
    return value if isinstance(value, str) else ""


def _text(body: Body, field: str) -> str:
    return _line(body.get(field))


def _origin(body: Body) -> Origin:
    return Origin(_text(body, "law"), _text(body, "provision"), _quoted(body))


def _quoted(body: Body) -> Quote | None:
    quoted = body.get("quote")
    return _quote(quoted) if isinstance(quoted, dict) else None


def _quote(body: Body) -> Quote:
    start = body.get("start")
    return Quote(
        _text(body, "text"),
        _text(body, "before"),
        _text(body, "after"),
        start if isinstance(start, int) else 0,
    )


_READERS: dict[str, Callable[[Json], Any]] = {
    "rating": _choice(Rating, Rating.NOT_ASSESSED),
    "reason_code": _choice(ReasonCode, None),
    "priority": _choice(Priority, None),
    "work_status": _choice(WorkStatus, WorkStatus.TO_DO),
    **dict.fromkeys(("reason", "comment", "recommendation", "internal_note"), from_json),
    **dict.fromkeys(("override_reason", "addressee", "term"), _line),
}
"""How each field of a finding is read."""

_READ = {name: (Finding._fields.index(name), read) for name, read in _READERS.items()}
_FLAG_PLACE = Finding._fields.index("flags")
_NOTHING_SAID = Finding(FindingKey("", Basis.AS_DRAFTED, ""))
