"""A passphrase on a case file: given, changed and taken away, with all that the program keeps of the file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from octolegis.domain.errors import InputError, UserError
from octolegis.session import backups
from octolegis.session.leftovers import working_copy
from octolegis.store import protecting, protection
from octolegis.store.header import is_protected
from octolegis.store.protection import SHORTEST

__all__ = ["SHORTEST", "is_protected", "protect", "removed", "unlock", "unprotect", "word_in"]

_LONGEST = 4096


def unlock(passphrase: str) -> None:
    """Know a passphrase until the program ends; it is tried on every protected file."""
    protection.give(passphrase)


def protect(case: Path, passphrase: str) -> list[Path]:
    """Give a closed case file a passphrase, or another one, and the same to its backups.

    The files that the program keeps of it and that could not be protected, as damaged ones. InputError for
    a passphrase that is too short or a file that somebody edits; PassphraseError where it has one that is
    not known.
    """
    protecting.rewritten(case, protection.accepted(passphrase))
    apart = []
    for path in _kept(case):
        try:
            protecting.rewritten(path, passphrase)
        except UserError:
            apart.append(path)
    return apart


def unprotect(case: Path) -> None:
    """Take the passphrase of a closed case file away; its backups keep theirs."""
    protecting.rewritten(case, "")


def removed(paths: list[Path]) -> None:
    """Overwrite and delete what could not be protected."""
    for path in paths:
        protecting.wiped(path)


def word_in(path: Path) -> str:
    """The passphrase in the first line of a file; InputError for none."""
    try:
        with path.open(encoding="utf-8-sig") as file:
            word = file.readline(_LONGEST).rstrip("\r\n")
    except (OSError, UnicodeDecodeError):
        word = ""
    if not word:
        raise InputError("error.passphrase_empty", path=path)
    return word


def _kept(case: Path) -> Iterator[Path]:
    """Backups, those made beside the file before an upgrade, and work that was never brought in."""
    for backup in backups.kept(case):
        yield backup.path
    yield from sorted(case.parent.glob(f"{_literal(case.stem)} backup *{case.suffix}"))
    yield from working_copy(case).left


def _literal(name: str) -> str:
    """A name in which no character stands for others."""
    return "".join(f"[{each}]" if each in "*?[" else each for each in name)
