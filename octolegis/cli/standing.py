"""Where the country stands with an instrument, on the command line."""

from __future__ import annotations

from pathlib import Path

import click

from octolegis.cli.opening import session_on
from octolegis.cli.words import FILE, NAME, choice, print_json, print_table, text, words
from octolegis.domain.assessment import Assessment, VariationStatus
from octolegis.domain.participation import DATES, Participation, Stage
from octolegis.domain.timing import carried, carried_over, timed
from octolegis.session.commands import participation
from octolegis.session.starting import join


@click.group("instrument", help=text("help.instrument_group"))
def instrument_group() -> None:
    """The instruments of a case file."""


@instrument_group.command("status", help=text("help.instrument_status"))
@click.argument("case", type=FILE)
@click.argument("instrument", type=NAME)
@click.option("--status", "stage", type=choice(Stage), help=text("help.stage"))
@click.option("--date", "on", help=text("help.stage_date"))
@click.option("--expires", help=text("help.expires"))
@click.option("--note", help=text("help.standing_note"))
@click.option(
    "--carries-over/--not-carried-over", "carries_over", default=None, help=text("help.carries_over")
)
@click.option("--json", "as_json", is_flag=True, help=text("help.json"))
def status(case: Path, instrument: str, as_json: bool, **given: str | bool | None) -> None:
    """Record what is given; with nothing given, show status and variations."""
    wanted = _wanted(given)
    with session_on(case, to_write=bool(wanted)) as session:
        author = join(session) if wanted else ""
        session.do(participation.set_participation(session.assessment, author, instrument, wanted))
        now = session.assessment
    if as_json:
        print_json(_standing(now, instrument) | {"variations": _variations(now, instrument)})
    elif not wanted:
        print_table(
            {words()(f"term.standing.{name}"): value for name, value in _shown(now, instrument).items()}
        )
        for row in _variations(now, instrument):
            timing = words()(f"term.timing.{row['timing']}")
            click.echo(f"{row['id']}: {timing}. {row['why']}")


def _wanted(given: dict[str, str | bool | None]) -> dict[str, Stage | str | bool]:
    said = {name: value for name, value in given.items() if value is not None}
    wanted: dict[str, Stage | str | bool] = {
        name: said[name] for name in ("expires", "note", "carries_over") if name in said
    }
    if "stage" in said:
        stage = Stage(str(said["stage"]))
        wanted["stage"] = stage
        if "on" in said and stage in participation.DATE_OF:
            wanted[participation.DATE_OF[stage]] = said["on"]
    elif "on" in said:
        raise click.UsageError(text("date_without_status"))
    return wanted


def _standing(now: Assessment, id: str) -> dict[str, object]:
    found = now.participations.get(id, Participation())
    return found._asdict() | {"stage": found.stage.value, "recorded": id in now.participations}


def _shown(now: Assessment, id: str) -> dict[str, object]:
    found = now.participations.get(id, Participation())
    values = {name: getattr(found, name) for name in (*DATES, "note") if getattr(found, name)}
    return {"stage": words()(f"term.stage.{found.stage}"), **values}


def _variations(now: Assessment, id: str) -> list[dict[str, str]]:
    instrument = next((each for each in now.instruments if each.id == id), None)
    if instrument is None:
        return []
    rows = [(req, timed(now, req)) for req in instrument.variations]
    for req in carried_over(now, instrument):
        earlier = now.instrument_of(req.id)
        rows += [(req, carried(earlier))] if earlier else []
    return [
        {
            "id": req.id,
            "status": now.variations.get(req.id, VariationStatus.NONE).value,
            "timing": state.timing.value,
            "why": words().say(state.why),
        }
        for req, state in rows
    ]


COMMANDS = (instrument_group,)
