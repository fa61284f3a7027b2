"""Bills on the command line: applied to the act that they amend, and finished by hand."""

from __future__ import annotations

from pathlib import Path

import click

from octolegis.cli.laws import law_group
from octolegis.cli.opening import outline_of, provision_at, session_on
from octolegis.cli.words import FILE, NAME, print_json, text, words
from octolegis.domain.amending import Outcome
from octolegis.domain.assessment import Assessment
from octolegis.domain.law import Provision
from octolegis.session import amending
from octolegis.session.amending import Pair
from octolegis.session.commands import bills
from octolegis.session.commands.bills import Applied
from octolegis.session.starting import join


@law_group.command("apply", help=text("help.law_apply"))
@click.argument("case", type=FILE)
@click.argument("bill", type=NAME)
@click.argument("parent", type=NAME)
@click.option("--called", multiple=True, help=text("help.bill_called"))
@click.option("--title", default="", help=text("help.title"))
@click.option("--mappings/--no-mappings", default=True, help=text("help.bill_mappings"))
@click.option("--dry-run", is_flag=True, help=text("help.bill_dry_run"))
@click.option("--json", "as_json", is_flag=True, help=text("help.json"))
def apply(case: Path, bill: str, parent: str, called: tuple[str, ...], **said: bool | str) -> None:
    """Apply a bill; prints the new law's id and what became of each instruction."""
    dry = bool(said["dry_run"])
    with session_on(case, to_write=not dry) as session:
        for law in (bill, parent):
            outline_of(session.assessment, law)
        pair = Pair(bill, parent, called)
        done = amending.applied(
            session.assessment, pair, words(), title=str(said["title"]), carry=bool(said["mappings"])
        )
        id = ""
        if not dry:
            join(session)
            id = amending.add(session, done)
        now = session.assessment
    if said["as_json"]:
        told = amending.outcomes_json(now, done, words())
        print_json({"id": id, "title": done.title, "instructions": told})
    else:
        _print(now, done, id)


@law_group.command("tasks", help=text("help.law_tasks"))
@click.argument("case", type=FILE)
@click.argument("law_id", type=NAME)
@click.option("--done", type=int, multiple=True, help=text("help.task_done"))
@click.option("--undone", type=int, multiple=True, help=text("help.task_undone"))
@click.option("--json", "as_json", is_flag=True, help=text("help.json"))
def tasks(case: Path, law_id: str, done: tuple[int, ...], undone: tuple[int, ...], as_json: bool) -> None:
    """List what of a bill is left to be done by hand, or note that it is done."""
    with session_on(case, to_write=bool(done or undone)) as session:
        for number in (*done, *undone):
            author = join(session)
            session.do(bills.set_done(session.assessment, author, law_id, number, done=number in done))
        told = amending.tasks_json(session.assessment, law_id, words())
        left = bills.known(session.assessment, law_id).tasks
    if as_json:
        print_json(told)
        return
    for task in left:
        click.echo(
            f"{'[x]' if task.done else '[ ]'} {task.number}. {task.said}\n      {words().say(task.why)}"
        )


@law_group.command("amend", help=text("help.law_amend"))
@click.argument("case", type=FILE)
@click.argument("law_id", type=NAME)
@click.argument("label")
@click.option("--text", "said", default=None, help=text("help.amend_text"))
@click.option("--heading", default=None, help=text("help.amend_heading"))
@click.option("--insert-after", "new_label", default=None, help=text("help.amend_insert"))
@click.option("--repeal", is_flag=True, help=text("help.amend_repeal"))
def amend(case: Path, law_id: str, label: str, repeal: bool, **given: str | None) -> None:
    """Change a provision of a consolidated law by hand."""
    with session_on(case, to_write=True) as session:
        now = session.assessment
        node = provision_at(now, law_id, label)
        author = join(session)
        if repeal:
            session.do(bills.repeal(now, author, law_id, node.id))
        elif given["new_label"] is not None:
            new = _changed(node._replace(label=given["new_label"], heading="", text=""), given)
            session.do(bills.insert_after(now, author, law_id, (node.id, new)))
        else:
            session.do(bills.reword(now, author, law_id, _changed(node, given)))


def _changed(node: Provision, given: dict[str, str | None]) -> Provision:
    heading, said = given["heading"], given["said"]
    return node._replace(
        heading=node.heading if heading is None else heading, text=node.text if said is None else said
    )


def _print(assessment: Assessment, done: Applied, id: str) -> None:
    if id:
        click.echo(id)
    bill = assessment.outlines[done.bill]
    for outcome in done.amended.outcomes:
        click.echo(f"{amending.cited(bill, outcome.instruction.source)}: {_told(assessment, done, outcome)}")
    click.echo(words().say(amending.summary(done.amended)))


def _told(assessment: Assessment, done: Applied, outcome: Outcome) -> str:
    if outcome.why is not None:
        return f"{outcome.instruction.said}\n    -> {words().say(outcome.why)}"
    return f"{amending.place(assessment, done, outcome)} {amending.acts(outcome, words())}"


COMMANDS = ()
"""All of them belong to ``octolegis law``."""
