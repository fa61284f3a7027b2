"""One form for the many ways in which a word is written: case, accents, vowel signs, alphabets."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_APOSTROPHES = "'’‘ʻʼ`´"
_ELIDING = frozenset({"fr", "it", "ca", "en", "pt", "lb", "mt"})
"""Languages in which an apostrophe parts two words ("l'accès"); elsewhere it is a letter (об'єкт)."""
_MARKS = (
    "\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u0900-\u0dff\u00ad\u200c\u200d"
)
"""Accents, vowel signs and joiners, which belong to the letter before."""
_WORD = re.compile(rf"[^\W_][^\W_{_MARKS}]*(?:[{_MARKS}]+[^\W_]*)*")
_WORD_WITH_APOSTROPHE = re.compile(rf"[^\W_][^\W_]*(?:[{_MARKS}{_APOSTROPHES}]+[^\W_]+)*[{_MARKS}]*")
_DROPPED = re.compile(f"[{_APOSTROPHES}\u00ad\u200c\u200d\u0640\u05f3\u05f4]")
_KEEPS_MARKS = re.compile("[\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
UNBROKEN = frozenset({"ja", "zh", "yue", "th", "km", "lo", "my", "bo", "dz"})
"""Languages that put no spaces between words: searched by characters."""
_ALIKE = str.maketrans(
    {
        "ı": "i",
        "ё": "е",
        "ø": "o",
        "đ": "d",
        "ł": "l",
        "æ": "ae",
        "œ": "oe",
        "ς": "σ",
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ٱ": "ا",
        "ى": "ي",
        "ی": "ي",
        "ک": "ك",
        "ة": "ه",
        "ؤ": "و",
        "ئ": "ي",
    }
)
_TO_LATIN = {
    **dict(zip("абвгдђежзијклмнопрстћуфхцчш", "abvgdđežzijklmnoprstćufhcčš", strict=True)),
    "љ": "lj",
    "њ": "nj",
    "џ": "dž",
}
_CYRILLIC_TABLE = str.maketrans(_TO_LATIN)
LATINISED = frozenset({"sr", "hr", "bs", "sh", "cnr"})
"""Languages written in two alphabets, letter for letter; their terms are in Latin letters."""


def word_pattern(language: str) -> re.Pattern[str]:
    """What counts as a word in a text of the language."""
    return _WORD if language in _ELIDING else _WORD_WITH_APOSTROPHE


def lowered(word: str, language: str) -> str:
    """The word in lower case and in the alphabet of the terms, its accents kept (stemmers need them)."""
    text = _DROPPED.sub("", unicodedata.normalize("NFC", word))
    if language in {"tr", "az"}:
        text = text.replace("İ", "i").replace("I", "ı")
    text = text.lower()
    return text.translate(_CYRILLIC_TABLE) if language in LATINISED else text


@cache
def _keeps_marks(char: str) -> bool:
    return _KEEPS_MARKS.match(char) is not None


def folded(text: str) -> str:
    """Without accents, vowel signs and the differences between letters that are written alike."""
    if text.isascii():
        return text
    letters = unicodedata.normalize("NFKD", text)
    bare = "".join(char for char in letters if not unicodedata.combining(char) or _keeps_marks(char))
    return bare.casefold().translate(_ALIKE)


def folded_in_place(text: str) -> str:
    """Folded character by character, each to one: what is found in it stands at the same place in the text.

    A character that folding would lengthen (the Thai vowel am, ligatures, fractions) stays as it is.
    """
    return text if text.isascii() else "".join(map(_one_for_one, text))


@cache
def _one_for_one(char: str) -> str:
    bare = folded(char)
    return bare if len(bare) == 1 else char
