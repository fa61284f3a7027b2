"""From the fields of records to the domain's values, tolerant of what a newer version may have written."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TypeVar

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
from octolegis.domain.mapping import Mapping, MappingStatus, Quote
from octolegis.domain.richtext import from_json

Body = dict[str, Json]
E = TypeVar("E", bound=StrEnum)


def details(body: Body) -> Details:
    """The particulars of the assessment."""
    names = [name for name in Details.__dataclass_fields__ if name in body and name != "status"]
    status = member(ReportStatus, body.get("status"), ReportStatus.DRAFT)
    return Details(**{name: str(body[name]) for name in names}, status=status)


def author(id: str, body: Body) -> Author:
    """An expert."""
    return Author(id, _text(body, "name"), _text(body, "organisation"), _text(body, "role") or "expert")


def law(id: str, body: Body) -> Law:
    """A law of the case file."""
    names = ("title", "language", "version", "source", "filename", "format", "document", "outline", "notes")
    status = member(LawStatus, body.get("status"), LawStatus.DRAFT)
    return Law(id, **{name: _text(body, name) for name in names}, status=status)


def mapping(id: str, body: Body) -> Mapping:
    """A provision relied on."""
    status = member(MappingStatus, body.get("status"), MappingStatus.KEPT)
    quoted = body.get("quote")
    return Mapping(
        id,
        _text(body, "target"),
        _text(body, "law"),
        _text(body, "provision"),
        _quote(quoted) if isinstance(quoted, dict) else None,
        status,
    )


def finding_key(id: str) -> FindingKey:
    """The key in a finding's record id (``AUTHOR:BASIS:TARGET``); ValueError for anything else."""
    who, basis, target = id.split(":", 2)
    return FindingKey(who, Basis(basis), target)


def finding(id: str, body: Body) -> Finding:
    """A judgement."""
    code = body.get("reason_code")
    priority = body.get("priority")
    return Finding(
        finding_key(id),
        rating=member(Rating, body.get("rating"), Rating.NOT_ASSESSED),
        override_reason=_text(body, "override_reason"),
        reason_code=member(ReasonCode, code, None),
        reason=from_json(body.get("reason")),
        comment=from_json(body.get("comment")),
        recommendation=from_json(body.get("recommendation")),
        internal_note=from_json(body.get("internal_note")),
        flags=frozenset(flag for flag in Flag if body.get(f"flag.{flag}")),
        priority=member(Priority, priority, None),
        addressee=_text(body, "addressee"),
        term=_text(body, "term"),
        work_status=member(WorkStatus, body.get("work_status"), WorkStatus.TO_DO),
    )


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
    )


def variation(body: Body) -> VariationStatus:
    """What the country does with a permitted variation."""
    return member(VariationStatus, body.get("status"), VariationStatus.NONE)


D = TypeVar("D")


def member(kind: type[E], value: Json, default: D) -> E | D:
    """The member of an enumeration; the default for a value that this version does not know."""
    known: Callable[[str], E | None] = kind._value2member_map_.get  # type: ignore[assignment]
    return (known(value) if isinstance(value, str) else None) or default


def _text(body: Body, field: str) -> str:
    value = body.get(field)
    return value if isinstance(value, str) else ""


def _quote(body: Body) -> Quote:
    start = body.get("start")
    return Quote(
        _text(body, "text"),
        _text(body, "before"),
        _text(body, "after"),
        start if isinstance(start, int) else 0,
    )
