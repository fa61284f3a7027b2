"""Recognises the words on pictures of pages with tesseract, where it is installed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from octolegis.importers import progress
from octolegis.importers.confinement import converting
from octolegis.importers.language import language_of
from octolegis.word.other_programs import recogniser, run

_SECONDS = 80.0
"""For one page."""
_DOTS_PER_INCH = 300
_MOST_DOTS = 40_000_000
_MOST_LANGUAGES = 4
_NO_LANGUAGES = frozenset({"osd", "equ", "snum"})
_BY_CODE = {
    "ar": "ara", "az": "aze", "be": "bel", "bg": "bul", "bn": "ben", "bs": "bos", "ca": "cat", "cs": "ces",
    "da": "dan", "de": "deu", "el": "ell", "en": "eng", "es": "spa", "et": "est", "fa": "fas", "fi": "fin",
    "fr": "fra", "he": "heb", "hi": "hin", "hr": "hrv", "hu": "hun", "hy": "hye", "id": "ind", "is": "isl",
    "it": "ita", "ja": "jpn", "ka": "kat", "kk": "kaz", "ko": "kor", "ky": "kir", "lt": "lit", "lv": "lav",
    "mk": "mkd", "mn": "mon", "ms": "msa", "mt": "mlt", "nl": "nld", "no": "nor", "pl": "pol", "pt": "por",
    "ro": "ron", "ru": "rus", "si": "sin", "sk": "slk", "sl": "slv", "sq": "sqi", "sr": "srp", "sv": "swe",
    "sw": "swa", "ta": "tam", "th": "tha", "tr": "tur", "uk": "ukr", "ur": "urd", "vi": "vie",
    "zh": "chi_sim",
}  # fmt: skip
"""Tesseract's names of the languages of laws."""
_COMMON = ("eng", "fra", "spa", "ara", "rus", "por", "deu")


def can_recognise() -> bool:
    """Whether tesseract is here."""
    return bool(recogniser())


def recognised_pages(document: Any, numbers: Sequence[int]) -> dict[int, str]:
    """The words on the pages of those numbers (from 0) of an open PDF, as far as they can be recognised."""
    program = recogniser()
    found: dict[int, str] = {}
    with converting() as folder:
        installed = _installed(program, folder)
        chosen = _at_first(installed)
        for done, number in enumerate(numbers):
            progress.tell(done, len(numbers), slow=True)
            picture = _picture(document[number])
            found[number] = _words(program, picture, chosen, folder)
            if done == 0:
                own = _BY_CODE.get(language_of(found[number]).partition("-")[0], "")
                chosen = [own] if own in installed else chosen
    return found


def _installed(program: str, folder: Path) -> list[str]:
    listed = run((program, "--list-langs"), folder, _SECONDS).decode("ascii", "replace").splitlines()
    return [
        name for line in listed if (name := line.strip()) and " " not in name and name not in _NO_LANGUAGES
    ]


def _at_first(installed: list[str]) -> list[str]:
    """The languages to try before the first page has told its own: the most common of those there are."""
    ordered = [name for name in _COMMON if name in installed]
    ordered += [name for name in installed if name not in ordered and "/" not in name]
    return ordered[:_MOST_LANGUAGES]


def _words(program: str, picture: bytes, languages: list[str], folder: Path) -> str:
    language = ("-l", "+".join(languages)) if languages else ()
    command = (program, "stdin", "stdout", *language, "--dpi", str(_DOTS_PER_INCH))
    return run(command, folder, _SECONDS, picture).decode("utf-8", "replace").replace("\f", "\n")


def _picture(page: Any) -> bytes:
    """The page in grey, as a portable graymap, which needs no other library to write."""
    width, height = page.get_size()
    scale = _DOTS_PER_INCH / 72
    scale = min(scale, (_MOST_DOTS / max(width * height, 1.0)) ** 0.5)
    bitmap = page.render(scale=scale, grayscale=True)
    rows, across = bytes(bitmap.buffer), bitmap.width
    lines = (rows[at : at + across] for at in range(0, bitmap.stride * bitmap.height, bitmap.stride))
    picture = b"P5\n%d %d\n255\n" % (across, bitmap.height) + b"".join(lines)
    bitmap.close()
    page.close()
    return picture
