"""Earlier profiles and tables of concordance on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from octolegis.cli.opening import session_on
from octolegis.cli.words import FILE, choice, print_json, text, words
from octolegis.domain.assessment import Assessment
from octolegis.domain.errors import InputError
from octolegis.domain.finding import Basis
from octolegis.session import bringing_in, bringing_in_told
from octolegis.session.bringing_in import Item, Plan
from octolegis.session.commands.targets import target_name
from octolegis.session.experts import expert
from octolegis.session.taking_in import bring_in

_LONGEST = 160
"""So many characters of a value are shown; the JSON has it whole."""


@click.command("import-table", help=text("help.import_table"))
@click.argument("case", type=FILE)
@click.argument("file", type=FILE)
@click.option("--preview", is_flag=True, help=text("help.dry_run"))
@click.option("--over", is_flag=True, help=text("help.import_table_over"))
@click.option("--take", type=int, multiple=True, help=text("help.import_table_take"))
@click.option("--leave", type=int, multiple=True, help=text("help.import_table_leave"))
@click.option("--basis", type=choice(Basis), default=Basis.AS_DRAFTED.value, help=text("help.basis"))
@click.option("--author", default="", help=text("help.author"))
@click.option("--json", "as_json", is_flag=True, help=text("help.json"))
def import_table(case: Path, file: Path, preview: bool, as_json: bool, **given: Any) -> None:
    """Show what a table would bring in, and bring it in."""
    work, data = bringing_in.read(file)
    with session_on(case, to_write=not preview) as session:
        me = given["author"] or session.profile.author if preview else expert(session, given["author"])
        now = session.assessment
        plan = bringing_in.plan(now, me, (file.name, data), work, Basis(given["basis"]))
        record = bringing_in_told.to_json(now, plan, words())
        lines = [words().say(bringing_in_told.summary(plan)), *(_line(now, each) for each in plan.items)]
        chosen = _chosen(plan, given)
        if chosen and not preview:
            session.do(bring_in(session.assessment, plan, chosen))
    taken = 0 if preview else len(chosen)
    if as_json:
        print_json(record | {"taken": taken})
        return
    for line in lines:
        click.echo(line)
    for problem in plan.problems:
        click.echo(words().say(problem), err=True)
    if not preview:
        click.echo(words()("earlier.taken", number=taken))


def _chosen(plan: Plan, given: dict[str, Any]) -> set[int]:
    """The items to be brought in; InputError for a number that is none."""
    wrong = [number for number in (*given["take"], *given["leave"]) if not 0 <= number < len(plan.items)]
    if wrong:
        raise InputError("earlier.no_item", number=wrong[0])
    usual = set(range(len(plan.items))) if given["over"] else plan.usual()
    return (usual | set(given["take"])) - set(given["leave"])


def _line(assessment: Assessment, item: Item) -> str:
    said = bringing_in_told.value(assessment, words(), item.value).replace("\n", " / ")
    shown = said if len(said) <= _LONGEST else f"{said[:_LONGEST]}…"
    return f"{target_name(assessment, item.target)}  {bringing_in_told.title(words(), item)}: {shown}"


COMMANDS = (import_table,)
