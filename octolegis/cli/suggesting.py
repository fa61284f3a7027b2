"""Suggestions on the command line: suggest, terms."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from octolegis.cli.opening import session_on
from octolegis.cli.words import FILE, NAME, print_json, print_table, text, words
from octolegis.domain.errors import InputError
from octolegis.session import suggesting


@click.command("suggest", help=text("help.suggest"))
@click.argument("case", type=FILE, required=False)
@click.option("--article", default="", type=NAME, help=text("help.suggest_article"))
@click.option("--law", "laws", type=FILE, multiple=True, help=text("help.suggest_law"))
@click.option("--instrument", default="ets185", type=NAME, help=text("help.suggest_instrument"))
@click.option("--top", type=click.IntRange(1, 100), default=5, help=text("help.top"))
@click.option("--json", "as_json", is_flag=True, help=text("help.json"))
def suggest(case: Path | None, article: str, laws: tuple[Path, ...], top: int, **given: Any) -> None:
    """Suggest provisions for articles."""
    if (case is None) == (not laws):
        raise InputError("error.case_or_laws")
    if case is None:
        rows = suggesting.suggested_for_files(laws, given["instrument"], article, top)
    else:
        with session_on(case) as session:
            rows = suggesting.suggested(session.frozen(), article, top)
    if given["as_json"]:
        print_json(rows)
    else:
        _print(rows)


@click.command("terms", help=text("help.terms"))
@click.option("--json", "as_json", is_flag=True, help=text("help.json"))
def terms_command(as_json: bool) -> None:
    """List the languages in whose laws provisions are looked for."""
    rows = suggesting.languages_covered()
    if as_json:
        print_json(rows)
    else:
        print_table({row["language"]: f"{row['name']} ({row['terms']})" for row in rows})


def _print(rows: list[dict[str, Any]]) -> None:
    for row in rows:
        click.echo(row["article"])
        for candidate in row["candidates"]:
            mark = "*" if candidate["convincing"] else " "
            named = f"{candidate['law']} {candidate['label']} {candidate['heading']}".rstrip()
            click.echo(f" {mark} {candidate['score']:.2f}  {named}  ({_why(candidate['why'])})")
        if not row["convincing"]:
            click.echo(f"   {text('nothing_convincing')}")


def _why(reasons: list[dict[str, Any]]) -> str:
    parts = [f"{words()('term.reason.' + each['kind'])}: {', '.join(each['words'])}" for each in reasons[:3]]
    return "; ".join(parts)


COMMANDS = (suggest, terms_command)
