"""Versions of a law on the command line: update, compare."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from octolegis.cli.laws import COLUMN, REVISIONS, law_group
from octolegis.cli.opening import outline_of, session_on
from octolegis.cli.words import FILE, NAME, choice, print_json, text, words
from octolegis.domain.canonical import Json
from octolegis.domain.comparing import Compared, Shown
from octolegis.domain.difference import PieceKind
from octolegis.domain.finding import Basis
from octolegis.domain.law import Law, LawStatus
from octolegis.domain.mapping import MappingStatus
from octolegis.session import comparing, imports, reporting, versions
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


@click.command("compare", help=text("help.compare"))
@click.argument("case", type=FILE)
@click.argument("law_id", type=NAME)
@click.argument("earlier", type=NAME, default="")
@click.argument("later", type=NAME, default="")
@click.option("--output", type=FILE, help=text("help.output"))
@click.option("--show", type=choice(Shown), default="changed", help=text("help.compare_show"))
@click.option("--language", default="", help=text("help.report_language"))
@click.option("--json", "as_json", is_flag=True, help=text("help.json"))
def compare(case: Path, law_id: str, earlier: str, later: str, **given: Any) -> None:
    """Compare two versions of a law, or two laws: on the screen, as JSON, or into a Word file."""
    which = Shown(given["show"])
    with session_on(case) as session:
        frozen = session.frozen()
    outline_of(frozen, law_id)
    pair = comparing.pair(frozen, law_id, earlier, later)
    if given["as_json"]:
        print_json(comparing.told(frozen, pair, which))
    elif given["output"] is None:
        _print(comparing.rows(frozen, pair, which))
    if given["output"] is not None:
        options = reporting.chosen(frozen, Basis.AS_DRAFTED, given["language"])
        options = replace(options, law=pair[1], compared_with=pair[0], shown=which)
        click.echo(reporting.write_report(frozen, reporting.COMPARISON, given["output"], options))


def _print(rows: list[Compared]) -> None:
    marks = {PieceKind.SAME: "{}", PieceKind.GONE: "[-{}-]", PieceKind.NEW: "{{+{}+}}"}
    for row in rows:
        places = dict.fromkeys(filter(None, (row.cited, row.cited_after)))
        click.echo(f"{' -> '.join(places)}: {words()(f'term.match.{row.kind.value}')}")
        said = "".join(marks[piece.kind].format(piece.text) for piece in row.pieces)
        click.echo("".join(f"  {line}\n" for line in said.split("\n")))


COMMANDS = (compare,)
"""All others belong to ``octolegis law``."""
