"""A passphrase on a case file: given, changed and taken away, with all that the program keeps of the file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from octolegis.domain.errors import InputError, UserError
from octolegis.session import backups
from octolegis.store import keeping, protecting, protection
from octolegis.store.header import is_protected
from octolegis.store.protection import SHORTEST

__all__ = ["SHORTEST", "Apart", "is_protected", "protect", "removed", "unlock", "unprotect", "word_in"]

_LONGEST = 4096


def unlock(passphrase: str) -> None:
    """Know a passphrase until the program ends; it is tried on every protected file."""
    protection.give(passphrase)


class Apart(NamedTuple):
    """What the program keeps of a case file and could not protect, as it is damaged or open elsewhere.

    ``backups`` can be done without, and deleted; ``work`` may hold edits that are nowhere else.
    """

    backups: tuple[Path, ...]
    work: tuple[Path, ...]


def protect(case: Path, passphrase: str) -> Apart:
    """Give a closed case file a passphrase, or another one, and the same to all that is kept of it.

    InputError for a passphrase that is too short or a file that somebody edits; PassphraseError where it
    has one that is not known.
    """
    from octolegis.session.upgrading import made_before_upgrades

    protecting.rewritten(case, protection.accepted(passphrase))
    removed(keeping.passing_of(case))
    made = [each.path for each in backups.kept(case)] + made_before_upgrades(case)
    return Apart(_refusing(made, passphrase), _refusing(keeping.kept_of(case), passphrase))


def unprotect(case: Path) -> None:
    """Take the passphrase of a closed case file away; its backups keep theirs."""
    protecting.rewritten(case, "")


def removed(paths: Iterable[Path]) -> None:
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


def _refusing(paths: Iterable[Path], passphrase: str) -> tuple[Path, ...]:
    """Protect files; those with which it cannot be done."""
    apart = []
    for path in paths:
        try:
            protecting.rewritten(path, passphrase)
        except UserError:
            apart.append(path)
    return tuple(apart)
