"""What can go wrong outside the program and is told to the user; everything else is a bug."""

from __future__ import annotations

from octolegis.domain.message import Message, message


class UserError(Exception):
    """The user, a file or the disk is the cause: shown as one sentence that says what to do."""

    def __init__(self, id: str, **arguments: object) -> None:
        self.message: Message = message(id, **arguments)
        super().__init__(id, arguments)


class FileError(UserError):
    """A file cannot be read, is not what it claims to be, or is damaged."""


class PassphraseError(FileError):
    """A file is protected with a passphrase that was not given, or not rightly."""


class DiskError(UserError):
    """The disk is full, gone or refuses to be written."""


class InputError(UserError):
    """What the user named or typed cannot be used as it stands."""


class StoppedError(UserError):
    """The user stopped long work; nothing was changed or written."""
