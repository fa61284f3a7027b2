"""From the fields of records to the domain's values, tolerant of what a newer version may have written."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
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
from octolegis.domain.mapping import Mapping, MappingStatus, Quote
from octolegis.domain.richtext import from_json

Body = dict[str, Json]
E = TypeVar("E", bound=StrEnum)
_RICH = frozenset({"reason", "comment", "recommendation", "internal_note"})
_BASES = {basis.value: basis for basis in Basis}
_LINES = frozenset({"override_reason", "addressee", "term"})
_FLAGS = {f"flag.{flag}": flag for flag in Flag}
_CHOICES: dict[str, type[StrEnum]] = {
    "rating": Rating,
    "reason_code": ReasonCode,
    "priority": Priority,
    "work_status": WorkStatus,
}
_DEFAULTS: dict[str, StrEnum | None] = {
    "rating": Rating.NOT_ASSESSED,
    "reason_code": None,
    "priority": None,
    "work_status": WorkStatus.TO_DO,
}


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
    """The key in a finding's record id (``AUTHOR:BASIS:TARGET``)."""
    who, basis, target = id.split(":", 2)
    return FindingKey(who, _BASES[basis], target)


def finding(id: str, body: Body) -> Finding:
    """A judgement; built from the fields that it has, since a case file opens with a thousand."""
    fields: dict[str, Any] = {}
    flags: list[Flag] = []
    for name, value in body.items():
        if name in _RICH:
            fields[name] = from_json(value)
        elif name in _CHOICES:
            fields[name] = member(_CHOICES[name], value, _DEFAULTS[name])
        elif name in _LINES:
            fields[name] = value if isinstance(value, str) else ""
        elif value and name in _FLAGS:
            flags.append(_FLAGS[name])
    return Finding(finding_key(id), flags=frozenset(flags), **fields)


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
