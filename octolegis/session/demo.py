"""The sample assessment: an invented country's draft law, rated in full, with its reports."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

from octolegis.domain.amendment import AmendmentKind
from octolegis.domain.assessment import VariationStatus
from octolegis.domain.errors import DiskError
from octolegis.domain.event import Change
from octolegis.domain.finding import Basis, FindingKey, Flag, Priority, Rating, ReasonCode
from octolegis.domain.law import Law, LawStatus
from octolegis.domain.richtext import rich
from octolegis.paths import resource
from octolegis.session import profile as profiles
from octolegis.session.commands import amendments, findings, mappings, particulars
from octolegis.session.commands.combining import combined
from octolegis.session.commands.participation import set_participation
from octolegis.session.commands.targets import provision_target
from octolegis.session.imports import add_law, read
from octolegis.session.inspecting import check_case
from octolegis.session.reporting import write_report
from octolegis.session.session import Session, open_case
from octolegis.session.starting import new_case

INSTRUMENTS = ("ets185",)
_TEXTS = ("reason", "comment", "recommendation", "internal_note")
_LINES = ("addressee", "term", "override_reason")


@dataclass(frozen=True, slots=True)
class DemoFiles:
    """Where the sample's files were written."""

    case: Path
    word: Path
    pdf: Path


def build(folder: Path, profile: profiles.Profile | None = None) -> DemoFiles:
    """Write the sample's case file and both reports into a folder.

    An earlier sample there is replaced, but put aside where somebody has worked in it.
    """
    data = tomllib.loads(resource("sample", "assessment.toml").read_text(encoding="utf-8"))
    files = DemoFiles(*(folder / f"sample{ending}" for ending in (".octolegis", ".docx", ".pdf")))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DiskError("error.disk_refuses", path=folder) from error
    earlier = _put_aside(files.case)
    session = new_case(files.case, dict(data["details"]), INSTRUMENTS, profile)
    try:
        _fill(session, data)
        frozen = session.frozen()
    finally:
        session.close()
    if earlier is not None and _untouched(earlier, files.case):
        earlier.unlink()
    write_report(frozen, "recommendations", files.word)
    write_report(frozen, "summary", files.pdf)
    return files


def _put_aside(case: Path) -> Path | None:
    """Give an earlier sample another name; UserError for what is no sample, or is open elsewhere."""
    if not case.exists():
        return None
    session = open_case(case)
    session.close()
    session.must_be_writable()
    names = (case.with_name(f"{case.stem}-{number}{case.suffix}") for number in count(1))
    free = next(name for name in names if not name.exists())
    try:
        return case.rename(free)
    except OSError as error:
        raise DiskError("error.disk_refuses", path=case) from error


def _untouched(earlier: Path, new: Path) -> bool:
    """Whether an earlier sample holds no more than a new one: the log only ever grows."""
    found = check_case(earlier)
    return not found.problems and found.events == check_case(new).events


def _fill(session: Session, data: dict[str, Any]) -> None:
    law = _add_law(session, data["law"])
    session.do(combined(*(_mapping(session, law, entry) for entry in data["mapping"])))
    for entry in data.get("finding", []):
        _judge(session, law, entry)
    for entry in data.get("participation", []):
        given = {name: value for name, value in entry.items() if name != "id"}
        stands = set_participation(session.assessment, session.profile.author, entry["id"], given)
        session.do(stands)
    for entry in data.get("variation", []):
        status = VariationStatus(entry["status"])
        author = session.profile.author
        session.do(particulars.set_variation(session.assessment, author, entry["id"], status))


def _add_law(session: Session, entry: dict[str, str]) -> str:
    file = resource("sample", entry["file"])
    result, document = read(file)
    given = Law(
        "",
        entry["title"],
        entry.get("language", ""),
        LawStatus(entry.get("status", "draft")),
        version=entry.get("version", ""),
        source=entry.get("source", ""),
    )
    return add_law(session, result, document, file.name, given)


def _mapping(session: Session, law: str, entry: dict[str, str]) -> Change:
    provision = mappings.provision_labelled(session.assessment.outlines[law], entry["label"])
    place = (law, provision.id)
    return mappings.add(session.assessment, session.profile.author, entry["target"], place)


def _judge(session: Session, law: str, entry: dict[str, Any]) -> None:
    key = FindingKey(session.profile.author, Basis.AS_DRAFTED, _target(session, law, entry))
    fields: dict[str, findings.FindingValue] = {name: rich(entry[name]) for name in _TEXTS if name in entry}
    fields |= {name: str(entry[name]) for name in _LINES if name in entry}
    fields |= {f"flag.{Flag(flag)}": True for flag in entry.get("flags", [])}
    if "rating" in entry:
        fields["rating"] = Rating(entry["rating"])
    if "priority" in entry:
        fields["priority"] = Priority(entry["priority"])
    if "reason_code" in entry:
        fields["reason_code"] = ReasonCode(entry["reason_code"])
    change = findings.set_fields(session.assessment, key, fields)
    place = _place(session, law, entry)
    wording = amendments.propose(session.assessment, key, rich(entry.get("wording", "")), place)
    session.do(combined(change, wording))


def _place(session: Session, law: str, entry: dict[str, Any]) -> amendments.Place | None:
    if "wording_kind" not in entry:
        return None
    kind = AmendmentKind(entry["wording_kind"])
    if "wording_label" not in entry:
        return amendments.Place(kind, law, "")
    provision = mappings.provision_labelled(session.assessment.outlines[law], entry["wording_label"])
    return amendments.Place(kind, law, provision.id)


def _target(session: Session, law: str, entry: dict[str, Any]) -> str:
    if "target_label" not in entry:
        return str(entry["target"])
    provision = mappings.provision_labelled(session.assessment.outlines[law], entry["target_label"])
    return provision_target(law, provision.id)
