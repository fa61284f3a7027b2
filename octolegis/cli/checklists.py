"""Checklists on the command line: list, show, check, template, import, publish."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from octolegis.cli import upgrading
from octolegis.cli.words import FILE, NAME, print_json, print_table, text, words
from octolegis.domain.message import Message
from octolegis.session import checking, own_checklists, sheets


@click.group("checklist", help=text("help.checklist"))
def checklist_group() -> None:
    """Treaty checklists."""


@checklist_group.command("list", help=text("help.checklist_list"))
@click.option("--json", "as_json", is_flag=True, help=text("help.json"))
def list_checklists(as_json: bool) -> None:
    """List the checklists, shipped and own, with their counts."""
    rows = checking.overview()
    if as_json:
        print_json(rows)
    else:
        print_table({row["id"]: _line(row) for row in rows})


def _line(row: dict[str, Any]) -> str:
    own = f" ({text('checklist_' + row['state'])})" if row["origin"] == "own" else ""
    return f"{row['reference']} {row['title']}{own}"


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
    _tell(found or sheets.notes(path))
    if not found:
        click.echo(text("checklist_whole"))
    return 2 if found else 0


checklist_group.add_command(upgrading.upgrade)
checklist_group.add_command(upgrading.reviewed_command)


@checklist_group.command("template", help=text("help.checklist_template"))
@click.argument("path", type=FILE)
@click.option("--from", "source", type=NAME, default="", help=text("help.checklist_from"))
def template(path: Path, source: str) -> None:
    """Write a spreadsheet to fill in; prints the path used."""
    click.echo(sheets.write_template(path, source))


@checklist_group.command("import", help=text("help.checklist_import"))
@click.argument("sheet", type=FILE)
@click.option("--output", type=FILE, required=True, help=text("help.output"))
def import_command(sheet: Path, output: Path) -> int:
    """Make a checklist file of a spreadsheet; prints the path used, on stderr every error or remark."""
    found, notes = sheets.import_sheet(sheet, output)
    _tell(found or notes)
    if not found:
        click.echo(output)
    return 2 if found else 0


@checklist_group.command("publish", help=text("help.checklist_publish"))
@click.argument("path", type=FILE)
def publish(path: Path) -> int:
    """Put a checklist into the user's library, where assessments can choose it."""
    edition, found = own_checklists.publish_file(path)
    _tell(found)
    if not found:
        click.echo(text("published", edition=edition))
    return 2 if found else 0


def _tell(messages: list[Message]) -> None:
    for message in messages:
        click.echo(words().say(message), err=True)


COMMANDS = (checklist_group,)
