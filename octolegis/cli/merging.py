"""Bringing copies of a case file together, on the command line."""

from __future__ import annotations

from pathlib import Path

import click

from octolegis.cli.words import FILE, print_json, text
from octolegis.session import merging


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


COMMANDS = (merge,)
