"""Numbers in English words, as Word writes them in labels."""

from __future__ import annotations

_ONES_NAMES = (
    "Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen "
    "Seventeen Eighteen Nineteen"
)
_ONES = _ONES_NAMES.split()
_TENS = ["", "", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"]
_ORDINALS = {
    "One": "First", "Two": "Second", "Three": "Third", "Five": "Fifth", "Eight": "Eighth", "Nine": "Ninth",
    "Twelve": "Twelfth",
}  # fmt: skip


def ordinal(value: int) -> str:
    """1st, 2nd, 3rd, 4th."""
    special = {1: "st", 2: "nd", 3: "rd"}
    return f"{value}{'th' if 10 <= value % 100 <= 20 else special.get(value % 10, 'th')}"


def in_words(value: int) -> str:
    """Twenty-one; digits from a thousand on."""
    if not 0 <= value < 1000:
        return str(value)
    if value >= 100:
        rest = f" {in_words(value % 100)}" if value % 100 else ""
        return f"{_ONES[value // 100]} Hundred{rest}"
    if value < 20:
        return _ONES[value]
    return _TENS[value // 10] + (f"-{_ONES[value % 10].lower()}" if value % 10 else "")


def ordinal_in_words(value: int) -> str:
    """Twenty-first."""
    words = in_words(value)
    if not 0 < value < 1000:
        return words
    before, sign, last = words.rpartition("-") if "-" in words else words.rpartition(" ")
    word = _ORDINALS.get(last.capitalize(), f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
    return before + sign + (word.lower() if sign == "-" else word)
