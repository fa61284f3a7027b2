"""The language in which a text is drafted."""

from __future__ import annotations

import re

_NO_LETTER = re.compile(r"[^\w.,;()]+")
_SAMPLE = 60_000
_RENAMED = {"iw": "he", "zh-Hant": "zh", "sr-ME": "sr", "jw": "jv", "nb": "no", "nn": "no"}


def language_of(text: str) -> str:
    """The BCP 47 code of the language that most of the text is in, "" when it cannot be told."""
    import pycld2

    middle = max(0, len(text) // 2 - _SAMPLE // 2)
    sample = text[: _SAMPLE // 4] + text[middle : middle + _SAMPLE]
    printable = _NO_LETTER.sub(" ", sample)
    try:
        _, _, details = pycld2.detect(printable.encode("utf-8", "ignore"), bestEffort=True)
    except pycld2.error:
        return ""
    code = details[0][1]
    return "" if code == "un" else _RENAMED.get(code, code)
