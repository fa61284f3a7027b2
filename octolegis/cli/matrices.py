"""A matrix of findings, edited by others, on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from octolegis.cli.opening import session_on
from octolegis.cli.words import FILE, print_json, text, words
from octolegis.domain.assessment import Assessment
from octolegis.session import matrix_reading
from octolegis.session.commands.targets import target_name
from octolegis.session.experts import expert
from octolegis.session.matrix_file import read_matrix
from octolegis.session.matrix_reading import CellEdit, Fate, Plan

_LONGEST = 160
"""So many characters of a value are shown; the JSON has it whole."""


@click.group("matrix", help=text("help.matrix"))
def matrix() -> None:
    """Hold the commands on matrices together."""


@matrix.command("read", help=text("help.matrix_read"))
@click.argument("case", type=FILE)
@click.argument("sheet", type=FILE)
@click.option("--dry-run", is_flag=True, help=text("help.dry_run"))
@click.option("--over", is_flag=True, help=text("help.matrix_over"))
@click.option("--author", default="", help=text("help.author"))
@click.option("--json", "as_json", is_flag=True, help=text("help.json"))
def read(case: Path, sheet: Path, dry_run: bool, as_json: bool, **given: Any) -> None:
    """Show what was edited in a matrix, and take it over."""
    file = read_matrix(sheet)
    with session_on(case, to_write=not dry_run) as session:
        me = given["author"] or session.profile.author if dry_run else expert(session, given["author"])
        plan = matrix_reading.plan(session.assessment, me, file)
        record = matrix_reading.to_json(session.assessment, plan, words())
        lines = [] if as_json else _lines(session.assessment, plan)
        taken = 0 if dry_run else len(plan.taken(over=given["over"]))
        if not dry_run:
            session.do(matrix_reading.change(session.assessment, plan, over=given["over"]))
    if as_json:
        print_json(record | {"taken": taken})
        return
    for line in lines:
        click.echo(line)
    for problem in plan.problems:
        click.echo(words().say(problem), err=True)
    if not dry_run:
        click.echo(words()("matrix.taken", number=taken))


def _lines(assessment: Assessment, plan: Plan) -> list[str]:
    said = matrix_reading.summary(plan)
    return [words().say(said), *(_line(assessment, edit) for edit in plan.edits)]


def _line(assessment: Assessment, edit: CellEdit) -> str:
    say = words()
    values = [matrix_reading.shown(say, edit.column, value) for value in (edit.old, edit.new)]
    old, new = (value if len(value) <= _LONGEST else f"{value[:_LONGEST]}…" for value in values)
    return say(
        "matrix.conflict" if edit.fate is Fate.CONFLICT else "matrix.changed",
        row=edit.row,
        name=target_name(assessment, edit.key.target),
        column=matrix_reading.title(say, edit.column),
        old=old,
        new=new,
    )


COMMANDS = (matrix,)
