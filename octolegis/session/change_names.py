"""The names of changes, which a newer version or a foreign hand may have written."""

from __future__ import annotations

from octolegis.domain.message import Message, message
from octolegis.wording import wording


def tellable(name: Message) -> Message:
    """The name, where the program has words for it; else that of a change it does not know."""
    terms = any(argument.endswith("_term") for argument, _ in name.arguments)
    if terms or name.id.partition(".")[0] != "change":
        return message("change.unknown")
    try:
        wording().say(name)
    except KeyError:
        return message("change.unknown")
    return name
