"""Comparing the labels of provisions: "Section 4", "4." and "Sec. 4" name the same provision."""

from __future__ import annotations

import re
import unicodedata

_SIGNS = re.compile("[§¶№第条條]")
_CLOSING = " .:;,-–—―\t"
_UNIT_WORD = re.compile(r"^[^\W\d_]{2,}\.?\s+(?=\S)")


def label_key(label: str) -> str:
    """A label without its unit word, sign, case, spaces and closing punctuation.

    Superscripts keep their difference ("272¹" is not "2721"): they become "272^1".
    """
    marked = re.sub("([⁰¹²³⁴-⁹]+)", r"^\1", label)
    text = unicodedata.normalize("NFKC", marked).casefold().strip(_CLOSING)
    bare = _SIGNS.sub(" ", text).strip(_CLOSING)
    without_unit = _UNIT_WORD.sub("", bare, count=1)
    return re.sub(r"[\s()\[\]]+", " ", without_unit).strip(_CLOSING + "º°").replace(" ", "·")
