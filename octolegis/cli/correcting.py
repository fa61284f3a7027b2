"""Correcting how a law was split, and taking a law out, on the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from octolegis.cli.laws import law_group
from octolegis.cli.opening import outline_of, session_on
from octolegis.cli.words import FILE, NAME, print_json, text, words
from octolegis.domain.errors import InputError
from octolegis.domain.law import ProvisionKind
from octolegis.session.commands import laws
from octolegis.session.correcting import Step, corrected
from octolegis.session.inspecting import provision_rows
from octolegis.session.starting import join

_ACTS = ("not-law", "kind", "label", "heading", "split", "join", "promote", "demote")
"""In the order in which they are done."""
_KINDS = click.Choice([kind.value for kind in ProvisionKind])


def _options(command: Callable[..., Any]) -> Callable[..., Any]:
    """An option for each act; those that need more than a label take two values."""
    pairs: dict[str, Any] = {"split": (str, str), "label": (str, str), "kind": (str, _KINDS)}
    for act in reversed(_ACTS):
        kind = click.Tuple(list(pairs[act])) if act in pairs else click.STRING
        help_ = text(f"help.correct_{act.replace('-', '_')}")
        command = click.option(f"--{act}", multiple=True, type=kind, help=help_)(command)
    return command


@law_group.command("correct", help=text("help.law_correct"))
@click.argument("case", type=FILE)
@click.argument("law_id", type=NAME)
@_options
@click.option("--json", "as_json", is_flag=True, help=text("help.json"))
def correct(case: Path, law_id: str, as_json: bool, **given: tuple[Any, ...]) -> None:
    """Correct a law's outline; all corrections are one change."""
    steps = [_step(act, each) for act in _ACTS for each in given[act.replace("-", "_")]]
    if not steps:
        raise InputError("error.correct_nothing")
    with session_on(case, to_write=True) as session:
        outline_of(session.assessment, law_id)
        session.do(corrected(session.assessment, join(session), law_id, steps))
        rows = provision_rows(outline_of(session.assessment, law_id))
    if as_json:
        print_json(rows)
    else:
        click.echo(text("corrected", number=len(steps)))


def _step(act: str, value: str | tuple[str, str]) -> Step:
    return Step(act, value) if isinstance(value, str) else Step(act, *value)


@law_group.command("remove", help=text("help.law_remove"))
@click.argument("case", type=FILE)
@click.argument("law_id", type=NAME)
@click.option("--dry-run", is_flag=True, help=text("help.dry_run"))
def remove(case: Path, law_id: str, dry_run: bool) -> None:
    """Take a law out with what rests on it; says what that is."""
    with session_on(case, to_write=not dry_run) as session:
        outline_of(session.assessment, law_id)
        told = words().say(laws.goes_with(session.assessment, law_id))
        if not dry_run:
            session.do(laws.remove(session.assessment, join(session), law_id))
    click.echo(told)


COMMANDS = ()
"""All of them belong to ``octolegis law``."""
