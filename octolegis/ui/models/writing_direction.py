"""Whether a law is written from right to left."""

from __future__ import annotations

import unicodedata

from octolegis.domain.law import Outline

_RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})


def is_right_to_left(language: str, outline: Outline) -> bool:
    """By its language, and where that is not known by its first letters."""
    if language:
        return language.split("-", maxsplit=1)[0] in _RIGHT_TO_LEFT
    sample = "".join(provision.text[:40] for provision in outline.provisions[:20])
    strong = [kind for kind in map(unicodedata.bidirectional, sample) if kind in ("L", "R", "AL")]
    return sum(kind != "L" for kind in strong) * 2 > len(strong)
