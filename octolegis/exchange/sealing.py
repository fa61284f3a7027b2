"""Locking a copy with a passphrase: the age format (version 1), which other programs can open too.

The key is made of the passphrase by scrypt, the content is encrypted and authenticated by ChaCha20-Poly1305.
"""

from __future__ import annotations

import re
import unicodedata

from octolegis.domain.errors import InputError

_WRONG = "Decryption failed"
"""What the library says where the passphrase does not fit the header; all else is about the file."""
_TOO_SLOW = "Excessive work"
_WORK = re.compile(rb"age-encryption\.org/v1\n-> scrypt [A-Za-z0-9+/]{1,64} ([1-9][0-9]?)\n")
_MOST_WORK = 20
"""The logarithm of the cost of the key: at 20 it takes a gigabyte and some seconds. Ours are 16 to 19."""


class AlteredError(Exception):
    """The content is not what was locked."""


def sealed(data: bytes, passphrase: str) -> bytes:
    """Encrypt; takes a second or two, on purpose."""
    from pyrage import passphrase as age

    found: bytes = age.encrypt(data, _normal(passphrase))
    return found


def unsealed(data: bytes, passphrase: str) -> bytes:
    """Decrypt; InputError for a wrong passphrase, AlteredError for what is not as it was locked."""
    from pyrage import DecryptError
    from pyrage import passphrase as age

    work = _WORK.match(data)
    if work is None or int(work[1]) > _MOST_WORK:
        raise AlteredError
    try:
        found: bytes = age.decrypt(data, _normal(passphrase))
    except DecryptError as error:
        if str(error) == _WRONG:
            raise InputError("error.handover_wrong_passphrase") from error
        if str(error).startswith(_TOO_SLOW):
            raise InputError("error.handover_slow") from error
        raise AlteredError from error
    return found


def _normal(passphrase: str) -> str:
    """The same letters typed on another keyboard are the same bytes."""
    return unicodedata.normalize("NFC", passphrase)
