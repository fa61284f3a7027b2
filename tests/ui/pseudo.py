"""A language nobody speaks: English made longer by two fifths, to see what does not fit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from unittest import mock

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from octolegis.wording import Wording

_KEPT = re.compile(r"(\{\w*\}|\*\.\w+|\(\*.*?\)|;;|&\w)")
_VOWEL = re.compile(r"[aeiouyAEIOUY]")
_MORE = 1.4


def longer(text: str) -> str:
    """The text with its vowels doubled and then filled up; what is filled in and files' endings stay."""
    parts = _KEPT.split(text)
    words = [part if _KEPT.fullmatch(part) else _VOWEL.sub(r"\g<0>\g<0>", part) for part in parts]
    made = "".join(words)
    missing = round(len(text) * _MORE) - len(made)
    return made if missing <= 0 else f"{made}{'o' * missing}" if text.strip() else text


class Pseudo(QTranslator):
    """Says everything at greater length."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, *_: object) -> str | None:  # noqa: ARG002
        return longer(source)


@contextmanager
def speaking(app: QApplication) -> Iterator[None]:
    """The window, Qt and the wording speak the pseudo-language."""
    template = Wording._template
    translator = Pseudo(app)
    app.installTranslator(translator)
    with mock.patch.object(Wording, "_template", lambda self, id: longer(template(self, id))):
        yield
    app.removeTranslator(translator)
