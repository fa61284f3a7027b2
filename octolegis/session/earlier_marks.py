"""What our own reports put among the words of a cell: grounds, flags, dates, and the wording proposed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from octolegis.domain.amendment import AmendmentKind
from octolegis.domain.finding import Flag, Priority, ReasonCode
from octolegis.domain.word_match import plain
from octolegis.session.commands.findings import FindingValue
from octolegis.wording import wording

WORDED = ("en", "fr")
"""The languages in which Octolegis writes reports."""
_IN_BRACKETS = re.compile(r"\(([^()]*)\)\s*$")
_KINDS: dict[str, type[ReasonCode | Flag | Priority]] = {
    "reason_code": ReasonCode,
    "flag": Flag,
    "priority": Priority,
}


@dataclass
class Parted:
    """The words of a cell without the marks, the fields that these set, and the wording proposed."""

    words: str = ""
    fields: dict[str, FindingValue] = field(default_factory=dict)
    wording: str = ""


def parted(cell: str) -> Parted:
    """Take apart what a cell holds; all below the line that introduces it is the proposed wording."""
    lines = cell.splitlines()
    start = next((at for at, line in enumerate(lines) if _bare(line).startswith(_proposals())), len(lines))
    found = Parted(wording="\n".join(lines[start + 1 :]))
    kept = [line for line in lines[:start] if not _mark(found.fields, line)]
    found.words = "\n".join(kept)
    return found


def marks_behind(line: str) -> dict[str, FindingValue]:
    """The marks in brackets behind a rating: "Rating: Partly in line (Excess, Good practice)"."""
    fields: dict[str, FindingValue] = {}
    found = _IN_BRACKETS.search(line)
    for part in found[1].split(",") if found else ():
        _mark(fields, part)
    return fields


def _mark(fields: dict[str, FindingValue], line: str) -> bool:
    """A ground, or flags one after the other, or the planned date with its label."""
    code = _terms("reason_code").get(_bare(line))
    if code is not None:
        fields["reason_code"] = ReasonCode(code)
        return True
    label, colon, value = line.partition(":")
    if colon and _bare(label) in {_bare(wording(each)("report.column.term")) for each in WORDED}:
        fields["term"] = value.strip()
        return True
    flags = [_terms("flag").get(_bare(part)) for part in line.split(",")]
    if not all(flags):
        return False
    fields |= {f"flag.{flag}": True for flag in flags}
    return True


def _bare(words: str) -> str:
    return " ".join(plain(words).split())


@cache
def _terms(kind: str) -> dict[str, str]:
    """The values of a list by their words."""
    values = [value.value for value in _KINDS[kind]]
    return {_bare(wording(each)(f"term.{kind}.{value}")): value for each in WORDED for value in values}


@cache
def _proposals() -> tuple[str, ...]:
    """How the lines begin below which our reports write proposed wording."""
    says = [wording(language) for language in WORDED]
    return tuple(
        _bare(say("report.proposal.heading", kind=say(f"report.proposal.{kind.value}")))
        for say in says
        for kind in AmendmentKind
    )
