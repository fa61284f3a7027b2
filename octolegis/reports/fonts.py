"""The fonts of a PDF: where they lie, what they cover, and what is shown for a character they lack.

Fira Sans covers Latin, Cyrillic, Greek and Vietnamese; Noto Sans adds Georgian and Armenian. Scripts
that must be joined or run from right to left are not attempted here: a wrong letter is worse than a mark.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path

REGULAR, BOLD, ITALIC, BOLD_ITALIC = "Octolegis", "Octolegis-Bold", "Octolegis-Italic", "Octolegis-BoldItalic"
MISSING = "[?]"
"""What is printed in the place of characters that no font has."""
_MAIN = ("fontpkg_fira_sans", "files")
_FACES = {
    REGULAR: "FiraSans-Regular.ttf",
    BOLD: "FiraSans-SemiBold.ttf",
    ITALIC: "FiraSans-Italic.ttf",
    BOLD_ITALIC: "FiraSans-SemiBoldItalic.ttf",
}
_FURTHER = {
    "Octolegis-Georgian": "NotoSansGeorgian[wght].ttf",
    "Octolegis-Armenian": "NotoSansArmenian[wght].ttf",
}
_FURTHER_PACKAGE = "manimgx_fonts"


@cache
def registered() -> dict[str, frozenset[int]]:
    """Make the fonts known to the PDF engine; the code points that each covers, the main one first."""
    from reportlab.lib.fonts import addMapping
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFont

    files = {name: _folder(*_MAIN) / file for name, file in _FACES.items()}
    files |= {name: _folder(_FURTHER_PACKAGE) / file for name, file in _FURTHER.items()}
    coverage = {}
    for name, file in files.items():
        font = TTFont(name, str(file))
        registerFont(font)
        coverage[name] = frozenset(font.face.charToGlyph)
    for bold, italic, name in ((0, 0, REGULAR), (1, 0, BOLD), (0, 1, ITALIC), (1, 1, BOLD_ITALIC)):
        addMapping(REGULAR, bold, italic, name)
    return coverage


def _folder(package: str, *parts: str) -> Path:
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError(f"the font package {package!r} is missing")
    return Path(next(iter(spec.submodule_search_locations))).joinpath(*parts)


@cache
def face(char: str) -> str:
    """The font that has the character: empty for the main ones, ``MISSING`` if none has it."""
    point = ord(char)
    coverage = registered()
    if point in coverage[REGULAR] or char in "\n\t":
        return ""
    return next((name for name in _FURTHER if point in coverage[name]), MISSING)


def missing_characters(text: str) -> list[str]:
    """The characters of the text that the PDF cannot show, each once, in order."""
    return [char for char in dict.fromkeys(text) if not is_invisible(char) and face(char) == MISSING]


def is_invisible(char: str) -> bool:
    """Whether the character shows nothing by itself, such as a joiner or a direction mark."""
    return unicodedata.category(char) == "Cf" or 0xFE00 <= ord(char) <= 0xFE0F
