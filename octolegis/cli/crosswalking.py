"""Crosswalks between instruments on the command line: crosswalk, carry."""

from __future__ import annotations

from pathlib import Path

import click

from octolegis.cli.opening import session_on
from octolegis.cli.words import FILE, NAME, choice, print_json, text, words
from octolegis.domain.assessment import Assessment
from octolegis.domain.finding import Basis, FindingKey
from octolegis.session import carrying, crosswalking
from octolegis.session.commands.carrying import Carriage, Step, carry
from octolegis.session.commands.targets import target_name
from octolegis.session.experts import expert
from octolegis.session.session import Session


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


@click.command("carry", help=text("help.carry"))
@click.argument("case", type=FILE)
@click.argument("origin", type=NAME)
@click.argument("target", type=NAME)
@click.option("--preview", is_flag=True, help=text("help.preview"))
@click.option("--replace", "over", is_flag=True, help=text("help.carry_replace"))
@click.option("--basis", type=choice(Basis), default="as-drafted", help=text("help.basis"))
@click.option("--author", default="", help=text("help.author"))
@click.option("--json", "as_json", is_flag=True, help=text("help.json"))
def carry_command(case: Path, origin: str, target: str, basis: str, author: str, **how: bool) -> None:
    """Carry a finding over to what corresponds in another instrument, or show what that would do."""
    only_shown = how["preview"]
    with session_on(case, to_write=not only_shown) as session:
        who = _known(session, author) if only_shown else expert(session, author)
        now = session.assessment
        key = FindingKey(who, Basis(basis), origin)
        carriage = carrying.preview(now, key, target, words().language, over=how["over"])
        if not only_shown:
            session.do(carry(now, carriage))
    if how["as_json"]:
        print_json(carrying.carriage_json(carriage) | {"done": not only_shown and not carriage.is_idle})
    else:
        _tell(now, carriage)


def _known(session: Session, named: str) -> str:
    """The expert by id or name, without making one known to the file; else this user."""
    authors = session.assessment.authors.values()
    return next(
        (each.id for each in authors if named and named in (each.id, each.name)), session.profile.author
    )


def _tell(now: Assessment, carriage: Carriage) -> None:
    say = words()
    for step in carriage.steps:
        _tell_step(now, step)
    for name, requirements in (("anew", carriage.asked_anew), ("left", carriage.left)):
        for each in requirements:
            click.echo(say(f"carry.{name}", text=f"{each.id} {each.text}"))
    if carriage.wordings:
        click.echo(say("carry.wordings", number=carriage.wordings))
    for doubt in carriage.link.to_confirm:
        click.echo(say("carry.doubt", text=doubt))
    if carriage.is_idle:
        click.echo(say("carry.nothing"))


def _tell_step(now: Assessment, step: Step) -> None:
    say = words()
    for link in step.links:
        origin, target = target_name(now, link.origin), target_name(now, link.target)
        relation = say(f"term.relation.{link.relation}")
        click.echo(f"{say('carry.heading', origin=origin, target=target, relation=relation)}. {link.reason}")
    for row in carrying.rows(step, say):
        old = f" ({row.old})" if row.old and row.old != row.new else ""
        click.echo(f"  {row.name}: {row.new}{old} – {say(f'carry.fate.{row.fate}')}")
    for mapping in step.mappings:
        click.echo(f"  {say('carry.mapping', citation=carrying.citation(now, mapping))}")


COMMANDS = (crosswalk, carry_command)
