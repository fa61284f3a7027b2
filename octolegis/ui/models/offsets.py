"""Between our offsets (code points) and Qt's (UTF-16 units)."""

from __future__ import annotations


def to_qt(text: str, offset: int) -> int:
    """The UTF-16 offset of a code-point offset."""
    return offset + sum(char > "\uffff" for char in text[:offset])


def from_qt(text: str, offset: int) -> int:
    """The code-point offset of a UTF-16 offset; one inside a pair counts as before it."""
    if text.isascii():
        return offset
    units = 0
    for position, char in enumerate(text):
        units += 2 if char > "\uffff" else 1
        if units > offset:
            return position
    return len(text)
