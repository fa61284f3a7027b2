"""How a language cites the levels below an article: "§ 202a Abs. 1 Nr. 2", "art. 12, par. 3, lit. a)"."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

_TRIMMED = " .()（）[]§º°、．-–—"
_FORMS = (
    ("sign", re.compile(r"§")),
    ("degree", re.compile(r"\d+\s?[º°]")),
    ("circled", re.compile("[①-⑳㉑-㉟⑴-⒇]")),
    ("raised", re.compile("[⁰¹²³⁴-⁹]+")),
    ("wide", re.compile("[０-９]+$")),
    ("kanji", re.compile("[（(]?[一二三四五六七八九十]+[）)]?$")),
    ("bracket", re.compile(r"[(（\[]\d+\s?[a-z]{0,3}[)）\]]$")),
    ("half", re.compile(r"\d+[a-z]?\)$")),
    ("number", re.compile(r"\d+(?:\.\d+)*[a-z]?\.?$")),
    ("double", re.compile(r"\(?([^\W\d_])\1\)?$")),
    ("letter", re.compile(r"[(（]?[^\W\d_]{1,2}[)）]?\.?$")),
    ("roman", re.compile(r"[(（]?[ivxl]+[)）]?\.?$")),
    ("capital", re.compile(r"[IVXL]+$")),
    ("note", re.compile(r"[^\W\d_]{3,}")),
)
_ROMAN = re.compile(r"\(?([ivx]{2,}|i)\)?$")
_CAPITAL = re.compile("[IVX]+")


class CitingForm(NamedTuple):
    """The words between the levels, by the form of their marks; none of a form: the label in brackets.

    ``lower``: the word before the article's number begins with a small letter ("статья 159").
    """

    levels: tuple[tuple[str, str], ...] = ()
    lower: bool = False

    def step(self, label: str, depth: int) -> str:
        """What is added for a level; ``depth`` is 1 right below the article."""
        if not label:
            return ""
        form = form_of(label)
        templates = dict(self.levels)
        template = (templates.get(f"{form}-below") if depth > 1 else None) or templates.get(form)
        if template is None:
            return label if label[0] in "([（" else f"({label.strip('().')})"
        bare = unicodedata.normalize("NFKC", label.strip(_TRIMMED))
        if form == "sign":
            bare = label.strip("§ .")
        elif form == "note":
            bare = bare.casefold()
        return template.format(n=bare, kanji=_kanji(bare), number=_digits(label))

    def article(self, label: str) -> str:
        """The label of the article as it is cited."""
        return label[:1].lower() + label[1:] if self.lower else label


PLAIN = CitingForm()


def form_of(label: str) -> str:
    """The form of a mark; "" for one that no pattern knows."""
    text = label.strip()
    if _CAPITAL.fullmatch(text):
        return "capital"
    if _ROMAN.fullmatch(text):
        return "roman"
    return next((name for name, pattern in _FORMS if pattern.match(text)), "")


def _digits(label: str) -> int:
    char = label.strip()[:1]
    return int(unicodedata.numeric(char, 0)) if char else 0


def _kanji(number: str) -> str:
    """A number up to 99 in Chinese characters, as Japanese statutes are cited."""
    if not number.isdecimal() or not 0 < int(number) < 100:
        return number
    tens, ones = divmod(int(number), 10)
    digits = "〇一二三四五六七八九"
    head = "" if tens == 0 else "十" if tens == 1 else f"{digits[tens]}十"
    return head + (digits[ones] if ones else "")
