"""How a language is set: the spaces and apostrophes that a reader expects and nobody types."""

from __future__ import annotations

import re

_BEFORE_SIGN = re.compile(r" (?=[:;?!»])")
_AFTER_QUOTE = re.compile(r"(?<=«) ")
_ELISION = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")
_FIXED = "\u00a0"


def typeset(text: str, language: str) -> str:
    """The text as its language is set; only French differs from what is typed.

    In French no line may begin with a colon or semicolon or end with an opening quotation mark: the space
    there does not break. An elision has the curved apostrophe. Never for texts that a user wrote or quotes.
    """
    if language.partition("-")[0] != "fr":
        return text
    return _ELISION.sub("’", _AFTER_QUOTE.sub(_FIXED, _BEFORE_SIGN.sub(_FIXED, text)))
