"""The language versions of a law: equally authentic, officially translated, or a working translation."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class TranslationKind(StrEnum):
    """What weight a language version has; only the law itself, or an authentic version, is quoted alone."""

    AUTHENTIC = "authentic"
    OFFICIAL = "official"
    WORKING = "working"


@dataclass(frozen=True, slots=True)
class Translation:
    """A law in one more language; mappings and amendments rest on the law itself.

    ``date`` is the state of the text that was translated, as the user wrote it. ``pairs`` are what a
    person decided of the alignment: the translation's provision by that of the law, "" for none.
    ``document`` and ``outline`` are the SHA-256 of the original bytes and of the provision tree.
    """

    id: str
    law: str
    language: str
    kind: TranslationKind = TranslationKind.WORKING
    title: str = ""
    source: str = ""
    date: str = ""
    filename: str = ""
    format: str = ""
    document: str = ""
    outline: str = ""
    pairs: dict[str, str] = field(default_factory=dict)
