"""A sentence for the user, named but not yet worded: the screen's language is chosen by who shows it."""

from __future__ import annotations

from typing import NamedTuple

from octolegis.domain.text import clean


class Message(NamedTuple):
    """A message id of ``resources/wording`` and the arguments that fill its placeholders."""

    id: str
    arguments: tuple[tuple[str, str], ...] = ()


def message(id: str, **arguments: object) -> Message:
    """Build a Message; arguments are turned to clean text and sorted, so that equal messages are equal."""
    return Message(id, tuple(sorted((name, clean(str(value))) for name, value in arguments.items())))
