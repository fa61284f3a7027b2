"""Who changed what and when, on the command line."""

from __future__ import annotations

from pathlib import Path

import click

from octolegis.cli.opening import session_on, target_at
from octolegis.cli.words import FILE, NAME, print_json, text, words
from octolegis.domain.assessment import Assessment
from octolegis.domain.errors import InputError
from octolegis.session.change_log import write_change_log
from octolegis.session.history import Entry, Wanted, field_name, history, is_worth_reading, shown

_LONGEST = 72


@click.command("history", help=text("help.history"))
@click.argument("case", type=FILE)
@click.option("--target", type=NAME, default="", help=text("help.history_target"))
@click.option("--author", type=NAME, default="", help=text("help.history_author"))
@click.option("--since", type=NAME, default="", help=text("help.history_since"))
@click.option("--field", type=NAME, default="", help=text("help.history_field"))
@click.option("--output", type=FILE, help=text("help.history_output"))
@click.option("--json", "as_json", is_flag=True, help=text("help.json"))
def history_command(
    case: Path, target: str, author: str, as_json: bool, output: Path | None, **given: str
) -> None:
    """Tell the changes, newest first, or write them as a change log for others."""
    with session_on(case) as session:
        now = session.assessment
        wanted = Wanted(
            target_at(now, target) if target else "", _known(now, author), given["since"], given["field"]
        )
        if output is not None:
            click.echo(write_change_log(session, output, wanted))
            return
        entries = history(session, wanted)
    if as_json:
        print_json([_row(now, entry) for entry in entries])
        return
    for entry in filter(is_worth_reading, entries):
        click.echo(f"{entry.at}  {_author(now, entry.author)}  {words().say(entry.name)}: {_told(entry)}")


def _known(now: Assessment, named: str) -> str:
    """The id of an expert given by id or name; InputError for one who never worked here."""
    if not named or named in now.authors:
        return named
    found = [author.id for author in now.authors.values() if author.name == named]
    if not found:
        known = ", ".join(author.name for author in now.authors.values()) or "-"
        raise InputError("error.unknown_author", name=named, known=known)
    return found[0]


def _row(now: Assessment, entry: Entry) -> dict[str, object]:
    return {
        "event": entry.event,
        "at": entry.at,
        "author": {"id": entry.author, "name": _author(now, entry.author)},
        "change": words().say(entry.name),
        "target": entry.target,
        "record": entry.record,
        "field": entry.field,
        "before": entry.before,
        "value": entry.value,
        "undo": entry.undone,
        "redo": entry.redone,
    }


def _author(now: Assessment, id: str) -> str:
    author = now.authors.get(id)
    return author.name if author else id[:8]


def _told(entry: Entry) -> str:
    before, after = (_short(shown(each, entry.field, words())) for each in (entry.before, entry.value))
    return f"{field_name(entry.field, words(), entry.record)}: {before} → {after}"


def _short(words: str) -> str:
    line = " ".join(words.split()) or "–"
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


COMMANDS = (history_command,)
