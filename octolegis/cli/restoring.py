"""Backups on the command line."""

from __future__ import annotations

from pathlib import Path

import click

from octolegis.cli.words import FILE, print_json, text
from octolegis.session import backups


@click.command("restore", help=text("help.restore"))
@click.argument("case", type=FILE)
@click.option("--day", default="", help=text("help.restore_day"))
@click.option("--output", type=FILE, default=None, help=text("help.restore_output"))
@click.option("--list", "only_list", is_flag=True, help=text("help.restore_list"))
def restore(case: Path, day: str, output: Path | None, only_list: bool) -> None:
    """Bring a backup back as a file of its own."""
    if only_list:
        print_json([each.name for each in backups.kept(case)])
        return
    click.echo(backups.restored(case, backups.of_day(case, day), output))


COMMANDS = (restore,)
