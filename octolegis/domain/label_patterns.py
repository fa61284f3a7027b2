"""How provisions are numbered: "Section 12A" and "Section 4" alike, "(a)" and "(b)" alike."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from octolegis.domain.law import Outline, ProvisionKind

_ROMAN = re.compile(r"\b[IVXLC]+\b")
_NUMBER = re.compile(r"\d+(?:[-.^/]\d+)*[^\W\d_]?(?![^\W\d_])")
_LETTER = re.compile(r"\b(?:[^\W\d_]{1,2}|[ivxl]+)\b")


class Numbering(NamedTuple):
    """A pattern, how many bear it, the first labels, and the level that most of them are."""

    pattern: str
    number: int
    examples: tuple[str, ...]
    kind: ProvisionKind


@lru_cache(maxsize=20_000)
def pattern_of(label: str) -> str:
    """The label with the kind of its number in place of the number; words count, case does not."""
    numbered = _NUMBER.sub("0", label)
    if numbered == label:
        numbered = _ROMAN.sub("1", label)
    if numbered == label:
        # Without figures, letters are the number: "(a)", "(iv)". Beside figures they are a word: "s. 5".
        numbered = _LETTER.sub("2", label)
    return " ".join(numbered.casefold().split()).rstrip(".")


def numberings(outline: Outline) -> list[Numbering]:
    """The patterns of a law, the most used first."""
    labels: dict[str, list[str]] = {}
    kinds: dict[str, list[ProvisionKind]] = {}
    for provision in outline.provisions:
        if provision.label:
            pattern = pattern_of(provision.label)
            labels.setdefault(pattern, []).append(provision.label)
            kinds.setdefault(pattern, []).append(provision.kind)
    found = [
        Numbering(
            pattern,
            len(found),
            tuple(dict.fromkeys(found))[:3],
            max(kinds[pattern], key=kinds[pattern].count),
        )
        for pattern, found in labels.items()
    ]
    return sorted(found, key=lambda each: -each.number)
