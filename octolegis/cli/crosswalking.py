"""Crosswalks between instruments on the command line: crosswalk."""

from __future__ import annotations

import click

from octolegis.cli.words import NAME, print_json, text, words
from octolegis.session import crosswalking


@click.command("crosswalk", help=text("help.crosswalk"))
@click.argument("target", type=NAME)
@click.option("--json", "as_json", is_flag=True, help=text("help.json"))
def crosswalk(target: str, as_json: bool) -> None:
    """Show what the other instruments have for an article or requirement."""
    rows = crosswalking.rows(target, words().language)
    if as_json:
        print_json(rows)
        return
    for row in rows:
        relation = words()(f"term.relation.{row['relation']}")
        click.echo(f"{row['target']}  {row['text']} ({relation}): {row['reason']}")
    if not rows:
        click.echo(text("no_crosswalk"))


COMMANDS = (crosswalk,)
