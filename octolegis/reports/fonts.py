"""The fonts of a PDF: where they lie, what they cover, and what is shown for a character they lack.

Fira Sans covers Latin, Cyrillic, Greek and Vietnamese; Noto Sans adds Georgian and Armenian. Scripts
that must be joined or run from right to left need the other engine, typst, which has the rest of Noto Sans.
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
_SHAPED = (
    *("", "Hebrew", "Armenian", "Georgian", "Devanagari", "Bengali", "Gujarati", "Gurmukhi"),
    *("Kannada", "Khmer", "Lao", "Malayalam", "Myanmar", "Oriya", "Sinhala", "Tamil", "Telugu", "Thai"),
    *("Ethiopic", "Symbols"),
)
"""The scripts of Noto Sans that typst is given."""
_ARABIC = ("fontpkg_amiri", "files")
"""Its letters are whole glyphs, so that the words can be found and copied; those of Noto Sans are not."""
FAMILIES = ("Fira Sans", "Amiri", *(f"Noto Sans {script}".rstrip() for script in _SHAPED))
"""The typefaces of the other engine, in the order in which a letter is looked for."""


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
    if unicodedata.category(char) == "Co":
        return MISSING  # a sign of some font's own, not a letter
    coverage = registered()
    if point in coverage[REGULAR] or char in "\n\t":
        return ""
    return next((name for name in _FURTHER if point in coverage[name]), MISSING)


@cache
def _shaped() -> frozenset[int]:
    """The code points that the other engine's fonts cover beyond those of the first."""
    from reportlab.pdfbase.ttfonts import TTFontFile

    files = [_folder(_FURTHER_PACKAGE) / f"NotoSans{script}[wght].ttf" for script in _SHAPED]
    files.append(_folder(*_ARABIC) / "Amiri-Regular.ttf")
    return frozenset().union(*(TTFontFile(str(file)).charToGlyph for file in files))


def folders() -> list[Path]:
    """Where the fonts lie."""
    return [_folder(*_MAIN), _folder(*_ARABIC), _folder(_FURTHER_PACKAGE)]


@cache
def is_shaped(char: str) -> bool:
    """Whether only the other engine has the character."""
    return face(char) == MISSING and ord(char) in _shaped() and unicodedata.category(char) != "Co"


def needs_shaping(text: str) -> bool:
    """Whether the text holds letters that only the other engine can show."""
    return not text.isascii() and any(is_shaped(char) for char in set(text) if not is_invisible(char))


def missing_characters(text: str) -> list[str]:
    """The characters of the text that no engine can show, each once, in order."""
    return [char for char in dict.fromkeys(text) if is_missing(char)]


def is_missing(char: str) -> bool:
    """Whether no font has the character, though it should be seen."""
    return not is_invisible(char) and face(char) == MISSING and not is_shaped(char)


def is_invisible(char: str) -> bool:
    """Whether the character shows nothing by itself, such as a joiner or a direction mark."""
    return unicodedata.category(char) == "Cf" or 0xFE00 <= ord(char) <= 0xFE0F
