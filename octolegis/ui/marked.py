"""Marking of words for translation where they are declared; they are translated where they are shown."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, words: str) -> str:  # noqa: ARG001
    """The words as they are; Qt's tools find them by the name of this function."""
    return words
