"""Versions of a law on the command line: update."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from octolegis.cli.laws import COLUMN, REVISIONS, law_group
from octolegis.cli.opening import outline_of, session_on
from octolegis.cli.words import FILE, NAME, choice, print_json, text, words
from octolegis.domain.canonical import Json
from octolegis.domain.law import Law, LawStatus
from octolegis.domain.mapping import MappingStatus
from octolegis.session import imports, versions
from octolegis.session.commands.targets import target_name
from octolegis.session.starting import join


@law_group.command("update", help=text("help.law_update"))
@click.argument("case", type=FILE)
@click.argument("law_id", type=NAME)
@click.argument("new", type=FILE)
@click.option("--title", default="", help=text("help.title"))
@click.option("--status", type=choice(LawStatus), default="draft", help=text("help.status"))
@click.option("--version", default="", help=text("help.version"))
@click.option("--dry-run", is_flag=True, help=text("help.dry_run"))
@click.option("--json", "as_json", is_flag=True, help=text("help.json"))
@REVISIONS
@COLUMN
def update(case: Path, law_id: str, new: Path, *, dry_run: bool, **given: Any) -> None:
    """Bring in the next version of a law, and tell what became of the mappings."""
    read, data = imports.read(new, imports.Choices(given["revisions"], given["column"]))
    with session_on(case, to_write=not dry_run) as session:
        outline_of(session.assessment, law_id)
        if dry_run:
            done = versions.preview(session.assessment, law_id, read.outline)
        else:
            join(session)
            said = Law("", given["title"], status=LawStatus(given["status"]), version=given["version"])
            done = versions.bring_in(session, law_id, versions.Arrived(read, data, new.name, said))
    if given["as_json"]:
        _as_json(done)
    else:
        _tell(done)


def _as_json(done: versions.Update) -> None:
    rows: dict[str, Json] = versions.told(done)
    print_json({"law": done.versions.new_law or None, "follows": done.versions.old_law, **rows})


def _tell(done: versions.Update) -> None:
    if done.versions.new_law:
        click.echo(done.versions.new_law)
    click.echo(words().say(versions.summary(done)))
    for status in (MappingStatus.MOVED, MappingStatus.CHANGED, MappingStatus.LOST):
        for row in versions.rows(done, status):
            name = target_name(done.assessment, row.target)
            click.echo(f"{status.value}: {name}: {row.before} -> {row.after or '-'}")


COMMANDS = ()
"""All of them belong to ``octolegis law``."""
