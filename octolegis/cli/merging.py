"""Bringing copies of a case file together, on the command line."""

from __future__ import annotations

from pathlib import Path

import click

from octolegis.cli.opening import session_on
from octolegis.cli.words import FILE, NAME, print_json, text, words
from octolegis.domain.canonical import Json
from octolegis.domain.errors import InputError
from octolegis.session import backups, merging, taking_over
from octolegis.session import conflicts as disagreements
from octolegis.session.conflicts import Conflict
from octolegis.session.starting import join


@click.command("merge", help=text("help.merge"))
@click.argument("copies", type=FILE, nargs=-1, required=True)
@click.option("--output", type=FILE, help=text("help.merge_output"))
@click.option("--dry-run", is_flag=True, help=text("help.dry_run"))
@click.option("--json", "as_json", is_flag=True, help=text("help.json"))
def merge(copies: tuple[Path, ...], output: Path | None, dry_run: bool, as_json: bool) -> None:
    """Bring copies together into a file of its own."""
    if len(copies) < 2:
        raise click.UsageError(text("merge_two"))
    if output is None and not dry_run:
        raise click.UsageError(text("merge_needs_output"))
    read = merging.read(copies)
    if output is not None and not dry_run:
        merging.write(read, output)
    told = merging.told(read)
    if as_json:
        print_json(told | {"output": str(output) if output and not dry_run else None})
        return
    for path in copies:
        names = ", ".join(f"{read.name(author)} {count}" for author, count in read.by_author(path).items())
        click.echo(text("merge_brings", path=path, number=len(read.new_changes(path)), authors=names or "-"))
    click.echo(text("merge_conflicts", number=len(read.union.conflicts)))
    for record, field in read.union.conflicts:
        click.echo(f"  {record} {field}")


@click.command("take-over", help=text("help.take_over_case"))
@click.argument("case", type=FILE)
@click.argument("other", type=FILE)
@click.option("--dry-run", is_flag=True, help=text("help.dry_run"))
@click.option("--json", "as_json", is_flag=True, help=text("help.json"))
def take_over(case: Path, other: Path, dry_run: bool, as_json: bool) -> None:
    """Bring the findings of another case in, article by article."""
    backup = None
    with session_on(case, to_write=not dry_run) as session:
        theirs = taking_over.read(other, session.identity())
        me = session.profile.author if dry_run else join(session)
        plan = taking_over.plan(session.frozen(), me, theirs, other.name)
        if plan.edits and not dry_run:
            backup = backups.before(case, "merge", session.present)
            session.do(plan.change(me))
    if as_json:
        print_json(plan.told() | {"backup": str(backup) if backup else None})
        return
    for kind, number in plan.brings.items():
        if number:
            click.echo(f"{words()(f'takeover.brings.{kind}')}: {number}")
    for kind, number in plan.stays.items():
        if number:
            click.echo(f"{words()(f'takeover.stays.{kind}')}: {number}")


@click.command("conflicts", help=text("help.conflicts"))
@click.argument("case", type=FILE)
@click.option("--json", "as_json", is_flag=True, help=text("help.json"))
def conflicts(case: Path, as_json: bool) -> None:
    """List where copies disagree."""
    with session_on(case) as session:
        found = disagreements.open_conflicts(session, words())
    if as_json:
        print_json([_row(each) for each in found])
        return
    for each in found:
        click.echo(f"{each.record} {each.field}: {each.name}, {each.field_name}")
        for number, side in enumerate((each.old, *each.sides)):
            click.echo(f"  {number}: {side.text} ({side.author or '-'})")


@click.command("decide", help=text("help.decide"))
@click.argument("case", type=FILE)
@click.argument("record", type=NAME)
@click.argument("field", type=NAME)
@click.option("--take", type=click.IntRange(0, 99), required=True, help=text("help.take_side"))
def decide(case: Path, record: str, field: str, take: int) -> None:
    """Decide where copies disagree."""
    with session_on(case, to_write=True) as session:
        join(session)
        found = disagreements.open_conflicts(session, words())
        each = next((each for each in found if (each.record, each.field) == (record, field)), None)
        sides = (each.old, *each.sides) if each else ()
        if each is None or take >= len(sides):
            raise InputError("error.no_such_conflict", record=record, field=field)
        session.do(disagreements.decide(session, each, sides[take].value))


def _row(conflict: Conflict) -> dict[str, Json]:
    sides: Json = [dict(side._asdict()) for side in conflict.sides]
    said: dict[str, Json] = {"record": conflict.record, "field": conflict.field, "target": conflict.target}
    return said | {"name": conflict.name, "old": dict(conflict.old._asdict()), "sides": sides}


COMMANDS = (merge, take_over, conflicts, decide)
