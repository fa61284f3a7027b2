"""Cleaning of text at every boundary, so that no file of ours can be broken by a character in it."""

from __future__ import annotations

import re
import unicodedata

MAX_TEXT = 200_000
"""Longest text that one field holds, in characters."""

_LINE_ENDS = re.compile("\r\n|[\r\u0085\u2028\u2029]")
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(chr(plane * 0x10000 + 0xFFFE) + chr(plane * 0x10000 + 0xFFFF) for plane in range(1, 17))
    + "]"
)
REPLACEMENT = "\ufffd"
_BIDI_CONTROLS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_UNSAFE_IN_NAME = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


_CONTROLS = bytes([*range(0x20), 0x7F])


def is_plain(text: str) -> bool:
    """Whether a text is ASCII with no line ends, tabs or other controls: the common case, told quickly."""
    return text.isascii() and len(text.encode("ascii").translate(None, _CONTROLS)) == len(text)


def clean(text: str) -> str:
    """Make line ends uniform and replace what neither Word nor SQLite may hold by U+FFFD.

    No-break spaces, joiners, soft hyphens and direction marks stay: the law is quoted as it stands.
    """
    if is_plain(text) or text.isprintable():
        return text
    return _FORBIDDEN.sub(REPLACEMENT, _LINE_ENDS.sub("\n", text))


def search_key(text: str) -> str:
    """A form for comparing and finding: no case, no accents, compatible forms unified."""
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def file_stem(text: str) -> str:
    """A title as the stem of a file name that every system accepts, without direction marks."""
    bare = _UNSAFE_IN_NAME.sub(" ", _BIDI_CONTROLS.sub("", clean(text)))
    return " ".join(bare.split())[:120].strip(" .") or "octolegis"


class _Folding(dict[int, int]):
    """Each letter without case and accent, still one character, so that offsets hold."""

    def __missing__(self, code: int) -> int:
        char = chr(code)
        bare = unicodedata.normalize("NFKD", char)[:1].casefold()[:1] or char
        self[code] = ord(" ") if char.isspace() else ord(bare)
        return self[code]


_FOLDING = _Folding()


def folded(text: str) -> str:
    """A form for finding words in their place: no case, no accents, every offset as in the text."""
    return text.translate(_FOLDING)
