"""Assessing on the command line: new, map, rate, variation, details."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from octolegis.cli.opening import provision_at, session_on, target_at
from octolegis.cli.words import FILE, NAME, choice, text
from octolegis.domain.assessment import ReportStatus, VariationStatus
from octolegis.domain.errors import InputError
from octolegis.domain.finding import Basis, FindingKey, Flag, Priority, Rating, ReasonCode, WorkStatus
from octolegis.domain.richtext import rich
from octolegis.domain.scores import PRESETS
from octolegis.session.commands import amendments, findings, mappings, particulars
from octolegis.session.commands.combining import combined
from octolegis.session.commands.targets import known_target
from octolegis.session.experts import expert
from octolegis.session.starting import join, new_case

_RICH = ("reason", "comment", "recommendation", "internal_note")
_PLAIN = ("addressee", "term")
_CHOSEN = {
    "rating": Rating,
    "priority": Priority,
    "reason_code": ReasonCode,
    "work_status": WorkStatus,
}


@click.command("new", help=text("help.new"))
@click.argument("case", type=FILE)
@click.option("--country", required=True, help=text("help.country"))
@click.option("--title", required=True, help=text("help.title"))
@click.option(
    "--instrument", "instruments", type=NAME, multiple=True, required=True, help=text("help.instrument")
)
def new(case: Path, country: str, title: str, instruments: tuple[str, ...]) -> None:
    """Make a case file."""
    new_case(case, {"country": country, "title": title}, instruments).close()


@click.command("map", help=text("help.map"))
@click.argument("case", type=FILE)
@click.argument("target", type=NAME)
@click.argument("law_id", type=NAME)
@click.argument("label", type=NAME)
@click.option("--quote", default="", help=text("help.quote"))
def map_command(case: Path, target: str, law_id: str, label: str, quote: str) -> None:
    """Rely on a provision for an article or requirement."""
    with session_on(case, to_write=True) as session:
        author = join(session)
        provision = provision_at(session.assessment, law_id, label)
        anchor = None
        if quote:
            start = provision.text.find(quote)
            if start < 0:
                raise InputError("error.unknown_quote", label=label)
            anchor = mappings.quote_of(provision.text, start, start + len(quote))
        place = (law_id, provision.id)
        session.do(mappings.add(session.assessment, author, target, place, anchor))


@click.command("rate", help=text("help.rate"))
@click.argument("case", type=FILE)
@click.argument("target", type=NAME)
@click.option("--rating", type=choice(Rating), help=text("help.rating"))
@click.option("--reason", help=text("help.reason"))
@click.option("--comment", help=text("help.comment"))
@click.option("--recommendation", help=text("help.recommendation"))
@click.option("--wording", help=text("help.wording"))
@click.option("--internal-note", help=text("help.internal_note"))
@click.option("--priority", type=choice(Priority), help=text("help.priority"))
@click.option("--reason-code", type=choice(ReasonCode), help=text("help.reason_code"))
@click.option("--flag", "flags", type=choice(Flag), multiple=True, help=text("help.flag"))
@click.option("--addressee", help=text("help.addressee"))
@click.option("--term", help=text("help.term"))
@click.option("--work-status", type=choice(WorkStatus), help=text("help.work_status"))
@click.option("--basis", type=choice(Basis), default="as-drafted", help=text("help.basis"))
@click.option("--author", default="", help=text("help.author"))
def rate(case: Path, target: str, basis: str, author: str, **given: Any) -> None:
    """Set what is given of a finding, and leave the rest."""
    with session_on(case, to_write=True) as session:
        on = known_target(session.assessment, target_at(session.assessment, target))
        key = FindingKey(expert(session, author), Basis(basis), on)
        change = findings.set_fields(session.assessment, key, _fields(given))
        if given["wording"] is not None:
            proposal = amendments.propose(session.assessment, key, rich(given["wording"]))
            change = combined(change, proposal)
        session.do(change)


def _fields(given: dict[str, Any]) -> dict[str, findings.FindingValue]:
    said = {name: value for name, value in given.items() if value is not None}
    fields: dict[str, findings.FindingValue] = {name: rich(said[name]) for name in _RICH if name in said}
    fields |= {name: said[name] for name in _PLAIN if name in said}
    fields |= {name: kind(said[name]) for name, kind in _CHOSEN.items() if name in said}
    return fields | {f"flag.{Flag(flag)}": True for flag in said["flags"]}


@click.command("variation", help=text("help.variation"))
@click.argument("case", type=FILE)
@click.argument("requirement", type=NAME)
@click.option("--status", type=choice(VariationStatus), required=True, help=text("help.variation_status"))
def variation(case: Path, requirement: str, status: str) -> None:
    """Record a declaration, reservation or option."""
    with session_on(case, to_write=True) as session:
        author = join(session)
        wanted = VariationStatus(status)
        session.do(particulars.set_variation(session.assessment, author, requirement, wanted))


@click.command("details", help=text("help.details"))
@click.argument("case", type=FILE)
def details(case: Path, **given: str | None) -> None:
    """Set the particulars that head the reports."""
    with session_on(case, to_write=True) as session:
        author = join(session)
        said = {name: value for name, value in given.items() if value is not None}
        session.do(particulars.set_details(session.assessment, author, said))


for _name in reversed(particulars.DETAIL_NAMES):
    _choice = {"status": choice(ReportStatus), "score_preset": click.Choice(list(PRESETS))}.get(_name)
    _option = click.Option([f"--{_name.replace('_', '-')}"], type=_choice, help=text(f"details.{_name}"))
    details.params.append(_option)


COMMANDS = (new, map_command, rate, variation, details)
