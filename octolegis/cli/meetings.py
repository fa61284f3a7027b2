"""Sessions of the working group on the command line: list, hold, decide."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from octolegis.cli.opening import session_on, target_at
from octolegis.cli.words import FILE, NAME, choice, print_json, text, words
from octolegis.domain.agenda import agenda, decided_in
from octolegis.domain.errors import InputError
from octolegis.domain.finding import Basis
from octolegis.domain.meeting import Meeting, Subject, Verdict
from octolegis.domain.richtext import rich
from octolegis.session.commands import meetings
from octolegis.session.starting import join


@click.group("meeting", help=text("help.meeting"))
def meeting_group() -> None:
    """Sessions of the working group."""


@meeting_group.command("list", help=text("help.meeting_list"))
@click.argument("case", type=FILE)
@click.option("--json", "as_json", is_flag=True, help=text("help.json"))
def list_meetings(case: Path, as_json: bool) -> None:
    """The sessions, oldest first."""
    with session_on(case) as session:
        now = session.assessment
    found = sorted(now.meetings.values(), key=lambda meeting: (meeting.date, meeting.id))
    if as_json:
        print_json([meeting._asdict() | {"decisions": len(decided_in(now, meeting.id))} for meeting in found])
        return
    for meeting in found:
        click.echo(f"{meeting.id}  {meeting.date}  {meeting.title}".rstrip())


@meeting_group.command("hold", help=text("help.meeting_hold"))
@click.argument("case", type=FILE)
@click.option("--date", "on", type=NAME, default="", help=text("help.meeting_date"))
@click.option("--title", default="", help=text("help.meeting_title"))
@click.option("--place", default="", help=text("help.meeting_place"))
@click.option("--present", multiple=True, help=text("help.meeting_present"))
def hold(case: Path, on: str, title: str, place: str, present: tuple[str, ...]) -> None:
    """Enter a session; prints its id."""
    with session_on(case, to_write=True) as session:
        author = join(session)
        wanted = Meeting(meetings.new_id(), on or date.today().isoformat(), title, place, present)  # noqa: DTZ011
        session.do(meetings.hold(session.assessment, author, wanted))
    click.echo(wanted.id)


@meeting_group.command("decide", help=text("help.meeting_decide"))
@click.argument("case", type=FILE)
@click.argument("meeting", type=NAME)
@click.argument("target", type=NAME)
@click.option("--verdict", type=choice(Verdict), required=True, help=text("help.verdict"))
@click.option("--subject", type=choice(Subject), default="recommendation", help=text("help.subject"))
@click.option("--basis", type=choice(Basis), default="as-drafted", help=text("help.basis"))
@click.option("--wording", default="", help=text("help.agreed"))
@click.option("--reason", default="", help=text("help.verdict_reason"))
def decide(case: Path, meeting: str, target: str, subject: str, basis: str, **given: str) -> None:
    """Record what a session decided on a recommendation or on proposed wording."""
    ruling = meetings.Ruling(Verdict(given["verdict"]), rich(given["wording"]), given["reason"])
    with session_on(case, to_write=True) as session:
        now, author = session.assessment, join(session)
        wanted = target_at(now, target)
        found = [
            item.key
            for item in agenda(now, Basis(basis))
            if item.key.target == wanted and item.key.subject is Subject(subject)
        ]
        if not found:
            raise InputError("error.nothing_to_decide", target=target)
        session.do(meetings.decide(session.assessment, author, meeting, found[0], ruling))
    click.echo(words()(f"term.verdict.{ruling.verdict}"))


COMMANDS = (meeting_group,)
