"""Offering newer editions of the checklists that a case file was judged by, and taking it to them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

from octolegis.checklists import own
from octolegis.checklists.upgrade import Difference, Kind
from octolegis.domain.assessment import Assessment
from octolegis.domain.checklist import Instrument
from octolegis.domain.errors import DiskError
from octolegis.domain.message import Message, message
from octolegis.session.commands.combining import combined
from octolegis.session.commands.teamwork import must_see_all
from octolegis.session.commands.upgrading import Plan, plan, upgrade
from octolegis.session.editions import offered
from octolegis.session.inspecting import check_case
from octolegis.session.session import Session
from octolegis.session.starting import join


def plans(assessment: Assessment, given: Iterable[Instrument] = ()) -> list[Plan]:
    """What an upgrade to the shipped editions, or to those given, would do.

    InputError for a given edition that is no newer one of an instrument of the case file.
    """
    wanted = list(given) or [own.checklist(id) for id in offered(assessment)]
    return [plan(assessment, each) for each in wanted]


def from_file(path: Path) -> Instrument:
    """The checklist of a file; UserError with what is wrong with it."""
    from octolegis.checklists.from_toml import load
    from octolegis.session.plain_files import refuse_device

    refuse_device(path)
    return load(path)


def take(session: Session, wanted: Iterable[Plan]) -> Path | None:
    """Upgrade, after a verified copy was made beside the case file; the copy's path, if anything was done.

    It is one change, which undo takes back in one step.
    """
    must_see_all(session.assessment, session.profile.author)
    chosen = list(wanted)
    if not chosen:
        return None
    session.must_be_writable()
    copy = backup(session)
    author = join(session)
    changes = [upgrade(session.assessment, author, each) for each in chosen]
    whole = combined(*changes)
    if len(chosen) > 1:
        references = ", ".join(each.new.reference for each in chosen)
        whole = whole._replace(name=message("change.upgrades", references=references))
    session.do(whole)
    return copy


def backup(session: Session) -> Path:
    """A dated copy beside the case file, opened and checked whole; UserError where it is not sound."""
    at = datetime.now().astimezone().strftime("%Y-%m-%d %H%M%S")
    names = (f"{session.path.stem} backup {at}{more}{session.path.suffix}" for more in _endings())
    path = next(path for path in map(session.path.with_name, names) if not os.path.lexists(path))
    session.copy_to(path)
    if check_case(path).problems:
        raise DiskError("error.backup_unsound", path=path)
    return path


def made_before_upgrades(case: Path) -> list[Path]:
    """The copies that ``backup`` has made of a case file, and no others with a name like theirs."""
    name = re.compile(
        rf"{re.escape(case.stem)} backup \d{{4}}-\d\d-\d\d \d{{6}}( \d+)?{re.escape(case.suffix)}"
    )
    return sorted(path for path in case.parent.iterdir() if name.fullmatch(path.name))


def _endings() -> Iterator[str]:
    """Tell copies of one second apart."""
    yield ""
    yield from (f" {number}" for number in count(2))


def summary(plan: Plan) -> Message:
    """One sentence: "ETS 185, edition 1 to 2: 3 new requirements, 1 reworded ..., 0 answers lost."""
    counts = {kind.value: plan.count(kind) for kind in Kind}
    return message(
        "upgrade.summary",
        reference=plan.new.reference,
        old=plan.old.edition,
        edition=plan.new.edition,
        lost=plan.lost,
        **counts,
    )


class Shown(NamedTuple):
    """A difference as it is shown: ids, words, and how many answers rest on it."""

    id: str
    was: str
    before: str
    after: str
    answers: int


def groups(plan: Plan) -> list[tuple[str, list[Shown]]]:
    """The differences by kind, what touches judgements first."""
    order = (Kind.REWORDED, Kind.RETIRED, Kind.RENAMED, Kind.NEW)
    found = {kind: [each for each in plan.differences if each.kind is kind] for kind in order}
    return [
        (kind.value, [Shown(d.id, d.was, d.before, d.after, plan.resting(d)) for d in differences])
        for kind, differences in found.items()
        if differences
    ]


def plan_json(plan: Plan) -> dict[str, Any]:
    """A plan for scripts; counts are of requirements, those of articles apart."""
    return {
        "instrument": plan.new.id,
        "from_edition": plan.old.edition,
        "to_edition": plan.new.edition,
        "counts": {kind.value: plan.count(kind) for kind in Kind},
        "articles": {kind.value: plan.count(kind, articles=True) for kind in Kind},
        "answers_lost": plan.lost,
        "differences": [_difference(plan, each) for each in plan.differences],
    }


def _difference(plan: Plan, difference: Difference) -> dict[str, Any]:
    return {
        "kind": difference.kind.value,
        "id": difference.id,
        "was": difference.was,
        "before": difference.before,
        "after": difference.after,
        "fields": list(difference.fields),
        "answers": plan.resting(difference),
    }
