"""The commands, and how their errors are told: one sentence, exit code 2, never a traceback."""

from __future__ import annotations

import os
import sys
from io import BytesIO, TextIOWrapper
from itertools import count
from pathlib import Path

import click

from octolegis import __version__
from octolegis.cli import (
    amendments,
    assessing,
    bills,
    bringing_in,
    checklists,
    correcting,
    crosswalking,
    delivering,
    handing_over,
    history,
    laws,
    matrices,
    meetings,
    merging,
    protecting,
    questionnaires,
    regions,
    restoring,
    standing,
    suggesting,
    teamwork,
    texts,
    translations,
    versions,
)
from octolegis.cli.words import FILE, text, words
from octolegis.domain.errors import PassphraseError, UserError
from octolegis.paths import IncompleteProgramError
from octolegis.session.protecting import unlock, word_in

USER_ERROR = 2


@click.group(help=text("help.main"), context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="octolegis")
@click.option("--passphrase-file", "files", type=FILE, multiple=True, help=text("help.passphrase_file"))
def octolegis(files: tuple[Path, ...]) -> None:
    """Hold the commands together."""
    named = os.environ.get(protecting.VARIABLE)
    for file in (*files, *((Path(named),) if named else ())):
        unlock(word_in(file))


for module in (
    assessing,
    amendments,
    standing,
    laws,
    checklists,
    correcting,
    crosswalking,
    texts,
    suggesting,
    delivering,
    bringing_in,
    matrices,
    translations,
    bills,
    history,
    meetings,
    merging,
    handing_over,
    teamwork,
    questionnaires,
    regions,
    restoring,
    protecting,
    versions,
):
    for command in module.COMMANDS:
        octolegis.add_command(command)


def run(arguments: list[str]) -> int:
    """Run one command; the exit code."""
    _make_streams_safe()
    try:
        result = _done(arguments)
        sys.stdout.flush()
    except UserError as error:
        return _told(words().say(error.message))
    except click.ClickException as error:
        return _told(error.format_message())
    except click.Abort:
        return _told(text("aborted"))
    except BrokenPipeError:
        # The reader of our output has gone (``| head``): nothing is wrong with the work.
        _drop_output()
        return 0
    except IncompleteProgramError:
        raise
    except OSError as error:
        # Whatever the system refuses is its affair and not a bug of ours: a full disk behind ``>``.
        _drop_output()
        return _told(text("refused", why=error.strerror or error))
    return result if isinstance(result, int) else 0


def _done(arguments: list[str]) -> object:
    """Do what is asked; a protected file asks for its passphrase, then all begins anew."""
    for tries in count():
        try:
            return octolegis.main(arguments, prog_name="octolegis", standalone_mode=False)
        except PassphraseError as error:
            if not protecting.asked(error, tries):
                raise
    raise AssertionError


def _make_streams_safe() -> None:
    """Characters that the terminal lacks, or a stream that was closed, cost no work."""
    sys.stdout = sys.stdout or TextIOWrapper(BytesIO())
    sys.stderr = sys.stderr or TextIOWrapper(BytesIO())
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _drop_output() -> None:
    """What is still to be printed has nowhere to go, and would be tried again on leaving."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _told(sentence: str) -> int:
    click.echo(" ".join(sentence.split()), err=True)
    return USER_ERROR
