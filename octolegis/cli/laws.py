"""Laws on the command line: read, add, list, show."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from octolegis.cli.opening import outline_of, session_on
from octolegis.cli.words import FILE, NAME, choice, print_json, print_table, text, words
from octolegis.domain.law import Law, LawStatus, Outline
from octolegis.session import amending, imports, translating
from octolegis.session.inspecting import provision_rows
from octolegis.session.starting import join

REVISIONS = click.option(
    "--revisions",
    type=click.Choice(imports.REVISIONS),
    default=imports.REVISIONS[0],
    help=text("help.revisions"),
)
COLUMN = click.option("--column", type=click.IntRange(0, 9), default=0, help=text("help.column"))


@click.command("read", help=text("help.read"))
@click.argument("law", type=FILE)
@click.option("--json", "as_json", is_flag=True, help=text("help.json"))
@REVISIONS
@COLUMN
def read_command(law: Path, as_json: bool, revisions: str, column: int) -> None:
    """Read a law without a case file."""
    result, _ = imports.read(law, imports.Choices(revisions, column))
    if as_json:
        print_json(imports.read_json(result))
        return
    click.echo(f"{result.title} ({result.format}, {result.language})")
    _print_outline(result.outline)
    for sentence in imports.completeness(result):
        click.echo(words().say(sentence))


@click.group("law", help=text("help.law"))
def law_group() -> None:
    """Laws of a case file."""


@law_group.command("add", help=text("help.law_add"))
@click.argument("case", type=FILE)
@click.argument("law", type=FILE)
@click.option("--title", default="", help=text("help.title"))
@click.option("--language", default="", help=text("help.language"))
@click.option("--status", type=choice(LawStatus), default="draft", help=text("help.status"))
@click.option("--version", default="", help=text("help.version"))
@REVISIONS
@COLUMN
def add(case: Path, law: Path, status: str, revisions: str, column: int, **said: str) -> None:
    """Add a law; prints its id."""
    result, data = imports.read(law, imports.Choices(revisions, column))
    with session_on(case, to_write=True) as session:
        join(session)
        given = Law("", status=LawStatus(status), **said)
        click.echo(imports.add_law(session, result, data, law.name, given))
    for sentence in imports.completeness(result):
        click.echo(words().say(sentence), err=True)


@law_group.command("list", help=text("help.law_list"))
@click.argument("case", type=FILE)
@click.option("--json", "as_json", is_flag=True, help=text("help.json"))
def list_laws(case: Path, as_json: bool) -> None:
    """List the laws."""
    with session_on(case) as session:
        now = session.assessment
        rows = [
            {
                "id": law.id,
                "title": law.title,
                "language": law.language,
                "status": law.status.value,
                "format": law.format,
                "filename": law.filename,
                "version": law.version,
                "follows": law.follows or None,
                "provisions": len(outline_of(now, law.id).provisions),
            }
            for law in now.laws.values()
        ]
    if as_json:
        print_json(rows)
    else:
        print_table({str(row["id"]): _line(row) for row in rows})


def _line(row: Mapping[str, object]) -> str:
    line = f"{row['title']} ({row['provisions']})"
    return f"{line}, {words()('versions.follows', law=row['follows'])}" if row["follows"] else line


@law_group.command("show", help=text("help.law_show"))
@click.argument("case", type=FILE)
@click.argument("law_id", type=NAME)
@click.option("--json", "as_json", is_flag=True, help=text("help.json"))
def show(case: Path, law_id: str, as_json: bool) -> None:
    """Show a law with its provisions."""
    with session_on(case) as session:
        outline = outline_of(session.assessment, law_id)
        law = session.assessment.laws[law_id]
        found = translating.of_law(session.assessment, law_id)
        translated = [translating.alignment_json(session.assessment, each) for each in found]
        rows = amending.with_marks(session.assessment, law_id, provision_rows(outline), words())
    if as_json:
        print_json(
            {
                "id": law.id,
                "title": law.title,
                "language": law.language,
                "status": law.status.value,
                "format": law.format,
                "translations": translated,
                "provisions": rows,
            }
        )
    else:
        _print_outline(outline)


def _print_outline(outline: Outline) -> None:
    for p in outline.provisions:
        click.echo(f"{'  ' * p.depth}{p.label} {p.heading} {p.text}".rstrip())


COMMANDS = (read_command, law_group)
