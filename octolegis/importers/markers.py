"""The marks of levels below the article: (1), 1., a), (iv), § 2, 3°, ¹, and how they nest."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from octolegis.domain.labels import kanji_value
from octolegis.importers.label_numbers import roman_value

_ROMAN = re.compile(r"[ivxlc]+")
_MARKER = re.compile(
    r"""[\s"“„«'’•·*–-]{0,3}
    (?:
      (?P<paren>[(（]\s?(?:\d{1,3}[A-Za-z]{0,2}|[^\W\d_\u3040-\u9fff]{1,2}|[一二三四五六七八九十]{1,3}|[ivxlcIVXLC]{1,6})(?:bis|ter)?\s?[)）])
    | (?P<half>(?:\d{1,3}[a-z]?|[^\W\d_]{1,2}|[ivxlc]{1,5})\))
    | (?P<dotted>(?:\d{1,3}[A-Za-z]?(?:\.\d{1,3})*|[a-z]|[IVX]{1,5})\.)(?!\w)
    | (?P<tight>\d{1,3}\.)(?=[^\W\d_])
    | (?P<sign>§\s?\d{1,3}[a-z]?(?:[º°]|o(?=\W))?\.?)
    | (?P<degree>\d{1,2}\s?[º°])(?:\.?[-)]?)
    | (?P<raised>[⁰¹²³⁴-⁹]{1,2}(?:\s?(?:bis|ter|quater)(?=\W))?)(?=\s?\w)
    | (?P<dash>[IVX]{1,6})\s*[-–—]\s
    )\s*[-–—]?\s*""",
    re.VERBOSE,
)


_FIRST = re.compile(r"\s*(?:\((1)\)|§\s?(1)(?=[.\s]))")
_AFTER_SENTENCE = r"(?:(?<=[.;:—\]”\"»])|(?<=[.;:,] and)|(?<=[.;:,] or))\s+(?="


@dataclass(frozen=True, slots=True)
class Marker:
    """A mark at a line's start: its shape, the numbers it may stand for, its label, where words begin."""

    shape: str
    values: tuple[tuple[str, int], ...]
    label: str
    end: int


def match_marker(text: str) -> Marker | None:
    """The mark that the line begins with, or ``None``."""
    match = _MARKER.match(text)
    if match is None or match.lastgroup is None:
        return None
    label = match.group(match.lastgroup)
    core = unicodedata.normalize("NFKC", label).strip(" .()（）§º°")
    shape = "dotted" if match.lastgroup == "tight" else match.lastgroup
    return Marker(shape, tuple(_readings(core)), label.strip().rstrip("."), match.end())


def _readings(core: str) -> list[tuple[str, int]]:
    """Each way to read a number: "i" is the ninth letter or Roman one."""
    number = re.match(r"\d+", core)
    if number:
        return [("digit", int(number.group()))]
    if "\u4e00" <= core[:1] <= "\u9fff":
        return [("kanji", kanji_value(core))]
    case = "upper" if core.isupper() else "lower"
    readings = []
    if len(core) == 1 or len(set(core)) == 1:
        readings.append((f"letter-{case}", _letter_place(core)))
    if _ROMAN.fullmatch(core.lower()):
        readings.append((f"roman-{case}", roman_value(core)))
    return readings or [(f"letter-{case}", _letter_place(core))]


def _letter_place(core: str) -> int:
    letter = unicodedata.normalize("NFD", core[0].lower().replace("đ", "d"))[0]
    base = "a" if letter < "\u0080" else "α" if letter < "\u0400" else "а"
    return ord(letter) - ord(base) + 1


def run_in_pieces(text: str) -> list[str]:
    """The text cut before (2), (3) ... or § 2, § 3 ... where its paragraphs run on in one line."""
    first = _FIRST.match(text)
    if first is None:
        return [text] if text else []
    pieces, start, number = [], 0, int(first.group(1) or first.group(2)) + 1
    template = r"\({}\)" if first.group(1) else r"§\s?{}(?=[.\s])"
    while following := re.compile(_AFTER_SENTENCE + template.format(number) + ")").search(text, start + 1):
        pieces.append(text[start : following.start()].strip())
        start, number = following.start(), number + 1
    return [*pieces, text[start:].strip()]


@dataclass
class _Level:
    form: str
    value: int


class Nesting:
    """The open levels below an article, told apart by the form of their marks."""

    def __init__(self) -> None:
        self._levels: list[_Level] = []

    def place(self, marker: Marker) -> int | None:
        """The level (0 right below the article) of a mark, or ``None`` where it is no mark but a citation."""
        forms = [(f"{marker.shape}:{kind}", value) for kind, value in marker.values]
        for depth in range(len(self._levels) - 1, -1, -1):
            level = self._levels[depth]
            for form, value in forms:
                if form == level.form and value in (level.value + 1, level.value):
                    return self._open(depth, form, value)
        for form, value in forms:
            if value == 1 and form not in [level.form for level in self._levels]:
                return self._open(len(self._levels), form, value)
        return self._elsewhere(forms)

    def _elsewhere(self, forms: list[tuple[str, int]]) -> int | None:
        """A mark out of its order: a later number of an open level, or a level that begins late."""
        for depth, level in enumerate(self._levels):
            for form, value in forms:
                if form == level.form:
                    return (
                        self._open(depth, form, value) if 0 < value - level.value < 9 or value == 1 else None
                    )
        form, value = forms[0]
        return self._open(len(self._levels), form, value) if len(self._levels) < 6 and value < 60 else None

    def _open(self, depth: int, form: str, value: int) -> int:
        del self._levels[depth:]
        self._levels.append(_Level(form, value))
        return depth
