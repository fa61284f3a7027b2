"""What comes out, on the command line: status, report, check, export, copy, demo, undo, redo, guide."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from octolegis.cli.opening import session_on
from octolegis.cli.words import FILE, NAME, choice, print_json, text, words
from octolegis.domain.finding import Basis
from octolegis.session import demo as sample
from octolegis.session import guide as pages
from octolegis.session import inspecting, reporting
from octolegis.session.leftovers import lacking


@click.command("status", help=text("help.status_command"))
@click.argument("case", type=FILE)
@click.option("--basis", type=choice(Basis), default="as-drafted", help=text("help.basis"))
@click.option("--json", "as_json", is_flag=True, help=text("help.json"))
def status(case: Path, basis: str, as_json: bool) -> None:
    """Count by rating and instrument, and list what is not ready."""
    with session_on(case) as session:
        counts = inspecting.status(session.assessment, Basis(basis))
        questions = inspecting.open_questions(session.assessment, Basis(basis))
    ready = [{"target": target, "message": words().say(message)} for target, message in questions]
    if as_json:
        rows = {id: {"articles": c.articles, "requirements": c.requirements} for id, c in counts.items()}
        print_json({"basis": basis, "instruments": rows, "ready": ready})
        return
    for count in counts.values():
        click.echo(count.reference)
        for rating, number in count.articles.items():
            click.echo(f"  {words()(f'term.rating.{rating}')}: {number} ({count.requirements[rating]})")
    for row in ready:
        click.echo(f"{row['target']}: {row['message']}")


@click.command("report", help=text("help.report"))
@click.argument("case", type=FILE)
@click.option("--kind", type=click.Choice(list(reporting.KINDS)), required=True, help=text("help.kind"))
@click.option("--output", type=FILE, required=True, help=text("help.output"))
@click.option("--basis", type=choice(Basis), default="as-drafted", help=text("help.basis"))
@click.option("--language", default="", help=text("help.report_language"))
@click.option("--ratings/--no-ratings", default=False, help=text("help.ratings"))
@click.option("--split", is_flag=True, help=text("help.split"))
@click.option("--without", type=click.Choice(reporting.SECTIONS), multiple=True, help=text("help.without"))
@click.option(
    "--with", "also", type=click.Choice(sorted(reporting.ON_REQUEST)), multiple=True, help=text("help.with")
)
@click.option("--numbered", is_flag=True, help=text("help.numbered"))
@click.option("--archival", is_flag=True, help=text("help.archival"))
@click.option("--template", type=FILE, help=text("help.template"))
@click.option("--take-over", "earlier", type=FILE, help=text("help.take_over"))
@click.option("--meeting", type=NAME, default="", help=text("help.meeting_of"))
@click.option("--law", type=NAME, default="", help=text("help.law_of_report"))
@click.option("--comments", is_flag=True, help=text("help.comments"))
@click.option("--official-text", is_flag=True, help=text("help.official_text"))
def report(case: Path, kind: str, output: Path, official_text: bool, **given: Any) -> None:
    """Write a report; prints the path used, and on stderr what the report does not show."""
    with session_on(case) as session:
        frozen = session.frozen()
        options = reporting.chosen(frozen, Basis(given.pop("basis")), given.pop("language"))
        options = replace(
            options,
            sections_off=reporting.ON_REQUEST - {*given.pop("also")} | {*given.pop("without")},
            numbered_paragraphs=given.pop("numbered"),
            **given,
        )
        options = reporting.with_law(session, kind, options)
    if official_text:
        frozen = reporting.with_official_texts(frozen)
    told = [*reporting.left_out(frozen, kind, options), *reporting.hand_edits(frozen, kind, options)]
    told += reporting.replaced(output, kind, options)
    for message in told:
        click.echo(words().say(message), err=True)
    click.echo(reporting.write_report(frozen, kind, output, options))


@click.command("export", help=text("help.export"))
@click.argument("case", type=FILE)
@click.option("--output", type=FILE, required=True, help=text("help.output"))
@click.option("--internal-notes", is_flag=True, help=text("help.export_internal"))
def export(case: Path, output: Path, internal_notes: bool) -> None:
    """Write everything as JSON; prints the path used."""
    with session_on(case) as session:
        frozen = session.frozen()
    click.echo(reporting.write_export(frozen, output, internal_notes=internal_notes))


@click.command("check", help=text("help.check"))
@click.argument("case", type=FILE)
def check(case: Path) -> int:
    """Check a case file whole."""
    found = inspecting.check_case(case)
    for problem in found.problems:
        click.echo(words().say(problem), err=True)
    for left in lacking(case):
        click.echo(text("check_kept", left=left), err=True)
    click.echo(text("checked", events=found.events, changes=found.changes, documents=found.blobs))
    return 2 if found.problems else 0


@click.command("copy", help=text("help.copy"))
@click.argument("case", type=FILE)
@click.argument("target", type=FILE)
def copy(case: Path, target: Path) -> None:
    """Make a whole copy of a case file."""
    with session_on(case) as session:
        session.copy_to(target)


@click.command("undo", help=text("help.undo"))
@click.argument("case", type=FILE)
def undo(case: Path) -> None:
    """Take back the last change made on this machine."""
    with session_on(case, to_write=True) as session:
        name = session.undo_name
        session.undo()
    click.echo(text("undone", name=words().say(name)) if name else text("nothing_to_undo"))


@click.command("redo", help=text("help.redo"))
@click.argument("case", type=FILE)
def redo(case: Path) -> None:
    """Do again what was undone last."""
    with session_on(case, to_write=True) as session:
        name = session.redo_name
        session.redo()
    click.echo(text("redone", name=words().say(name)) if name else text("nothing_to_redo"))


@click.command("demo", help=text("help.demo"))
@click.argument("folder", type=FILE)
def demo(folder: Path) -> None:
    """Build the sample assessment with its reports; prints the three paths."""
    files = sample.build(folder)
    for path in (files.case, files.word, files.pdf):
        click.echo(path)


@click.command("guide", help=text("help.guide"))
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def guide(folder: Path) -> None:
    """Write the user guide for a browser."""
    pages.write_whole(folder)
    for first in sorted(folder.glob("*/index.html")):
        click.echo(first)


COMMANDS = (status, report, export, check, copy, undo, redo, demo, guide)
