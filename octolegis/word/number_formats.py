"""The formats in which Word shows an automatic number."""

from __future__ import annotations

from collections.abc import Callable

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
_ARABIC = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_HEBREW_ONES = "אבגדהוזחט"
_HEBREW_TENS = "יכלמנסעפצ"
_HEBREW_HUNDREDS = "קרשת"
_KANJI = "〇一二三四五六七八九"


def roman(value: int) -> str:
    """Roman capitals; digits beyond 3999."""
    if not 0 < value < 4000:
        return str(value)
    text = ""
    for amount, letters in _ROMAN:
        text += letters * (value // amount)
        value %= amount
    return text


def letters(value: int, alphabet: str) -> str:
    """Word's letters: after the last letter the first doubled (aa, bb)."""
    if value < 1:
        return ""
    repeat, place = divmod(value - 1, len(alphabet))
    return alphabet[place] * min(repeat + 1, 10)


def hebrew(value: int) -> str:
    """Hebrew numerals, 15 and 16 written without the name of God."""
    if not 0 < value < 500:
        return str(value)
    text = _HEBREW_HUNDREDS[value // 100 - 1] if value >= 100 else ""
    value %= 100
    if value in (15, 16):
        return text + "ט" + _HEBREW_ONES[value - 10]
    tens = _HEBREW_TENS[value // 10 - 1] if value >= 10 else ""
    return text + tens + (_HEBREW_ONES[value % 10 - 1] if value % 10 else "")


def kanji(value: int) -> str:
    """Chinese counting numerals below ten thousand."""
    if not 0 < value < 10_000:
        return str(value)
    text = ""
    for amount, sign in ((1000, "千"), (100, "百"), (10, "十")):
        digit = value // amount
        if digit:
            text += ("" if digit == 1 else _KANJI[digit]) + sign
        value %= amount
    return text + (_KANJI[value] if value else "")


def _ordinal(value: int) -> str:
    special = {1: "st", 2: "nd", 3: "rd"}
    return f"{value}{'th' if 10 <= value % 100 <= 20 else special.get(value % 10, 'th')}"


_LATIN = "abcdefghijklmnopqrstuvwxyz"
_FORMATS: dict[str, Callable[[int], str]] = {
    "upperRoman": roman,
    "lowerRoman": lambda value: roman(value).lower(),
    "upperLetter": lambda value: letters(value, _LATIN.upper()),
    "lowerLetter": lambda value: letters(value, _LATIN),
    "russianLower": lambda value: letters(value, _RUSSIAN),
    "russianUpper": lambda value: letters(value, _RUSSIAN.upper()),
    "arabicAlpha": lambda value: letters(value, _ARABIC),
    "arabicAbjad": lambda value: letters(value, _ABJAD),
    "hebrew1": hebrew,
    "hebrew2": lambda value: letters(value, "אבגדהוזחטיכלמנסעפצקרשת"),
    "decimalZero": lambda value: f"{value:02d}",
    "ordinal": _ordinal,
    "numberInDash": lambda value: f"- {value} -",
    "decimalFullWidth": lambda value: str(value).translate(
        str.maketrans("0123456789", "０１２３４５６７８９")
    ),
    "hindiNumbers": lambda value: str(value).translate(str.maketrans("0123456789", "०१२३४५६७८९")),
    "thaiNumbers": lambda value: str(value).translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")),
    "none": lambda _: "",
    "bullet": lambda _: "",
}
_FORMATS |= dict.fromkeys(
    (
        "chineseCounting",
        "chineseCountingThousand",
        "japaneseCounting",
        "taiwaneseCounting",
        "ideographTraditional",
    ),
    kanji,
)


def shown(value: int, number_format: str) -> str:
    """A number as Word shows it in that format; digits where the format is not known."""
    return _FORMATS.get(number_format, str)(value)
