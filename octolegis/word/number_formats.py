"""The formats in which a word processor shows an automatic number."""

from __future__ import annotations

from collections.abc import Callable

from octolegis.word.number_words import in_words, ordinal, ordinal_in_words

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
_ARABIC = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_THAI = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
_GANADA = "가나다라마바사아자차카타파하"
_CHOSUNG = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"
_AIUEO = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
_IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス"
_HINDI_VOWELS = "अआइईउऊऋऌऍऎएऐऑऒओऔ"
_HINDI_CONSONANTS = "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_GREEK = "αβγδεζηθικλμνξοπρστυφχψω"
_GEORGIAN = "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ"
_ARMENIAN = "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ"
_BULGARIAN = "абвгдежзийклмнопрстуфхцчшщъьюя"
_SERBIAN = "абвгдђежзијклљмнњопрстћуфхцчџш"
_UKRAINIAN = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"
_HEBREW = "אבגדהוזחטיכלמנסעפצקרשת"
_CHICAGO = "*†‡§"
_DIGITS = {
    "decimalFullWidth": "０１２３４５６７８９", "hindiNumbers": "०१२३४५६७८९", "thaiNumbers": "๐๑๒๓๔๕๖๗๘๙",
    "arabicIndic": "٠١٢٣٤٥٦٧٨٩", "persian": "۰۱۲۳۴۵۶۷۸۹", "bengali": "০১২৩৪৫৬৭৮৯",
    "ideographDigital": "〇一二三四五六七八九", "koreanDigital": "영일이삼사오육칠팔구",
}  # fmt: skip
"""Formats that write the decimal digits otherwise."""


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
    text = "קרשת"[value // 100 - 1] if value >= 100 else ""
    value %= 100
    if value in (15, 16):
        return text + "ט" + "אבגדהוזחט"[value - 10]
    tens = "יכלמנסעפצ"[value // 10 - 1] if value >= 10 else ""
    return text + tens + ("אבגדהוזחט"[value % 10 - 1] if value % 10 else "")


def east_asian(value: int, digits: str, units: str, one_said: int) -> str:
    """Counting numerals below ten thousand; a one is said before units from ``one_said`` on."""
    if not 0 < value < 10_000:
        return str(value)
    text, whole = "", value
    for amount, sign in zip((1000, 100, 10), units, strict=True):
        digit, value = divmod(value, amount)
        if digit:
            said = digit > 1 or (amount >= one_said and not (amount == 10 and whole < 20))
            text += (digits[digit] if said else "") + sign
        elif text and value and one_said < 10_000 and not text.endswith(digits[0]):
            text += digits[0]
    return text + (digits[value] if value else "")


def _japanese(value: int) -> str:
    return east_asian(value, "〇一二三四五六七八九", "千百十", 10_000)


def _chinese(value: int) -> str:
    return east_asian(value, "〇一二三四五六七八九", "千百十", 10)


def _enclosed(value: int, first: str, last: int) -> str:
    return chr(ord(first) + value - 1) if 0 < value <= last else str(value)


def _spelled(alphabet: str, capitals: bool = False) -> Callable[[int], str]:
    chosen = alphabet.upper() if capitals else alphabet
    return lambda value: letters(value, chosen)


def _digits(name: str) -> Callable[[int], str]:
    table = str.maketrans("0123456789", _DIGITS[name])
    return lambda value: str(value).translate(table)


_ALPHABETS = {
    "Letter": _LATIN, "russian": _RUSSIAN, "greek": _GREEK, "georgian": _GEORGIAN, "armenian": _ARMENIAN,
    "bulgarian": _BULGARIAN, "serbian": _SERBIAN, "ukrainian": _UKRAINIAN,
}  # fmt: skip
_FORMATS: dict[str, Callable[[int], str]] = {
    "upperRoman": roman,
    "lowerRoman": lambda value: roman(value).lower(),
    "upperLetter": _spelled(_LATIN, capitals=True),
    "lowerLetter": _spelled(_LATIN),
    "arabicAlpha": _spelled(_ARABIC),
    "arabicAbjad": _spelled(_ABJAD),
    "thaiLetters": _spelled(_THAI),
    "ganada": _spelled(_GANADA),
    "chosung": _spelled(_CHOSUNG),
    "aiueo": _spelled(_AIUEO),
    "iroha": _spelled(_IROHA),
    "aiueoFullWidth": _spelled(_AIUEO),
    "irohaFullWidth": _spelled(_IROHA),
    "hindiVowels": _spelled(_HINDI_VOWELS),
    "hindiConsonants": _spelled(_HINDI_CONSONANTS),
    "ideographTraditional": _spelled(_STEMS),
    "ideographZodiac": _spelled(_BRANCHES),
    "ideographZodiacTraditional": lambda value: _STEMS[(value - 1) % 10] + _BRANCHES[(value - 1) % 12],
    "chicago": _spelled(_CHICAGO),
    "hebrew1": hebrew,
    "hebrew2": _spelled(_HEBREW),
    "decimalZero": lambda value: f"{value:02d}",
    "hex": lambda value: f"{value:X}",
    "ordinal": ordinal,
    "cardinalText": in_words,
    "ordinalText": ordinal_in_words,
    "numberInDash": lambda value: f"- {value} -",
    "decimalEnclosedCircle": lambda value: _enclosed(value, "①", 20),
    "decimalEnclosedCircleChinese": lambda value: _enclosed(value, "①", 20),
    "decimalEnclosedFullstop": lambda value: _enclosed(value, "⒈", 20),
    "decimalEnclosedParen": lambda value: _enclosed(value, "⑴", 20),
    "ideographEnclosedCircle": lambda value: _enclosed(value, "㊀", 10),
    "japaneseCounting": _japanese,
    "koreanDigital2": _digits("ideographDigital"),
    "taiwaneseDigital": _digits("ideographDigital"),
    "japaneseDigitalTenThousand": _japanese,
    "koreanCounting": lambda value: east_asian(value, "영일이삼사오육칠팔구", "천백십", 10_000),
    "japaneseLegal": lambda value: east_asian(value, "〇壱弐参四伍六七八九", "千百拾", 1),
    "chineseLegalSimplified": lambda value: east_asian(value, "零壹贰叁肆伍陆柒捌玖", "仟佰拾", 1),
    "ideographLegalTraditional": lambda value: east_asian(value, "零壹貳參肆伍陸柒捌玖", "仟佰拾", 1),
    "none": lambda _: "",
    "bullet": lambda _: "",
}
_FORMATS |= {name: _digits(name) for name in _DIGITS} | {
    "decimalFullWidth2": _digits("decimalFullWidth"),
    "hindiCounting": _digits("hindiNumbers"),
    "thaiCounting": _digits("thaiNumbers"),
}
_FORMATS |= dict.fromkeys(
    ("chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand"), _chinese
)
_FORMATS |= {
    f"{name}{case}": _spelled(alphabet, capitals=case == "Upper")
    for name, alphabet in _ALPHABETS.items()
    for case in ("Lower", "Upper")
}


def shown(value: int, number_format: str) -> str:
    """A number as Word shows it in that format; digits where the format is not known."""
    return _FORMATS.get(number_format, str)(value)


def custom_format(sample: str) -> str:
    """The format that a list of its first numbers stands for ("001, 002, 003, ..." or "А, Б, ..")."""
    first = sample.partition(",")[0].strip()
    known = next((name for name in _BY_FIRST if first and shown(1, name) == first), "")
    return known or (f"zeros{len(first)}" if first.isdecimal() and len(first) > 1 else "decimal")


_BY_FIRST = (
    "lowerLetter", "upperLetter", "lowerRoman", "upperRoman", "russianLower", "russianUpper", "hebrew1",
    "arabicAlpha", "thaiLetters", "thaiNumbers", "chineseCounting", "ideographTraditional", "ganada", "aiueo",
    "decimalEnclosedCircle", "arabicIndic", "persian", "hindiNumbers", "bengali", "decimalFullWidth",
    "greekLower", "greekUpper", "georgianLower", "armenianLower", "armenianUpper", "hindiConsonants",
    "decimalZero",
)  # fmt: skip
_FORMATS |= {f"zeros{size}": lambda value, size=size: f"{value:0{size}d}" for size in range(2, 7)}  # type: ignore[misc]
