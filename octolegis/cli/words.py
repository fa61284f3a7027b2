"""The language of the terminal."""

from __future__ import annotations

import json
import locale
import sys
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

import click

from octolegis.domain.errors import InputError
from octolegis.wording import Wording, wording


def words() -> Wording:
    """The texts in the language of the user's terminal."""
    language = locale.getlocale()[0] or "en"
    return wording(language.split("_")[0])


def text(id: str, **arguments: object) -> str:
    """A text of the command line by the last part of its id."""
    return words()(f"cli.{id}", **arguments)


def choice(kind: type[StrEnum]) -> click.Choice[str]:
    """The values of an enumeration, as they are typed."""
    return click.Choice([member.value for member in kind])


def _path(name: str) -> Path:
    if not name:
        raise InputError("error.no_name")
    return Path(name)


NAME = click.types.FuncParamType(str.strip)
"""An id or a label; a script written on another system may leave its line end behind."""
FILE = click.types.FuncParamType(_path)
"""The name of a file or folder; InputError for an empty one, which would mean the folder one is in."""


def print_json(value: object) -> None:
    """Print a value for a script, in UTF-8 whatever the terminal."""
    data = json.dumps(value, ensure_ascii=False, indent=1) + "\n"
    sys.stdout.flush()
    sys.stdout.buffer.write(data.encode("utf-8", "replace"))


def print_table(rows: Mapping[str, object]) -> None:
    """Print names and values, a line each."""
    for name, value in rows.items():
        click.echo(f"{name}: {value}")
