"""Giving a case file a passphrase, another one, or none: written anew, and nothing in clear is left."""

from __future__ import annotations

import os
import sqlite3
from contextlib import ExitStack, closing, suppress
from pathlib import Path

from octolegis.domain.errors import DiskError, FileError, InputError
from octolegis.domain.event import head_hash
from octolegis.store import integrity, protection, schema
from octolegis.store.connection import connect, told, uri
from octolegis.store.header import interrupted, is_protected
from octolegis.store.ownership import Ownership
from octolegis.store.reading import is_newer

_BLOCK = 1 << 20


def rewritten(path: Path, passphrase: str) -> None:
    """Write a case file anew with a passphrase, or in clear for none, in the place of the file as it was.

    Nobody may be at work on it (InputError). Killed at any moment, one of the two is there, whole.
    """
    word = protection.accepted(passphrase) if passphrase else ""
    if not word and not is_protected(path):
        raise InputError("error.not_protected", path=path)
    protection.driver(path)
    if is_newer(path):
        raise FileError("error.newer_version", path=path)
    with ExitStack() as held:
        ownership = Ownership(path)
        held.callback(ownership.release)
        why = ownership.refused()
        if why is not None:
            raise InputError(why.id, **dict(why.arguments))
        _rewrite(Path(os.path.realpath(path)), word)


def tidied(path: Path) -> None:
    """Wipe what a kill has left of the file as it was before."""
    old = _old(Path(os.path.realpath(path)))
    with suppress(OSError):
        if old.samefile(path):
            # Killed before the replacing: it is only a second name of the file itself.
            old.unlink()
        else:
            wiped(old)


def wiped(path: Path) -> None:
    """Overwrite a file and delete it; a disk that keeps earlier states of itself may still have it."""
    with suppress(OSError), path.open("rb+") as file:
        left = path.stat().st_size
        while left > 0:
            left -= file.write(bytes(min(left, _BLOCK)))
        file.flush()
        os.fsync(file.fileno())
    with suppress(OSError):
        path.unlink(missing_ok=True)


def _rewrite(path: Path, word: str) -> None:
    part, old = path.with_name(f".{path.name}.part"), _old(path)
    tidied(path)
    wiped(part)
    if interrupted(path):
        with closing(connect(path, read_only=False)) as connection, told(path):
            connection.execute("SELECT count(*) FROM sqlite_master")
    try:
        _write(path, part, word)
        _verify(path, part, word)
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        # A second name keeps hold of what is to be overwritten; some disks know no such thing.
        with suppress(OSError):
            os.link(path, old)
        part.replace(path)
        wiped(old)
    except OSError as error:
        raise DiskError("error.disk_refuses", path=path) from error
    finally:
        part.unlink(missing_ok=True)


def _old(path: Path) -> Path:
    return path.with_name(f".{path.name}.old")


def _write(path: Path, part: Path, word: str) -> None:
    """The content of a file into another, enciphered with a fresh salt or in clear."""
    key = protection.raw_key(word, os.urandom(protection.SALT)) if word else ""
    with closing(_enciphering(path)) as connection, told(path):
        connection.execute("ATTACH ? AS anew KEY ?", (f"{uri(part)}?mode=rwc", key))
        connection.execute("SELECT sqlcipher_export('anew')")
        (version,) = connection.execute("PRAGMA main.user_version").fetchone()
        connection.execute(f"PRAGMA anew.user_version = {int(version)}")
        connection.execute(f"PRAGMA anew.application_id = {schema.APPLICATION_ID}")
        connection.execute("DETACH anew")


def _enciphering(path: Path) -> sqlite3.Connection:
    """The file by the SQLite that enciphers, be it in clear or not."""
    address = f"{uri(path)}?mode=ro"
    if is_protected(path):
        return protection.unlocked(path, address, path)
    found: sqlite3.Connection = protection.driver(path).connect(address, uri=True, isolation_level=None)
    return found


def _verify(path: Path, part: Path, word: str) -> None:
    """FileError unless the file anew is whole and holds what the other does."""
    if word:
        protection.give(word)
    with closing(connect(part, read_only=True, named=path)) as anew:
        found = integrity.checked(anew, part)
        heads = [_head(anew, path)]
    with closing(connect(path, read_only=True)) as before:
        heads.append(_head(before, path))
    if found.problems or heads[0] != heads[1] or is_protected(part) != bool(word):
        raise FileError("error.case_file_damaged", path=path)


def _head(connection: sqlite3.Connection, path: Path) -> str:
    with told(path):
        return head_hash(id for (id,) in connection.execute("SELECT id FROM event"))
