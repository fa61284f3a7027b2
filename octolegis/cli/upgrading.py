"""Editions of checklists on the command line: checklist upgrade, checklist reviewed."""

from __future__ import annotations

from pathlib import Path

import click

from octolegis.cli.opening import session_on
from octolegis.cli.words import FILE, NAME, print_json, text, words
from octolegis.session import upgrading
from octolegis.session.commands.targets import known_target
from octolegis.session.commands.upgrading import Plan, reviewed
from octolegis.session.starting import join


@click.command("upgrade", help=text("help.checklist_upgrade"))
@click.argument("case", type=FILE)
@click.option("--checklist", "files", type=FILE, multiple=True, help=text("help.upgrade_checklist"))
@click.option("--dry-run", is_flag=True, help=text("help.dry_run"))
@click.option("--json", "as_json", is_flag=True, help=text("help.json"))
def upgrade(case: Path, files: tuple[Path, ...], dry_run: bool, as_json: bool) -> None:
    """Take a case file to newer editions of its checklists, or show what that would do."""
    given = [upgrading.from_file(file) for file in files]
    with session_on(case, to_write=not dry_run) as session:
        plans = upgrading.plans(session.assessment, given)
        backup = None if dry_run else upgrading.take(session, plans)
    if as_json:
        upgrades = [upgrading.plan_json(plan) for plan in plans]
        print_json({"upgrades": upgrades, "done": backup is not None, "backup": str(backup or "")})
        return
    for plan in plans:
        _tell(plan)
    click.echo(text("backed_up", path=backup) if backup else "" if plans else text("no_newer_edition"))


@click.command("reviewed", help=text("help.checklist_reviewed"))
@click.argument("case", type=FILE)
@click.argument("target", type=NAME)
def reviewed_command(case: Path, target: str) -> None:
    """Take the mark off a requirement that was reworded by an upgrade."""
    with session_on(case, to_write=True) as session:
        on = known_target(session.assessment, target)
        session.do(reviewed(session.assessment, join(session), on))


def _tell(plan: Plan) -> None:
    say = words()
    click.echo(say.say(upgrading.summary(plan)))
    for each in plan.differences:
        resting = plan.resting(each)
        answers = f" ({say('upgrade.resting', count=resting)})" if resting else ""
        was = f" < {each.was}" if each.was else ""
        click.echo(f"{say(f'upgrade.kind.{each.kind}')}: {each.id}{was}{answers}")
        for mark, words_ in (("-", each.before), ("+", each.after)):
            if words_:
                click.echo(f"  {mark} {words_}")
