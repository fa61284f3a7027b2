"""A passphrase on a case file, on the command line; never as an argument, which others can see."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from octolegis.cli.words import FILE, text, words
from octolegis.domain.errors import PassphraseError
from octolegis.session import protecting

VARIABLE = "OCTOLEGIS_PASSPHRASE_FILE"
_TRIES = 3


@click.command("protect", help=text("help.protect"))
@click.argument("case", type=FILE)
@click.option("--new-passphrase-file", "file", type=FILE, help=text("help.new_passphrase_file"))
@click.option("--remove", is_flag=True, help=text("help.protect_remove"))
def protect(case: Path, file: Path | None, remove: bool) -> None:
    """Give a case file a passphrase, or another one."""
    click.echo(text("passphrase_lost"), err=True)
    apart = protecting.protect(case, protecting.word_in(file) if file else _asked_twice())
    if remove:
        protecting.removed(apart.backups)
    elif apart.backups:
        click.echo(text("protected_apart", paths=", ".join(map(str, apart.backups))), err=True)
    if apart.work:
        click.echo(text("protected_work_apart", paths=", ".join(map(str, apart.work))), err=True)
    click.echo(text("protected", path=case))


@click.command("unprotect", help=text("help.unprotect"))
@click.argument("case", type=FILE)
def unprotect(case: Path) -> None:
    """Take the passphrase away."""
    protecting.unprotect(case)
    click.echo(text("unprotected", path=case))


def asked(error: PassphraseError, tries: int) -> bool:
    """Ask who sits at the terminal for the passphrase; whether anybody does, and has not tried too often."""
    if tries >= _TRIES or not (sys.stdin.isatty() and sys.stderr.isatty()):
        return False
    click.echo(words().say(error.message), err=True)
    protecting.unlock(click.prompt(text("passphrase"), hide_input=True, err=True))
    return True


def _asked_twice() -> str:
    """A new passphrase, after it was said once more what losing it means."""
    click.confirm(text("passphrase_known"), abort=True, err=True)
    word: str = click.prompt(text("new_passphrase"), hide_input=True, confirmation_prompt=True, err=True)
    return word


COMMANDS = (protect, unprotect)
