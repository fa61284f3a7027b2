"""Sending a copy to a colleague and receiving one, on the command line."""

from __future__ import annotations

import os
import sys
from contextlib import closing
from pathlib import Path

import click

from octolegis.cli.opening import session_on
from octolegis.cli.teamwork import known_author
from octolegis.cli.words import FILE, NAME, print_json, text, words
from octolegis.domain.assessment import Assessment
from octolegis.domain.canonical import Json
from octolegis.domain.errors import InputError
from octolegis.domain.message import Message, message
from octolegis.session import backups, merging, receiving, sending
from octolegis.session.protecting import is_protected, word_in
from octolegis.session.receiving import Received
from octolegis.session.sending import Scope

_PHRASE_FILE = click.option("--passphrase-file", type=FILE, help=text("help.copy_passphrase_file"))
_JSON = click.option("--json", "as_json", is_flag=True, help=text("help.json"))


@click.command("send", help=text("help.send"))
@click.argument("case", type=FILE)
@click.option("--output", type=FILE, required=True, help=text("help.send_output"))
@click.option("--articles", type=NAME, default="", help=text("help.send_articles"))
@click.option("--to", type=NAME, default="", help=text("help.send_to"))
@click.option(
    "--findings", type=click.Choice(["all", "receiver-only"]), default="all", help=text("help.send_findings")
)
@click.option("--all-laws", is_flag=True, help=text("help.send_all_laws"))
@click.option("--internal-notes", is_flag=True, help=text("help.send_internal"))
@click.option("--with-history", is_flag=True, help=text("help.send_history"))
@click.option("--encrypt", is_flag=True, help=text("help.encrypt"))
@_PHRASE_FILE
@_JSON
def send(
    case: Path, output: Path, encrypt: bool, passphrase_file: Path | None, as_json: bool, **said: str | bool
) -> None:
    """Make one file of a case for a colleague."""
    if os.path.lexists(output):
        raise InputError("error.file_exists", path=output)
    phrase = word_in(passphrase_file) if passphrase_file else ""
    if encrypt and not phrase:
        phrase = _asked(message("error.send_no_passphrase"), twice=True)
    with session_on(case) as session:
        scope, receiver = _scope(session.assessment, said)
        manifest = sending.send(session, output, scope, passphrase=phrase, receiver=receiver)
    if is_protected(case) and not phrase:
        click.echo(text("send_unlocked", path=output), err=True)
    told = manifest.model_dump(mode="json", exclude={"content", "locked"})
    if as_json:
        print_json(told | {"output": str(output), "encrypted": bool(phrase)})
        return
    _tell_counts(manifest.counts)
    click.echo(text("send_written", path=output))


@click.command("receive", help=text("help.receive"))
@click.argument("parcel", type=FILE)
@click.option("--into", "case", type=FILE, help=text("help.receive_into"))
@click.option("--as", "new", type=FILE, help=text("help.receive_as"))
@click.option("--dry-run", is_flag=True, help=text("help.receive_dry_run"))
@_PHRASE_FILE
@_JSON
def receive(
    parcel: Path, passphrase_file: Path | None, dry_run: bool, as_json: bool, **place: Path | None
) -> None:
    """Tell what is in a copy, and bring it in."""
    case, new = place["case"], place["new"]
    if case and new:
        raise click.UsageError(text("receive_one_place"))
    phrase = word_in(passphrase_file) if passphrase_file else ""
    if not phrase and receiving.is_locked(parcel):
        phrase = _asked(message("error.handover_locked", path=parcel), twice=False)
    with closing(receiving.received(parcel, phrase, words().language)) as found:
        told: dict[str, Json] = found.told()
        if not as_json:
            _tell(found)
        if case:
            told |= _brought_in(case, found, dry_run=dry_run, quiet=as_json)
        elif new and not dry_run:
            told["written"] = str(found.save_as(new))
    if as_json:
        print_json(told)


def _brought_in(case: Path, found: Received, *, dry_run: bool, quiet: bool) -> dict[str, Json]:
    """Bring it into a case file, after a backup; told what comes in and what disagrees."""
    with session_on(case, to_write=not dry_run) as session:
        copies = merging.read([session.present, found.case])
        said = merging.told(copies)
        brings = len(copies.new_changes(found.case))
        if not quiet:
            click.echo(text("receive_brings", number=brings))
            click.echo(text("merge_conflicts", number=len(copies.new_conflicts)))
        told: dict[str, Json] = {"new_changes": brings, "conflicts": said["conflicts"], "backup": None}
        if brings and not dry_run:
            told["backup"] = str(backups.before(case, "merge", session.present))
            merging.bring_in(session, copies)
    return told


def _scope(now: Assessment, said: dict[str, str | bool]) -> tuple[Scope, str]:
    """What is meant, and the name of a receiver whom the case does not know."""
    to, articles = str(said["to"]), str(said["articles"])
    known = bool(to) and any(to in (author.id, author.name) for author in now.authors.values())
    only = said["findings"] == "receiver-only"
    by_receiver = only or articles == "assigned"
    if by_receiver and not to:
        raise InputError("error.send_by_receiver")
    reader = known_author(now, to) if known or by_receiver else ""
    chosen = None
    if articles == "assigned":
        chosen = sending.assigned_to(now, reader)
    elif articles:
        chosen = sending.articles_named(now, articles.split(","))
    scope = Scope(
        chosen, reader, only, bool(said["all_laws"]), bool(said["internal_notes"]), bool(said["with_history"])
    )
    return scope, "" if reader else to


def _asked(refusal: Message, *, twice: bool) -> str:
    """The passphrase as typed, unseen; a command line would show it to others. Refused without a terminal."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise InputError(refusal.id, **dict(refusal.arguments))
    if twice:
        click.echo(text("passphrase_lost"), err=True)
    found: str = click.prompt(text("passphrase"), hide_input=True, confirmation_prompt=twice, err=True)
    return found


def _tell(found: Received) -> None:
    said = found.manifest
    click.echo(
        text("receive_from", sender=_name(said.sender.name), receiver=_name(said.receiver.name), at=said.at)
    )
    click.echo(text("receive_case", title=said.title, country=said.country))
    articles = ", ".join(found.articles) or text("receive_whole")
    click.echo(text("receive_articles", articles=articles))
    _tell_counts(found.counts)


def _tell_counts(counts: dict[str, int]) -> None:
    for kind, number in counts.items():
        if number:
            click.echo(f"  {text(f'count.{kind}')}: {number}")


def _name(name: str) -> str:
    return name or "–"


COMMANDS = (send, receive)
