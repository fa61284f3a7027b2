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
_SURE = 80.0
"""Per cent of confidence in the words of a page from which no other language is tried."""
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
    with converting() as folder:
        reader = _Reader(recogniser(), folder, len(numbers))
        return {number: reader.words(done, document[number]) for done, number in enumerate(numbers)}


class _Reader:
    """Recognises page after page, in the languages that fit the first."""

    def __init__(self, program: str, folder: Path, pages: int) -> None:
        self._program = program
        self._folder = folder
        self._pages = pages
        self._installed = self._languages()
        self._chosen = _at_first(self._installed)

    def words(self, done: int, page: Any) -> str:
        """The words on a page, ``done`` pages before it being recognised."""
        progress.tell(done, self._pages, slow=True)
        picture = _picture(page)
        if done == 0 and len(self._installed) > len(self._chosen):
            self._choose_surest(picture)
        text = self._run(picture, self._chosen).decode("utf-8", "replace").replace("\f", "\n")
        if done == 0:
            own = _BY_CODE.get(language_of(text).partition("-")[0], "")
            self._chosen = [own] if own in self._installed else self._chosen
        return text

    def _languages(self) -> list[str]:
        listed = run((self._program, "--list-langs"), self._folder, _SECONDS).decode("ascii", "replace")
        names = [line.strip() for line in listed.splitlines()]
        return [name for name in names if name and " " not in name and name not in _NO_LANGUAGES]

    def _choose_surest(self, picture: bytes) -> None:
        """Where the common languages leave tesseract in doubt of a page, try each of the others."""
        surest = self._confidence(picture, self._chosen)
        for language in [name for name in self._installed if name not in self._chosen and "/" not in name]:
            if surest >= _SURE:
                break
            progress.tell(0, self._pages, slow=True)
            confidence = self._confidence(picture, [language])
            if confidence > surest:
                surest, self._chosen = confidence, [language]

    def _confidence(self, picture: bytes, languages: list[str]) -> float:
        """How sure tesseract is of the words on a page, in per cent."""
        rows = self._run(picture, languages, "tsv").decode("utf-8", "replace").splitlines()
        words = [row.split("\t") for row in rows[1:]]
        sure = [float(word[10]) for word in words if len(word) > 11 and word[11].strip() and word[10] != "-1"]
        return sum(sure) / len(sure) if sure else 0.0

    def _run(self, picture: bytes, languages: list[str], *form: str) -> bytes:
        chosen = ("-l", "+".join(languages)) if languages else ()
        command = (self._program, "stdin", "stdout", *chosen, "--dpi", str(_DOTS_PER_INCH), *form)
        return run(command, self._folder, _SECONDS, picture)


def _at_first(installed: list[str]) -> list[str]:
    """The languages to try before the first page has told its own: the most common of those there are."""
    ordered = [name for name in _COMMON if name in installed]
    ordered += [name for name in installed if name not in ordered and "/" not in name]
    return ordered[:_MOST_LANGUAGES]


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
