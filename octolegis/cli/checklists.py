"""Checklists on the command line: list, show, check."""

from __future__ import annotations

from pathlib import Path

import click

from octolegis.cli import upgrading
from octolegis.cli.words import FILE, NAME, print_json, print_table, text, words
from octolegis.session import checking


@click.group("checklist", help=text("help.checklist"))
def checklist_group() -> None:
    """Treaty checklists."""


@checklist_group.command("list", help=text("help.checklist_list"))
@click.option("--json", "as_json", is_flag=True, help=text("help.json"))
def list_checklists(as_json: bool) -> None:
    """List the checklists that are shipped, with their counts."""
    rows = checking.overview()
    if as_json:
        print_json(rows)
    else:
        print_table({row["id"]: f"{row['reference']} {row['title']}" for row in rows})


@checklist_group.command("show", help=text("help.checklist_show"))
@click.argument("instrument", type=NAME)
@click.option("--json", "as_json", is_flag=True, help=text("help.json"))
def show(instrument: str, as_json: bool) -> None:
    """Show a checklist whole."""
    if as_json:
        print_json(checking.whole(instrument))
        return
    for id, line in checking.lines(instrument):
        click.echo(f"{id}  {line}")


@checklist_group.command("check", help=text("help.checklist_check"))
@click.argument("path", type=FILE)
def check(path: Path) -> int:
    """Check a checklist file and name every error with its line."""
    found = checking.problems(path)
    for message in found:
        click.echo(words().say(message), err=True)
    if not found:
        click.echo(text("checklist_whole"))
    return 2 if found else 0


checklist_group.add_command(upgrading.upgrade)
checklist_group.add_command(upgrading.reviewed_command)
COMMANDS = (checklist_group,)
