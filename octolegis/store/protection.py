"""Case files with a passphrase: SQLCipher, an optional part of the program, and the passphrases given.

A protected file begins with sixteen random bytes, its salt; all the rest is enciphered page by page and
authenticated. A passphrase is known for as long as the program runs and is never written anywhere.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import sqlite3
import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import Any

from octolegis.domain.errors import FileError, InputError, PassphraseError

SALT = 16
SHORTEST = 8
"""Characters of the shortest passphrase that is taken."""
_PAGE, _MAC, _KEY = 4096, 64, 32
_ROUNDS, _MAC_ROUNDS, _MAC_SALT = 256_000, 2, 0x3A
"""What SQLCipher 4 does unless told otherwise; any program that knows it opens the files."""

_given: list[str] = []


def give(passphrase: str) -> None:
    """Know a passphrase until the program ends; the last one given is tried first."""
    word = _normal(passphrase)
    if word in _given:
        _given.remove(word)
    _given.insert(0, word)


def accepted(passphrase: str) -> str:
    """A passphrase for a file that is to be protected; InputError for one that is too short."""
    word = _normal(passphrase)
    if len(word) < SHORTEST:
        raise InputError("error.passphrase_short", number=SHORTEST)
    return word


def unlocked(path: Path, address: str, named: Path) -> sqlite3.Connection:
    """A connection to a protected file; PassphraseError where no passphrase given opens it."""
    head = _head(path)
    word = next((each for each in _given if _opens(each, head)), None)
    if word is None and _given and Path(f"{os.path.realpath(path)}-journal").exists():
        # The first page itself may have been cut off; SQLite knows once it has taken that back.
        word = _given[0]
    if word is None:
        raise PassphraseError("error.passphrase_wrong" if _given else "error.passphrase_needed", path=named)
    connection = driver(named).connect(address, uri=True, isolation_level=None)
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f'PRAGMA key = "{raw_key(word, head[:SALT])}"')
    found: sqlite3.Connection = connection
    return found


def raw_key(passphrase: str, salt: bytes) -> str:
    """The key that a passphrase makes with a salt, as SQLCipher takes it."""
    return f"x'{_stretched(_normal(passphrase), salt).hex()}{salt.hex()}'"


def driver(path: Path) -> Any:
    """SQLite with SQLCipher; FileError where that part of the program is not installed."""
    try:
        from sqlcipher3 import dbapi2
    except ImportError:
        raise FileError("error.protection_missing", path=path) from None
    return dbapi2


def _opens(passphrase: str, head: bytes) -> bool:
    """Whether a passphrase authenticates a file's first page."""
    salt = head[:SALT]
    mac_salt = bytes(byte ^ _MAC_SALT for byte in salt)
    key = hashlib.pbkdf2_hmac("sha512", _stretched(passphrase, salt), mac_salt, _MAC_ROUNDS, _KEY)
    body, told = head[SALT : _PAGE - _MAC], head[_PAGE - _MAC : _PAGE]
    return hmac.compare_digest(hmac.new(key, body + (1).to_bytes(4, "little"), "sha512").digest(), told)


@lru_cache(maxsize=64)
def _stretched(passphrase: str, salt: bytes) -> bytes:
    """Made slow on purpose: a tenth of a second for whoever guesses."""
    return hashlib.pbkdf2_hmac("sha512", passphrase.encode("utf-8"), salt, _ROUNDS, _KEY)


def _normal(passphrase: str) -> str:
    """The same characters from every keyboard and system."""
    return unicodedata.normalize("NFC", passphrase.strip("\r\n"))


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_PAGE)
    except OSError as error:
        raise FileError("error.file_unreadable", path=path, why=error.strerror) from error
