"""Locking a copy with a passphrase: the age format (version 1), which other programs can open too.

The key is made of the passphrase by scrypt, the content is encrypted and authenticated by ChaCha20-Poly1305.
"""

from __future__ import annotations

import unicodedata

from octolegis.domain.errors import InputError

_WRONG = "Decryption failed"
"""What the library says where the passphrase does not fit the header; all else is about the file."""


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

    try:
        found: bytes = age.decrypt(data, _normal(passphrase))
    except DecryptError as error:
        if str(error) == _WRONG:
            raise InputError("error.handover_wrong_passphrase") from error
        raise AlteredError from error
    return found


def _normal(passphrase: str) -> str:
    """The same letters typed on another keyboard are the same bytes."""
    return unicodedata.normalize("NFC", passphrase)
