"""The encoding of a text without a word about it, told by its bytes and by the language that they make."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 65_536
_JUDGED = 16_384
"""Bytes by whose language an encoding is judged."""
_MULTIBYTE = ("cp932", "euc_jp", "gb18030", "big5hkscs", "cp949")
_SINGLE = (
    "cp1252", "cp1251", "koi8_r", "koi8_u", "iso8859_5", "cp866", "mac_cyrillic", "cp1256", "iso8859_6",
    "cp1255", "cp1253", "iso8859_7", "cp1254", "cp1250", "iso8859_2", "cp852", "mac_latin2", "cp1257",
    "iso8859_4", "iso8859_13", "iso8859_15", "iso8859_16", "iso8859_3", "cp874", "cp1258", "cp850", "cp437",
    "cp737", "cp857", "mac_roman", "mac_turkish", "mac_greek",
)  # fmt: skip
_ODD_SIGNS = re.compile(
    "[\x80-\x9f\ufffd\u2500-\u25ff\uff61-\uff9f]|[^\\W\\d_][©®±·¸¹×÷£¥†‡ˆ˜√∞≈≤≥∙][^\\W\\d_]"
    "|(?<![^\\W\\d_])[‘’](?=[α-ωά-ώ])|[¢¤¦¶½¼¾¬](?=[^\\W\\d_])|(?<=[^\\W\\d_])[¢¤¦¶½¼¾¬]"
)
_CASE_BREAK = re.compile(r"[a-zß-öø-ÿа-яёґєіїα-ω][A-ZÀ-ÖØ-ÞА-ЯЁҐЄІЇΑ-Ω]")
_MIXED = re.compile(r"[a-zA-Z][а-яёА-ЯΑ-ωא-תء-يก-ฮ]|[а-яёА-ЯΑ-ωא-תء-يก-ฮ][a-zA-Z]")
_BLANK = re.compile("[ \n\u3000\u3001\u30020-9.,]")
_ALPHABETS = {
    "az": "çəğıöşü", "bs": "čćđšž", "ca": "àçèéíïòóúü", "cs": "áčďéěíňóřšťúůýž", "cy": "âêîôûŵŷáéëïö",
    "da": "æøåé", "de": "äöüß", "es": "áéíñóúü", "et": "äöõüšž", "fi": "äöåšž", "fr": "àâæçèéêëîïôœùûüÿ",
    "ga": "áéíóú", "hr": "čćđšž", "hu": "áéíóöőúüű", "is": "áéíóúýþæöð", "it": "àèéìîòóù", "lt": "ąčęėįšųūž",
    "lv": "āčēģīķļņšūž", "mt": "ċġħżàèìòù", "nl": "éèëïóöü", "no": "æøåéòô", "pl": "ąćęłńóśźż",
    "pt": "áâãàçéêíóôõúü", "ro": "ăâîșțşţ", "sk": "áäčďéíĺľňóôŕšťúýž", "sl": "čšž", "sq": "çë",
    "sv": "åäöé", "tr": "çğıöşüâîûi\u0307", "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "bg": "абвгдежзийклмнопрстуфхцчшщъьюя",
    "sr": "абвгдђежзијклљмнњопрстћуфхцчџшčćđšž", "mk": "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
}  # fmt: skip
"""The letters beside a to z of languages whose encodings differ in few places."""
_USUAL = (
    (re.compile("[\u0370-\u03ff]"), re.compile("[αοιετσηνςρκπάέίόήύώ]"), 0.82),
    (re.compile("[\u0590-\u05ff]"), re.compile("[יוהלאתרבמשנ]"), 0.78),
    (re.compile("[\u0e00-\u0e7f]"), re.compile("[านรอกเงมลยวสตทดคะัิี่้]"), 0.8),
)
"""Scripts of one language, which a detector of languages knows by the script alone: their most used letters,
and what share of a text these make up."""


def encoding_of(data: bytes) -> str:
    """The name of the encoding, as Python knows it; "" when the bytes hold what no text holds."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    head = data[:_SAMPLE]
    if 0 in head:
        return _wide(head)
    if _binary(head):
        return ""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return _legacy(data)
    return "iso2022_jp" if b"\x1b$" in head and b"\x1b(" in head else "utf-8"


def decoded(data: bytes) -> str:
    """The text of bytes in whatever encoding they are in; what cannot be decoded shows as U+FFFD."""
    return data.decode(encoding_of(data) or "utf-8", "replace")


def _binary(head: bytes) -> bool:
    """Whether the bytes hold more control characters than any text would."""
    odd = sum(head.count(code) for code in (*range(1, 9), *range(14, 27), 28, 29, 30, 31))
    return odd * 50 > len(head)


def _wide(head: bytes) -> str:
    """UTF-16 or UTF-32 without a mark: the zeros of its blanks and line ends stand at one side."""
    usable = head[: len(head) // 4 * 4]
    zeros, quarter = usable.count(0), len(usable) // 4
    names: tuple[str, ...] = ("utf-16-le", "utf-16-be")
    if quarter in (usable[3::4].count(0), usable[0::4].count(0)):
        names += ("utf-32-le", "utf-32-be")
    best = max(names, key=lambda name: _blanks(usable, name))
    if zeros * 400 >= len(usable) and _blanks(usable, best) * 200 > len(usable) / 4:
        return best
    # A few stray zeros in a text of single bytes, as some converters leave them.
    rest = head.replace(b"\0", b"")
    return encoding_of(rest) if 0 < zeros < len(head) * 0.01 and rest else ""


def _blanks(data: bytes, encoding: str) -> int:
    """The blanks, line ends, digits and stops of what is text in that encoding; 0 for what is none."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if error.end < len(data) - 4:
            return 0
        text = data[: error.start].decode(encoding)
    good = sum(1 for char in text if char.isprintable() or char in "\n\r\t\f\ufeff\u3000\xa0\xad\u200e\u200f")
    return len(_BLANK.findall(text)) if good >= 0.98 * len(text) else 0


def _legacy(data: bytes) -> str:
    """The encoding in which the bytes make the best text."""
    head = data[:_SAMPLE]
    high = sum(1 for byte in head if byte >= 0x80)
    if head.decode("utf-8", "replace").count("\ufffd") * 20 < high:
        return "utf-8"
    lines = data[: 16 * _SAMPLE].split(b"\n")
    foreign = b"\n".join(line for line in lines if not line.isascii())
    sample = (foreign if high * 4 < len(head) else head)[:_JUDGED]
    best, best_score = "cp1252", float("-inf")
    for encoding in (*_MULTIBYTE, *_SINGLE):
        score = _likeness(sample, encoding)
        if score > best_score:
            best, best_score = encoding, score
    return best


def _likeness(sample: bytes, encoding: str) -> float:
    """How much the bytes look like a language in that encoding; minus infinity where they cannot be."""
    import pycld2

    text = sample.decode(encoding, "replace")
    if text.count("\ufffd") * 500 > len(text):
        return float("-inf")
    letters = "".join(char if char.isalpha() or "\u0e00" <= char <= "\u0e7f" else " " for char in text)
    try:
        _, _, details = pycld2.detect(letters.encode("utf-8", "ignore"), bestEffort=True)
    except pycld2.error:
        return float("-inf")
    share: float = sum(percent * score for _, code, percent, score in details if code != "un") / 100
    oddities = sum(len(pattern.findall(text)) for pattern in (_ODD_SIGNS, _CASE_BREAK, _MIXED))
    foreign = sum(1 for char in text if char > "\x7f")
    fit = _usual(letters) * _alphabetic(letters, details[0][1])
    return share * fit - 20_000 * oddities / max(foreign, 1)


def _alphabetic(letters: str, language: str) -> float:
    """1 where all letters beside a to z are of the language's alphabet, down to 0.4 where none is."""
    alphabet = _ALPHABETS.get(language, "")
    foreign = [char for char in letters.lower() if char > "\x7f"]
    if not alphabet or not foreign:
        return 1.0
    return 0.4 + 0.6 * sum(1 for char in foreign if char in alphabet) / len(foreign)


def _usual(letters: str) -> float:
    """1 where letters are as frequent as in the language of their script, down to 0 where they are not."""
    worst = 1.0
    for script, usual, expected in _USUAL:
        size = len(script.findall(letters))
        if size * 5 > len(letters):
            share = len(usual.findall(letters)) / size
            worst = min(worst, max(0.0, 1 - 4 * max(0.0, expected - share)))
    return worst
